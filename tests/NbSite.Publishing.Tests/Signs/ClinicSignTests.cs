using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Signs;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Signs;

/// <summary>A hospital raises a level, adds a sign and has numbers of its own; it lowers and drops nothing.</summary>
public sealed class ClinicSignTests
{
    private const string Head = "name: N\nowner: ward manager\nchecked: 2026-11-02\ndue: 2027-05-02\nphones:\n  team: {reaches: Ward 4, number: 0191 496 0000, hours: always}\n";

    private static (SiteResult Site, SignSet? Set, SignWords? Words) Make(string clinic, string? values = null)
    {
        (SignSet? Set, SignWords? Words) seen = default;
        var site = SignSites.With();
        if (values is not null) site = site.With("values.yml", values);
        site = site with
        {
            Output = new OfflineCopy(),
            Options = site.Options with
            {
                Clinic = new ClinicSource(new ContentFile("../ward.yml", Encoding.UTF8.GetBytes(Head + clinic)), _ => null),
            },
            Extensions = SiteExtensions.None.WithPipeline(made => Pipeline.Named("seen").DependsOn(made.Index)
                .FromDependencies(Module.Source<SignSetDocument>("SeeSigns", context =>
                {
                    var index = context.OutputsOf(made.Index).SingleOrDefault()?.For("en");
                    seen = (index?.Get<SignSet>(IndexKind.Signs, "all"), index?.Get<SignWords>(IndexKind.SignWords, "all"));
                    return [];
                }))
                .Build()),
        };
        return (site.Build(), seen.Set, seen.Words);
    }

    [Fact]
    public void It_raises_a_level()
    {
        var (site, set, _) = Make("signs: {swollen: emergency}\n");
        Assert.Equal([], site.Diagnostics);
        Assert.Equal(SignLevel.Emergency, set!.Find("swollen")!.LevelIn("GB"));
        Assert.Equal(["gets-worse", "swollen"], set.Signs.Select(sign => sign.Id));
    }

