using System.Text;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>Cuts entries out of a BibTeX file, each at its line, with all that they take from others.</summary>
internal static class BibtexCut
{
    /// <summary>
    /// The file with all else empty but names of @string; null when no entry is wanted. An entry from which one takes fields
    /// (<c>crossref</c>, <c>xdata</c>) and that is not wanted itself stays as <c>@xdata</c>, which is no source of its own.
    /// </summary>
    public static string? Only(PositionedText text, Func<string, bool> isWanted)
    {
        var parser = new BibtexParser(text, new DiagnosticBag());
        var entries = parser.Parse();
        var wanted = entries.Where(entry => entry.Type != "xdata" && isWanted(ReferenceKey.Of(entry.Key))).ToHashSet();
        if (wanted.Count == 0) return null;
        var wholes = Wholes(entries, wanted);
        var kept = new StringBuilder();
        var at = 0;
        foreach (var piece in parser.Pieces)
        {
            Empty(piece.Start);
            at = piece.End;
            if (piece.Entry is not { } entry || wanted.Contains(entry)) kept.Append(text.Value, piece.Start, piece.End - piece.Start);
            else if (wholes.Contains(entry)) kept.Append("@xdata").Append(text.Value, piece.Start + 1 + entry.Type.Length, piece.End - piece.Start - 1 - entry.Type.Length);
            else Empty(piece.End, piece.Start);
        }

        Empty(text.Value.Length);
        return kept.ToString();

        void Empty(int end, int? start = null) => kept.Append('\n', text.Value.AsSpan((start ?? at)..end).Count('\n'));
    }

    /// <summary>The entries from which some take fields, and those from which these do.</summary>
    private static HashSet<BibtexEntry> Wholes(List<BibtexEntry> entries, IEnumerable<BibtexEntry> parts)
    {
        var byKey = entries.GroupBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.OrdinalIgnoreCase);
        var found = new HashSet<BibtexEntry>();
        var left = new Queue<BibtexEntry>(parts);
        while (left.TryDequeue(out var part))
        {
            foreach (var link in new[] { part["crossref"], part["xdata"] })
                if (link is not null && byKey.TryGetValue(link.Value.Trim(), out var whole) && found.Add(whole)) left.Enqueue(whole);
        }

        return found;
    }
}
