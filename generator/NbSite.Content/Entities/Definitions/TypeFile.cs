using System.Collections.Immutable;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>A type of fact sheet as a file describes it; what it names of others is not looked up yet.</summary>
internal sealed record TypeFile
{
    /// <summary>The type with all that could be read.</summary>
    public required EntityType Type { get; init; }

    /// <summary>Its words.</summary>
    public required ImmutableArray<TypeWord> Words { get; init; }

    /// <summary>The type that it stands behind, or before, in lists of types; null for behind all.</summary>
    public TextValue? Anchor { get; init; }

    /// <summary>Whether it stands before that type.</summary>
    public bool IsBefore { get; init; }

    /// <summary>The types that its fields name.</summary>
    public ImmutableArray<TypeLink> Links { get; init; } = [];

    /// <summary>The types on whose pages it gives a heading.</summary>
    public ImmutableArray<TextValue> Told { get; init; } = [];
}

/// <summary>A word of the interface in a language.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Key">Such as “entity.device”.</param>
/// <param name="Word">What is shown.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record TypeWord(string Language, string Key, string Word, SourceSpan Span);

/// <summary>A type that a field names.</summary>
/// <param name="Field">The field.</param>
/// <param name="Target">The type, as written.</param>
internal sealed record TypeLink(FieldDefinition Field, TextValue Target);
