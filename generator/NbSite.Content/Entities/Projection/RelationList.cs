using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>A list of what an entity names, each with the source of that statement and of no other.</summary>
internal static class RelationList
{
    public static ListBlock Of(FieldValue<RelationItem> value, ProjectionContext context)
    {
        var field = value.Field;
        var list = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var item in value.Items)
        {
            if (context.Find(field.Target!, item.Name.Value) is not { } target) continue;
            var cites = RelationSources.OfEntry(
                RelationSources.Said(item.Cites, item.Note), item.Name, field.Target!, target, context);
            list.Add(Entry(target, item.Name, item.Note, cites, context));
        }

        return new ListBlock(false, 1, list.ToImmutable()) { Span = value.Span };
    }

    /// <summary>A link to what is named, what is to be known of it, and the sources.</summary>
    public static ListItem Entry(
        Entity target, TextValue name, YamlScalar? note, ImmutableArray<CiteItem> cites, ProjectionContext context)
    {
        var text = ImmutableArray.Create(ProjectionContext.Link(target, name.Span));
        if (note is not null) text = [.. text, new TextInline(": "), .. context.Inlines(note)];
        return new ListItem([new ParagraphBlock(Cited.With(text, cites)) { Span = name.Span }]) { Span = name.Span };
    }
}
