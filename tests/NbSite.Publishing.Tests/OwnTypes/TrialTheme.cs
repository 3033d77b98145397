using NbSite.Model;
using NbSite.Theme;

namespace NbSite.Publishing.Tests.OwnTypes;

/// <summary>The theme with the words that trials need, but for some that are left out.</summary>
internal sealed class TrialTheme(params string[] missing) : ITheme
{
    private static readonly NbTheme Theme = new();

    private static readonly Dictionary<string, string> Own = new()
    {
        ["entity.trial"] = "Trial",
        ["entity.trial.plural"] = "Trials",
        ["field.treatments"] = "Treatments",
        ["field.phase"] = "How far it is",
        ["choice.phase.early"] = "It has just begun",
        ["choice.phase.late"] = "It is being compared with what is usual",
        ["incoming.trial"] = "Trials",
        ["incoming.treatment.trial"] = "Trials of this treatment",
    };

    public IPageRenderer Renderer => Theme.Renderer;

    public IReadOnlyList<ThemeAsset> Assets => Theme.Assets;

    public IReadOnlyList<string> Languages => Theme.Languages;

    public string Fingerprint => Theme.Fingerprint;

    public LanguageFile? Checks(string language) => Theme.Checks(language);

    public UiWords? Words(string language)
    {
        var words = Theme.Words(language)!;
        var all = words.Keys.ToDictionary(key => key, key => words[key]);
        foreach (var (key, word) in Own) all[key] = word;
        foreach (var key in missing) all.Remove(key);
        return new UiWords(language, words.Direction, all, words.Months);
    }
}
