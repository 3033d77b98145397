using System.Collections.Immutable;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Features.Signs;

/// <summary>
/// For reviewers: each sign with its level by country, what each source says of it side by side, what was decided by whom
/// and why, and who checked it. What differs from the sources is told first.
/// </summary>
internal static class SignsPage
{
    public static ImmutableArray<Block> Blocks(IndexDocument site, SiteIndex language, UiWords ui)
    {
        // In a hospital's copy with what it raised and added, and who decided that.
        var set = language.Get<SignSet>(IndexKind.Signs, "all") ?? site.Signs.Set;
        if (language.Get<SignWords>(IndexKind.SignWords, "all") is not { } words) return [];
        var reviews = language.Get<SignReviews>(IndexKind.SignReviews, "all");
        var page = new Writer(set, words, reviews, site.Config.Regions, language, ui)
        {
            Hospital = language.Get<SignBook>(IndexKind.SignBook, SignBook.ClinicKey),
        };
        var differing = set.Signs.Where(sign => sign.Decided is not null && words.Signs.ContainsKey(sign.Id)).ToList();
        var levels = page.Decisions().ToImmutableArray();
        if (differing.Count > 0 || !levels.IsEmpty)
        {
            page.Heading(2, "decided", ui["signs.decided-title"]);
            page.List([.. differing.Select(sign => page.Link(sign)), .. levels]);
        }

        foreach (var system in set.Body)
        {
            var own = set.Signs.Where(sign => sign.Body == system && words.Signs.ContainsKey(sign.Id)).ToList();
            if (own.Count == 0) continue;
            page.Heading(2, "body-" + system, words.Body.GetValueOrDefault(system) ?? system);
            foreach (var sign in own) page.Sign(sign);
        }

        return page.ToImmutable();
    }

