using System.Diagnostics;
using System.Text;
using NbSite.Content.Citations;
using NbSite.Content.Citations.Pasting;
using NbSite.Content.Sources;
using NbSite.Content.Yaml.Editing;
using NbSite.Model;

namespace NbSite.Content.Tests.Citations.Pasting;

public sealed class PasteReaderTests
{
    private static readonly CslItem[] Known = [.. ReferencesReader.Read(
        PositionedText.OfFile("references.yml", """
            references:
              - {id: muller2013, type: article-journal, title: Another, DOI: 10.5555/OTHER, PMID: 12345}
              - {id: nhs-hay-fever, type: webpage, title: "Hay fever: an overview", URL: "https://www.nhs.uk/conditions/hay-fever/", accessed: 2026-01-02}
            """), new DiagnosticBag())];

    [Fact]
    public void Bibtex_with_braces_accents_names_and_strings_becomes_an_entry()
    {
        var read = PasteReader.Read("""
            @string{jo = {Journal of {Examples}}}
            % a comment
            @Article{,
            }
            @article{Mueller 2013,
              author = {M{\"u}ller, Anna and {World Health Organization} and de la Cruz, Jos{\'e}},
              title = "The {DNA} of {N}euro{\ss}: a {{test}}",
              journal = jo, year = 2013, month = mar, pages = {12--34}, volume = 7,
              doi = {https://doi.org/10.5555/ABC}, keywords = {a, b}, file = {x.pdf}, isbn = {123}, publisherx = {Who}
            }
            """, Known);
        Assert.Equal(PastedForm.Bibtex, read.Form);
        Assert.Equal("3:1 NB0522 This is not BibTeX: the key is missing: write @article{key, …}", Assert.Single(Print(read)));
        var source = Assert.Single(read.Sources);
        Assert.Equal(
            "{id: muller2013b, type: article-journal, title: \"The DNA of Neuroß: a test\", author: [{family: Müller, given: Anna}, {literal: World Health Organization}, "
            + "{family: Cruz, given: José, non-dropping-particle: de la}], container-title: Journal of Examples, issued: 2013-03, volume: 7, page: 12-34, DOI: 10.5555/ABC}",
            ValueText.Flow(source.Entry).Replace("\"7\"", "7", StringComparison.Ordinal));
        Assert.Equal(["ISBN: 123", "file: x.pdf", "keyword: a, b", "publisherx: Who"], Left(source).Order(StringComparer.Ordinal));
        Assert.Empty(source.Missing);
        Assert.Empty(source.Same);
    }

    [Fact]
    public void Ris_of_every_habit_becomes_an_entry()
    {
        var read = PasteReader.Read("""
            TY  - JOUR
            A1  - Smith, Anna
            AU  - Jones, B.
            T1  - A title
              that goes on
            T2  - Example Journal
            Y1  - 2020/04/05/
            SP  - 100
            EP  - 110
            UR  - https://example.org/a
            DO  - 10.5555/other
            KW  - one
            Q9  - odd
            ER  -
            TY  - GEN
            TI  - Hay fever: An overview
            ER  - 
            """, Known);
        Assert.Equal(PastedForm.Ris, read.Form);
        Assert.Empty(Print(read));
        Assert.Equal(2, read.Sources.Length);
        Assert.Equal(
            "{id: smith2020, type: article-journal, title: A title that goes on, author: [{family: Smith, given: Anna}, {family: Jones, given: B.}], "
            + "container-title: Example Journal, issued: 2020-04-05, page: 100-110, URL: https://example.org/a, DOI: 10.5555/other}",
            ValueText.Flow(read.Sources[0].Entry));
        Assert.Equal(["Q9: odd", "KW: one"], Left(read.Sources[0]));
        Assert.Equal([new SameSource("muller2013", "DOI", true)], read.Sources[0].Same);
        Assert.Equal([new SameSource("nhs-hay-fever", "title", false)], read.Sources[1].Same);
    }

