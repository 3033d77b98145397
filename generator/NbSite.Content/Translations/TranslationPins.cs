using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Translations;

/// <summary>Words of the source, and those that say the same in another language.</summary>
/// <param name="Source">The hash of the source's words.</param>
/// <param name="Translation">The hash of the words in the other language.</param>
/// <param name="Span">Where the pin is written.</param>
public sealed record TranslationPin(string Source, string Translation, SourceSpan Span);

/// <summary>
/// What a translated page was made of: <c>page.translation.yml</c> beside it. Words are shown only while both hashes of a pin hold.
/// </summary>
public sealed record TranslationPins
{
    /// <summary>What the file's name ends in.</summary>
    public const string Ending = ".translation.yml";

    /// <summary>How the hashes in it were made.</summary>
    public const int Version = 1;

    public TranslationPin? Title { get; init; }
    public TranslationPin? Summary { get; init; }

    /// <summary>In the order of the source.</summary>
    public ImmutableArray<TranslationPin> Blocks { get; init; } = [];

    /// <summary>Pins of words with a name, such as those of a sign.</summary>
    public FrozenDictionary<string, TranslationPin> Names { get; init; } = FrozenDictionary<string, TranslationPin>.Empty;

    /// <summary>Where the file begins.</summary>
    public SourceSpan Span { get; init; } = SourceSpan.None;
}
