using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Testing;
using NbSite.Testing.Editions;

namespace NbSite.Publishing.Tests.Editions;

/// <summary>Sites built in memory, as editions record them.</summary>
internal static class RecordedSites
{
    /// <summary>Every page that an edition would record, in order of language and id.</summary>
    public static IReadOnlyList<RecordedPage> Of(SiteFixture site)
    {
        var built = SiteBuilder.Build(
            new BuildInput
            {
                Files = site.Content,
                Theme = site.Look,
                Options = site.Options,
                Output = new EditionRecords { KeepsTexts = true },
            },
            new TestSink(),
            CancellationToken.None);
        Xunit.Assert.Empty(built.Diagnostics);
        return
        [
            .. built.Documents<RecordedPage>().OrderBy(page => page.Line.Language, StringComparer.Ordinal)
                .ThenBy(page => page.Line.Id, StringComparer.Ordinal),
        ];
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
            Of(site).Select(page => (Line(page), page.Record!)));

    private static EditionPage Line(RecordedPage page) => page.Line with
    {
        Record = "",
        Notes = [.. page.Review.Changes.Select(change => new EditionNote(change.Version, change.On, change.Note, change.Minor))],
    };
}