    [Theory]
    [InlineData("10.5555/abc.d", "{id: doi-10-5555-abc-d, DOI: 10.5555/abc.d}", "")]
    [InlineData("https://doi.org/10.5555/abc%28d%29", "{id: doi-10-5555-abc-d, DOI: 10.5555/abc(d)}", "")]
    [InlineData("doi:10.5555/x", "{id: doi-10-5555-x, DOI: 10.5555/x}", "")]
    [InlineData("20879880", "{id: pmid20879880, PMID: 20879880}", "")]
    [InlineData("https://pubmed.ncbi.nlm.nih.gov/20879880/", "{id: pmid20879880, PMID: 20879880}", "")]
    [InlineData("PMID: 20879880; PMCID: PMC2993160", "{id: pmid20879880, PMCID: PMC2993160, PMID: 20879880}", "")]
    [InlineData("Smith A. A title. 2020. (doi: 10.5555/x).", "{id: doi-10-5555-x, DOI: 10.5555/x}", "Smith A. A title. 2020")]
    public void A_name_of_a_source_fills_itself_and_nothing_else(string pasted, string entry, string left)
    {
        var read = PasteReader.Read(pasted, Known);
        Assert.Equal(PastedForm.Identifier, read.Form);
        Assert.Empty(Print(read));
        var source = Assert.Single(read.Sources);
        Assert.Equal(entry, ValueText.Flow(source.Entry));
        Assert.Equal(["type", "title"], source.Missing);
        Assert.Equal(left.Length == 0 ? [] : [$"words: {left}"], Left(source));
    }

    [Fact]
    public void An_address_asks_for_the_day_on_which_it_was_read()
    {
        var source = Assert.Single(PasteReader.Read("https://www.nhs.uk/conditions/hay-fever\n", Known).Sources);
        Assert.Equal(["type", "title", "accessed"], source.Missing);
        Assert.Equal([new SameSource("nhs-hay-fever", "URL", true)], source.Same);
    }

    [Fact]
    public void Keys_are_told_apart_by_letters_and_none_is_given_twice()
    {
        var read = PasteReader.Read(string.Concat(Enumerable.Repeat("TY  - BOOK\nAU  - Müller, A\nPY  - 2013\nTI  - Some words\nER  - \n", 30)), Known);
        var keys = read.Sources.Select(source => ((YamlValue.Text)source.Entry["id"]!).Words).ToList();
        Assert.Equal(["muller2013b", "muller2013c"], keys.Take(2));
        Assert.Equal(["muller2013z", "muller2013ba"], keys.Skip(24).Take(2));
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Fact]
    public void More_than_a_form_can_show_is_told_where_it_begins()
    {
        var read = PasteReader.Read(string.Concat(Enumerable.Repeat("TY  - BOOK\nTI  - Words\nER  - \n", 501)), Known);
        Assert.Equal(500, read.Sources.Length);
        Assert.Equal("1501:1 NB1347 The pasted text has 501 sources, and a form takes 500", Assert.Single(Print(read)));
    }

    [Theory]
    [InlineData("just some words\n", "1:1 NB1346")]
    [InlineData("", "1:1 NB1346")]
    [InlineData("@article{a,\n  title = {never\n", "2:11 NB0522")]
    [InlineData("TY  - JOUR\nno tag at all\nER  - \n", "2:1 NB0523")]
    [InlineData("[{\"type\": \"book\",", "1:2 NB0201")]
    [InlineData("10.5555/a\0b", "1:10 NB0103")]
    public void What_cannot_be_read_is_told_at_its_line(string pasted, string place)
    {
        var read = PasteReader.Read(pasted, Known);
        Assert.Equal(place, string.Join(' ', Print(read)[0].Split(' ')[..2]));
    }

    [Theory]
    [InlineData("@article{a, title = {", "{")]
    [InlineData("@article{a, title = {x}}", "\n@article{a, title = {x}}")]
    [InlineData("TY  - JOUR\n", "AU  - x\n")]
    [InlineData("", "10.1234/")]
    [InlineData("", "(")]
    [InlineData("", "doi:")]
    [InlineData("[", "[")]
    [InlineData("PMID- 1\n", "AB  - x\n      y\n")]
    public void A_megabyte_of_anything_is_answered_at_once(string start, string again)
    {
        var text = new StringBuilder(start);
        while (text.Length < 1_000_000) text.Append(again);
        var watch = Stopwatch.StartNew();
        PasteReader.Read(text.ToString(), Known);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static string[] Left(PastedSource source) => [.. source.LeftOut.Select(left => $"{left.Field}: {left.Words}")];

    private static string[] Print(PastedSources read) => [.. read.Problems.Select(each => $"{each.Span.Line}:{each.Span.Column} {each.Code} {each.Message}")];
}
