using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Places;

/// <summary>What a fact sheet names it names with the source that says so.</summary>
public sealed class RelationSourceTests
{
    private const string References = """
        references:
          - {id: src, type: report, title: A source, author: [{literal: A body}], issued: 2024}
          - {id: other, type: report, title: The other, author: [{literal: A body}], issued: 2024}
        """;

    private const string Medicine = "type: medicine\ntitle: {0}\nsummary: S.\nwhat-it-is: A drug.\ncite: [src]\n";

    private static SiteFixture Site(string medicines, string head = "") => SiteFixture.Of("").With("references.yml", References)
        .With("en/plan.yml", $"type: regimen\ntitle: Plan\nsummary: S.\n{head}what-it-is: Some drugs.\ncite: [src]\nmedicines: {medicines}\n")
        .With("en/one.yml", Medicine.Replace("{0}", "One", StringComparison.Ordinal))
        .With("en/two.yml", Medicine.Replace("{0}", "Two", StringComparison.Ordinal)).WithDefaults();

    [Fact]
    public void The_sources_of_the_page_do_not_speak_for_its_lists()
    {
        var site = Site("[one, {medicine: two, cite: other}]").Build();
        Assert.Equal(["en/plan.yml:6:13: error NB0761: “Plan” names “One”, and no source says so"], site.Diagnostics.Where(text => !text.Contains("warning", StringComparison.Ordinal)));
        Assert.Equal(
            "Write “{medicine: one, cite: key}” with the key of the source that says it, or remove the entry.",
            site.Result.Diagnostics.First(each => each.Code == "NB0761").Hint);
    }

    [Theory]
    [InlineData("[{medicine: one, cite: other}, {medicine: two, cite: [other]}]")]
    [InlineData("[{medicines: [one, two], cite: other}]")]
    public void Each_entry_shows_its_own_from_either_side(string medicines)
    {
        var site = Site(medicines).Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("The other", site.Text("plan/index.html"), StringComparison.Ordinal);
        // The medicine's page tells of the plan with the plan's source.
        var medicine = site.Text("one/index.html");
        Assert.Contains("The other", medicine, StringComparison.Ordinal);
        Assert.Matches("Plan</a>.*href=\"#ref-2\"", medicine);
    }

    [Fact]
    public void What_is_not_clinical_needs_none()
    {
        Assert.DoesNotContain(Site("[one]", "kind: practical\n").Build().Diagnostics, text => text.Contains("NB0761", StringComparison.Ordinal));
    }

    [Fact]
    public void An_entry_is_held_to_its_form()
    {
        Assert.Equal(
        [
            "en/plan.yml:6:13: error NB0221: The key “medicine” is missing from an entry of “medicines” in en/plan.yml",
            "en/plan.yml:6:37: error NB0710: There is no source “none” in references.yml",
        ], Site("[{cite: [other]}, {cite: none, medicine: one}]").Build().Diagnostics.Where(text => text.Contains("error", StringComparison.Ordinal)));
        Assert.Contains(
            "en/plan.yml:6:31: error NB0235: “one” stands in this list twice",
            Site("[{medicines: [one, one], cite: other}]").Build().Diagnostics);
    }

    [Fact]
    public void The_source_of_the_same_statement_on_the_other_page_is_enough()
    {
        var site = SiteFixture.Of("").With("references.yml", References)
            .With("en/a.yml", "type: treatment\ntitle: A\nsummary: S.\nwhat-it-is: One.\ncite: [src]\n")
            .With("en/group.yml", "type: risk-group\ntitle: Group\nsummary: S.\nwhat-it-is: Some.\ncite: [src]\npathways:\n  - title: Plan\n    steps:\n      - {title: First, text: \"A first. [@other]\", treatments: [a]}\n")
            .WithDefaults().Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Matches("Group</a>.*\\(First\\).*href=\"#ref-2\"", site.Text("a/index.html"));
    }
}
