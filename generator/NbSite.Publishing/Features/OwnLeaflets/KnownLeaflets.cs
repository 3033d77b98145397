using System.Collections.Frozen;
using NbSite.Content.Leaflets;
using NbSite.Content.Sources;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.OwnLeaflets;

/// <summary>Finds the PDFs that the list names, by the addresses of their pages.</summary>
internal static class KnownLeaflets
{
    public static FrozenDictionary<string, KnownLeaflet> Of(IEnumerable<LeafletEntry> entries, IndexDocument index)
    {
        var files = index.Files.Select(document => document.File).Where(file => file.IsLeaflet)
            .ToDictionary(file => file.Path, StringComparer.Ordinal);
        return entries.ToFrozenDictionary(
            entry => LeafletFiles.PageOf(entry.Path),
            entry => new KnownLeaflet(
                // One that somebody put there, or that was cut off, says who knows what.
                files.GetValueOrDefault(entry.Path) is { } file && file.Sha256 == entry.Sha256 && index.Today <= entry.Until ? file : null,
                entry.MadeOf),
            StringComparer.Ordinal);
    }
}
