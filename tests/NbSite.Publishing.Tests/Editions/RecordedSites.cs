using System.Collections.Concurrent;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Testing;
using NbSite.Testing.Editions;

namespace NbSite.Publishing.Tests.Editions;

/// <summary>Sites built in memory, as editions record them.</summary>
internal static class RecordedSites
{
    /// <summary>Every page that a build hands to the recorder, in order of language and id.</summary>
    public static IReadOnlyList<RecordedPage> Of(SiteFixture site)
    {
        var pages = new ConcurrentBag<RecordedPage>();
        var built = SiteBuilder.Build(
            new BuildInput
            {
                HoldsChecks = false,
                Files = site.Content,
                Theme = site.Look,
                Options = site.Options,
                Recorder = pages.Add,
            },
            new TestSink(),
            CancellationToken.None);
        Xunit.Assert.Empty(built.Diagnostics);
        return [.. pages.OrderBy(page => page.Header.Language, StringComparer.Ordinal).ThenBy(page => page.Header.Id, StringComparer.Ordinal)];
    }

    /// <summary>An editions folder with one more edition, of what the site says.</summary>
    public static MemoryEditions Publish(this MemoryEditions editions, string name, SiteFixture site, DateOnly? created = null) =>
        editions.Publish(
            new EditionManifest
            {
                Name = name,
                Site = "Test site",
                Language = "en",
                Created = created ?? SiteFixture.Today,
                Summary = $"What is in {name}.",
                Pages = [],
            },
            Of(site).Select(page => (Line(page), page.Record)));

    private static EditionPage Line(RecordedPage page) => new()
    {
        Id = page.Header.Id,
        Language = page.Header.Language,
        Address = page.Header.Address,
        Title = page.Header.Title,
        Record = "",
        Code = page.Code,
        Status = page.Header.Status,
        LastChecked = page.Header.LastChecked,
        Due = page.Header.Due,
        Role = page.Review.Last?.Role,
        Notes = [.. page.Review.Changes.Select(change => new EditionNote(change.Version, change.On, change.Note, change.Minor))],
    };
}
