using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Hashes;

/// <summary>
/// Edits that change what a page means and hardly a word of it: the code changes, sign-offs of the part are lost, the difference
/// tells it as such, and a public site needs a new edition.
/// </summary>
public sealed class MeaningTests
{
    private const string Red = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>5 mg</text></svg>";
    private const string Blue = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>500 mg</text></svg>";

    private static SiteFixture Site(string body, string picture = Red) => SiteFixture.Of($"""
        -- en/dose.md --
        ---
        title: Doses
        summary: How much.
        ---
        {body}
        -- en/other.md --
        ---
        title: Other
        summary: Another page.
        ---
        Words. [@src]
        -- en/images/p.svg --
        {picture}
        -- en/images/q.svg --
        {Blue}
        """);

    [Theory]
    [InlineData(
        "| Medicine | Daily | Weekly |\n|---|---|---|\n| A | 5 mg [@src] |  |", "| Medicine | Daily | Weekly |\n|---|---|---|\n| A |  | 5 mg [@src] |",
        "“5 mg” moved from the column “Daily” to “Weekly”")]
    [InlineData(
        "| M | Dose | More |\n|---|---|---|\n| A | 5 mg [@src] | x |\n| B | 6 mg [@src] | x |", "| M | Dose | More |\n|---|---|---|\n| A | 6 mg [@src] | x |\n| B | 5 mg [@src] | x |",
        "“5 mg” moved from the row “A” to “B”")]
    [InlineData(
        "| M | Dose |\n|---|---|\n| A | 5 mg [@src] |\n| B [@src] | 6 mg [@src] |", "| M | Dose |\n|---|---|\n| A | 5 mg [@src] |\n| B [@src] |  |\n|  | 6 mg [@src] |",
        "“6 mg” moved from the row “B” to “”")]
    [InlineData("[Phone the team](tel:+441914960000) [@src]", "[Phone the team](tel:+449098790000) [@src]", "“Phone the team” leads to tel:+449098790000, no longer to tel:+441914960000")]
    [InlineData("[Write](mailto:a@b.example) [@src]", "[Write](mailto:c@d.example) [@src]", "“Write” leads to mailto:c@d.example, no longer to mailto:a@b.example")]
    [InlineData("[the dose chart](https://good.example/) [@src]", "[the dose chart](https://evil.example/) [@src]", "“the dose chart” leads to https://evil.example/, no longer to https://good.example/")]
    [InlineData("[the chart](other) [@src]", "[the chart](about) [@src]", "“the chart” leads to about, no longer to other")]
    [InlineData("[the chart](other) [@src]", "the chart [@src]", "“the chart” leads to other no longer")]
    [InlineData("![A chart](images/p.svg)", "![A chart](images/q.svg)", "the picture “A chart” is another file")]
    [InlineData("::: prognosis\nMost get well. [@src]\n:::", "Most get well. [@src]", "it stands in the open, no longer in a closed passage on outlook")]
    [InlineData("::: details\n## More\nMost get well. [@src]\n:::", "Most get well. [@src]", "it stands in the open, no longer in a closed passage")]
    [InlineData("- Not if: [@src]\n  - a fever [@src]\n  - a rash [@src]", "- Not if: [@src]\n- a fever [@src]\n- a rash [@src]", "it stands in a bulleted list, no longer in a bulleted list in a bulleted list")]
    [InlineData("- one [@src]\n- two [@src]", "1. one [@src]\n2. two [@src]", "it stands in a numbered list, no longer in a bulleted list")]
    [InlineData("1. one [@src]\n2. two [@src]", "3. one [@src]\n4. two [@src]", "how they are set out, numbered or linked changed")]
    [InlineData("Do **not** take it. [@src]", "Do not take it. [@src]", "“not” is stressed no longer")]
    [InlineData("Take it at night. [@src]", "::: practical\nTake it at night. [@src]\n:::", "it stands in practical advice, no longer in the open")]
    [InlineData("> It hurts. [@src]", "It hurts. [@src]", "it stands in the open, no longer in a quotation")]
    [InlineData("## Take\n\nAn egg. [@src]\n\n## Avoid\n\nFish. [@src]", "## Take\n\nFish. [@src]\n\n## Avoid\n\nAn egg. [@src]", "it stands under “Avoid”, no longer under “Take”")]
    public void An_edit_that_changes_the_meaning_is_told(string before, string after, string told)
    {
        var (old, now) = (new SaidSite(Site(before)), new SaidSite(Site(after)));
        Assert.NotEqual(old.Code("dose"), now.Code("dose"));
        Assert.True(now.Unsigned("dose", old) > 0);
        Assert.Contains(now.Told("dose", old), line => line.Contains(told, StringComparison.Ordinal));
        Assert.Equal(old.Code("other"), now.Code("other"));

        var store = new EditionMaker().Publish("a", "2026-11-21", "First.", Site(before)).Store() with { IsBinding = true };
        Assert.Contains((Site(after) with { Editions = store }).Build().Result.Diagnostics, each => each.Code == "NB1030" && each.Message.Contains("Doses", StringComparison.Ordinal));
        Assert.DoesNotContain((Site(before) with { Editions = store }).Build().Result.Diagnostics, each => each.Code == "NB1030");
    }

    [Fact]
    public void Another_picture_under_the_same_name_is_another_text()
    {
        const string Body = "![A chart](images/p.svg)";
        var (old, now) = (new SaidSite(Site(Body)), new SaidSite(Site(Body, Blue)));
        Assert.NotEqual(old.Code("dose"), now.Code("dose"));
        Assert.Equal(1, now.Unsigned("dose", old));
        Assert.Contains("the picture “A chart” is another file", Assert.Single(now.Told("dose", old)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_history_says_it_in_words_for_readers()
    {
        var before = "| Medicine | Daily | Weekly |\n|---|---|---|\n| A | 5 mg [@src] |  |";
        var after = "| Medicine | Daily | Weekly |\n|---|---|---|\n| A |  | 5 mg [@src] |";
        var store = new EditionMaker().Publish("a", "2026-11-20", "First.", Site(before)).Publish("b", "2026-11-21", "Second.", Site(after)).Store();
        var built = (Site(after) with { Editions = store }).Build();
        var history = built.Text("v/history/en/dose/index.html");
        Assert.Contains("“5 mg” moved from the column “Daily” to “Weekly”.", history, StringComparison.Ordinal);
        Assert.Contains("Changed", built.Text("older-copy/index.html"), StringComparison.Ordinal);
    }
}
