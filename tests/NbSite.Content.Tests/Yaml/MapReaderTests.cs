using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Yaml;

public sealed class MapReaderTests
{
    [Fact]
    public void A_misspelt_key_is_told_with_the_one_that_was_meant() => Assert.Equal(
        ["2:1 NB0220 “sumary” is not a key of a thing | Did you mean “summary”?"],
        Read("title: x\nsumary: y\n", map =>
        {
            map.Text("title");
            map.Text("summary");
        }));

    [Fact]
    public void A_key_like_no_other_is_told_with_those_there_are() => Assert.Equal(
        ["1:1 NB0220 “colour” is not a key of a thing | Known keys are title, weight."],
        Read("colour: red\n", map =>
        {
            map.Text("title");
            map.Whole("weight", 0, 9);
        }));

    [Fact]
    public void A_missing_key_is_told_at_the_mapping_with_key_and_file() => Assert.Equal(
        ["1:1 NB0221 The key “title” is missing from a thing in en/x.yml | Add the key and its value."],
        Read("weight: 1\n", map =>
        {
            map.RequiredText("title");
            map.Whole("weight", 0, 9);
        }));

    [Theory]
    [InlineData("k:\n", "1:3 NB0222 “k” has no value")]
    [InlineData("k: ''\n", "1:4 NB0222 “k” has no value")]
    [InlineData("k: '  '\n", "1:4 NB0222 “k” has no value")]
    [InlineData("k: ~\n", "1:4 NB0222 “k” has no value")]
    [InlineData("k: \u200B\u00AD\u2060\n", "1:4 NB0222 “k” has no value")]
    [InlineData("k: \"\\u3164\\u0301\"\n", "1:4 NB0222 “k” has no value")]
    [InlineData("k: [a]\n", "1:4 NB0223 “k” should be text, but a list is written here")]
    [InlineData("k: {a: b}\n", "1:4 NB0223 “k” should be text, but a group of keys is written here")]
    [InlineData("k:\n  a: b\n", "2:3 NB0223 “k” should be text, but a group of keys is written here")]
    [InlineData("k: a <b>bold</b> word\n", "1:6 NB0233 “k” is plain text and cannot hold “<b>”")]
    [InlineData("k: </p>\n", "1:4 NB0233 “k” is plain text and cannot hold “</p>”")]
    [InlineData("k: 'x <script src=y>'\n", "1:7 NB0233 “k” is plain text and cannot hold “<script”")]
    [InlineData("k: x <!-- y -->\n", "1:6 NB0233 “k” is plain text and cannot hold “<!--”")]
    [InlineData("k: x&nbsp;y\n", "1:5 NB0233 “k” is plain text and cannot hold “&nbsp;”")]
    [InlineData("k: x&#60;y\n", "1:5 NB0233 “k” is plain text and cannot hold “&#60;”")]
    [InlineData("k: see JavaScript:alert(1)\n", "1:8 NB0233 “k” is plain text and cannot hold “JavaScript:”")]
    [InlineData("k: java script:x\n", "1:4 NB0233 “k” is plain text and cannot hold “java script:”")]
    [InlineData("k: data:text/html,x\n", "1:4 NB0233 “k” is plain text and cannot hold “data:”")]
    [InlineData("k: x onclick=y\n", "1:6 NB0233 “k” is plain text and cannot hold “onclick=”")]
    [InlineData("k: Claim [@key]\n", "1:10 NB0233 “k” is plain text and cannot hold “[@”")]
    [InlineData("k: At {{value x}}\n", "1:7 NB0233 “k” is plain text and cannot hold “{{”")]
    [InlineData("k: A **bold** word\n", "1:6 NB0233 “k” is plain text and cannot hold “**”")]
    [InlineData("k: A [link](x)\n", "1:11 NB0233 “k” is plain text and cannot hold “](”")]
    [InlineData("k: |\n  one\n  two\n", "3:3 NB0234 “k” must not have a line break or an empty line in it")]
    [InlineData("k: \"one\\ntwo\"\n", "1:10 NB0234 “k” must not have a line break or an empty line in it")]
    public void Text_that_is_not_plain_text_is_refused(string yaml, string expected) =>
        Assert.Equal([expected], Problems(yaml, map => map.Text("k")));

