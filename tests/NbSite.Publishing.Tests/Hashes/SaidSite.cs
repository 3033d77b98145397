using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;
using NbSite.Testing;

namespace NbSite.Publishing.Tests.Hashes;

/// <summary>What the pages of a small site say, before and after an edit.</summary>
internal sealed class SaidSite
{
    private readonly ConcurrentDictionary<string, PageContent> _pages = new(StringComparer.Ordinal);

    public SaidSite(SiteFixture site)
    {
        Built = (site with
        {
            Extensions = site.Extensions.WithPage(Module.From<PageDocument, PageDocument>("Keep", (page, _) =>
            {
                _pages[page.Content.Id] = page.Content;
                return page;
            })),
        }).Build();
    }

    public SiteResult Built { get; }

    public PageContent this[string id] => _pages[id];

    public string Code(string id) => TextHash.Of(this[id]).VersionCode;

    /// <summary>How many parts that stood on the page, signed, do not stand on it as they were.</summary>
    public int Unsigned(string id, SaidSite before)
    {
        var there = SignedBlocks.Of(this[id]).Select(part => part.Hash).ToHashSet(StringComparer.Ordinal);
        return SignedBlocks.Of(before[id]).Count(part => !there.Contains(part.Hash));
    }

    /// <summary>What became of the words and of what they stand in, a line each.</summary>
    public ImmutableArray<string> Told(string id, SaidSite before) =>
    [
        .. PageDifferences.Between(before[id], this[id], sources: true).Parts.Where(part => part.Change != PartChange.Same)
            .Select(part => $"{part.Change} {string.Join(' ', part.Words.Select(run => run.Text))}"
                + string.Concat(part.Structure.Select(change => $" ({StructureText.Of(change)})"))),
    ];
}
