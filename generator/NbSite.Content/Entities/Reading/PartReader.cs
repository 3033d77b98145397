using System.Collections.Immutable;
using NbSite.Content.FrontMatter;
using NbSite.Content.Markdown;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>Reads the structured fields of entities: effects, pathways, brands, sections.</summary>
internal static class PartReader
{
    public static ImmutableArray<string> HowCommon { get; } = ["common", "less-common", "rare", "serious", "late"];

    /// <summary>What a step of a pathway names; its keys are the plurals.</summary>
    public static ImmutableArray<string> StepTypes { get; } = ["treatment", "medicine", "regimen"];

    public static ImmutableArray<EffectItem> Effects(YamlNode node, string name, DiagnosticBag bag) =>
    [
        .. NodeReader.Items(node, name, bag).Select(item =>
        {
            if (item is not YamlMapping mapping)
                return NodeReader.Text(item, name, bag) is { } only ? new EffectItem(only, null, null, [], []) : null;
            var map = new MapReader(mapping, "a side effect", bag);
            var effect = map.RequiredText("effect");
            var howCommon = map.Choice("how-common", [.. HowCommon.Select((choice, i) => (choice, i))]);
            var note = map.Markdown("note");
            var cites = map.Cites();
            var regions = map.Regions();
            map.Done();
            return effect is null
                ? null
                : new EffectItem(effect, howCommon is { } at ? HowCommon[at] : null, note, cites, regions);
        }).OfType<EffectItem>(),
    ];

    public static ImmutableArray<PathwayItem> Pathways(YamlNode node, string name, DiagnosticBag bag)
    {
        var pathways = ImmutableArray.CreateBuilder<PathwayItem>();
        foreach (var item in NodeReader.Items(node, name, bag))
        {
            if (MapReader.Open(item, "a pathway", bag) is not { } map) continue;
            var title = map.RequiredText("title");
            var id = PartId(map, title);
            var regions = map.Regions();
            var cites = map.Cites();
            var intro = map.Node("intro") is { } text ? StatementReader.Read(text, "intro", bag) : [];
            var steps = Steps(map.RequiredItems("steps"), bag);
            map.Done();
            title ??= Untitled(map);
            if (pathways.Any(other => other.Id == id)) bag.Add(Codes.DuplicatePartId.At(IdSpan(map, title), id));
            else pathways.Add(new PathwayItem(id, title, regions, cites, intro, steps, map.Span));
        }

        return pathways.ToImmutable();
    }

    private static ImmutableArray<StepItem> Steps(ImmutableArray<YamlNode> nodes, DiagnosticBag bag)
    {
        var steps = ImmutableArray.CreateBuilder<StepItem>();
        foreach (var node in nodes)
        {
            if (MapReader.Open(node, "a step of a pathway", bag) is not { } map) continue;
            var title = map.RequiredText("title");
            var id = PartId(map, title);
            var duration = map.Text("duration")?.Value;
            var length = map.Node("length") is { } drawn && LengthReader.Length(drawn, "length", bag) is { } time
                ? new LengthItem(time, drawn.Span)
                : null;
            if (length is not null && !map.Has("duration"))
            {
                bag.Add(Codes.LengthWithoutWords.At(map.KeySpan("length")));
                length = null;
            }

            var text = map.RequiredNode("text") is { } words ? StatementReader.Read(words, "text", bag) : [];
            var cites = map.Cites();
            var regions = map.Regions();
            var uses = ImmutableArray.CreateBuilder<(string, RelationItem)>();
            foreach (var type in StepTypes)
            {
                if (map.Node(type + "s") is { } named)
                    uses.AddRange(RelationItems.Read(named, type + "s", type, bag).Select(item => (type, item)));
            }

            map.Done();
            title ??= Untitled(map);
            if (steps.Any(other => other.Id == id)) bag.Add(Codes.DuplicatePartId.At(IdSpan(map, title), id));
            else steps.Add(new StepItem(id, title, duration, text, cites, uses.ToImmutable(), regions, map.Span) { Length = length });
        }

        return steps.ToImmutable();
    }

