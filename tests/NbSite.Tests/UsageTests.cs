using Xunit;

namespace NbSite.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("build --stric", "Unrecognized command or argument '--stric'.\n  Did you mean “--strict”?", "build ")]
    [InlineData("build --tday=2026-01-01",
        "Unrecognized command or argument '--tday=2026-01-01'.\n  Did you mean “--today”?", "build ")]
    [InlineData("check --output x",
        "Unrecognized command or argument '--output'.\nnbsite: Unrecognized command or argument 'x'.", "check ")]
    [InlineData("build extra", "Unrecognized command or argument 'extra'.", "build ")]
    [InlineData("biuld", "Unrecognized command or argument 'biuld'.\n  Did you mean “build”?", "")]
    [InlineData("", "Required command was not provided.", "")]
    [InlineData("build --today 2026-02-30", "“2026-02-30” is not a date from 2000 to 2999. Write it like --today 2026-11-21.", "build ")]
    [InlineData("build --today 21.11.2026", "“21.11.2026” is not a date from 2000 to 2999. Write it like --today 2026-11-21.", "build ")]
    [InlineData("build --today", "Required argument missing for option: '--today'.", "build ")]
    [InlineData("build --base-url example.org",
        "“example.org” is not a web address. Write it like --base-url https://example.org/.", "build ")]
    [InlineData("build --base-url javascript:alert(1)",
        "“javascript:alert(1)” is not a web address. Write it like --base-url https://example.org/.", "build ")]
    [InlineData("build --today 9999-12-31", "“9999-12-31” is not a date from 2000 to 2999. Write it like --today 2026-11-21.", "build ")]
    [InlineData("build --base-url https://user:secret@example.org/",
        "“https://user:secret@example.org/” cannot be a site's address: it may hold no user name, “?” or “#”. Write it like --base-url https://example.org/.", "build ")]
    [InlineData("build --base-url https://example.org//info/",
        "“https://example.org//info/” cannot be a site's address: it has “//” in its path.", "build ")]
    [InlineData("build --base-url https://example.org/?page=1",
        "“https://example.org/?page=1” cannot be a site's address: it may hold no user name, “?” or “#”. Write it like --base-url https://example.org/.", "build ")]
    [InlineData("build --region a/b", "“a/b” is not a region. Write a code that site.yml declares, like --region GB.", "build ")]
    [InlineData("build --format jsn", "“jsn” is none of text, json, github, sarif.", "build ")]
    [InlineData("build --links rot", "“rot” is none of folder, root.", "build ")]
    [InlineData("build --output a --output b", "Option '--output' expects a single argument but 2 were provided.", "build ")]
    [InlineData("build --output=", "Required argument missing for option: '--output'.", "build ")]
    [InlineData("build @options", "Unrecognized command or argument '@options'.", "build ")]
    [InlineData("biuld --help", "Unrecognized command or argument 'biuld'.\n  Did you mean “build”?", "")]
    [InlineData("biuld --strict -h", "Unrecognized command or argument 'biuld'.\nnbsite: Unrecognized command or argument '--strict'.\n  Did you mean “build”?", "")]
    [InlineData("check extra --help", "Unrecognized command or argument 'extra'.", "check ")]
    [InlineData("review --due-within 90dd", "“90dd” is not a number of days up to 36500. Write it like --due-within 90d.", "review ")]
    [InlineData("review --due-within 2000000000", "“2000000000” is not a number of days up to 36500. Write it like --due-within 90d.", "review ")]
    [InlineData("review --due-within soon", "“soon” is not a number of days up to 36500. Write it like --due-within 90d.", "review ")]
    public void A_wrong_command_line_answers_2_and_says_what_to_write(string line, string message, string command)
    {
        using var site = TestSite.With();
        var answer = site.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(new Answer(2, "", $"nbsite: {message}\n  See: ./nbsite {command}--help\n"), answer);
        Assert.Equal(["content"], Names(site));
    }

    [Theory]
    [InlineData("content")]
    [InlineData("content/site")]
    [InlineData(".")]
    public void An_output_and_a_content_inside_each_other_are_refused(string output)
    {
        using var site = TestSite.With();
        var before = site.Tree("content");
        var answer = site.Run("build", "--output", output);
        var full = Path.GetFullPath(output, site.Root).Replace(site.Root, "ROOT", StringComparison.Ordinal);
        Assert.Equal(
            new Answer(2, "", $"nbsite: the output “{full}” and the content “ROOT/content” lie inside each other. "
                + "Name an output folder elsewhere.\n"),
            answer);
        Assert.Equal(before, site.Tree("content"));
        Assert.Equal(["content"], Names(site));
    }

    [Theory]
    [InlineData("--output", "output/site")]
    [InlineData("--content", "content")]
    public void A_folder_without_a_name_is_refused(string option, string example)
    {
        using var site = TestSite.With();
        Assert.Equal(
            new Answer(2, "", $"nbsite: “” is not a folder. Write it like {option} {example}.\n  See: ./nbsite build --help\n"),
            site.Run("build", option, ""));
    }

    [Fact]
    public void A_link_does_not_hide_that_the_output_lies_in_the_content()
    {
        using var site = TestSite.With();
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "elsewhere"), site.Content);
        var before = site.Tree("content");
        var answer = site.Run("build", "--output", "elsewhere/site");
        Assert.Equal(2, answer.Code);
        Assert.Contains("lie inside each other", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Tree("content"));
    }

    [Fact]
    public void A_content_folder_that_is_a_link_does_not_hide_it_either()
    {
        using var site = TestSite.With();
        Directory.CreateSymbolicLink(Path.Combine(site.Root, "words"), site.Content);
        var before = site.Tree("content");
        Assert.Equal(
            new Answer(2, "", "nbsite: the output “ROOT/words/site” and the content “ROOT/words” lie inside each other. "
                + "Name an output folder elsewhere.\n"),
            site.Run("build", "--content", "words", "--output", "words/site"));
        Assert.Equal(before, site.Tree("content"));
    }

    [Fact]
    public void The_root_of_the_disk_is_no_output()
    {
        using var site = TestSite.With();
        Assert.Equal(
            new Answer(2, "", "nbsite: the output may not be “/”. Name a folder of its own, such as output/site.\n"),
            site.Run("build", "--output", "/"));
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    [InlineData("review")]
    public void Every_command_has_help_with_an_example(string command)
    {
        using var site = TestSite.Bare();
        var answer = site.Run(command, "--help");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains($"Example:\n    ./nbsite {command} --", answer.Out, StringComparison.Ordinal);
        Assert.Contains($"./nbsite {command}", answer.Out, StringComparison.Ordinal);
    }

    private static string[] Names(TestSite site) =>
        [.. Directory.EnumerateFileSystemEntries(site.Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
