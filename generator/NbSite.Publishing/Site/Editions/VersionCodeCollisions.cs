using NbSite.Model;

namespace NbSite.Publishing.Site.Editions;

/// <summary>Finds texts that share a version code and are not the same, among those it is shown.</summary>
internal sealed class VersionCodeCollisions
{
    private readonly Dictionary<string, Seen> _first = new(StringComparer.Ordinal);

    /// <summary>Takes in a published text; the clash, if another text had its code.</summary>
    /// <param name="code">The version code of the text.</param>
    /// <param name="textHash">SHA-256 of the text.</param>
    /// <param name="record">The name of its record.</param>
    /// <param name="title">The page.</param>
    /// <param name="edition">An edition that has it.</param>
    /// <param name="place">Where the clash is told.</param>
    public Diagnostic? Add(string code, string textHash, string record, string title, string edition, SourceSpan place)
    {
        var seen = new Seen(textHash, record, title, edition);
        if (_first.TryAdd(code, seen) || _first[code] is not { } first || first.TextHash == textHash) return null;
        return Codes.PublishedCodeClash.At(place, record[..12], title, edition, first.Record[..12], first.Title, first.Edition, code);
    }

    private sealed record Seen(string TextHash, string Record, string Title, string Edition);
}
