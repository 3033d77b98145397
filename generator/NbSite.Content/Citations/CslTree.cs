using System.Collections.Immutable;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>One source in the making: CSL variables at the places of the fields they come from.</summary>
internal sealed class CslTree(SourceSpan span)
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly List<(string Name, SourceSpan Span)> _order = [];

    // Lists that grow, such as authors given one by one, of which there may be thousands.
    private readonly Dictionary<string, List<YamlNode>> _lists = new(StringComparer.Ordinal);

    public SourceSpan Span => span;

    public bool Has(string variable) => _values.ContainsKey(variable);

    /// <summary>Sets a variable that has no value yet; an empty value is none. False when another stands there.</summary>
    public bool Set(string variable, string value, SourceSpan at)
    {
        value = value.Trim();
        if (value.Length == 0) return true;
        if (_values.TryGetValue(variable, out var known)) return (known as YamlScalar)?.Value == value;
        Add(variable, Scalar(value, at), at);
        return true;
    }

    public void Add(string variable, YamlNode node, SourceSpan at)
    {
        if (_values.TryGetValue(variable, out var known))
        {
            if (known is not YamlSequence some || node is not YamlSequence more) return;
            if (!_lists.TryGetValue(variable, out var list)) _lists[variable] = list = [.. some.Items];
            list.AddRange(more.Items);
            return;
        }

        _values[variable] = node;
        _order.Add((variable, at));
    }

    public void AddName(string variable, YamlNode name) => Add(variable, new YamlSequence(name.Span, [name]), name.Span);

    public string? Text(string variable) => (_values.GetValueOrDefault(variable) as YamlScalar)?.Value;

    public void Replace(string variable, string value, SourceSpan at) => _values[variable] = Scalar(value, at);

    /// <summary>The first family name, or the name of a body.</summary>
    public string? FirstFamily(string variable) => _values.GetValueOrDefault(variable) is YamlSequence { Items: [var first, ..] }
        ? ((first as YamlMapping)?["family"] as YamlScalar ?? first as YamlScalar)?.Value
        : null;

    public YamlMapping ToNode() => new(span, [.. _order.Select(entry => new YamlEntry(Scalar(entry.Name, entry.Span), Value(entry.Name)))]);

    private YamlNode Value(string variable) => _lists.TryGetValue(variable, out var list) && _values[variable] is YamlSequence first
        ? first with { Items = [.. list] }
        : _values[variable];

    public static YamlScalar Scalar(string value, SourceSpan at) => new(at, PositionedText.At(at, value), false);

    public static YamlMapping Name(SourceSpan at, params ReadOnlySpan<(string Part, string Value)> parts)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        foreach (var (part, value) in parts)
            if (value.Length > 0) entries.Add(new YamlEntry(Scalar(part, at), Scalar(value, at)));
        return new YamlMapping(at, entries.ToImmutable());
    }
}
