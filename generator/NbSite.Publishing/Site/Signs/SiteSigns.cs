using System.Collections.Immutable;
using NbSite.Content.Packs;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Model;

namespace NbSite.Publishing.Site.Signs;

/// <summary>Signs, their words in every language that has some, and the records of who checked those.</summary>
public sealed record SiteSigns
{
    public static SiteSigns None { get; } = new();

    public SignSet Set { get; init; } = SignSet.None;

    /// <summary>In the order of their languages, the site's own first.</summary>
    public ImmutableArray<SignWords> Words { get; init; } = [];

    /// <summary>By language.</summary>
    public ImmutableDictionary<string, ReviewRecord> Records { get; init; } = ImmutableDictionary<string, ReviewRecord>.Empty;

    /// <summary>The words as they are written, those of the source in place of none: what is signed.</summary>
    public ImmutableArray<SignWords> Written { get; init; } = [];

    public SignWords? WordsOf(string language) => Words.FirstOrDefault(words => words.Language == language);

    public ReviewRecord? RecordOf(string language) => Records.GetValueOrDefault(language);

    /// <summary>The content file of a language's words.</summary>
    public static string PathOf(string language) => language + "/signs.yml";

    /// <summary>What the record of a language's words speaks of.</summary>
    public static string SubjectOf(string language) => language + "/signs";

    internal static SiteSigns Of(
        IReadOnlyList<SignSetDocument> sets, IReadOnlyList<SignWordsDocument> words,
        IReadOnlyDictionary<string, ReviewRecord> records, string own,
        IReadOnlyList<TranslationDocument>? pins = null) => new()
        {
            Set = sets is [var set] ? set.Set : SignSet.None,
            Words = [.. words.Select(document => SignPins.Over(
                    document.Words, words.FirstOrDefault(each => each.Words.Language == own)?.Words,
                    pins?.FirstOrDefault(file => file.Subject == SubjectOf(document.Words.Language))?.Pins))
                .OrderBy(each => each.Language == own ? 0 : 1).ThenBy(each => each.Language, StringComparer.Ordinal)],
            Written = [.. words.Select(document => document.Words)],
            Records = words.Select(document => document.Words.Language).Select(language => (Language: language, Record: RecordIn(records, language)))
                .Where(each => each.Record is not null)
                .ToImmutableDictionary(each => each.Language, each => each.Record!, StringComparer.Ordinal),
        };

    /// <summary>
    /// The record of a language's words. What packs add to them was checked and signed in records of the packs; each signature names the
    /// words that it is of, so all hold together. The whole is as old as the oldest look, and no better looked at than the least.
    /// </summary>
    private static ReviewRecord? RecordIn(IReadOnlyDictionary<string, ReviewRecord> records, string language)
    {
        var own = records.GetValueOrDefault(SubjectOf(language));
        List<ReviewRecord> all =
        [
            .. records.Where(record => record.Value is { IsSigned: true, Status: not (ReviewStatus.Draft or ReviewStatus.Withdrawn) }
                && PackPaths.Split(record.Key + ".review.yml") is (var path, not null) && path == SubjectOf(language) + ".review.yml")
                .OrderBy(record => record.Key, StringComparer.Ordinal).Select(record => record.Value),
        ];
        if (all.Count == 0) return own;
        if (own is not null) all.Add(own);
        var oldest = all.MinBy(each => each.Last?.On ?? DateOnly.MinValue)!;
        return oldest with
        {
            Status = own is { Status: ReviewStatus.Draft or ReviewStatus.Withdrawn } ? own.Status : all.Min(each => each.Status),
            Path = (own ?? oldest).Path,
            IsSigned = true,
            Checks = [.. all.Where(each => each != oldest).SelectMany(each => each.Checks).Select(check => check with { Partly = true }), .. oldest.Checks],
            Signatures = [.. all.SelectMany(each => each.Signatures)],
        };
    }
}
