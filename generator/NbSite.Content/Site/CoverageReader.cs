using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Markdown;
using NbSite.Content.Schemas;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>Reads coverage.yml. Whether pages and anchors exist is asked when all pages are known.</summary>
public static class CoverageReader
{
    /// <summary>The map; what has errors is left out, with the errors in the bag.</summary>
    public static CoverageMap? Read(YamlNode? node, string path, DiagnosticBag bag)
    {
        if (MapReader.Open(node, path, bag) is not { } map) return null;
        var source = map.Text("source");
        var facts = Facts(map.RequiredNode("facts"), bag);
        var notSaid = NotSaid(map.Node("not-said"), bag);
        map.Done();
        var said = facts.ToDictionary(fact => fact.FactId, fact => fact.Span.Line, StringComparer.Ordinal);
        foreach (var fact in notSaid)
            if (said.TryGetValue(fact.FactId, out var line))
                bag.Add(Codes.SaidAndNotSaid.At(fact.Span, Quote.Short(fact.FactId), line));
        return new CoverageMap(source?.Value, facts, notSaid);
    }

    /// <summary>What may stand in the file.</summary>
    internal static JsonObject Schema => SchemaOf.Map(
        ("source", SchemaOf.Text),
        ("facts!", SchemaOf.MapOf(SchemaOf.AnyOf(SchemaOf.Known(KnownNames.Places), SchemaOf.List(SchemaOf.Known(KnownNames.Places))))),
        ("not-said", SchemaOf.MapOf(SchemaOf.Text)));

    private static ImmutableArray<CoverageFact> Facts(YamlNode? node, DiagnosticBag bag)
    {
        if (node is null || NodeReader.Mapping(node, "facts", bag) is not { } mapping) return [];
        var facts = ImmutableArray.CreateBuilder<CoverageFact>();
        foreach (var (key, value) in mapping.Entries)
        {
            var items = value is YamlScalar { IsNull: false } ? [value] : NodeReader.Items(value, key.Value, bag);
            facts.Add(new CoverageFact(
                key.Value, [.. items.Select(item => Target(item, key.Value, bag)).OfType<CoverageTarget>()], key.Span));
        }

        return facts.ToImmutable();
    }

    private static CoverageTarget? Target(YamlNode node, string name, DiagnosticBag bag)
    {
        if (NodeReader.Scalar(node, name, bag, "the id of a page") is not { } scalar) return null;
        var value = scalar.Value.Trim();
        var hash = value.IndexOf('#', StringComparison.Ordinal);
        var (page, anchor) = hash < 0 ? (value, null) : (value[..hash], AnchorName.Read(value[(hash + 1)..]));
        var problem = Names.ProblemOfId(page)
            ?? (anchor is null ? null
                : anchor.Length == 0 ? "nothing stands after “#”"
                : anchor.AsSpan().ContainsAny("# /\t\n") ? "only one anchor may stand after “#”"
                : null);
        if (problem is null) return new CoverageTarget(page, anchor, scalar.Span);
        bag.Add(Codes.BadCoverageTarget.At(scalar.Span, Quote.Short(value), problem));
        return null;
    }

    private static ImmutableArray<FactNotSaid> NotSaid(YamlNode? node, DiagnosticBag bag)
    {
        if (node is null || NodeReader.Mapping(node, "not-said", bag) is not { } mapping) return [];
        var facts = ImmutableArray.CreateBuilder<FactNotSaid>();
        foreach (var (key, value) in mapping.Entries)
            if (NodeReader.Paragraph(value, key.Value, bag) is { } reason)
                facts.Add(new FactNotSaid(key.Value, reason.Value, key.Span));
        return facts.ToImmutable();
    }
}
