using NbSite.Model;
using NbSite.Theme;

namespace NbSite.Publishing.Tests;

/// <summary>NbSite's theme with a second language: English words but for a few.</summary>
internal sealed class TwoLanguages : ITheme
{
    private static readonly NbTheme Theme = new();
    private readonly UiWords _other;
    private readonly LanguageFile? _checks;

    /// <param name="other">The tag of the second language.</param>
    /// <param name="checks">What is known of it: that of English without its search for an empty text, nothing for null.</param>
    public TwoLanguages(string other = "fr", string? checks = "")
    {
        _checks = checks is null ? null : new LanguageFile(other + ".checks.yml", checks.Length == 0 ? Theme.Checks("en")!.Text.Split("\nsearch:")[0] : checks);
        var english = Theme.Words("en")!;
        var words = english.Keys.ToDictionary(key => key, key => english[key]);
        words["language.name"] = "Français";
        words["page.translations"] = "Aussi en :";
        _other = new UiWords(other, "ltr", words, english.Months);
    }

    public IPageRenderer Renderer => Theme.Renderer;

    public IReadOnlyList<ThemeAsset> Assets => Theme.Assets;

    public IReadOnlyList<string> Languages => ["en", _other.Language];

    public string Fingerprint => Theme.Fingerprint;

    public UiWords? Words(string language) => language == _other.Language ? _other : Theme.Words(language);

    public LanguageFile? Checks(string language) => language == _other.Language ? _checks : Theme.Checks(language);
}
