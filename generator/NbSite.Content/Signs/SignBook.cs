using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>All that the pages of one language may know of signs, as an index value under the key “all”.</summary>
public sealed record SignBook
{
    public const string Key = "all";

    /// <summary>The book that a hospital's copy prints from; there only when its file changes signs.</summary>
    public const string ClinicKey = "clinic";

    /// <summary>The signs that pages of an index's language may tell; none for a site without signs.</summary>
    public static SignBook Of(ISiteIndex index, UiWords words)
    {
        ArgumentNullException.ThrowIfNull(index);
        return index.Get<SignBook>(IndexKind.SignBook, Key) ?? Empty(index.Language, words);
    }

    private static SignBook Empty(string language, UiWords words) => new()
    {
        Set = SignSet.None,
        Place = new SignPlace(),
        PageLanguage = language,
        Voice = new SignVoice { Words = new SignWords { Language = language }, Interface = words },
    };

    public required SignSet Set { get; init; }
    public required SignPlace Place { get; init; }

    /// <summary>The language of the pages.</summary>
    public required string PageLanguage { get; init; }

    /// <summary>The words of the pages' own language, or of the site's where those are not whole or not checked.</summary>
    public required SignVoice Voice { get; init; }

    /// <summary>
    /// The words of the site's own language, for cards that tell a sign of <see cref="SignWords.Stale"/>; null when no card needs them.
    /// </summary>
    public SignVoice? MainVoice { get; init; }

    /// <summary>Whether a clinician has checked a sign, or a level, in the site's own language.</summary>
    public Func<string, bool> IsCheckedInMain { get; init; } = _ => false;

    /// <inheritdoc cref="IsCheckedInMain"/>
    public Func<SignLevel, bool> IsLevelCheckedInMain { get; init; } = _ => false;

    /// <summary>A card is wholly in one language: in the site's own where one sign on it has no translation that holds.</summary>
    internal SignVoice VoiceOf(CardPlan plan) =>
        MainVoice is { } main && plan.Signs.Any(planned => Voice.Words.Stale.ContainsKey(planned.Sign.Id)) ? main : Voice;

    /// <summary>Whether a clinician has checked a sign, at the level and in the words that it has now.</summary>
    public Func<string, bool> IsChecked { get; init; } = _ => false;

    /// <summary>Whether a clinician has checked what a level asks for.</summary>
    public Func<SignLevel, bool> IsLevelChecked { get; init; } = _ => false;

    /// <summary>What is a hospital's own about a sign, so that no source of the site is taken to say it.</summary>
    public Func<string, HospitalMark?> MarkOf { get; init; } = _ => null;

    /// <summary>Readers are to rely on the site.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The page that tells all signs, to which links to a sign lead; null when there is none.</summary>
    public string? AllPageId { get; init; }

    /// <summary>What a level asks for, for running text: “phone for an ambulance now”.</summary>
    public string ActionOf(SignLevel level)
    {
        var words = Voice.Words.Levels.GetValueOrDefault(level);
        return words?.Action?.Value ?? words?.Name ?? level.ToString();
    }
}

/// <summary>What is a hospital's own about a sign in its copies.</summary>
public enum HospitalMark
{
    /// <summary>The sign.</summary>
    Own,

    /// <summary>Its level, which is higher than the site's.</summary>
    Raised,
}

/// <summary>One language's words for signs, with what else a card in that language needs.</summary>
public sealed record SignVoice
{
    public required SignWords Words { get; init; }
    public required UiWords Interface { get; init; }

    /// <summary>Names of countries and groups by code.</summary>
    public FrozenDictionary<string, string> Regions { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Titles, by page id, of what conditions name.</summary>
    public FrozenDictionary<string, string> Titles { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Titles in the site's main language of pages that this language lacks.</summary>
    public FrozenDictionary<string, string> MainTitles { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The site's main language.</summary>
    public string MainLanguage { get; init; } = "";

    public string Language => Words.Language;

    /// <summary>
    /// A title as it stands inside a sentence, where the language writes it with a small letter. A title that only the site's
    /// main language has stands between <see cref="BorrowedMarks"/>: a page's id is no word for readers.
    /// </summary>
    internal string TitleOf(string pageId)
    {
        if (!Titles.TryGetValue(pageId, out var title))
            return MainTitles.TryGetValue(pageId, out var main) ? BorrowedMarks.Round(main, MainLanguage) : pageId;
        return Interface["card.names"] == "lower" && title.Length > 1 && char.IsUpper(title[0]) && char.IsLower(title[1])
            ? LetterCase.Of(Language).Lower(title[0]) + title[1..]
            : title;
    }

    /// <summary>“irinotecan or topotecan”.</summary>
    internal string AnyOf(IEnumerable<string> names)
    {
        var all = names.ToList();
        var text = all[0];
        for (var i = 1; i < all.Count; i++)
            text = Interface.Format(i == all.Count - 1 ? "list.or" : "list.comma", text, all[i]);
        return text;
    }

    internal string RegionName(string code) => Regions.GetValueOrDefault(code, code);
}
