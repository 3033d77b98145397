using System.Collections.Immutable;
using NbSite.Commands.Signing;
using NbSite.Model;

namespace NbSite.External;

/// <summary>Every address elsewhere that the site names, with each place where it is written.</summary>
internal static class ExternalPlaces
{
    /// <summary>In order of address; the places in order of path and line.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<SourceSpan>> Of(ReadSite site)
    {
        var places = new SortedDictionary<string, SortedSet<(string Path, int Line, int Column, int Length)>>(StringComparer.Ordinal);
        foreach (var page in site.Files.SelectMany(file => file.Sheets.Select(sheet => (file.Path, sheet.Page))))
        {
            foreach (var block in BlockWalk.All(page.Page.Blocks))
            {
                foreach (var link in BlockWalk.Texts(block).SelectMany(BlockWalk.All).OfType<LinkInline>())
                    if (link.Href is { } address) Add(address, PlaceOf(link.Span, block.Span, page.Path));
            }
        }

        if (site.Index is { } index)
        {
            foreach (var source in index.References)
            {
                if (source.Text("URL") is { } address) Add(address, source.Places.GetValueOrDefault("URL", source.Span));
                if (source.Text("DOI") is { } doi) Add(AddressOf(doi), source.Places.GetValueOrDefault("DOI", source.Span));
            }

            foreach (var link in index.Config.MenuLinks)
                if (link.Url is { } address) Add(address.AbsoluteUri, link.UrlSpan);
            if (index.Config.Brand?.Helpline is { Chat: { } chat } helpline) Add(chat.AbsoluteUri, helpline.ChatSpan);
            if (index.Config.PublisherWebsite is { } website) Add(website.AbsoluteUri, SourceSpan.File("site.yml"));
        }

        return places.ToImmutableSortedDictionary(
            each => each.Key,
            each => each.Value.Select(at => new SourceSpan(at.Path, at.Line, at.Column, at.Length)).ToImmutableArray(),
            StringComparer.Ordinal);

        void Add(string written, SourceSpan place)
        {
            if (!Uri.TryCreate(written, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http")) return;
            // What stands behind “#” is never sent.
            var asked = address.GetLeftPart(UriPartial.Query);
            if (!places.TryGetValue(asked, out var all)) places[asked] = all = [];
            all.Add((place.Path, place.Line, place.Column, place.Length));
        }
    }

    private static string AddressOf(string doi) =>
        "https://doi.org/" + Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal);

    // What a fact sheet's field becomes has no place of its own.
    private static SourceSpan PlaceOf(SourceSpan link, SourceSpan block, string path) =>
        IsPlace(link) ? link : IsPlace(block) ? block : SourceSpan.File(path);

    private static bool IsPlace(SourceSpan span) => span.Line > 0 && !string.IsNullOrEmpty(span.Path);
}
