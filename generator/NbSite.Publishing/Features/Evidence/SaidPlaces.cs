using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Evidence;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Features.Evidence;

/// <summary>A statement, where it is read.</summary>
/// <param name="Claim">What is said.</param>
/// <param name="Page">Language and id of the page that says it; null for one that no page shows.</param>
/// <param name="Checked">The day on which the page was last checked; null for none.</param>
internal sealed record Said(SourcedClaim Claim, string? Page, DateOnly? Checked);

/// <summary>
/// Everything that the site says with a source: on pages, in fact sheets without a page, of signs and values.
/// </summary>
internal sealed class SaidPlaces
{
    private readonly ILookup<string, (SourceSpan Place, string? Page)> _byKey;

    private SaidPlaces(ImmutableArray<Said> all, ImmutableArray<AvoidedWord> unseen)
    {
        (All, UnseenWords) = (all, unseen);
        _byKey = all.SelectMany(said => said.Claim.Sources.Select(source => (source.Key, source.Span, said.Page)))
            .ToLookup(each => each.Key, each => (each.Span, each.Page), StringComparer.Ordinal);
    }

    public ImmutableArray<Said> All { get; }

    /// <summary>Words to avoid in what no page shows.</summary>
    public ImmutableArray<AvoidedWord> UnseenWords { get; }

    public static SaidPlaces Of(IReadOnlyList<PageFacts> pages, IEnumerable<PageEntry> entries, IndexDocument site,
        BuildInput input)
    {
        var said = ImmutableArray.CreateBuilder<Said>();
        var words = ImmutableArray.CreateBuilder<AvoidedWord>();
        foreach (var page in pages)
            foreach (var claim in page.Claims)
                said.Add(new Said(claim, PagesSection.KeyOf(page.Header), page.Header.LastChecked));
        foreach (var language in site.Languages) AddSheets(language, site, input, said, words);
        foreach (var cite in BareCites.Of(site, entries))
            said.Add(new Said(new SourcedClaim([new ClaimSource(cite.Key, cite.Span)]), null, null));
        return new SaidPlaces(said.ToImmutable(), words.ToImmutable());
    }

    /// <summary>Where a source is named, in order, each place once.</summary>
    public IEnumerable<SourceSpan> Of(string key) => _byKey[key].Select(each => each.Place).Distinct()
        .OrderBy(place => place.Path, StringComparer.Ordinal).ThenBy(place => place.Line).ThenBy(place => place.Column);

    /// <summary>“3 places rest on it, read on 2 pages”, with the command that lists them.</summary>
    public string Impact(string key) =>
        $"{Counted(Of(key).Count(), "place", "rest")} on it, read on "
        + $"{Counted(Pages(_byKey[key].Select(each => each.Page)), "page")} (nbsite impact {key})";

    /// <summary>How many pages there are among these.</summary>
    public static int Pages(IEnumerable<string?> pages) =>
        pages.OfType<string>().Distinct(StringComparer.Ordinal).Count();

    /// <summary>“1 page”, “2 pages”; with a verb “1 page prints”, “2 pages print”.</summary>
    public static string Counted(int count, string one, string? verb = null)
    {
        var counted = FormattableString.Invariant($"{count} {one}{(count == 1 ? "" : "s")}");
        return verb is null ? counted : $"{counted} {verb}{(count == 1 ? "s" : "")}";
    }

    private static void AddSheets(
        SiteIndex language, IndexDocument site, BuildInput input,
        ImmutableArray<Said>.Builder said, ImmutableArray<AvoidedWord>.Builder avoided)
    {
        var words = input.Theme.Words(language.Language)!;
        var vocabulary = site.Config.Vocabulary.GetValueOrDefault(language.Language);
        var dates = site.ItemReviews.ToLookup(item => item.Path, item => item.Record.Last?.On, StringComparer.Ordinal);
        foreach (var id in language.Keys(IndexKind.Entity))
        {
            if (language.Get<Entity>(IndexKind.Entity, id) is not { HasPage: false } entity) continue;
            var sheet = SheetText.Read(entity, language, words).Page;
            foreach (var claim in ClaimReader.Read(sheet.Blocks))
                said.Add(new Said(claim, null, dates[entity.Path].FirstOrDefault()));
            if (vocabulary is not null) avoided.AddRange(vocabulary.Find(sheet, entity.Keys.SummarySpan));
        }
    }
}
