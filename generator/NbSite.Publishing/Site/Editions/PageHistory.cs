using System.Collections.Immutable;

namespace NbSite.Publishing.Site.Editions;

/// <summary>What one page said in the editions: its texts, the oldest first. Made from the manifests alone.</summary>
internal sealed record PageHistory(string Language, string Id, ImmutableArray<PublishedText> Texts)
{
    /// <summary>By id and not by address, so that it stays where it is when the page moves.</summary>
    public string Address => $"/v/history/{Language}/{Id}/";

    public PublishedText Newest => Texts[^1];

    /// <summary>Every address that the page had, with the last edition that named it.</summary>
    public ImmutableArray<(string Address, int Edition)> Addresses { get; init; } = [];

    /// <summary>Whether any edition has that text of the page.</summary>
    public bool Has(string code) => Texts.Any(text => text.Code == code || text.FormerCode == code);

    /// <summary>Whether there is more to tell than what the page says today.</summary>
    /// <param name="today">The code of today's text; null when there is no page.</param>
    /// <param name="past">All that was published.</param>
    public bool IsTold(string? today, SitePast past) =>
        Texts.Length > 1 || Newest.Code != today || past.RecallOf(Newest.Code) is not null;

    /// <summary>Changes when its texts, their records or what was recalled of them changes.</summary>
    public string Fingerprint(SitePast past) => string.Join('\n', Texts.Select(text => string.Join(
        '|', [
            .. text.Codes, text.Page.Was ?? "-", .. text.Records, $"{past.Store.Editions[text.Last].Hash}",
            .. text.Codes.Select(code => past.RecallOf(code) is { } recall ? $"{recall.On:O} {recall.Reason}" : "-"),
        ])));
}

/// <summary>A text in the editions that had it one after the other.</summary>
/// <param name="Number">From 1, the oldest.</param>
/// <param name="First">The place in the chain of the first edition with it.</param>
/// <param name="Last">The place in the chain of the last.</param>
/// <param name="Page">Its line in the last of them.</param>
internal sealed record PublishedText(int Number, int First, int Last, EditionPage Page)
{
    public string Code => Page.Code;

    /// <summary>The code that editions gave to this very text while codes were made of words alone; null without such.</summary>
    public string? FormerCode { get; init; }

    /// <summary>Every code that stands on prints of this text, today's first.</summary>
    public IEnumerable<string> Codes => FormerCode is null ? [Code] : [Code, FormerCode];

    /// <summary>The records of these words, the newest last: more than one when only sources or anchors changed.</summary>
    public ImmutableArray<string> Records { get; init; } = [];

    /// <summary>Why the words changed, as the first edition with them tells.</summary>
    public ImmutableArray<EditionNote> Notes { get; init; } = [];
}
