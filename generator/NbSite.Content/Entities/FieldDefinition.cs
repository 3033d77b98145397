using System.Collections.Immutable;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.Values;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>What a field is for, where the program must know.</summary>
public enum FieldRole
{
    /// <summary>The program asks nothing of it.</summary>
    None,

    /// <summary>Says what the thing is. What is a part of it is listed below.</summary>
    Main,

    /// <summary>Names the whole that the thing is a part of.</summary>
    Whole,

    /// <summary>Names what a plan gives together.</summary>
    Given,

    /// <summary>How a word is said.</summary>
    Pronunciation,

    /// <summary>The page that explains more.</summary>
    More,
}

/// <summary>
/// One field of an entity type. Its heading is the UI word <c>field.&lt;type&gt;.&lt;key&gt;</c> or <c>field.&lt;key&gt;</c>.
/// </summary>
public sealed record FieldDefinition(string Key, Shape Shape)
{
    /// <summary>Whether each sheet must have it.</summary>
    public bool Required { get; init; }

    /// <summary>The type of entity that the field names.</summary>
    public string? Target { get; init; }

    /// <summary>What it may say, by keys.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The columns of a table, by their keys.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>The figure that a table of the field is drawn as; null for a plain table.</summary>
    public FigureKind? Figure { get; init; }

    /// <summary>In which units an amount is printed.</summary>
    public QuantityRules? Quantity { get; init; }

    /// <summary>Between which numbers an amount must lie; null for any.</summary>
    public ValueLimits? Limits { get; init; }

    /// <summary>What the field is for, where the program must know.</summary>
    public FieldRole Role { get; init; }

    /// <summary>Whether the page of what the field names tells who names it.</summary>
    public bool TellsBack { get; init; } = true;

    /// <summary>Outlook: shown in a disclosure that the reader opens.</summary>
    public bool IsPrognosis { get; init; }

    /// <summary>Whether a file of many may say it once for all of them, above <c>items</c>.</summary>
    public bool IsShared { get; init; }

    /// <summary>The words that a file of types brings for it, with their places.</summary>
    internal ImmutableArray<TypeWord> Words { get; init; } = [];

    /// <summary>Where a word of the field stands; null where a file of the site does not say it so.</summary>
    /// <param name="key">The key of the word.</param>
    /// <param name="said">What is shown.</param>
    internal SourceSpan? PlaceOf(string key, string said) => Span.Line == 0 ? null
        : Words.FirstOrDefault(word => word.Key == key && word.Word == said)?.Span;

    /// <summary>Where a site's file says so; none for a field of the program.</summary>
    public SourceSpan Span { get; init; } = SourceSpan.None;
}
