using System.Collections.Immutable;
using System.Globalization;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>
/// Prints a source by the rules of “Citing Medicine”, 2nd edition, of the National Library of Medicine (NLM), which most
/// medical journals call Vancouver style. See docs/design/references.md.
/// </summary>
public static class NlmFormatter
{
    /// <summary>The reference with its links; notes for the reader are in the theme's words.</summary>
    public static FormattedReference Format(CslItem item, UiWords words)
    {
        var runs = Runs(new NlmFields(item));
        return new FormattedReference(item.Id, runs, string.Concat(runs.Select(Plain)))
        {
            Title = item.Text("title") ?? item.Id,
            Url = item.Text("URL") ?? (item.Text("DOI") is { } doi ? NlmPlaces.OfDoi(doi) : null),
            Issued = item.Issued?.Iso,
            Note = Note(item, words),
            Span = item.Span,
            IsRetracted = item.IsRetracted,
        };
    }

    /// <summary>Variables that were given and that the printed reference does not hold.</summary>
    internal static IEnumerable<string> Unprinted(CslItem item, bool isExport)
    {
        var fields = new NlmFields(item);
        _ = Runs(fields);
        return [.. fields.Left(isExport)];
    }

    private static ImmutableArray<Inline> Runs(NlmFields fields)
    {
        var text = Punctuation.Join(NlmText.Of(fields), ".");
        var runs = ImmutableArray.CreateBuilder<Inline>();
        foreach (var (words, address) in NlmPlaces.Of(fields))
        {
            if (address is null)
            {
                text = text.Length > 0 && text[^1] != ' ' && words.Length > 0 && words[0] is not (' ' or '.' or ';') ? text + " " + words : text + words;
                continue;
            }

            if (text.Length > 0) runs.Add(new TextInline(text));
            runs.Add(new LinkInline(null, null, address, [new TextInline(words)]));
            text = "";
        }

        if (text.Length > 0) runs.Add(new TextInline(text));
        return runs.ToImmutable();
    }

    private static string Plain(Inline run) => run switch
    {
        TextInline text => text.Text,
        LinkInline { Children: [TextInline text] } => text.Text,
        _ => "",
    };

    private static string? Note(CslItem item, UiWords words)
    {
        var notes = new List<string>();
        if (item.IsRetracted) notes.Add(words["reference.retracted"]);
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
