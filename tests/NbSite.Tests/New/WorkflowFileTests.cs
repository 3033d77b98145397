using System.Diagnostics;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;
using Xunit;

namespace NbSite.Tests.New;

/// <summary>Files that hosts read: they are YAML, and what they run is a shell's words.</summary>
public sealed class WorkflowFileTests
{
    [Theory]
    [InlineData("action.yml")]
    [InlineData(".github/workflows/release.yml")]
    [InlineData(".github/workflows/check.yml")]
    [InlineData("generator/NbSite/Samples/shared/dot-github/workflows/site.yml")]
    public void A_workflow_can_be_read_and_its_commands_too(string path)
    {
        var node = Read(path, File.ReadAllText(Path.Combine(Root(), path)));
        var commands = Values(node, "run").ToList();
        Assert.NotEmpty(commands);
        if (OperatingSystem.IsWindows()) return;
        foreach (var command in commands) Assert.Equal((0, ""), Checked(command));
    }

    [Fact]
    public void The_recipe_of_the_guide_can_be_read()
    {
        var guide = File.ReadAllText(Path.Combine(Root(), "docs/guide/github-pages.md")).ReplaceLineEndings("\n");
        var blocks = guide.Split("```yml\n")[1..].Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]).ToList();
        Assert.Equal(2, blocks.Count);
        foreach (var block in blocks)
        {
            var indent = block[..^block.TrimStart(' ').Length];
            Assert.NotNull(Read("github-pages.md", block.Replace("\n" + indent, "\n", StringComparison.Ordinal).Trim(' ')));
        }
    }

    [Fact]
    public void Every_input_of_the_action_is_used_and_in_the_guide()
    {
        var text = File.ReadAllText(Path.Combine(Root(), "action.yml"));
        var guide = File.ReadAllText(Path.Combine(Root(), "docs/guide/github-pages.md"));
        var inputs = ((YamlMapping)((YamlMapping)Read("action.yml", text))["inputs"]!).Entries.Select(entry => entry.Key.Value).ToList();
        Assert.Equal(10, inputs.Count);
        foreach (var input in inputs)
        {
            Assert.Contains($"inputs.{input}", text, StringComparison.Ordinal);
            if (input != "token") Assert.Contains($"`{input}`", guide, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("", "pr comment 7 --body-file comment-marked.md")]
    [InlineData("https://github.com/a/b/pull/7#issuecomment-4711", "api --method PATCH repos/{owner}/{repo}/issues/comments/4711 -F body=@comment-marked.md")]
    public void A_comment_is_written_anew_or_over_the_actions_own(string own, string call)
    {
        if (OperatingSystem.IsWindows()) return;
        var folder = Directory.CreateTempSubdirectory("nbsite-comment-").FullName;
        try
        {
            // Answers as GitHub's tool would, and writes down what it was asked.
            var tool = Path.Combine(folder, "gh");
            File.WriteAllText(tool, $"#!/bin/sh\necho \"$*\" >>calls.txt\n[ \"$2\" != view ] || echo '{own}'\n");
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.WriteAllText(Path.Combine(folder, "comment.md"), "What this change would publish:\n");
            var start = new ProcessStartInfo("bash", [Path.Combine(Root(), ".ci/action"), "comment"]) { WorkingDirectory = folder, RedirectStandardError = true };
            start.Environment["PATH"] = folder + ":" + start.Environment["PATH"];
            start.Environment["NUMBER"] = "7";
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.Equal((0, ""), (process.ExitCode, error));
            var calls = File.ReadAllLines(Path.Combine(folder, "calls.txt"));
            Assert.Equal(2, calls.Length);
            // Only a comment of the account's own that begins with the mark.
            Assert.Contains("select(.viewerDidAuthor and (.body | startswith(\"<!-- nbsite: what this change would publish -->\")))", calls[0], StringComparison.Ordinal);
            Assert.Equal(call, calls[1]);
            Assert.Equal(
                "<!-- nbsite: what this change would publish -->\nWhat this change would publish:\n", File.ReadAllText(Path.Combine(folder, "comment-marked.md")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static YamlNode Read(string path, string text)
    {
        var bag = new DiagnosticBag();
        var node = YamlReader.Read(PositionedText.OfFile(path, text), bag);
        Assert.Empty(bag.ToImmutable().Select(problem => $"{path}:{problem.Span.Line}: {problem.Message}"));
        return node!;
    }

    private static IEnumerable<string> Values(YamlNode node, string key) => node switch
    {
        YamlMapping map => map.Entries.SelectMany(entry => entry.Key.Value == key && entry.Value is YamlScalar scalar
            ? [scalar.Value] : Values(entry.Value, key)),
        YamlSequence list => list.Items.SelectMany(item => Values(item, key)),
        _ => [],
    };

    private static (int Code, string Error) Checked(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-n", "-c", command]) { RedirectStandardError = true })!;
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, error);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
