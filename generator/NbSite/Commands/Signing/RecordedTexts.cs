using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Commands.Signing;

/// <summary>The words of a whole site as an edition records them, by page and by fact sheet.</summary>
internal sealed class RecordedTexts
{
    private readonly Dictionary<(string Language, string Id), PageContent> _pages = [];
    private readonly Dictionary<(string Language, string Id), SortedSet<string>> _sheets = [];
    private readonly HashSet<(string Language, string Id, string Core)> _shown = [];
    private readonly Dictionary<(string Language, string Key), RecordedReference> _sources = [];

    public RecordedTexts(IEnumerable<EditionRecord> records)
    {
        foreach (var record in records)
        {
            var page = record.Page;
            _pages[(page.Language, page.Id)] = page;
            foreach (var source in record.References) _sources.TryAdd((page.Language, source.Key), source);
            foreach (var part in SignedBlocks.Of(page).Where(part => part.SourceId is not null && part.SourceId != page.Id))
            {
                if (!_sheets.TryGetValue((page.Language, part.SourceId!), out var parts))
                    _sheets[(page.Language, part.SourceId!)] = parts = new SortedSet<string>(StringComparer.Ordinal);
                parts.Add(part.Hash);
                _shown.Add((page.Language, part.SourceId!, part.Core));
            }
        }
    }

    /// <summary>Why a page or fact sheet does not say in <paramref name="now"/> what it said here; null when it does.</summary>
    public string? WhyOther(RecordedTexts now, Sheet sheet)
    {
        var key = (sheet.Page.Language, sheet.Page.Id);
        var isPage = now._pages.TryGetValue(key, out var page);
        if (isPage ? !_pages.ContainsKey(key) : !_sheets.ContainsKey(key) || !now._sheets.ContainsKey(key))
            return $"{sheet.Page.Id} is not in the edition";
        var same = isPage
            ? Own(_pages[key]).SequenceEqual(Own(page!), StringComparer.Ordinal)
            : _sheets[key].SetEquals(now._sheets[key]);
        if (!same) return $"{sheet.Page.Id} says other words than in the edition";
        foreach (var source in sheet.Parts.Cited)
        {
            var id = (sheet.Page.Language, source);
            if (_sources.GetValueOrDefault(id) is { } before && now._sources.GetValueOrDefault(id) is { } after
                && (before.Text, before.Url) == (after.Text, after.Url)) continue;
            return $"the source {source} is printed otherwise than in the edition";
        }

        return null;
    }

    /// <summary>Whether a page or fact sheet said a part here as it stands now, in the same place.</summary>
    public bool Has(Sheet sheet, SignedBlock part)
    {
        var key = (sheet.Page.Language, sheet.Page.Id);
        return (_pages.TryGetValue(key, out var page) && Own(page).Contains(part.Hash))
            || _shown.Contains((sheet.Page.Language, sheet.Page.Id, part.Core));
    }

    /// <summary>Whether a source is printed in <paramref name="now"/> as it was here.</summary>
    public bool HasSource(RecordedTexts now, Sheet sheet, string source) =>
        _sources.GetValueOrDefault((sheet.Page.Language, source)) is { } before
        && now._sources.GetValueOrDefault((sheet.Page.Language, source)) is { } after
        && (before.Text, before.Url) == (after.Text, after.Url);

    private static IEnumerable<string> Own(PageContent page) => SheetText.Own(page).Select(part => part.Hash);
}
