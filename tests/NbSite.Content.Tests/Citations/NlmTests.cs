using NbSite.Content.Citations;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Citations;

/// <summary>References as “Citing Medicine” has them, held against a CSL processor; see nlm/README.md.</summary>
public sealed class NlmTests
{
    private static readonly string Folder = Path.Combine(Root(), "tests/NbSite.Content.Tests/Citations/nlm");

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, 36)];

    private static readonly UiWords Words = new("en", "ltr", new Dictionary<string, string>
    {
        ["date.long"] = "{0} {1} {2}",
        ["reference.read-as-copy"] = "Read as a copy captured on {0}.",
        ["reference.read-as-undated-copy"] = "Read as a stored copy.",
        ["reference.address-unknown"] = "The web address is not known.",
    }, ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Each_kind_of_source_is_printed_as_the_book_says(int number)
    {
        var bag = new DiagnosticBag();
        var items = ReferencesReader.Read(PositionedText.OfFile("references.yml", File.ReadAllText(Path.Combine(Folder, "forms.yml"))), bag);
        Assert.Empty(bag.ToImmutable());
        var expected = File.ReadAllLines(Path.Combine(Folder, "forms.txt"));
        Assert.Equal(expected.Length, items.Length);
        Assert.Equal(expected[number], NlmFormatter.Format(items[number], Words).PlainText);
    }

    [Fact]
    public void What_differs_from_a_CSL_processor_is_listed_with_the_rule_that_decides_it()
    {
        var bag = new DiagnosticBag();
        var items = ReferencesReader.Read(PositionedText.OfFile("references.json", File.ReadAllText(Path.Combine(Folder, "items.json"))), bag);
        Assert.DoesNotContain(bag.ToImmutable(), diagnostic => diagnostic.Severity == Severity.Error);
        var pandoc = File.ReadAllLines(Path.Combine(Folder, "pandoc.txt"));
        Assert.True(items.Length >= 300);
        Assert.Equal(pandoc.Length, items.Length);
        var list = Path.Combine(Folder, "differences.tsv");
        var listed = File.ReadAllLines(list).Select(line => line.Split('\t')).ToDictionary(line => line[0], line => (Rules: line[1], Text: line[2]));
        var different = items.Select((item, i) => (item.Id, Ours: NlmFormatter.Format(item, Words).PlainText, Theirs: pandoc[i]))
            .Where(item => Straight(item.Ours) != Straight(item.Theirs)).ToList();
        if (Environment.GetEnvironmentVariable("NBSITE_ACCEPT") == "1")
        {
            File.WriteAllLines(list, different.Select(item =>
                $"{item.Id}\t{(listed.TryGetValue(item.Id, out var old) ? old.Rules : "?")}\t{item.Ours}"));
        }

        Assert.Equal(listed.Select(item => item.Key + " " + item.Value.Text), different.Select(item => item.Id + " " + item.Ours));
        var known = File.ReadAllLines(Path.Combine(Root(), "docs/design/references.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ToHashSet();
        Assert.All(listed.Values.SelectMany(item => item.Rules.Split(' ')), rule => Assert.Contains(rule, known));
    }

    [Fact]
    public void The_address_is_a_link_and_notes_for_the_reader_stand_apart()
    {
        var reference = NlmFormatter.Format(One("""
            - id: a
              type: webpage
              title: A page
              URL: https://example.org/
              accessed: 2026-01-02
              custom: {read-as: copy, captured: 2025-12-30, note-to-reader: An older copy.}
            """, out _), Words);
        Assert.Equal("A page [Internet]. [date unknown] [cited 2026 Jan 2]. Available from: https://example.org/", reference.PlainText);
        Assert.Equal("https://example.org/", Assert.Single(reference.Text.OfType<LinkInline>()).Href);
        Assert.Equal("Read as a copy captured on 30 December 2025. An older copy.", reference.Note);
    }

    [Fact]
    public void Zoteros_export_is_read_with_dates_as_texts()
    {
        var item = One("""[{"id":"smith2013","type":"article-journal","title":"A \"quoted\" title","issued":{"date-parts":[["2013",5]]},"URL":"https:\/\/example.org\/"}]""", out var bag);
        Assert.Empty(bag.ToImmutable());
        Assert.Equal(new DateOnly(2013, 5, 1), item.Issued!.Earliest);
        Assert.Equal("https://example.org/", item.Text("URL"));
    }

    [Theory]
    [InlineData("- {id: a, type: artcle-journal, title: T}", "1:17: NB0502: “artcle-journal” is not a type of source")]
    [InlineData("- {id: a, type: book}", "1:8: NB0504: The reference “a” has no title")]
    [InlineData("- {id: a b, type: book, title: T}", "1:8: NB0505: “a b” cannot be a citation key")]
    [InlineData("- {id: a, type: book, title: T, issued: 2025-02-30}", "1:41: NB0503: “2025-02-30” is not a date")]
    [InlineData("- {id: a, type: book, title: T, issued: 24}", "1:41: NB0503: “24” is not a date")]
    [InlineData("- {id: a, type: book, title: T, issued: {date-parts: [[24]]}}", "1:55: NB0503: “24” is not a date")]
    [InlineData("- {id: a, type: book, title: '<script>x</script> <i>y</i>'}", "1:30: NB0233: “title” is plain text and cannot hold “<script>”")]
    [InlineData("- {id: a, type: book, title: '<i> </i>'}", "1:30: NB0222: “title” has no value")]
    [InlineData("- {id: a, type: book, title: T, DOI: 10.x}", "1:38: NB0506: “10.x” is not a DOI")]
    [InlineData("- {id: a, type: webpage, title: T}", "1:8: NB0507: The web source “a” has no URL")]
    [InlineData("- {id: a, type: webpage, title: T, URL: https://e.org/}", "1:8: NB0508: The web source “a” does not say when it was read")]
    [InlineData("- {id: a, type: book, title: T, author: [{suffix: Jr}]}", "1:42: NB0509: This author has neither family nor given name nor literal")]
    public void A_wrong_reference_is_told_at_its_place(string yaml, string expected)
    {
        One(yaml, out var bag);
        Assert.Equal([expected], bag.ToImmutable().Select(diagnostic =>
            $"{diagnostic.Span.Line}:{diagnostic.Span.Column}: {diagnostic.Code}: {diagnostic.Message}"));
    }

    [Fact]
    public void A_year_of_two_digits_is_answered_with_four()
    {
        One("- {id: a, type: book, title: T, issued: 24}", out var bag);
        Assert.Equal("A year has four digits, such as 2024.", Assert.Single(bag.ToImmutable()).Hint);
    }

    [Fact]
    public void Zoteros_marks_in_titles_become_plain_text()
    {
        var item = One("""
            [{"id": "a", "type": "book", "_note": {"x": 1}, "title": "The <i>SCN1A</i> gene and H<sub>2</sub>O, <b>bold</b> <sup>131</sup>I, 10<sup>-6</sup>, x<sub>max</sub>, <span style=\"font-variant:small-caps\">small</span> <span class=\"nocase\">iPod</span>"}]
            """, out var bag);
        Assert.Empty(bag.ToImmutable());
        Assert.Equal("The SCN1A gene and H₂O, bold ¹³¹I, 10⁻⁶, xmax, small iPod", item.Text("title"));
    }

    [Fact]
    public void Two_references_with_one_key_are_told()
    {
        One("- {id: a, type: book, title: T}\n- {id: a, type: book, title: U}", out var bag);
        Assert.Equal("The key “a” is already that of the reference on line 1", Assert.Single(bag.ToImmutable()).Message);
    }

    private static CslItem One(string yaml, out DiagnosticBag bag)
    {
        bag = new DiagnosticBag();
        return ReferencesReader.Read(YamlReader.Read(PositionedText.OfFile("references.yml", yaml), bag)!, bag).FirstOrDefault()!;
    }

    private static string Straight(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-');

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
