using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Reading;

/// <summary>A side effect as a medicine, treatment or regimen names it.</summary>
internal sealed record EffectItem(
    TextValue Effect, string? HowCommon, YamlScalar? Note, ImmutableArray<CiteItem> Cites, ImmutableArray<string> Regions);

internal sealed record PathwayItem(
    string Id, TextValue Title, ImmutableArray<string> Regions, ImmutableArray<CiteItem> Cites,
    ImmutableArray<Statement> Intro, ImmutableArray<StepItem> Steps, SourceSpan Span);

internal sealed record StepItem(
    string Id, TextValue Title, string? Duration, ImmutableArray<Statement> Text, ImmutableArray<CiteItem> Cites,
    ImmutableArray<(string Type, RelationItem Item)> Uses, ImmutableArray<string> Regions, SourceSpan Span)
{
    /// <summary>What the duration says, as numbers; null where none is given.</summary>
    public LengthItem? Length { get; init; }
}

/// <summary>A length of time and where it is written.</summary>
internal sealed record LengthItem(TimeLength Length, SourceSpan Span);

internal sealed record BrandItem(TextValue Name, ImmutableArray<string> Regions, ImmutableArray<CiteItem> Cites);

internal sealed record ThresholdItem(
    YamlScalar Measure, YamlScalar Value, ImmutableArray<string> Regions, ImmutableArray<CiteItem> Cites, SourceSpan Span)
{
    /// <summary>The id of the rule set that it belongs to.</summary>
    public TextValue? Rules { get; init; }

    /// <summary>The same as its value says, as a number.</summary>
    public Bound? Bound { get; init; }
}

/// <summary>Whose rules: a name for readers, and where they hold.</summary>
internal sealed record RuleSetItem(TextValue Id, TextValue Name, ImmutableArray<string> Regions);

/// <summary>How many of a rule set's limits must be met.</summary>
internal sealed record NeedItem(TextValue Rules, bool All, ImmutableArray<CiteItem> Cites, SourceSpan Span);

/// <summary>A side effect or sign of its medicines that a plan does not have.</summary>
internal sealed record WithoutItem(
    TextValue? Effect, TextValue? Sign, YamlScalar Reason, ImmutableArray<CiteItem> Cites, SourceSpan Span);

/// <summary>Questions under one title. A visit may pick them all by the id.</summary>
internal sealed record QuestionGroupItem(string Id, TextValue Title, ImmutableArray<AskedItem> Questions);

/// <summary>A question; one with an id may be picked for a visit.</summary>
internal sealed record AskedItem(string? Id, YamlScalar Text, SourceSpan IdSpan);

/// <summary>What a visit picks from a list: whole groups and single questions by their ids, or all of it.</summary>
internal sealed record PickItem(TextValue From, ImmutableArray<TextValue> Groups, ImmutableArray<TextValue> Questions)
{
    public bool IsAll => Groups.IsEmpty && Questions.IsEmpty;
}

internal sealed record SectionItem(
    string Id, TextValue Title, YamlScalar Text, ImmutableArray<CiteItem> Cites, ImmutableArray<string> Regions,
    ContentKind? Kind, SourceSpan Span);

/// <summary>A row of a table: a text for each column of its field.</summary>
internal sealed record RowItem(
    ImmutableArray<YamlScalar> Cells, ImmutableArray<string> Regions, ImmutableArray<CiteItem> Cites, SourceSpan Span);
