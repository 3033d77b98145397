using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Differences;

/// <summary>
/// Where <c>{{differences}}</c> would gather more than one page should hold: the page leads on, and a page for each section of the
/// site says it all.
/// </summary>
/// <param name="Slug">Its place below <see cref="Folder"/>.</param>
/// <param name="Title">What the section is called.</param>
/// <param name="Blocks">What is said of some countries only, by page and country.</param>
public sealed record DifferenceParts(string Slug, string Title, ImmutableArray<Block> Blocks)
{
    /// <summary>Begins the ids and addresses of these pages.</summary>
    public const string Folder = "differences";

    // So many statements with their sources fit into 60 kB.
    private const int MostOnOnePage = 120;

    /// <summary>Whether so much must be told on pages of its own.</summary>
    internal static bool IsLong(IEnumerable<DifferingPage> pages) => pages.Sum(page => page.Entries.Length) > MostOnOnePage;

    /// <summary>The page of each section, in the order of the sections; none where one page can hold all.</summary>
    /// <param name="index">What is known in the language.</param>
    /// <param name="words">Its words.</param>
    public static ImmutableArray<DifferenceParts> Of(ISiteIndex index, UiWords words)
    {
        ArgumentNullException.ThrowIfNull(index);
        var all = DifferenceBlocks.All(index);
        if (!IsLong(all)) return [];
        return
        [
            .. all.GroupBy(page => page.Section, StringComparer.Ordinal)
                .Select(section => new DifferenceParts(SlugOf(section.Key, all), DifferenceBlocks.Title(section.Key, index, words),
                    DifferenceBlocks.Pages(section, index, words))),
        ];
    }

    private const string InNone = "other";

    /// <summary>
    /// What stands for a section in addresses. It has the folders of the section, since “a/b” and “a-b” are two. What lies in none is
    /// “other”, unless a section has that name; no id begins with a hyphen.
    /// </summary>
    internal static string SlugOf(string section, ImmutableArray<DifferingPage> all) => section.Length > 0 ? section
        : all.Any(page => page.Section == InNone) ? "-" + InNone : InNone;

    internal static string IdOf(string section, ISiteIndex index) => $"{Folder}/{SlugOf(section, DifferenceBlocks.All(index))}";

    /// <summary>The address of the page of a section.</summary>
    internal static string AddressOf(string section, ISiteIndex index) =>
        $"{index.Get<SiteView>(IndexKind.Site, "site")!.Home.Address}{IdOf(section, index)}/";
}
