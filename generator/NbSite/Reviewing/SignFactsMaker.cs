using System.Collections.Immutable;
using NbSite.Commands.Signing;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Reviewing;

/// <summary>Puts together what a reviewer must know of each sign of a language.</summary>
internal sealed class SignFactsMaker
{
    private readonly IndexDocument _site;
    private readonly SignReach _reach;
    private readonly SignWords _words;
    private readonly SiteRegions _regions;

    public SignFactsMaker(ReadSite site, string language, UiWords ui)
    {
        _site = site.Index!;
        _regions = _site.Config.Regions;
        _words = _site.Signs.WordsOf(language)!;
        _reach = SignReach.Of(site, language, ui);
    }

    /// <summary>What is known of a sign by the id of its sheet; null for the sheet of a level.</summary>
    public SignFacts? Of(string sheet, ISiteIndex index)
    {
        if (_site.Signs.Set.Signs.FirstOrDefault(each => SignSheets.IdOf(each.Id) == sheet) is not { } sign
            || !_words.Signs.TryGetValue(sign.Id, out var text)) return null;
        return new SignFacts(sign, text)
        {
            Levels =
            [
                .. SignRules.Countries(sign, _regions)
                    .Select(country => (Country: country, Level: sign.LevelIn(country), Given: SignRules.Given(sign.Sources, country, _regions)))
                    .GroupBy(each => (each.Level, each.Given))
                    .Select(same => (
                        string.Join(", ", same.Select(each => Place(each.Country))), Level(same.Key.Level),
                        same.Key.Given == same.Key.Level ? null : same.Key.Given is { } given ? Level(given) : "no source")),
            ],
            Sources =
            [
                .. sign.Sources.Select(source => (
                    PackSources.Of(source.Cite, index), Level(source.Level),
                    source.Country is { } country ? _regions.Name(country, _words.Language) : "no country named", source.Says)),
            ],
            Body = _words.Body.GetValueOrDefault(sign.Body, sign.Body),
            Conditions = [.. Conditions(sign, index)],
            Decided = sign.Decided is { } decided
                ? $"{decided.Role}{(decided.IsClinical ? " (a clinician)" : "")}, {decided.On.Iso()}: {decided.Reason}" : null,
            Cards = _reach.Cards(sign.Id),
            LeftOut = _reach.LeftOut(sign.Id),
        };
    }

    private IEnumerable<string> Conditions(Sign sign, ISiteIndex index)
    {
        string Title(SignCondition with) => index.Get<PageHeader>(IndexKind.Page, with.PageId)?.Title ?? with.PageId;
        if (_site.Signs.Set.Core.Contains(sign.Id)) yield return "It stands first on every card.";
        if (!sign.With.IsEmpty) yield return $"Only with {string.Join(" or ", sign.With.Select(Title))}.";
        if (!sign.ExpectedWith.IsEmpty) yield return $"What is expected: only with {string.Join(" or ", sign.ExpectedWith.Select(Title))}.";
        if (!sign.During.IsEmpty)
            yield return $"Only {string.Join(" or ", sign.During.Select(part => _words.During.GetValueOrDefault(part, part)))}.";
        if (!sign.Regions.IsEmpty)
            yield return $"Only in {string.Join(", ", sign.Regions.Select(region => _regions.Name(region, _words.Language)))}.";
    }

    private string Place(string country) => country.Length == 0 ? "everywhere else" : _regions.Name(country, _words.Language);

    private string Level(SignLevel level) => _words.Levels.GetValueOrDefault(level)?.Name ?? SignVocabulary.Name(level);
}
