using NbSite.Content.Citations;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Tests.Citations;

/// <summary>BibTeX, RIS and CSL JSON as programs export them, and what is told of them.</summary>
public sealed class ReferenceFilesTests
{
    private static readonly UiWords Words = new("en", "ltr", new Dictionary<string, string> { ["reference.retracted"] = "Withdrawn." }, [.. Enumerable.Repeat("", 12)]);

    [Theory]
    [InlineData("@article{baker2010, author = {Baker, David L. and M{\\\"u}ller, J.-P. and {Study Group}}, title = {Outcome of {NB}: 10\\% of $\\beta$}, journal = {J. Test}, year = 2010, month = sep, volume = 363, number = 14, pages = {1313--1323}, doi = {https://doi.org/10.5555/x}}",
        "Baker DL, Müller JP; Study Group. Outcome of NB: 10% of β. J Test. 2010 Sep;363(14):1313-23. doi: 10.5555/x")]
    [InlineData("@string{ox = \"Oxford \" # {Press}}\n@book{b, editor = {Ludwig van der Berg and others}, title = \"A {\\'e}tude\", publisher = ox, year = {2004}, edition = {Second}, series = {Tests}, number = 7}",
        "van der Berg L, et al., editors. A étude. 2nd ed. Oxford Press; 2004. (Tests; no. 7).")]
    [InlineData("@inproceedings{p, crossref = {w}, title = {Part}, author = {Doe, Jane}, pages = {1-5}}\n@proceedings{w, title = {Whole}, year = 2001, publisher = {Press}}",
        "Doe J. Part. In: Whole. Press; 2001. p. 1-5.")]
    [InlineData("@inproceedings{p, crossref = {w}, title = {Part}, author = {Doe, Jane}}\n@proceedings{w, title = {Whole}, crossref = {s}}\n@book{s, title = {S}, year = 2001, publisher = {Press}, crossref = {w}}",
        "Doe J. Part. In: Whole. Press; 2001.")]
    [InlineData("@phdthesis{t, title={T}, author={Doe, Jr., Jane}, school={Univ}, year={in press}}",
        "Doe J Jr. T [dissertation]. Univ; Forthcoming.")]
    public void BibTeX_is_printed(string bibtex, string expected) => Assert.Equal(expected, Printed("references.bib", bibtex));

    [Theory]
    [InlineData("@article{a, title = {T}, year = 2010", "1:1: NB0522: This is not BibTeX: “}” that ends “a” is missing")]
    [InlineData("@book{a,\n  title = {T\n}\n@book{b, title={U}, year=2001}", "1:1: NB0522: This is not BibTeX: “}” that ends “a” is missing before line 4")]
    [InlineData("@book{a,\n  title = {T {x,\n  year = 2001}\n@book{b, title={U}, year=2001}", "2:11: NB0522: This is not BibTeX: the value of “title” begins here and never ends: “}” is missing")]
    [InlineData("@book{a,\n  title {T}}", "2:3: NB0522: This is not BibTeX: “=” is missing after “title”")]
    [InlineData("@book{a,\n  title = {T}\n  year = 2001}", "3:3: NB0522: This is not BibTeX: a comma is missing between two fields")]
    [InlineData("@book{a, title = Press}", "1:18: NB0522: This is not BibTeX: “Press” stands without braces and is no @string")]
    [InlineData("@book{title = {T}}", "1:1: NB0522: This is not BibTeX: the key is missing: write @article{key, …}")]
    [InlineData("@boook{a, title = {T}}", "1:2: NB0502: “boook” is not a type of source")]
    [InlineData("@book{a,\n title = {T},\n year = {2001-13-45}}", "3:10: NB0503: “2001-13-45” is not a date")]
    [InlineData("@book{a, title = {T}, year = 2001, title = {U}}", "1:36: NB0522: This is not BibTeX: the field “title” stands twice in “a” (first on line 1)")]
    [InlineData("@book{a, title = {T \\foo x}, year = 2001}", "1:19: NB0524: “\\foo” in “title” is not understood and is left out")]
    [InlineData("@book{a, title = {T}, year = 2001, shelf = {B 12}}", "1:36: NB0520: The reference “a” does not print its “shelf”")]
    [InlineData("@book{a, title = {T}, year = 2001, month = 13}", "1:44: NB0503: “13” is not a date")]
    [InlineData("@book{a, title = {T}, date={2001}, month = may, shelf = {}}", "1:36: NB0520: The reference “a” does not print its “month”")]
    [InlineData("nothing", "1:1: NB0522: This is not BibTeX: the file has no entry")]
    public void What_is_wrong_with_BibTeX_is_told_at_its_place(string bibtex, string expected) =>
        Assert.Equal(expected, Assert.Single(Told("references.bib", bibtex)));