    private sealed class Writer(
        SignSet set, SignWords words, SignReviews? reviews, SiteRegions regions, SiteIndex index, UiWords ui)
    {
        /// <summary>Knows what is a hospital's own; null on the site itself.</summary>
        public SignBook? Hospital { get; init; }

        private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();

        public ImmutableArray<Block> ToImmutable() => _blocks.ToImmutable();

        public void Heading(int level, string id, string title) =>
            _blocks.Add(new HeadingBlock(level, id, [new TextInline(title)]) { Origin = Origin.Generated });

        public void List(ImmutableArray<Inline> items) => _blocks.Add(new ListBlock(false, 1,
            [.. items.Select(item => new ListItem([Paragraph([item])]) { Origin = Origin.Generated })])
        { Origin = Origin.Generated });

        public Inline Link(Sign sign) => new LinkInline("", "sign-" + sign.Id, null, [new TextInline(Said(sign))]);

        /// <summary>What was decided of whom a level asks to phone, by country.</summary>
        public IEnumerable<Inline> Decisions() =>
            from level in SignVocabulary.Levels
            where set.Levels.ContainsKey(level.Value)
            from rule in set.Levels[level.Value]
            where rule.Value.Decided is not null
            select new TextInline($"{Level(level.Value)}, {Place(rule.Key)}: {Decided(rule.Value.Decided!)}");

        public void Sign(Sign sign)
        {
            Heading(3, "sign-" + sign.Id, Said(sign));
            Line(string.Join(" · ", new[] { sign.Id, Core(sign), With(sign), During(sign), Where(sign) }.OfType<string>()));
            Levels(sign);
            Sources(sign);
            if (sign.Decided is { } decided) Line(Decided(decided));
            if (Hospital?.MarkOf(sign.Id) is { } mark)
                Line(Sentence(ui[mark is HospitalMark.Own ? "card.hospital-sign" : "card.hospital-level"]));

            Line(reviews?.Of(sign.Id) switch
            {
                { Clinical: { } check } => ui.Format("signs.checked", check.Role, ui.Date(check.On)),
                { IsSigned: true } status => ui.Format("signs.looked", ui.List(status.Roles)),
                _ => ui["signs.unchecked"],
            });
        }

        private string Decided(SignDecision decided) => ui.Format(
            "signs.decided", decided.IsClinical ? ui.Format("signs.clinician", decided.Role) : decided.Role, ui.Date(decided.On), decided.Reason);

        private string Sentence(string text) => LetterCase.Of(ui.Language).Capital(text) + ".";

        private string Place(string country) => country.Length == 0 ? ui["signs.elsewhere"] : regions.Name(country, ui.Language);

        private void Levels(Sign sign)
        {
            // Countries of which the same holds are told together.
            var rows = SignRules.Countries(sign, regions)
                .Select(country => (Country: country, Level: sign.LevelIn(country), Given: SignRules.Given(sign.Sources, country, regions)))
                .GroupBy(each => (each.Level, each.Given)).Select(same => Row(
                [
                    [new TextInline(Joined(same.Select(each => Place(each.Country))))],
                    [new TextInline(Level(same.Key.Level) + Differing(same.Key.Level, same.Key.Given))],
                ]));
            Table(["country", "level"], rows);
        }

        private void Sources(Sign sign)
        {
            if (sign.Sources.IsEmpty) return;
            var rows = sign.Sources.GroupBy(source => (source.Cite.Key, source.Cite.Locator, source.Level, source.Says)).Select(same => Row(
                [
                    [
                        new TextInline(index.Get<FormattedReference>(IndexKind.Reference, same.Key.Key)?.Title ?? same.Key.Key),
                        new CiteInline([same.First().Cite]),
                    ],
                    [
                        new EmphasisInline(true, [new TextInline(Level(same.Key.Level))]),
                        new TextInline($" ({Joined(same.Select(source => source.Country is { } country ? regions.Name(country, ui.Language) : ui["signs.no-country"]))})"
                            + (same.Key.Says is { } says ? $": “{says.Trim('“', '”', '"')}”" : "")),
                    ],
                ]));
            Table(["source", "says"], rows);
        }

        /// <summary>What its sources give where that is another level; nothing where it is the same.</summary>
        private string Differing(SignLevel level, SignLevel? given) => given == level ? ""
            : $" ({ui["signs.given"]}: {(given is { } other ? Level(other) : ui["signs.no-source"])})";

        private string Joined(IEnumerable<string> names) =>
            names.Distinct(StringComparer.Ordinal).Aggregate((text, next) => ui.Format("list.comma", text, next));

        private void Table(string[] heads, IEnumerable<TableRow> rows) => _blocks.Add(new TableBlock(
            [], [.. heads.Select(head => new TableCell([new TextInline(ui["signs." + head])]))], [.. rows])
        { Origin = Origin.Generated });

        private static TableRow Row(ImmutableArray<ImmutableArray<Inline>> cells) =>
            new([.. cells.Select(cell => new TableCell(cell))]) { Origin = Origin.Generated };

        private void Line(string text)
        {
            if (text.Length > 0) _blocks.Add(Paragraph([new TextInline(text)]));
        }

        private static ParagraphBlock Paragraph(ImmutableArray<Inline> words) => new(words) { Origin = Origin.Generated };

        private string Said(Sign sign) => BlockWalk.PlainText(SignTextReader.Inlines(words.Signs[sign.Id].Short ?? words.Signs[sign.Id].Say));

        private string Level(SignLevel level) => words.Levels.GetValueOrDefault(level)?.Name ?? SignVocabulary.Name(level);

        private string? With(Sign sign) => sign.With.IsEmpty ? null : ui.Format("signs.with", ui.List(
            sign.With.Select(condition => index.Get<PageHeader>(IndexKind.Page, condition.PageId)?.Title ?? condition.PageId)));

        private string? During(Sign sign) => sign.During.IsEmpty ? null : ui.List(
            sign.During.Select(part => words.During.GetValueOrDefault(part) ?? part));

        private string? Where(Sign sign) => sign.Regions.IsEmpty ? null
            : ui.Format("region.label", ui.List(sign.Regions.Select(region => regions.Name(region, ui.Language))));

        private string? Core(Sign sign) => set.Core.Contains(sign.Id) ? ui["signs.core"] : null;
    }
}
