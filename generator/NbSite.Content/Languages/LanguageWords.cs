using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Languages;

/// <summary>What a site's file says of a language, <c>languages/&lt;tag&gt;.yml</c>.</summary>
public sealed record LanguageWords
{
    /// <summary>BCP 47 tag: the file's name.</summary>
    public required string Language { get; init; }

    /// <summary>The interface's words, by their keys.</summary>
    public ImmutableSortedDictionary<string, string> Words { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Where the key of each word stands.</summary>
    public ImmutableDictionary<string, SourceSpan> Places { get; init; } = ImmutableDictionary.Create<string, SourceSpan>(StringComparer.Ordinal);

    /// <summary>Twelve names of months; empty for those that come with the program.</summary>
    public ImmutableArray<string> Months { get; init; } = [];

    /// <summary>“ltr” or “rtl”; null for what is known of the language.</summary>
    public string? Direction { get; init; }

    /// <summary>Letters of its own; default for those that the program knows.</summary>
    public ImmutableArray<string> Alphabet { get; init; }

    /// <summary>
    /// Articles that lists leave out of account, in small letters with the space behind them if one stands there; default for those that the
    /// program knows.
    /// </summary>
    public ImmutableArray<string> Articles { get; init; }
}

/// <summary>The interface's words as they can be written in a language file, with what each says in the language it is translated from.</summary>
/// <param name="Words">Every key and its word; empty where only the key is known.</param>
public sealed record WordCatalogue(ImmutableSortedDictionary<string, string> Words)
{
    /// <summary>The words of a theme, and those that types of entities need besides.</summary>
    /// <param name="words">The language that is translated from.</param>
    /// <param name="needed">Keys that the site's types need.</param>
    public static WordCatalogue Of(UiWords words, IEnumerable<string> needed)
    {
        ArgumentNullException.ThrowIfNull(words);
        var all = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var key in words.Keys) all[key] = words[key];
        foreach (var key in needed) all.TryAdd(key, "");
        return new WordCatalogue(all.ToImmutable());
    }

    /// <summary>What a key is translated from, whatever form of a number it is of; null for a key that nothing asks for.</summary>
    /// <param name="key">The key.</param>
    public string? Original(string key) => Words.TryGetValue(key, out var word) ? word
        : InterfaceWords.FormOf(key) is { } form && Words.TryGetValue(form.Word + ".other", out var other) ? other : null;
}
