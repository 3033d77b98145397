using System.Text;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>A charity says in site.yml how bad findings are, and its own checks are held to it too.</summary>
public sealed class LevelTests
{
    private const string Unused = SiteFixture.References + "\n  - {id: unused, type: report, title: Unused, author: [{literal: A body}], issued: 2024}\n";

    private static readonly DiagnosticDescriptor Shouts =
        new("XY0001", Severity.Note, "A page that shouts", "“{0}” shouts", "Nobody likes it.", "Say it calmly.");

    private sealed class TellShouts : Analyzer<PageDocument>
    {
        public override void Analyze(PageDocument document, IAnalyzerContext context)
        {
            if (document.Content.Title.EndsWith('!')) context.Report(Shouts.At(SourceSpan.File(document.Name), document.Content.Title));
        }
    }

    private sealed class Few(Phase follows) : Feature
    {
        public override IEnumerable<AggregateAnalyzer<PageFacts>> Checks(SiteParts site) => [new TellFew(100, follows)];
    }

    private sealed class TellFew(int least, Phase follows) : AggregateAnalyzer<PageFacts>
    {
        public override Phase Follows => follows;

        public override void Analyze(IReadOnlyList<PageFacts> documents, IAnalyzerContext context)
        {
            if (documents.Count < least) context.Report(Shouts.At(SourceSpan.File("site.yml"), documents.Count));
        }
    }

    // A phone number in the words of one page, and a source that none cites.
    private static SiteFixture Site(string checks) => SiteFixture.Of("""
        -- en/p.md --
        ---
        title: Call!
        summary: Whom to call.
        kind: practical
        ---
        The number of the charity is 0800 111 2222.
        """).With("references.yml", Unused).With("site.yml", SiteFixture.SiteYml + "\n" + checks + "\n");

    private static string[] Told(SiteResult built) => [.. built.Diagnostics.Select(each => each.Split(": ")[..2]).Select(each => string.Join(' ', each))];

    private static readonly string[] Usual = ["en/p.md:6:30 warning NB0911", "references.yml:7:10 warning NB0510"];

    [Fact]
    public void Without_levels_every_finding_is_as_bad_as_its_message_says() => Assert.Equal(Usual, Told(Site("").Build()));

    [Fact]
    public void A_warning_becomes_an_error_a_note_or_nothing()
    {
        var raised = Site("checks: {NB0510: error}").Build();
        Assert.Equal([Usual[0], "references.yml:7:10 error NB0510"], Told(raised));
        Assert.True(raised.Result.HasErrors);
        Assert.Null(raised.Record);

        var lowered = Site("checks: {NB0911: note, NB0510: off}").Build();
        Assert.Equal(["en/p.md:6:30 note NB0911"], Told(lowered));
        Assert.False(lowered.Result.FailsStrictly);
        Assert.True(Site("checks: {NB0510: off}").Build().Result.FailsStrictly);
    }

    [Fact]
    public void An_error_cannot_be_left_out()
    {
        var site = Site("checks: {NB0901: off}").With("en/p.md", "---\ntitle: P\nsummary: S.\n---\nChildren get it.\n");
        Assert.Equal(
            ["en/p.md:5:1 error NB0901", "references.yml:7:10 warning NB0510", "site.yml:16:18 error NB1571"], Told(site.Build()));
    }

    [Theory]
    [InlineData("", "checks: {NB0911: error}")]
    [InlineData("", "checks: {NB0911: off, NB0510: note}")]
    [InlineData("checks: {NB0911: off}", "")]
    [InlineData("checks: {NB0911: note}", "checks: {NB0911: warning}")]
    public void A_level_that_changes_shows_in_the_next_build_and_makes_no_page_again(string before, string after)
    {
        var first = Site(before).Build();
        var second = Site(after).Build(first);
        var fresh = Site(after).Build();

        Assert.Equal(fresh.Diagnostics, second.Diagnostics);
        Assert.NotEqual(first.Diagnostics, second.Diagnostics);
        Assert.Equal(fresh.Files.Keys.Order(), second.Files.Keys.Order());
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(Encoding.UTF8.GetString(bytes), second.Text(path));
        Assert.All(second.Result.Report.Pages, page => Assert.True(page.IsReused, page.Id));
        Assert.Equal(fresh.Record is null, second.Record is null);
    }