    [Theory]
    [InlineData("TY  - JOUR\nAU  - Baker, David L.\nAU  - Study Group\nTI  - A title\nT2  - Journal of Tests\nJ2  - J. Test\nPY  - 2010\nDA  - 2010/09/03/\nVL  - 3\nIS  - 4\nSP  - 1313\nEP  - 1323\nDO  - 10.5555/x\nER  - \n",
        "Baker DL; Study Group. A title. J Test. 2010 Sep 3;3(4):1313-23. doi: 10.5555/x")]
    [InlineData("TY  - CHAP\nID  - k\nAU  - Doe, Jane\nTI  - Part\nA2  - Roe, R.\nT2  - Whole\nPB  - Press\nCY  - Leeds\nY1  - 2001///\nSP  - 5\nEP  - 9\nER  -\n",
        "Doe J. Part. In: Roe R, editor. Whole. Leeds: Press; 2001. p. 5-9.")]
    public void RIS_is_printed(string ris, string expected) => Assert.Equal(expected, Printed("references.ris", ris));

    [Theory]
    [InlineData("AU  - Doe, J\nTY  - BOOK\nID  - a\nTI  - T\nPY  - 2001\nER  - ", "1:1: NB0523: This is not RIS: “AU” stands before “TY  - ”, with which an entry begins")]
    [InlineData("TY  - BOOK\nID  - a\nTI  - T\nPY  - 2001", "1:1: NB0523: This is not RIS: the entry that begins here has no “ER  - ” at its end")]
    [InlineData("TY  - BOOK\nID: a\nTI  - T\nPY  - 2001\nER  - ", "2:1: NB0523: This is not RIS: a line is two letters or digits, two blanks, a hyphen, a blank and a value")]
    [InlineData("TY  - BOOK\nID  - a\nTI  - T\nPY  - 20\nER  - ", "4:7: NB0503: “20” is not a date")]
    [InlineData("TY  - BOOK\nID  - a\nTI  - T\nPY  - 2001\nC3  - Shelf\nER  - ", "5:1: NB0520: The reference “a” does not print its “C3”")]
    [InlineData("TY  - BOKK\nID  - a\nTI  - T\nPY  - 2001\nER  - ", "1:7: NB0502: “BOKK” is not a type of source")]
    public void What_is_wrong_with_RIS_is_told_at_its_place(string ris, string expected) =>
        Assert.Contains(expected, Told("references.ris", ris));

    [Theory]
    [InlineData("20255-99")]
    [InlineData("2025-4-5-6")]
    [InlineData("12 34 56")]
    public void Numbers_that_are_no_date_are_not_printed_as_one(string date) =>
        Assert.Contains($"NB0503: “{date}” is not a date", Assert.Single(Told("references.json",
            $"[{{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"issued\": \"{date}\"}}]")), StringComparison.Ordinal);

