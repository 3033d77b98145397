using NbSite.Content.Signs;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Features.Signs;

/// <summary>Which words of signs hold in a language: its own when they are whole and checked, else those of the site's language.</summary>
internal static class SignLanguages
{
    public static SignWords? Holding(SiteSigns signs, string language, SiteConfig config) =>
        signs.WordsOf(language) is { } own && WhyNot(signs, own, config) is null ? own : signs.WordsOf(config.Language);

    /// <summary>Why a language's words cannot be used; null when they can. The site's own language has no other to fall back to.</summary>
    public static string? WhyNot(SiteSigns signs, SignWords words, SiteConfig config)
    {
        if (words.Language == config.Language) return null;
        var gaps = SignGaps.Of(signs.Set, words).Length;
        if (gaps > 0) return gaps == 1 ? "1 text is missing" : $"{gaps} texts are missing";
        if (config.Publication == PublicationMode.Public && HasDrafted(words)) return "some of its words were drafted by a machine";
        return signs.RecordOf(words.Language) is null or { Status: ReviewStatus.Draft or ReviewStatus.Withdrawn }
            ? "its words were not checked"
            : null;
    }

    public static bool HasDrafted(SignWords words) => words.IsDrafted || words.Signs.Values.Any(text => text.IsDrafted);
}
