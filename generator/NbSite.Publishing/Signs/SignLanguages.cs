using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Content.Site;
using NbSite.Model;

namespace NbSite.Publishing.Signs;

/// <summary>Which words of signs hold in a language: its own when they are whole and checked, else those of the site's language.</summary>
internal static class SignLanguages
{
    public static SignWords? Holding(
        SignSet set, IReadOnlyDictionary<string, SignWords> words, string language, SiteConfig config,
        IReadOnlyDictionary<string, ReviewRecord> records)
    {
        if (words.GetValueOrDefault(language) is { } own && WhyNot(set, own, config, records) is null) return own;
        return words.GetValueOrDefault(config.Language);
    }

    /// <summary>Why a language's words cannot be used; null when they can. The site's own language has no other to fall back to.</summary>
    public static string? WhyNot(SignSet set, SignWords words, SiteConfig config, IReadOnlyDictionary<string, ReviewRecord> records)
    {
        if (words.Language == config.Language) return null;
        var gaps = SignGaps.Of(set, words).Length;
        if (gaps > 0) return gaps == 1 ? "1 text is missing" : $"{gaps} texts are missing";
        if (config.Publication == PublicationMode.Public && HasDrafted(words)) return "some of its words were drafted by a machine";
        return records.GetValueOrDefault(Subject(words.Language)) is null or { Status: ReviewStatus.Draft or ReviewStatus.Withdrawn }
            ? "its words were not checked"
            : null;
    }

    public static bool HasDrafted(SignWords words) => words.IsDrafted || words.Signs.Values.Any(text => text.IsDrafted);

    /// <summary>The file that a language's record speaks of, without its ending.</summary>
    public static string Subject(string language) => language + "/signs";
}
