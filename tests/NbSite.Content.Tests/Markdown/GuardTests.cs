using System.Diagnostics;
using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Tests.Markdown;

/// <summary>Texts made to explode the Markdown reader are told so, quickly.</summary>
public sealed class GuardTests
{
    // Generous, for slow machines: the point is seconds, not minutes.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "20 MB on a line", new string('x', 20_000_000), "1:1 NB0301 This text is 20000000 characters long; at most 1048576 are read" },
        { "1 MB of [a](", Repeat("[a](", 260_000), "1:1 NB0303 This paragraph is longer than 20000 characters" },
        { "501 [", "see\n" + Repeat("[a](", 501), "2:2001 NB0304 This paragraph has more than 500 “[” marks" },
        { "10,000 - on a line", Repeat("- ", 10_000) + "x", "1:1 NB0305 Lists, quotes, containers or stressed words are nested more than 64 deep here" },
        { "10,000 > on a line", "a\n\n" + Repeat("> ", 10_000) + "x", "3:1 NB0305 Lists, quotes, containers or stressed words are nested more than 64 deep here" },
        { "10,000 > without spaces", Repeat(">", 10_000) + "x", "1:1 NB0305 Lists, quotes, containers or stressed words are nested more than 64 deep here" },
        { "10,000 1. on a line", Repeat("1. ", 10_000) + "x", "1:1 NB0305 Lists, quotes, containers or stressed words are nested more than 64 deep here" },
        { "65 mixed", Repeat("> - ", 32) + "* x", "1:1 NB0305 Lists, quotes, containers or stressed words are nested more than 64 deep here" },
        { "deep indentation", Repeat("\t", 70) + "x", "" },
        { "65 containers", string.Concat(Enumerable.Range(0, 66).Select(n => new string(':', 90 - n) + " practical\n")), "65:1 NB0305 Lists, quotes, containers or stressed words are nested more than 64 deep here" },
        { "a run of stars", "a " + new string('*', 9_000) + "b", "1:3 NB0304 This paragraph has more than 64 “*” marks" },
        { "many emphases", Repeat("*a **b ", 1_200), "1:7001 NB0304 This paragraph has more than 2000 “*” marks" },
        { "many backticks", Repeat("` ", 501), "1:1001 NB0304 This paragraph has more than 500 “`” marks" },
        { "many tags", Repeat("<a ", 501), "1:1501 NB0304 This paragraph has more than 500 “<” marks" },
        { "a long paragraph", "x\n\n" + Repeat("word ", 4_001), "3:1 NB0303 This paragraph is longer than 20000 characters" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_diagnosed_soon(string what, string text, string expected)
    {
        Assert.NotEmpty(what);
        var watch = Stopwatch.StartNew();
        var bag = new DiagnosticBag();
        var good = MarkdownGuard.Check(PositionedText.OfFile("en/a.md", text), 0, bag);
        Assert.Equal(expected, Md.Print(bag));
        Assert.Equal(expected.Length == 0, good);
        Md.Bad(text);
        Assert.True(watch.Elapsed < Soon, $"{what} took {watch.Elapsed}");
    }

    public static TheoryData<string, string> Passing => new()
    {
        { "64 quotes", Repeat("> ", 64) + "x" },
        { "500 [", Repeat("[a](", 500) },
        { "500 ![", Repeat("![a](", 500) },
        { "nested [", Repeat("[", 500) + "a" + Repeat("](b)", 500) },
        { "2000 *", Repeat("*a **b ", 1_000) },
        { "2000 _", Repeat("_a", 2_000) },
        { "stars both sides", Repeat("*a ", 900) + Repeat(" b*", 900) },
        { "500 <", Repeat("<a ", 500) },
        { "500 <!--", Repeat("<!--", 500) },
        { "500 `", string.Concat(Enumerable.Range(1, 100).Select(n => new string('`', n) + " ")) },
        { "500 &", Repeat("&", 19_000) },
        { "braces", Repeat("{a=", 6_000) },
        { "double braces", Repeat("{{", 9_000) },
        { "open attributes", Repeat("{uncited=\"", 1_900) },
        { "open citations", Repeat("[@a ", 4_900) },
        { "citations", Repeat("[@a; ", 3_900) },
        { "strokes", new string('|', 19_000) },
        { "table", "| a |\n|--|\n" + Repeat("| a |\n", 30_000) },
        { "wide table", Repeat("|a", 4_000) + "|\n" + Repeat("|-", 4_000) + "|\n" },
        { "equal headings", Repeat("## a\n", 200_000) },
        { "underlined headings", Repeat("a\n---\n\n", 140_000) },
        { "list", Repeat("- a\n", 250_000) },
        { "staircase", string.Concat(Enumerable.Range(0, 400).Select(n => new string(' ', n * 2) + "- a\n")) },
        { "definitions", Repeat("[a]: b\n", 2_800) },
        { "blank lines", Repeat("\n", 1_000_000) },
        { "colons", Repeat("::: practical\n:::\n", 50_000) },
        { "backslashes", Repeat("\\", 19_000) },
        { "dashes and digits", Repeat("-", 18_000) + "1" },
    };

    [Theory]
    [MemberData(nameof(Passing))]
    public void What_the_guard_lets_pass_is_read_soon_and_never_throws(string what, string text)
    {
        var watch = Stopwatch.StartNew();
        var bad = Md.Bad(text);
        Assert.True(watch.Elapsed < Soon, $"{what} took {watch.Elapsed}");
        Assert.DoesNotContain("NB0302", bad, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_list_of_ordinary_items_is_one_paragraph_each() =>
        Assert.Equal("", Md.Bad(Repeat("- an item of ordinary length with [a link](page) in it\n", 600)));

    [Fact]
    public void A_long_table_with_many_citations_is_allowed() =>
        Assert.Equal("", Md.Bad("| a | b |\n|---|---|\n" + Repeat("| cell [@a; @b] | another cell [@c, p. 12] |\n", 800)));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
