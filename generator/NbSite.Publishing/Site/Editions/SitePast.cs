using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Editions;

/// <summary>What the manifests tell of all pages, turned round: from editions with pages to pages with texts.</summary>
internal sealed class SitePast
{
    private readonly FrozenDictionary<(string Language, string Id), PageHistory> _histories;
    private readonly FrozenDictionary<string, Recall> _recalls;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _otherCodes;

    private SitePast(EditionStore store)
    {
        Store = store;
        _histories = Read(store).ToFrozenDictionary(history => (history.Language, history.Id));
        var pairs = store.Editions.SelectMany(edition => edition.Pages).Where(page => page.Was is not null)
            .Select(page => (page.Code, Was: page.Was!)).Distinct().ToList();
        _otherCodes = pairs.Concat(pairs.Select(pair => (Code: pair.Was, Was: pair.Code))).GroupBy(pair => pair.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.Select(pair => pair.Was).ToImmutableArray(), StringComparer.Ordinal);
        _recalls = store.Recalls.GroupBy(recall => recall.Code, StringComparer.Ordinal)
            .ToFrozenDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    public EditionStore Store { get; }

    public bool IsEmpty => Store.Editions.IsEmpty;

    /// <summary>Every page that ever was in an edition, in order of language and id.</summary>
    public IEnumerable<PageHistory> Histories => _histories.Values
        .OrderBy(history => history.Language, StringComparer.Ordinal).ThenBy(history => history.Id, StringComparer.Ordinal);

    public IEnumerable<Recall> Recalls => Store.Recalls;

    public static SitePast Of(EditionStore store) => new(store);

    public bool HasLanguage(string language) => _histories.Keys.Any(key => key.Language == language);

    public PageHistory? HistoryOf(string language, string id) => _histories.GetValueOrDefault((language, id));

    /// <summary>Why a text is wrong; under whichever of its codes it was recalled.</summary>
    public Recall? RecallOf(string code) => _recalls.GetValueOrDefault(code)
        ?? (_otherCodes.TryGetValue(code, out var others)
            ? others.Select(other => _recalls.GetValueOrDefault(other)).FirstOrDefault(recall => recall is not null)
            : null);

    /// <summary>Every code of a recalled text with its recall; of one that has two codes, both.</summary>
    public IEnumerable<(string Code, Recall Recall)> RecalledCodes => _recalls.Keys.Union(_otherCodes.Keys, StringComparer.Ordinal)
        .Order(StringComparer.Ordinal).Select(code => (code, RecallOf(code)!)).Where(each => each.Item2 is not null);

    /// <summary>The first page that ever said the text of that code.</summary>
    public PageHistory? WithCode(string code) =>
        Histories.FirstOrDefault(history => history.Has(code));

    public PublishedIn In(int edition) => new(Store.Editions[edition].Name, Store.Editions[edition].Created);

    /// <summary>The first edition without a text; null while no edition has taken its place.</summary>
    public PublishedIn? Until(PublishedText text) => text.Last + 1 < Store.Editions.Length ? In(text.Last + 1) : null;

    private static IEnumerable<PageHistory> Read(EditionStore store)
    {
        var lines = new Dictionary<(string, string), List<(int Edition, EditionPage Page)>>();
        for (var i = 0; i < store.Editions.Length; i++)
        {
            foreach (var page in store.Editions[i].Pages)
            {
                if (!lines.TryGetValue((page.Language, page.Id), out var own)) lines[(page.Language, page.Id)] = own = [];
                own.Add((i, page));
            }
        }

        foreach (var ((language, id), own) in lines)
        {
            yield return new PageHistory(language, id, Texts(own))
            {
                Addresses = [.. own.GroupBy(line => line.Page.Address, StringComparer.OrdinalIgnoreCase)
                    .Select(same => (same.Key, same.Last().Edition))],
            };
        }
    }

    private static ImmutableArray<PublishedText> Texts(List<(int Edition, EditionPage Page)> lines)
    {
        var texts = ImmutableArray.CreateBuilder<PublishedText>();
        foreach (var (edition, page) in lines)
        {
            if (texts is [.., var last] && (last.Code == page.Code || last.Code == page.Was) && last.Last == edition - 1)
            {
                var records = last.Records[^1] == page.Record ? last.Records : last.Records.Add(page.Record);
                texts[^1] = last with
                {
                    Last = edition,
                    Page = page,
                    Records = records,
                    FormerCode = last.Code == page.Code ? last.FormerCode : last.Code,
                };
            }
            else
            {
                texts.Add(new PublishedText(texts.Count + 1, edition, edition, page) { Records = [page.Record], Notes = page.Notes });
            }
        }

        return texts.ToImmutable();
    }
}
