using NbSite.Testing;

namespace NbSite.Publishing.Tests.Evidence;

/// <summary>A tiny site with one page, and sources of every kind beside “src”.</summary>
internal static class EvidenceSite
{
    /// <summary>The list of sources: “src” of 2024, and what a test adds from line 7.</summary>
    public static string Sources(string more) => SiteFixture.References + "\n" + more + "\n";

    /// <summary>A page that says something on line 6.</summary>
    public static string Page(string words, string path = "en/page.md") =>
        $"-- {path} --\n---\ntitle: A page\nsummary: What it tells.\nkind: practical\n---\n{words}\n";

    public static SiteFixture Of(string words, string sources, string site = "") =>
        SiteFixture.Of(Page(words) + "-- references.yml --\n" + Sources(sources).TrimEnd())
            .With("site.yml", SiteFixture.SiteYml + "\n" + site + "\n").WithDefaults();
}