    [Theory]
    [InlineData("k: Less than <5% & more > 3")]
    [InlineData("k: The data show it; only one of them\n")]
    [InlineData("k: 13-cis retinoic acid (RA) * note_with_underscores\n")]
    [InlineData("k: true\n")]
    [InlineData("k: 2026-11-21\n")]
    [InlineData("k: |\n  one line\n")]
    [InlineData("k: >-\n  one\n  two\n")]
    public void Plain_text_may_hold_the_signs_of_plain_text(string yaml) =>
        Assert.Empty(Problems(yaml, map => Assert.NotNull(map.Text("k"))));

    [Fact]
    public void A_paragraph_may_break_its_lines_but_not_fall_in_two()
    {
        Assert.Empty(Problems("k: |\n  one\n  two\n", map => Assert.Equal("one two", map.Paragraph("k")!.Value)));
        Assert.Equal(
            ["3:1 NB0234 “k” must not have a line break or an empty line in it"],
            Problems("k: |\n  one\n\n  two\n", map => map.Paragraph("k")));
    }

    [Theory]
    [InlineData("k: 2026-02-30\n", "1:4 NB0225 There is no such day as 2026-02-30")]
    [InlineData("k: 2026-13-01\n", "1:4 NB0225 There is no such day as 2026-13-01")]
    [InlineData("k: 0000-01-01\n", "1:4 NB0225 There is no such day as 0000-01-01")]
    [InlineData("k: 21.11.2026\n", "1:4 NB0224 “21.11.2026” is not a date: write year-month-day, such as 2026-11-21")]
    [InlineData("k: 0001-01-01\n", "1:4 NB0227 “k” is 0001-01-01, but must lie between 1900-01-01 and 9999-12-31")]
    [InlineData("k: 2026-1-2\n", "1:4 NB0224 “2026-1-2” is not a date: write year-month-day, such as 2026-11-21")]
    [InlineData("k: 2026-11-21T10:00:00Z\n", "1:4 NB0224 “2026-11-21T10:00:00Z” is not a date: write year-month-day, such as 2026-11-21")]
    [InlineData("k: [2026-01-01]\n", "1:4 NB0223 “k” should be a date, but a list is written here")]
    public void A_date_must_be_a_day_of_the_calendar(string yaml, string expected) =>
        Assert.Equal([expected], Problems(yaml, map => map.Date("k")));

    [Theory]
    [InlineData("k: one\n", "1:4 NB0226 “k” should be a whole number, but “one” is written here")]
    [InlineData("k: '1'\n", "1:4 NB0226 “k” should be a whole number, but “1” is written here")]
    [InlineData("k: 1.5\n", "1:4 NB0226 “k” should be a whole number, but “1.5” is written here")]
    [InlineData("k: 0x10\n", "1:4 NB0226 “k” should be a whole number, but “0x10” is written here")]
    [InlineData("k: 100\n", "1:4 NB0227 “k” is 100, but must lie between -5 and 99")]
    [InlineData("k: 99999999999999999999\n", "1:4 NB0227 “k” is 99999999999999999999, but must lie between -5 and 99")]
    public void A_whole_number_must_lie_in_its_range(string yaml, string expected) =>
        Assert.Equal([expected], Problems(yaml, map => map.Whole("k", -5, 99)));

    [Fact]
    public void A_text_or_paragraph_that_would_fill_a_page_is_refused()
    {
        Assert.Empty(Problems($"k: {new string('x', 1_000)}\n", map => map.Text("k")));
        Assert.Equal(["1:4 NB0236 “k” has 1001 characters, but at most 1000 are allowed"], Problems($"k: {new string('x', 1_001)}\n", map => map.Text("k")));
        Assert.Equal(["1:4 NB0236 “k” has 5001 characters, but at most 5000 are allowed"], Problems($"k: {new string('x', 5_001)}\n", map => map.Paragraph("k")));
    }