    [Fact]
    public void A_page_that_is_made_again_alone_is_held_to_the_levels()
    {
        var site = Site("checks: {NB0911: error}");
        var input = new BuildInput
        {
            Files = site.With("en/p.md", "---\ntitle: P\nsummary: S.\nkind: practical\n---\nWords.\n").Content,
            Theme = site.Look,
            Options = site.Options,
            HoldsChecks = false,
            KeepsWarm = true,
        };
        var warm = SiteBuilder.Build(input, new TestSink(), TestContext.Current.CancellationToken).Warm!;

        var pages = warm.Remake([new ContentFile("en/p.md", site.Files["en/p.md"])], TestContext.Current.CancellationToken)!;

        Assert.Equal(["error NB0911"], pages.Diagnostics.Select(each => $"{each.Severity.ToString().ToLowerInvariant()} {each.Code}"));
        Assert.True(pages.HasErrors);
    }

    [Fact]
    public void What_must_come_out_today_is_not_held_up_by_a_level()
    {
        var site = Site("checks: {NB0510: error, NB0911: off}");
        var input = new BuildInput
        {
            Files = site.Content,
            Theme = site.Look,
            Options = site.Options,
            HoldsChecks = false,
            RaisesLevels = false,
        };

        var built = SiteBuilder.Build(input, new TestSink(), TestContext.Current.CancellationToken);

        Assert.Equal([("NB0510", Severity.Warning)], built.Diagnostics.Select(each => (each.Code, each.Severity)));
    }

    [Fact]
    public void A_charitys_own_checks_are_told_and_have_levels_too()
    {
        var own = SiteExtensions.None.WithDiagnostic(Shouts).WithPage(Module.From(new TellShouts()));
        var site = Site("checks: {XY0001: error, NB0911: off, NB0510: off}");

        Assert.Equal(["en/p.md:0:0 error XY0001"], Told((site with { Extensions = own }).Build()));
        // A message that nobody announced cannot be named.
        Assert.Equal(["site.yml:16:10 error NB1570"], Told(site.Build()));
    }

    [Fact]
    public void A_charitys_own_check_of_all_pages_sees_those_of_its_phase()
    {
        var (written, made, left) = (Seen(Phase.Process), Seen(Phase.PostProcess), Seen(Phase.Output));

        Assert.Equal(3, written);
        // The page of an address that leads nowhere is made, and no list has it.
        Assert.Equal(made - 1, left);
        Assert.InRange(left, 8, 30);

        static int Seen(Phase follows)
        {
            var own = SiteExtensions.None.WithDiagnostic(Shouts).WithFeature(new Few(follows));
            var built = (Site("checks: {NB0911: off, NB0510: off}") with { Extensions = own }).Build();
            var message = Assert.Single(built.Result.Diagnostics).Message;
            return int.Parse(message.Split('“', '”')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    [Fact]
    public void A_second_build_tells_what_own_checks_told()
    {
        var own = SiteExtensions.None.WithDiagnostic(Shouts).WithPage(Module.From(new TellShouts()));
        var site = Site("checks: {NB0911: off, NB0510: off}") with { Extensions = own };
        var first = site.Build();
        var second = site.Build(first);

        Assert.Equal(["en/p.md:0:0 note XY0001"], Told(first));
        Assert.Equal(first.Diagnostics, second.Diagnostics);
        Assert.All(second.Result.Report.Pages, page => Assert.True(page.IsReused, page.Id));
    }
}
