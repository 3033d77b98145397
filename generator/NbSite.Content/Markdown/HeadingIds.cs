using System.Globalization;
using System.Runtime.InteropServices;
using NbSite.Model;

namespace NbSite.Content.Markdown;

/// <summary>Gives headings their anchors: those that an author wrote first, so that they never change.</summary>
public sealed class HeadingIds
{
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    private static readonly string[] Reserved = ["ref-", "cite-", "term-", "nb-"];

    /// <summary>The start of an anchor that is the generator's; null when authors may have it.</summary>
    public static string? ReservedStart(string id) =>
        Array.Find(Reserved, start => id.StartsWith(start, StringComparison.Ordinal));

    /// <summary>An anchor from words, never one of the generator's.</summary>
    public static string SlugOf(string words) => AnchorName.From(words) switch
    {
        "" => AnchorName.None,
        var slug => ReservedStart(slug) is null ? slug : "the-" + slug,
    };

    /// <summary>An anchor that the author wrote; null when it was taken already, with the line of the first.</summary>
    public string? Reserve(string id, SourceSpan span, out int firstLine)
    {
        if (_written.TryGetValue(id, out firstLine)) return null;
        _written.Add(id, span.Line);
        return id;
    }

    /// <summary>An anchor from a heading's words, “-2”, “-3” … when it is taken.</summary>
    public string From(string words)
    {
        var slug = SlugOf(words);
        var id = slug;
        // The count goes on from where it was, or a thousand equal headings would take a million steps.
        ref var n = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, slug, out _);
        while (n == 0 ? !Take(slug) : !Take(id = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n + 1}"))) n++;
        n++;
        return id;
    }

    private bool Take(string id) => !_written.ContainsKey(id) && _given.Add(id);
}
