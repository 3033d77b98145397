using System.Collections.Immutable;
using NbSite.Content.Entities.Projection;
using NbSite.Content.Entities.Reading;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>
/// A fact sheet: read once and checked against its type, relations gathered. Its prose is kept as written, and parsed when
/// its page is rendered.
/// </summary>
public sealed record Entity
{
    public required string Id { get; init; }

    /// <summary>What its fields are, and what it is for.</summary>
    public required EntityType Definition { get; init; }

    /// <summary>The type's name as written, such as “side-effect”.</summary>
    public string Type => Definition.Name;
    public required CommonKeys Keys { get; init; }

    /// <summary>Every field that was written.</summary>
    public required FieldValues Fields { get; init; }

    /// <summary>Text under titles of its own, behind the fields.</summary>
    internal ImmutableArray<SectionItem> Sections { get; init; } = [];

    /// <summary>Links to other entities, in the order written.</summary>
    public required ImmutableArray<Relation> Relations { get; init; }

    /// <summary>Sources for statements that carry none themselves.</summary>
    public ImmutableArray<CiteItem> Cites { get; init; } = [];

    /// <summary>Relative to the content folder.</summary>
    public required string Path { get; init; }
    public required SourceSpan Span { get; init; }

    /// <summary>Whether the entity has a page of its own.</summary>
    public bool HasPage => Definition.HasPage;

    /// <summary>Changes when anything written in the entity changes.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The last part of the id.</summary>
    public string Name => Id[(Id.LastIndexOf('/') + 1)..];

    /// <summary>The key of a fact sheet that another language has, under <see cref="IndexKind.OtherLanguage"/>.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="name">Its id or the last part of that.</param>
    public static string ElsewhereKey(string type, string name) => $"{type}:{name}";

    public ContentKind Kind => Keys.Kind ?? ContentKind.Clinical;
}

/// <summary>One statement that this entity has to do with another; read in both directions.</summary>
public sealed record Relation
{
    /// <summary>The entity in which the relation is written.</summary>
    public required string FromId { get; init; }
    public required string FromType { get; init; }

    /// <summary>The field that it is written in.</summary>
    public required FieldDefinition Definition { get; init; }

    /// <summary>The field's key, such as “side-effects” or “pathways”.</summary>
    public string Field => Definition.Key;
    public required string TargetType { get; init; }

    /// <summary>As written: a full id or its last part.</summary>
    public required string TargetName { get; init; }
    public required SourceSpan Span { get; init; }
    public ImmutableArray<string> Regions { get; init; } = [];

    /// <summary>common, less-common, rare, serious, late; null when not said.</summary>
    public string? HowCommon { get; init; }
    public YamlScalar? Note { get; init; }
    public ImmutableArray<CiteItem> Cites { get; init; } = [];

    /// <summary>For pathways: the step's title and anchor.</summary>
    public string? StepTitle { get; init; }
    public string? StepAnchor { get; init; }
}

/// <summary>The fact sheet and field that relations are read from.</summary>
internal sealed record RelationSource(string Id, EntityType Type, FieldDefinition Field)
{
    public Relation To(string target, TextValue name) => new()
    {
        FromId = Id,
        FromType = Type.Name,
        Definition = Field,
        TargetType = target,
        TargetName = name.Value,
        Span = name.Span,
    };

    public Relation To(string target, RelationItem item) => To(target, item.Name) with
    {
        Cites = RelationSources.Said(item.Cites, item.Note),
        Note = item.Note,
    };
}

/// <summary>The relations that point at one entity, as an index value.</summary>
public sealed record IncomingRelations(ImmutableArray<Relation> Relations);

/// <summary>Full ids of all entities of a type, in reading order, as an index value.</summary>
public sealed record EntityIds(ImmutableArray<string> Ids);
