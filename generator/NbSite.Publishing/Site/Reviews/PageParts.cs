using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Reviews;

/// <summary>All that a page shows which somebody must have looked at.</summary>
/// <param name="Page">Its words, values and pictures; those of fact sheets name them.</param>
/// <param name="Cited">The keys of its sources.</param>
/// <param name="Terms">The ids of the words that it explains.</param>
public sealed record PageParts(PageContent Page, ImmutableArray<string> Cited, ImmutableArray<string> Terms)
{
    /// <summary>
    /// A page as it is printed. Sources of what other pages say of this one are looked at there: a medicine that names its
    /// treatment with a source un-checks nothing on the treatment's page.
    /// </summary>
    public static PageParts Of(PageContent page, IEnumerable<string> cited, ImmutableArray<string> terms)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (own, aside) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var block in page.Blocks) Gather(block, false);
        return new PageParts(page, [.. cited.Where(key => own.Contains(key) || !aside.Contains(key))], terms);

        void Gather(Block block, bool isAside)
        {
            isAside |= block.IsAside;
            foreach (var cite in BlockWalk.Texts(block).SelectMany(BlockWalk.All).OfType<CiteInline>().SelectMany(cite => cite.Items))
                (isAside ? aside : own).Add(cite.Key);
            foreach (var child in BlockWalk.Children(block)) Gather(child, isAside);
        }
    }
}
