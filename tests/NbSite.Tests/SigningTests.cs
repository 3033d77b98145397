using System.Text.Json;
using System.Text.RegularExpressions;
using NbSite.Testing;
using Xunit;
using static NbSite.Tests.SigningSite;

namespace NbSite.Tests;

/// <summary>Signing words from the command line, and what takes a sign-off away.</summary>
public sealed class SigningTests
{
    [Fact]
    public void A_page_is_signed_and_everything_else_in_its_record_stays()
    {
        using var program = new ProgramFixture();
        var path = Path.Combine(program.Folder, "site/en/words.review.yml");
        var before = File.ReadAllText(path).Replace("checks:", "checks:   # newest last", StringComparison.Ordinal);
        File.WriteAllText(path, before);
        var prose = File.ReadAllBytes(Path.Combine(program.Folder, "site/en/words.md"));
        var (exit, output, error) = program.Run(["review", "sign", "site/en/words.md", .. SignArgs, "--next", "12m", "--clinical", "--name", "Dr A. Example"]);
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal("""
            Signed en/words.md as oncologist: 2 parts, the whole page. Next look due 2027-11-21.
              Its status is still “source-checked”: write “clinically-reviewed” into en/words.review.yml when that is true now.

            """, output);
        var after = File.ReadAllText(path);
        var added = Regex.Match(after, """
              - on: 2026-11-21
                role: oncologist
                name: Dr A. Example
                clinical: true
                against: the sources
                due: 2027-11-21
                recorded-by: information team
                code: "?[0-9a-z]{8}"?
                hash: 2
                blocks: \["?[0-9a-f]{20}"?, "?[0-9a-f]{20}"?\]
                references: \{src: "?[0-9a-f]{20}"?\}

            """).Value;
        Assert.NotEqual("", added);
        Assert.Equal(before, after.Replace(added, "", StringComparison.Ordinal));
        Assert.Equal(prose, File.ReadAllBytes(Path.Combine(program.Folder, "site/en/words.md")));
        var record = Assert.Single(Directory.GetFiles(Path.Combine(program.Folder, "editions/records"), "*.json", SearchOption.AllDirectories));
        Assert.Equal(Path.GetFileNameWithoutExtension(record), Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(record))));
        Assert.Equal("", program.Build("--strict").Error);
        Assert.Contains("2027-11-21  current", program.Run("review", "--content", "site").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_only_others_signed_since_are_not_said_to_be_the_doctors()
    {
        using var program = new ProgramFixture(words: "Rest for one day.");
        Assert.Equal(0, program.Run(["review", "sign", "words", .. SignArgs, "--clinical"]).Exit);
        SigningSite.Edit(program, "en/words.review.yml", "status: source-checked", "status: clinically-reviewed");
        Assert.Equal(0, program.Build().Exit);
        const string Others = "1 part not yet checked by a doctor";
        var page = Path.Combine(program.Site, "words/index.html");
        Assert.DoesNotContain("not yet checked by a doctor", File.ReadAllText(page), StringComparison.Ordinal);
        SigningSite.Edit(program, "en/words.md", "one day", "two days");
        Assert.Equal(0, program.Run("review", "check", "words", "--against", "the sources", "--content", "site").Exit);
        Assert.Equal(0, program.Build().Exit);
        Assert.Contains(Others, File.ReadAllText(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_with_errors_is_not_signed()
    {
        using var program = new ProgramFixture(words: "See [x](nowhere).");
        var path = Path.Combine(program.Folder, "site/en/words.review.yml");
        var before = File.ReadAllText(path);
        var (exit, _, error) = program.Run(["review", "sign", "words", .. SignArgs]);
        Assert.Equal(1, exit);
        Assert.Contains("site/en/words.md:5:9: error NB0701: There is no page with the id “nowhere”", error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was recorded: words with errors cannot be signed.\n", error, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(path));
        Assert.Equal(0, program.Run(["review", "sign", "about", .. SignArgs]).Exit);
    }

    [Theory]
    [InlineData("wrods", "nbsite: “wrods” is no page or file of fact sheets of this site. Did you mean “words”?\n")]
    [InlineData("site/site.yml", "nbsite: “site/site.yml” is no page or file of fact sheets of this site.\n")]
    public void What_is_no_page_is_not_signed(string name, string expected)
    {
        using var program = new ProgramFixture();
        Assert.Equal((1, "", expected), program.Run(["review", "sign", name, .. SignArgs]));
    }

    [Fact]
    public void A_day_beyond_the_policy_is_refused_and_a_record_in_brackets_is_written_out()
    {
        using var program = new ProgramFixture();
        var picture = ProgramFixture.Picture(program.Folder);
        Assert.Equal(
            "nbsite: en/words.review.yml: The page is due on 2030-11-21, more than 36 months after it was looked at (2026-11-21). Write an earlier date at due:.\n",
            program.Run(["review", "sign", "words", .. SignArgs, "--next", "48m"]).Error);
        Assert.Equal(picture, ProgramFixture.Picture(program.Folder));
        File.WriteAllText(Path.Combine(program.Folder, "site/en/words.review.yml"),
            "status: source-checked\nchecks: [{on: 2026-11-20, role: x, against: \"a, b\"}] # by phone\nchanges: [{version: 1, on: 2026-11-20, note: N.}]\n");
        Assert.Equal("", program.Run(["review", "sign", "words", .. SignArgs]).Error);
        Assert.StartsWith("status: source-checked\nchecks:\n  # by phone\n  - on: 2026-11-20\n    role: x\n    against: \"a, b\"\n  - on: 2026-11-21\n",
            File.ReadAllText(Path.Combine(program.Folder, "site/en/words.review.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Correcting_one_fact_sheet_unsigns_its_words_wherever_they_stand_and_no_others()
    {
        using var program = new ProgramFixture(Medicine);
        Sign(program, "site/en/p.md", "site/en/medicines/testium.yml", "site/en/effects/rash.yml", "site/en/signs.yml", "effects/fever", "/words/");
        Assert.Equal("", States(program, "changed"));
        Edit(program, "en/signs.yml", "the rash spreads", "the rash itches");
        // The card, on its own page and on those that show it.
        Assert.Equal("effects/rash 1, en/signs 1, medicines/testium 1, p 1", States(program, "changed"));
        program.Build();
        Assert.Contains("1 part of this page has changed since it was last checked, and has not been checked since.", File.ReadAllText(Path.Combine(program.Site, "p/index.html")), StringComparison.Ordinal);
        Assert.DoesNotContain("nb-changed", File.ReadAllText(Path.Combine(program.Site, "effects/fever/index.html")), StringComparison.Ordinal);
        Assert.Equal(1, program.Run("review", "--content", "site", "--fail-on", "changed").Exit);

        // The page's own words can be signed, and its date waits for the sheet's.
        var told = program.Run(["review", "sign", "p", .. SignArgs]).Out;
        Assert.Equal(
            "Signed en/p.md as oncologist: 3 parts, not the whole page. Next look due 2029-11-21.\n"
            + "  Its date stays: it shows words of signs/spreads that changed since they were signed there.\n", told);
        Assert.Contains("partly: true", File.ReadAllText(Path.Combine(program.Folder, "site/en/p.review.yml")), StringComparison.Ordinal);
        Sign(program, "en/signs.yml");
        Assert.Equal("", States(program, "changed"));
    }

    [Fact]
    public void The_list_shows_how_the_words_differ_from_those_that_were_signed()
    {
        using var program = new ProgramFixture(Medicine);
        Sign(program, "p", "words", "effects/rash", "en/signs.yml");
        Edit(program, "en/p.md", "every day", "twice a day");
        Edit(program, "en/p.md", "It does not hurt. [@src]\n", "");
        Edit(program, "en/signs.yml", "the rash spreads", "the rash itches");
        var list = program.Run("review", "--content", "site");
        Assert.Equal((0, ""), (list.Exit, list.Error));
        Assert.EndsWith("""
            7 pages and 1 file of fact sheets, 0 overdue, 4 changed since signed on 2026-11-21

            Not as it was signed ([-was-] {+is+}):

            en/medicines/testium.yml (Testium)
              It shows words of signs/spreads that are not as they were signed there.

            en/effects/rash.yml (Rash)
              It shows words of signs/spreads that are not as they were signed there.

            en/signs.yml (spreads)
              changed: Key Value say the rash [-spreads-] {+itches+} level other urgent body whole said body The whole body source urgent, call your team [@src;]

            en/p.md (P)
              changed: Children get Testium, [-every-] {+twice a+} day. [@src;]
              removed: It does not hurt. [@src;]
              It shows words of signs/spreads that are not as they were signed there.

            """, list.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(program.Run("review", "--content", "site", "--format", "json").Out);
        var page = json.RootElement.EnumerateArray().Single(each => each.GetProperty("id").GetString() == "p");
        var part = page.GetProperty("differences")[0].GetProperty("parts")[0];
        Assert.Equal(
            """{"change":"changed","words":[{"change":"same","text":"Children get Testium,"},{"change":"removed","text":"every"},{"change":"added","text":"twice a"},{"change":"same","text":"day. [@src;]"}]}""",
            JsonSerializer.Serialize(part));
        Assert.Equal(0, json.RootElement.EnumerateArray().Single(each => each.GetProperty("id").GetString() == "words").GetProperty("differences").GetArrayLength());
    }

    [Fact]
    public void Words_that_were_signed_and_are_kept_nowhere_are_told_of()
    {
        using var program = new ProgramFixture();
        Sign(program, "words");
        Directory.Delete(Path.Combine(program.Folder, "editions"), recursive: true);
        Edit(program, "en/words.md", "Words. [@src]", "Other words. [@src]");
        Assert.EndsWith(
            "\nen/words.md (Words)\n  The words as they were signed are in no edition. ./nbsite review diff --base REV compares with a version in Git.\n",
            program.Run("review", "--content", "site").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_role_signed_last_is_compared_with_what_each_role_saw()
    {
        using var program = new ProgramFixture();
        Edit(program, "site.yml", "pages: {about: about}", "pages: {about: about}\nreview: {requires: {clinical: [oncologist]}}");
        Sign(program, "words");
        Edit(program, "en/words.md", "Words. [@src]", "Other words. [@src]");
        Assert.Equal(0, program.Run("review", "sign", "words", "--role", "nurse", "--evidence", "the sources", "--content", "site").Exit);
        Assert.EndsWith("\nen/words.md (Words)\n  added: Other words. [@src;]\n  removed: Words. [@src;]\n", program.Run("review", "--content", "site").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Renumbering_a_new_access_date_and_a_new_page_elsewhere_unsign_nothing()
    {
        using var program = new ProgramFixture(Medicine);
        Edit(program, "references.yml", "    issued: 2024", "    issued: 2024\n    URL: https://example.org/a\n    accessed: 2026-11-19");
        Sign(program, "p", "medicines/testium", "effects/rash", "en/signs.yml", "effects/fever", "words", "about", "index");
        program.Write("site", SiteFixture.Of("").With("en/new.md", "---\ntitle: New\nsummary: S.\n---\n{{signs spreads}}\n\nTestium. [@other]\n").WithDefaults());
        Edit(program, "references.yml", "    issued: 2024", "    issued: 2024\n    URL: https://example.org/a\n    accessed: 2026-11-20\n  - id: other\n    type: report\n    title: B\n    author: [{literal: A body}]\n    issued: 2020");
        program.Write("site", SiteFixture.Bare("-- en/words.md --\n---\ntitle: Words\nsummary: S.\n---\nWords. [@src]\n"));
        Assert.Equal("", States(program, "changed"));
        var output = program.Run("review", "--content", "site", "--format", "csv");
        Assert.Equal((0, ""), (output.Exit, output.Error));
        Assert.Contains(",2020,,en,new,", output.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_taken_out_of_a_file_of_several_fact_sheets_is_noticed()
    {
        const string Words = """
            type: glossary-term
            items:
              - id: cell
                title: Cell
                summary: S.
                cite: [src]
                definition: |
                  The smallest part.

                  There are many.
              - id: drip
                title: Drip
                summary: S.
                cite: [src]
                definition: A bag.
              - id: dose
                title: Dose
                summary: S.
                cite: [src]
                definition: How much.

            """;
        using var program = new ProgramFixture("-- en/terms.yml --\n" + Words);
        var path = Path.Combine(program.Folder, "site/en/terms.yml");
        Sign(program, "en/terms.yml");
        Assert.Equal("", States(program, "changed"));

        // A part of one, and nothing in its place.
        File.WriteAllText(path, Words.Replace("\n\n      There are many.", "", StringComparison.Ordinal));
        Assert.Equal("en/terms 1", States(program, "changed"));
        Assert.EndsWith("\nen/terms.yml (Cell)\n  removed: There are many. [@src;]\n", program.Run("review", "--content", "site").Out, StringComparison.Ordinal);
        Assert.Contains("was taken out", program.Run("review", "minor", "en/terms.yml", "--why", "x", "--content", "site").Error, StringComparison.Ordinal);

        // A whole one: the others stand as they were signed.
        File.WriteAllText(path, Words[..Words.IndexOf("  - id: dose", StringComparison.Ordinal)]);
        Assert.Equal("en/terms 2", States(program, "changed"));
        Assert.EndsWith(
            "\nen/terms.yml (terms)\n  A fact sheet that was signed is not in the file any more.\n",
            program.Run("review", "--content", "site").Out, StringComparison.Ordinal);
        Assert.Contains(
            "a fact sheet of en/terms.yml that was signed is not in it any more",
            program.Run("review", "minor", "en/terms.yml", "--why", "x", "--content", "site").Error, StringComparison.Ordinal);
        Sign(program, "en/terms.yml");
        Assert.Equal("", States(program, "changed"));
    }

    [Fact]
    public void A_change_is_dated_by_the_record_and_the_date_of_the_page_stays()
    {
        using var program = new ProgramFixture();
        Sign(program, "words");
        Edit(program, "en/words.md", "Words. [@src]", "Other words. [@src]");
        Edit(program, "en/words.review.yml", "    note: First version.", "    note: First version.\n  - version: 2\n    on: 2026-11-25\n    note: Said better.");
        Assert.Equal(0, program.Run("build", "--content", "site", "--output", "out/site", "--today", "2026-12-01").Exit);
        var page = File.ReadAllText(Path.Combine(program.Site, "words/index.html"));
        Assert.Contains("has not been checked since. The newest change is of 25 November 2026.", page, StringComparison.Ordinal);
        Assert.Contains("Last checked against sources <time datetime=\"2026-11-21\">21 November 2026</time>", page, StringComparison.Ordinal);
        program.Today = new DateOnly(2026, 12, 2);
        Assert.Equal(0, program.Run(["review", "sign", "words", .. SignArgs, "--today", "2026-12-02"]).Exit);
        Assert.Equal(0, program.Run("build", "--content", "site", "--output", "out/site", "--today", "2026-12-02").Exit);
        page = File.ReadAllText(Path.Combine(program.Site, "words/index.html"));
        Assert.DoesNotContain("have not been checked since", page, StringComparison.Ordinal);
        Assert.Contains("Last checked against sources <time datetime=\"2026-12-02\">2 December 2026</time>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_off_can_be_taken_back()
    {
        using var program = new ProgramFixture();
        Sign(program, "words");
        Assert.Equal(
            (1, "", "nbsite: en/words.review.yml has no standing check by “surgeon”. It has: editorial check against sources (2026-11-20), oncologist (2026-11-21).\n"),
            program.Run("review", "withdraw", "words", "--role", "surgeon", "--why", "x", "--content", "site"));
        Assert.Equal(
            (0, "Took back the sign-off by oncologist of 2026-11-21 on en/words.md.\n", ""),
            program.Run("review", "withdraw", "words", "--role", "oncologist", "--why", "looked at \"another\" text, too soon", "--content", "site"));
        Assert.Contains("    withdrawn: {on: 2026-11-21, why: \"looked at \\\"another\\\" text, too soon\"}\n", File.ReadAllText(Path.Combine(program.Folder, "site/en/words.review.yml")), StringComparison.Ordinal);
        Assert.Equal("words 2", States(program, "changed"));
        Assert.Equal(
            "Took back the sign-off by editorial check against sources of 2026-11-20 on en/words.md.\n"
            + "  No check is left that its status needs: change the status in en/words.review.yml, or have it looked at again.\n",
            program.Run("review", "withdraw", "words", "--role", "editorial check against sources", "--why", "x", "--content", "site").Out);
        Assert.Contains("site/en/words.review.yml:1:9: error NB0843: The status is “source-checked”, but every check was taken back", program.Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_must_sign_is_named_until_it_has()
    {
        using var program = new ProgramFixture("-- site.yml --\n" + SiteFixture.SiteYml + "\nreview: {requires: {clinical: [oncologist]}}\n");
        Assert.Contains("incomplete: oncologist", program.Run("review", "--content", "site").Out, StringComparison.Ordinal);
        program.Build();
        Assert.Contains("Still to be checked by: oncologist", File.ReadAllText(Path.Combine(program.Site, "words/index.html")), StringComparison.Ordinal);
        Assert.DoesNotContain("Still to be checked by", File.ReadAllText(Path.Combine(program.Site, "about/index.html")), StringComparison.Ordinal);
        Sign(program, "words", "index");
        Assert.DoesNotContain("incomplete", program.Run("review", "--content", "site").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Forty_pages_of_one_day_need_not_fall_due_on_one_day()
    {
        var site = SiteFixture.Of("");
        for (var i = 0; i < 40; i++) site = site.With($"en/page-{i}.md", $"---\ntitle: Page {i}\nsummary: S.\n---\nWords. [@src]\n");
        using var program = new ProgramFixture();
        program.Write("site", site.WithDefaults());
        var rows = program.Run("review", "--content", "site", "--spread", "--format", "csv").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("due,proposed,state,", rows[0], StringComparison.Ordinal);
        var days = rows[1..].Select(row => row.Split(',')).ToList();
        Assert.All(days, day => Assert.InRange(string.CompareOrdinal(day[1], day[0]), int.MinValue, 0));
        Assert.All(days, day => Assert.InRange(string.CompareOrdinal(day[1], "2027-05-20"), 0, int.MaxValue));
        Assert.InRange(days.CountBy(day => day[1]).Max(each => each.Value), 1, 2);
        Assert.Equal(rows, program.Run("review", "--content", "site", "--spread", "--format", "csv").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
