namespace NbSite.Model;

/// <summary>Renders pages: implemented by the theme, called by the generator, which never sees the theme.</summary>
public interface IPageRenderer
{
    /// <summary>The whole HTML document as UTF-8, LF line ends, no BOM. Called from several threads at once.</summary>
    byte[] Render(PageView view);
}

/// <summary>What a theme brings besides its components.</summary>
public interface ITheme
{
    IPageRenderer Renderer { get; }

    /// <summary>Style, script and icons, before fingerprints are put into their names.</summary>
    IReadOnlyList<ThemeAsset> Assets { get; }

    /// <summary>BCP 47 tags of the languages that the theme has words for.</summary>
    IReadOnlyList<string> Languages { get; }

    /// <summary>The theme's words; null when it does not have that language.</summary>
    UiWords? Words(string language);

    /// <summary>
    /// Words of a language that the theme does not speak wholly, by their keys: what they lack is borrowed from another language.
    /// </summary>
    /// <param name="language">BCP 47 tag.</param>
    IReadOnlyDictionary<string, string> WordsBeside(string language) => System.Collections.Immutable.ImmutableDictionary<string, string>.Empty;

    /// <summary>What checks and search know of the language, as its file says; null when the theme has no such file.</summary>
    LanguageFile? Checks(string language) => null;

    /// <summary>Changes when any output of the theme may change; for incremental builds.</summary>
    string Fingerprint { get; }

    /// <summary>
    /// The types whose code renders: when one of their assemblies changes, or one that it was compiled against, pages are made again.
    /// </summary>
    IEnumerable<Type> Code => [GetType()];
}

/// <summary>A static file of the theme. <see cref="Role"/> is “style”, “script”, “icon”, or “brand” for the rules of a brand.</summary>
public sealed record ThemeAsset(string Name, string Role, ReadOnlyMemory<byte> Bytes);
