using System.Text;
using NbSite.Content.Sources;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Site;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Evidence;

/// <summary>A source that was withdrawn stops the build at each statement that rests on it, and old words say so.</summary>
public sealed class RetractedTests
{
    private const string Bad = "  - {id: bad, type: report, title: A study, issued: 2010, status: retracted}";

    private static string[] Told(SiteResult site) => [.. site.Diagnostics.Where(each => each.Contains("NB1700", StringComparison.Ordinal))];

    [Fact]
    public void Each_statement_is_told_at_its_place_with_all_that_rests_on_it()
    {
        var site = EvidenceSite.Of("Rest helps. [@src; @bad]\n\nSleep helps. [@bad, p. 2]\n\n| Food | Good |\n|---|---|\n| Soup | yes [@bad] |", Bad).Build();

        const string impact = "“bad” was withdrawn by its publisher, and this statement rests on it; 3 places rest on it, read on 1 page (nbsite impact bad)";
        Assert.Equal(
            [
                $"en/page.md:6:20: error NB1700: {impact}",
                $"en/page.md:8:15: error NB1700: {impact}",
                $"en/page.md:12:15: error NB1700: {impact}",
            ],
            site.Diagnostics);
    }

    [Fact]
    public void It_is_told_in_fact_sheets_words_signs_values_and_codes()
    {
        var site = EvidenceSite.Of("Call at {{value call}}.", Bad)
            .With("values.yml", "values:\n  call:\n    what: when to call\n    type: temperature\n    entries: [{celsius: 38, cite: [bad]}]\n"
                + "  unused:\n    what: not shown\n    type: text\n    entries: [{text: words, cite: [bad]}]\n")
            .With("signs.yml", SiteFixture.SignsYml.Replace("cite: src, level: urgent", "cite: bad, level: urgent", StringComparison.Ordinal))
            .With("en/signs.yml", SiteFixture.SignWords)
            .With("en/terms.yml", "type: glossary-term\nitems:\n  - {id: scan, title: Scan, definition: \"A picture. [@bad]\"}\n")
            .With("en/effects/rash.yml", "type: side-effect\ntitle: Rash\nsummary: Spots.\ncite: [src]\nwhat-it-is: Red spots. [@bad]\n")
            .WithDefaults().Build();

        Assert.Equal(
            [
                "en/effects/rash.yml:5:25", "en/terms.yml:3:54", "signs.yml:16:22", "values.yml:5:36", "values.yml:9:36",
            ],
            Told(site).Select(line => line[..line.IndexOf(": error", StringComparison.Ordinal)]));
    }

    [Fact]
    public void One_that_nothing_cites_may_stay_for_what_was_published_before()
    {
        Assert.Equal([], EvidenceSite.Of("Rest helps. [@src]", Bad).Build().Diagnostics);
    }

    [Theory]
    [InlineData("retracted", true)]
    [InlineData("Withdrawn", true)]
    [InlineData("in press", false)]
    public void The_status_of_the_source_decides(string status, bool isTold)
    {
        var site = EvidenceSite.Of("Rest helps. [@bad]", Bad.Replace("retracted", status, StringComparison.Ordinal)).Build();

        Assert.Equal(isTold, Told(site).Length == 1);
    }

    [Fact]
    public void PubMed_says_it_of_an_article()
    {
        var site = SiteFixture.Of(EvidenceSite.Page("Rest helps. [@pmid1]") + "-- old.nbib --\nPMID- 1\nTI  - A study\nDP  - 2010\nPT  - Retracted Publication\n").Build();

        Assert.StartsWith("en/page.md:6:14: error NB1700: “pmid1” was withdrawn", Assert.Single(Told(site)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hospital_may_not_add_a_sign_on_it()
    {
        const string clinic = "name: N\nowner: ward manager\nchecked: 2026-11-02\ndue: 2027-05-02\n"
            + "phones:\n  team: {reaches: Ward 4, number: 0191 496 0000, hours: always}\n"
            + "signs:\n  pump: {level: urgent, body: whole, say: the pump stops, sources: [{cite: bad, level: urgent, says: call}]}\n";
        var site = (EvidenceSite.Of("Rest helps. [@src]", Bad).WithSigns() with
        {
            Output = new OfflineCopy(),
            Options = new BuildOptions
            {
                Today = SiteFixture.Today,
                Clinic = new ClinicSource(new ContentFile("../ward.yml", Encoding.UTF8.GetBytes(clinic)), _ => null),
            },
        }).Build();

        Assert.Contains(site.Diagnostics, line => line.StartsWith("../ward.yml:8:76: error NB1700: “bad” was withdrawn", StringComparison.Ordinal));
    }

    [Fact]
    public void Old_words_stay_and_say_that_their_source_was_withdrawn()
    {
        var good = Bad.Replace(", status: retracted", "", StringComparison.Ordinal);
        var maker = new EditionMaker().Publish("2026.01", "2026-11-20", "First.", EvidenceSite.Of("Rest helps. [@bad]", good));
        var noted = Bad.Replace("}", ", custom: {note-to-reader: Its data were made up.}}", StringComparison.Ordinal);
        var now = EvidenceSite.Of("Rest may help. [@src]", noted) with { Editions = maker.Store() };
        var old = $"v/{maker.Code("2026.01", "page")}/index.html";
        var site = now.Build();

        Assert.False(site.Result.HasErrors);
        Assert.Contains("Rest helps.", site.Text(old), StringComparison.Ordinal);
        Assert.Contains("A source of these words was withdrawn by its publisher since.", site.Text(old), StringComparison.Ordinal);
        Assert.Contains("Withdrawn by its publisher. Do not rely on it. Its data were made up.", site.Text(old), StringComparison.Ordinal);

        var before = (EvidenceSite.Of("Rest may help. [@src]", good) with { Editions = maker.Store() }).Build();
        Assert.DoesNotContain("withdrawn by its publisher", before.Text(old), StringComparison.Ordinal);
        // The old text is drawn again for it.
        Assert.Equal(site.Files, now.Build(before).Files);
    }
}
