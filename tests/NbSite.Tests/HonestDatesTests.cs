using System.Text;
using NbSite.Testing;
using Xunit;

namespace NbSite.Tests;

/// <summary>A date stands only for the words that were looked at: whatever is changed afterwards is told beside it.</summary>
public sealed class HonestDatesTests
{
    private const string Site = """
        -- values.yml --
        values:
          fever:
            what: the temperature at which to phone
            type: temperature
            entries:
              - {celsius: 38.0, default: true, cite: [src]}
          team:
            what: the ward
            type: phone
            entries:
              - {number: "01632 960000", default: true, cite: [src]}
        -- en/glossary.yml --
        type: glossary-term
        items:
          - {id: port, title: port, definition: "A small tube under the skin. [@src]"}
        -- en/effects/rash.yml --
        type: side-effect
        title: Rash
        summary: Spots on the skin.
        cite: [src]
        what-it-is: Red spots.
        signs: [spreads]
        -- en/p.md --
        ---
        title: Page title
        summary: Page summary.
        kind: practical
        signs: [spreads]
        ---
        Doctors keep watching children. [@src]

        A port may stay in.

        | Day | Dose |
        |---|---|
        | Monday | 4 mg [@src] |

        ![Alternative words](spot.png "Caption words")

        Phone at {{value fever}}. [@src]
        """;

    private static readonly byte[] Png = NbSite.Testing.TestPictures.Png(8, 8);

    private static readonly string[] Check =
        ["review", "check", "--all", "--against", "the sources listed on the page", "--next", "12m", "--content", "site"];

    [Theory]
    [InlineData("en/p.md", "keep watching", "stop watching", 1)]
    [InlineData("en/p.md", "title: Page title", "title: Other title", 1)]
    [InlineData("en/p.md", "summary: Page summary.", "summary: Other summary.", 1)]
    [InlineData("en/p.md", "4 mg", "5 mg", 1)]
    [InlineData("en/p.md", "| Monday |", "| Friday |", 1)]
    [InlineData("en/p.md", "Alternative words", "Other words", 1)]
    [InlineData("en/p.md", "Caption words", "Other caption", 1)]
    [InlineData("en/p.md", "A port may stay in.\n\n", "", 1)]
    [InlineData("en/p.md", "{{value fever}}", "{{value team}}", 1)]
    [InlineData("values.yml", "celsius: 38.0", "celsius: 39.0", 1)]
    [InlineData("en/signs.yml", "the rash spreads", "the rash hurts", 1)]
    [InlineData("en/signs.yml", "The whole body", "All of the body", 2)]
    [InlineData("site.yml", "GB: UK", "GB: Britain", 1)]
    [InlineData("en/glossary.yml", "under the skin", "in the arm", 1)]
    [InlineData("references.yml", "title: A source", "title: Another source", 1)]
    public void Every_change_of_what_a_page_shows_is_told_beside_its_date(string file, string before, string after, int parts)
    {
        using var program = Checked();
        Change(program, file, before, after);
        AssertTold(program, "p", parts);
    }

    [Fact]
    public void Other_bytes_of_a_picture_are_told_beside_the_date()
    {
        using var program = Checked();
        File.WriteAllBytes(Path.Combine(program.Folder, "site/en/spot.png"), [.. Png, 2]);
        AssertTold(program, "p", 1);
    }

