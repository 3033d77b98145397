using System.Security.Cryptography;
using System.Text;
using NbSite.Content.Leaflets;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Features.Leaflets;
using NbSite.Publishing.Site;
using NbSite.Publishing.Tests.Bundles;
using NbSite.Publishing.Tests.Files;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Leaflets;

/// <summary>The PDF that a page offers of itself: linked while it says what the page says, and else never.</summary>
public sealed class OwnLeafletTests
{
    private const string Link = "/one/one.pdf\" type=\"application/pdf\"";

    private static SiteFixture Site { get; } = SiteFixture.Of("""
        -- en/glossary.yml --
        type: glossary-term
        items:
          - {id: cell, title: cell, definition: "A small part.", cite: [src]}
        -- en/one.md --
        ---
        title: One
        summary: The first.
        ---
        A [cell](term:cell). [@src]
        -- en/two.md --
        ---
        title: Two
        summary: The second.
        ---
        Words. [@src]
        """).With("site.yml", SiteFixture.SiteYml + "\nleaflets: true\n");

    [Fact]
    public void Without_a_word_of_leaflets_nothing_is_offered_or_told()
    {
        var built = Site.With("site.yml", SiteFixture.SiteYml).Build();
        Assert.Empty(built.Diagnostics);
        Assert.All(built.Result.Report.Pages, page => Assert.Null(page.Leaflet));
        Assert.DoesNotContain(".pdf", built.Text("one/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_offers_leaflets_and_has_none_links_none_and_says_once_what_makes_them()
    {
        var built = Site.Build();
        Assert.Equal(
            ["site.yml:0:0: note NB1574: 4 leaflets were never printed, so their pages offer no leaflet to take away: en/about.md, en/index.md, en/one.md and 1 more"],
            built.Diagnostics);
        Assert.Contains("nbsite leaflet --for-site", built.Result.Diagnostics[0].Hint, StringComparison.Ordinal);
        Assert.DoesNotContain(".pdf", built.Text("one/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaflet_that_says_what_its_page_says_is_linked_with_its_kind_and_size_and_is_there()
    {
        var site = Printed(Site);
        var built = site.Build();
        Assert.Empty(built.Diagnostics);
        Assert.Contains(Link, built.Text("one/index.html"), StringComparison.Ordinal);
        Assert.Contains("Leaflet of this page (PDF,&#xA0;30&#xA0;kB)", built.Text("one/index.html"), StringComparison.Ordinal);
        Assert.Equal(site.Files["leaflets/one.pdf"], built.Files["one/one.pdf"]);
        Assert.Equal(site.Files["leaflets/index.pdf"], built.Files["leaflet.pdf"]);
        Assert.DoesNotContain(built.Files.Keys, path => path.StartsWith("leaflets", StringComparison.Ordinal));
        // What a page says is what is on record; its print is no text of its own.
        Assert.Empty(built.Result.Report.Files);
    }

    public static TheoryData<string, string, string> Changes => new()
    {
        { "en/one.md", "[@src]", "Many of them. [@src]" },
        { "en/one.md", "title: One", "title: Number one" },
        { "en/glossary.yml", "A small part.", "A tiny part." },
        { "references.yml", "title: A source", "title: Another source" },
        { "en/one.review.yml", "due: 2027-11-20", "due: 2027-10-20" },
        { "site.yml", "name: Test site", "name: Another site" },
        { "site.yml", "https://example.org/", "https://example.com/" },
        { "site.yml", "publication: public", "publication: preview" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_leaflet_of_other_words_facts_or_days_is_not_linked(string path, string from, string to)
    {
        var printed = Printed(Site);
        var text = Encoding.UTF8.GetString(printed.Files[path]);
        Assert.Contains(from, text, StringComparison.Ordinal);
        var changed = printed.With(path, text.Replace(from, to, StringComparison.Ordinal));
        var before = printed.Build();
        var built = changed.Build(before);
        Assert.DoesNotContain(".pdf", built.Text("one/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("one/one.pdf", built.Files.Keys);
        Assert.Contains(built.Diagnostics, line => line.StartsWith("site.yml:0:0: note NB1574: ", StringComparison.Ordinal) && line.Contains("older than", StringComparison.Ordinal));
        // A second build that uses the first again says the same as a fresh one.
        Assert.Equal(changed.Build().Text("one/index.html"), built.Text("one/index.html"));
        Assert.Equal(changed.Build().Diagnostics, built.Diagnostics);
    }

    [Fact]
    public void A_leaflet_with_other_headings_than_its_page_is_not_linked()
    {
        const string Type = "name: Device\nplural: Devices\nfields:\n  - {key: what-it-is, shape: statements, role: main, title: What it is}\n"
            + "  - {key: care, shape: statements, title: Care}\n  - {key: wear, shape: statements, title: Wear}\n";
        const string Chapters = "chapters:\n  - {key: use, title: How it is used, holds: [care, wear]}\n";
        var site = Site.With("types/device.yml", Type + Chapters).With(
            "en/pump.yml", "type: device\ntitle: Pump\nsummary: A pump.\ncite: [src]\nwhat-it-is: A machine.\ncare: Keep it dry.\nwear: On the belly.\n").WithDefaults();
        const string link = "/pump/pump.pdf\" type=\"application/pdf\"";
        var printed = Printed(site);
        var before = printed.Build();
        Assert.Contains(link, before.Text("pump/index.html"), StringComparison.Ordinal);
        // The title stands over another part too; no word of the page or of the interface is another.
        var built = printed.With("types/device.yml", Type + Chapters.Replace("[care,", "[what-it-is, care,", StringComparison.Ordinal)).Build(before);
        Assert.Equal(
            before.Result.Report.Pages.Single(page => page.Id == "pump").VersionCode, built.Result.Report.Pages.Single(page => page.Id == "pump").VersionCode);
        Assert.DoesNotContain(".pdf", built.Text("pump/index.html"), StringComparison.Ordinal);
        Assert.Contains(Link, built.Text("one/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_links_what_was_printed_since_the_first_and_makes_no_other_page_again()
    {
        var first = Site.Build();
        var printed = Printed(Site, only: "one");
        var second = printed.Build(first);
        Assert.Contains(Link, second.Text("one/index.html"), StringComparison.Ordinal);
        Assert.Equal(["one"], second.Result.Report.Pages.Where(page => !page.IsReused && !page.IsGenerated && !page.IsFactFile).Select(page => page.Id));
        var fresh = printed.Build();
        Assert.Equal(fresh.Files.Keys.Order(StringComparer.Ordinal), second.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(bytes, second.Files[path]);
        Assert.Equal(
            "site.yml:0:0: note NB1574: 3 leaflets were never printed, so their pages offer no leaflet to take away: en/about.md, en/index.md, en/two.md",
            Assert.Single(second.Diagnostics));
    }

    [Fact]
    public void A_file_that_is_not_the_one_that_was_made_is_not_linked()
    {
        var built = Printed(Site).With("leaflets/one.pdf", StaticFiles.Pdf(31_000)).Build();
        Assert.DoesNotContain(".pdf", built.Text("one/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("one/one.pdf", built.Files.Keys);
        Assert.Contains("1 leaflet is older than its page", Assert.Single(built.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaflet_past_its_last_day_is_not_linked_and_one_of_an_overdue_page_is_not_asked_for()
    {
        var printed = Printed(Site);
        var late = printed with { Options = printed.Options with { Today = new DateOnly(2027, 5, 22) } };
        Assert.DoesNotContain(".pdf", late.Build(printed.Build()).Text("one/index.html"), StringComparison.Ordinal);
        Assert.Contains(late.Build().Diagnostics, line => line.Contains("4 leaflets are older than their pages or past their day", StringComparison.Ordinal));
        var overdue = Site.With("en/one.review.yml", SiteFixture.Review.Replace("due: 2027-11-20", "due: 2026-11-20", StringComparison.Ordinal));
        Assert.Contains(overdue.Build().Diagnostics, line => line.Contains("3 leaflets were never printed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_may_offer_its_own_or_none_whatever_the_site_says()
    {
        var none = Printed(Site).With("en/one.md", "---\ntitle: One\nsummary: The first.\nleaflet: false\n---\nA [cell](term:cell). [@src]\n").Build();
        Assert.DoesNotContain(".pdf", none.Text("one/index.html"), StringComparison.Ordinal);
        Assert.Equal(
            ["leaflets/one.pdf:0:0: note NB1576: 1 PDF in the folder leaflets is not published, because no page offers it: leaflets/one.pdf"], none.Diagnostics);
        var alone = Site.With("site.yml", SiteFixture.SiteYml).With("en/two.md", "---\ntitle: Two\nsummary: The second.\nleaflet: true\n---\nWords. [@src]\n");
        var built = Printed(alone).Build();
        Assert.Empty(built.Diagnostics);
        Assert.Equal(["two/two.pdf"], built.Files.Keys.Where(path => path.EndsWith(".pdf", StringComparison.Ordinal)));
    }

    [Fact]
    public void Drafts_and_withdrawn_pages_offer_none()
    {
        var site = Site.With("en/one.review.yml", "status: draft\n").With("en/two.review.yml", "status: withdrawn\nwithdrawn: {on: 2026-11-01, reason: Old.}\n");
        var report = (site with { Options = site.Options with { Drafts = true } }).Build().Result.Report;
        Assert.All(report.Pages.Where(page => page.Id is "one" or "two"), page => Assert.Null(page.Leaflet));
        Assert.Equal(2, report.Pages.Count(page => page.Leaflet is not null));
    }

    [Fact]
    public void Each_language_has_leaflets_of_its_own()
    {
        var site = (Site with { Look = new TwoLanguages() }).With("fr/one.md", "---\ntitle: Un\nsummary: S.\n---\nMots. [@src]\n")
            .With("fr/index.md", "---\ntitle: Accueil\nsummary: S.\nkind: about\n---\nMots.\n")
            .With("fr/about.md", "---\ntitle: Nous\nsummary: S.\nkind: about\n---\nMots.\n").WithDefaults();
        var built = Printed(site).Build();
        Assert.DoesNotContain(built.Diagnostics, line => line.Contains("NB157", StringComparison.Ordinal));
        Assert.Contains(Link, built.Text("fr/one/index.html"), StringComparison.Ordinal);
        Assert.NotEqual(built.Files["one/one.pdf"], built.Files["fr/one/one.pdf"]);
        // The words of one language are not those of the other.
        var changed = Printed(site).With("fr/one.md", "---\ntitle: Un\nsummary: S.\n---\nAutres mots. [@src]\n").Build();
        Assert.DoesNotContain(".pdf", changed.Text("fr/one/index.html"), StringComparison.Ordinal);
        Assert.Contains(Link, changed.Text("one/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_region_that_is_chosen_has_leaflets_of_its_own()
    {
        var site = Printed(Site);
        var chosen = (site with { Options = site.Options with { Region = "GB" } }).Build();
        Assert.DoesNotContain(".pdf", chosen.Text("one/index.html"), StringComparison.Ordinal);
        var own = Printed(Site with { Options = Site.Options with { Region = "GB" } });
        Assert.Contains(Link, own.Build().Text("one/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_takes_the_leaflets_of_its_pages_with_it()
    {
        var site = Printed(Site);
        var copy = (site with { Output = new OfflineCopy() }).Build();
        Assert.Contains(Link, copy.Text("one/index.html"), StringComparison.Ordinal);
        Assert.Equal(site.Files["leaflets/one.pdf"], copy.Files["one/one.pdf"]);
        Assert.DoesNotContain(copy.Diagnostics, line => line.Contains("NB157", StringComparison.Ordinal));
    }

    [Fact]
    public void A_leaflet_too_large_for_a_copy_is_linked_where_it_is_online_and_told()
    {
        var site = Printed(Site.With("site.yml", SiteFixture.SiteYml + "\nleaflets: true\nfiles: {in-copies: 0}\n"));
        var copy = (site with { Output = new OfflineCopy() }).Build();
        Assert.Contains("href=\"https://example.org/one/one.pdf\"", copy.Text("one/index.html"), StringComparison.Ordinal);
        Assert.Contains("online: example.org/one/one.pdf", copy.Text("one/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("one/one.pdf", copy.Files.Keys);
        Assert.Contains(copy.Diagnostics, line => line.StartsWith("leaflets/one.pdf:0:0: note NB1213", StringComparison.Ordinal));
    }

    [Fact]
    public void A_copy_with_a_hospital_s_numbers_offers_none_and_says_so()
    {
        var site = Printed(SiteFixture.Of(BundleFixture.Site).With("site.yml", SiteFixture.SiteYml + "\nleaflets: true\n"));
        Assert.Contains(site.Build().Files.Keys, path => path.EndsWith("call.pdf", StringComparison.Ordinal));
        var clinic = new ClinicSource(new ContentFile("../clinics/ward.yml", Encoding.UTF8.GetBytes(BundleFixture.Clinic)), _ => null);
        var copy = (site with { Output = new OfflineCopy(), Options = site.Options with { Clinic = clinic } }).Build();
        Assert.DoesNotContain(copy.Files.Keys, path => path.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.Contains(copy.Diagnostics, line => line.Contains("NB1577", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_list_stops_the_build_at_its_place()
    {
        var built = Site.With("leaflets/leaflets.yml", "leaflets:\n  - {file: one.pdf, language: en, until: 2027-01-01, paper: a4, made-of: \"12\", sha256: \"xyz\"}\n").Build();
        Assert.Equal(
            [
                "leaflets/leaflets.yml:2:74: error NB1575: “made-of” must have 24 hexadecimal digits",
                "leaflets/leaflets.yml:2:88: error NB1575: “sha256” must have 64 hexadecimal digits",
            ],
            built.Diagnostics.Where(line => line.Contains("error", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("file: one.pdf", "file: one", "2:12: error NB1575: “file” must name the PDF of a page, such as “treatments/surgery.pdf”")]
    [InlineData("file: one.pdf", "file: ../one.pdf", "2:12: error NB1575: “file” must name the PDF of a page, such as “treatments/surgery.pdf”")]
    [InlineData("file: one.pdf", "file: /one.pdf", "2:12: error NB1575: “file” must name the PDF of a page, such as “treatments/surgery.pdf”")]
    [InlineData("file: one.pdf", "file: a//one.pdf", "2:12: error NB1575: “file” must name the PDF of a page, such as “treatments/surgery.pdf”")]
    [InlineData("file: one.pdf", "file: .pdf", "2:12: error NB1575: “file” must name the PDF of a page, such as “treatments/surgery.pdf”")]
    [InlineData("language: en", "language: e}n", "2:31: error NB1575: “language” must name a language, such as “en”")]
    [InlineData("version: ABCDEFGH", "version: XY", "2:44: error NB1575: “version” must have 8 letters and digits")]
    public void A_damaged_entry_is_told_where_it_stands(string from, string to, string told)
    {
        var list = $"leaflets:\n  - {{file: one.pdf, language: en, version: ABCDEFGH, until: 2027-01-01, paper: a4, made-of: \"{new string('a', 24)}\", "
            + $"sha256: \"{new string('b', 64)}\"}}\n";
        Assert.DoesNotContain(Site.With(LeafletFiles.List, list).Build().Diagnostics, line => line.Contains("error", StringComparison.Ordinal));
        var (old, now) = (from, to.Contains('}', StringComparison.Ordinal) ? to.Replace("e}n", "\"e}n\"", StringComparison.Ordinal) : to);
        var built = Site.With(LeafletFiles.List, list.Replace(old, now, StringComparison.Ordinal)).Build();
        Assert.Equal([$"leaflets/leaflets.yml:{told}"], built.Diagnostics.Where(line => line.Contains("error", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Nothing\n")]
    [InlineData("leaflet: []\n")]
    [InlineData("leaflets:\n")]
    [InlineData("leaflets: {file: one.pdf}\n")]
    [InlineData("- {file: one.pdf}\n")]
    [InlineData("leaflets:\n  - {file: one.pdf, langu")]
    public void A_list_that_was_cut_off_stops_the_build(string list) => Assert.Contains(
        Site.With(LeafletFiles.List, list).Build().Diagnostics,
        line => line.StartsWith("leaflets/leaflets.yml:", StringComparison.Ordinal) && line.Contains(" error NB", StringComparison.Ordinal)
            && !line.Contains("NB0001", StringComparison.Ordinal));

    [Fact]
    public void A_region_with_any_sign_is_read_as_it_was_written()
    {
        var entry = new LeafletEntry
        {
            Path = "leaflets/one.pdf",
            Language = "en",
            MadeOf = new string('a', 24),
            Until = new DateOnly(2027, 1, 1),
            Region = "a \"b\" \\ c",
            Paper = PaperSize.A4,
            Sha256 = new string('b', 64),
        };
        var bag = new DiagnosticBag();
        var text = Encoding.UTF8.GetString(LeafletList.Write([entry]));
        Assert.Equal(entry, Assert.Single(LeafletList.Read(Content.Yaml.YamlReader.Read(
            Content.Sources.SourceDecoder.Decode(LeafletFiles.List, Encoding.UTF8.GetBytes(text), bag)!, bag), LeafletFiles.List, bag)));
        Assert.Empty(bag.ToImmutable());
    }

    [Fact]
    public void A_leaflet_that_says_its_words_are_in_no_edition_is_old_once_they_are()
    {
        var site = Site.With("site.yml", SiteFixture.SiteYml.Replace("publication: public", "publication: preview", StringComparison.Ordinal) + "\nleaflets: true\n");
        var maker = new EditionMaker().Publish("one", "2026-11-20", "First.", site);
        var changed = site.With("en/one.md", "---\ntitle: One\nsummary: The first.\n---\nOther words. [@src]\n");
        var printed = Printed(changed with { Editions = maker.Store() with { IsBinding = true } });
        var before = printed.Build();
        Assert.Contains(Link, before.Text("one/index.html"), StringComparison.Ordinal);
        Assert.Contains("not yet in an edition", before.Text("one/index.html"), StringComparison.Ordinal);
        var published = printed with { Editions = maker.Publish("two", "2026-11-20", "Second.", changed).Store() with { IsBinding = true } };
        var built = published.Build(before);
        Assert.DoesNotContain("not yet in an edition", built.Text("one/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(".pdf", built.Text("one/index.html"), StringComparison.Ordinal);
        Assert.Contains(Link, Printed(published).Build().Text("one/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_cannot_link_to_its_own_print_in_its_words_and_no_file_takes_its_place()
    {
        var linked = Printed(Site).With("en/two.md", "---\ntitle: Two\nsummary: The second.\n---\n[It](/one/one.pdf). [@src]\n").Build();
        Assert.Contains(linked.Diagnostics, line => line.StartsWith("en/two.md:", StringComparison.Ordinal) && line.Contains("error", StringComparison.Ordinal));
        var twice = Printed(Site).With("static/one/one.pdf", StaticFiles.Pdf(5000)).Build();
        Assert.Contains(twice.Diagnostics, line => line.Contains("NB1204", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edition_that_holds_the_page_holds_its_leaflet()
    {
        var maker = new EditionMaker().Publish("one", "2026-11-20", "First.", Site);
        var site = Site with { Editions = maker.Store() };
        var built = Printed(site).Build();
        Assert.Contains(Link, built.Text("one/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(built.Diagnostics, line => line.Contains("error", StringComparison.Ordinal));
    }

    /// <summary>The site with a PDF of each page that offers one, as the program makes them.</summary>
    private static SiteFixture Printed(SiteFixture site, string? only = null)
    {
        var input = new BuildInput { Files = site.Content, Theme = site.Look, Options = site.Options, HoldsChecks = site.HoldsChecks, Editions = site.Editions };
        var leaflets = BuiltLeaflets.Of(input, new PaperLeaflets(PaperSize.A4, false), new TestSink(), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(leaflets.Built.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        var entries = new List<LeafletEntry>();
        foreach (var page in leaflets.Built.Report.Pages.Where(page => page.Leaflet is not null && (only is null || page.Id == only)))
        {
            var path = LeafletFiles.PathOf(page.Address);
            var pdf = StaticFiles.Pdf(30_000);
            Encoding.UTF8.GetBytes(page.Address).CopyTo(pdf, 20);
            site = site.With(path, pdf);
            entries.Add(new LeafletEntry
            {
                Path = path,
                Language = page.Language,
                Version = page.VersionCode!,
                MadeOf = page.Leaflet!.Code,
                Until = leaflets.UseUntil(page),
                Region = site.Options.Region,
                Paper = PaperSize.A4,
                Sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf)),
            });
        }

        Assert.NotEmpty(entries);
        return site.With(LeafletFiles.List, LeafletList.Write(entries));
    }
}
