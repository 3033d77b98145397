using NbSite.Testing;

namespace NbSite.Tests.Editions;

/// <summary>A small public site on the disk, and the words of its one page of interest.</summary>
internal static class EditionSite
{
    public static TestSite Make(string publication = "preview")
    {
        var site = TestSite.Bare();
        site.Write("content/site.yml", SiteFixture.SiteYml.Replace("publication: public", "publication: " + publication, StringComparison.Ordinal) + "\nformat: 1");
        site.Write("content/references.yml", SiteFixture.References);
        site.Early("en/index.md", "---\ntitle: Home\nsummary: The home page.\n---\nWelcome. [@src]\n");
        site.Early("en/about.md", "---\ntitle: About\nsummary: Who we are.\nkind: about\n---\nWe are us.\n");
        site.Hair("Hair falls out. [@src]", notes: 1);
        return site;
    }

    /// <summary>Rewrites the page about hair, with so many recorded versions.</summary>
    public static void Hair(this TestSite site, string words, int notes)
    {
        site.Early("en/care/hair.md", $"---\ntitle: Hair\nsummary: S.\n---\n{words}\n", notes);
    }

    /// <summary>Writes a page that was looked at, and changed so many times, in January 2026.</summary>
    public static void Early(this TestSite site, string path, string text, int notes = 1)
    {
        site.Write($"content/{path}", text);
        var changes = string.Concat(Enumerable.Range(1, notes).Select(version => $"  - version: {version}\n    on: 2026-01-{version:00}\n    note: Note {version}.\n"));
        site.Write(
            $"content/{path[..path.LastIndexOf('.')]}.review.yml",
            $"status: source-checked\nchecks:\n  - on: 2026-01-01\n    role: nurse\n    due: 2026-12-31\nchanges:\n{changes}");
    }

    public static Answer Create(this TestSite site, string name, string today, params string[] more) =>
        site.Run(["edition", "create", name, "--summary", $"Words of {name}.", "--today", today, .. more]);

    public static Answer Edition(this TestSite site, params string[] args) => site.Run(["edition", .. args]);
}