    [Theory]
    [InlineData("what-it-is: Red spots.", "what-it-is: Blue spots.")]
    [InlineData("title: Rash", "title: Blotches")]
    [InlineData("summary: Spots on the skin.", "summary: Spots on the arm.")]
    public void A_changed_field_is_told_on_the_page_of_its_fact_sheet(string before, string after)
    {
        using var program = Checked();
        Change(program, "en/effects/rash.yml", before, after);
        Assert.Contains("changed since it was last checked", Page(program, "effects/rash"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_added_to_the_glossary_is_not_dated_by_the_check_of_the_others()
    {
        using var program = Checked();
        var path = Path.Combine(program.Folder, "site/en/glossary.yml");
        File.AppendAllText(path, "  - {id: line, title: central line, definition: \"Another tube. [@src]\"}\n");
        AssertTold(program, "glossary", null);
        Change(program, "en/p.md", "Doctors keep", "With a central line doctors keep");
        // The sentence, and the explanation that nobody has looked at.
        AssertTold(program, "p", 2);
    }

    [Fact]
    public void Nothing_is_told_while_all_is_as_it_was_checked()
    {
        using var program = Checked();
        var page = Page(program, "p");
        Assert.Contains("Last checked against sources <time datetime=\"2026-11-21\">21 November 2026</time>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("has changed since", page, StringComparison.Ordinal);
        Assert.DoesNotContain("have changed since", page, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", program.Build("--strict").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_date_of_reading_a_source_and_words_that_no_reader_sees_change_nothing()
    {
        using var program = Checked();
        Change(program, "references.yml", "issued: 2024", "issued: 2024\n    accessed: 2026-11-20\n    abstract: Long.");
        Assert.DoesNotContain("changed since", Page(program, "p"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_shows_the_earliest_date_of_its_parts()
    {
        using var program = New();
        program.Today = new DateOnly(2026, 11, 23);
        Assert.Equal(0, program.Run([.. Check, "--today", "2026-11-23"]).Exit);
        var record = Path.Combine(program.Folder, "site/en/signs.review.yml");
        File.WriteAllText(record, SiteFixture.Review.Replace("2026-11-20", "2026-03-02", StringComparison.Ordinal) + "\n");
        Assert.Contains("Last checked against sources <time datetime=\"2026-03-02\">2 March 2026</time>", Page(program, "p", "2026-11-23"), StringComparison.Ordinal);
        Assert.Contains("\"lastChecked\": \"2026-03-02\"", File.ReadAllText(Path.Combine(program.Site, "api/pages.json")), StringComparison.Ordinal);
        Assert.Contains("2 March 2026", File.ReadAllText(Path.Combine(program.Site, "reviews/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_change_on_record_is_told_where_the_check_does_not_say_of_which_words_it_is()
    {
        using var program = New();
        File.WriteAllText(
            Path.Combine(program.Folder, "site/en/p.review.yml"), SiteFixture.Review + "\n  - version: 2\n    on: 2026-11-21\n    note: Words on check-ups.\n");
        Assert.Contains(
            "Some words on this page changed on 21 November 2026 and have not been checked since.", Page(program, "p"), StringComparison.Ordinal);
        Assert.Contains("\"changedParts\": null", File.ReadAllText(Path.Combine(program.Site, "api/pages.json")), StringComparison.Ordinal);
        File.WriteAllText(
            Path.Combine(program.Folder, "site/en/p.review.yml"),
            SiteFixture.Review + "\n  - version: 2\n    on: 2026-11-21\n    note: A comma.\n    minor: true\n");
        Assert.DoesNotContain("changed on", Page(program, "p"), StringComparison.Ordinal);
    }

    [Fact]
    public void Search_engines_hear_of_a_doctors_review_only_while_a_doctor_has_seen_every_part_as_it_is()
    {
        using var program = Checked();
        Sign(program, "en/p");
        var page = Page(program, "p");
        Assert.Contains("2 parts not yet checked by a doctor", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lastReviewed", page, StringComparison.Ordinal);
        Sign(program, "en/signs");
        page = Page(program, "p");
        Assert.DoesNotContain("not yet checked by a doctor", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"lastReviewed\":\"2026-11-21\"", page, StringComparison.Ordinal);
        Change(program, "values.yml", "celsius: 38.0", "celsius: 39.0");
        page = Page(program, "p");
        Assert.Contains("1 part of this page has changed since it was last checked", page, StringComparison.Ordinal);
        Assert.DoesNotContain("lastReviewed", page, StringComparison.Ordinal);

        static void Sign(ProgramFixture program, string path)
        {
            var file = path + (path == "en/p" ? ".md" : ".yml");
            var (exit, _, error) = program.Run(
                "review", "sign", file, "--role", "oncologist", "--clinical", "--evidence", "the sources", "--next", "12m", "--content", "site");
            Assert.Equal((0, ""), (exit, error));
            Change(program, path + ".review.yml", "status: source-checked", "status: clinically-reviewed");
        }
    }

    [Fact]
    public void Checks_without_words_are_one_warning_before_a_site_is_public_and_one_error_each_when_it_is()
    {
        using var program = New();
        program.HoldsChecks = true;
        var (exit, _, error) = program.Build();
        Assert.Equal(0, exit);
        Assert.Equal("""
            site/en/about.review.yml:3:5: warning NB0660: 7 of 7 review records say that somebody looked, and not at which words: en/about.review.yml, en/effects/rash.review.yml, en/glossary.review.yml and 4 more
              Run ./nbsite review bind --edition E: it fills the records in where today's words are those of the edition E. Have the others looked at, and record it with ./nbsite review check.
            """.ReplaceLineEndings("\n"), string.Join('\n', error.Split('\n')[..2]));
        Change(program, "site.yml", "publication: preview", "publication: public");
        (exit, _, error) = program.Build();
        Assert.Equal(1, exit);
        Assert.Equal(7, error.Split("error NB0661: The check of 2026-11-20 does not say which words were looked at").Length - 1);
        Assert.Contains("site/en/p.review.yml:3:5: error NB0661", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_changed_after_a_check_are_a_warning_at_their_record_only()
    {
        using var program = Checked();
        program.HoldsChecks = true;
        Change(program, "en/effects/rash.yml", "Red spots", "Blue spots");
        var (exit, _, error) = program.Build("--strict");
        Assert.Equal(1, exit);
        Assert.Equal(1, error.Split("NB0663").Length - 1);
        Assert.Contains("site/en/effects/rash.review.yml:7:5: warning NB0663: 1 part is not what was looked at on 2026-11-21", error, StringComparison.Ordinal);
    }

    private static ProgramFixture New()
    {
        var program = new ProgramFixture(Site);
        program.Write("site", SiteFixture.Of(Site).WithSigns());
        File.WriteAllBytes(Path.Combine(program.Folder, "site/en/spot.png"), Png);
        return program;
    }

    /// <summary>The site with every record bound to its words.</summary>
    private static ProgramFixture Checked()
    {
        var program = New();
        var (exit, _, error) = program.Run([.. Check]);
        Assert.Equal((0, ""), (exit, error));
        return program;
    }

    private static void Change(ProgramFixture program, string file, string before, string after)
    {
        var path = Path.Combine(program.Folder, "site", file);
        var text = File.ReadAllText(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    private static string Page(ProgramFixture program, string id, string today = "2026-11-21")
    {
        var (exit, _, error) = program.Run("build", "--content", "site", "--output", "out/site", "--today", today);
        Assert.True(exit == 0, error);
        return File.ReadAllText(Path.Combine(program.Site, id, "index.html"), Encoding.UTF8);
    }

    /// <summary>With a number, exactly so many parts; else any.</summary>
    private static void AssertTold(ProgramFixture program, string id, int? parts)
    {
        var page = Page(program, id);
        Assert.Contains("Last checked against sources <time datetime=\"2026-11-21\">21 November 2026</time>", page, StringComparison.Ordinal);
        Assert.Contains(parts switch
        {
            null => " changed since it was last checked, and ",
            1 => "1 part of this page has changed since it was last checked, and has not been checked since.",
            _ => $"{parts} parts of this page have changed since it was last checked, and have not been checked since.",
        }, page, StringComparison.Ordinal);
        Assert.Contains(parts == 1 ? "1 part has changed since then" : "have changed since then", page.Replace("has changed since then", parts is null ? "have changed since then" : "has changed since then", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("\"changedSinceCheck\": true", File.ReadAllText(Path.Combine(program.Site, "api/pages.json")), StringComparison.Ordinal);
        Assert.Contains("changed since", File.ReadAllText(Path.Combine(program.Site, "reviews/index.html")), StringComparison.Ordinal);
        Assert.DoesNotContain("lastReviewed", page, StringComparison.Ordinal);
    }
}
