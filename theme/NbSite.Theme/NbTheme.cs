using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using NbSite.Model;
using NbSite.Theme.Rendering;

namespace NbSite.Theme;

/// <summary>
/// The theme that comes with NbSite. A charity replaces one part by giving its name and a component of its own with the
/// same parameters: <c>new NbTheme(new Dictionary&lt;string, Type&gt; { ["SiteFooter"] = typeof(OurFooter) })</c>.
/// </summary>
public sealed class NbTheme : ITheme
{
    private readonly FrozenDictionary<string, UiWords> _languages;
    private readonly FrozenDictionary<string, LanguageFile> _checks;

    /// <summary>The theme with some parts replaced and rules added.</summary>
    /// <param name="replacements">Components by the names of the parts that they stand for; null for none.</param>
    /// <param name="styles">Rules of CSS for the layer <c>nb-own</c>; null for none.</param>
    /// <exception cref="ArgumentException">A replacement does not fit its part, or rules cannot be taken.</exception>
    public NbTheme(IReadOnlyDictionary<string, Type>? replacements = null, string? styles = null)
    {
        if (styles is not null && OwnStyles.Problem(styles) is { } problem) throw new ArgumentException(problem, nameof(styles));
        var parts = new ComponentMap(replacements);
        Renderer = new PageRenderer(parts);
        Assets = styles is null ? ThemeResources.Assets()
            : [.. ThemeResources.Assets().Select(asset => asset.Role == "style" ? asset with { Bytes = OwnStyles.Over(asset.Bytes.ToArray(), styles) } : asset)];
        _languages = LanguageFiles.Read().ToFrozenDictionary(words => words.Language, StringComparer.Ordinal);
        _checks = LanguageFiles.ReadChecks().ToFrozenDictionary(file => file.Language, file => file.File, StringComparer.Ordinal);
        Languages = [.. _languages.Keys.Order(StringComparer.Ordinal)];
        Fingerprint = FingerprintOf(parts, Assets);
        Code = [typeof(NbTheme), .. parts.Types];
    }

    public IPageRenderer Renderer { get; }

    public IReadOnlyList<ThemeAsset> Assets { get; }

    public IReadOnlyList<string> Languages { get; }

    public string Fingerprint { get; }

    /// <summary>The theme's own components and a charity's.</summary>
    public IEnumerable<Type> Code { get; }

    public UiWords? Words(string language) => _languages.GetValueOrDefault(language);

    public LanguageFile? Checks(string language) => _checks.GetValueOrDefault(language);

    private static string FingerprintOf(ComponentMap parts, IReadOnlyList<ThemeAsset> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts.Types)
            hash.AppendData(Encoding.UTF8.GetBytes(part.FullName + part.Module.ModuleVersionId));
        hash.AppendData(typeof(NbTheme).Module.ModuleVersionId.ToByteArray());
        foreach (var asset in assets) hash.AppendData(asset.Bytes.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