    /// <summary>What is named last is where the message stands.</summary>
    [Theory]
    [InlineData("{\"date-parts\": [[2020]], \"season\": 5}", "5", "5")]
    [InlineData("{\"date-parts\": [[2020]], \"season\": \"0\"}", "0", "\"0\"")]
    [InlineData("{\"date-parts\": [[2020]], \"season\": 25}", "25", "25")]
    [InlineData("{\"date-parts\": [[2020]], \"season\": \"dry\"}", "dry", "\"dry\"")]
    [InlineData("{\"date-parts\": [[2020]], \"season\": [1]}", "season", "[1]")]
    [InlineData("{\"date-parts\": [[2020, 20]]}", "2020-20", "[2020, 20]")]
    [InlineData("{\"date-parts\": [[2020, 25]]}", "2020-25", "[2020, 25]")]
    [InlineData("{\"date-parts\": [[2020, 21, 5]]}", "2020-21-5", "[2020, 21, 5]")]
    [InlineData("{\"year\": 2020, \"month\": 25}", "2020-25-", "{\"year\"")]
    [InlineData("[{\"year\": 2020, \"season\": 6}]", "6", "6")]
    public void A_season_that_cannot_be_is_told_at_its_place(string date, string said, string at)
    {
        var json = $"[{{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"issued\": {date}}}]";
        Assert.Equal([$"1:{json.LastIndexOf(at, StringComparison.Ordinal) + 1}: NB0503: “{said}” is not a date"], Told("references.json", json));
    }

    [Theory]
    [InlineData("{\"date-parts\": [[2020]], \"season\": 2}", "2020 Summer")]
    [InlineData("{\"date-parts\": [[2020]], \"season\": \"24\"}", "2020 Winter")]
    [InlineData("{\"date-parts\": [[2020]], \"season\": \"Autumn\"}", "2020 Autumn")]
    [InlineData("{\"date-parts\": [[2020]], \"season\": \"\"}", "2020")]
    [InlineData("{\"date-parts\": [[2020, 21]]}", "2020 Spring")]
    [InlineData("{\"year\": 2020, \"month\": 22}", "2020 Summer")]
    [InlineData("[{\"year\": 2020, \"season\": 3}]", "2020 Autumn")]
    public void A_season_is_printed(string date, string printed) => Assert.Equal(
        $"T. J. {printed};1.",
        Printed("references.json", $"[{{\"id\": \"a\", \"type\": \"article-journal\", \"title\": \"T\", \"container-title\": \"J\", \"volume\": 1, \"issued\": {date}}}]"));

    /// <summary>What is printed is held to the slips that titles are held to; what is never printed is not.</summary>
    [Theory]
    [InlineData("references.bib", "@book{a, title = {T}, year = 2001, note = {See **this**}}", "1:48")]
    [InlineData("references.bib", "@book{a, title = {T}, year = 2001, note = {This \\& a m^2^}}", "1:44")]
    [InlineData("references.yml", "references:\n  - {id: a, type: book, title: T, issued: 2001, references: \"Reprint of ==that==\"}\n", "2:73")]
    [InlineData("references.json", "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"issued\": \"2001\", \"references\": \"This &amp; ==that==\"}]", "1:76")]
    [InlineData("references.json", "[{\"id\": \"a\", \"type\": \"book\", \"title\": \"T\", \"issued\": \"2001\", \"abstract\": \"This **and** ==that==\"}]", null)]
    public void A_slip_in_a_note_that_is_printed_is_told(string file, string text, string? at)
    {
        var told = Told(file, text);
        if (at is null) Assert.DoesNotContain(told, line => line.Contains("NB0233", StringComparison.Ordinal));
        else Assert.StartsWith(at + ": NB0233: “references” is plain text and cannot hold “", Assert.Single(told), StringComparison.Ordinal);
    }

