using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>What may stand in a field of an entity.</summary>
public enum FieldShape
{
    /// <summary>One statement or several, each with sources and regions.</summary>
    Statements,

    /// <summary>A short plain text.</summary>
    Text,

    /// <summary>The name of one entity of <see cref="FieldDefinition.Target"/>.</summary>
    Entity,

    /// <summary>A list of such names, each with the source that says so.</summary>
    Entities,

    /// <summary>What a plan does not take over from its medicines: <c>{effect or sign, reason, cite}</c>.</summary>
    Without,

    /// <summary>Side effects: names, or <c>{effect, how-common, note, cite, regions}</c>.</summary>
    Effects,

    /// <summary>Treatment pathways with their steps.</summary>
    Pathways,

    /// <summary>The cycles of a plan, drawn to scale in time.</summary>
    Cycles,

    /// <summary>Brand names by region.</summary>
    Brands,

    /// <summary>Measured limits by region, or by whose rules they belong to.</summary>
    Thresholds,

    /// <summary>Whose rules there are, with the regions in which each holds: <c>{id, name, regions}</c>.</summary>
    RuleSets,

    /// <summary>Whether all of a rule set's limits must be met or any one: <c>{rules, of, cite}</c>.</summary>
    Needs,

    /// <summary>Groups of questions.</summary>
    Questions,

    /// <summary>Questions picked from lists of them: <c>{from, groups, questions}</c>.</summary>
    Picks,

    /// <summary>An https address.</summary>
    Website,

    /// <summary>The key of a value in values.yml.</summary>
    Value,

    /// <summary>One of <see cref="FieldDefinition.Choices"/>.</summary>
    Choice,

    /// <summary>A page id.</summary>
    Page,
}

/// <summary>One field of an entity type. Its heading is the UI word <c>field.&lt;type&gt;.&lt;key&gt;</c> or <c>field.&lt;key&gt;</c>.</summary>
public sealed record FieldDefinition(string Key, FieldShape Shape)
{
    public bool Required { get; init; }

    /// <summary>The type of entity that the field names.</summary>
    public string? Target { get; init; }
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Outlook: shown behind a door that the reader opens.</summary>
    public bool IsPrognosis { get; init; }

    /// <summary>Whether a file of many may say it once for all of them, above <c>items</c>.</summary>
    public bool IsShared { get; init; }
}

/// <summary>
/// A type of entity: its fields in the order in which they stand on the page. A new type is one file in Types, named in
/// <see cref="EntityTypes"/>, and its words in the theme's language files.
/// </summary>
public sealed record EntityType(string Name, ImmutableArray<FieldDefinition> Fields)
{
    /// <summary>Whether entities of this type have pages of their own.</summary>
    public bool HasPage { get; init; } = true;
    public ContentKind DefaultKind { get; init; } = ContentKind.Clinical;

    /// <summary>Whether entities of this type may name signs; the care cards made of them stand on their pages.</summary>
    public bool MayHaveSigns { get; init; }

    /// <summary>Whether each of them must have signs, or say why it has none.</summary>
    public bool NeedsSigns { get; init; }

    /// <summary>
    /// Whether it is a plan: all the medicines it names are given together, so that it has their side effects and signs but
    /// for what <c>without</c> takes out.
    /// </summary>
    public bool IsPlan { get; init; }

    /// <summary>Whether the page of each of them is printed as one sheet to write on.</summary>
    public bool IsSheet { get; init; }

    public FieldDefinition? Field(string key) => Fields.FirstOrDefault(field => field.Key == key);
}
