using System.Collections.Immutable;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>Something an entity says: Markdown not yet parsed, with its sources and regions.</summary>
internal sealed record Statement(YamlScalar Text, ImmutableArray<CiteItem> Cites, ImmutableArray<string> Regions)
{
    public ContentKind? Kind { get; init; }
}

/// <summary>Reads statements: a text, a mapping with <c>text</c>, or a list of either.</summary>
internal static class StatementReader
{
    public static ImmutableArray<Statement> Read(YamlNode node, string name, DiagnosticBag bag)
    {
        if (node is not YamlSequence sequence) return One(node, name, bag) is { } only ? [only] : [];
        if (sequence.Items.IsEmpty) bag.Add(Codes.EmptyValue.At(sequence.Span, name));
        return [.. sequence.Items.Select(item => One(item, name, bag)).OfType<Statement>()];
    }

    private static Statement? One(YamlNode node, string name, DiagnosticBag bag)
    {
        if (node is not YamlMapping mapping)
            return NodeReader.Scalar(node, name, bag) is { } scalar ? new Statement(scalar, [], []) : null;
        var map = new MapReader(mapping, $"a statement in “{name}”", bag);
        var text = map.RequiredMarkdown("text");
        var cites = map.Cites();
        var regions = map.Regions();
        var kind = map.Choice("kind", CommonKeysReader.Kinds);
        map.Done();
        return text is null ? null : new Statement(text, cites, regions) { Kind = kind };
    }
}
