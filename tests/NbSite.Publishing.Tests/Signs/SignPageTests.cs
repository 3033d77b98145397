using System.Text.Json;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Signs;

/// <summary>Reviewers and tools see each sign with its sources and sign-offs.</summary>
public sealed class SignPageTests
{
    [Fact]
    public void Reviewers_see_levels_and_sources_side_by_side()
    {
        var html = SignSites.Edit(
            "level: urgent\n    body", "level: soon\n    decided: {role: oncologist, clinical: true, on: 2026-11-20, reason: It passes.}\n    body")
            .Build().Text("reviews/signs/index.html");
        Assert.Contains("Where somebody took another level than the sources", html, StringComparison.Ordinal);
        Assert.Contains("Decided by oncologist, a clinician on 20 November 2026: It passes.", html, StringComparison.Ordinal);
        Assert.Contains("“straight away”", html, StringComparison.Ordinal);
        Assert.Contains("only with Drug", html, StringComparison.Ordinal);
        Assert.Contains("Not yet checked by a doctor.", html, StringComparison.Ordinal);
        Assert.Contains("Everywhere else", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_signs_has_no_page_of_them()
    {
        var site = SiteFixture.Of("").Build();
        Assert.DoesNotContain(site.Files.Keys, path => path.Contains("signs", StringComparison.Ordinal));
    }

    [Fact]
    public void Tools_read_them_as_json_of_the_form_that_is_published()
    {
        using var json = JsonDocument.Parse(SignSites.With().Build().Files["api/signs.json"]);
        using var schema = SmallJsonSchema.Read("signs.schema.json");
        Assert.Equal([], SmallJsonSchema.Problems(schema.RootElement, json.RootElement));
        var signs = json.RootElement.GetProperty("signs");
        Assert.Equal("swollen", signs[1].GetProperty("id").GetString());
        Assert.Equal("urgent", signs[1].GetProperty("level").GetProperty("other").GetString());
        Assert.Equal("999", json.RootElement.GetProperty("numbers").GetProperty("GB").GetProperty("ambulance").GetProperty("number").GetString());
    }

    [Theory]
    [InlineData("\"level\"", "\"levle\"")]
    [InlineData("\"urgent\"", "\"now\"")]
    [InlineData("\"schema\": 1", "\"schema\": \"1\"")]
    [InlineData("\"href\": \"tel:999\"", "\"href\": \"999\"")]
    public void The_form_is_strict(string from, string to)
    {
        var text = SignSites.Replace(SignSites.With().Build().Text("api/signs.json"), from, to);
        using var json = JsonDocument.Parse(text);
        using var schema = SmallJsonSchema.Read("signs.schema.json");
        Assert.NotEmpty(SmallJsonSchema.Problems(schema.RootElement, json.RootElement));
    }
}