    [Theory]
    [InlineData("k: yes\n", "1:4 NB0228 “k” must be true or false, but “yes” is written here")]
    [InlineData("k: 'true'\n", "1:4 NB0228 “k” must be true or false, but “true” is written here")]
    [InlineData("k: True\n", "1:4 NB0228 “k” must be true or false, but “True” is written here")]
    public void Only_true_and_false_are_true_and_false(string yaml, string expected) =>
        Assert.Equal([expected], Problems(yaml, map => map.Flag("k")));

    [Theory]
    [InlineData("k: urgnt\n", "1:4 NB0229 “k” cannot be “urgnt” | Did you mean “urgent”?")]
    [InlineData("k: Urgent\n", "1:4 NB0229 “k” cannot be “Urgent” | Did you mean “urgent”?")]
    [InlineData("k: red\n", "1:4 NB0229 “k” cannot be “red” | Write one of urgent, emergency.")]
    public void A_choice_must_be_one_of_the_named_ones(string yaml, string expected) =>
        Assert.Equal([expected], Read(yaml, map => map.Choice("k", [("urgent", 1), ("emergency", 2)])));

    [Theory]
    [InlineData("k: a\n", "1:4 NB0223 “k” should be a list, but text is written here")]
    [InlineData("k: []\n", "1:4 NB0248 “k” has no items")]
    [InlineData("k:\n", "1:3 NB0222 “k” has no value")]
    [InlineData("k: [a, b, a]\n", "1:11 NB0235 “a” stands in this list twice")]
    [InlineData("k: [a, [b]]\n", "1:8 NB0223 “k” should be text, but a list is written here")]
    [InlineData("k:\n  - a\n  -\n", "3:4 NB0222 “k” has no value")]
    public void A_list_of_texts_must_hold_texts_each_once(string yaml, string expected) =>
        Assert.Equal([expected], Problems(yaml, map => map.TextList("k")));

    [Theory]
    [InlineData("regions: [GB, gb]\n", "1:15 NB0348 “gb” is neither a country's code nor a group that site.yml names | Write GB.")]
    [InlineData("regions: [UK]\n", "1:11 NB0348 “UK” is neither a country's code nor a group that site.yml names | Write GB.")]
    [InlineData("regions: [GB, GB]\n", "1:15 NB0235 “GB” stands in this list twice | Delete it, or write the one that was meant.")]
    [InlineData("regions: GB\n", "1:10 NB0223 “regions” should be a list, but text is written here | Write [one, two], or one line for each item, beginning with “- ”.")]
    public void Regions_are_countries_by_their_codes(string yaml, string expected) =>
        Assert.Equal([expected], Read(yaml, map => map.Regions()));

    [Fact]
    public void A_citation_is_a_key_and_perhaps_a_place() => Assert.Empty(Problems("cite: [nci-hp, \"cclg-fn, p. 12\"]\n", map =>
    {
        var cites = map.Cites();
        Assert.Equal(
            [
                new CiteItem("nci-hp", null, new SourceSpan("en/x.yml", 1, 8, 6)),
                new CiteItem("cclg-fn", "p. 12", new SourceSpan("en/x.yml", 1, 17, 7)),
            ],
            cites.ToArray());
    }));

    [Fact]
    public void One_citation_needs_no_list() => Assert.Empty(Problems("cite: \"nci-hp, p. 3\"\n", map =>
        Assert.Equal([new CiteItem("nci-hp", "p. 3", new SourceSpan("en/x.yml", 1, 8, 6))], map.Cites().ToArray())));

