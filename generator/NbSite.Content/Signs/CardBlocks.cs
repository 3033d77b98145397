using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Gives planned cards their words, numbers and sources.</summary>
public sealed partial class CardBlocks(SignBook book, DiagnosticBag bag)
{
    /// <summary>What signs' words count as having come from.</summary>
    public const string SourceId = "signs";

    /// <summary>So many signs beside the core ones stand in one list with them.</summary>
    private const int FewOthers = 5;

    /// <summary>The cards of a page.</summary>
    /// <param name="plans">At most one of each level.</param>
    /// <param name="heading">The level of their headings.</param>
    /// <param name="page">Where the page that they stand on says what it is.</param>
    public ImmutableArray<Block> OfPage(ImmutableArray<CardPlan> plans, int heading, SourceSpan page) =>
        [.. plans.Select(plan => Card(plan, heading, page, all: false))];

    /// <summary>The cards of the page of all signs: by body system, with an anchor for each sign and every number.</summary>
    public ImmutableArray<Block> OfAll(ImmutableArray<CardPlan> plans, int heading, SourceSpan page) =>
        [.. plans.Select(plan => Card(plan, heading, page, all: true))];

    private CareCardBlock Card(CardPlan plan, int heading, SourceSpan page, bool all)
    {
        var voice = book.VoiceOf(plan);
        var words = voice.Words.Levels.GetValueOrDefault(plan.Level);
        var here = book.Place.Calling is { } country ? words?.Countries.GetValueOrDefault(country) : null;
        var children = ImmutableArray.CreateBuilder<Block>();
        foreach (var (region, other) in Others(words)) children.AddRange(Line(other.Heading, region));
        children.AddRange(Line(here?.When ?? words?.When));
        foreach (var (region, other) in Others(words)) children.AddRange(Line(other.When, region));
        children.AddRange(Numbers(plan.Level, voice, rule => [rule.Call]));
        // A few more go with the core signs; many are found by where in the body they are.
        var isShort = !all && plan.Others.Length <= FewOthers;
        children.AddRange(List(isShort ? plan.Core.Concat(plan.Others) : plan.Core, voice, all));
        foreach (var group in all ? [] : plan.Groups.AsEnumerable())
        {
            var names = voice.AnyOf(group.With.Select(voice.TitleOf));
            children.Add(Strong(Filled(voice, "also", names) + ":", group.Signs[0].Sign.Span));
            children.AddRange(List(group.Signs, voice, all));
        }

        if (!isShort) children.AddRange(ByBody(all ? plan.Others.Concat(plan.Groups.SelectMany(group => group.Signs)) : plan.Others, voice, all));
        children.AddRange(NoAnswer(plan.Level, here?.NoAnswer ?? words?.NoAnswer, voice, page));
        foreach (var (region, other) in Others(words)) children.AddRange(Line(other.NoAnswer, region));
        children.AddRange(Numbers(plan.Level, voice, rule => rule.NoAnswer));
        if (all) children.AddRange(Say(plan, words));
        if (all && plan.Level == SignLevel.Emergency) children.AddRange(Relays(voice, page));
        if (Sources(plan) is { IsEmpty: false } sources)
        {
            children.Add(Made(new GroupBlock(GroupKind.Sources, [Made(new ParagraphBlock(
            [
                new TextInline(voice.Interface["card.sources"] + " "), new CiteInline(sources) { Span = sources[0].Span },
            ]), page)]), page));
        }

        return Shell(plan, heading, page, children.ToImmutable()) with { MayFold = plan.Level == SignLevel.Soon && !all };
    }

    private CareCardBlock Shell(CardPlan plan, int heading, SourceSpan page, ImmutableArray<Block> children)
    {
        var voice = book.VoiceOf(plan);
        var words = voice.Words.Levels.GetValueOrDefault(plan.Level);
        var here = book.Place.Calling is { } country ? words?.Countries.GetValueOrDefault(country) : null;
        var title = (here?.Heading ?? words?.Heading) is { } text ? Inlines(text) : [new TextInline(plan.Level.ToString())];
        return (CareCardBlock)Made(new CareCardBlock(LevelOf(plan.Level), heading, IdOf(plan.Level), title, children)
        {
            Name = words?.Name,
            Unchecked = IsChecked(plan, voice)
                ? null
                : voice.Interface["card.unchecked"],
            InLanguage = voice.Language == book.PageLanguage ? null : voice.Language,
        }, page);
    }

    private bool IsChecked(CardPlan plan, SignVoice voice) => ReferenceEquals(voice, book.MainVoice)
        ? book.IsLevelCheckedInMain(plan.Level) && plan.Signs.All(planned => book.IsCheckedInMain(planned.Sign.Id))
        : book.IsLevelChecked(plan.Level) && plan.Signs.All(planned => book.IsChecked(planned.Sign.Id));

