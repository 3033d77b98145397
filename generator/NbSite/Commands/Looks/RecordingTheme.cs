using System.Collections.Concurrent;
using NbSite.Model;

namespace NbSite.Commands.Looks;

/// <summary>
/// A theme that keeps what the home page of each language was rendered from: the site's own head, foot, look and words.
/// </summary>
internal sealed class RecordingTheme(ITheme theme) : ITheme, IPageRenderer
{
    private readonly ConcurrentDictionary<string, PageView> _homes = new(StringComparer.Ordinal);

    public IPageRenderer Renderer => this;

    public IReadOnlyList<ThemeAsset> Assets => theme.Assets;

    public IReadOnlyList<string> Languages => theme.Languages;

    public string Fingerprint => theme.Fingerprint;

    public IEnumerable<Type> Code => theme.Code;

    /// <summary>The home page of a language; null when it was not rendered.</summary>
    public PageView? Home(string language) => _homes.GetValueOrDefault(language);

    /// <summary>The first home page that runs from the right; null for a site without such a language.</summary>
    public PageView? HomeFromTheRight => _homes.Values.Where(home => home.Words.Direction == "rtl")
        .OrderBy(home => home.Page.Language, StringComparer.Ordinal).FirstOrDefault();

    public UiWords? Words(string language) => theme.Words(language);

    public IReadOnlyDictionary<string, string> WordsBeside(string language) => theme.WordsBeside(language);

    public LanguageFile? Checks(string language) => theme.Checks(language);

    public byte[] Render(PageView view)
    {
        if (view.Address == view.Site.Home.Address && view.Leaflet is null) _homes[view.Page.Language] = view;
        return theme.Renderer.Render(view);
    }
}
