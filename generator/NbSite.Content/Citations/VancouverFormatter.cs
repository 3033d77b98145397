using System.Collections.Immutable;
using System.Globalization;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>
/// Prints a source in the Vancouver (NLM Citing Medicine) citation-sequence style, with the words and punctuation of the
/// official CSL style “vancouver”.
/// </summary>
public static class VancouverFormatter
{
    /// <summary>The reference with its links; notes for the reader are in the theme's words.</summary>
    public static FormattedReference Format(CslItem item, UiWords words)
    {
        var text = VancouverText.Of(item);
        var url = item.Text("URL") ?? (item.Text("DOI") is { } doi ? "https://doi.org/" + doi : null);
        return new FormattedReference(item.Id, Runs(item, text, url), text)
        {
            Title = item.Text("title") ?? item.Id,
            Url = url,
            Issued = item.Issued?.Iso,
            Note = Note(item, words),
            Span = item.Span,
        };
    }

    // The address at the end is a link; without one the title leads to the DOI.
    private static ImmutableArray<Inline> Runs(CslItem item, string text, string? url)
    {
        if (url is null) return [new TextInline(text)];
        var linked = item.Text("URL") ?? item.Text("title") ?? "";
        var at = item.Text("URL") is null
            ? text.IndexOf(linked, StringComparison.Ordinal)
            : text.LastIndexOf(linked, StringComparison.Ordinal);
        if (linked.Length == 0 || at < 0) return [new TextInline(text)];
        Inline[] runs =
        [
            new TextInline(text[..at]),
            new LinkInline(null, null, url, [new TextInline(linked)]),
            new TextInline(text[(at + linked.Length)..]),
        ];
        return [.. runs.Where(run => run is not TextInline { Text.Length: 0 })];
    }

    private static string? Note(CslItem item, UiWords words)
    {
        var notes = new List<string>();
        if (item.ReadAsCopy)
        {
            notes.Add(item.Captured is { } day
                ? words.Format("reference.read-as-copy", words.Date(day))
                : words["reference.read-as-undated-copy"]);
        }

        if (item.AddressUnknown) notes.Add(words["reference.address-unknown"]);
        if (item.NoteToReader is { } own) notes.Add(own);
        return notes.Count == 0 ? null : string.Join(' ', notes);
    }

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
