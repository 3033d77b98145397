using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>
/// A treatment pathway, drawn as a diagram and told as an equal ordered list. Steps' texts are blocks so that lints,
/// hashes and search see them.
/// </summary>
public sealed record PathwayBlock(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("title")] ImmutableArray<Inline> Title,
    [property: JsonPropertyName("intro")] ImmutableArray<Block> Intro,
    [property: JsonPropertyName("steps")] ImmutableArray<PathwayStep> Steps) : Block
{
    [JsonPropertyName("headingLevel")]
    public int HeadingLevel { get; init; } = 2;

    internal static BlockDescription Described { get; } = new BlockDescription<PathwayBlock>("pathway")
        .Anchored(pathway => pathway.Id, (pathway, id) => pathway with { Id = id }, pathway => pathway.Title)
        .Leveled(
            pathway => pathway.HeadingLevel,
            (pathway, level) => pathway with { HeadingLevel = level },
            standsOver: true, listedTo: 6)
        .Text(TextRole.Title, pathway => pathway.Title, (pathway, text) => pathway with { Title = text })
        .Blocks(pathway => pathway.Intro, (pathway, blocks) => pathway with { Intro = blocks })
        .Blocks(pathway => pathway.Steps, (pathway, steps) => pathway with { Steps = steps });

    protected internal override BlockDescription Describe() => Described;
}

/// <summary>One part of a pathway. Links lead to treatments, medicines and regimens used in it.</summary>
public sealed record PathwayStep(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("duration")] string? Duration,
    [property: JsonPropertyName("children")] ImmutableArray<Block> Children,
    [property: JsonPropertyName("links")] ImmutableArray<PageLink> Links) : Block
{
    /// <summary>What <see cref="Duration"/> says, to be drawn to scale; null where no length is given.</summary>
    [JsonPropertyName("length")]
    public TimeLength? Length { get; init; }

    internal static BlockDescription Described { get; } = new BlockDescription<PathwayStep>("pathway-step")
        .Anchored(step => step.Id, (step, id) => step with { Id = id }, step => [new TextInline(step.Title)])
        .Words(step => step.Duration is { } duration ? [step.Title, duration] : [step.Title])
        .Blocks(step => step.Children, (step, blocks) => step with { Children = blocks })
        .Texts(
            TextRole.Title,
            step => step.Links.Select(link => link.Note),
            (step, map) => step with { Links = PageLink.MapNotes(step.Links, map) });

    protected internal override BlockDescription Describe() => Described;
}
