using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Pipelines.Incremental;

namespace NbSite.Publishing.Site.Index;

/// <summary>All that pass 1 learned, for one language. Immutable; hashes are worked out when first asked for.</summary>
public sealed class SiteIndex : ISiteIndex
{
    private readonly FrozenDictionary<(IndexKind, string), Entry> _entries;
    private readonly ImmutableArray<AnswerSource> _kinds;
    private readonly AnswerSource<IEnumerable<string>> _keys;
    private readonly AnswerSource<string> _unread;

    internal SiteIndex(string language, Dictionary<(IndexKind, string), Entry> entries, UnreadContent unread)
    {
        Language = language;
        Unread = unread;
        _entries = entries.ToFrozenDictionary();
        _kinds = [.. Enum.GetValues<IndexKind>().Select(kind => new KindSource(this, kind))];
        _keys = new(language + " keys", kind => Keys(Enum.Parse<IndexKind>(kind)), keys => string.Join('\n', keys));
        _unread = new(language + " unread", asked => asked.Split('\n', 2) is [var kind, var key]
            ? MayBeUnread(Enum.Parse<IndexKind>(kind), key).ToString()
            : Unread.HasEntities.ToString(), answer => answer);
    }

    /// <summary>BCP 47.</summary>
    public string Language { get; }

    /// <summary>What could not be read and is missing here.</summary>
    public UnreadContent Unread { get; }

    /// <summary>Whether what was not found may stand in a file that could not be read.</summary>
    public bool MayBeUnread(IndexKind kind, string key) => Unread.MayHold(kind, key);

    /// <summary>The value of a key; null when there is none.</summary>
    public T? Get<T>(IndexKind kind, string key) where T : class =>
        _entries.TryGetValue((kind, key), out var entry) ? (T)entry.Value : null;

    /// <summary>All keys of a kind, in order.</summary>
    public IEnumerable<string> Keys(IndexKind kind) =>
        _entries.Keys.Where(key => key.Item1 == kind).Select(key => key.Item2).Order(StringComparer.Ordinal);

    /// <summary>The hash of a value, “-” when there is none.</summary>
    public string HashOf(IndexKind kind, string key) =>
        _entries.TryGetValue((kind, key), out var entry) ? entry.Hash : "-";

    /// <summary>Who answers a page that asks, by kind; and which keys there are, and what could not be read.</summary>
    internal IEnumerable<AnswerSource> Sources => [.. _kinds, _keys, _unread];

    internal AnswerSource Of(IndexKind kind) => _kinds[(int)kind];

    internal AnswerSource AllKeys => _keys;

    internal AnswerSource UnreadKeys => _unread;

    private sealed class KindSource(SiteIndex index, IndexKind kind) : AnswerSource(index.Language + " " + kind)
    {
        public override string HashOf(string key) => index.HashOf(kind, key);
    }

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
public sealed class SiteIndexBuilder
{
    private readonly Dictionary<(IndexKind, string), SiteIndex.Entry> _entries = [];
    private readonly string _language;
    private readonly UnreadContent _unread;

    internal SiteIndexBuilder(string language, UnreadContent unread) => (_language, _unread) = (language, unread);

    /// <summary>The first value of a key wins; doubles are diagnosed where they are found.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="key">Which of them.</param>
    /// <param name="value">The answer.</param>
    /// <param name="fingerprint">A text that changes whenever the answer does: pages that asked are then made again.</param>
    public void Add(IndexKind kind, string key, object value, Func<string> fingerprint) =>
        _entries.TryAdd((kind, key), new SiteIndex.Entry(value, fingerprint));

    /// <summary>What was added; null when nothing was.</summary>
    /// <param name="kind">What is asked for.</param>
    /// <param name="key">Which of them.</param>
    public T? Find<T>(IndexKind kind, string key) where T : class => (T?)_entries.GetValueOrDefault((kind, key))?.Value;

    internal SiteIndex Build() => new(_language, _entries, _unread);
}

/// <summary>The index as one page sees it: every question is recorded, so that the page is made again when an answer changes.</summary>
/// <param name="index">The site's index.</param>
/// <param name="context">Records what was asked.</param>
/// <param name="ofClinic">Whether signs are those that a hospital's copy prints.</param>
public sealed class RecordingIndex(SiteIndex index, IModuleContext context, bool ofClinic = false) : ISiteIndex
{
    private readonly HashSet<(IndexKind, string)> _asked = new(64);

    /// <summary>BCP 47.</summary>
    public string Language => index.Language;

    /// <summary>The value of a key; null when there is none.</summary>
    public T? Get<T>(IndexKind kind, string key) where T : class
    {
        if (ofClinic && kind == IndexKind.SignBook) key = SignBook.ClinicKey;
        if (_asked.Add((kind, key))) context.LookedUp(index.Of(kind), key);
        return index.Get<T>(kind, key);
    }

    /// <summary>All keys of a kind, in order.</summary>
    public IEnumerable<string> Keys(IndexKind kind)
    {
        context.LookedUp(index.AllKeys, kind.ToString());
        return index.Keys(kind);
    }

    /// <summary>Whether what was not found may stand in a file that could not be read.</summary>
    public bool MayBeUnread(IndexKind kind, string key)
    {
        context.LookedUp(index.UnreadKeys, kind + "\n" + key);
        return index.MayBeUnread(kind, key);
    }

    /// <summary>Whether some fact sheet of the language could not be read.</summary>
    public bool MissesEntities
    {
        get
        {
            context.LookedUp(index.UnreadKeys, "entities");
            return index.Unread.HasEntities;
        }
    }
}