    [Fact]
    public void A_number_of_its_own_in_the_text_that_cards_print_as_before_is_told()
    {
        const string Line = "values:\n  line:\n    what: the line\n    type: phone\n    clinic: any\n    entries:\n      - {number: \"999\", cite: [src]}\n";
        const string Own = "values: {line: {number: 0191 496 0111, replaces: \"999\"}}\n";
        Assert.Equal(
            ["../ward.yml:7:10: warning NB1797: “line” is 0191 496 0111 in the text, but care cards of this copy go on printing 999"],
            Make(Own, Line).Site.Diagnostics.Where(line => line.Contains("NB1797", StringComparison.Ordinal)));
        // With the number on its cards too there is one.
        Assert.DoesNotContain(
            Make(Own + "country: GB\nnumbers: {ambulance: {number: 0191 496 0111}, text: {number: 0191 496 0111}}\n", Line).Site.Diagnostics,
            line => line.Contains("NB1797", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_own_sign_takes_every_key_of_a_sign()
    {
        var (site, set, words) = Make("""
            signs:
              pump-alarm:
                level: urgent
                body: tummy
                with: [drug]
                expected-with: [drug]
                during: [on-treatment]
                regions: [GB]
                decided: {role: consultant, clinical: true, on: 2026-11-01, reason: We lend the pumps.}
                say: has a pump that sounds its alarm
                expected: It sounds once at the end.

            """);
        Assert.Equal([], site.Diagnostics);
        Assert.Equal("drug", Assert.Single(set!.Find("pump-alarm")!.ExpectedWith).PageId);
        Assert.Equal("It sounds once at the end.", words!.Signs["pump-alarm"].Expected!.Value);
    }

    [Fact]
    public void It_adds_a_sign_with_words()
    {
        var (site, set, words) = Make("""
            signs:
              pump-alarm:
                level: urgent
                body: whole
                decided: {role: ward consultant, clinical: true, on: 2026-11-01, reason: Our pumps.}
                say: has a pump that sounds its alarm
                search: [pump beeps]

            """);
        Assert.Equal([], site.Diagnostics);
        Assert.Equal(SignLevel.Urgent, set!.Find("pump-alarm")!.LevelIn(null));
        Assert.Equal("has a pump that sounds its alarm", words!.Signs["pump-alarm"].Say.Value);
    }

    [Fact]
    public void Its_numbers_stand_in_place_of_the_countrys()
    {
        var (site, set, _) = Make("country: GB\nnumbers: {ambulance: {number: \"2222\", called: crash team}}\n");
        Assert.Equal([], site.Diagnostics);
        var numbers = set!.Numbers.Single(country => country.Country == "GB");
        Assert.Equal("2222", numbers.Find(CallTarget.Ambulance)!.Printed);
        Assert.Equal("999", numbers.Find(CallTarget.Text)!.Printed);
        Assert.Equal("911", set.Numbers.Single(country => country.Country == "US").Find(CallTarget.Ambulance)!.Printed);
    }

    [Theory]
    [InlineData("signs: {swollen: soon}\n", "../ward.yml:7:18: error NB0821: The sign “swollen” is “urgent” on the site and cannot be “soon” here")]
    [InlineData("signs: {swollen: none}\n", "../ward.yml:7:9: error NB0822: The sign “swollen” cannot be taken away")]
    [InlineData("signs: {swollen: }\n", "../ward.yml:7:9: error NB0822: The sign “swollen” cannot be taken away")]
    [InlineData("signs: {swolen: urgent}\n", "../ward.yml:7:9: error NB0788: There is no sign “swolen” in signs.yml")]
    [InlineData("signs: {swollen: {level: urgent, body: tummy, say: x}}\n", "../ward.yml:7:9: error NB0824: The site has a sign “swollen” already, with its own words")]
    [InlineData("signs: {own: {level: urgent, body: tummy, say: x}}\n",
        "../ward.yml:7:22: error NB0796: No source states the level “urgent” of the sign “own”, and nobody has decided it")]
    [InlineData("numbers: {ambulance: {number: \"2222\"}}\n", "../ward.yml:7:10: error NB0825: The file has numbers and does not say in which country the hospital is")]
    [InlineData("signs: {own: {level: soon, body: tummy, say: Has a swollen tummy!, decided: {role: c, clinical: true, on: 2026-11-01, reason: r.}}}\n",
        "../ward.yml:7:9: error NB0813: “Has a swollen tummy!” is soon here and urgent in the sign “swollen”")]
    [InlineData("signs: {own: {level: soon, body: tummy, say: x, with: [medicines/nope], sources: [{cite: src, level: soon}]}}\n",
        "../ward.yml:7:56: error NB0809: There is no medicine, treatment or effect “medicines/nope”")]
    [InlineData("signs: {own: {level: soon, body: tummy, say: x, sources: [{cite: scr, level: soon}]}}\n",
        "../ward.yml:7:66: error NB0710: There is no source “scr” in references.yml")]
    [InlineData("signs: {own: {level: soon, body: tummy, say: \"over {{value nope}}\", sources: [{cite: src, level: soon}]}}\n",
        "../ward.yml:7:52: error NB0707: There is no value “nope” in values.yml")]
    [InlineData("signs: {own: {level: soon, body: tummy, say: x, note: \"y [@scr]\", sources: [{cite: src, level: soon}]}}\n",
        "../ward.yml:7:59: error NB0710: There is no source “scr” in references.yml")]
    [InlineData("signs: {own: {level: soon, body: tummy, say: x, sources: [{cite: src, level: urgent}]}}\n",
        "../ward.yml:7:22: error NB0797: The sign “own” is “soon” in GB, IE, US, CA, other, where the highest level of its sources is “urgent”")]
    [InlineData("country: EU\n", "../ward.yml:7:10: error NB0784: “EU” is a group of countries; a telephone number belongs to one country")]
    public void What_it_may_not_do_is_told(string clinic, string expected) => Assert.Equal([expected], Make(clinic).Site.Diagnostics);

    private const string Pump = """
        signs:
          pump-alarm:
            level: urgent
            body: whole
            decided: {role: ward consultant, clinical: true, on: 2026-11-01, reason: Our pumps.}
            say: has a pump that sounds its alarm
            search: [pump beeps]

        """;

    private static SiteResult Copy(string clinic, string publication = "demonstration", PaperLeaflets? leaflet = null)
    {
        var site = SignSites.With(publication: publication)
            .With("en/call.md", "---\ntitle: When to call\nsummary: All signs.\n---\n{{signs}}\n").WithDefaults();
        return (site with
        {
            Output = leaflet is null ? new OfflineCopy() : leaflet,
            Options = site.Options with
            {
                Clinic = new ClinicSource(new ContentFile("../ward.yml", Encoding.UTF8.GetBytes(Head + clinic)), _ => null),
            },
        }).Build();
    }

    /// <summary>The words of one card, its markup taken out.</summary>
    private static string Card(SiteResult site, string path, string id)
    {
        var html = site.Text(path);
        var from = html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        Assert.True(from >= 0, path + " has no card " + id);
        var card = html[from..html.IndexOf("</section>", from, StringComparison.Ordinal)];
        return Regex.Replace(Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(card[(card.IndexOf('>', StringComparison.Ordinal) + 1)..], "<[^>]*>", " ")), @"\s+", " "), " ([.,)])", "$1");
    }

    [Fact]
    public void A_raised_level_and_a_sign_of_its_own_are_told_as_the_hospital_s_own_wherever_they_stand()
    {
        var copy = Copy("signs: {swollen: emergency}\n");
        Assert.Equal([], copy.Diagnostics);
        var leaflet = Copy("signs: {swollen: emergency}\n", leaflet: new PaperLeaflets(PaperSize.A4, false));
        Assert.Equal([], leaflet.Diagnostics);
        Assert.Contains("(this hospital’s own level, higher than elsewhere)", leaflet.Text("drug/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("call-urgent", leaflet.Text("drug/index.html"), StringComparison.Ordinal);
        foreach (var path in new[] { "drug/index.html", "call/index.html" })
        {
            Assert.Contains("has a swollen tummy", Card(copy, path, "call-emergency"), StringComparison.Ordinal);
            Assert.Contains("(this hospital’s own level, higher than elsewhere)", Card(copy, path, "call-emergency"), StringComparison.Ordinal);
            Assert.DoesNotContain("id=\"call-urgent\"", copy.Text(path), StringComparison.Ordinal);
        }

        var own = Copy(Pump);
        Assert.Equal([], own.Diagnostics);
        Assert.Contains("has a pump that sounds its alarm (this hospital’s own sign)", Card(own, "call/index.html", "call-urgent"), StringComparison.Ordinal);
        Assert.Contains("has a swollen tummy", Card(own, "call/index.html", "call-urgent"), StringComparison.Ordinal);
        var reviewers = own.Text("reviews/signs/index.html");
        Assert.Contains("Decided by ward consultant, a clinician on 1 November 2026: Our pumps.", reviewers, StringComparison.Ordinal);
        Assert.Contains("This hospital’s own sign.", reviewers, StringComparison.Ordinal);
        var search = string.Concat(own.Files.Keys.Where(path => path.StartsWith("assets/search/", StringComparison.Ordinal)).Select(own.Text));
        Assert.Contains("has a pump that sounds its alarm", search, StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_s_own_codes_and_words_stay_whatever_a_hospital_changes()
    {
        var site = SignSites.With().With("en/call.md", "---\ntitle: When to call\nsummary: All signs.\n---\n{{signs}}\n").WithDefaults().Build();
        var copy = Copy(Pump + "  swollen: emergency\ncountry: GB\n");
        Assert.Equal([], copy.Diagnostics);
        Assert.Equal(
            site.Result.Report.Pages.Select(page => (page.Id, page.VersionCode)), copy.Result.Report.Pages.Select(page => (page.Id, page.VersionCode)));
        Assert.DoesNotContain("hospital’s own", site.Text("call/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("pump", site.Text("api/signs.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_country_makes_the_numbers_certain_and_takes_no_sign_away()
    {
        var copy = Copy("country: GB\n");
        Assert.Equal([], copy.Diagnostics);
        var card = copy.Text("call/index.html");
        Assert.Contains("href=\"tel:999\">Phone 999 (UK)</a>", card, StringComparison.Ordinal);
        Assert.DoesNotContain("911", card, StringComparison.Ordinal);
        foreach (var sign in new[] { "gets worse fast", "has a swollen tummy" }) Assert.Contains(sign, card, StringComparison.Ordinal);
        Assert.Contains("911", Copy("").Text("call/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_level_is_compared_with_that_of_the_hospital_s_country()
    {
        const string clinic = "signs: {swollen: urgent}\n";
        (SiteResult Copy, string Urgent) In(string country)
        {
            var site = SignSites.With(SignSites.Replace(SignSites.Replace(SignSites.Data, "level: urgent\n    body: tummy", "level: {US: emergency, other: soon}\n    body: tummy"),
                "{cite: src, level: urgent, country: GB, says: \"straight away\"}", "{cite: src, level: emergency, country: US, says: a}\n      - {cite: src, level: soon, country: GB, says: b}\n      - {cite: src, level: soon, says: b}"));
            var copy = (site with
            {
                Output = new OfflineCopy(),
                Options = site.Options with
                {
                    Clinic = new ClinicSource(new ContentFile("../ward.yml", Encoding.UTF8.GetBytes(Head + country + clinic)), _ => null),
                },
            }).Build();
            return (copy, copy.Files.ContainsKey("drug/index.html") ? copy.Text("drug/index.html") : "");
        }

        var british = In("country: GB\n").Copy.Diagnostics;
        var american = In("country: US\n").Copy.Diagnostics;
        Assert.Equal([], british.Where(line => line.StartsWith("../ward.yml", StringComparison.Ordinal)));
        Assert.Equal(["../ward.yml:8:18: error NB0821: The sign “swollen” is “emergency” on the site and cannot be “urgent” here"],
            american.Where(line => line.StartsWith("../ward.yml", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("clinical: true", false)]
    [InlineData("clinical: false", true)]
    public void On_a_public_site_a_clinician_decided_a_sign_of_its_own(string clinical, bool isRefused)
    {
        var told = Copy(Pump.Replace("clinical: true", clinical, StringComparison.Ordinal), "public").Diagnostics
            .Where(line => line.StartsWith("../ward.yml", StringComparison.Ordinal));
        Assert.Equal(
            isRefused ? ["../ward.yml:9:12: error NB0863: The hospital's own sign “pump-alarm” is “urgent”, and no clinician is named who decided so"] : [],
            told);
    }

    [Fact]
    public void Signs_that_cannot_be_read_are_told_once_whatever_names_them()
    {
        var site = SignSites.With(SignSites.Data.Replace("  swollen:", "   swollen:", StringComparison.Ordinal))
            .With("en/call.md", "---\ntitle: When to call\nsummary: All signs.\n---\n{{signs}}\n\nIt is [bad](sign:swollen). [@src]\n").WithDefaults();
        var built = (site with
        {
            Output = new OfflineCopy(),
            Options = site.Options with
            {
                Clinic = new ClinicSource(new ContentFile("../ward.yml", Encoding.UTF8.GetBytes(Head + Pump + "  swollen: emergency\n")), _ => null),
            },
        }).Build();
        Assert.StartsWith("signs.yml:", Assert.Single(built.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_whose_medicine_is_not_there_is_not_told_to_lack_signs_as_well()
    {
        var built = SignSites.With().With("en/plan.yml",
            "type: regimen\ntitle: Plan\nsummary: S.\nwhat-it-is: {text: A plan., cite: [src]}\nmedicines: [{medicine: drugg, cite: src}]\n").With("en/plan.review.yml", SiteFixture.Review);
        Assert.Equal(["en/plan.yml:5:24: error NB0402: There is no medicine named “drugg”"], built.Build().Diagnostics);
    }
}
