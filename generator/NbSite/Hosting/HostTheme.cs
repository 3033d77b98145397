using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NbSite.Model;

namespace NbSite.Hosting;

/// <summary>A theme with the words that a program brings.</summary>
internal sealed class HostTheme : ITheme
{
    private readonly ITheme _theme;
    private readonly FrozenDictionary<string, ImmutableDictionary<string, string>> _own;
    private readonly FrozenDictionary<string, UiWords> _words;

    /// <param name="theme">The theme.</param>
    /// <param name="words">The words, which were looked at.</param>
    public HostTheme(ITheme theme, ImmutableArray<HostWord> words)
    {
        _theme = theme;
        _own = words.GroupBy(word => word.Language, StringComparer.Ordinal).ToFrozenDictionary(
            language => language.Key,
            language => language.ToImmutableDictionary(word => word.Key, word => word.Word.Trim(), StringComparer.Ordinal),
            StringComparer.Ordinal);
        _words = theme.Languages.Select(language => theme.Words(language)).OfType<UiWords>().ToFrozenDictionary(
            own => own.Language, own => own.With(WordsBeside(own.Language)), StringComparer.Ordinal);
        var all = string.Join('\0', words.Select(word => $"{word.Language}\0{word.Key}\0{word.Word}")
            .Order(StringComparer.Ordinal));
        Fingerprint =
            theme.Fingerprint + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 8));
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

    /// <inheritdoc/>
    public UiWords? Words(string language) => _words.GetValueOrDefault(language);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> WordsBeside(string language) =>
        _own.GetValueOrDefault(language, ImmutableDictionary<string, string>.Empty);

    /// <inheritdoc/>
    public LanguageFile? Checks(string language) => _theme.Checks(language);
}