    /// <summary>Constructed files as Zotero, Crossref, PubMed and EndNote export them; NBSITE_ACCEPT=1 writes expected.txt.</summary>
    [Fact]
    public void What_programs_export_is_printed_and_the_rest_told()
    {
        var folder = Path.Combine(Root(), "tests/NbSite.Content.Tests/Citations/exports");
        var lines = new List<string>();
        foreach (var file in new[] { "zotero.bib", "zotero.json", "crossref.json", "pubmed.nbib", "endnote.ris" })
        {
            lines.Add("# " + file);
            var items = Read(file, File.ReadAllText(Path.Combine(folder, file)), out var told);
            lines.AddRange(items.Select(item => $"{item.Id}: {NlmFormatter.Format(item, Words).PlainText}"));
            lines.AddRange(told);
        }

        var expected = Path.Combine(folder, "expected.txt");
        if (Environment.GetEnvironmentVariable("NBSITE_ACCEPT") == "1") File.WriteAllLines(expected, lines);
        Assert.Equal(File.ReadAllLines(expected), lines);
    }

    [Theory]
    [InlineData("title={\\'{e} \\v{c} \\c c {\\oe} {\\AA} \\ss{} Erd{\\H o}s}", "é č ç œ Å ß Erdős")]
    [InlineData("title={H$_2$O and $10^{-6}$, \\textsuperscript{131}I, $\\leq$ 5 {\\textless} 6}", "H₂O and 10⁻⁶, ¹³¹I, ≤ 5 < 6")]
    [InlineData("title={\\emph{A} \\& B: 5\\% -- \\href{https://e.org}{words}, 5\\,mg~x}", "A & B: 5% – words, 5 mg x")]
    public void LaTeX_becomes_text(string field, string expected) => Assert.Equal(
        expected, Assert.Single(Read("references.bib", $"@book{{a, {field}, year=2001}}", out _)).Text("title"));

    [Theory]
    [InlineData("Jean de La Fontaine", "de La Fontaine J")]
    [InlineData("{\\'E}mile Zola and {World Health Organization}", "Zola É; World Health Organization")]
    [InlineData("King, Jr., Martin Luther and Plato", "King ML Jr, Plato")]
    [InlineData("family=Berg, given=Jan, prefix=van den, useprefix=true", "van den Berg J")]
    [InlineData("and and Doe, Jane and", "Doe J")]
    [InlineData("Charles de la Vall{\\'e}e Poussin and others", "de la Vallée Poussin C, et al.")]
    public void Names_of_BibTeX_are_told_apart(string names, string expected) => Assert.Equal(
        expected.TrimEnd('.') + ". T. 2001.", Printed("references.bib", $"@book{{a, author={{{names}}}, title={{T}}, year=2001}}"));

    [Theory]
    [InlineData("'{")]
    [InlineData("textsuperscript{")]
    [InlineData("{")]
    public void Braces_that_are_nested_deep_are_told(string open)
    {
        var command = open == "{" ? open : "\\" + open;
        var deep = string.Concat(Enumerable.Repeat(command, 30_000)) + "x" + new string('}', 30_000);
        Assert.Equal($"1:{16 + (65 * command.Length)}: NB0522: This is not BibTeX: braces are nested more than 64 deep here",
            Assert.Single(Told("references.bib", $"@book{{a, title={{{deep}}}, year=2001}}")));
    }

