using System.Security.Cryptography;
using NbSite.Console;
using NbSite.Leaflets;
using NbSite.Publishing.Site;
using NbSite.Testing;
using NbSite.Theme;
using Xunit;

namespace NbSite.Tests.Leaflets;

/// <summary><c>nbsite leaflet --for-site</c> with a real browser, and the site that is built with what it made.</summary>
public sealed class SiteLeafletTests : IDisposable
{
    private static readonly NbTheme Theme = new();

    private readonly ProgramFixture _site = new("""
        -- en/more.md --
        ---
        title: More words
        summary: S.
        leaflet: true
        ---
        Words. [@src]
        """);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("--for-site makes the leaflets that the site offers, and knows their pages. Leave the pages and --fridge away.", "words")]
    [InlineData("What the site offers is one leaflet for each page. Leave --booklet, --large-print, --mono, --with-outlook, --clinic and --language away.", "--large-print")]
    [InlineData("What the site offers is printed as it is published. Leave --base-url and --drafts away.", "--drafts")]
    [InlineData("--for-site writes into the folder leaflets of the content. Leave --output away.", "--output", "x")]
    [InlineData("Leaflets have A4 or letter. Write --paper letter, or leave it away.", "--paper", "a5")]
    public void What_does_not_go_with_it_is_told(string message, params string[] arguments) =>
        Assert.Equal((2, "", $"nbsite: {message}\n"), Run("/bin/true", ["leaflet", "--for-site", .. arguments]));

    [Fact]
    public void Without_a_page_that_offers_one_it_says_what_to_write()
    {
        File.Delete(Path.Combine(_site.Folder, "site/en/more.md"));
        File.Delete(Path.Combine(_site.Folder, "site/en/more.review.yml"));
        var (exit, output, _) = Run("/bin/true", ["leaflet", "--for-site"]);
        Assert.Equal((0, "No page offers a leaflet. Write “leaflets: true” in site.yml, or “leaflet: true” on a page.\n"), (exit, output));
        Assert.False(Directory.Exists(Path.Combine(_site.Folder, "site/leaflets")));
    }

    [Fact]
    public void A_PDF_that_somebody_else_put_there_is_not_written_over()
    {
        var path = Path.Combine(_site.Folder, "site/leaflets/more.pdf");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "%PDF-1.7 mine");
        var (exit, _, error) = Run("/bin/true", ["leaflet", "--for-site"]);
        Assert.Equal(3, exit);
        Assert.Contains("“leaflets/more.pdf” was not made by NbSite.", error, StringComparison.Ordinal);
        Assert.Equal("%PDF-1.7 mine", File.ReadAllText(path));
    }

    [Fact]
    public void Two_runs_do_not_write_into_the_list_at_once()
    {
        using var other = NbSite.Commands.Signing.SigningRun.Hold(Path.Combine(_site.Folder, "site"));
        var (exit, output, error) = Run("/bin/true", ["leaflet", "--for-site"]);
        Assert.Equal((3, ""), (exit, output));
        Assert.Contains("another NbSite is at work in", error, StringComparison.Ordinal);
        // Leaflets into another folder leave the content as it is.
        Assert.DoesNotContain("at work", Run("/bin/true", ["leaflet", "no-such-page"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leaflet_is_printed_once_offered_by_the_site_and_printed_again_when_its_page_says_something_else()
    {
        var browser = BrowserFinder.OfThisMachine.Find(BrowserFinder.ThisSystem);
        Assert.SkipWhen(browser is null, "There is no browser.");
        var (exit, output, error) = Run(browser, ["leaflet", "--for-site"]);
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith("Made 1 leaflet in ", output, StringComparison.Ordinal);
        var pdf = File.ReadAllBytes(Path.Combine(_site.Folder, "site/leaflets/more.pdf"));
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8));
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(pdf)), File.ReadAllText(Path.Combine(_site.Folder, "site/leaflets/leaflets.yml")), StringComparison.Ordinal);

        Assert.Equal(0, Run(null, ["build", "--output", "out"]).Exit);
        Assert.Equal(pdf, File.ReadAllBytes(Path.Combine(_site.Folder, "out/more/more.pdf")));
        Assert.Contains("href=\"../more/more.pdf\"", File.ReadAllText(Path.Combine(_site.Folder, "out/more/index.html")), StringComparison.Ordinal);

        Assert.EndsWith("; 1 said already what their pages say\n", Run(browser, ["leaflet", "--for-site"]).Out, StringComparison.Ordinal);

        File.AppendAllText(Path.Combine(_site.Folder, "site/en/more.md"), "\nAnd more. [@src]\n");
        Assert.Contains("note NB1574: 1 leaflet is older than its page or past its day", Run(null, ["build", "--output", "out"]).Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_site.Folder, "out/more/more.pdf")));
        Assert.Equal(0, Run(browser, ["leaflet", "--for-site"]).Exit);
        Assert.Equal(0, Run(null, ["build", "--output", "out"]).Exit);
        Assert.NotEqual(pdf, File.ReadAllBytes(Path.Combine(_site.Folder, "out/more/more.pdf")));

        // What no page offers any more is taken away.
        File.WriteAllText(Path.Combine(_site.Folder, "site/en/more.md"), "---\ntitle: More words\nsummary: S.\n---\nWords. [@src]\n");
        Assert.Contains("Took away 1 leaflet of no page", Run(browser, ["leaflet", "--for-site"]).Out, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_site.Folder, "site/leaflets/more.pdf")));
    }

    private (int Exit, string Out, string Error) Run(string? browser, string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = NbSiteApp.Run([arguments[0], "--content", "site", .. arguments[1..]], new ProgramHost
        {
            Theme = () => Theme,
            Extensions = SiteExtensions.None,
            Now = () => new DateTimeOffset(SiteFixture.Today, new TimeOnly(12, 0), TimeSpan.Zero),
            HoldsChecks = false,
            CurrentFolder = _site.Folder,
            Browser = () => browser,
            BrowserPatience = TimeSpan.FromMinutes(2),
            Out = output,
            Error = error,
        });
        return (exit, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }
}
