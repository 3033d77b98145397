using NbSite.Publishing.Features.Hosting;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.OldAddresses;

/// <summary>Old addresses of every form: the rules that hosts read, and the pages where a host has none.</summary>
public sealed class OldAddressTests
{
    private const string Pages = """
        -- en/news/party.md --
        ---
        title: Party
        summary: A party.
        kind: practical
        ---
        Words.
        -- en/help.md --
        ---
        title: Help
        summary: Who helps.
        kind: practical
        aliases: ["/Hilfe/ü/", "/help.php", "/?page_id=7"]
        ---
        Words.
        """;

    private static SiteFixture With(params ReadOnlySpan<string> entries) =>
        SiteFixture.Of(Pages + "\n-- redirects.yml --\nredirects:\n" + string.Concat(entries.ToArray().Select(entry => $"  - {{{entry}, why: It moved.}}\n")));

    private static string[] Lines(SiteResult site) => site.Text("_redirects").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [Theory]
    [InlineData("from: /about.html, to: help", "/about.html /help/ 301", "about.html")]
    [InlineData("from: /index.php, to: help", "/index.php /help/ 301", null)]
    [InlineData("from: /old, to: help", "/old /help/ 301", "old/index.html")]
    [InlineData("from: /old/index.html, to: help", "/old/index.html /help/ 301", "old/index.html")]
    [InlineData("from: \"/a b/\", to: help", "/a%20b/ /help/ 301", "a b/index.html")]
    [InlineData("from: /caf%C3%A9/, to: help", "/caf%C3%A9/ /help/ 301", "café/index.html")]
    [InlineData("from: /café/, to: help", "/caf%C3%A9/ /help/ 301", "café/index.html")]
    [InlineData("from: \"/it's$1;/\", to: help", "/it%27s%241%3B/ /help/ 301", "it's$1;/index.html")]
    [InlineData("from: \"/x/?id=3&v=a b\", to: help", "/x/ id=3 v=a%20b /help/ 301!", null)]
    [InlineData("from: \"/blog/:year/:name/\", to: \"/news/:name/\"", "/blog/:year/:name/ /news/:name/ 301", null)]
    [InlineData("from: \"/e/*\", to: \"/news/:splat\"", "/e/* /news/:splat 301", null)]
    [InlineData("from: \"/e/*\", to: help", "/e/* /help/ 301", null)]
    [InlineData("from: \"/e/*\", to: \"https://other.example/x/:splat\"", "/e/* https://other.example/x/:splat 301", null)]
    [InlineData("from: /away/, to: \"https://other.example/x?y=1\"", "/away/ https://other.example/x?y=1 301", "away/index.html")]
    [InlineData("from: /gone/, as: gone", "# gone: /gone/", "gone/index.html")]
    [InlineData("from: /gone.html, as: gone", "# gone: /gone.html /gone.html", "gone.html")]
    [InlineData("from: \"/e/*\", as: gone", "# gone: /e/* /404.html", null)]
    [InlineData("from: \"/x/?id=3\", as: gone", "# gone: /x/ id=3 /404.html", null)]
    [InlineData("from: /h/, to: /news/party/", "/h/ /news/party/ 301", "h/index.html")]
    public void Each_form_is_written_for_hosts_and_as_a_page_where_one_can_stand(string entry, string line, string? page)
    {
        var site = With(entry).Build();

        Assert.DoesNotContain(site.Diagnostics, each => each.Contains("error", StringComparison.Ordinal));
        Assert.Contains(line, Lines(site));
        Assert.Equal(page is not null ? [page] : [], site.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Except(SiteFixture.Of(Pages).Build().Files.Keys));
    }

    [Fact]
    public void Aliases_take_every_form_but_patterns()
    {
        var site = SiteFixture.Of(Pages).Build();

        Assert.Equal(["/ page_id=7 /help/ 301!", "/Hilfe/%C3%BC/ /help/ 301", "/help.php /help/ 301"], Lines(site));
        Assert.Contains("url=../../help/index.html", site.Text("Hilfe/ü/index.html"), StringComparison.Ordinal);
        Assert.Equal("en/help.md:0:0: note NB1506: 2 old addresses lead on only where the host reads rules, such as /help.php", Assert.Single(site.Diagnostics));
    }

