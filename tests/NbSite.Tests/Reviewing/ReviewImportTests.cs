using System.Text;
using NbSite.Testing;
using Xunit;

namespace NbSite.Tests.Reviewing;

/// <summary>Answers that come back: what is recorded, and what never is.</summary>
public sealed class ReviewImportTests : IDisposable
{
    private readonly ProgramFixture _program = new();

    public void Dispose() => _program.Dispose();

    // Two of them stand in a group alone.
    private static readonly string[] All = ["GB", "IE", "US", "CA", "DE", "FR"];

    private static (string, string)? Accept(AskedPart part) => ("accept", "");

    private PackReader Pack(params string[] what)
    {
        Assert.Equal((0, ""), Ended(_program.Run(["review", "pack", .. what, "--role", "oncologist", "--content", "site", "--out", "pack"])));
        return PackReader.Open(_program, Path.GetRelativePath(_program.Folder, Assert.Single(Directory.GetFiles(Path.Combine(_program.Folder, "pack")))));
    }

    private static (int, string) Ended((int Exit, string Out, string Error) run) => (run.Exit, run.Error);

    private (int Exit, string Out, string Error) Import(string answers, params string[] more)
    {
        File.WriteAllText(Path.Combine(_program.Folder, "answers.json"), answers);
        return _program.Run(["review", "import", "answers.json", "--content", "site", "--next", "12m", .. more]);
    }

    private string Record(string path = "en/words.review.yml") => File.ReadAllText(Path.Combine(_program.Folder, "site", path));