    // A number that is not the first is never printed without saying when it is to be used.
    private IEnumerable<Block> NoAnswer(SignLevel level, YamlScalar? words, SignVoice voice, SourceSpan page) =>
        words is null && Numbers(level, voice, rule => rule.NoAnswer).Any()
            ? [Made(new ParagraphBlock([new TextInline(voice.Interface["card.no-answer"])]), page)]
            : Line(words);

    public static CareLevel LevelOf(SignLevel level) => level switch
    {
        SignLevel.Emergency => CareLevel.Emergency,
        SignLevel.Urgent => CareLevel.Urgent,
        _ => CareLevel.NonUrgent,
    };

    private static string IdOf(SignLevel level) => level switch
    {
        SignLevel.Emergency => "call-emergency",
        SignLevel.Urgent => "call-urgent",
        _ => "call-soon",
    };

    /// <summary>Other words for some countries, when it is not certain which country it is.</summary>
    private IEnumerable<KeyValuePair<string, LevelWords>> Others(LevelWords? words) => words is null || book.Place.Calling is not null ? []
        : words.Countries.Where(country => book.Place.MayCall(country.Key))
            .OrderBy(country => country.Key, StringComparer.Ordinal);

    private IEnumerable<Block> ByBody(IEnumerable<PlannedSign> signs, SignVoice voice, bool anchors) =>
        from body in book.Set.Body
        let some = signs.Where(planned => planned.Sign.Body == body).OrderBy(planned => book.Set.Signs.IndexOf(planned.Sign)).ToList()
        where some.Count > 0
        from block in List(some, voice, anchors).Prepend(Strong(voice.Words.Body.GetValueOrDefault(body, body), some[0].Sign.Span))
        select block;

    private IEnumerable<Block> List(IEnumerable<PlannedSign> signs, SignVoice voice, bool anchors)
    {
        ImmutableArray<ListItem> items = [.. signs.Select(planned => Item(planned, voice, anchors))];
        return items.IsEmpty ? [] : [Made(new ListBlock(false, 1, items), items[0].Span)];
    }

    private ListItem Item(PlannedSign planned, SignVoice voice, bool anchor)
    {
        var text = voice.Words.Signs.GetValueOrDefault(planned.Sign.Id);
        var said = Said(planned, voice);
        var span = said.Span;
        var children = ImmutableArray.Create<Block>(said);
        if (planned.Lower is { IsEmpty: false } lower)
            children = children.Add(Made(new ParagraphBlock([new TextInline(Elsewhere(lower, voice)) { Span = span }]), span));
        children = [.. children, .. Line(text?.Note), .. Line(planned.MayBeExpected ? text?.Expected : null)];
        return (ListItem)Made(
            new ListItem(children) { Sign = planned.Sign.Id, Anchor = anchor ? planned.Sign.Id : null, AnchorOrigin = AnchorOrigin.Written, Regions = planned.Regions }, span);
    }

    /// <summary>A sign with its conditions.</summary>
    private Block Said(PlannedSign planned, SignVoice voice)
    {
        var text = voice.Words.Signs.GetValueOrDefault(planned.Sign.Id);
        var span = text?.Say.Span ?? planned.Sign.Span;
        ImmutableArray<Inline> say = text is null ? [new TextInline(planned.Sign.Id)] : Inlines(text.Say);
        if (Conditions(planned, voice) is { Length: > 0 } conditions) say = say.AddRange(Texts($" ({conditions})", span));
        if (book.MarkOf(planned.Sign.Id) is { } mark)
            say = say.Add(new TextInline($" ({voice.Interface[mark is HospitalMark.Own ? "card.hospital-sign" : "card.hospital-level"]})") { Span = span });
        return Made(new ParagraphBlock(say), span);
    }

    private static string Conditions(PlannedSign planned, SignVoice voice)
    {
        var said = new List<string>();
        if (!planned.With.IsEmpty) said.Add(Filled(voice, "with", voice.AnyOf(planned.With.Select(voice.TitleOf))));
        if (!planned.During.IsEmpty)
            said.Add(voice.AnyOf(planned.During.Select(part => voice.Words.During.GetValueOrDefault(part, part))));
        return string.Join(", ", said);
    }

    private static string Elsewhere(ImmutableArray<(string Country, SignLevel Level)> lower, SignVoice voice) => string.Join(" · ",
        lower.GroupBy(each => each.Level).Select(level => voice.Interface.Format(
            "card.level-in",
            string.Join(", ", level.Select(each => each.Country.Length == 0 ? voice.Interface["card.other-countries"] : voice.RegionName(each.Country))),
            voice.Words.Levels.GetValueOrDefault(level.Key)?.Name ?? level.Key.ToString())));

