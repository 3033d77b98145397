using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace NbSite.Tests;

/// <summary>What an edit takes away, told before it is merged.</summary>
public sealed class EditEffectTests
{
    private const string Site = """
        -- en/p.md --
        ---
        title: P
        summary: S.
        ---
        It does not *hurt*. [@src]

        ## A part {#a-part}

        More. [@src]
        -- en/gone.md --
        ---
        title: Gone
        summary: S.
        ---
        Old words. [@src]
        """;

    [Fact]
    public void Sign_offs_sources_and_addresses_that_an_edit_takes_away_are_told_with_the_words()
    {
        using var program = Repository();
        var folder = program.Folder;
        File.Delete(Path.Combine(folder, "site/en/gone.md"));
        File.Delete(Path.Combine(folder, "site/en/gone.review.yml"));
        File.WriteAllText(Path.Combine(folder, "site/en/p.md"), "---\ntitle: P\nsummary: S.\n---\nIt does hurt. [@src]\n\nMore. [@src]\n\nA claim that nobody can check stands here.\n");
        var (exit, output, error) = program.Run("review", "diff", "--content", "site");
        Assert.Equal((0, ""), (exit, error));
        var commit = Git(folder, "rev-parse", "HEAD").Trim()[..8];
        Assert.Equal($$"""
            Against HEAD ({{commit}}), this edit un-signs 3 parts, leaves 1 claim without a source, breaks 2 addresses.

            en/gone.md (Gone)
              removed: Gone S.
              removed: Old words. [@src;]

            en/p.md (P)
              changed, un-signed: It does [-not-] hurt. [@src;] (“hurt” is stressed no longer)
              changed, un-signed: More. [@src;] (it stands under the title, no longer under “A part”)
              added: A claim that nobody can check stands here.
              removed, un-signed: A part

            Without a source:
              site-path:9:1: x

            Addresses that lead nowhere (add them to aliases: of the page that takes their place):
              /gone/
              /p/#a-part

            """,
            System.Text.RegularExpressions.Regex.Replace(output, @"  en/p\.md:9:1: .*\n", "  site-path:9:1: x\n"));
        Assert.Contains("- *changed, un-signed:* It does ~~not~~ hurt. \\[\\@src;\\] (“hurt” is stressed no longer)\n", program.Run("review", "diff", "--content", "site", "--format", "markdown").Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(program.Run("review", "diff", "--content", "site", "--format", "json").Out);
        Assert.Equal(3, json.RootElement.GetProperty("unsigned").GetInt32());
        Assert.Equal("/gone/", json.RootElement.GetProperty("broken")[0].GetString());
    }

    [Fact]
    public void An_edit_that_changes_no_words_takes_nothing_away()
    {
        using var program = Repository();
        Assert.EndsWith("this edit un-signs 0 parts, leaves 0 claims without a source, breaks 0 addresses.\n", program.Run("review", "diff", "--content", "site").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Signed_words_that_the_editions_do_not_keep_are_read_from_Git()
    {
        using var program = Repository();
        Directory.Delete(Path.Combine(program.Folder, "editions"), recursive: true);
        File.WriteAllText(Path.Combine(program.Folder, "site/en/p.md"), "---\ntitle: P\nsummary: S.\n---\nIt does hurt. [@src]\n\n## A part {#a-part}\n\nMore. [@src]\n");
        Commit(program.Folder);
        Assert.EndsWith("\nen/p.md (P)\n  changed: It does [-not-] hurt. [@src;] (“hurt” is stressed no longer)\n", program.Run("review", "--content", "site").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_repository_or_version_it_says_so()
    {
        using var program = new ProgramFixture(Site);
        var (exit, _, error) = program.Run("review", "diff", "--content", "site");
        Assert.Equal(3, exit);
        Assert.Contains("is in no Git repository, so there is nothing to compare with.", error, StringComparison.Ordinal);
        using var repository = Repository();
        Assert.Equal(
            (2, "", "nbsite: there is no version “nowhere” in this repository. Name a branch, a tag or a commit with --base.\n"),
            repository.Run("review", "diff", "--content", "site", "--base", "nowhere"));
        Assert.Equal(2, repository.Run("review", "diff", "--content", "site", "--base=--output=x").Exit);
    }

    private static ProgramFixture Repository()
    {
        var program = new ProgramFixture(Site);
        Assert.Equal(0, program.Run("review", "sign", "p", "--role", "oncologist", "--evidence", "the sources", "--content", "site").Exit);
        Git(program.Folder, "init", "-q");
        Commit(program.Folder);
        return program;
    }

    private static void Commit(string folder)
    {
        Git(folder, "add", "-A");
        Git(folder, "-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "x");
    }

    private static string Git(string folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", ["-C", folder, .. arguments]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