    [Fact]
    public void What_is_accepted_as_a_whole_is_signed_as_review_sign_signs_it()
    {
        var pack = Pack("words");
        var (exit, output, error) = Import(pack.Answers(Accept, name: "Dr A. Example", countries: All), "--clinical", "--recorded-by", "the office");
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith("Signed en/words.md as oncologist: 2 parts, the whole page. Next look due 2027-11-21.\n", output, StringComparison.Ordinal);
        Assert.Contains("""
              - on: 2026-11-21
                role: oncologist
                name: Dr A. Example
                clinical: true
                against: the sources in the review pack of 2026-11-21
                countries: [GB, IE, US, CA,
                  DE, FR]
                due: 2027-11-21
                recorded-by: the office
                code: 
            """, Record(), StringComparison.Ordinal);
        Assert.Contains("2027-11-21  current", _program.Run("review", "--content", "site").Out, StringComparison.Ordinal);
        Assert.Equal((0, ""), Ended(_program.Build("--strict")));

        // Again, it is on record.
        var before = Record();
        Assert.Equal("Nothing was recorded: all of it is on record already.\n", Import(pack.Answers(Accept, name: "Dr A. Example", countries: All), "--clinical").Out);
        Assert.Equal(before, Record());
        Assert.StartsWith("Nothing is to be reviewed: ", _program.Run("review", "pack", "words", "--changed", "--role", "oncologist", "--content", "site", "--out", "b").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_refused_is_written_beside_the_page_and_the_rest_is_signed()
    {
        const string Said = "Wrong: <script>alert(1)</script>\n\"quoted\" \u200Fשלום \u202Ezebra";
        var pack = Pack("words");
        var answers = pack.Answers(part => part.Number == "1" ? ("accept", "") : ("refuse", Said));
        var (exit, output, error) = Import(answers);
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal("""
            Signed en/words.md as oncologist: 1 part, not the whole page. Next look due 2027-11-21.
            Wrote 1 comment of oncologist into en/words.comments.yml.

            """, output);
        Assert.Contains("    partly: true\n", Record(), StringComparison.Ordinal);
        Assert.DoesNotContain("    code:", Record(), StringComparison.Ordinal);
        var comments = Record("en/words.comments.yml");
        Assert.Contains("    decision: refused\n", comments, StringComparison.Ordinal);
        Assert.Contains("    words: \"Words.\"\n", comments, StringComparison.Ordinal);
        Assert.Contains("    said: \"Wrong: <script>alert(1)</script>\\n\\\"quoted\\\" \\u200Fשלום □zebra\"\n", comments, StringComparison.Ordinal);

        var (listed, list, told) = _program.Run("review", "comments", "--content", "site");
        Assert.Equal((0, ""), (listed, told));
        Assert.StartsWith("site/en/words.md:5: refused by oncologist, 2026-11-21: “Words.”\n  Wrong: <script>", list, StringComparison.Ordinal);
        Assert.EndsWith("1 comment. Take each out of its .comments.yml file when it is dealt with.\n", list, StringComparison.Ordinal);

        // It is no part of the site.
        Assert.Equal((0, ""), Ended(_program.Build("--strict")));
        Assert.DoesNotContain(Directory.EnumerateFiles(_program.Site, "*", SearchOption.AllDirectories), file =>
            file.Contains("comments", StringComparison.Ordinal) || File.ReadAllText(file).Contains("zebra", StringComparison.Ordinal));

        // Twice said is said once.
        Assert.Equal("Nothing was recorded: all of it is on record already.\n", Import(answers).Out);
        Assert.Equal(comments, Record("en/words.comments.yml"));
        SigningSite.Edit(_program, "en/words.md", "Words. [@src]", "Other words. [@src]");
        Assert.StartsWith("site/en/words.md:1: refused by oncologist, 2026-11-21: “Words.” (changed since)\n", _program.Run("review", "comments", "--content", "site").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("its page is not there any more", null, "words.comments.yml")]
    [InlineData("its page cannot be read as it stands", "---\ntitle: [\n---\nOther. [@src]\n", "words.md")]
    [InlineData("its page is withdrawn", "", "words.comments.yml")]
    public void What_was_said_of_a_page_that_readers_do_not_see_is_listed_with_why(string why, string? page, string place)
    {
        Assert.Equal(0, Import(Pack("words").Answers(part => part.Number == "2" ? ("refuse", "Wrong.") : null)).Exit);
        var path = Path.Combine(_program.Folder, "site/en/words.md");
        if (page is null)
        {
            File.Delete(path);
            File.Delete(Path.ChangeExtension(path, ".review.yml"));
        }
        else if (page.Length > 0) File.WriteAllText(path, page);
        else File.WriteAllText(Path.ChangeExtension(path, ".review.yml"), "status: withdrawn\nwithdrawn: {on: 2026-11-21, reason: Old.}\n");
        var (exit, output, _) = _program.Run("review", "comments", "--content", "site");
        Assert.Equal(0, exit);
        Assert.StartsWith($"site/en/{place}:1: refused by oncologist, 2026-11-21: “Words.” ({why})\n  Wrong.\n1 comment.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_comes_later_is_recorded()
    {
        var pack = Pack("words");
        Assert.Equal(0, Import(pack.Answers(Accept)).Exit);
        Assert.DoesNotContain("name:", Record(), StringComparison.Ordinal);
        Assert.StartsWith("Signed en/words.md", Import(pack.Answers(Accept, name: "Dr A. Example")).Out, StringComparison.Ordinal);
        Assert.Contains("name: Dr A. Example", Record(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_look_is_not_put_before_one_that_was_taken_back()
    {
        var answers = Pack("words").Answers(Accept);
        _program.Today = new DateOnly(2026, 11, 25);
        Assert.Equal((0, ""), Ended(_program.Run(["review", "sign", "words", .. SigningSite.SignArgs])));
        Assert.Equal((0, ""), Ended(_program.Run("review", "withdraw", "words", "--role", "oncologist", "--why", "another text", "--content", "site")));
        Assert.Equal((0, ""), Ended(Import(answers)));
        Assert.Equal(2, Record().Split("- on: 2026-11-25").Length - 1);
    }

    [Fact]
    public void A_name_is_kept_in_the_record_and_in_no_edition()
    {
        Assert.Equal(0, Import(Pack("words").Answers(Accept, name: "Dr Zebedee Example")).Exit);
        Assert.Contains("name: Dr Zebedee Example", Record(), StringComparison.Ordinal);
        Assert.Equal((0, ""), Ended(_program.Run("edition", "create", "2026.11", "--summary", "First.", "--content", "site", "--today", "2026-11-21")));
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(_program.Folder, "editions"), "*.json", SearchOption.AllDirectories));
        Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(_program.Folder, "editions"), "*", SearchOption.AllDirectories), file =>
            File.ReadAllText(file).Contains("Zebedee", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_changed_meanwhile_are_named_and_the_rest_goes_on()
    {
        var answers = Pack("words").Answers(Accept);
        SigningSite.Edit(_program, "en/words.md", "Words. [@src]", "Other words. [@src]");
        var (exit, output, error) = Import(answers);
        Assert.Equal(0, exit);
        Assert.StartsWith("Signed en/words.md as oncologist: 1 part, not the whole page.", output, StringComparison.Ordinal);
        Assert.Matches(@"^answers\.json:1:\d+: warning NB1766: “Words\.” in en/words\.md is not as it was in the pack: its acceptance is not recorded\n", error);
    }

    [Fact]
    public void Sources_that_the_reviewer_did_not_see_are_not_signed_and_what_was_said_is_kept()
    {
        var pack = Pack("words");
        SigningSite.Edit(_program, "references.yml", "title: A source", "title: Another source");
        var (exit, output, error) = Import(pack.Answers(part => ("accept", part.Number == "2" ? "But see the table." : "")));
        Assert.Equal(0, exit);
        Assert.Contains("en/words.md as oncologist: 1 part, not the whole page.", output, StringComparison.Ordinal);
        Assert.Matches(@"^answers\.json:1:\d+: warning NB1770: The acceptance of “Words\.” in en/words\.md is not recorded: its sources, or others on the page, are described otherwise than in the pack\n", error);
        Assert.DoesNotContain("references:", Record(), StringComparison.Ordinal);
        Assert.Contains("    decision: comment\n", Record("en/words.comments.yml"), StringComparison.Ordinal);
        Assert.Contains("    said: \"But see the table.\"\n", Record("en/words.comments.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_of_what_a_page_shows_of_a_fact_sheet_is_none_that_a_look_at_the_page_covers_once_it_changed()
    {
        _program.Write("site", SiteFixture.Of(SigningSite.Medicine).With("references.yml", SiteFixture.References
            + "\n  - {id: other, type: report, title: Of the effect, author: [{literal: A body}], issued: 2024}\n")
            .With("en/p.md", "---\ntitle: P\nsummary: S.\n---\nWords. [@src]\n\n{{signs spreads}}\n").WithDefaults());
        SigningSite.Edit(_program, "signs.yml", "{cite: src, level: urgent", "{cite: other, level: urgent");
        var pack = Pack("p");
        SigningSite.Edit(_program, "references.yml", "Of the effect", "Of another effect");
        var (exit, output, error) = Import(pack.Answers(Accept));
        Assert.Equal(0, exit);
        Assert.Contains("warning NB1770: The acceptance of “P S.”", error, StringComparison.Ordinal);
        Assert.Contains("not the whole page", output, StringComparison.Ordinal);
        Assert.DoesNotContain("other: ", Record("en/p.review.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_of_a_pack_that_did_not_name_its_sources_sign_nothing()
    {
        var answers = System.Text.RegularExpressions.Regex.Replace(Pack("words").Answers(Accept), "\"sources\":\"[^\"]*\",", "");
        var before = Record();
        var (exit, output, error) = Import(answers);
        Assert.Equal((0, "Nothing was recorded: no answer is on words and sources that stand now.\n"), (exit, output));
        Assert.Equal(2, error.Split("NB1770: The acceptance of ").Length - 1);
        Assert.Contains("the pack did not say how its sources were described", error, StringComparison.Ordinal);
        Assert.Equal(before, Record());
    }

    [Theory]
    [InlineData("\\uFFFD")]
    [InlineData("\\uFFFE")]
    [InlineData("\\u0007")]
    [InlineData("\\u0085\\u009B")]
    [InlineData("\\uFDD0")]
    [InlineData("\\uD83D\\uDE00 \\uDB40\\uDC41")]
    [InlineData("# no: [comment, {")]
    public void Whatever_a_reviewer_writes_can_be_read_again(string written)
    {
        Assert.Equal(0, Import(SignSites.Replace(Pack("words").Answers(part => part.Number == "1" ? ("refuse", "SAID") : null), "SAID", $"Before {written} after.")).Exit);
        var (exit, output, error) = _program.Run("review", "comments", "--content", "site");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("  Before", output, StringComparison.Ordinal);
        Assert.Contains("after.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_says_what_it_would_do_and_writes_nothing()
    {
        var answers = Pack("words").Answers(part => part.Number == "1" ? ("accept", "") : ("comment", "Hm."));
        var before = ProgramFixture.Picture(Path.Combine(_program.Folder, "site"));
        var (exit, output, _) = Import(answers, "--dry-run");
        Assert.Equal((0, "Nothing was recorded. Without --dry-run:\n  en/words.md: 1 of 2 parts signed as oncologist.\n  en/words.comments.yml: comments.\n"), (exit, output));
        Assert.Equal(before, ProgramFixture.Picture(Path.Combine(_program.Folder, "site")));
    }

    [Fact]
    public void A_sign_is_signed_wherever_it_stands_and_only_for_the_countries_that_were_looked_at()
    {
        _program.Write("site", SignSites.With());
        var pack = Pack("--signs");
        Assert.Equal(0, Import(pack.Answers(Accept, countries: ["GB"]), "--clinical").Exit);
        Assert.Contains("    countries: [GB]\n", Record("en/signs.review.yml"), StringComparison.Ordinal);
        Assert.Equal(2, Register("Not yet checked by a doctor."));
        Assert.Equal(0, Import(pack.Answers(Accept, countries: All), "--clinical").Exit);
        Assert.Equal(2, Register("Checked by oncologist on 21 November 2026."));
    }

    [Fact]
    public void Nobody_is_told_to_call_a_page_clinically_reviewed_that_a_doctor_saw_for_one_country()
    {
        var pack = Pack("words");
        var some = Import(pack.Answers(Accept, countries: ["GB"]), "--clinical").Out;
        Assert.Contains("\n  Its status stays “source-checked”: no clinician has looked at all of it for every country.\n", some, StringComparison.Ordinal);
        Assert.DoesNotContain("“clinically-reviewed”", some, StringComparison.Ordinal);
        Assert.Equal("Nothing was recorded: all of it is on record already.\n", Import(pack.Answers(Accept, countries: ["GB"]), "--clinical").Out);
        Assert.Contains("write “clinically-reviewed” into en/words.review.yml", Import(pack.Answers(Accept, countries: All), "--clinical").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_must_sign_has_not_until_it_signed_for_every_country()
    {
        File.WriteAllText(Path.Combine(_program.Folder, "site/site.yml"), File.ReadAllText(Path.Combine(_program.Folder, "site/site.yml")) + "review: {requires: {page: [oncologist]}}\n");
        var pack = Pack("words");
        Assert.Equal(0, Import(pack.Answers(Accept, countries: ["GB"])).Exit);
        Assert.Contains("words", States("incomplete: oncologist"), StringComparison.Ordinal);
        // The two looks are together for all.
        Assert.Equal(0, Import(pack.Answers(Accept, countries: ["IE", "US", "CA", "EU"])).Exit);
        Assert.DoesNotContain("words", States("incomplete: oncologist"), StringComparison.Ordinal);
        Assert.DoesNotContain("words", States("changed"), StringComparison.Ordinal);

        string States(string state) => string.Join('\n', _program.Run("review", "--content", "site", "--format", "csv").Out.Split('\n')
            .Where(row => row.Contains($",{state},", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_is_signed_for_some_countries_at_the_terminal_too()
    {
        Assert.Equal((0, ""), Ended(_program.Run(["review", "sign", "words", .. SigningSite.SignArgs, "--countries", "GB,EU"])));
        Assert.Contains("    countries: [GB, IE, DE, FR]\n", Record(), StringComparison.Ordinal);
        var (exit, _, error) = _program.Run(["review", "sign", "words", .. SigningSite.SignArgs, "--countries", "GB,ZZ"]);
        Assert.Equal(2, exit);
        Assert.Contains("--countries: site.yml does not declare “ZZ”. It declares GB, IE, US, CA, EU.", error, StringComparison.Ordinal);
        Assert.Equal(2, _program.Run(["review", "sign", "words", .. SigningSite.SignArgs, "--countries", ","]).Exit);
    }

    private int Register(string words)
    {
        Assert.Equal((0, ""), Ended(_program.Build()));
        return File.ReadAllText(Path.Combine(_program.Folder, "out/site/reviews/signs/index.html")).Split(words).Length - 1;
    }

    [Theory]
    [InlineData("", "1:1: error NB1760: The answers cannot be read: the file is empty")]
    [InlineData("{\"format\": \"nbsite-review-answers-1\",", "error NB1760")]
    [InlineData("{} {}", "error NB1760")]
    [InlineData("{\"format\": \"a\", \"format\": \"a\"}", "1:17: error NB1760: The answers cannot be read: “format” stands twice")]
    [InlineData("{\"é\": 1, \"a\": 1, \"a\": 1}", "1:18: error NB1760: The answers cannot be read: “a” stands twice")]
    [InlineData("{\n\"é\": x}", "2:6: error NB1760")]
    [InlineData("[1]", "1:1: error NB1762: This is no file that a review pack saved")]
    [InlineData("{\"format\": \"nbsite-review-answers-2\"}", "1:12: error NB1762: These answers are of the form “nbsite-review-answers-2”")]
    [InlineData("{\"format\": \"nbsite-review-answers-1\", \"answers\": 3}", "error NB1762: “answers” is no list")]
    public void What_is_no_file_of_answers_is_told_and_nothing_is_written(string answers, string told) => Refused(answers, told);

    [Theory]
    [InlineData("https://example.org/", "https://example.com/", "error NB1763: These answers are on “https://example.com/”")]
    [InlineData("\"role\":\"oncologist\"", "\"role\":\"\"", "error NB1762: The role is empty")]
    [InlineData("\"role\":\"oncologist\"", "\"role\":\"onco\\u202Elogist\"", "error NB1762: “role” holds a hidden character")]
    [InlineData("\"role\":\"oncologist\"", "\"role\":\"onco\\nlogist\"", "error NB1762")]
    [InlineData("\"countries\":[\"GB\",\"IE\",\"US\",\"CA\",\"DE\",\"FR\"]", "\"countries\":[]", "error NB1762: “countries” is empty")]
    [InlineData("\"countries\":[\"GB\",", "\"countries\":[\"ZZ\",\"GB\",", "error NB1767: The look was for “ZZ”")]
    [InlineData("\"decision\":\"accept\"", "\"decision\":\"yes\"", "error NB1762: “yes” is no decision")]
    [InlineData("\"key\":\"", "\"key\":\"../", "error NB1762")]
    [InlineData("\"sources\":\"", "\"sources\":\"g", "error NB1762: “g")]
    [InlineData("\"saved\":\"2026-11-21\"", "\"saved\":\"soon\"", "error NB1762: “saved” is no day")]
    [InlineData("\"comment\":\"\"", "\"comment\":7", "error NB1762: “comment” is no text")]
    public void Answers_that_were_tampered_with_are_refused_as_a_whole(string from, string to, string told) =>
        Refused(SignSites.Replace(Pack("words").Answers(Accept), from, to), told);

    [Fact]
    public void A_part_answered_twice_and_two_reviewers_at_once_are_refused()
    {
        var pack = Pack("words");
        var answers = pack.Answers(Accept);
        File.WriteAllText(Path.Combine(_program.Folder, "other.json"), answers);
        Refused(answers, "error NB1764: “Words.” in en/words.md is answered twice: also in line 1 of answers.json", "other.json");
        File.WriteAllText(Path.Combine(_program.Folder, "other.json"), pack.Answers(_ => null, role: "pharmacist"));
        Refused(answers, "error NB1765: These answers are by “pharmacist for GB, IE, US, CA, DE, FR”, and those of answers.json by “oncologist for GB, IE, US, CA, DE, FR”", "other.json");
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read() => Refused(new string(' ', 5_000_001), "error NB1761: The answers are more than 5000000 bytes long");

    [Fact]
    public void Answers_on_one_line_with_very_much_in_it_end_soon() =>
        Refused("{\"format\":\"nbsite-review-answers-1\",\"answers\":[" + string.Join(',', Enumerable.Repeat("0", 1_000_000)) + "]}", "error NB1762");

    [Fact]
    public void Comments_that_somebody_broke_are_not_written_over()
    {
        var answers = Pack("words").Answers(_ => ("comment", "Hm."));
        File.WriteAllText(Path.Combine(_program.Folder, "site/en/words.comments.yml"), "comments: {a: [\n");
        Refused(answers, "error NB1768: The comments of reviewers cannot be read");
    }

    private void Refused(string answers, string told, params string[] more)
    {
        var before = ProgramFixture.Picture(Path.Combine(_program.Folder, "site"));
        var (exit, output, error) = Import(answers, more);
        Assert.Equal((1, ""), (exit, output));
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was recorded.\n", error, StringComparison.Ordinal);
        Assert.Equal(before, ProgramFixture.Picture(Path.Combine(_program.Folder, "site")));
        Assert.False(Directory.Exists(Path.Combine(_program.Folder, "editions")), "Nothing is kept of words that nobody signed.");
    }

    [Fact]
    public void A_country_in_a_record_must_be_one_of_the_site()
    {
        var path = Path.Combine(_program.Folder, "site/en/words.review.yml");
        File.WriteAllText(path, SignSites.Replace(File.ReadAllText(path), "    due: 2027-11-20", "    countries: [GB, ZZ]\n    due: 2027-11-20"), new UTF8Encoding(false));
        Assert.Contains("site/en/words.review.yml:6:21: error NB1767: The look was for “ZZ”, which site.yml does not declare", _program.Build().Error, StringComparison.Ordinal);
    }
}
