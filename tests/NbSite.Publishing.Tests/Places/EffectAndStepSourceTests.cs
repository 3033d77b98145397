using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Places;

/// <summary>Side effects, steps of a plan and wholes are named with the source that says so, as lists are.</summary>
public sealed class EffectAndStepSourceTests
{
    private const string References = """
        references:
          - {id: src, type: report, title: A source, author: [{literal: A body}], issued: 2024}
          - {id: other, type: report, title: The other, author: [{literal: A body}], issued: 2024}
          - {id: third, type: report, title: The third, author: [{literal: A body}], issued: 2024}
        """;

    private static SiteFixture Site(string effects = "", string step = "", string partOf = "inhaling") => SiteFixture.Of("")
        .With("references.yml", References)
        .With("site.yml", SiteFixture.SiteYml.Replace("publication: public", "publication: demonstration", StringComparison.Ordinal))
        .With("en/tremor.yml", "type: side-effect\ntitle: Shaking hands\nsummary: S.\ncite: [src]\nwhat-it-is: Hands shake.\nno-signs: Needs no call.\n")
        .With("en/inhaling.yml", "type: treatment\ntitle: Inhaling\nsummary: S.\ncite: [src]\nwhat-it-is: Breathing a medicine in.\nno-signs: None.\n")
        .With("en/reliever.yml",
            $"type: medicine\ntitle: Reliever\nsummary: S.\ncite: [src]\nwhat-it-is: {{text: A spray., cite: [third]}}\nno-signs: None.\npart-of: {partOf}\n{effects}\n")
        .With("en/group.yml",
            $"type: risk-group\ntitle: Group\nsummary: S.\ncite: [src]\nwhat-it-is: A group.\n{step}\n").WithDefaults();

    private static string Step(string step, string pathway = "") =>
        $"pathways:\n  - title: Way\n{pathway}    steps:\n      - title: First\n        text: It is sprayed.\n{step}";

    private static IEnumerable<string> Errors(SiteResult site) =>
        site.Diagnostics.Where(text => text.Contains("error", StringComparison.Ordinal));

    [Theory]
    [InlineData("side-effects: [tremor]", "en/reliever.yml:8:16")]
    [InlineData("side-effects: [{effect: tremor, how-common: common}]", "en/reliever.yml:8:25")]
    [InlineData("side-effects: [{effect: tremor, note: In some.}]", "en/reliever.yml:8:25")]
    public void A_side_effect_does_not_inherit_the_pages_sources(string effects, string place)
    {
        var site = Site(effects).Build();
        Assert.Equal([place + ": error NB0761: “Reliever” names “Shaking hands”, and no source says so"], Errors(site));
        Assert.Equal(
            "Write “{effect: tremor, cite: key}” with the key of the source that says it, or remove the entry.",
            site.Result.Diagnostics.First(each => each.Code == "NB0761").Hint);
    }

    [Theory]
    [InlineData("side-effects: [{effect: tremor, cite: [other]}]")]
    [InlineData("side-effects: [{effect: tremor, note: \"In some. [@other]\"}]")]
    public void Its_own_source_or_that_of_its_note_is_shown_from_either_side(string effects)
    {
        var site = Site(effects).Build();
        Assert.Equal([], Errors(site));
        Assert.Contains("The other", site.Text("reliever/index.html"), StringComparison.Ordinal);
        Assert.Contains("The other", site.Text("tremor/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_without_a_source_of_its_own_cannot_name_what_it_uses()
    {
        var site = Site(step: Step("        medicines: [reliever]")).Build();
        Assert.Equal(["en/group.yml:11:21: error NB0761: “Group” names “Reliever”, and no source says so"], Errors(site));
    }

    [Theory]
    [InlineData("        medicines: [reliever]\n        cite: [other]", "")]
    [InlineData("        medicines: [reliever]", "    cite: [other]\n")]
    [InlineData("        medicines: [{medicine: reliever, cite: other}]", "")]
    [InlineData("        medicines: [{medicines: [reliever], cite: other}]", "")]
    public void The_source_of_the_step_or_of_the_entry_is_shown_from_either_side(string step, string pathway)
    {
        var site = Site(step: Step(step, pathway)).Build();
        Assert.Equal([], Errors(site));
        Assert.Contains("The other", site.Text("group/index.html"), StringComparison.Ordinal);
        Assert.Contains("The other", site.Text("reliever/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_to_be_known_of_an_entry_is_told_from_either_side()
    {
        var site = Site(step: Step("        medicines: [{medicine: reliever, note: being studied, cite: other}]")).Build();
        Assert.Equal([], Errors(site));
        Assert.Matches("Reliever</a>[^<]*\\(being studied\\)", site.Text("group/index.html"));
        Assert.Matches("Group</a>.*\\(First\\) \\(being studied\\)", site.Text("reliever/index.html"));
    }

    [Fact]
    public void What_something_is_a_part_of_has_the_source_of_what_it_is_or_its_own()
    {
        var whole = Site().Build();
        Assert.Equal([], Errors(whole));
        Assert.Contains("The third", whole.Text("inhaling/index.html"), StringComparison.Ordinal);
        var own = Site(partOf: "{treatment: inhaling, cite: other}").Build();
        Assert.Equal([], Errors(own));
        Assert.Contains("The other", own.Text("inhaling/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("The third", own.Text("inhaling/index.html"), StringComparison.Ordinal);
        Assert.Contains("The other", own.Text("reliever/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_shown_on_an_effects_page_has_the_medicines_source()
    {
        var site = Site("side-effects: [{effect: tremor, cite: [other]}]").With("en/plan.yml",
            "type: regimen\ntitle: Plan\nsummary: S.\ncite: [src]\nwhat-it-is: A plan.\nmedicines: [{medicine: reliever, cite: third}]\nno-signs: None.\n")
            .WithDefaults().Build();
        Assert.Equal([], Errors(site));
        var effect = site.Text("tremor/index.html");
        Assert.Contains("Plan</a>", effect, StringComparison.Ordinal);
        Assert.DoesNotContain("The third", effect, StringComparison.Ordinal);
        var plan = site.Text("plan/index.html");
        Assert.Contains("The other", plan, StringComparison.Ordinal);
    }
}
