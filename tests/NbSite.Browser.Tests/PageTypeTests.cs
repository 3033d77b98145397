using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>The list of page types, which the tests of axe, of what is heard, of Firefox and the pictures open: it only grows.</summary>
public sealed class PageTypeTests(BuiltSite site)
{
    // Types that nothing but a whole site with a past has, by what only they hold; and how many there are in all.
    private const int Fewest = 38;

    private static readonly (string Place, string Mark)[] Needed =
    [
        ("", "nb-tasks"), ("risk-groups/", "nb-title"), ("risk-groups/high-risk/", "nb-pathway"), ("stages/", "nb-title"), ("treatments/", "nb-title"),
        ("medicines/", "nb-title"), ("regimens/", "nb-cycles"), ("side-effects/", "nb-card--"), ("recurrence/", "nb-details--prognosis"), ("response/", "<table"),
        ("questions/", "nb-questions__list"), ("questions/visits/", "data-nb-print"), ("country-differences/", "nb-title"), ("differences/", "nb-title"),
        ("when-to-call/", "nb-card--emergency"), ("a-to-z/", "nb-contents--letters"), ("glossary/", "nb-contents--letters"), ("references/", "nb-title"), ("reviews/", "nb-table"),
        ("changes/", "nb-title"), ("search/", "data-nb-results"), ("fridge-sheet/", "nb-fridge"), ("pack/", "data-nb-pack"), ("older-copy/", "data-nb-copy"),
        ("v/", "nb-past__today"), ("v/history/", "nb-diff"), ("editions/", "nb-title"), ("about/", "site-facts"), ("support/", "nb-title"),
        ("first-days/", "nb-neighbours"), ("for-professionals/", "nb-title"), ("404.html", "nb-ways"),
    ];

    [Fact]
    public void The_list_has_a_page_of_every_type_and_is_never_shorter()
    {
        Assert.InRange(BuiltSite.PageTypes.Count, Fewest, int.MaxValue);
        Assert.Equal(BuiltSite.PageTypes.Count, BuiltSite.PageTypes.Distinct(StringComparer.Ordinal).Count());
        var pages = BuiltSite.PageTypes.ToDictionary(page => page, page => File.ReadAllText(Path.Combine(site.Folder, "site", page == "404.html" ? page : page + "index.html")), StringComparer.Ordinal);
        var missing = Needed.Where(type => !pages.Any(page => (type.Place.Length == 0 ? page.Key.Length == 0 : page.Key.StartsWith(type.Place, StringComparison.Ordinal))
            && page.Value.Contains(type.Mark, StringComparison.Ordinal)));
        Assert.Empty(missing);
    }
}
