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
