using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>Reads names: mappings of parts, or a text, which is the name of a body.</summary>
internal static class CslNameReader
{
    public static ImmutableArray<CslName> Read(YamlNode node, string variable, DiagnosticBag bag)
    {
        var nodes = node is YamlSequence sequence ? sequence.Items : [node];
        return [.. nodes.Select(item => One(item, variable, bag)).OfType<CslName>()];
    }

    private static CslName? One(YamlNode node, string variable, DiagnosticBag bag)
    {
        if (node is not YamlMapping mapping)
            return NodeReader.Text(node, variable, bag) is { } text ? new CslName(null, null) { Literal = text.Value } : null;
        var map = new MapReader(mapping, "a name", bag);
        var name = new CslName(map.Text("family")?.Value, map.Text("given")?.Value)
        {
            Literal = map.Text("literal")?.Value,
            Suffix = map.Text("suffix")?.Value,
            DroppingParticle = map.Text("dropping-particle")?.Value,
            NonDroppingParticle = map.Text("non-dropping-particle")?.Value,
        };
        foreach (var key in new[] { "comma-suffix", "static-ordering", "parse-names", "isInstitution" }) map.Node(key);
        map.Done();
        if (!map.Has("literal") && !map.Has("family") && !map.Has("given"))
        {
            bag.Add(Codes.EmptyName.At(map.Span, variable));
            return null;
        }

        // A part that was refused has been told; a name without any part prints as nothing.
        return name is { Literal: null, Family: null, Given: null } ? null : name;
    }
}
