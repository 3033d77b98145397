using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Editions;

namespace NbSite.Publishing.Past;

/// <summary>Reports the addresses and places of one page that editions published and that lead nowhere today.</summary>
internal sealed class PublishedAddresses(PageHistory history, TodaySite today, IModuleContext context)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>The page's file; redirects.yml for a page that has none.</summary>
    public SourceSpan Place => today.Page(history.Language, history.Id) is { IsGenerated: false } page
        ? page.Header.Span
        : SourceSpan.File("redirects.yml");

    public void Check()
    {
        var page = today.Page(history.Language, history.Id);
        foreach (var (address, edition) in history.Addresses)
        {
            if (today.HasPage(address) || today.Site.Redirections.Of(address) is not null) continue;
            // A page that could not be read was told, and is not missing.
            if (page is null && today.Site.For(history.Language).MayBeUnread(IndexKind.Page, history.Id)) continue;
            var hint = page is null ? null : $"The page is at {page.Header.Address} now. Write in its front matter: aliases: [\"{address}\"]";
            context.Report(Codes.AddressLost.WithHint(Place, hint, address, today.Site.Past.In(edition).Edition));
        }
    }

    /// <summary>Remembers the places of a recorded text; the newest edition that had each is named.</summary>
    public void Take(EditionRecord record, PublishedText text)
    {
        foreach (var anchor in record.Anchors) _places[anchor] = text.Last;
    }

    /// <summary>Holds the places to the page of today, if there is one that is not withdrawn.</summary>
    public void CheckPlaces()
    {
        if (today.Page(history.Language, history.Id) is not { } page || page.Header.Status == ReviewStatus.Withdrawn) return;
        foreach (var (anchor, edition) in _places)
        {
            if (!today.HasAnchor(history.Language, history.Id, anchor))
                context.Report(Codes.AnchorLost.At(Place, page.Header.Address, anchor, today.Site.Past.In(edition).Edition));
        }
    }
}
