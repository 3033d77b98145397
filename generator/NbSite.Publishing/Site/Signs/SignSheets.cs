using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Resolution;
using NbSite.Content.Signs;
using NbSite.Content.Site;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Site.Signs;

/// <summary>
/// Each sign and each level as a sheet that is looked at and signed as one: its data and its words, side by side. So signs
/// are signed, compared and told like fact sheets, by the same commands.
/// </summary>
public static class SignSheets
{
    public const string Type = "sign";

    /// <summary>The id of a sign's sheet.</summary>
    public static string IdOf(string sign) => "signs/" + sign;

    /// <summary>The id of a level's sheet.</summary>
    public static string IdOf(SignLevel level) => "signs/level/" + SignVocabulary.Name(level);

    /// <summary>The keys of the sources that a sheet names.</summary>
    public static ImmutableArray<string> Cited(PageContent sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return
        [
            .. BlockWalk.AllInlines(sheet.Blocks).OfType<CiteInline>().SelectMany(cite => cite.Items).Select(item => item.Key)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Levels first, then signs, in their order; what has no words yet is no sheet.</summary>
    public static ImmutableArray<PageContent> All(SignSet set, SignWords words, ISiteIndex index, UiWords ui)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(words);
        return
        [
            .. SignVocabulary.Levels.Where(level => set.Levels.ContainsKey(level.Value) && words.Levels.ContainsKey(level.Value))
                .Select(level => Of(level.Value, set, words, index, ui)),
            .. set.Signs.Where(sign => words.Signs.ContainsKey(sign.Id)).Select(sign => Of(sign, set, words, index, ui)),
        ];
    }

    /// <summary>A sign: its levels, conditions and sources, and the words that a parent reads.</summary>
    public static PageContent Of(Sign sign, SignSet set, SignWords words, ISiteIndex index, UiWords ui)
    {
        ArgumentNullException.ThrowIfNull(sign);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(words);
        var text = words.Signs[sign.Id];
        var rows = new Rows();
        rows.Words("say", text.Say);
        rows.Words("short", text.Short);
        rows.Plain("search", string.Join("; ", text.Search));
        rows.Words("note", text.Note);
        rows.Words("expected", text.Expected);
        foreach (var (country, level) in sign.Levels) rows.Plain("level " + SignJson.Key(country), SignVocabulary.Name(level));
        rows.Plain("body", sign.Body);
        rows.Plain("with", string.Join(", ", sign.With.Select(condition => condition.PageId)));
        rows.Plain("expected with", string.Join(", ", sign.ExpectedWith.Select(condition => condition.PageId)));
        rows.Plain("during", string.Join(", ", sign.During));
        rows.Plain("regions", string.Join(", ", sign.Regions));
        foreach (var (key, said) in Said(sign, words, index)) rows.Plain("said " + key, said);
        rows.Plain("core", set.Core.Contains(sign.Id) ? "true" : "");
        foreach (var source in sign.Sources)
        {
            var said = string.Join(", ", new[] { SignVocabulary.Name(source.Level), source.Country, source.Says }.OfType<string>());
            rows.Cited("source", said, [source.Cite]);
        }

        rows.Decision(sign.Decided);
        return Sheet(IdOf(sign.Id), sign.Id, rows, sign.Span, words, index, ui);
    }

    /// <summary>A level: whom to phone in each country with the numbers, and the words of its cards.</summary>
    public static PageContent Of(SignLevel level, SignSet set, SignWords words, ISiteIndex index, UiWords ui)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(words);
        var rows = new Rows();
        var own = words.Levels[level];
        rows.Level("", own);
        foreach (var (country, other) in own.Countries.OrderBy(other => other.Key, StringComparer.Ordinal))
        {
            rows.Level(country, other);
            rows.Plain("said " + country, index.Regions().Name(country, words.Language));
        }

        foreach (var (country, rule) in set.Levels[level])
        {
            rows.Cited("rule " + SignJson.Key(country), Rule(rule, country, set, words), rule.Cites);
            rows.Decision(rule.Decided);
        }

        var called = set.Levels[level].Values.SelectMany(rule => rule.NoAnswer.Prepend(rule.Call)).ToHashSet();
        // People who cannot hear or speak on the phone are told theirs beside every other.
        foreach (var country in set.Numbers)
        {
            foreach (var number in country.Numbers
                .Where(number => called.Contains(number.Target) || number.Target is CallTarget.Relay or CallTarget.Text))
            {
                rows.Cited(
                    $"number {country.Country} {SignVocabulary.Name(number.Target)}",
                    string.Join(", ", new[] { index.Regions().Name(country.Country, words.Language), number.Printed, number.Href, number.Called }.OfType<string>()), number.Cites);
            }
        }

        return Sheet(IdOf(level), own.Name, rows, own.Span, words, index, ui);
    }

