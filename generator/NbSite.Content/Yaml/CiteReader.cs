using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Yaml;

/// <summary>Sources in YAML: <c>cite: [key, "key, p. 12"]</c>.</summary>
public static partial class CiteReader
{
    /// <summary>
    /// The sources of a list, or of one text; a source that cannot be read is left out and reported. When none is left, an
    /// empty one stands for them, so that the words are not said to have no source as well.
    /// </summary>
    public static ImmutableArray<CiteItem> Read(YamlNode node, string name, DiagnosticBag bag)
    {
        var items = ImmutableArray.CreateBuilder<CiteItem>();
        var seen = new HashSet<(string, string?)>();
        var nodes = node is YamlScalar { IsNull: false } single ? [single] : NodeReader.ShortItems(node, name, bag);
        foreach (var written in nodes)
        {
            if (Item(written, name, bag) is not { } item) continue;
            if (seen.Add((item.Key, item.Locator))) items.Add(item);
            else bag.Add(Codes.RepeatedItem.At(item.Span, Quote.Short(item.Key)));
        }

        if (items.Count == 0) items.Add(new CiteItem("", null, node.Span));
        return items.ToImmutable();
    }

    private static CiteItem? Item(YamlNode node, string name, DiagnosticBag bag)
    {
        if (NodeReader.Scalar(node, name, bag, "a citation key") is not { } scalar) return null;
        var value = scalar.Value;
        var start = value.Length - value.TrimStart().Length;
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        var key = (comma < 0 ? value : value[..comma]).Trim();
        var locator = comma < 0 ? null : value[(comma + 1)..].Trim();
        var span = scalar.Text.Span(start, key.Length);
        if (!KeyForm().IsMatch(key))
        {
            var hint = key.TrimStart('[').StartsWith('@') ? $"Write it without brackets and “@”: {Quote.Short(key.Trim('[', ']', '@'))}."
                : key.Length == 0 || key.Contains(' ', StringComparison.Ordinal) ? "A place such as a page goes into the same quotes as its key: \"nci-hp, p. 12\"."
                : null;
            bag.Add(Codes.BadCite.WithHint(span, hint, Quote.Short(value)));
            return null;
        }

        if (locator is not null && (locator.Length == 0 || locator.AsSpan().ContainsAny(";\n")))
        {
            bag.Add(Codes.BadCite.WithHint(span, "Write one source for each item, and a place after the comma.", Quote.Short(value)));
            return null;
        }

        return PlainText.Check(scalar, name, bag) ? new CiteItem(key, locator, span) : null;
    }

    [GeneratedRegex("""^[A-Za-z0-9_](?:[A-Za-z0-9_:.#$%&\-+?~/]*[A-Za-z0-9_/])?\z""")]
    private static partial Regex KeyForm();
}
