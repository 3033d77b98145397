using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Addresses that NbSite keeps for itself, and addresses that no disk can hold.</summary>
public sealed class AddressTests
{
    private const string Page = "---\ntitle: T\nsummary: S.\nkind: about\n---\nWords.\n";

    [Fact]
    public void An_old_address_in_a_folder_of_NbSite_is_refused()
    {
        var site = Aliases("/v/", "/V/old/", "/assets/search/", "/api/pages/", "/valve/", "/old/v/", "/a-to-z/", "/feed.xml/");
        Assert.Equal(
        [
            "en/page.md:6:5: error NB0780: The address /v/ lies where NbSite keeps past versions of pages",
            "en/page.md:7:5: error NB0780: The address /V/old/ lies where NbSite keeps past versions of pages",
            "en/page.md:8:5: error NB0780: The address /assets/search/ lies where NbSite keeps pictures, styles and scripts",
            "en/page.md:9:5: error NB0780: The address /api/pages/ lies where NbSite keeps lists for other programs",
            "en/page.md:12:5: error NB0755: The alias /a-to-z/ is already the address of the page “a-to-z” that NbSite makes",
            "en/page.md:13:5: error NB0755: The alias /feed.xml/ is already the address of a file that NbSite makes",
        ], site.Diagnostics);
        Assert.Equal("Rename the file or its folder, or give another slug or alias.", site.Result.Diagnostics[0].Hint);
    }

    [Fact]
    public void An_old_address_that_no_disk_can_hold_is_refused()
    {
        var part = new string('x', 200);
        var site = Aliases($"/{part}/", $"/{part}x/", string.Concat(Enumerable.Repeat("/xx", 133)) + "/", string.Concat(Enumerable.Repeat("/xx", 134)) + "/");
        Assert.Equal(
        [
            $"en/page.md:7:5: error NB0244: “/{new string('x', 78)}…” cannot be an old address: one of its parts has more than 200 characters",
            $"en/page.md:9:5: error NB0244: “{string.Concat(Enumerable.Repeat("/xx", 26))}/…” cannot be an old address: it has more than 400 characters",
        ], site.Diagnostics);
    }

    [Fact]
    public void A_page_may_not_lie_in_a_folder_of_NbSite()
    {
        var site = SiteFixture.Of("").With("en/v/old.md", Page).With("en/api.md", Page)
            .With("en/pics/assets.md", Page).With("en/pictures.md", Page.Replace("kind:", "slug: assets\nkind:", StringComparison.Ordinal))
            .WithDefaults().Build();
        Assert.Equal(
        [
            "en/api.md:0:0: error NB0780: The address /api/ lies where NbSite keeps lists for other programs",
            "en/pictures.md:4:7: error NB0780: The address /assets/ lies where NbSite keeps pictures, styles and scripts",
            "en/v/old.md:0:0: error NB0780: The address /v/old/ lies where NbSite keeps past versions of pages",
        ], site.Diagnostics);
    }

    [Theory]
    [InlineData("search")]
    [InlineData("glossary")]
    [InlineData("references")]
    [InlineData("changes")]
    [InlineData("a-to-z")]
    public void A_folder_may_have_the_name_of_a_page_that_NbSite_makes(string folder)
    {
        var site = SiteFixture.Of("").With($"en/{folder}/page.md", Page).WithDefaults().Build();
        Assert.Empty(site.Diagnostics);
        Assert.True(site.Files.ContainsKey($"{folder}/page/index.html"));
    }

    [Fact]
    public void A_file_or_folder_with_a_name_that_no_disk_can_hold_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("folder/", 28)) + "pages";
        var site = SiteFixture.Of("").With("en/con.md", Page).With("en/aux/page.md", Page).With($"en/{deep}.md", Page)
            .With($"en/{deep[1..]}.md", Page).WithDefaults().Build();
        Assert.Equal(
        [
            "en/aux/page.md:0:0: error NB0756: The name of “en/aux/page.md” cannot stand in a web address",
            "en/con.md:0:0: error NB0756: The name of “en/con.md” cannot stand in a web address",
            $"en/{deep}.md:0:0: error NB0756: The name of “en/{deep}.md” cannot stand in a web address",
        ], site.Diagnostics);
        Assert.Equal(
        [
            "The address would be /aux/page/: “aux” is the name of a device on Windows. Rename the file or its folder.",
            "The address would be /con/: “con” is the name of a device on Windows. Rename the file or its folder.",
            $"The address would be /{deep}/: it has more than 200 characters. Rename the file or its folder.",
        ], site.Result.Diagnostics.Select(diagnostic => diagnostic.Hint));
    }

    private static SiteResult Aliases(params string[] aliases) => SiteFixture.Of("")
        .With("en/page.md", "---\ntitle: T\nsummary: S.\nkind: about\naliases:\n" + string.Concat(aliases.Select(alias => $"  - {alias}\n")) + "---\nWords.\n")
        .WithDefaults().Build();
}
