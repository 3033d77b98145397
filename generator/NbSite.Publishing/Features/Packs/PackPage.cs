using System.Collections.Immutable;
using NbSite.Content.Clinics;
using NbSite.Content.Values;
using NbSite.Model;
using NbSite.Publishing.Site.Languages;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Packs;

/// <summary>The page on which a nurse puts leaflets together: every page that people hand out, by its folder.</summary>
internal static class PackPage
{
    public static PackWidget Widget(ImmutableArray<PageFacts> pages, ISiteIndex index, UiWords words)
    {
        var groups = pages.Where(page => PackFile.IsHandedOut(page.Header)).GroupBy(page => page.Header.Folder, StringComparer.Ordinal)
            .Select(folder => (Folder: index.Get<PageHeader>(IndexKind.Page, folder.Key), Pages: folder))
            .OrderBy(group => group.Folder is null ? 0 : 1).ThenBy(group => group.Folder?.Title ?? "", TitleOrder.For(words))
            .Select(group => new PackGroup(
                group.Folder?.Title ?? words["pack.general"],
                [
                    .. group.Pages.OrderBy(page => page.Header.Weight).ThenBy(page => page.Header.Title, TitleOrder.For(words))
                        .ThenBy(page => page.Header.Id, StringComparer.Ordinal)
                        .Select(page => new PackLeaflet(
                            page.Header.ToLink(), page.VersionCode, page.Pack is { } file ? "/" + file : null)),
                ]));
        var hasThreshold = index.Keys(IndexKind.Value).SelectMany(key => index.Get<NamedValue>(IndexKind.Value, key)!.Entries).Any(ClinicReader.IsHigh);
        return new PackWidget([.. groups], hasThreshold);
    }
}
