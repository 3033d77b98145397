using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>The signs that a page's cards tell, today's or one of the past.</summary>
public static class CarriedSigns
{
    /// <summary>Ids, each once, in the order in which the page tells them.</summary>
    public static ImmutableArray<string> Of(PageContent page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return [.. BlockWalk.All(page.Blocks).OfType<ListItem>().Select(item => item.Sign).OfType<string>().Distinct(StringComparer.Ordinal)];
    }
}
