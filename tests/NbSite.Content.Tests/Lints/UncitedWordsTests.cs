using NbSite.Content.Lints;
using NbSite.Content.Tests.Markdown;
using NbSite.Content.Tests.Resolution;
using NbSite.Model;

namespace NbSite.Content.Tests.Lints;

/// <summary>An amount in a title or a summary must be said, in the same unit, by the words of the page.</summary>
public sealed class UncitedWordsTests
{
    [Theory]
    [InlineData("Give 20 mg", "It takes 20 minutes. [@a]", "1:6 NB0905 “20 mg” stands in a title, and the words of the page do not say it")]
    [InlineData("Give 20mg", "It takes 20 minutes. [@a]", "1:6 NB0905 “20mg” stands in a title, and the words of the page do not say it")]
    [InlineData("Give 20 mg", "Give 20 mg/kg. [@a]", "1:6 NB0905 “20 mg” stands in a title, and the words of the page do not say it")]
    [InlineData("Give 20", "It takes 20 minutes. [@a]", "1:6 NB0905 “20” stands in a title, and the words of the page do not say it")]
    [InlineData("For 20 children", "It takes 20 minutes. [@a]", "1:5 NB0905 “20” stands in a title, and the words of the page do not say it")]
    [InlineData("Give 20 mg", "Give 120 mg or 20.5 mg. [@a]", "1:6 NB0905 “20 mg” stands in a title, and the words of the page do not say it")]
    [InlineData("After 12–18 months", "After 12 to 24 months. [@a]", "1:10 NB0905 “18 months” stands in a title, and the words of the page do not say it")]
    [InlineData("After 12 to 18 months", "After 12 to 18 days. [@a]", "1:7 NB0905 “12 to 18 months” stands in a title, and the words of the page do not say it")]
    [InlineData("After 12 to 24 months", "After 12 to 18 months. [@a]", "1:13 NB0905 “24 months” stands in a title, and the words of the page do not say it")]
    [InlineData("More than half, for 5 days", "For 5 days. [@a]", "1:1 NB0905 “More than half” stands in a title, and the words of the page do not say it")]
    [InlineData("For 5 days in one in five", "For 5 days. [@a]", "1:15 NB0905 “one in five” stands in a title, and the words of the page do not say it")]
    [InlineData("At least two grams", "At least two hours. [@a]", "1:1 NB0905 “At least two” stands in a title, and the words of the page do not say it")]
    [InlineData("Cycle 3 mg", "Rest. [@a]", "1:7 NB0905 “3 mg” stands in a title, and the words of the page do not say it")]
    [InlineData("Day 1 to 20 mg", "Rest. [@a]", "1:5 NB0905 “1 to 20 mg” stands in a title, and the words of the page do not say it")]
    [InlineData("After 3 days 20", "For 3 days. [@a]", "1:14 NB0905 “20” stands in a title, and the words of the page do not say it")]
    [InlineData("Each year 100 fall ill", "Rest. [@a]", "1:11 NB0905 “100” stands in a title, and the words of the page do not say it")]
    [InlineData("Give it 6-hourly", "On day 6 rest. [@a]", "1:9 NB0905 “6-hourly” stands in a title, and the words of the page do not say it")]
    [InlineData("A 10-fold risk", "Of 10 children. [@a]", "1:3 NB0905 “10-fold” stands in a title, and the words of the page do not say it")]
    [InlineData("Give 1/2 tablet", "Day 1: give 2 tablets. [@a]", "1:6 NB0905 “1/2 tablet” stands in a title, and the words of the page do not say it")]
    [InlineData("Take 4 doses", "Wash 4 times. [@a]", "1:6 NB0905 “4 doses” stands in a title, and the words of the page do not say it")]
    public void An_amount_that_no_statement_says_in_its_unit_is_told(string title, string text, string told) => Assert.Equal(told, Told(title, text));

    [Theory]
    [InlineData("Give 20mg", "Give 20 mg. [@a]")]
    [InlineData("Give 20 mg", "Give 20 milligrams. [@a]")]
    [InlineData("Give 20 mg per kg", "Give 20 mg/kg. [@a]")]
    [InlineData("After 12–18 months", "After 12 to 18 months. [@a]")]
    [InlineData("From 12 to 18 months", "An 12-18-month-old child. [@a]")]
    [InlineData("A 5-day course", "It takes 5 days. [@a]")]
    [InlineData("Give it 6-hourly", "It is given 6-hourly. [@a]")]
    [InlineData("Give 1/2 tablet", "Give 1/2 tablet. [@a]")]
    [InlineData("Give 20 mg/m²", "Give 20 mg per square metre. [@a]")]
    [InlineData("A drink of 120mg/5ml", "It has 120 mg/5 ml. [@a]")]
    [InlineData("Rest: day 1", "Rest. [@a]")]
    [InlineData("40% live", "About 40 per cent live. [@a]")]
    [InlineData("At 38 °C", "At {{value fever-call}} or more. [@a]")]
    [InlineData("For 90 children", "Of 90 young children. [@a]")]
    [InlineData("More than half of them", "It is more than half. [@a]")]
    [InlineData("Day 1", "Rest. [@a]")]
    [InlineData("Week 1 to 6", "Rest. [@a]")]
    [InlineData("Days 1–5 and 8", "Rest. [@a]")]
    [InlineData("Cycle 3: rest", "Rest. [@a]")]
    public void The_same_amount_written_otherwise_is_said(string title, string text) => Assert.Equal("", Told(title, text));

    [Fact]
    public void A_question_and_a_name_of_another_page_say_nothing()
    {
        var question = new QuestionsBlock([new QuestionGroup("Ask", [new QuestionItem([new TextInline("Why 20 mg?")])])]) { Span = At(9) };
        var links = new LinkListBlock([new PageLink("b", "/b/", "Another") { Note = [new TextInline("Give 20 mg") { Span = At(9) }] }]) { IsAside = true };

        Assert.Contains("NB0905", Told("Give 20 mg", "Rest. [@a]", question, links), StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_of_a_step_is_said_by_how_long_it_takes()
    {
        var step = new PathwayStep("s", "5 days of rest", "5 days", [], []) { Span = At(9) };
        var cited = new ParagraphBlock([new TextInline("Rest. ") { Span = At(9) }, new CiteInline([new CiteItem("a", null, At(9))])]) { Span = At(9) };

        Assert.Equal("", Told("A way", "Rest. [@a]", new PathwayBlock("p", [], [], [step with { Children = [cited] }]) { Span = At(9) }));
        Assert.Contains("NB0905", Told("A way", "Rest. [@a]", new PathwayBlock("p", [], [], [step with { Duration = "6 days", Children = [cited] }]) { Span = At(9) }),
            StringComparison.Ordinal);
    }

    private static SourceSpan At(int line) => new("en/a.md", line, 1, 1);

    private static string Told(string title, string text, params Block[] more)
    {
        var site = new SmallSite();
        var bag = new DiagnosticBag();
        var page = new PageContent
        {
            Id = "a",
            Language = "en",
            Title = title,
            Summary = "S.",
            Type = "page",
            Kind = ContentKind.Clinical,
            Blocks = [.. site.Resolve(text, bag).Blocks, .. more],
        };
        Assert.Equal("", Md.Print(bag));
        ClaimLint.Check(page, site, bag, new SourcelessWords("a title", new TextInline(title) { Span = new SourceSpan("en/a.md", 1, 1, title.Length) }));
        return Md.Print(bag);
    }
}
