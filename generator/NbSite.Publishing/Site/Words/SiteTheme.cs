using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Languages;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Publishing.Site.Words;

/// <summary>
/// A theme that speaks the site's languages too: those of the folder <c>languages</c>, and those that have pages and no words yet.
/// </summary>
public sealed class SiteTheme : ITheme
{
    private readonly ITheme _theme;
    private readonly LanguageFiles _files;
    private readonly FrozenDictionary<string, (UiWords Words, LanguageCoverage Coverage)> _words;

    private SiteTheme(ITheme theme, ImmutableArray<ContentFile> files, OwnTypes own)
    {
        var types = own.Types;
        _theme = theme;
        var bag = new DiagnosticBag();
        var source = SourceLanguage(files, theme);
        Catalogue = CatalogueOf(theme, source, types);
        _files = LanguageFiles.Read(files, Catalogue, bag);
        Languages =
        [
            .. theme.Languages.Concat(_files.Words.Keys).Concat(_files.Checks.Keys).Concat(Folders(files)).Append(source)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        var words = new SiteWords(theme, _files, Catalogue, own, source, bag);
        _words = Languages.ToFrozenDictionary(tag => tag, words.Of, StringComparer.Ordinal);
        Problems = bag.ToImmutable();
        Fingerprint = FingerprintOf(files, source, own.Words);
    }

    /// <inheritdoc/>
    public IPageRenderer Renderer => _theme.Renderer;

    /// <inheritdoc/>
    public IReadOnlyList<ThemeAsset> Assets => _theme.Assets;

    /// <inheritdoc/>
    public IReadOnlyList<string> Languages { get; }

    /// <inheritdoc/>
    public string Fingerprint { get; }

    /// <inheritdoc/>
    public IEnumerable<Type> Code => _theme.Code;

    /// <summary>Every word of the interface, as it is in the language that is translated from.</summary>
    public WordCatalogue Catalogue { get; }

    /// <summary>What is wrong in the files of languages.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>The theme with the site's languages; the theme itself when the site has none of its own.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="files">The content folder.</param>
    /// <param name="own">The types of entities, which need words and bring some.</param>
    public static ITheme Over(ITheme theme, ImmutableArray<ContentFile> files, OwnTypes own)
    {
        ArgumentNullException.ThrowIfNull(theme);
        if (theme is SiteTheme) return theme;
        ArgumentNullException.ThrowIfNull(own);
        // Words that the site's types bring may be there in one language only: the others borrow them.
        var brought = own.Words.Languages.SelectMany(tag => own.Words.In(tag).Keys).Distinct(StringComparer.Ordinal).ToList();
        var isPlain = files.All(file => !LanguageFiles.Are(file.Path))
            && Folders(files).All(tag => theme.Words(tag) is { } words && brought.TrueForAll(words.Has));
        return isPlain ? theme : new SiteTheme(theme, files, own);
    }

    /// <summary>The same, whether or not the site has languages of its own.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="files">The content folder.</param>
    /// <param name="own">The types of entities, which need words and bring some.</param>
    public static SiteTheme Always(ITheme theme, ImmutableArray<ContentFile> files, OwnTypes own) =>
        theme as SiteTheme ?? new SiteTheme(theme, files, own);

    /// <inheritdoc/>
    public UiWords? Words(string language) => _words.TryGetValue(language, out var made) ? made.Words : null;

    /// <summary>How much is said in a language; null for one that the site does not have.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public LanguageCoverage? CoverageOf(string language) => _words.TryGetValue(language, out var made) ? made.Coverage : null;

    /// <summary>Whether the site has a file of the language's words.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public bool HasFile(string language) => _files.Words.ContainsKey(language);

    /// <inheritdoc/>
    public LanguageFile? Checks(string language) => _files.Checks.GetValueOrDefault(language) ?? _theme.Checks(language);

    /// <summary>Folders that are named like a language that CLDR knows.</summary>
    private static IEnumerable<string> Folders(ImmutableArray<ContentFile> files) => files
        .Select(file => file.Path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? file.Path[..slash] : "")
        .Distinct(StringComparer.Ordinal).Where(name => LanguageFiles.IsTag(name) && LocaleData.For(name) is not null);

    /// <summary>The language of site.yml, which is read as a whole later.</summary>
    internal static string SourceLanguage(ImmutableArray<ContentFile> files, ITheme theme)
    {
        var ignored = new DiagnosticBag();
        var written = files.FirstOrDefault(file => file.Path == "site.yml") is { ReadProblem: null } site
            && SourceDecoder.Decode(site.Path, site.Bytes, ignored) is { } text && YamlReader.Read(text, ignored) is YamlMapping map
            && map["language"] is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
        return written is not null && LanguageFiles.IsTag(written) ? written : theme.Languages is [var first, ..] ? first : "en";
    }

    private static WordCatalogue CatalogueOf(ITheme theme, string source, EntityTypes types)
    {
        var words = theme.Words(source) ?? theme.Words("en") ?? theme.Words(theme.Languages[0])!;
        return WordCatalogue.Of(words, EntityWords.Keys(types));
    }

    private string FingerprintOf(ImmutableArray<ContentFile> files, string source, TypeWords types)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\0"));
        Add(_theme.GetType().FullName!);
        Add(_theme.Fingerprint);
        Add(source);
        Add(types.Fingerprint());
        Add(string.Join(' ', Languages));
        foreach (var file in files.Where(file => LanguageFiles.Are(file.Path)))
        {
            Add(file.Path);
            hash.AppendData(file.Bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
