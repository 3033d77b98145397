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
    YamlScalar Measure, YamlScalar Value, ImmutableArray<string> Regions, ImmutableArray<CiteItem> Cites, SourceSpan Span);

/// <summary>A side effect or sign of its medicines that a plan does not have.</summary>
internal sealed record WithoutItem(
    TextValue? Effect, TextValue? Sign, YamlScalar Reason, ImmutableArray<CiteItem> Cites, SourceSpan Span);

internal sealed record QuestionGroupItem(string Title, ImmutableArray<YamlScalar> Questions);

internal sealed record SectionItem(
    string Id, TextValue Title, YamlScalar Text, ImmutableArray<CiteItem> Cites, ImmutableArray<string> Regions,
    ContentKind? Kind, SourceSpan Span);
