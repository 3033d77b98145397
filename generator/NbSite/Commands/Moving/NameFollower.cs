using System.Collections.Immutable;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Commands.Moving;

/// <summary>
/// Writes a new name wherever the old one stands. The readers say where that is: with the thing renamed, each place
/// that names it is an error at its line and column, so whatever they know of is found, and nothing else.
/// </summary>
internal sealed class NameFollower(MovedContent files, ImmutableArray<Renaming> names)
{
    // A link can go on in the next line.
    private const int MostLines = 3;

    /// <summary>Writes the name at each of these places that has the old one; false when none has.</summary>
    public bool Follow(IEnumerable<Diagnostic> errors)
    {
        var edits = new Dictionary<string, SortedDictionary<int, (int Length, string To)>>(StringComparer.Ordinal);
        foreach (var place in errors.Select(error => error.Span).Where(span => span.Line > 0).Distinct())
        {
            if (files.Text(place.Path) is not { } text || Find(text, place) is not { } found) continue;
            if (!edits.TryGetValue(place.Path, out var inFile)) edits[place.Path] = inFile = [];
            inFile.TryAdd(found.At, (found.Length, found.To));
        }

        foreach (var (path, places) in edits)
        {
            var text = files.Text(path)!;
            foreach (var (at, (length, to)) in places.Reverse()) text = text[..at] + to + text[(at + length)..];
            files.Write(path, text);
        }

        return edits.Count > 0;
    }

    /// <summary>Writes the name at one place. False when the old one does not stand there.</summary>
    public bool At(SourceSpan place)
    {
        if (files.Text(place.Path) is not { } text || Find(text, place) is not var (at, length, to)) return false;
        files.Write(place.Path, text[..at] + to + text[(at + length)..]);
        return true;
    }

    private (int At, int Length, string To)? Find(string text, SourceSpan place)
    {
        var from = Lines.Offset(text, place.Line, place.Column);
        if (from < 0) return null;
        var end = Lines.End(text, from);
        if (text.AsSpan(from).StartsWith("[") && !text.AsSpan(from).StartsWith("[@"))
        {
            // The words of a link may be the name too; only where it leads is a name.
            for (var line = 1; line < MostLines && text.IndexOf("](", from, end - from, StringComparison.Ordinal) < 0
                && Lines.Next(text, end) is > 0 and var next; line++)
                end = Lines.End(text, next);
            if (text.IndexOf("](", from, end - from, StringComparison.Ordinal) is >= 0 and var target)
                from = target + 2;
        }

        foreach (var name in names)
            if (name.In(text, from, end) is var (at, length)) return (at, length, name.To);
        return null;
    }
}
