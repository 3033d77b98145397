using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>A fact sheet in YAML: checked against its type's definition, relations gathered, prose not yet parsed.</summary>
public sealed record Entity
{
    public required string Id { get; init; }

    /// <summary>The type's name as written, such as “side-effect”.</summary>
    public required string Type { get; init; }
    public required CommonKeys Keys { get; init; }

    /// <summary>Every field that was written, by key; values as YAML nodes of the right shape.</summary>
    public required FrozenDictionary<string, YamlNode> Fields { get; init; }

    /// <summary>Links to other entities, in the order written.</summary>
    public required ImmutableArray<Relation> Relations { get; init; }

    /// <summary>Sources for statements that carry none themselves.</summary>
    public ImmutableArray<CiteItem> Cites { get; init; } = [];

    /// <summary>Relative to the content folder.</summary>
    public required string Path { get; init; }
    public required SourceSpan Span { get; init; }

    /// <summary>Whether the entity has a page of its own.</summary>
    public required bool HasPage { get; init; }

    /// <summary>Changes when anything written in the entity changes.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The last part of the id.</summary>
    public string Name => Id[(Id.LastIndexOf('/') + 1)..];

    public ContentKind Kind => Keys.Kind ?? ContentKind.Clinical;
}

/// <summary>One statement that this entity has to do with another; read in both directions.</summary>
public sealed record Relation
{
    /// <summary>The entity in which the relation is written.</summary>
    public required string FromId { get; init; }
    public required string FromType { get; init; }

    /// <summary>The field, such as “side-effects” or “pathways”.</summary>
    public required string Field { get; init; }
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

/// <summary>The relations that point at one entity, as an index value.</summary>
public sealed record IncomingRelations(ImmutableArray<Relation> Relations);

/// <summary>Full ids of all entities of a type, in reading order, as an index value.</summary>
public sealed record EntityIds(ImmutableArray<string> Ids);