    [Theory]
    [InlineData("cite: [nci-hp, p. 12]\n", "1:16 NB0230 “p. 12” is not a citation key | A place such as a page goes into the same quotes as its key: \"nci-hp, p. 12\".")]
    [InlineData("cite: \"[@nci-hp]\"\n", "1:8 NB0230 “[@nci-hp]” is not a citation key | Write it without brackets and “@”: nci-hp.")]
    [InlineData("cite: \"a,\"\n", "1:8 NB0230 “a,” is not a citation key | Write one source for each item, and a place after the comma.")]
    [InlineData("cite: \"a; b\"\n", "1:8 NB0230 “a; b” is not a citation key | A place such as a page goes into the same quotes as its key: \"nci-hp, p. 12\".")]
    [InlineData("cite: [a, a]\n", "1:11 NB0235 “a” stands in this list twice | Delete it, or write the one that was meant.")]
    [InlineData("cite: \"a, p. <b>\"\n", "1:14 NB0233 “cite” is plain text and cannot hold “<b>” | Delete the markup and keep the words.")]
    public void A_citation_that_cannot_be_looked_up_is_refused(string yaml, string expected) =>
        Assert.Equal([expected], Read(yaml, map => map.Cites()));

    [Theory]
    [InlineData("k: javascript:alert(1)\n", "1:4 NB0231 “javascript:alert(1)” is not a web address")]
    [InlineData("k: data:text/html,x\n", "1:4 NB0231 “data:text/html,x” is not a web address")]
    [InlineData("k: www.example.org\n", "1:4 NB0231 “www.example.org” is not a web address")]
    [InlineData("k: //example.org/\n", "1:4 NB0231 “//example.org/” is not a web address")]
    [InlineData("k: https://\n", "1:4 NB0231 “https://” is not a web address")]
    [InlineData("k: https://exa mple.org/\n", "1:4 NB0231 “https://exa mple.org/” is not a web address")]
    [InlineData("k: https://nhs.uk@evil.example/\n", "1:4 NB0231 “https://nhs.uk@evil.example/” is not a web address")]
    [InlineData("k: https://example/\n", "1:4 NB0231 “https://example/” is not a web address")]
    [InlineData("k: 'https://example.org/\"onx=\"'\n", "1:4 NB0231 “https://example.org/\"onx=\"” is not a web address")]
    [InlineData("k: http://example.org/\n", "1:4 NB0232 “http://example.org/” begins with http:, so others on the way can read and change that page")]
    public void Only_whole_https_addresses_pass_unremarked(string yaml, string expected) =>
        Assert.Equal([expected], Problems(yaml, map => map.Address("k")));

    [Fact]
    public void A_message_stays_short_whatever_was_typed()
    {
        var problem = Assert.Single(Problems($"k: {new string('x', 100_000)}\n", map => map.Flag("k")));

        Assert.Equal($"1:4 NB0228 “k” must be true or false, but “{new string('x', 79)}…” is written here", problem);
    }

    [Fact]
    public void All_problems_of_a_mapping_are_told_in_one_run() => Assert.Equal(
        [
            "1:4 NB0224 “x” is not a date: write year-month-day, such as 2026-11-21",
            "2:4 NB0228 “b” must be true or false, but “no” is written here",
            "3:1 NB0220 “c” is not a key of a thing",
            "4:1 NB0204 “a” is written twice: first in line 1, and again here",
        ],
        Problems("a: x\nb: no\nc: d\na: y\n", map =>
        {
            map.Date("a");
            map.Flag("b");
        }));

    private static string[] Problems(string yaml, Action<MapReader> read) =>
        [.. Read(yaml, read).Select(line => line[..line.IndexOf(" | ", StringComparison.Ordinal)])];

    private static string[] Read(string yaml, Action<MapReader> read)
    {
        var bag = new DiagnosticBag();
        var map = MapReader.Open(YamlExample.Read(yaml, bag), "a thing", bag);
        Assert.NotNull(map);
        read(map);
        map.Done();
        return YamlExample.PrintWithHints(bag);
    }
}
