using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Signs;

/// <summary>A plan has the effects and signs of its medicines, but what it says that it does not have.</summary>
public sealed class PlanTests
{
    private static SiteFixture Site(string without = "") => SiteFixture.Of($"""
        -- en/rash.yml --
        type: side-effect
        title: Rash
        summary: S.
        cite: [src]
        what-it-is: Spots.
        signs: [spreads]
        -- en/one.yml --
        type: medicine
        title: Onemab
        summary: S.
        cite: [src]
        what-it-is: One.
        signs: [worse]
        side-effects:
          - effect: rash
            cite: src
        -- en/plan.yml --
        type: regimen
        title: Plan
        summary: S.
        cite: [src]
        what-it-is: A plan.
        medicines:
          - medicine: one
            cite: src
        {without}
        """).With("site.yml", SiteFixture.SiteYml.Replace("publication: public", "publication: demonstration", StringComparison.Ordinal)).WithSigns();

    [Fact]
    public void It_has_the_effects_and_signs_of_its_medicines()
    {
        var site = Site("signs: [worse]").Build();
        Assert.Equal([], site.Diagnostics);
        var plan = site.Text("plan/index.html");
        Assert.Contains("Known with", plan, StringComparison.Ordinal);
        Assert.Contains("the rash spreads", plan, StringComparison.Ordinal);
        Assert.Contains("gets worse fast", plan, StringComparison.Ordinal);
        Assert.Equal(plan.IndexOf("the rash spreads", StringComparison.Ordinal), plan.LastIndexOf("the rash spreads", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_taken_out_is_told_with_its_reason_and_its_sign_goes_with_it()
    {
        var site = Site("signs: [worse]\nwithout: [{effect: rash, reason: The dose is too low for it., cite: [src]}]").Build();
        Assert.Equal([], site.Diagnostics.Where(line => !line.Contains("NB0814", StringComparison.Ordinal)));
        var plan = site.Text("plan/index.html");
        Assert.Contains("The dose is too low for it.", plan, StringComparison.Ordinal);
        // In no card, but told where it was taken out.
        Assert.Contains("Not in the cards of this page for that reason: the rash spreads (Urgent).", plan, StringComparison.Ordinal);
        Assert.Equal(plan.IndexOf("the rash spreads", StringComparison.Ordinal), plan.LastIndexOf("the rash spreads", StringComparison.Ordinal));
        Assert.Contains("gets worse fast", plan, StringComparison.Ordinal);
    }

    /// <summary>“After two, urine is red” is false on a plan without two; its sign stays whatever is expected.</summary>
    [Theory]
    [InlineData("one", false)]
    [InlineData("two", true)]
    public void What_is_expected_after_another_medicine_is_left_out_and_its_sign_is_not(string medicine, bool isTold)
    {
        var site = Expecting("expected-with: [two]", "expected: This is known.").With("en/two.yml", """
            type: medicine
            title: Twomab
            summary: S.
            cite: [src]
            what-it-is: Two.
            no-signs: Nothing about it asks for a call.
            """).With("en/plan.yml", $"""
            type: regimen
            title: Plan
            summary: S.
            cite: [src]
            what-it-is: A plan.
            signs: [spreads]
            medicines:
              - medicine: {medicine}
                cite: src
            """).WithDefaults().Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("the rash spreads", site.Text("plan/index.html"), StringComparison.Ordinal);
        Assert.Equal(isTold, site.Text("plan/index.html").Contains("This is known.", StringComparison.Ordinal));
        // What an effect comes with is not settled on its own page, nor on that of all signs.
        Assert.Contains("This is known.", site.Text("rash/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("expected-with: [three]", "expected: This is known.", "NB0809: There is no medicine, treatment or effect “three”")]
    [InlineData("expected-with: [one]", "note: This is known.", "NB0870: “expected-with” says when something is expected with the sign “spreads”, and en/signs.yml does not say what")]
    public void A_condition_of_what_is_expected_that_decides_nothing_is_told(string condition, string words, string expected) =>
        Assert.EndsWith(expected, Assert.Single(Expecting(condition, words).Build().Diagnostics), StringComparison.Ordinal);

    private static SiteFixture Expecting(string condition, string words) => Site("signs: [worse]")
        .With("signs.yml", SiteFixture.SignsYml.Replace("  spreads:\n", $"  spreads:\n    {condition}\n", StringComparison.Ordinal))
        .With("en/signs.yml", SiteFixture.SignWords.Replace("{say: the rash spreads}", $"{{say: the rash spreads, {words}}}", StringComparison.Ordinal));

    [Theory]
    [InlineData("without: [{sign: worse, reason: No., cite: [src]}]", "en/plan.yml:10:18: error NB0855: “worse” is a core sign and cannot be taken out of a plan")]
    [InlineData("without: [{sign: spreds, reason: No., cite: [src]}]", "en/plan.yml:10:18: error NB0854: The plan’s medicines do not have the sign “spreds”, so it cannot be taken out")]
    public void What_cannot_be_taken_out_is_told(string without, string expected) =>
        Assert.Equal([expected], Site("signs: [worse]\n" + without).Build().Diagnostics);
}
