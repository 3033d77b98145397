using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Yaml;

/// <summary>Where a fact holds: a list of UK, US, CA, EU.</summary>
public static class RegionReader
{
    /// <summary>The regions there are, in the order they are shown.</summary>
    public static ImmutableArray<string> Known { get; } = ["UK", "US", "CA", "EU"];

    private static readonly FrozenDictionary<string, string> OtherNames = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["GB"] = "UK",
        ["England"] = "UK",
        ["Britain"] = "UK",
        ["United Kingdom"] = "UK",
        ["Great Britain"] = "UK",
        ["USA"] = "US",
        ["America"] = "US",
        ["United States"] = "US",
        ["Canada"] = "CA",
        ["Europe"] = "EU",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The regions of a list, in the order written; unknown and repeated ones are reported.</summary>
    public static ImmutableArray<string> Read(YamlNode node, string name, DiagnosticBag bag)
    {
        var regions = ImmutableArray.CreateBuilder<string>();
        foreach (var item in NodeReader.Items(node, name, bag))
        {
            if (NodeReader.Scalar(item, name, bag, "a region") is not { } scalar) continue;
            if (!Known.Contains(scalar.Value))
            {
                var hint = OtherNames.TryGetValue(scalar.Value, out var usual) ? $"Did you mean “{usual}”?"
                    : Suggestions.Hint(scalar.Value, Known, "Write one of UK, US, CA, EU.");
                bag.Add(Codes.BadChoice.WithHint(scalar.Span, hint, name, Quote.Short(scalar.Value)));
            }
            else if (regions.Contains(scalar.Value))
            {
                bag.Add(Codes.RepeatedItem.At(scalar.Span, scalar.Value));
            }
            else
            {
                regions.Add(scalar.Value);
            }
        }

        return regions.ToImmutable();
    }
}
