using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NbSite.Publishing.Tests.Hashes;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Figures;

/// <summary>Pathways and cycles to scale in time, on whole pages: what they draw, what they say in words, and what is signed of it.</summary>
public sealed class TimelineTests
{
    private const string Medicines = """
        -- en/medicines/one.yml --
        type: medicine
        title: Onemab
        summary: A medicine.
        what-it-is: A medicine. [@src]
        -- en/medicines/two.yml --
        type: medicine
        title: Twomab
        summary: A medicine.
        what-it-is: A medicine. [@src]

        """;

    private static SiteFixture Way(string step) => SiteFixture.Of($$"""
        -- en/risk-groups/high.yml --
        type: risk-group
        title: High risk
        summary: A group.
        what-it-is: "A group. [@src]"
        pathways:
          - id: way
            title: The way
            cite: [src]
            steps:
              - {id: first, title: First part, text: It begins., {{step}}}
              - {id: then, title: Second part, text: It ends.}
        """);

    private static SiteFixture Plan(string cycles) => SiteFixture.Of(Medicines + $$"""
        -- en/regimens/plan.yml --
        type: regimen
        title: A plan
        summary: Medicines together.
        what-it-is: "A plan. [@src]"
        medicines: [{medicine: one, cite: src}]
        cycles: {{{cycles}}, cite: src}
        """);

    private static IDocument Page(SaidSite site, string id) => new HtmlParser().ParseDocument(site.Built.Text(id + "/index.html"));

    [Fact]
    public void Steps_with_a_length_are_drawn_to_scale_and_one_without_says_so()
    {
        var site = new SaidSite(Way("duration: about 6 to 8 weeks, length: 6 to 8 weeks"));
        Assert.Equal([], site.Built.Diagnostics);
        var page = Page(site, "risk-groups/high");
        var drawing = page.QuerySelector("svg.nb-pathway__diagram")!;
        Assert.Equal("Step 1: First part (about 6 to 8 weeks). Step 2: Second part (length not given)", drawing.QuerySelector("desc")!.TextContent);
        var (solid, all) = (Height(drawing, ".nb-time__bar"), Height(drawing, ".nb-time__perhaps"));
        Assert.Equal(6.0 / 8, solid / all, 0.01);
        Assert.Single(drawing.QuerySelectorAll(".nb-time__open"));
        Assert.Equal("The bars are to scale. Each counts from the start of its own part. The pale end of a bar is time that may be needed. Where a bar is striped, no length is given.",
            page.QuerySelector("figcaption")!.TextContent);
        Assert.Equal(["First part (about 6 to 8 weeks)", "Second part"], page.QuerySelectorAll("li.nb-pathway__step > h3").Select(heading => heading.TextContent));

        static double Height(IElement drawing, string bar) => double.Parse(drawing.QuerySelector(bar)!.GetAttribute("height")!, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void Without_a_length_the_steps_are_boxes_as_before()
    {
        var page = Page(new SaidSite(Way("duration: about 6 weeks")), "risk-groups/high");
        Assert.Equal(2, page.QuerySelectorAll(".nb-pathway__box").Length);
        Assert.Empty(page.QuerySelectorAll(".nb-time__bar, figcaption"));
    }

    [Fact]
    public void NB0425_words_that_say_another_length_than_the_drawing()
    {
        var told = Way("duration: about 6 weeks, length: 6 to 8 weeks").Build().Diagnostics;
        Assert.Equal(
            ["en/risk-groups/high.yml:10:91: error NB0425: “length” is drawn as 6 to 8 weeks, but the words “about 6 weeks” do not say so"],
            told);
    }

    [Fact]
    public void A_length_is_part_of_what_is_signed_and_a_page_without_one_keeps_its_hash()
    {
        const string id = "risk-groups/high";
        var (plain, drawn, longer) = (new SaidSite(Way("duration: about 6 weeks")), new SaidSite(Way("duration: about 6 weeks, length: 6 weeks")),
            new SaidSite(Way("duration: about 6 weeks, length: 42 days")));
        // The code that this page had before anything was drawn to scale.
        Assert.Equal("b6bvpxht", plain.Code(id));
        Assert.Equal(3, new[] { plain, drawn, longer }.Select(site => site.Code(id)).Distinct().Count());
        Assert.Equal(1, drawn.Unsigned(id, plain));
        Assert.Equal(1, longer.Unsigned(id, drawn));
    }

    [Fact]
    public void A_plan_shows_its_cycles_and_says_them_in_words_with_their_sources()
    {
        var site = new SaidSite(Plan("count: 8, every: 10 days"));
        Assert.Equal([], site.Built.Diagnostics);
        var page = Page(site, "regimens/plan");
        Assert.Equal("The cycles in time", page.QuerySelector("h2#cycles")!.TextContent);
        var drawing = page.QuerySelector("svg.nb-cycles__drawing")!;
        Assert.Equal(8, drawing.QuerySelectorAll(".nb-time__block").Length);
        Assert.Equal(["0", "10", "20", "30", "40", "50", "60", "70"], drawing.QuerySelectorAll("text[text-anchor=end]").Select(text => text.TextContent));
        Assert.Equal("Drawn to scale in time: 8 cycles. The words below say the same.", drawing.GetAttribute("aria-label"));
        var said = page.QuerySelector(".nb-cycles > p")!;
        Assert.Equal("There are 8 cycles, and a new one starts every 10 days. Counted in days from the first day, they start at 0, 10, 20, 30, 40, 50, 60, 70.[1]", said.TextContent);
        Assert.NotNull(said.QuerySelector(".nb-cite a"));
    }

    [Fact]
    public void Everything_drawn_of_a_plan_is_said()
    {
        var page = Page(new SaidSite(Plan("count: 2 to 3, every: 3 weeks, called: course, lasts: 5 days, regions: [GB], "
            + "medicines: [{medicine: one, days: [1, 3 to 5], cite: src}, {medicine: one, days: 8, in: [1, 3], cite: src}], marks: [{name: a scan, after: 2, cite: src}]")), "regimens/plan");
        Assert.Equal(
            [
                "UK There are 2 to 3 courses, and a new one starts every 3 weeks. Counted in weeks from the first day, they start at 0, 3, 6.[1]",
                "Treatment goes on for 5 days in each course.[1]", "Onemab: days 1, 3 to 5 of each course.[1]", "Onemab: day 8 of course 1, 3.[1]",
                "After course 2: a scan.[1]",
            ],
            page.QuerySelectorAll(".nb-cycles > p, .nb-cycles > ul > li").Select(line => line.TextContent));
        // One lane, four bars in the first course, two in the second, three in the third, and a strip in each.
        Assert.Equal((2 + 1) + 2 + (2 + 1) + 3, page.QuerySelectorAll(".nb-time__bar").Length);
        Assert.Single(page.QuerySelectorAll(".nb-time__edge--perhaps"));
    }

    [Theory]
    [InlineData("two", "“two” is given in the cycles, but is none of the plan's medicines")]
    [InlineData("nothing", "“nothing” is given in the cycles, but is none of the plan's medicines")]
    public void NB0428_a_medicine_that_the_plan_does_not_have(string name, string message) =>
        Assert.Contains(Plan($"count: 8, every: 10 days, medicines: [{{medicine: {name}, days: 1, cite: src}}]").Build().Diagnostics,
            line => line.StartsWith($"en/regimens/plan.yml:6:59: error NB0428: {message}", StringComparison.Ordinal));
}
