using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Markdown;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>Reads sections, and what the parts of fact sheets have in common: an id and a title.</summary>
internal static class PartReader
{
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

    /// <summary>What may stand under <c>sections</c>.</summary>
    internal static JsonObject Schema => SchemaOf.List(SchemaOf.Map(
        ("title!", SchemaOf.Text), ("id", SchemaOf.Text), ("text!", SchemaOf.Text), ("cite", SchemaOf.Cite),
        ("regions", SchemaOf.Regions),
        ("kind", SchemaOf.Kind)));

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
