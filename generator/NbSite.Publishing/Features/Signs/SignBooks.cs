using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Content.Clinics;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Features.Signs;

/// <summary>Puts together what the pages of a language may know of signs.</summary>
internal static partial class SignBooks
{
    public static SignBook Make(LanguageParts parts, SignSet set, SignWords? words, SignReviews? reviews, ClinicSigns? hospital = null,
        SignReviews? main = null)
    {
        var isOwn = words is null || words.Language == parts.Language;
        var titles = isOwn ? parts.Entities.ToDictionary(entity => entity.Id, entity => entity.Keys.Title) : parts.SiteTitles;
        var named = set.Signs.SelectMany(sign => sign.With).Select(with => with.PageId).Distinct(StringComparer.Ordinal).ToList();
        var regions = parts.Config.Regions;
        var language = words?.Language ?? parts.Language;
        // Cards with a sign whose translation is not up to date are wholly in the site's own language.
        var voice = words is { Stale.Count: > 0 } && parts.Signs.WordsOf(parts.Config.Language) is { } source ? new SignVoice
        {
            Words = source,
            Interface = parts.SiteWords,
            Regions = regions.All.ToFrozenDictionary(region => region.Code, region => region.Name(source.Language)),
            Titles = named.Where(parts.SiteTitles.ContainsKey).ToFrozenDictionary(id => id, id => parts.SiteTitles[id]),
            MainLanguage = parts.Config.Language,
        } : null;
        return new SignBook
        {
            MainVoice = voice,
            IsCheckedInMain = id => main?.Of(id).IsClinical == true || hospital?.IsDecided(id) == true,
            IsLevelCheckedInMain = level => main?.Of(level).IsClinical == true,
            Set = set,
            Place = Place(regions, parts.Options.Region) with { Hospital = hospital?.Country },
            PageLanguage = parts.Language,
            Voice = new SignVoice
            {
                Words = words ?? new SignWords { Language = parts.Language },
                Interface = isOwn ? parts.Words : parts.SiteWords,
                Regions = regions.All.ToFrozenDictionary(region => region.Code, region => region.Name(language)),
                Titles = named.Where(titles.ContainsKey).ToFrozenDictionary(id => id, id => titles[id]),
                MainTitles = named.Where(id => !titles.ContainsKey(id) && parts.SiteTitles.ContainsKey(id))
                    .ToFrozenDictionary(id => id, id => parts.SiteTitles[id]),
                MainLanguage = parts.Config.Language,
            },
            // A level that a hospital raised is not the one that was checked; the sign is the same, and asks for more.
            IsChecked = id => reviews?.Of(id).IsClinical == true || hospital?.IsDecided(id) == true,
            MarkOf = id => hospital?.MarkOf(id),
            IsLevelChecked = level => reviews?.Of(level).IsClinical == true,
            IsPublic = parts.Config.Publication == PublicationMode.Public,
            AllPageId = AllPages(parts).FirstOrDefault()?.Header.Id,
        };
    }

    /// <summary>Changes when a card may change.</summary>
    public static string Fingerprint(SignBook book) => string.Join('\n',
    [
        SignJson.Text(json => SignJson.Set(json, book.Set)), SignJson.Text(json => SignJson.Words(json, book.Voice.Words)),
        string.Join(',', book.Place.Countries), string.Join(',', book.Place.Chosen), book.AllPageId ?? "",
        book.IsPublic.ToString(), book.Place.Hospital ?? "", book.Voice.MainLanguage,
        .. book.Voice.Titles.OrderBy(title => title.Key, StringComparer.Ordinal).Select(title => $"{title.Key}={title.Value}"),
        .. book.Voice.MainTitles.OrderBy(title => title.Key, StringComparer.Ordinal).Select(title => $"{title.Key}~{title.Value}"),
        .. book.Voice.Regions.OrderBy(region => region.Key, StringComparer.Ordinal).Select(region => $"{region.Key}={region.Value}"),
        .. book.Set.Signs.Where(sign => book.IsChecked(sign.Id)).Select(sign => sign.Id),
        .. book.Set.Signs.Select(sign => (sign.Id, Mark: book.MarkOf(sign.Id))).Where(own => own.Mark is not null)
            .Select(own => $"{own.Id}: {own.Mark}"),
        .. book.Set.Levels.Keys.Where(book.IsLevelChecked).Order().Select(level => level.ToString()),
        .. book.Voice.Words.Stale.Keys.Order(StringComparer.Ordinal),
        .. book.MainVoice is { } main
            ? book.Set.Signs.Where(sign => book.IsCheckedInMain(sign.Id)).Select(sign => sign.Id)
                .Concat(book.Set.Levels.Keys.Where(book.IsLevelCheckedInMain).Order().Select(level => level.ToString()))
                .Append(SignJson.Text(json => SignJson.Words(json, main.Words)))
                .Concat(main.Titles.OrderBy(title => title.Key, StringComparer.Ordinal).Select(title => $"{title.Key}={title.Value}"))
            : [],
        // Where a sign is written is told in messages.
        .. book.Set.Signs.Select(sign => sign.Span.ToString()), .. SignCites.Of(book.Set).Select(cite => cite.Span.ToString()).Order(StringComparer.Ordinal),
        .. book.Voice.Words.Signs.OrderBy(sign => sign.Key, StringComparer.Ordinal).Select(sign => sign.Value.Span.ToString()),
    ]);

    /// <summary>Pages that tell all signs, in order of their ids.</summary>
    public static ImmutableArray<PageEntry> AllPages(LanguageParts parts) => parts.Signs.Set.Signs.IsEmpty ? [] :
    [
        .. parts.PublishedEntries.Where(entry => entry.Markdown is { } source && AllSigns().IsMatch(source.Text().Value[source.BodyOffset..]))
            .OrderBy(entry => entry.Header.Id, StringComparer.Ordinal),
    ];

    private static SignPlace Place(SiteRegions regions, string? chosen)
    {
        var countries = regions.Codes.Where(code => !regions.IsGroup(code)).ToImmutableArray();
        return new SignPlace
        {
            Countries = countries,
            Chosen = chosen is not null ? regions.CountriesOf(chosen) : countries.Length == 1 ? countries : [],
            Groups = regions.All.Where(region => !region.Countries.IsEmpty).ToFrozenDictionary(region => region.Code, region => region.Countries),
        };
    }

    [GeneratedRegex(@"^[ ]{0,3}\{\{\s*signs\s*\}\}\s*$", RegexOptions.Multiline)]
    private static partial Regex AllSigns();
}
