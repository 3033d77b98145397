using System.Collections.Immutable;
using System.Text;
using NbSite.Content.PageText;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pages;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>What a feature of a charity's own adds to the words of pages stands in everything that is made of them.</summary>
public sealed class OwnStepTests
{
    private const string Ward = "name: N\nowner: ward manager\nchecked: 2026-11-02\ndue: 2027-05-02\nphones:\n"
        + "  team: {reaches: Ward 4, number: 0191 496 0000, hours: always}\nsigns: {swollen: emergency}\n";

    private static SiteFixture Site(PageStage after, SiteOutput? output = null)
    {
        var site = SignSites.With();
        return site with
        {
            Output = output ?? new WebSite(),
            Extensions = SiteExtensions.None.WithFeature(new Says(after)),
        };
    }

    [Theory]
    [InlineData(PageStage.Read)]
    [InlineData(PageStage.Expand)]
    [InlineData(PageStage.Resolve)]
    [InlineData(PageStage.Claims)]
    [InlineData(PageStage.Hash)]
    public void An_edition_records_what_its_codes_name(PageStage after)
    {
        var made = Site(after, new EditionRecords { KeepsTexts = true }).Build();

        Assert.Equal([], made.Diagnostics);
        var pages = made.Result.Documents<RecordedPage>().ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Equal(page.TextHash, TextHash.Of(page.Record!.Page).Sha256Hex));
        // What comes after the hash is no part of the text that it names.
        Assert.Equal(after != PageStage.Hash, pages.Any(page => Says.Stands(page.Record!.Page)));
    }

    /// <summary>The site as the offline copy of a hospital with a sign at a level of its own.</summary>
    private static SiteFixture OfHospital(SiteFixture site) => site with
    {
        Output = new OfflineCopy(),
        Options = site.Options with { Clinic = new ClinicSource(new ContentFile("../ward.yml", Encoding.UTF8.GetBytes(Ward)), _ => null) },
    };

    [Theory]
    [InlineData(PageStage.Read)]
    [InlineData(PageStage.Expand)]
    [InlineData(PageStage.Resolve)]
    [InlineData(PageStage.Claims)]
    public void A_hospitals_copy_with_signs_of_its_own_has_it_too(PageStage after)
    {
        var copy = OfHospital(Site(after)).Build();

        Assert.Equal([], copy.Diagnostics);
        var pages = copy.Files.Where(file => file.Key.EndsWith("/index.html", StringComparison.Ordinal) && copy.Text(file.Key).Contains("nb-card--emergency", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Contains(Says.Words, copy.Text(page.Key), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(PageStage.Read)]
    [InlineData(PageStage.Claims)]
    public void A_step_that_reads_a_page_twice_for_a_hospital_tells_and_writes_once(PageStage after)
    {
        var site = SignSites.With();
        var tells = new Tells(PageStep.After(after, Module.From<PageDocument, PageDocument>("Tell", (page, context) =>
        {
            // It differs between the two readings, as the cards do.
            context.Report(Told.At(SourceSpan.File(page.Entry.Header.Path), TextHash.Of(page.Content).VersionCode));
            context.Write(new OutputFile($"words/{page.Content.Id}.txt", Encoding.UTF8.GetBytes(TextHash.Of(page.Content).VersionCode)));
            return page;
        })));
        var copy = OfHospital(site with { Extensions = SiteExtensions.None.WithFeature(tells) }).Build();
        var first = (site with { Output = new OfflineCopy(), Extensions = SiteExtensions.None.WithFeature(tells) }).Build();

        Assert.NotEmpty(copy.Diagnostics);
        Assert.All(copy.Diagnostics, line => Assert.Contains("TT0002", line, StringComparison.Ordinal));
        Assert.Equal(first.Diagnostics, copy.Diagnostics);
        var written = copy.Files.Keys.Where(path => path.StartsWith("words/", StringComparison.Ordinal)).ToList();
        Assert.Equal(copy.Diagnostics.Count, written.Count);
        Assert.All(written, path => Assert.Equal(first.Text(path), copy.Text(path)));
        // There are pages that say something else to that hospital's readers.
        Assert.Contains(copy.Files.Keys, path => path.EndsWith("/index.html", StringComparison.Ordinal) && copy.Text(path).Contains("nb-card--emergency", StringComparison.Ordinal)
            && first.Text(path) != copy.Text(path));
    }

    [Theory]
    [InlineData(PageStage.Read)]
    [InlineData(PageStage.Resolve)]
    public void Whoever_reads_the_words_of_pages_reads_it(PageStage after)
    {
        var seen = ImmutableList<bool>.Empty;
        var site = Site(after);
        _ = (site with
        {
            Extensions = site.Extensions.WithPage(Module.From<PageDocument, PageDocument>("See", (page, _) =>
            {
                ImmutableInterlocked.Update(ref seen, known => known.Add(Says.Stands(page.Content)));
                return page;
            })),
        }).Build();

        Assert.NotEmpty(seen);
        Assert.DoesNotContain(false, seen);
    }

    [Fact]
    public void A_check_that_would_never_run_is_refused()
    {
        var site = SignSites.With() with { Extensions = SiteExtensions.None.WithFeature(new Early()) };
        Assert.Equal(
            "The check “Nothing” would never run: it follows Input, where there are no pages.",
            Assert.Throws<PipelineException>(() => site.Build()).Message);
        Assert.Equal(
            "“Late” follows Output, and cannot stand among modules.",
            Assert.Throws<PipelineException>(() => PageStep.After(PageStage.Hash, new Late())).Message);
    }

    private static readonly DiagnosticDescriptor Told = new("TT0002", Severity.Note, "A test", "Read as {0}", "Because.", "Nothing.");

    private sealed class Tells(PageStep step) : Feature
    {
        public override IEnumerable<PageStep> Steps(StepParts site) => [step];
    }

    private sealed class Says(PageStage after) : Feature
    {
        public const string Words = "Our helpline answers from nine to five.";

        public static bool Stands(PageContent page) => page.Blocks.OfType<ParagraphBlock>().Any(block => block.Children is [TextInline { Text: Words }]);

        public override IEnumerable<PageStep> Steps(StepParts site) =>
        [
            PageStep.After(after, Module.From<PageDocument, PageDocument>("Say", (page, _) => page with
            {
                Content = page.Content with { Blocks = page.Content.Blocks.Add(new ParagraphBlock([new TextInline(Words)]) { Origin = Origin.Generated }) },
            })),
        ];
    }

    private sealed class Early : Feature
    {
        public override IEnumerable<AggregateAnalyzer<PageFacts>> Checks(SiteParts site) => [new Nothing()];
    }

    private sealed class Nothing : AggregateAnalyzer<PageFacts>
    {
        public override Phase Follows => Phase.Input;

        public override void Analyze(IReadOnlyList<PageFacts> documents, IAnalyzerContext context)
        {
        }
    }

    private sealed class Late : Analyzer<PageDocument>
    {
        public override Phase Follows => Phase.Output;

        public override void Analyze(PageDocument document, IAnalyzerContext context)
        {
        }
    }
}