    public static ImmutableArray<BrandItem> Brands(YamlNode node, string name, DiagnosticBag bag) =>
    [
        .. Maps(node, name, "a brand", bag).Select(map =>
        {
            var brand = map.RequiredText("name");
            var item = new BrandItem(brand ?? new TextValue("", map.Span), map.Regions(), map.Cites());
            map.Done();
            return brand is null ? null : item;
        }).OfType<BrandItem>(),
    ];

    public static ImmutableArray<WithoutItem> Without(YamlNode node, string name, DiagnosticBag bag) =>
    [
        .. Maps(node, name, "what a plan does not have", bag).Select(map =>
        {
            var effect = map.Text("effect");
            var sign = map.Text("sign");
            var reason = map.RequiredMarkdown("reason");
            var cites = map.Cites();
            if (effect is null == sign is null && !(map.Has("effect") ^ map.Has("sign"))) bag.Add(Codes.WithoutOneThing.At(map.Span));
            if (!map.Has("cite")) bag.Add(Codes.MissingKey.At(map.Span, "cite", map.What));
            map.Done();
            return reason is null || effect is null == sign is null ? null : new WithoutItem(effect, sign, reason, cites, map.Span);
        }).OfType<WithoutItem>(),
    ];

    public static ImmutableArray<SectionItem> Sections(YamlNode node, string name, DiagnosticBag bag)
    {
        var sections = ImmutableArray.CreateBuilder<SectionItem>();
        foreach (var map in Maps(node, name, "a section", bag))
        {
            var title = map.RequiredText("title");
            var id = PartId(map, title);
            var text = map.RequiredMarkdown("text");
            var cites = map.Cites();
            var regions = map.Regions();
            var kind = map.Choice("kind", CommonKeysReader.Kinds);
            map.Done();
            if (text is null) continue;
            title ??= Untitled(map);
            if (sections.Any(other => other.Id == id)) bag.Add(Codes.DuplicatePartId.At(IdSpan(map, title), id));
            else sections.Add(new SectionItem(id, title, text, cites, regions, kind, map.Span));
        }

        return sections.ToImmutable();
    }

    internal static IEnumerable<MapReader> Maps(YamlNode node, string name, string what, DiagnosticBag bag) =>
        NodeReader.Items(node, name, bag).Select(item => MapReader.Open(item, what, bag)).OfType<MapReader>();

    /// <summary>Where a part's id is written: itself, or the title that it is made from.</summary>
    internal static SourceSpan IdSpan(MapReader map, TextValue title) => map.Mapping["id"]?.Span ?? title.Span;

    /// <summary>Stands in for a title that is missing or refused, so that what is wrong in the part is told in the same run.</summary>
    internal static TextValue Untitled(MapReader map) => new("untitled", map.Span);

    /// <summary>Whether an id was made from the title; one that was written and is the same is as good as made.</summary>
    public static AnchorOrigin OriginOf(string id, TextValue title) =>
        id == HeadingIds.SlugOf(title.Value) ? AnchorOrigin.Title : AnchorOrigin.Written;

    /// <summary>The id of a part, which becomes an anchor on the page; one of its own when neither id nor title is good.</summary>
    internal static string PartId(MapReader map, TextValue? title)
    {
        if (map.Text("id") is { } id)
        {
            if (HeadingIds.ReservedStart(id.Value) is { } start) map.Bag.Add(Codes.ReservedAnchor.At(id.Span, id.Value, start));
            else if (AnchorName.Read(id.Value) is var name && AnchorName.IsWellFormed(name)) return name;
            else if (Names.ProblemOfSlug(id.Value) is { } problem) map.Bag.Add(Codes.BadId.At(id.Span, id.Value, problem));
            else return id.Value;
        }

        return title is null ? $"part-{map.Span.Line}-{map.Span.Column}" : HeadingIds.SlugOf(title.Value);
    }
}
