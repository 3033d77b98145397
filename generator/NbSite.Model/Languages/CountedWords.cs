using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>
/// Words of the interface that stand beside a number of things. Each has a form for every kind of number that its language tells
/// apart: <c>search.count.one</c>, <c>search.count.few</c>, <c>search.count.other</c>.
/// </summary>
public static class CountedWords
{
    /// <summary>What the keys begin with, and the least number that is said so.</summary>
    public static ImmutableArray<(string Key, int Least)> All { get; } =
    [
        ("cover.checked-by", 1),
        ("cycles.count.course", 2),
        ("cycles.count.course.range", 2),
        ("cycles.count.cycle", 2),
        ("cycles.count.cycle.range", 2),
        ("diff.same", 1),
        ("editions.made", 1),
        ("pack.chosen", 0),
        ("pack.found", 0),
        ("pack.ready", 1),
        ("pack.sheets", 1),
        ("pathway.diagram", 1),
        ("references.cited-on-pages", 6),
        ("references.sources", 1),
        ("register.changed-parts", 1),
        ("review.changed-parts", 1),
        ("review.parts-not-clinical", 1),
        ("review.since", 1),
        ("search.count", 0),
        ("time.days", 1),
        ("time.days.range", 2),
        ("time.every.days", 2),
        ("time.every.months", 2),
        ("time.every.weeks", 2),
        ("time.months", 1),
        ("time.months.range", 2),
        ("time.weeks", 1),
        ("time.weeks.range", 2),
    ];

    /// <summary>How keys name a form: “one”, “few”.</summary>
    /// <param name="form">The form.</param>
    public static string Name(PluralForm form) => form switch
    {
        PluralForm.Zero => "zero",
        PluralForm.One => "one",
        PluralForm.Two => "two",
        PluralForm.Few => "few",
        PluralForm.Many => "many",
        _ => "other",
    };

    /// <summary>The keys of forms that numbers of things take in a language and its words lack.</summary>
    /// <param name="words">The words of the language.</param>
    public static ImmutableArray<string> Missing(UiWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return
        [
            // A word that is borrowed has the forms of the language that lends it.
            .. All.Where(word => !words.Borrowed.ContainsKey(word.Key + ".other")).SelectMany(word => words.Plurals.From(word.Least).Select(form => $"{word.Key}.{Name(form)}")).Where(key => !words.Has(key)),
        ];
    }
}
