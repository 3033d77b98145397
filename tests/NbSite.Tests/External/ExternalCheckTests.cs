using System.Text.Json;
using NbSite.External;
using Xunit;

namespace NbSite.Tests.External;

/// <summary><c>nbsite check --external</c>, with other sites played by a server on this machine.</summary>
public sealed class ExternalCheckTests : IDisposable
{
    private const string Good = "200 OK";
    private readonly OtherSites _others = new();
    private readonly TestSite _site;

    public ExternalCheckTests()
    {
        _site = TestSite.With(over: host => host with
        {
            Network = () => _others,
            Manners = new Manners { Pause = TimeSpan.Zero, Patience = TimeSpan.FromSeconds(4), Hosts = 4, Redirects = 3 },
        });
        // The sources of the tiny site.
        _others.With("https://source.example/", Good);
    }

    public void Dispose()
    {
        _site.Dispose();
        _others.End();
    }

    private void Page(params string[] lines) => _site.Page("content", "en/links.md",
        "---\ntitle: Links\nsummary: Where to go.\nkind: about\n---\n" + string.Join("\n\n", lines) + "\n");

    private Answer Check(params string[] more) => _site.Run(["check", "--external", .. more]);

    [Fact]
    public void What_is_gone_is_told_at_the_line_of_the_link_and_what_is_there_is_not()
    {
        Page("A [good place](https://good.example/a).", "An [old place](https://good.example/gone).", "A [gone page](https://good.example/410) too.");
        _others.With("https://good.example/a", Good).With("https://good.example/410", "410 Gone");
        var answer = Check();
        Assert.Equal(0, answer.Code);
        Assert.Contains("content/en/links.md:8:4: warning NB1900: https://good.example/gone answers 404 (not found)\n", answer.Error, StringComparison.Ordinal);
        Assert.Contains("warning NB1900: https://good.example/410 answers 410 (gone)\n", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("good.example/a ", answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, Check("--strict").Code);
    }

    [Fact]
    public void A_source_is_told_where_its_address_stands_and_a_doi_is_asked_too()
    {
        _site.Write("content/references.yml", """
            references:
              - id: src
                type: report
                title: Source
                issued: 2024
                URL: https://good.example/report
                accessed: 2026-01-01
              - id: paper
                type: article-journal
                title: Paper
                issued: 2024
                DOI: 10.1000/lost
            """);
        Page("Words. [@paper]");
        _others.With("https://good.example/", Good).With("https://doi.org/x", Good);
        var answer = Check();
        Assert.Contains("content/references.yml:6:10: warning NB1900: https://good.example/report answers 404", answer.Error, StringComparison.Ordinal);
        Assert.Contains("content/references.yml:12:10: warning NB1900: https://doi.org/10.1000/lost answers 404", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_of_an_archive_is_offered()
    {
        Page("An [old place](https://good.example/gone?a=1#part).");
        _others.With("https://good.example/", Good).With(
            "https://archive.org/wayback/available?url=https%3A%2F%2Fgood.example%2Fgone%3Fa%3D1",
            Good + "\n\n{\"archived_snapshots\":{\"closest\":{\"available\":true,\"url\":\"http://web.archive.org/web/20251230101112/https://good.example/gone\",\"timestamp\":\"20251230101112\"}}}");
        Assert.Contains(
            "The Internet Archive has a copy of 2025-12-30: https://web.archive.org/web/20251230101112/https://good.example/gone",
            Check().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_that_is_not_there_and_a_loop_are_told()
    {
        Page("A [lost place](https://nowhere.example/).", "A [loop](https://good.example/loop).");
        _others.With("https://good.example/loop", "302 Found\nLocation: /loop");
        var answer = Check();
        Assert.Contains("warning NB1901: https://nowhere.example/ cannot be reached: there is no site of that name\n", answer.Error, StringComparison.Ordinal);
        Assert.Contains("warning NB1901: https://good.example/loop cannot be reached: it leads on more than 3 times\n", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_moved_for_good_is_a_note_and_what_leads_on_for_now_is_nothing()
    {
        Page("An [old](https://good.example/old) and a [busy](https://good.example/now) place.");
        _others.With("https://good.example/old", "301 Moved Permanently\nLocation: /new").With("https://good.example/new", Good)
            .With("https://good.example/now", "302 Found\nLocation: https://good.example/new");
        var answer = Check("--strict");
        Assert.Equal(0, answer.Code);
        Assert.Contains("note NB1902: https://good.example/old leads for good to https://good.example/new\n", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("example/now", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_knows_no_heads_is_asked_for_the_whole()
    {
        Page("A [place](https://good.example/a).");
        _others.With("HEAD https://good.example/a", "405 Method Not Allowed").With("GET https://good.example/a", Good);
        Assert.DoesNotContain("NB19", Check().Error, StringComparison.Ordinal);
        Assert.Equal(["HEAD", "GET"], _others.Asked.Where(asked => asked.Address == "https://good.example/a").Select(asked => asked.Method));
        Assert.All(_others.Asked, asked => Assert.StartsWith("NbSite/", asked.Agent, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_known_of_what_refuses_programs_or_is_silent()
    {
        Page("A [place](https://good.example/403).", "A [slow place](https://slow.example/a).", "A [private place](https://closed.example/private/a).", "An [open one](https://closed.example/private/open).");
        _others.With("https://good.example/403", "403 Forbidden").With("https://slow.example/a", "silence")
            .With("https://closed.example/robots.txt", Good + "\n\nUser-agent: *\nDisallow: /private/\nAllow: /private/open\n").With("https://closed.example/private/open", Good);
        var answer = Check("--strict");
        Assert.Equal(0, answer.Code);
        Assert.Contains("note NB1903: https://good.example/403 could not be checked: it answers 403 (forbidden)\n", answer.Error, StringComparison.Ordinal);
        Assert.Contains("note NB1903: https://slow.example/a could not be checked: no answer came within 4 seconds\n", answer.Error, StringComparison.Ordinal);
        Assert.Contains("https://closed.example/private/a could not be checked: its site asks programs not to look (robots.txt)\n", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_others.Asked, asked => asked.Address == "https://closed.example/private/a");
        Assert.DoesNotContain("private/open", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Good_answers_are_kept_for_a_week_and_others_are_asked_again()
    {
        Page("A [good place](https://good.example/a).", "An [old place](https://good.example/gone).");
        _others.With("https://good.example/a", Good);
        Check();
        _others.Asked.Clear();
        Check();
        Assert.DoesNotContain(_others.Asked, asked => asked.Address == "https://good.example/a");
        Assert.Contains(_others.Asked, asked => asked.Address == "https://good.example/gone");
        _others.Asked.Clear();
        Check("--today", "2026-11-28");
        Assert.Contains(_others.Asked, asked => asked.Address == "https://good.example/a");
        File.WriteAllText(Path.Combine(_site.Root, ".nbsite/external.json"), "{\"https://good.example/a\": 7");
        Assert.Equal(0, Check().Code);
    }

    [Fact]
    public void Each_format_of_check_tells_them()
    {
        Page("An [old place](https://good.example/gone).");
        _others.With("https://good.example/", Good);
        using var json = JsonDocument.Parse(Check("--format", "json").Error);
        var told = Assert.Single(json.RootElement.EnumerateArray(), each => each.GetProperty("code").GetString() == "NB1900");
        Assert.Equal(("content/en/links.md", 6), (told.GetProperty("path").GetString(), told.GetProperty("line").GetInt32()));
        Assert.Contains("::warning file=content/en/links.md,line=6", Check("--format", "github").Error, StringComparison.Ordinal);
        Assert.Contains("\"ruleId\": \"NB1900\"", Check("--format", "sarif").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_host_is_asked_one_thing_at_a_time_with_a_pause()
    {
        using var site = TestSite.With(over: host => host with
        {
            Network = () => _others,
            Manners = new Manners { Pause = TimeSpan.FromMilliseconds(200), Patience = TimeSpan.FromSeconds(4) },
        });
        site.Page("content", "en/links.md", "---\ntitle: Links\nsummary: Where to go.\nkind: about\n---\n[a](https://good.example/a) [b](https://good.example/b) [c](https://good.example/c)\n");
        foreach (var page in new[] { "a", "b", "c" }) _others.With($"https://good.example/{page}", Good);
        site.Run("check", "--external");
        var times = _others.Times.Where(asked => asked.Host == "good.example").Select(asked => asked.Time).ToList();
        Assert.Equal(4, times.Count);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 180, $"{pair}"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/secret")]
    [InlineData("http://localhost/secret")]
    [InlineData("http://192.168.1.1/secret")]
    [InlineData("http://[::1]/secret")]
    public void Nobody_is_asked_nor_told_of_a_private_address(string address)
    {
        Page($"A [place]({address}).", "A [way](https://good.example/way).");
        _others.With("https://good.example/way", $"302 Found\nLocation: {address}").With("https://archive.org/", Good);
        var answer = Check();
        Assert.Contains($"note NB1903: {address} could not be checked: it is in a private network\n", answer.Error, StringComparison.Ordinal);
        Assert.Contains("note NB1903: https://good.example/way could not be checked: it is in a private network\n", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_others.Asked, asked => asked.Address.Contains("secret", StringComparison.Ordinal));
        Assert.DoesNotContain(_others.Asked, asked => asked.Address.Contains("archive.org", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_an_address_leads_to_a_host_that_forbids_programs_it_is_not_followed()
    {
        Page("A [way](https://good.example/way).");
        _others.With("https://good.example/way", "301 Moved Permanently\nLocation: https://closed.example/a")
            .With("https://closed.example/robots.txt", Good + "\n\nUser-agent: *\nDisallow: /\n").With("https://closed.example/a", Good);
        Assert.Contains(
            "note NB1903: https://good.example/way could not be checked: it leads to closed.example, which asks programs not to look (robots.txt)\n",
            Check().Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_others.Asked, asked => asked.Address == "https://closed.example/a");
    }

    [Theory]
    [InlineData("/rules.txt", "https://closed.example/rules.txt")]
    [InlineData("https://rules.example/r", "https://rules.example/r")]
    public void Rules_for_programs_are_found_where_robots_txt_leads(string leads, string at)
    {
        Page("A [place](https://closed.example/a).");
        _others.With("https://closed.example/a", Good).With("https://closed.example/robots.txt", $"302 Found\nLocation: {leads}")
            .With(at, Good + "\n\nUser-agent: *\nDisallow: /\n");
        Assert.Contains("https://closed.example/a could not be checked: its site asks programs not to look (robots.txt)\n", Check().Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_others.Asked, asked => asked.Address == "https://closed.example/a");
    }

    [Fact]
    public void Rules_that_lead_round_in_a_circle_are_none()
    {
        Page("A [place](https://closed.example/a).");
        _others.With("https://closed.example/a", Good).With("https://closed.example/robots.txt", "302 Found\nLocation: /robots.txt");
        Assert.DoesNotContain("closed.example", Check().Error, StringComparison.Ordinal);
        Assert.Equal(6, _others.Asked.Count(asked => asked.Address == "https://closed.example/robots.txt"));
    }

    [Fact]
    public void The_pause_holds_where_addresses_lead_to_one_host()
    {
        using var site = TestSite.With(over: host => host with
        {
            Network = () => _others,
            Manners = new Manners { Pause = TimeSpan.FromMilliseconds(200), Patience = TimeSpan.FromSeconds(4), Hosts = 4 },
        });
        site.Page("content", "en/links.md", "---\ntitle: Links\nsummary: Where to go.\nkind: about\n---\n[a](https://a.example/a) [b](https://b.example/b) [c](https://good.example/1)\n");
        _others.With("https://a.example/a", "302 Found\nLocation: https://good.example/1").With("https://b.example/b", "302 Found\nLocation: https://good.example/1")
            .With("https://good.example/1", "302 Found\nLocation: /2").With("https://good.example/2", Good);
        site.Run("check", "--external");
        var times = _others.Times.Where(asked => asked.Host == "good.example").Select(asked => asked.Time).Order().ToList();
        Assert.Equal(7, times.Count);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 180, $"{pair}"));
    }

    [Fact]
    public void A_name_that_cannot_be_looked_up_now_is_not_gone()
    {
        Page("A [place](https://later.example/a).");
        _others.With("https://later.example/a", "later").With("https://later.example/robots.txt", "later").With("https://archive.org/", Good);
        var answer = Check("--strict");
        Assert.Equal(0, answer.Code);
        Assert.Contains("note NB1903: https://later.example/a could not be checked: its name cannot be looked up now: is this machine online?\n", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_others.Asked, asked => asked.Address.Contains("archive.org", StringComparison.Ordinal));
    }

    [Fact]
    public void What_fails_as_nobody_expects_is_told_for_its_address_and_the_others_are_asked()
    {
        Page("An [odd place](https://odd.example/a).", "A [place beside it](https://odd.example/gone).", "An [old place](https://good.example/gone).");
        _others.With("https://odd.example/robots.txt", "odd").With("https://odd.example/a", "odd").With("https://good.example/", Good)
            .With("https://archive.org/wayback/available?url=https%3A%2F%2Fgood.example%2Fgone", "odd");
        var answer = Check();
        Assert.Equal(0, answer.Code);
        Assert.Contains("note NB1903: https://odd.example/a could not be checked: something odd\n", answer.Error, StringComparison.Ordinal);
        Assert.Contains("warning NB1900: https://odd.example/gone answers 404 (not found)\n", answer.Error, StringComparison.Ordinal);
        Assert.Contains("warning NB1900: https://good.example/gone answers 404 (not found)\n", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_asked_without_the_word()
    {
        Page("A [place](https://good.example/a).");
        Assert.Equal(0, _site.Run("check").Code);
        Assert.Equal(0, _site.Build().Code);
        Assert.Empty(_others.Asked);
        Assert.False(Directory.Exists(Path.Combine(_site.Root, ".nbsite")));
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("172.20.0.1", true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("169.254.169.254", true)]
    [InlineData("192.168.1.1", true)]
    [InlineData("100.64.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("fe80::1", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::ffff:10.0.0.1", true)]
    [InlineData("93.184.216.34", false)]
    [InlineData("2606:2800:220:1::1", false)]
    public void What_is_in_a_private_network_is_not_asked(string address, bool isPrivate) =>
        Assert.Equal(isPrivate, OpenNetwork.IsPrivate(System.Net.IPAddress.Parse(address)));

    [Fact]
    public void The_longest_rule_of_robots_decides_and_ones_own_group_before_that_for_all()
    {
        var robots = Robots.Read("User-agent: *\nDisallow: /\n\nUser-agent: nbsite\nUser-agent: other\nDisallow: /a\nAllow: /a/b$\nDisallow: /*.pdf # files\n", "NbSite");
        Assert.Equal(
            [true, false, true, false, false, true],
            new[] { "/", "/a/c", "/a/b", "/a/bc", "/x/y.pdf", "/x/y.html" }.Select(robots.Allows));
    }
}