    /// <summary>Each of these would go on for minutes, or fill the memory, if its cost grew with the square of its length.</summary>
    [Fact]
    public void Files_of_many_entries_fields_lines_and_signs_are_read()
    {
        const int many = 100_000;
        Assert.Equal(10_000, Read("references.ris", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"TY  - BOOK\nID  - k{i}\nTI  - T\nPY  - 2001\nER  - \n")), out _).Length);
        Assert.Single(Told("references.bib", $"@book{{a, title={{{string.Concat(Enumerable.Repeat("$x_2", 20_000))}}}, year=2001}}"));
        Assert.EndsWith("; at most 1000 are read",
            Assert.Single(Told("references.bib", $"@book{{a, title={{T}}, year=2001{string.Concat(Enumerable.Range(0, many).Select(i => $",\nf{i}={{x}}"))}}}")), StringComparison.Ordinal);
        Assert.Equal(many, Read("references.ris", $"TY  - BOOK\nID  - a\nTI  - T\n{string.Concat(Enumerable.Repeat("AU  - Doe, J\n", many))}PY  - 2001\nER  - \n", out _)[0].Names["author"].Length);
        var lines = string.Concat(Enumerable.Repeat("      more\n", many));
        Assert.Contains(Told("references.ris", $"TY  - BOOK\nID  - a\nTI  - T1\n{lines}PY  - 2001\nER  - \n"), told => told.Contains("“title” has 500002 characters", StringComparison.Ordinal));
        Assert.Contains(Told("references.nbib", $"PMID- 1\nTI  - T1\n{lines}DP  - 2001\n"), told => told.Contains("“title” has 500002 characters", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_stand_for_ever_longer_values_are_told()
    {
        var doubled = string.Concat(Enumerable.Range(1, 40).Select(i => $"@string{{m{i} = m{i - 1} # m{i - 1}}}\n"));
        Assert.Contains("15:9: NB0522: This is not BibTeX: “m14” has more than 100000 characters", Told("references.bib", "@string{m0 = {0123456789}}\n" + doubled));
        var used = string.Concat(Enumerable.Range(1, 200).Select(i => $"@book{{k{i}, title = m, year=2001}}\n"));
        Assert.Contains("102:21: NB0522: This is not BibTeX: names of @string stand for more than 10000000 characters in this file",
            Told("references.bib", $"@string{{m = {{{new string('x', 100_000)}}}}}\n{used}"));
    }

    [Theory]
    [InlineData("PMID- 1\nTI  - T\nfoo bar\nDP  - 2001\n", "3:1: NB0525: This is not PubMed's format: this line has no tag")]
    [InlineData("PMID- 1\nTI  - T\nDP  - 2001\n\nTI  - U\n", "5:1: NB0526: This source has no key, and none can be made of its author, year and title")]
    [InlineData("", "1:1: NB0525: This is not PubMed's format: the file has no entry")]
    [InlineData("PMID- 1\nTI  - T\nDP  - 2001\nRIN - J. 2004;1\n", "4:1: NB0520: The reference “pmid1” does not print its “RIN”")]
    public void What_is_wrong_with_PubMeds_format_is_told_at_its_place(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Told("references.nbib", text)));

    [Theory]
    [InlineData("[{\"type\":\"book\",\"title\":\"A b\"}]", "1:2: NB0526: This source has no key, and none can be made of its author, year and title")]
    [InlineData("[{\"id\":\"a/b c\",\"type\":\"book\",\"title\":\"T\"}]", "1:8: NB0505: “a/b c” cannot be a citation key")]
    public void A_key_that_is_missing_or_cannot_be_cited_is_told(string json, string expected) =>
        Assert.Equal(expected, Assert.Single(Told("references.json", json)));

    [Fact]
    public void A_key_that_can_be_cited_is_offered()
    {
        var bag = new DiagnosticBag();
        ReferencesReader.Read(PositionedText.OfFile("references.json", "[{\"id\":\"a/b c\",\"type\":\"book\",\"title\":\"T\"}]"), bag);
        Assert.Equal("“a-b-c” can be one.", Assert.Single(bag.ToImmutable()).Hint);
    }

    [Theory]
    [InlineData("""{"status":"ok","message":{"type":"book","title":["A long title"],"author":[{"family":"Doe","given":"J"}],"issued":{"date-parts":[[2001]]}}}""")]
    [InlineData("""{"message":{"items":[{"type":"book","title":"A long title","author":[{"family":"Doe","given":"J"}],"issued":{"date-parts":[[2001]]}}]}}""")]
    [InlineData("""{"type":"book","title":"A long title","author":[{"family":"Doe","given":"J"}],"issued":{"date-parts":[[2001]]}}""")]
    public void What_Crossref_answers_is_read_without_a_list_and_without_ids(string json)
    {
        Assert.Equal("Doe J. A long title. 2001.", Printed("references.json", json));
        Assert.Equal("doe2001long", Assert.Single(Read("references.json", json, out _)).Id);
    }

    [Theory]
    [InlineData("- {id: a, type: article-journal, title: T, issued: 2001, publisher: P, note: N}", "“note”", "“publisher”")]
    [InlineData("- {id: a, type: book, title: T, issued: 2001, abstract: Words, keyword: x}", "“abstract”", "“keyword”")]
    public void Of_the_sites_own_file_everything_that_is_not_printed_is_told(string yaml, params string[] fields)
    {
        var told = Told("references.yml", yaml).ToList();
        Assert.Equal(fields.Length, told.Count);
        Assert.All(fields, field => Assert.Contains(told, line => line.EndsWith("does not print its " + field, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_only_programs_write_is_unknown_in_the_sites_own_file()
    {
        Assert.Contains("1:47: NB0220: “subtitle” is not a key of a reference", Told("references.yml", "- {id: a, type: book, title: T, issued: 2001, subtitle: U}"));
        Assert.Contains("1:68: NB0220: “ORCID” is not a key of a name", Told("references.yml", "- {id: a, type: book, title: T, issued: 2001, author: [{family: F, ORCID: x}]}"));
    }

    [Fact]
    public void Without_an_ID_an_entry_of_RIS_is_cited_by_name_year_and_word()
    {
        var item = Assert.Single(Read("references.ris", "TY  - JOUR\nAU  - O'Brien, M.\nTI  - The tests\nPY  - 2010\nER  - ", out _));
        Assert.Equal("obrien2010tests", item.Id);
    }

    [Fact]
    public void Zoteros_export_is_read_with_tabs_empty_parts_and_addresses_as_ids()
    {
        const string json = "[\n\t{\n\t\t\"id\": \"http://zotero.org/users/1/items/ABCD\",\n\t\t\"type\": \"article-journal\",\n\t\t\"title\": \"A &amp; B\",\n"
            + "\t\t\"container-title\": \"J Test\",\n\t\t\"publisher\": \"\",\n\t\t\"note\": \"PMID: 123\\nPMCID: PMC9\",\n\t\t\"system_id\": \"x\",\n"
            + "\t\t\"author\": [\n\t\t\t{\"family\": \"Berg\", \"given\": \"JT\", \"non-dropping-particle\": \"\", \"suffix\": \"\"}\n\t\t],\n"
            + "\t\t\"DOI\": \"https://doi.org/10.5555/ABC\",\n\t\t\"URL\": \"https://e.org/a__b\",\n\t\t\"issued\": {\"date-parts\": [[\"2014\", 2, \"1\"]]},\n\t\t\"accessed\": {\"date-parts\": [[2020, 1, 2]]}\n\t}\n]\n";
        var item = Assert.Single(Read("references.json", json, out var told));
        Assert.Empty(told);
        Assert.Equal("ABCD", item.Id);
        Assert.Equal(
            "Berg JT. A & B. J Test [Internet]. 2014 Feb 1 [cited 2020 Jan 2]. Available from: https://e.org/a__b doi: 10.5555/ABC PubMed PMID: 123; PubMed Central PMCID: PMC9.",
            NlmFormatter.Format(item, Words).PlainText);
    }

    [Fact]
    public void Crossrefs_lists_and_keys_are_read()
    {
        const string json = """{"references": [{"id": "x", "indexed": {"a": 1}, "type": "journal-article", "title": ["A title"], "container-title": ["J Test"], "short-container-title": [], "ISSN": ["1", "2"], "author": [{"given": "A", "family": "B", "sequence": "first", "affiliation": [], "ORCID": "z"}], "published": {"date-parts": [[2020]]}, "issued": {"date-parts": [[2020, 5]]}, "relation": {}, "page": "1-9"}]}""";
        Assert.Equal("B A. A title. J Test. 2020 May:1-9.", Printed("references.json", json));
    }

    [Theory]
    [InlineData("2014/02/01", "2014 Feb 1")]
    [InlineData("2014/02/01/", "2014 Feb 1")]
    [InlineData("11/2020", "2020 Nov")]
    [InlineData("2019 Apr", "2019 Apr")]
    [InlineData("Apr 2019", "2019 Apr")]
    [InlineData("MAY 2008", "2008 May")]
    [InlineData("April 5, 2019", "2019 Apr 5")]
    [InlineData("5 April 2019", "2019 Apr 5")]
    [InlineData("2019 Apr-May", "2019 Apr-May")]
    [InlineData("2002 Apr 3-5", "2002 Apr 3-5")]
    [InlineData("1972-1981", "1972-1981")]
    [InlineData("2007-01/2007-03", "2007 Jan-Mar")]
    [InlineData("Dec 2004-Jan 2005", "2004 Dec-2005 Jan")]
    [InlineData("2020-05-03T12:00:00Z", "2020 May 3")]
    [InlineData("2011-21", "2011 Spring")]
    [InlineData("Autumn 2011", "2011 Autumn")]
    [InlineData("1971~", "[1971?]")]
    [InlineData("ca. 1971", "[1971?]")]
    [InlineData("25/12/2019", "2019 Dec 25")]
    [InlineData("2004-", "2004-")]
    [InlineData("n.d.", "[date unknown]")]
    [InlineData("no", "[date unknown]")]
    [InlineData("late in the day", "late in the day")]
    public void Dates_are_read_as_programs_write_them(string written, string expected) => Assert.Equal(
        $"T. {expected}.",
        Printed("references.yml", $"- {{id: a, type: book, title: T, issued: \"{written}\"}}"));

    [Theory]
    [InlineData("05/06/2019", "Nobody can tell which of the first two numbers is the month; write 2025-04-28.")]
    [InlineData("2019-13-40", "Write 2025, 2025-04 or 2025-04-28, or leave the date out when it is not known.")]
    [InlineData("19", "A year has four digits, such as 2024.")]
    public void A_date_that_nobody_can_tell_is_refused(string written, string hint)
    {
        var bag = new DiagnosticBag();
        ReferencesReader.Read(PositionedText.OfFile("references.yml", $"- {{id: a, type: book, title: T, issued: \"{written}\"}}"), bag);
        var diagnostic = Assert.Single(bag.ToImmutable());
        Assert.Equal(("NB0503", hint), (diagnostic.Code, diagnostic.Hint));
    }

    [Fact]
    public void A_field_that_is_not_printed_is_told_and_many_are_told_in_one()
    {
        Assert.Equal(["1:57: NB0520: The reference “a” does not print its “accessed”"],
            Told("references.yml", "- {id: a, type: book, title: T, issued: 2001, accessed: 2002-01-02}"));
        var many = string.Join('\n', Enumerable.Range(1, 6).Select(i => $"- {{id: a{i}, type: book, title: T, issued: 2001, accessed: 2002-01-02}}"));
        Assert.Equal(["1:58: NB0521: 6 fields of this file are printed in no reference: “accessed” (6, first on line 1)"],
            Told("references.yml", many));
    }

    private static IEnumerable<string> Told(string path, string text)
    {
        Read(path, text, out var told);
        return told;
    }

    private static System.Collections.Immutable.ImmutableArray<CslItem> Read(string path, string text, out List<string> told)
    {
        var bag = new DiagnosticBag();
        var items = ReferencesReader.Read(PositionedText.OfFile(path, text), bag);
        told = [.. bag.ToImmutable().Select(diagnostic => $"{diagnostic.Span.Line}:{diagnostic.Span.Column}: {diagnostic.Code}: {diagnostic.Message}")];
        return items;
    }

    private static string Printed(string path, string text)
    {
        var items = Read(path, text, out var told);
        Assert.Empty(told);
        return NlmFormatter.Format(items[0], Words).PlainText;
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
