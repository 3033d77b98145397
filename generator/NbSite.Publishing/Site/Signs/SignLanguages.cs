using NbSite.Content.Signs;
using NbSite.Content.Site;
using NbSite.Model;

namespace NbSite.Publishing.Site.Signs;

/// <summary>Which words of signs hold in a language: its own when they are whole and checked, else those of the site's language.</summary>
internal static class SignLanguages
{
    public static SignWords? Holding(SiteSigns signs, string language, SiteConfig config, UiWords words) =>
        signs.WordsOf(language) is { } own && WhyNot(signs, own, config, words) is null ? own : signs.WordsOf(config.Language);

    /// <summary>Why a language's words cannot be used; null when they can. The site's own language has no other to fall back to.</summary>
    public static string? WhyNot(SiteSigns signs, SignWords words, SiteConfig config, UiWords ui)
    {
        if (words.Language == config.Language) return null;
        // A card is wholly in one language, its labels too.
        string[] labels = ui.Language == words.Language
            ? [.. ui.Borrowed.Keys.Where(InterfaceWords.IsOfCards).Order(StringComparer.Ordinal)] : [];
        if (labels is [var only]) return $"1 label of cards is not translated, “{only}”";
        if (labels.Length > 0) return $"{labels.Length} labels of cards are not translated, first “{labels[0]}”";
        var gaps = SignGaps.Of(signs.Set, words).Length;
        if (gaps > 0) return gaps == 1 ? "1 text is missing" : $"{gaps} texts are missing";
        if (words.StaleFrame is { } frame) return $"the translation of “{frame}” is not up to date";
        if (config.Publication == PublicationMode.Public && HasDrafted(words)) return "some of its words were drafted by a machine";
        return signs.RecordOf(words.Language) is null or { Status: ReviewStatus.Draft or ReviewStatus.Withdrawn }
            ? "its words were not checked"
            : null;
    }

    public static bool HasDrafted(SignWords words) => words.IsDrafted || words.Signs.Values.Any(text => text.IsDrafted);
}
