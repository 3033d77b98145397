using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>Joins the sources of a value with the citation of its sentence, so that no number stands twice.</summary>
internal static class ValueSources
{
    /// <summary>
    /// Leaves in <paramref name="cites"/> what is still to be printed at the value. A citation right behind the value, or
    /// behind a mark that follows it, takes all of them; one behind more words of its sentence those that it repeats.
    /// </summary>
    public static ImmutableArray<Inline> Join(
        ImmutableArray<Inline> inlines, int value, ref ImmutableArray<CiteItem> cites, bool isOnly)
    {
        if (cites.IsEmpty || Next(inlines, value, out var isClose) is not { } at) return inlines;
        var behind = (CiteInline)inlines[at];
        var others = cites.RemoveAll(cite => behind.Items.Any(item => Says(item, cite)));
        if (!isClose || !isOnly)
        {
            cites = others;
            return inlines;
        }

        cites = [];
        return inlines.SetItem(at, behind with { Items = [.. others, .. behind.Items] });
    }

    private static bool Says(CiteItem item, CiteItem cite) =>
        item.Key == cite.Key && (cite.Locator is null || cite.Locator == item.Locator);

    /// <summary>The next citation, when only words of the same sentence stand before it.</summary>
    private static int? Next(ImmutableArray<Inline> inlines, int value, out bool isClose)
    {
        isClose = true;
        var ended = false;
        for (var i = value + 1; i < inlines.Length; i++)
        {
            if (inlines[i] is CiteInline) return i;
            if (inlines[i] is not TextInline { Text: var text }) return null;
            foreach (var c in text)
            {
                var isWord = char.IsLetterOrDigit(c);
                // “5 minutes. [@a]” closes the sentence of the value; “5 minutes. More [@a]” opens another.
                if (isWord && ended) return null;
                isClose &= !isWord;
                ended = c is '.' or '!' or '?' or '…' || (ended && !isWord);
            }
        }

        return null;
    }
}
