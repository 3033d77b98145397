using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Testing;
using Xunit;

namespace NbSite.Tests.Reviewing;

/// <summary>Packs for reviewers: what is in them, what they ask, and that nothing in them can be anything but words.</summary>
public sealed class ReviewPackTests
{
    private const string Pages = "pack/review-1-of-1-pages.html";
    private const string Signs = "pack/review-1-of-1-signs.html";

    private static (int Exit, string Out, string Error) Make(ProgramFixture program, params string[] more) =>
        program.Run(["review", "pack", "--role", "oncologist", "--content", "site", "--out", "pack", .. more]);

    [Fact]
    public void A_page_is_asked_part_by_part_beside_its_sources()
    {
        using var program = new ProgramFixture();
        var (exit, output, error) = Make(program, "words");
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal("pack/review-1-of-1-pages.html: 1 page, 2 questions.\nSend them by mail. When the answers come back: ./nbsite review import ANSWERS.json\n", output);
        var pack = PackReader.Open(program, Pages);
        Assert.Equal([("1", "en/words.md", "words"), ("2", "en/words.md", "words")], pack.Parts.Select(part => (part.Number, part.File, part.Sheet)));
        Assert.Equal("Words.", pack.Parts[1].Words);
        Assert.Contains("A source", pack.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Only in:", pack.Html, StringComparison.Ordinal);
        Assert.Contains("<h3 id=\"u1-title\">1. Title and summary</h3>", pack.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_words_hold_is_shown_beside_them()
    {
        using var program = new ProgramFixture(words: "Words. [@src]\n\n::: region {in=\"GB\"}\nOnly here. [@src]\n:::\n\nMore.");
        Assert.Equal(0, Make(program, "words").Exit);
        var html = PackReader.Open(program, Pages).Html;
        Assert.Contains("<p class=\"note\">Only in: UK</p><p>Only here.", html, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(html, "Only in: "));
    }

    [Fact]
    public void It_asks_for_nothing_and_runs_only_its_own_script()
    {
        using var program = new ProgramFixture();
        Assert.Equal(0, Make(program, "words").Exit);
        var html = PackReader.Open(program, Pages).Html;
        var policy = Regex.Match(html, "Content-Security-Policy\" content=\"([^\"]+)\"").Groups[1].Value;
        Assert.StartsWith("default-src &#39;none&#39;; ", policy, StringComparison.Ordinal);
        foreach (var tag in new[] { "script", "style" })
        {
            var text = Assert.Single(Regex.Matches(html, $"<{tag}>(.*?)</{tag}>", RegexOptions.Singleline)).Groups[1].Value;
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            Assert.Contains($"{tag}-src &#39;sha256-{hash}&#39;", policy, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_site_gives_the_same_pack_and_an_earlier_one_is_not_written_over()
    {
        using var program = new ProgramFixture();
        Assert.Equal(0, Make(program, "words").Exit);
        var (exit, _, error) = Make(program, "words");
        Assert.Equal(2, exit);
        Assert.Contains("holds an earlier pack already (review-1-of-1-pages.html)", error, StringComparison.Ordinal);
        Assert.Equal(0, program.Run("review", "pack", "words", "--role", "oncologist", "--content", "site", "--out", "again").Exit);
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(program.Folder, Pages)), File.ReadAllBytes(Path.Combine(program.Folder, "again/review-1-of-1-pages.html")));
    }

    [Fact]
    public void Signs_come_first_and_five_pages_fill_a_file()
    {
        var site = SignSites.With();
        for (var i = 0; i < 6; i++) site = site.With($"en/page-{i}.md", $"---\ntitle: Page {i}\nsummary: S.\n---\nWords. [@src]\n");
        using var program = new ProgramFixture();
        program.Write("site", site.WithDefaults());
        var (exit, output, _) = Make(program, "--changed");
        Assert.Equal(0, exit);
        var names = output.Split('\n').Where(line => line.StartsWith("pack/", StringComparison.Ordinal)).Select(line => line[5..line.IndexOf(':', StringComparison.Ordinal)]).ToList();
        Assert.Equal("review-1-of-3-signs.html", names[0]);
        Assert.Equal(["review-2-of-3-pages.html", "review-3-of-3-pages.html"], names[1..]);
        Assert.Equal(names.Order(), Directory.GetFiles(Path.Combine(program.Folder, "pack")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_sign_stands_once_with_its_sources_its_cards_and_what_leaves_it_out()
    {
        using var program = new ProgramFixture();
        program.Write("site", SignSites.With()
            .With("en/full.yml", "type: side-effect\ntitle: Full tummy\nsummary: S.\ncite: [src]\nwhat-it-is: Full.\nsigns: [swollen]\n")
            .With("en/other.yml", "type: medicine\ntitle: Other drug\nsummary: S.\nwhat-it-is: {text: A drug., cite: [src]}\nside-effects:\n  - {effect: full, how-common: common, cite: src}\n")
            .WithDefaults());
        var (exit, _, error) = Make(program, "--signs");
        Assert.Equal((0, ""), (exit, error));
        var pack = PackReader.Open(program, Signs);
        Assert.Equal(
            ["signs/level/emergency", "signs/level/urgent", "signs/level/soon", "signs/gets-worse", "signs/swollen"], pack.Parts.Select(part => part.Sheet));
        var sign = pack.Html[pack.Html.IndexOf("data-sheet=\"signs/swollen\"", StringComparison.Ordinal)..];
        Assert.Contains("<strong>Urgent</strong> (UK): <q>straight away</q>", sign, StringComparison.Ordinal);
        Assert.Contains("<strong>Part of the body: </strong>", sign, StringComparison.Ordinal);
        Assert.Contains("Only with Drug.", sign, StringComparison.Ordinal);
        Assert.Contains("Only during treatment.", sign, StringComparison.Ordinal);
        Assert.Matches("<h4>On cards</h4><ul><li>Phone your team now if your child — “[^”]*swollen tummy[^”]*”: [^<]*Drug", sign);
        Assert.Contains("<h4>Left out of</h4><ul><li>Other drug (only with drug)</li>", sign, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_the_role_has_not_signed_is_asked_and_its_words_are_compared()
    {
        using var program = new ProgramFixture(words: "Children get it twice a day.");
        SigningSite.Sign(program, "words");
        SigningSite.Edit(program, "en/words.md", "twice", "once");
        Assert.Equal(0, Make(program, "words", "--changed").Exit);
        var pack = PackReader.Open(program, Pages);
        Assert.Equal("Children get it once a day.", Assert.Single(pack.Parts).Words);
        Assert.Contains("Differences are since your sign-off of 2026-11-21.", pack.Html, StringComparison.Ordinal);
        Assert.Contains("Children get it <del>twice</del> <ins>once</ins> a day.", pack.Html, StringComparison.Ordinal);
        Assert.Contains("Unchanged since you signed it.", pack.Html, StringComparison.Ordinal);

        // Somebody else is asked for all of it, and told what changed since the other look.
        Assert.Equal(0, program.Run("review", "pack", "words", "--changed", "--role", "pharmacist", "--content", "site", "--out", "second").Exit);
        var other = PackReader.Open(program, "second/review-1-of-1-pages.html");
        Assert.Equal(2, other.Parts.Count);
        Assert.Contains("You have not signed this before. Differences are since the look of 2026-11-21 by oncologist.", other.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_signed_beside_a_source_that_is_described_otherwise_now_is_asked_again()
    {
        using var program = new ProgramFixture();
        SigningSite.Sign(program, "words");
        Assert.StartsWith("Nothing is to be reviewed: ", Make(program, "words", "--changed").Out, StringComparison.Ordinal);
        SigningSite.Edit(program, "references.yml", "title: A source", "title: Another source");
        Assert.Equal(0, Make(program, "words", "--changed").Exit);
        var pack = PackReader.Open(program, Pages);
        Assert.Equal("Words.", Assert.Single(pack.Parts).Words);
        Assert.Contains("Its words are as you signed them. A source is described otherwise than then.", pack.Html, StringComparison.Ordinal);

        // What is answered is recorded, also on the day of the first look, and then nothing is asked any more.
        File.WriteAllText(Path.Combine(program.Folder, "a.json"), pack.Answers(_ => ("accept", "")));
        var (exit, output, error) = program.Run("review", "import", "a.json", "--content", "site");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("en/words.md as oncologist: 1 part", output, StringComparison.Ordinal);
        Assert.StartsWith("Nothing was recorded: all of it is on record already.", program.Run("review", "import", "a.json", "--content", "site").Out, StringComparison.Ordinal);
        Assert.StartsWith("Nothing is to be reviewed: ", Make(program, "words", "--changed").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_signed_for_one_country_is_asked_for_the_others_and_not_again_for_that_one()
    {
        using var program = new ProgramFixture();
        Assert.Equal(0, Make(program, "words").Exit);
        File.WriteAllText(Path.Combine(program.Folder, "a.json"), PackReader.Open(program, Pages).Answers(_ => ("accept", ""), countries: ["GB"]));
        Assert.Equal(0, program.Run("review", "import", "a.json", "--content", "site").Exit);
        string[] again = ["review", "pack", "words", "--changed", "--role", "oncologist", "--content", "site"];
        Assert.StartsWith("Nothing is to be reviewed: ", program.Run([.. again, "--countries", "GB", "--out", "b"]).Out, StringComparison.Ordinal);
        foreach (var other in new[] { "IE", "EU", "GB,IE", "" })
        {
            Assert.Equal(0, program.Run([.. again, .. other.Length == 0 ? [] : new[] { "--countries", other }, "--out", "c" + other]).Exit);
            var pack = PackReader.Open(program, $"c{other}/review-1-of-1-pages.html");
            Assert.Equal(2, pack.Parts.Count);
            Assert.Contains("Differences are since your sign-off of 2026-11-21 for GB.", pack.Html, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(2, "nothing says what is to be reviewed", "")]
    [InlineData(1, "“wrods” is no page or file of fact sheets of this site. Did you mean “words”?", "wrods")]
    [InlineData(2, "site.yml does not declare “ZZ”", "words --countries ZZ")]
    public void What_cannot_be_packed_is_told(int exit, string told, string args)
    {
        using var program = new ProgramFixture();
        var answer = Make(program, args.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(exit, answer.Exit);
        Assert.Contains(told, answer.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(program.Folder, "pack")));
    }

    [Fact]
    public void Words_with_errors_are_not_sent()
    {
        using var program = new ProgramFixture(words: "See [x](nowhere).");
        var (exit, _, error) = Make(program, "words");
        Assert.Equal(1, exit);
        Assert.Contains("site/en/words.md:5:9: error NB0701", error, StringComparison.Ordinal);
        Assert.EndsWith("No pack was made: words with errors cannot be signed.\n", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en/lost.md", "---\nsummary: S.\n---\nWords. [@src]\n", "en/lost.md:", "--changed")]
    [InlineData("en/words.review.yml", "status: checked\n", "en/words.review.yml:1:9: ", "--changed")]
    [InlineData("en/words.review.yml", "status: checked\n", "en/words.review.yml:1:9: ", "--due-within", "900d")]
    public void A_page_that_cannot_be_read_is_not_left_out_in_silence(string path, string text, string told, params string[] which)
    {
        using var program = new ProgramFixture();
        File.WriteAllText(Path.Combine(program.Folder, "site", path), text);
        var (exit, _, error) = Make(program, which);
        Assert.Equal(1, exit);
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.EndsWith("No pack was made: words with errors cannot be signed.\n", error, StringComparison.Ordinal);
        // Who names pages knows which are in the pack.
        Assert.Equal(0, Make(program, "about").Exit);
    }

    [Fact]
    public void The_days_on_which_pages_are_due_are_a_calendar()
    {
        using var program = new ProgramFixture();
        var (exit, calendar, _) = program.Run("review", "--content", "site", "--format", "ics", "--today", "2026-11-21");
        Assert.Equal(0, exit);
        Assert.Equal(3, calendar.Split("BEGIN:VEVENT").Length - 1);
        Assert.Equal(3, Regex.Count(calendar, "DTSTART;VALUE=DATE:20271120"));
        Assert.Equal(3, Regex.Count(calendar, "DTSTAMP:20261121T000000Z"));
        Assert.Equal(3, Regex.Matches(calendar, "UID:[0-9a-f]{32}@example.org").Select(uid => uid.Value).Distinct().Count());
        Assert.Contains("SUMMARY:Review: Words (Test site)", calendar, StringComparison.Ordinal);
        Assert.Equal(calendar, program.Run("review", "--content", "site", "--format", "ics", "--today", "2026-11-21").Out);
    }
}
