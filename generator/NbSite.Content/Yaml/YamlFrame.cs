using System.Collections.Immutable;
using NbSite.Model;
using YamlDotNet.Core;

namespace NbSite.Content.Yaml;

/// <summary>A list or mapping whose end has not been read yet.</summary>
internal sealed class YamlFrame(SourceSpan span, bool isMapping, bool isFlow, AnchorName anchor)
{
    private readonly ImmutableArray<YamlNode>.Builder _items = ImmutableArray.CreateBuilder<YamlNode>();
    private readonly ImmutableArray<YamlEntry>.Builder _entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private YamlScalar? _key;
    private bool _keyRead;

    public SourceSpan Span => span;

    public bool IsMapping => isMapping;

    /// <summary>Written between brackets.</summary>
    public bool IsFlow => isFlow;

    public AnchorName Anchor => anchor;

    public void Add(YamlNode node, DiagnosticBag bag)
    {
        if (!isMapping)
        {
            _items.Add(node);
        }
        else if (!_keyRead)
        {
            _keyRead = true;
            _key = CheckedKey(node, bag);
        }
        else
        {
            _keyRead = false;
            // A value whose key was refused is dropped; the error is in the bag.
            if (_key is not null) _entries.Add(new YamlEntry(_key, node));
        }
    }

    public YamlNode Finish()
    {
        if (!isMapping) return new YamlSequence(span, _items.DrainToImmutable());
        var length = span.Length == 0 && _entries.Count > 0 && _entries[0].Key.Span is var first
            && (first.Line, first.Column) == (span.Line, span.Column) ? first.Length : span.Length;
        return new YamlMapping(span with { Length = length }, _entries.DrainToImmutable());
    }

    private YamlScalar? CheckedKey(YamlNode node, DiagnosticBag bag)
    {
        if (node is not YamlScalar key)
        {
            bag.Add(Codes.KeyNotText.At(node.Span, node is YamlSequence ? "a list" : "a group of keys"));
            return null;
        }

        if (key.IsBroken) return null;
        if (key.Value.Length == 0)
        {
            bag.Add(Codes.KeyNotText.At(node.Span, "an empty text"));
            return null;
        }

        if (key is { IsPlain: true, Value: "<<" })
        {
            bag.Add(Codes.MergeKeyRefused.At(key.Span));
            return null;
        }

        if (_lines.TryAdd(key.Value, key.Span.Line)) return key;
        bag.Add(Codes.DuplicateKey.At(key.Span, Quote.Short(key.Value), _lines[key.Value]));
        return null;
    }
}
