using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Features.Checks;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Hosting;

/// <summary>What pages may load from elsewhere: nothing, unless site.yml names it and a page tells readers.</summary>
public sealed class OutsideTests
{
    private const string Privacy = """

        -- en/privacy.md --
        ---
        title: Privacy
        summary: What becomes known of you.
        kind: about
        ---
        {{outside}}
        """;

    private const string Counter = """
        outside:
          - name: Counter
            why: It counts how often pages are read.
            script: https://count.example/js/count.js
            connect: https://count.example
        """;

    private const string Fonts = """
        outside:
          - name: Letters
            why: Our letters.
            style: https://fonts.example/css?family=A
            font: [https://files.fonts.example, https://more.example]
            img: https://img.example
            not-on-signs: true
        """;

    private static SiteFixture With(string outside, string pages = Privacy) =>
        SiteFixture.Of(SmallSites.Medicine + pages).With("site.yml", SiteFixture.SiteYml + "\n" + outside + "\n");

    private static string Policy(SiteResult site) =>
        site.Text("_headers").Split('\n').First(line => line.Contains("Content-Security-Policy", StringComparison.Ordinal)).Trim();

    [Fact]
    public void Without_an_entry_nothing_changes()
    {
        var site = With("").Build();

        Assert.Empty(site.Diagnostics);
        Assert.Equal(
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types nbsite", Policy(site));
        Assert.Contains("Pages of this site load nothing from other sites.", site.Text("privacy/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => site.Text(path).Contains("<script src=\"http", StringComparison.Ordinal));
    }

    [Fact]
    public void An_entry_widens_exactly_what_it_names()
    {
        Assert.Equal(
            "Content-Security-Policy: default-src 'none'; script-src 'self' https://count.example/js/count.js; style-src 'self'; img-src 'self'; "
                + "connect-src https://count.example; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types nbsite",
            Policy(With(Counter).Build()));
        Assert.Equal(
            "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self' https://fonts.example/css; img-src 'self' https://img.example; "
                + "font-src https://files.fonts.example https://more.example; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types nbsite",
            Policy(With(Fonts).Build()));
    }

    [Fact]
    public void All_other_headers_keep_their_bytes()
    {
        string[] Others(SiteResult site) => [.. site.Text("_headers").Split('\n').Where(line => !line.Contains("Content-Security-Policy", StringComparison.Ordinal))];

        Assert.Equal(Others(With("").Build()), Others(With(Counter).Build()));
    }

    [Fact]
    public void Pages_load_it_and_readers_are_told()
    {
        var site = With(Counter).Build();

        Assert.Empty(site.Diagnostics);
        Assert.Contains("<script src=\"https://count.example/js/count.js\" defer>", site.Text("about/index.html"), StringComparison.Ordinal);
        Assert.Contains("It counts how often pages are read.", site.Text("privacy/index.html"), StringComparison.Ordinal);
        Assert.Contains("Loaded from: count.example.", site.Text("privacy/index.html"), StringComparison.Ordinal);
        Assert.Empty(HtmlChecks.Check([.. site.Files.Select(file => new NbSite.Pipelines.OutputFile(file.Key, file.Value))], site.Result.Report)
            .Where(each => each.Message.Contains("elsewhere", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pages_that_say_what_needs_a_call_are_spared_when_the_entry_says_so()
    {
        var spared = With(Fonts).Build();
        var all = With(Fonts.Replace("not-on-signs: true", "not-on-signs: false", StringComparison.Ordinal)).Build();
        const string Link = "<link rel=\"stylesheet\" href=\"https://fonts.example/css?family=A\"";

        Assert.Contains("nb-card", spared.Text("effects/rash/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(Link, spared.Text("effects/rash/index.html"), StringComparison.Ordinal);
        Assert.Contains(Link, all.Text("effects/rash/index.html"), StringComparison.Ordinal);
        Assert.Contains(Link, spared.Text("about/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(Link, spared.Text("reviews/signs/index.html"), StringComparison.Ordinal);
        Assert.Contains(Link, all.Text("reviews/signs/index.html"), StringComparison.Ordinal);
        // What somebody types stands in the address of the search.
        Assert.DoesNotContain(Link, all.Text("search/index.html"), StringComparison.Ordinal);
        Assert.Contains("It is not loaded on pages that say what needs a phone call.", spared.Text("privacy/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Offline_copies_and_pages_that_lead_on_load_nothing()
    {
        var fixture = With(Counter, Privacy + "\n-- redirects.yml --\nredirects:\n  - {from: /old/, to: about, why: So.}\n");
        var copy = (fixture with { Output = new OfflineCopy() }).Build();

        Assert.DoesNotContain("count.example", fixture.Build().Text("old/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(copy.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => copy.Text(path).Contains("src=\"https://count", StringComparison.Ordinal));
        Assert.Contains("It counts how often pages are read.", copy.Text("privacy/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_entry_makes_every_page_again()
    {
        var before = With(Counter).Build();
        var changed = With(Counter.Replace("count.js", "other.js", StringComparison.Ordinal));
        var after = changed.Build(before);

        Assert.Contains("https://count.example/js/other.js", after.Text("about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_tells_nobody_is_not_built() => Assert.Equal(
        ["site.yml:17:5: error NB1522: Pages load “Counter” from elsewhere, and no page in “en” tells readers so"],
        With(Counter, "").Build().Diagnostics);

    [Theory]
    [InlineData("script: http://count.example/x.js", "NB1520: “http://count.example/x.js” cannot stand under “script”: it must begin with https://")]
    [InlineData("script: https://*.example/x.js", "NB1520: “https://*.example/x.js” cannot stand under “script”: “*” would allow sites that nobody has named")]
    [InlineData("script: https://count.example", "NB1520: “https://count.example” cannot stand under “script”: it must be the whole address of the file that pages load")]
    [InlineData("script: \"https://count.example/x.js; script-src *\"", "NB1520: “https://count.example/x.js; script-src *” cannot stand under “script”: “*” would allow sites that nobody has named")]
    [InlineData("script: \"https://count.example/x.js;a\"", "NB1520: “https://count.example/x.js;a” cannot stand under “script”: it may hold plain signs only, and none of ; , ' $ and quotes")]
    [InlineData("connect: https://count.example/a", "NB1520: “https://count.example/a” cannot stand under “connect”: only the site is named here: https://count.example")]
    [InlineData("font: \"data:\"", "NB1520: “data:” cannot stand under “font”: it must begin with https://")]
    [InlineData("not-on-signs: true", "NB1521: “Counter” names nothing to load from elsewhere")]
    [InlineData("scripts: https://count.example/x.js", "NB0220")]
    public void What_would_open_more_than_is_named_is_refused(string line, string expected) => Assert.Contains(
        With($"outside:\n  - name: Counter\n    why: Because.\n    {line}").Build().Diagnostics,
        each => each.Contains("error " + expected, StringComparison.Ordinal));
}
