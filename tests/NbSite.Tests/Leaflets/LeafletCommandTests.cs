using NbSite.Console;
using NbSite.Publishing.Site;
using NbSite.Testing;
using NbSite.Theme;
using Xunit;

namespace NbSite.Tests.Leaflets;

/// <summary>What <c>nbsite leaflet</c> answers when it cannot print: browsers here are scripts that fail in every way.</summary>
public sealed class LeafletCommandTests : IDisposable
{
    private static readonly NbTheme Theme = new();

    private readonly ProgramFixture _site = new("""
        -- en/gone.md --
        ---
        title: Gone
        summary: S.
        ---
        -- en/things/thing.md --
        ---
        title: A thing
        summary: S.
        ---
        Words. [@src]
        -- en/gone.review.yml --
        status: withdrawn
        withdrawn: {on: 2026-11-01, reason: Out of date.}
        -- en/draft.md --
        ---
        title: A draft
        summary: S.
        ---
        Words. [@src]
        -- en/draft.review.yml --
        status: draft
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Without_a_browser_it_says_what_to_install()
    {
        Assert.Equal(
            (3, "", "nbsite: No browser that can print was found. Install Chromium, Chrome or Edge (on Debian and Ubuntu: apt "
                + "install chromium), or name one with --browser PATH.\n"),
            Run(null, "words"));
    }

    [Theory]
    [InlineData("nbsite: Name the pages, or write --all. See: ./nbsite leaflet --help\n")]
    [InlineData("nbsite: Name pages or write --all, not both.\n", "words", "--all")]
    [InlineData("nbsite: --fridge makes one sheet of all signs. Leave the pages and --all away.\n", "words", "--fridge")]
    [InlineData("nbsite: The sheet for the fridge has its own layout. Leave --booklet, --large-print and --with-outlook away.\n", "--fridge", "--booklet")]
    [InlineData("nbsite: Only the sheet for the fridge has a size of A5. Write --fridge --paper a5, or --paper a4.\n", "words", "--paper", "a5")]
    [InlineData("nbsite: There is no sheet for the fridge in “en”: it is made of the signs in signs.yml, and the site has none in that language.\n", "--fridge")]
    [InlineData("nbsite: “wrods” is no page. Name a page by its file, its address or its id. Did you mean “words”?\n", "wrods")]
    [InlineData("nbsite: “nothing-like-it” is no page. Name a page by its file, its address or its id.\n", "nothing-like-it")]
    [InlineData("nbsite: “gone” was withdrawn, so there is no leaflet of it.\n", "gone")]
    [InlineData("nbsite: “things” is made by NbSite from other pages, so there is no leaflet of it.\n", "things")]
    [InlineData("nbsite: “draft” has no page on the site, so there is no leaflet of it. If it is a draft, write --drafts.\n", "draft")]
    [InlineData("nbsite: “nothing/*” is no page. Name a page by its file, its address or its id.\n", "nothing/*")]
    [InlineData("nbsite: “” is no page. Name a page by its file, its address or its id.\n", "")]
    [InlineData("nbsite: “site/site.yml” is a file, so no folder for PDFs can be there. Write another, like --output output/leaflets.\n", "words", "--output", "site/site.yml/out")]
    [InlineData("nbsite: The site has no page in “cy”.\n", "--all", "--language", "cy")]
    [InlineData("nbsite: there is no clinic's file “no/such/clinic.yml”.\n", "words", "--clinic", "no/such/clinic.yml")]
    [InlineData("nbsite: “no/such/browser” is no file. Write the browser's own file, like --browser /usr/bin/chromium.\n", "words", "--browser", "no/such/browser")]
    public void A_command_that_cannot_be_is_exit_code_2(string message, params string[] arguments) =>
        Assert.Equal((2, "", message), Run("/bin/true", arguments));

    [Fact]
    public void Content_that_is_wrong_makes_no_leaflet()
    {
        File.AppendAllText(Path.Combine(_site.Folder, "site/en/words.md"), "See [x](nowhere).\n");

        var (exit, output, error) = Run("/bin/true", "words");

        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith("site/en/words.md:6:", error, StringComparison.Ordinal);
        Assert.EndsWith("No leaflet was made.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_without_the_hospital_s_number_names_its_file_as_it_was_typed_and_only_stops_its_own_page()
    {
        File.WriteAllText(Path.Combine(_site.Folder, "site/en/words.md"),
            "---\ntitle: Words\nsummary: S.\nkind: practical\n---\n::: urgent\n### Phone if:\n- it hurts [@src]\n:::\n");
        File.WriteAllText(Path.Combine(_site.Folder, "ward.yml"), "name: A\nowner: B\nchecked: 2026-11-02\ndue: 2027-03-02\n");

        var (exit, _, error) = Run("/bin/true", "words", "--clinic", "ward.yml");

        Assert.Equal(1, exit);
        Assert.StartsWith(
            "site/en/words.md:6:1: error NB1145: This care card needs the number “team”, which “ward.yml” does not give under phones:\n",
            error, StringComparison.Ordinal);
        Assert.Contains("failed at “A thing”", Run(Script("exit 1"), "things/thing", "--clinic", "ward.yml").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_stops_at_once_is_told_with_its_last_words()
    {
        var browser = Script("echo first >&2; echo 'no display' >&2; sleep 0.2; exit 7");

        var (exit, output, error) = Run(browser, "words");

        Assert.Equal((3, ""), (exit, output));
        Assert.Equal(
            $"nbsite: The browser “{browser}” failed at “Words”. It stopped at once with exit code 7. Its last words: no display "
            + "No leaflet was made. Try again, or name another browser with --browser PATH.\n", error);
    }

    [Fact]
    public void A_file_that_is_no_program_is_told()
    {
        var browser = Path.Combine(_site.Folder, "text.txt");
        File.WriteAllText(browser, "words");

        var (exit, _, error) = Run(browser, "words");

        Assert.Equal(3, exit);
        Assert.Contains("It could not be started: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_never_gets_ready_is_given_up_and_ended()
    {
        var (exit, _, error) = Run(Script($"echo $$ > {_site.Folder}/pid; exec sleep 60"), "words");

        Assert.Equal(3, exit);
        Assert.Contains("It did not start within 1.5 s.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists("/proc/" + File.ReadAllText(Path.Combine(_site.Folder, "pid")).Trim()));
    }

    [Fact]
    public void A_browser_that_says_much_before_it_stops_is_heard_to_its_end()
    {
        // More than a pipe holds.
        var (exit, _, error) = Run(Script("head -c 200000 /dev/zero | tr '\\0' '\\n' >&2; echo enough >&2; exit 9"), "words");

        Assert.Equal(3, exit);
        Assert.Contains("It stopped at once with exit code 9. Its last words: enough No leaflet", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_s_path_is_never_read_by_the_shell()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_site.Folder, "a $(touch made) `touch made` \"b' c")).FullName;
        var browser = Path.Combine(folder, "browser");
        File.Move(Script("exit 5"), browser);

        var (_, _, error) = Run(browser, "words");

        Assert.Contains("It stopped at once with exit code 5.", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_site.Folder, "made", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(false, "It did not finish within 1.5 s.")]
    [InlineData(true, "It stopped.")]
    public void A_browser_that_hangs_or_stops_while_it_prints_is_told_and_leaves_no_part_of_a_file(bool stops, string said)
    {
        // Answers the four commands of the beginning, takes one more, and then never answers again.
        var (exit, _, error) = Run(Script(
            """sed -uz 's/.*"id":\([0-9]*\).*/{"id":\1,"result":{"product":"x","browserContextIds":[]}}/;4q' <&3 >&4; head -c 1 <&3 >/dev/null; """
            + (stops ? "exit 0" : "exec sleep 60")), "words");

        Assert.Equal(3, exit);
        Assert.Contains($"failed at “Words”. {said} No leaflet was made.", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_site.Folder, "output")));
    }

    [Theory]
    [InlineData("words")]
    [InlineData("/words/")]
    [InlineData("site/en/words.md")]
    [InlineData("./site/en/words.md")]
    [InlineData("en/words.md")]
    [InlineData("site/en/words.review.yml")]
    [InlineData("https://example.org/words/")]
    [InlineData("wor*")]
    [InlineData("site/en/w*.md")]
    public void A_page_is_named_by_its_id_its_address_or_its_file(string name) =>
        // The page was found when the browser is blamed for the rest.
        Assert.Contains("failed at “Words”", Run(Script("exit 1"), name).Error, StringComparison.Ordinal);

    [Fact]
    public void A_page_is_named_by_its_file_s_full_path() =>
        Assert.Contains(
            "failed at “Words”", Run(Script("exit 1"), Path.Combine(_site.Folder, "site", "en", "words.md")).Error, StringComparison.Ordinal);

    private (int Exit, string Out, string Error) Run(string? browser, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = NbSiteApp.Run(["leaflet", "--content", "site", .. arguments], new ProgramHost
        {
            Theme = () => Theme,
            Extensions = SiteExtensions.None,
            Now = () => new DateTimeOffset(SiteFixture.Today, new TimeOnly(12, 0), TimeSpan.Zero),
            HoldsChecks = false,
            CurrentFolder = _site.Folder,
            Browser = () => browser,
            BrowserPatience = TimeSpan.FromSeconds(1.5),
            Out = output,
            Error = error,
        });
        return (exit, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    private string Script(string text)
    {
        var path = Path.Combine(_site.Folder, "browser");
        File.WriteAllText(path, "#!/bin/sh\n" + text + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