    [Fact]
    public void A_page_that_leads_out_says_so_and_waits_for_a_click()
    {
        var page = With("from: /away/, to: \"https://other.example/x?y=1\"").Build().Text("away/index.html");

        Assert.Contains("This page is on another site now", page, StringComparison.Ordinal);
        Assert.Contains("It moved.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://other.example/x?y=1\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http-equiv=\"refresh\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_says_why()
    {
        var page = With("from: /gone.html, as: gone").Build().Text("gone.html");

        Assert.Contains("This page is gone", page, StringComparison.Ordinal);
        Assert.Contains("It moved.", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Single_addresses_come_before_patterns_and_queries_before_both()
    {
        var site = With("from: \"/e/*\", to: help", "from: /e/one/, to: news/party", "from: \"/e/one/?id=2\", to: help").Build();

        Assert.Equal(["/ page_id=7 /help/ 301!", "/e/one/ id=2 /help/ 301!", "/Hilfe/%C3%BC/ /help/ 301", "/help.php /help/ 301", "/e/one/ /news/party/ 301", "/e/* /help/ 301"], Lines(site));
    }

    [Fact]
    public void What_is_gone_keeps_its_place_before_wider_rules()
    {
        var site = With("from: \"/e/secret/*\", as: gone", "from: \"/e/*\", to: help", "from: \"/x/?id=3\", as: gone", "from: /x/, to: help").Build();

        Assert.Equal(
            ["/ page_id=7 /help/ 301!", "# gone: /x/ id=3 /404.html", "/Hilfe/%C3%BC/ /help/ 301", "/help.php /help/ 301", "/x/ /help/ 301", "# gone: /e/secret/* /404.html", "/e/* /help/ 301"],
            Lines(site));
        var nginx = NginxConf.Make(site.Text("_headers"), site.Text("_redirects"), new HashSet<string>());
        Assert.True(nginx.IndexOf("/e/secret", StringComparison.Ordinal) is > 0 and var gone && gone < nginx.IndexOf("\"(?i)^/e(?:", StringComparison.Ordinal));
        Assert.Contains("redirects.yml:0:0: note NB1509: /e/secret/* is gone, and /e/* covers it: Cloudflare Pages leads readers on", site.Diagnostics);
        Assert.Contains(site.Diagnostics, each => each.Contains("NB1506: 3 old addresses lead on only where the host reads rules, such as /help.php", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_letters_of_a_pages_own_address_lead_to_it_and_never_round()
    {
        var site = With("from: /News/Party/, to: news/party").Build();

        Assert.DoesNotContain(site.Diagnostics, each => each.Contains("error", StringComparison.Ordinal));
        Assert.Contains("/News/Party/ /news/party/ 301", Lines(site));
        var nginx = NginxRedirects.Of(site.Text("_redirects"));
        Assert.Equal(["return 301 \"/news/party/\";"], nginx["= \"/News/Party/\""]);
        Assert.DoesNotContain(nginx, place => place.Key.StartsWith('~') && place.Key.Contains("party", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("NB1053", Assert.Single(With("from: /News/Party/, to: help").Build().Diagnostics, each => each.Contains("error", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nginx_looks_for_the_page_of_a_gone_address_by_its_letters()
    {
        var site = With("from: \"/über uns/\", as: gone").Build();

        Assert.Contains("try_files \"/über uns/index.html\" =410;", NginxConf.Make(site.Text("_headers"), site.Text("_redirects"), new HashSet<string>()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from: \"/e/*\", to: \"/news/:name\"", "3:24: error NB1503: “:name” is not in the old address /e/*")]
    [InlineData("from: /e/, to: \"/news/:splat\"", "3:21: error NB1503: “:splat” is not in the old address /e/")]
    [InlineData("from: /e/, to: /nowhere/", "3:21: error NB1501: There is no page or file at /nowhere/")]
    [InlineData("from: \"/e/*\", to: \"/nowhere/:splat\"", "3:24: error NB1501: There is no page or file at /nowhere/:splat")]
    [InlineData("from: /e/, to: \"http://other.example/\"", "3:21: error NB1500: “http://other.example/” cannot be where an old address leads: another site's address must begin with https://")]
    [InlineData("from: /e/, to: \"ftp://a.example/\"", "3:21: error NB1500: “ftp://a.example/” cannot be where an old address leads: another site's address must begin with https://")]
    [InlineData("from: \"/e/*\", to: \"https://:splat.example/\"", "3:24: error NB1500: “https://:splat.example/” cannot be where an old address leads: the name of the other site must be written in full")]
    [InlineData("from: /e/, to: \"https://a.example/$x\"", "3:21: error NB1500: “https://a.example/$x” cannot be where an old address leads: servers would read one of its signs as their own; write it with %, such as %27 for “'”")]
    [InlineData("from: /e/, to: \"https://example.org/help/\"", "3:21: error NB1500: “https://example.org/help/” cannot be where an old address leads: it is an address of this site; write its path, such as /place/")]
    [InlineData("from: \"/e/*\", to: \"/:splat\"", "3:24: error NB1500: “/:splat” cannot be where an old address leads: its first part must be written in full; else anybody could make an address here that leads to another site")]
    [InlineData("from: \"/e/:y/:n/\", to: \"/:n/\"", "3:29: error NB1500: “/:n/” cannot be where an old address leads: its first part must be written in full; else anybody could make an address here that leads to another site")]
    [InlineData("from: /e/, to: help, as: gone", "3:21: error NB1500: “help” cannot be where an old address leads: what is gone leads nowhere")]
    [InlineData("from: \"/e/*\", to: \"/e/:splat\"", "3:24: error NB1502: What /e/* leads to leads back to it: /e/*, /e/*")]
    [InlineData("from: \"/news/*\", to: help", "3:12: error NB1505: /news/* covers /news/, which is there today")]
    [InlineData("from: \"/*\", to: help", "3:12: error NB1052: “/*” cannot be an old address: its first part must be a name of its own, as in /blog/:year/; else it would cover this site's pages")]
    [InlineData("from: \"/e/*/x\", to: help", "3:12: error NB1052: “/e/*/x” cannot be an old address: “*” must be the whole last part, as in /old/*")]
    [InlineData("from: \"/e/a*\", to: help", "3:12: error NB1052: “/e/a*” cannot be an old address: “*” must be the whole last part, as in /old/*")]
    [InlineData("from: \"/e/:y/:year/\", to: help", "3:12: error NB1052: “/e/:y/:year/” cannot be an old address: “:y” is the beginning of another placeholder, or one itself; use other names")]
    [InlineData("from: \"/e/%0A/\", to: help", "3:12: error NB1052: “/e/%0A/” cannot be an old address: it has a line break or another hidden sign in it")]
    [InlineData("from: \"/e/%FF/\", to: help", "3:12: error NB1052: “/e/%FF/” cannot be an old address: after “%” must stand the two digits of a sign in UTF-8, such as %C3%BC")]
    [InlineData("from: \"/e/%2e%2e/\", to: help", "3:12: error NB1052: “/e/%2e%2e/” cannot be an old address: “.” and “..” lead to other folders")]
    [InlineData("from: \"/x/?id\", to: help", "3:12: error NB1052: “/x/?id” cannot be an old address: after “?” stand parameters such as id=3, joined by “&”")]
    [InlineData("from: \"/x/*?id=1\", to: help", "3:12: error NB1052: “/x/*?id=1” cannot be an old address: “?” cannot stand with “*” or “:name”")]
    [InlineData("from: /help, to: news/party", "3:12: error NB1053: The old address /help is taken by the page “help”")]
    [InlineData("from: /help/index.html, to: news/party", "3:12: error NB1053: The old address /help/index.html is taken by the page “help”")]
    [InlineData("from: /index.html, to: help", "3:12: error NB1053: The old address /index.html is taken by the home page")]
    [InlineData("from: /HELP.php, to: news/party", "3:12: error NB1053: The old address /HELP.php is taken by an alias of the page “help”")]
    [InlineData("from: \"/?page_id=7\", to: news/party", "3:12: error NB1053: The old address /?page_id=7 is taken by an alias of the page “help”")]
    [InlineData("from: \"/assets/:x\", to: help", "3:12: error NB1053: The old address /assets/:x is taken by pictures, styles and scripts")]
    public void What_is_wrong_is_told_at_its_place(string entry, string expected)
    {
        var errors = With(entry).Build().Diagnostics.Where(each => each.Contains(": error ", StringComparison.Ordinal));

        Assert.Equal(["redirects.yml:" + expected["3:".Length..].Insert(0, "2:")], errors);
    }

    [Fact]
    public void Circles_over_several_steps_are_told() => Assert.Equal(
        [
            "redirects.yml:2:24: error NB1502: What /a/* leads to leads back to it: /a/*, /b/:one/*, /a/*",
            "redirects.yml:3:29: error NB1502: What /b/:one/* leads to leads back to it: /b/:one/*, /a/*, /b/:one/*",
        ],
        With("from: \"/a/*\", to: \"/b/:splat\"", "from: \"/b/:one/*\", to: \"/a/:one/:splat\"").Build().Diagnostics
            .Where(each => each.Contains("NB1502", StringComparison.Ordinal)));

    [Fact]
    public void What_takes_a_part_away_is_no_circle() =>
        Assert.DoesNotContain(With("from: \"/a/b/*\", to: \"/a/:splat\"", "from: \"/a/*\", to: \"/news/:splat\"").Build().Diagnostics, each => each.Contains("NB1502", StringComparison.Ordinal));

    [Fact]
    public void An_entry_that_an_earlier_one_covers_is_told() => Assert.Equal(
        ["redirects.yml:3:12: error NB1504: /e/:year/ never applies: /e/* in line 2 covers it"],
        With("from: \"/e/*\", to: help", "from: \"/e/:year/\", to: news/party").Build().Diagnostics.Where(each => each.Contains("error", StringComparison.Ordinal)));

    [Fact]
    public void One_address_in_two_spellings_is_told() => Assert.Equal(
        ["redirects.yml:3:12: error NB0235: “/caf%C3%A9” stands in this list twice", "redirects.yml:5:12: error NB0235: “/x/?b=2&a=1” stands in this list twice"],
        With("from: /café/, to: help", "from: /caf%C3%A9, to: help", "from: \"/x/?a=1&b=2\", to: help", "from: \"/x/?b=2&a=1\", to: help").Build().Diagnostics
            .Where(each => each.Contains("error", StringComparison.Ordinal))
            .Select(each => each.Replace("“/café”", "“/caf%C3%A9”", StringComparison.Ordinal)));

    [Fact]
    public void More_than_Cloudflare_reads_is_told()
    {
        var entries = Enumerable.Range(1, 101).Select(n => $"from: \"/e{n}/*\", to: help").ToArray();

        Assert.Contains("redirects.yml:0:0: note NB1507: There are 2 single old addresses and 101 patterns", With(entries).Build().Diagnostics);
    }

    [Fact]
    public void Nginx_is_told_the_same()
    {
        var site = With(
            "from: \"/it's$1;/\", to: help", "from: \"/x/?id=3\", to: help", "from: \"/x/?id=3&v=a b\", to: news/party", "from: \"/blog/:year/:name/\", to: \"/news/:name/\"",
            "from: \"/e/*\", to: \"https://other.example/:splat\"", "from: \"/g/*\", as: gone").Build();
        var conf = NginxConf.Make(site.Text("_headers"), site.Text("_redirects"), new HashSet<string>());
        string[] lines = [.. conf.Split('\n').Select(line => line.Trim())];

        Assert.Contains("location = \"/it's$1;/\" {", lines);
        Assert.Contains("if ($arg_id = \"3\") { return 301 \"/help/\"; }", lines);
        Assert.Contains("set $nbsite_asked \"$arg_id&$arg_v\";", lines);
        Assert.Contains("if ($nbsite_asked = \"3&a%20b\") { return 301 \"/news/party/\"; }", lines);
        // No part holds “\”, which browsers read as “/”, and capitals do not count.
        const string Part = @"([^/\\\\]+)";
        Assert.Contains($"location ~ \"(?i)^/blog/{Part}/{Part}/?$\" {{", lines);
        Assert.Contains($"rewrite \"(?i)^/blog/{Part}/{Part}/?$\" \"/news/$2/\" permanent;", lines);
        Assert.Contains(@"rewrite ""(?i)^/e(?:/([^/\\\\][^\\\\]*)?)?$"" ""https://other.example/$1"" permanent;", lines);
        Assert.Contains(@"location ~ ""(?i)^/help\\.php$"" {", lines);
        Assert.Contains("return 410;", lines);
        // The home page has a place already, for its headers: its query stands there.
        Assert.Single(lines, line => line == "location = \"/\" {");
        Assert.Contains("if ($arg_page_id = \"7\") { return 301 \"/help/\"; }", lines);
    }

    [Theory]
    [InlineData("/a/ /b\"/ 301")]
    [InlineData("/a/ /$uri/ 301")]
    [InlineData("/a/ x=1;} /b/ 301")]
    [InlineData("/a%0Ab/ /b/ 301")]
    public void Nginx_takes_no_line_that_it_would_read_as_its_own(string line) =>
        Assert.Throws<FormatException>(() => NginxConf.Make("/*\n  A: b\n", line + "\n", new HashSet<string>()));
}
