using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>A site declares its regions; content names them by their codes, pages by their names.</summary>
public sealed class SiteRegionTests
{
    private const string Page = "---\ntitle: P\nsummary: S.\n---\n";

    private static SiteFixture Site(string regions, string body, string chosen = "") => SiteFixture.Of($"""
        -- site.yml --
        {SiteFixture.SiteYml[..SiteFixture.SiteYml.IndexOf("regions:", StringComparison.Ordinal)]}{regions}
        -- en/p.md --
        {Page}{body}
        """) with
    { Options = new() { Today = SiteFixture.Today, Region = chosen.Length == 0 ? null : chosen } };

    private static string Place(string diagnostic) => diagnostic[..diagnostic.IndexOf(": error", StringComparison.Ordinal)];

    [Theory]
    [InlineData("regions: {GB: UK, IE: Ireland}", "::: region {in=\"AU\"}\nA. [@src]\n:::", "NB0781: site.yml does not declare the region AU",
        "Add it under “regions:” in site.yml, with its name as printed: “AU: …”. It declares GB, IE.")]
    [InlineData("regions: {GB: UK}\nregion-groups: {EU: {name: EU, countries: [IE]}}", "::: region {in=\"AU\"}\nA. [@src]\n:::",
        "NB0781: site.yml does not declare the region AU",
        "Add it under “regions:” in site.yml, with its name as printed: “AU: …”. It declares GB, EU.")]
    [InlineData("regions: {GB: UK}", "::: region {in=\"UK\"}\nA. [@src]\n:::",
        "NB0348: “UK” is neither a country's code nor a group that site.yml names", "Write GB.")]
    [InlineData("regions: {IE: Ireland}", "::: region {in=\"Ireland\"}\nA. [@src]\n:::",
        "NB0348: “Ireland” is neither a country's code nor a group that site.yml names", "Write IE.")]
    [InlineData("regions: {IE: Ireland}", "::: region {in=\"EU\"}\nA. [@src]\n:::",
        "NB0348: “EU” is neither a country's code nor a group that site.yml names",
        "Write a country's code of two capital letters, or the name of a group in site.yml. It declares IE.")]
    [InlineData("", "::: region {in=\"GB\"}\nA. [@src]\n:::", "NB0781: site.yml does not declare the region GB",
        "Add it under “regions:” in site.yml, with its name as printed: “GB: …”. It declares none yet.")]
    public void A_region_that_is_not_declared_is_told_with_its_mend(string regions, string body, string message, string hint)
    {
        var site = Site(regions, body).Build();
        Assert.Equal(["en/p.md:5:13: error " + message], site.Diagnostics);
        Assert.Equal(hint, site.Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void It_is_told_wherever_it_is_written()
    {
        var site = Site("regions: {GB: UK}", "A {{value v AU}}. [@src]")
            .With("values.yml", "values:\n  v: {what: x, type: text, entries: [{text: t, regions: [AU], cite: [src]}]}\n")
            .With("en/t.yml", "type: treatment\ntitle: T\nsummary: S.\nregions: [AU]\nwhat-it-is: {text: A., cite: [src], regions: [AU]}\n")
            .With("en/q.md", "---\ntitle: Q\nsummary: S.\nregions: [AU]\n---\nB. [@src]\n").WithDefaults().Build();
        Assert.All(site.Diagnostics, line => Assert.Contains("NB0781", line, StringComparison.Ordinal));
        Assert.Equal(
            ["en/p.md:5:13", "en/q.md:4:11", "en/t.yml:4:11", "en/t.yml:5:47", "values.yml:2:58"], site.Diagnostics.Select(Place));
    }

    [Theory]
    [InlineData("regions: {UK: UK}", "site.yml:14:11: error NB0782: “UK” is no country's code of ISO 3166", "Write GB.")]
    [InlineData("region-groups: {IE: {name: x, countries: [IE]}}",
        "site.yml:14:17: error NB0783: “IE” cannot name a group of regions: it is a country's code",
        "Use capital letters that are no country's code, such as EU.")]
    [InlineData("region-groups: {Alps: {name: x, countries: [CH]}}",
        "site.yml:14:17: error NB0783: “Alps” cannot name a group of regions: a name of capital letters, digits and “-” is needed",
        "Use capital letters that are no country's code, such as EU.")]
    [InlineData("region-groups: {EU: {name: EU, countries: [ZZ]}}", "site.yml:14:44: error NB0782: “ZZ” is no country's code of ISO 3166",
        "Write the code of two capital letters, such as GB for the United Kingdom.")]
    public void What_site_yml_declares_is_checked(string regions, string expected, string hint)
    {
        var site = Site(regions, "A. [@src]").Build();
        Assert.Equal([expected], site.Diagnostics);
        Assert.Equal(hint, site.Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void A_code_that_is_mistaken_is_told_where_it_is_declared_and_not_where_the_country_is_named()
    {
        var site = Site("regions: {UK: UK}", "::: region {in=\"GB\"}\nA. [@src]\n:::").Build();
        Assert.Equal(["site.yml:14:11: error NB0782: “UK” is no country's code of ISO 3166"], site.Diagnostics);
    }

    [Fact]
    public void Readers_see_the_name_in_their_language()
    {
        var site = Site("regions: {GB: {en: Britain, cy: Prydain}}", "::: region {in=\"GB\"}\nA. [@src]\n:::").Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains("Where: Britain<", site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IE", false)]
    [InlineData("EU", false)]
    [InlineData("GB", true)]
    public void What_holds_in_a_group_holds_in_its_countries(string chosen, bool isElsewhere)
    {
        var site = Site(
            "regions: {GB: UK, IE: Ireland}\nregion-groups: {EU: {name: EU, countries: [DE, IE]}}",
            "Everyone. [@src]\n\n::: region {in=\"EU\"}\nThere. [@src]\n:::", chosen).Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Equal(isElsewhere, site.Text("p/index.html").Contains("How this differs elsewhere", StringComparison.Ordinal));
    }

    [Fact]
    public void What_holds_in_one_country_does_not_hold_in_its_group()
    {
        var site = Site(
            "regions: {IE: Ireland}\nregion-groups: {EU: {name: EU, countries: [DE, IE]}}",
            "Everyone. [@src]\n\n::: region {in=\"IE\"}\nThere. [@src]\n:::", "EU").Build();
        Assert.Contains("How this differs elsewhere", site.Text("p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_a_group_stands_for_its_countries()
    {
        var site = Site(
            "regions: {GB: UK, IE: Ireland}\nregion-groups: {EU: {name: EU, countries: [IE]}}", "Phone {{value line IE}}. [@src]")
            .With("values.yml", "values:\n  line: {what: x, type: text, entries: [{text: one, regions: [GB], default: true, cite: [src]},"
                + " {text: two, regions: [EU], cite: [src]}]}\n").Build();
        Assert.Equal([], site.Diagnostics);
        Assert.Contains(">two</span> <span class=\"nb-region\">Ireland</span>", site.Text("p/index.html"), StringComparison.Ordinal);
    }
}
