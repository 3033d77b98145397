using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace NbSite.Model;

/// <summary>A piece of running text. Each kind says in its description what it is made of.</summary>
public abstract record Inline
{
    [NotStored]
    public SourceSpan Span { get; init; } = SourceSpan.None;

    /// <summary>What this kind of inline is made of: one value for all inlines of the kind.</summary>
    protected internal abstract InlineDescription Describe();
}

/// <summary>Plain characters; never markup.</summary>
public sealed record TextInline([property: JsonPropertyName("text")] string Text) : Inline
{
    /// <summary>The language of the words when it is not that of what stands round them; BCP 47.</summary>
    [JsonPropertyName("inLanguage")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public string? InLanguage { get; init; }

    internal static InlineDescription Described { get; } = new InlineDescription<TextInline>("text", text => text.Text);

    protected internal override InlineDescription Describe() => Described;
}

/// <summary>Stressed words; strong when <see cref="Strong"/>.</summary>
public sealed record EmphasisInline(
    [property: JsonPropertyName("strong")] bool Strong,
    [property: JsonPropertyName("children")] ImmutableArray<Inline> Children) : Inline
{
    internal static InlineDescription Described { get; } = new InlineDescription<EmphasisInline>(
        "emphasis", emphasis => emphasis.Children, (emphasis, children) => emphasis with { Children = children });

    protected internal override InlineDescription Describe() => Described;
}

/// <summary>A raised or lowered piece of a word: the 2 of m² or CO₂.</summary>
public sealed record ScriptInline(
    [property: JsonPropertyName("raised")] bool Raised,
    [property: JsonPropertyName("children")] ImmutableArray<Inline> Children) : Inline
{
    internal static InlineDescription Described { get; } = new InlineDescription<ScriptInline>(
        "script", script => script.Children, (script, children) => script with { Children = children });

    protected internal override InlineDescription Describe() => Described;
}

/// <summary>A line break that the author asked for.</summary>
public sealed record LineBreakInline : Inline
{
    internal static InlineDescription Described { get; } =
        new InlineDescription<LineBreakInline>("line-break", _ => " ");

    protected internal override InlineDescription Describe() => Described;
}

/// <summary>A picture in running text or on its own. <see cref="Asset"/> is its path in the content folder.</summary>
public sealed record ImageInline(
    [property: JsonPropertyName("asset")] string Asset, [property: JsonPropertyName("alt")] string Alt) : Inline
{
    internal static InlineDescription Described { get; } =
        new InlineDescription<ImageInline>("image", image => image.Alt);

    protected internal override InlineDescription Describe() => Described;
}