    /// <summary>The records of the files of words, as they are listed beside those of fact sheets.</summary>
    internal static IEnumerable<ItemReview> Reviews(SiteSigns signs, SiteConfig config, BuildOptions options) =>
        from words in signs.Words
        let record = signs.RecordOf(words.Language)
        where record is not null
        select new ItemReview(SiteSigns.SubjectOf(words.Language), SiteSigns.PathOf(words.Language), words.Language, Type, record)
        {
            Due = record.DueAfter(words.EveryMonths ?? config.LongestMonths),
            Owner = words.Owner,
            IsPublished = UnpublishedEntity.WhyNot(record, options) is null,
        };

    /// <summary>What stands on cards for conditions, places and body systems: a country's name or a medicine's title may change too.</summary>
    private static IEnumerable<(string Key, string Said)> Said(Sign sign, SignWords words, ISiteIndex index)
    {
        // Looked up from a page of another language, the names are those of the words' own: that is what was signed.
        string Title(string id) => index.Get<ForeignPage>(IndexKind.OtherLanguage, $"{words.Language}/{id}.yml")?.Header.Title
            ?? index.Get<Entity>(IndexKind.Entity, id)?.Keys.Title ?? id;
        var titles = string.Join(", ", sign.With.Select(with => Title(with.PageId)));
        yield return ("body", words.Body.GetValueOrDefault(sign.Body, ""));
        foreach (var key in sign.With.IsEmpty ? [] : new[] { "with", "also" })
            yield return (key, words.Conditions.GetValueOrDefault(key, "{0}").Replace("{0}", titles, StringComparison.Ordinal));
        yield return ("during", string.Join(", ", sign.During.Select(part => words.During.GetValueOrDefault(part, part))));
        foreach (var code in sign.Regions.Concat(sign.Levels.Keys.Where(key => key.Length > 0)).Distinct(StringComparer.Ordinal))
            yield return (code, index.Regions().Name(code, words.Language));
    }

    private static string Rule(LevelRule rule, string country, SignSet set, SignWords words)
    {
        var own = set.Numbers.FirstOrDefault(numbers => numbers.Country == country);
        return string.Join(", then ", rule.NoAnswer.Prepend(rule.Call).Select(target =>
            $"{words.Numbers.GetValueOrDefault(target) ?? SignVocabulary.Name(target)} {own?.Find(target)?.Printed}".TrimEnd()));
    }

    private static PageContent Sheet(
        string id, string title, Rows rows, SourceSpan span, SignWords words, ISiteIndex index, UiWords ui)
    {
        var table = new TableBlock([], [new([new TextInline("Key")]), new([new TextInline("Value")])], rows.ToImmutable());
        var scope = new ResolveScope { PageId = id, Path = SiteSigns.PathOf(words.Language), Title = title };
        return new PageContent
        {
            Id = id,
            Language = words.Language,
            Title = title,
            Summary = "",
            Type = Type,
            Kind = ContentKind.Clinical,
            Blocks = ContentResolver.Resolve([table], scope, index, ui, new DiagnosticBag()).Blocks,
            Span = span,
        };
    }

    /// <summary>The rows of a sheet: what is empty is none.</summary>
    private sealed class Rows
    {
        private readonly ImmutableArray<TableRow>.Builder _rows = ImmutableArray.CreateBuilder<TableRow>();

        public ImmutableArray<TableRow> ToImmutable() => _rows.ToImmutable();

        public void Plain(string key, string value)
        {
            if (value.Length > 0) Add(key, [new TextInline(value)]);
        }

        public void Words(string key, YamlScalar? words)
        {
            if (words is not null) Add(key, SignTextReader.Inlines(words));
        }

        public void Cited(string key, string value, ImmutableArray<CiteItem> cites) =>
            Add(key, cites.IsDefaultOrEmpty ? [new TextInline(value)] : [new TextInline(value + " "), new CiteInline(cites)]);

        public void Decision(SignDecision? decided)
        {
            if (decided is null) return;
            Plain("decided", $"{decided.Role}{(decided.IsClinical ? " (clinical)" : "")}, {decided.On:yyyy-MM-dd}: {decided.Reason}");
        }

        public void Level(string country, LevelWords words)
        {
            string Key(string key) => country.Length == 0 ? key : $"{key} {country}";
            Plain(Key("name"), words.Name);
            Words(Key("heading"), words.Heading);
            Words(Key("action"), words.Action);
            Words(Key("when"), words.When);
            Words(Key("no-answer"), words.NoAnswer);
            foreach (var line in words.Say) Words(Key("say"), line);
        }

        private void Add(string key, ImmutableArray<Inline> value) =>
            _rows.Add(new TableRow([new([new TextInline(key)]), new(value)]));
    }
}
