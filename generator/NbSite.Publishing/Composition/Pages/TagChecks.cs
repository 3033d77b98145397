using System.Collections.Immutable;
using NbSite.Content.FrontMatter;
using NbSite.Content.Site;
using NbSite.Model;

namespace NbSite.Publishing.Composition.Pages;

/// <summary>Holds the tags of pages and fact sheets to those that site.yml declares.</summary>
internal static class TagChecks
{
    /// <summary>What is wrong with them.</summary>
    /// <param name="all">The keys of every page and fact sheet, and whether it has a page of its own.</param>
    /// <param name="config">The site.</param>
    /// <param name="isWhole">Whether every file could be read, so that a tag that none has is needed by none.</param>
    public static ImmutableArray<Diagnostic> Of(
        IEnumerable<(CommonKeys Keys, bool HasPage)> all, SiteConfig config, bool isWhole)
    {
        var bag = new DiagnosticBag();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (keys, hasPage) in all)
        {
            foreach (var tag in keys.Tags)
            {
                if (!TagsReader.IsKnown(tag, config, bag)) continue;
                if (hasPage) used.Add(tag.Value);
                else bag.Add(Codes.TagWithoutPage.At(tag.Span, keys.Title));
            }
        }

        foreach (var tag in config.Tags.Where(tag => isWhole && !used.Contains(tag.Id)))
            bag.Add(Codes.UnusedTag.At(tag.Span, tag.Id));
        return bag.ToImmutable();
    }
}
