using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Differences;

/// <summary>
/// All that the files of a language say of some countries only, as an index value under the key “all”. Worked out when first
/// asked: a site that gathers it nowhere reads no page for it.
/// </summary>
/// <param name="read">Reads every page, in the order of their folders and of the pages in them.</param>
public sealed class SiteDifferences(Func<ImmutableArray<DifferingPage>> read)
{
    private readonly Lazy<ImmutableArray<DifferingPage>> _pages = new(read);

    /// <summary>Only pages that say something of some countries only.</summary>
    public ImmutableArray<DifferingPage> Pages => _pages.Value;
}

/// <summary>What one page says of some countries only.</summary>
/// <param name="Section">The id of its folder's page; empty for pages that lie in none. <see cref="Values"/> and <see cref="Numbers"/> are sections too.</param>
/// <param name="Page">The page; null for values, which have none of their own.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Entries">In the order in which they stand there.</param>
public sealed record DifferingPage(string Section, PageLink? Page, string Title, ImmutableArray<DifferingEntry> Entries)
{
    /// <summary>The section of values.yml.</summary>
    public const string Values = "values";

    /// <summary>The section of the numbers and signs of signs.yml.</summary>
    public const string Numbers = "numbers";
}

/// <summary>Words that hold in some countries only, with their sources.</summary>
/// <param name="Regions">Where they hold; never empty.</param>
/// <param name="Said">The words, resolved on the page that they stand on.</param>
/// <param name="Places">Where they stand.</param>
public sealed record DifferingEntry(ImmutableArray<string> Regions, ImmutableArray<Block> Said, ImmutableArray<PageLink> Places);