    private IEnumerable<Block> Numbers(SignLevel level, SignVoice voice, Func<LevelRule, ImmutableArray<CallTarget>> targets)
    {
        var rules = book.Set.Levels.GetValueOrDefault(level);
        if (rules is null) return [];
        var numbers = ImmutableArray.CreateBuilder<CallNumber>();
        foreach (var country in book.Set.Numbers)
        {
            if (!book.Place.MayCall(country.Country)) continue;
            if ((rules.GetValueOrDefault(country.Country) ?? rules.GetValueOrDefault("")) is not { } rule) continue;
            foreach (var target in targets(rule))
                if (country.Find(target) is { } number) numbers.Add(Call(country.Country, number, voice));
        }

        var span = rules.Values.First().Span;
        if (numbers.Count > 0) return [Made(new NumbersBlock(numbers.ToImmutable(), book.Place.Calling is not null), span)];
        return rules.Values.Any(rule => targets(rule).Contains(CallTarget.Team))
            ? [Made(new NumbersBlock([new CallNumber("", "", voice.Words.Numbers.GetValueOrDefault(CallTarget.Team, ""), "", null)], false), span)]
            : [];
    }

    /// <summary>Numbers for people who cannot use the telephone.</summary>
    private IEnumerable<Block> Relays(SignVoice voice, SourceSpan page)
    {
        ImmutableArray<CallNumber> numbers =
        [
            .. book.Set.Numbers.Where(country => book.Place.MayCall(country.Country))
                .SelectMany(country => country.Numbers.Where(number => number.Target is CallTarget.Relay or CallTarget.Text)
                    .Select(number => Call(country.Country, number, voice))),
        ];
        return numbers.IsEmpty ? [] : [Made(new NumbersBlock(numbers, false), page)];
    }

    private static CallNumber Call(string country, SignNumber number, SignVoice voice) => new(
        country, voice.RegionName(country), voice.Words.Numbers.GetValueOrDefault(number.Target, ""), number.Printed, number.Href)
    { Called = number.Called };

    private IEnumerable<Block> Say(CardPlan plan, LevelWords? words) =>
        words is not { Say.IsEmpty: false } ? [] :
        [
            Made(new ListBlock(false, 1, [.. words.Say.Select(text =>
                (ListItem)Made(new ListItem([Made(new ParagraphBlock(Inlines(text)), text.Span)]), text.Span))]), words.Span),
        ];

    private ImmutableArray<CiteItem> Sources(CardPlan plan)
    {
        var rules = book.Set.Levels.GetValueOrDefault(plan.Level)?.Where(rule =>
            rule.Key.Length == 0 || book.Place.MayCall(rule.Key)).Select(rule => rule.Value).ToList() ?? [];
        var targets = rules.SelectMany(rule => rule.NoAnswer.Prepend(rule.Call)).ToHashSet();
        var numbers = book.Set.Numbers.Where(country => book.Place.MayCall(country.Country))
            .SelectMany(country => country.Numbers.Where(number => targets.Contains(number.Target))).SelectMany(number => number.Cites);
        return
        [
            .. rules.SelectMany(rule => rule.Cites).Concat(numbers).Concat(plan.Signs.SelectMany(planned => SourcesOf(planned.Sign)))
                .DistinctBy(cite => (cite.Key, cite.Locator)),
        ];
    }

    // For a country its own sources and those that name none; where there are none of these, all.
    private IEnumerable<CiteItem> SourcesOf(Sign sign)
    {
        var here = sign.Sources.Where(source => book.Place.Chosen.IsEmpty || source.Country is null || book.Place.Chosen.Contains(source.Country)).ToList();
        return (here.Count > 0 ? here : [.. sign.Sources]).Select(source => source.Cite);
    }

    private static string Filled(SignVoice voice, string key, string names) =>
        voice.Words.Conditions.GetValueOrDefault(key, "{0}").Replace("{0}", names, StringComparison.Ordinal);

    private static Block Strong(string text, SourceSpan span) =>
        Made(new ParagraphBlock([new EmphasisInline(true, [.. Texts(text, span)])]), span);

    /// <summary>Words as they stand in a card, those of another language marked with it.</summary>
    private static IEnumerable<Inline> Texts(string text, SourceSpan span)
    {
        foreach (var part in text.Split(BorrowedMarks.End))
        {
            var marked = part.Split(BorrowedMarks.Start, BorrowedMarks.Said);
            if (marked[0].Length > 0) yield return new TextInline(marked[0]) { Span = span };
            if (marked is [_, var language, var words]) yield return new TextInline(words) { Span = span, InLanguage = language };
        }
    }

    private IEnumerable<Block> Line(YamlScalar? text, string? region = null) =>
        text is null ? [] : [Made(new ParagraphBlock(Inlines(text)) { Regions = region is null ? [] : [region] }, text.Span)];

    private ImmutableArray<Inline> Inlines(YamlScalar text) => MarkdownReader.ReadInlines(text.Text, 0, MarkdownScope.Statement, bag);

    private static Block Made(Block block, SourceSpan span) => block with { Origin = Origin.Transcluded, SourceId = SourceId, Span = span };
}
