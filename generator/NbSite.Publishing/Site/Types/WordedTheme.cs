using System.Collections.Frozen;
using NbSite.Content.Entities.Definitions;
using NbSite.Model;

namespace NbSite.Publishing.Site.Types;

/// <summary>A theme that has the words of a site's types too, in the languages that it speaks.</summary>
internal sealed class WordedTheme : ITheme
{
    private readonly ITheme _theme;
    private readonly FrozenDictionary<string, UiWords> _words;

    private WordedTheme(ITheme theme, TypeWords types)
    {
        _theme = theme;
        Fingerprint = theme.Fingerprint + types.Fingerprint();
        _words = theme.Languages.Select(language => theme.Words(language)).OfType<UiWords>()
            .ToFrozenDictionary(
                words => words.Language, words => types.In(words.Language) is { Count: > 0 } more ? words.With(more) : words, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public IPageRenderer Renderer => _theme.Renderer;

    /// <inheritdoc/>
    public IReadOnlyList<ThemeAsset> Assets => _theme.Assets;

    /// <inheritdoc/>
    public IReadOnlyList<string> Languages => _theme.Languages;

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public IEnumerable<Type> Code => _theme.Code;

    /// <summary>The theme with the words; the theme itself when there are none.</summary>
    public static ITheme Over(ITheme theme, TypeWords types) => types.IsEmpty ? theme : new WordedTheme(theme, types);

    /// <inheritdoc/>
    public UiWords? Words(string language) => _words.GetValueOrDefault(language);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> WordsBeside(string language) => _theme.WordsBeside(language);

    /// <inheritdoc/>
    public LanguageFile? Checks(string language) => _theme.Checks(language);
}
