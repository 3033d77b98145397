using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Schemas;

/// <summary>
/// YAML as other programs understand it (the core schema of YAML 1.2), and nodes with one place in them changed.
/// </summary>
internal static partial class YamlJson
{
    public static JsonNode? Of(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.DistinctBy(entry => entry.Key.Value)
            .Select(entry => KeyValuePair.Create(entry.Key.Value, Of(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Of)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsPlain: true, Value: "true" or "True" or "TRUE" } => JsonValue.Create(true),
        YamlScalar { IsPlain: true, Value: "false" or "False" or "FALSE" } => JsonValue.Create(false),
        YamlScalar { IsPlain: true, Value: var value } when Whole().IsMatch(value)
            && long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        YamlScalar { IsPlain: true, Value: var value } when Real().IsMatch(value)
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) => JsonValue.Create(real),
        YamlScalar scalar => JsonValue.Create(scalar.Value),
        _ => throw new NotSupportedException(),
    };

    public static YamlScalar Text(string value, bool isPlain = true) => new(SourceSpan.None, PositionedText.At(SourceSpan.None, value), isPlain);

    /// <summary>A tree with few items in each long list, and few entries in each mapping that is as long.</summary>
    public static YamlNode Shortened(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping with
        {
            Entries = [.. mapping.Entries.Take(mapping.Entries.Length > 40 ? 4 : 40).Select(entry => entry with { Value = Shortened(entry.Value) })],
        },
        YamlSequence sequence => sequence with { Items = [.. sequence.Items.Take(3).Select(Shortened)] },
        _ => node,
    };

    /// <summary>Every mapping and value of a tree, with the way to it and a way to put another in its place.</summary>
    public static IEnumerable<(IReadOnlyList<string> Path, YamlNode Node, Func<YamlNode?, YamlNode> With)> Places(YamlNode root)
    {
        return Under(root, [], changed => changed ?? root);

        static IEnumerable<(IReadOnlyList<string>, YamlNode, Func<YamlNode?, YamlNode>)> Under(
            YamlNode node, IReadOnlyList<string> path, Func<YamlNode?, YamlNode> with)
        {
            yield return (path, node, with);
            switch (node)
            {
                case YamlMapping mapping:
                    for (var i = 0; i < mapping.Entries.Length; i++)
                    {
                        var (at, entry) = (i, mapping.Entries[i]);
                        foreach (var inner in Under(entry.Value, [.. path, entry.Key.Value], changed => with(mapping with
                        {
                            Entries = changed is null ? mapping.Entries.RemoveAt(at) : mapping.Entries.SetItem(at, entry with { Value = changed }),
                        }))) yield return inner;
                    }

                    break;
                case YamlSequence sequence:
                    for (var i = 0; i < sequence.Items.Length; i++)
                    {
                        var at = i;
                        foreach (var inner in Under(sequence.Items[i], [.. path, "*"], changed => with(sequence with
                        {
                            Items = changed is null ? sequence.Items.RemoveAt(at) : sequence.Items.SetItem(at, changed),
                        }))) yield return inner;
                    }

                    break;
            }
        }
    }

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Real();
}
