using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>Reads names: mappings of parts, or a text, which is the name of a body. Empty parts, as programs export them, are none.</summary>
internal static class CslNameReader
{
    private static readonly string[] Flags = ["comma-suffix", "comma-prefix", "static-ordering", "parse-names", "isInstitution"];

    private static readonly string[] OfTools = ["ORCID", "authenticated-orcid", "sequence", "affiliation", "role", "multi", "prefix"];

    /// <summary>What may stand under a variable of names.</summary>
    public static JsonObject Schema
    {
        get
        {
            var part = (string key) => (key, new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "null") });
            JsonObject One() => SchemaOf.AnyOf(SchemaOf.Text, SchemaOf.Map(
            [
                .. ((string[])["family", "given", "literal", "name", "suffix", "dropping-particle", "non-dropping-particle"]).Select(part),
                .. Flags.Select(key => (key, new JsonObject())),
            ]));
            return SchemaOf.AnyOf(One(), SchemaOf.List(One()), SchemaOf.Empty);
        }
    }

    public static ImmutableArray<CslName> Read(YamlNode node, string variable, bool isExport, DiagnosticBag bag)
    {
        var nodes = node is YamlSequence sequence ? sequence.Items : [node];
        return [.. nodes.Select(item => One(item, variable, isExport, bag)).OfType<CslName>()];
    }

    private static CslName? One(YamlNode node, string variable, bool isExport, DiagnosticBag bag)
    {
        if (node is not YamlMapping mapping)
            return NodeReader.Text(node, variable, bag) is { } text ? new CslName(null, null) { Literal = text.Value } : null;
        var map = new MapReader(mapping, "a name", bag);
        var name = new CslName(Part("family"), Part("given"))
        {
            Literal = Part("literal") ?? Part("name"),
            Suffix = Part("suffix"),
            DroppingParticle = Part("dropping-particle"),
            NonDroppingParticle = Part("non-dropping-particle"),
        };
        foreach (var key in Flags) map.Node(key);
        if (isExport) foreach (var key in OfTools) map.Node(key);
        map.Done();
        if (!IsGiven("literal") && !IsGiven("name") && !IsGiven("family") && !IsGiven("given"))
        {
            bag.Add(Codes.EmptyName.At(map.Span, variable));
            return null;
        }

        // A part that was refused has been told; a name without any part prints as nothing.
        return name is { Literal: null, Family: null, Given: null } ? null : name;

        string? Part(string key) => map.Node(key) is { } value && !IsEmpty(value) ? NodeReader.Text(value, key, bag)?.Value : null;

        bool IsGiven(string key) => mapping[key] is { } value && !IsEmpty(value);
    }

    private static bool IsEmpty(YamlNode node) => node is YamlScalar { IsBroken: false } scalar && (scalar.IsNull || scalar.Value.Trim().Length == 0);
}
