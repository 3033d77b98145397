using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Columns, grids and bars from data: the whole way from a fact sheet to a page.</summary>
public sealed class FigureTests
{
    private static SiteFixture Limits(string thresholds, string rules = "rules: [{id: world, name: World rules}, {id: home, name: Our rules, regions: [CA]}]") => SiteFixture.Of($$$"""
        -- en/response-categories.yml --
        type: response-category
        {{{rules}}}
        items:
          - id: partial
            title: Partial
            cite: [src]
            what-it-is: It shrank.
        {{{thresholds}}}
        -- en/response.md --
        ---
        title: Response
        summary: S.
        kind: about
        ---
        ## Results

        {{table response-category}}
        """);

    private static string One(string value, string bound) =>
        $"    thresholds: [{{measure: Size, rules: world, value: \"{value}\", bound: {bound}, cite: src}}]";

    [Fact]
    public void Limits_stand_in_columns_with_their_region_at_the_head_and_what_must_be_met()
    {
        var site = Limits("""
                needs: [{rules: home, of: any, cite: src}]
                thresholds:
                  - {measure: Size, rules: world, value: at least 30% smaller, bound: {at-least: 30%}, cite: src}
                  - {measure: Size, rules: home, value: more than 30% smaller, bound: {more-than: 30%}, cite: src}
            """).Build();
        Assert.Equal([], site.Diagnostics);
        var page = site.Text("response/index.html");
        Assert.Contains("<th scope=\"col\">Our rules <span class=\"nb-region\">Canada</span>", page, StringComparison.Ordinal);
        Assert.Contains("any one of these", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("class=\"nb-bar\"").Length - 1);
        Assert.Equal(2, page.Split("<th scope=\"row\">").Length - 1);
    }

    [Fact]
    public void A_copy_for_one_country_moves_the_rules_of_another_as_a_whole()
    {
        var site = Limits("    thresholds: [{measure: Size, rules: world, value: half, cite: src}, {measure: Size, rules: home, value: a third, cite: src}]");
        var page = (site with { Options = site.Options with { Region = "GB" } }).Build().Text("response/index.html");
        var (stays, moved) = (page.IndexOf("World rules", StringComparison.Ordinal), page.IndexOf("Our rules", StringComparison.Ordinal));
        Assert.True(stays > 0 && moved > page.IndexOf("nb-elsewhere", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_without_rules_is_drawn_as_before()
    {
        var page = Limits("    thresholds: [{measure: Size, value: half, cite: src}]", "").Build().Text("response/index.html");
        Assert.Contains("What counts</th>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("nb-compare", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("at least 30% smaller", "{at-least: 30%}")]
    [InlineData("30 per cent or more", "{at-least: 30%}")]
    [InlineData("no less than 30 %", "{at-least: 30%}")]
    [InlineData("no more than 30%", "{at-most: 30%}")]
    [InlineData("more than 30% smaller than before", "{more-than: 30%}")]
    [InlineData("0% to 5% tumour", "{from: 0%, to: 5%}")]
    [InlineData("between 0 and 5% tumour", "{from: 0, to: 5%}")]
    [InlineData("0–5% tumour", "{from: 0%, to: 5%}")]
    [InlineData("under 10 mm at its widest", "{under: 10 mm}")]
    [InlineData("a score of at least 1.2", "{at-least: 1.2}")]
    [InlineData("at least 20%, and at least 5 mm", "{at-least: 20%}")]
    public void A_bound_agrees_with_its_words(string value, string bound) => Assert.Equal([], Limits(One(value, bound)).Build().Diagnostics);

    [Theory]
    [InlineData("more than 30% smaller", "{at-least: 30%}", "at-least: 30%")]
    [InlineData("no more than 30%", "{more-than: 30%}", "more-than: 30%")]
    [InlineData("at least 130% smaller", "{at-least: 30%}", "at-least: 30%")]
    [InlineData("at least 30 mm", "{at-least: 30%}", "at-least: 30%")]
    [InlineData("at least 0.30%", "{at-least: 30%}", "at-least: 30%")]
    [InlineData("5% or 10% tumour", "{from: 5%, to: 10%}", "from: 5%, to: 10%")]
    [InlineData("half", "{at-least: 50%}", "at-least: 50%")]
    public void NB0439_a_bound_that_its_words_do_not_say(string value, string bound, string said)
    {
        var column = 66 + value.Length;
        Assert.Equal(
            [$"en/response-categories.yml:8:{column}: error NB0439: The bound says “{said}”, but the words beside it do not: “{value}”"],
            Limits(One(value, bound)).Build().Diagnostics.Select(line => line.Split('\n')[0]));
    }

    [Fact]
    public void NB0440_words_that_name_another_amount()
    {
        const string value = "at least 5% tumour, or more than 20% where there was some";
        Assert.Equal(
            [$"en/response-categories.yml:8:{66 + value.Length}: error NB0440: The words name 20% as well, which the bound does not: “{value}”"],
            Limits(One(value, "{at-least: 5%}")).Build().Diagnostics.Select(line => line.Split('\n')[0]));
    }

    private static SiteFixture Plan(string medicines) => SiteFixture.Of($"""
        -- en/rash.yml --
        type: side-effect
        title: Rash
        summary: S.
        cite: [src]
        what-it-is: Spots.
        -- en/tired.yml --
        type: side-effect
        title: Tiredness
        summary: S.
        cite: [src]
        what-it-is: Tired.
        -- en/one.yml --
        type: medicine
        title: Onemab
        summary: S.
        cite: [src]
        what-it-is: One.
        side-effects: [{"{effect: rash, how-common: common, cite: src}, {effect: tired, how-common: serious, cite: src}"}]
        -- en/two.yml --
        type: medicine
        title: Twomab
        summary: S.
        cite: [src]
        what-it-is: Two.
        side-effects: [{"{effect: rash, cite: src}"}]
        -- en/plan.yml --
        type: regimen
        title: Plan
        summary: S.
        cite: [src]
        what-it-is: A plan.
        medicines: [{medicines}]
        """);

    [Fact]
    public void A_medicine_has_a_grid_and_a_plan_a_matrix_without_how_common()
    {
        var site = Plan("{medicine: one, cite: src}, {medicine: two, cite: src}").Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("nb-effects", site.Text("one/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("nb-effects", site.Text("two/index.html"), StringComparison.Ordinal);
        var plan = site.Text("plan/index.html");
        Assert.Contains("<span class=\"nb-unseen\">known with Twomab</span>", plan, StringComparison.Ordinal);
        Assert.Equal(3, plan.Split("nb-matrix__known").Length - 1);
        Assert.DoesNotContain(">common<", plan, StringComparison.Ordinal);
        Assert.DoesNotContain(">serious<", plan, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_of_one_medicine_keeps_its_list() =>
        Assert.DoesNotContain("nb-matrix", Plan("{medicine: one, cite: src}").Build().Text("plan/index.html"), StringComparison.Ordinal);
}
