using System.Text;
using NbSite.Model;
using NbSite.Publishing.Features.MovedPages;
using Xunit;

namespace NbSite.Publishing.Tests.OldAddresses;

/// <summary>A list of the old site's addresses, and what they find today.</summary>
public sealed class CrawlTests
{
    private const string Redirects = "/x/ id=3 /help/ 301!\n/old.html /help/ 301\n/gone.html /a/ 301\n/blog/:y/:n/ /news/:n/ 301\n/shop.php /help/ 301\n/e/* https://other.example/:splat 301\n/t/* /blog/1/:splat 301\n# gone: /g/* /404.html\n";

    private static readonly OldAddressReport Report = new(
        "/", ["index.html", "help/index.html", "effects/hair-loss/index.html", "effects/index.html", "files/plan.pdf", "news/party/index.html"], Redirects,
        [("/", "Home"), ("/help/", "Help"), ("/effects/", "Side effects"), ("/effects/hair-loss/", "Losing hair")]);

    [Theory]
    [InlineData("Address,Status Code\r\n\"https://old.example/a,b.html\",200\r\nhttps://old.example/c,404\r\n", "/a,b.html")]
    [InlineData("\uFEFF\"Address\";\"Content Type\"\n\"https://old.example/a\";\"text/html; charset=UTF-8\"\n\"https://old.example/b.css\";\"text/css\"\n", "/a")]
    [InlineData("https://old.example/a\nhttps://old.example/b?x=1\n\n", "/a /b?x=1")]
    [InlineData("/a\r/b", "/a /b")]
    [InlineData("Nr\tWhere\n1\thttps://old.example/a\n2\thttps://www.old.example/b\n", "/a /b")]
    [InlineData("URL,Title\nhttps://old.example/a,\"One\nTwo \"\"three\"\"\"\nhttps://old.example/b,\n", "/a /b")]
    [InlineData("Address\n/leaf,let.html\n", "/leaf,let.html")]
    [InlineData("http://old.example/a,b.html\nhttp://old.example/c.html\n", "/a,b.html /c.html")]
    [InlineData("Address,Status Code\nhttps://old.example/logo.PNG,200\nhttps://old.example/a/?f=b.png,200\nhttps://old.example/leaflet.pdf,200\n", "/a/?f=b.png /leaflet.pdf")]
    [InlineData("/a\n/style.css?v=3\n/images/one.jpg\nhttps://example.js\n/b.html", "/a /index.html /b.html")]
    [InlineData("Address,Content Type\n/a.png,text/html\n/b.png,\n/c,image/png\n", "/a.png")]
    [InlineData("/a,Title\n/b,Other\n", "/a /b")]
    public void Lists_are_read_as_crawlers_and_people_write_them(string text, string expected)
    {
        var crawl = CrawlFile.Read(Encoding.UTF8.GetBytes(text), null, "list.csv", out var problem);

        Assert.Null(problem);
        Assert.Equal(expected, string.Join(' ', Report.Of(crawl!, "list.csv", new DiagnosticBag(), out _).Select(each => each.Address.Written)));
    }

