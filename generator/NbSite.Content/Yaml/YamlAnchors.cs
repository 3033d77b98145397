using NbSite.Model;
using YamlDotNet.Core;

namespace NbSite.Content.Yaml;

/// <summary>The values that were marked with “&amp;name”, and how much their repetition has cost so far.</summary>
internal sealed class YamlAnchors(DiagnosticBag bag)
{
    private readonly Dictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unfinished = new(StringComparer.Ordinal);
    private readonly List<(string Name, SourceSpan Span)> _seen = [];
    private readonly HashSet<int> _used = [];
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);
    private int _spent;

    // Size and height of values that were placed by an alias, so that neither is counted twice over.
    private readonly Dictionary<YamlNode, Known> _measured = new(ReferenceEqualityComparer.Instance);

    /// <summary>The budget is used up; reading must stop.</summary>
    public bool Exhausted { get; private set; }

    /// <summary>An anchor where it is written.</summary>
    public void See(AnchorName anchor, SourceSpan span)
    {
        if (anchor.IsEmpty) return;
        _last[anchor.Value] = _seen.Count;
        _seen.Add((anchor.Value, span));
    }

    /// <summary>Tells of each anchor that no alias took: the word behind “&amp;” was meant as text.</summary>
    public void Done()
    {
        for (var i = 0; i < _seen.Count; i++)
            if (!_used.Contains(i)) bag.Add(Codes.AnchorUnused.At(_seen[i].Span, Quote.Short(_seen[i].Name)));
    }

    public void Open(AnchorName anchor)
    {
        if (!anchor.IsEmpty) _unfinished.Add(anchor.Value);
    }

    public void Close(AnchorName anchor)
    {
        if (!anchor.IsEmpty) _unfinished.Remove(anchor.Value);
    }

    /// <summary>Remembers a value under its anchor. Gives its height: 0 for a scalar, when nothing is known of it.</summary>
    public int Define(AnchorName anchor, YamlNode node)
    {
        if (!anchor.IsEmpty)
        {
            var known = Measure(node);
            _known[anchor.Value] = known;
            return 0;
        }

        return _measured.TryGetValue(node, out var measured) ? measured.Height : 0;
    }

    /// <summary>The value an alias stands for, at the alias's own place; null with an error in the bag.</summary>
    public YamlNode? Find(string name, SourceSpan span)
    {
        if (_last.TryGetValue(name, out var used)) _used.Add(used);
        if (_unfinished.Contains(name))
        {
            bag.Add(Codes.AliasOfItself.At(span, Quote.Short(name)));
            return null;
        }

        if (!_known.TryGetValue(name, out var known))
        {
            bag.Add(Codes.AliasOfNothing.At(span, Quote.Short(name)));
            return null;
        }

        if (known.Size > YamlLimits.AliasedNodes - _spent)
        {
            bag.Add(Codes.YamlAliasBudget.At(span, Quote.Short(name), YamlLimits.AliasedNodes));
            Exhausted = true;
            return null;
        }

        _spent += known.Size;
        var placed = known.Node with { Span = span };
        _measured[placed] = known with { Node = placed };
        return placed;
    }

    // Recursion is safe: the tree is at most 64 levels deep, aliases included.
    private Known Measure(YamlNode node)
    {
        if (_measured.TryGetValue(node, out var known)) return known;
        var (size, height) = (1, node is YamlScalar ? 0 : 1);
        foreach (var child in Children(node))
        {
            var inner = Measure(child);
            size += inner.Size;
            height = Math.Max(height, inner.Height + 1);
        }

        return new Known(node, size, height);
    }

    private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlSequence sequence => sequence.Items,
        YamlMapping mapping => mapping.Entries.Select(entry => entry.Value),
        _ => [],
    };

    private readonly record struct Known(YamlNode Node, int Size, int Height);
}
