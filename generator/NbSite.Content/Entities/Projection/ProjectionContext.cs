using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Content.Signs;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>What projecting one entity needs: the entity, what may be asked of others, the theme's words.</summary>
internal sealed record ProjectionContext(Entity Entity, ISiteIndex Index, UiWords Words, DiagnosticBag Bag)
{
    /// <summary>The signs that pages of this language may tell.</summary>
    public SignBook Signs => SignBook.Of(Index, Words);

    public string FieldHeading(string field)
    {
        var own = $"field.{Entity.Type}.{field}";
        return Words.Has(own) ? Words[own] : Words["field." + field];
    }

    /// <summary>What a field is called, with its place where a file of the site says so.</summary>
    /// <param name="field">The field.</param>
    /// <param name="mark">What follows the words.</param>
    public TextInline FieldTitle(FieldDefinition field, string mark = "")
    {
        var said = FieldHeading(field.Key);
        var place = field.PlaceOf($"field.{Entity.Type}.{field.Key}", said) ?? SourceSpan.None;
        return new(said + mark) { Span = place.Length == said.Length ? place with { Length = said.Length + mark.Length } : place };
    }

    /// <summary>The heading of a field, which is its anchor too.</summary>
    public HeadingBlock Heading(FieldDefinition field) =>
        new(2, field.Key, [FieldTitle(field)]) { Origin = Origin.Generated, Span = Entity.Span };

    public HeadingBlock Heading(string id, string text, int level = 2) =>
        new(level, id, [new TextInline(text)]) { Origin = Origin.Generated, Span = Entity.Span };

    /// <summary>
    /// The entity that a name means, or null (which was reported when the index was made). One that this language does not have yet is
    /// that of the site's own language, and links to it say so.
    /// </summary>
    public Entity? Find(string type, string name) => PlanParts.Find(type, name, Index);

    /// <summary>A link to an entity's page; its bare title when it has none.</summary>
    public static Inline Link(Entity entity, SourceSpan span) => entity.HasPage
        ? new UnresolvedLink(entity.Id, [new TextInline(entity.Keys.Title)]) { Span = span }
        : new TextInline(entity.Keys.Title);

    /// <summary>A link to an entity's page, in another language where this one has none, which is then told.</summary>
    /// <param name="entity">What is linked to.</param>
    /// <param name="name">Where it is named.</param>
    public PageLink? PageLink(Entity entity, TextValue name)
    {
        if (Index.Get<PageHeader>(IndexKind.Page, entity.Id) is { } header) return header.ToLink();
        if (Index.Get<ForeignPage>(IndexKind.OtherLanguage, entity.Id) is not { } other) return null;
        Bag.Add(Codes.LinkToOtherLanguage.At(name.Span, Quote.Short(name.Value), other.Language.Name));
        return other.Header.ToLink() with { InLanguage = other.Language };
    }

    public ImmutableArray<Inline> Inlines(YamlScalar text) => MarkdownReader.ReadInlines(text.Text, 0, MarkdownScope.Statement, Bag);
}
