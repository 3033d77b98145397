using NbSite.Content.Markdown;
using NbSite.Content.Resolution;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>Reports the addresses and places of one page that editions published and that lead nowhere today.</summary>
internal sealed class PublishedAddresses(PageHistory history, CurrentSite today, IModuleContext context)
{
    private readonly Dictionary<string, (int Edition, string? Words)> _places = new(StringComparer.Ordinal);

    /// <summary>The page's file; redirects.yml for a page that has none.</summary>
    public SourceSpan Place => today.Page(history.Language, history.Id) is { IsGenerated: false } page
        ? page.Header.Span
        : SourceSpan.File("redirects.yml");

    public void Check()
    {
        var page = today.Page(history.Language, history.Id);
        foreach (var (address, edition) in history.Addresses)
        {
            if (today.HasPage(address) || today.IsTold(address)) continue;
            // A page that could not be read was told, and is not missing.
            if (page is null && today.Index.MayBeUnread(IndexKind.Page, history.Id)) continue;
            if (page is null && today.Index.Get<PageHeader>(IndexKind.Page, history.Id) is not null) continue;
            // What its head says of its address was not understood.
            if (page is not null && today.Site.IsUnread(page.Header.Path)) continue;
            var hint = page is null ? null : $"The page is at {page.Header.Address} now. Write in its front matter: aliases: [\"{address}\"]";
            context.Report(Codes.AddressLost.WithHint(Place, hint, address, today.Past.In(edition).Edition));
        }
    }

    /// <summary>Remembers the places of a recorded text; the newest edition that had each is named.</summary>
    public void Take(EditionRecord record, PublishedText text)
    {
        var words = HeadingWords.Of(record.Page.Blocks);
        // A card comes and goes with the level of its signs, which a changed sign must be free to change; all stand at the top.
        var cards = BlockWalk.All(record.Page.Blocks).OfType<CareCardBlock>().Select(card => card.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var anchor in record.Anchors.Where(anchor => !cards.Contains(anchor))) _places[anchor] = (text.Last, words.GetValueOrDefault(anchor));
    }

    /// <summary>Holds the places to the page of today, if there is one that is not withdrawn.</summary>
    public void CheckPlaces()
    {
        if (today.Page(history.Language, history.Id) is not { IsPartial: false } page
            || page.Header.Status == ReviewStatus.Withdrawn) return;
        foreach (var (anchor, (last, words)) in _places)
        {
            var edition = today.Past.In(last).Edition;
            if (today.MayMakePlace(anchor))
                continue;
            if (!today.HasAnchor(history.Language, history.Id, anchor))
                context.Report(Codes.AnchorLost.At(Place, page.Header.Address, anchor, edition));
            else if (page.Uncertain.FirstOrDefault(place => place.Id == anchor) is { } counted)
                Uncertain(page, counted, edition);
            else if (words is not null && page.WordAnchors.Contains(anchor, StringComparer.Ordinal) && HeadingIds.SlugOf(words) != anchor)
                Changed(page, anchor, words, edition);
        }
    }

    /// <summary>Told once, at the first heading that has the words.</summary>
    private void Uncertain(PageFacts page, UncertainAnchor place, string edition)
    {
        var same = page.Uncertain.Where(other => other.Base == place.Base && other.Name is not null).ToList();
        if (same is not [var first, ..]) return;
        var lines = string.Join(" or ", same.Select(other => $"{other.Span.Path}, line {other.Span.Line}"));
        context.Report(Codes.PlaceUncertain.WithHint(
            first.Span, $"Write {{#{place.Id}}} after the heading that was meant ({lines}), and another name after the others.",
            page.Header.Address, place.Id, edition));
    }

    private void Changed(PageFacts page, string anchor, string words, string edition)
    {
        var now = page.Contents.FirstOrDefault(entry => entry.Id == anchor)?.Text ?? anchor;
        context.Report(Codes.PlaceChanged.At(Place, page.Header.Address, anchor, edition, words, now));
    }
}