    [Fact]
    public void What_spreadsheets_call_Unicode_is_read()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("URL\r\nhttps://old.example/ü\r\n")];

        Assert.Equal("https://old.example/ü", Assert.Single(CrawlFile.Read(bytes, null, "list.csv", out _)!.Addresses).Text);
    }

    [Theory]
    [InlineData("URL\n\"https://old.example/a\nmore\n", "list.csv:2:1: error NB1510: This list cannot be read: a quote opens here and is never closed")]
    [InlineData("URL\n/a\0\n", "list.csv:2:1: error NB1510: This list cannot be read: it is no text: it holds the sign NUL")]
    [InlineData("Title,Words\nOne,2\n", "list.csv:1:1: error NB1511: No column of this list holds addresses")]
    public void What_is_no_list_is_told(string text, string expected)
    {
        Assert.Null(CrawlFile.Read(Encoding.UTF8.GetBytes(text), null, "list.csv", out var problem));
        Assert.Equal(expected, Said(problem!));
    }

    [Fact]
    public void Bytes_that_are_no_text_and_fields_without_end_are_told()
    {
        Assert.Null(CrawlFile.Read([0xC3, 0x28], null, "list.csv", out var bytes));
        Assert.Null(CrawlFile.Read(Encoding.UTF8.GetBytes("URL\n/" + new string('x', 9000)), null, "list.csv", out var field));
        Assert.Equal("This list cannot be read: it is in neither UTF-8 nor UTF-16", bytes!.Message);
        Assert.Equal("This list cannot be read: a field has more than 8000 characters; is a quote missing?", field!.Message);
    }

    [Theory]
    [InlineData("/help", OldAddressState.Page, "/help/")]
    [InlineData("/help/?utm_source=x", OldAddressState.Page, "/help/")]
    [InlineData("/help/index.html#part", OldAddressState.Page, "/help/")]
    [InlineData("/", OldAddressState.Page, "/")]
    [InlineData("/files/plan.pdf", OldAddressState.File, "/files/plan.pdf")]
    [InlineData("/old.html", OldAddressState.Rule, "/help/")]
    [InlineData("/x/?id=3", OldAddressState.Rule, "/help/")]
    [InlineData("/x/?id=4", OldAddressState.Nowhere, null)]
    [InlineData("/?p=12", OldAddressState.Nowhere, null)]
    [InlineData("/x/?id=3&utm_source=y", OldAddressState.Rule, "/help/")]
    [InlineData("/OLD.html", OldAddressState.Rule, "/help/")]
    [InlineData("/shop.php?utm=1", OldAddressState.Rule, "/help/")]
    [InlineData("/files/plan.pdf?download=1", OldAddressState.File, "/files/plan.pdf")]
    [InlineData("/blog/2019/party", OldAddressState.Rule, "/news/party/")]
    [InlineData("/blog/2019/party.php?x=1", OldAddressState.Nowhere, null)]
    [InlineData("/blog/2019/hair-loss", OldAddressState.Nowhere, "/effects/hair-loss/")]
    [InlineData("/t/party/", OldAddressState.Rule, "/news/party/")]
    [InlineData("/e/a b/c/", OldAddressState.Rule, "https://other.example/a%20b/c/")]
    [InlineData("/g/anything/at/all", OldAddressState.Gone, null)]
    [InlineData("/treatment/hair_loss.php", OldAddressState.Nowhere, "/effects/hair-loss/")]
    [InlineData("/effect.asp", OldAddressState.Nowhere, "/effects/")]
    [InlineData("/zebra/", OldAddressState.Nowhere, null)]
    public void Each_address_is_told_what_it_finds(string address, OldAddressState state, string? to)
    {
        var crawl = new Crawl([new CrawledAddress("https://old.example" + address, 1)], 0);

        var found = Assert.Single(Report.Of(crawl, "list.csv", new DiagnosticBag(), out _));
        Assert.Equal((state, to), (found.State, found.To));
    }

    [Fact]
    public void Where_a_rule_leads_although_nothing_is_there_is_told()
    {
        OldAddressFinding Of(string address) =>
            Assert.Single(Report.Of(new Crawl([new CrawledAddress(address, 1)], 0), "list.csv", new DiagnosticBag(), out _));

        Assert.Equal(("/news/nosuch/", "/news/nosuch/", (string?)null),
            (Of("/blog/1/nosuch/").Broken, Of("/t/nosuch/").Broken, Of("/blog/2019/party").Broken));
        Assert.Equal((true, false, false),
            (Of("/shop.php?id=1").IgnoresQuery, Of("/shop.php?gclid=1").IgnoresQuery, Of("/x/?id=3").IgnoresQuery));
        Assert.Equal("/zebra.php", Of("/zebra.php?utm_source=x&fbclid=2").Address.Written);
    }

    [Fact]
    public void Other_sites_are_left_out_and_what_is_no_address_is_told()
    {
        var bag = new DiagnosticBag();
        var crawl = new Crawl(
        [
            new CrawledAddress("https://old.example/help/", 2), new CrawledAddress("https://www.old.example/old.html", 3),
            new CrawledAddress("https://elsewhere.example/", 4), new CrawledAddress("https://old.example/a%0Ab", 5),
        ], 0);

        Assert.Equal(2, Report.Of(crawl, "list.csv", bag, out var others).Count);
        Assert.Equal(1, others);
        Assert.Equal(
            "list.csv:5:1: warning NB1512: “https://old.example/a%0Ab” cannot be an address of the old site: it has a line break or another hidden sign in it",
            Said(Assert.Single(bag.ToImmutable())));
    }

    [Fact]
    public void Ten_thousand_addresses_and_pages_take_seconds_at_most()
    {
        var pages = Enumerable.Range(0, 10_000).Select(n => ($"/part{n % 100}/page-{n}-words/", $"Words of page {n}")).ToList();
        var report = new OldAddressReport("/", pages.Select(page => page.Item1[1..] + "index.html"), "", pages);
        var crawl = new Crawl([.. Enumerable.Range(0, 10_000).Select(n => new CrawledAddress($"/old{n}/page-{n}-said.html", n + 1))], 0);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.Equal(10_000, report.Of(crawl, "list.csv", new DiagnosticBag(), out _).Count(each => each.State == OldAddressState.Nowhere));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }

    private static string Said(Diagnostic diagnostic) =>
        $"{diagnostic.Span.Path}:{diagnostic.Span.Line}:{diagnostic.Span.Column}: {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Code}: {diagnostic.Message}";
}
