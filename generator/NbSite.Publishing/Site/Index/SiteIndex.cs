using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NbSite.Content.Signs;
using NbSite.Model;

namespace NbSite.Publishing.Site.Index;

/// <summary>All that pass 1 learned, for one language. Immutable; hashes are worked out when first asked for.</summary>
public sealed class SiteIndex : ISiteIndex
{
    private readonly FrozenDictionary<(IndexKind, string), Entry> _entries;

    internal SiteIndex(string language, Dictionary<(IndexKind, string), Entry> entries, UnreadContent unread)
    {
        Language = language;
        Unread = unread;
        _entries = entries.ToFrozenDictionary();
    }

    public string Language { get; }

    /// <summary>What could not be read and is missing here.</summary>
    public UnreadContent Unread { get; }

    public bool MayBeUnread(IndexKind kind, string key) => Unread.MayHold(kind, key);

    public T? Get<T>(IndexKind kind, string key) where T : class =>
        _entries.TryGetValue((kind, key), out var entry) ? (T)entry.Value : null;

    public IEnumerable<string> Keys(IndexKind kind) =>
        _entries.Keys.Where(key => key.Item1 == kind).Select(key => key.Item2).Order(StringComparer.Ordinal);

    /// <summary>The hash of a value, “-” when there is none.</summary>
    public string HashOf(IndexKind kind, string key) =>
        _entries.TryGetValue((kind, key), out var entry) ? entry.Hash : "-";

    /// <summary>A value and the text that changes when it changes.</summary>
    internal sealed class Entry(object value, Func<string> fingerprint)
    {
        private string? _hash;

        public object Value { get; } = value;

        // Two threads may both work it out; they reach the same answer.
        public string Hash => _hash ??= Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(fingerprint())).AsSpan(0, 12));
    }
}

/// <summary>Collects entries, then freezes them.</summary>
internal sealed class SiteIndexBuilder(string language, UnreadContent unread)
{
    private readonly Dictionary<(IndexKind, string), SiteIndex.Entry> _entries = [];

    /// <summary>The first value of a key wins; doubles are diagnosed where they are found.</summary>
    public void Add(IndexKind kind, string key, object value, Func<string> fingerprint) =>
        _entries.TryAdd((kind, key), new SiteIndex.Entry(value, fingerprint));

    public T? Find<T>(IndexKind kind, string key) where T : class => (T?)_entries.GetValueOrDefault((kind, key))?.Value;

    public SiteIndex Build() => new(language, _entries, unread);
}

/// <summary>The index as one page sees it: remembers every question, so that the page can be rebuilt when an answer changes.</summary>
/// <param name="index">The site's index.</param>
/// <param name="ofClinic">Whether signs are those that a hospital's copy prints.</param>
public sealed class RecordingIndex(SiteIndex index, bool ofClinic = false) : ISiteIndex
{
    private readonly HashSet<(IndexKind, string)> _asked = new(64);

    public string Language => index.Language;

    public T? Get<T>(IndexKind kind, string key) where T : class
    {
        if (ofClinic && kind == IndexKind.SignBook) key = SignBook.ClinicKey;
        _asked.Add((kind, key));
        return index.Get<T>(kind, key);
    }

    public IEnumerable<string> Keys(IndexKind kind) => index.Keys(kind);

    public bool MayBeUnread(IndexKind kind, string key) => index.MayBeUnread(kind, key);

    /// <summary>Whether some fact sheet of the language could not be read.</summary>
    public bool MissesEntities => index.Unread.HasEntities;

    /// <summary>What was asked, sorted, each with the hash of the answer.</summary>
    public ImmutableArray<LookUp> LookUps() =>
    [
        .. _asked.OrderBy(key => key.Item1).ThenBy(key => key.Item2, StringComparer.Ordinal)
            .Select(key => new LookUp(key.Item1, key.Item2, index.HashOf(key.Item1, key.Item2))),
    ];
}
