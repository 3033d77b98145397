using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>All that the pages of one language may know of signs, as an index value under the key “all”.</summary>
public sealed record SignBook
{
    public const string Key = "all";

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
        Site = new SignVoice { Words = new SignWords { Language = language }, Interface = words },
    };

    public required SignSet Set { get; init; }
    public required SignPlace Place { get; init; }

    /// <summary>The language of the pages.</summary>
    public required string PageLanguage { get; init; }

    /// <summary>The words of the pages' own language; null when it has none.</summary>
    public SignVoice? Own { get; init; }

    /// <summary>The words of the site's own language, which stand in wherever those of another are missing or not reviewed.</summary>
    public required SignVoice Site { get; init; }

    /// <summary>Signs that a clinician has checked, at the levels and in the words that they have now.</summary>
    public FrozenSet<string> Checked { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Levels whose heading and numbers a clinician has checked.</summary>
    public FrozenSet<SignLevel> CheckedLevels { get; init; } = FrozenSet<SignLevel>.Empty;

    /// <summary>Readers are to rely on the site.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The page that tells all signs, to which links to a sign lead; null when there is none.</summary>
    public string? AllPageId { get; init; }

    /// <summary>What a level asks for, for running text: “phone for an ambulance now”.</summary>
    public string ActionOf(SignLevel level)
    {
        var words = Own is { } own && own.Words.Levels.TryGetValue(level, out var known) ? known : Site.Words.Levels.GetValueOrDefault(level);
        return words?.Action?.Value ?? words?.Name ?? level.ToString();
    }

    /// <summary>The language in which a card can be told wholly, and in reviewed words.</summary>
    public SignVoice VoiceFor(CardPlan plan) => Own is { } own && own.CanTell(plan) ? own : Site;
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

    /// <summary>The signs whose words were reviewed; null in the site's own language, which has nothing to fall back on.</summary>
    public FrozenSet<string>? ReviewedSigns { get; init; }
    public FrozenSet<SignLevel>? ReviewedLevels { get; init; }

    public string Language => Words.Language;

    internal bool CanTell(CardPlan plan) =>
        Words.Levels.ContainsKey(plan.Level) && ReviewedLevels?.Contains(plan.Level) != false
        && plan.Signs.All(planned => Words.Signs.ContainsKey(planned.Sign.Id) && ReviewedSigns?.Contains(planned.Sign.Id) != false
            && planned.During.All(Words.During.ContainsKey) && planned.With.All(Titles.ContainsKey)
            && (planned.With.IsEmpty || Words.Conditions.ContainsKey("with")))
        && plan.Groups.All(group => group.With.All(Titles.ContainsKey) && Words.Conditions.ContainsKey("also"));

    /// <summary>A title as it stands inside a sentence, where the language writes it with a small letter.</summary>
    internal string TitleOf(string pageId)
    {
        var title = Titles.GetValueOrDefault(pageId, pageId);
        return Interface["card.names"] == "lower" && title.Length > 1 && char.IsUpper(title[0]) && char.IsLower(title[1])
            ? char.ToLowerInvariant(title[0]) + title[1..]
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
