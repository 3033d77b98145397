using NbSite.Model;
using NbSite.Theme;

namespace NbSite.Publishing.Tests;

/// <summary>NbSite's theme with a second language: English words but for a few.</summary>
internal sealed class TwoLanguages : ITheme
{
    private readonly NbTheme _theme = new();
    private readonly UiWords _french;

    public TwoLanguages()
    {
        var english = _theme.Words("en")!;
        var words = english.Keys.ToDictionary(key => key, key => english[key]);
        words["language.name"] = "Français";
        words["page.translations"] = "Aussi en :";
        _french = new UiWords("fr", "ltr", words, english.Months);
    }

    public IPageRenderer Renderer => _theme.Renderer;

    public IReadOnlyList<ThemeAsset> Assets => _theme.Assets;

    public IReadOnlyList<string> Languages => ["en", "fr"];

    public string Fingerprint => _theme.Fingerprint;

    public UiWords? Words(string language) => language == "fr" ? _french : _theme.Words(language);
}
