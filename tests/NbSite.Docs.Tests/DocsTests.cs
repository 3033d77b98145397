using System.Text.RegularExpressions;
using NbSite.Content.Citations;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Testing;
using Xunit;

namespace NbSite.Docs.Tests;

/// <summary>The docs say what is true: generated pages are up to date, links lead somewhere, samples build.</summary>
public sealed partial class DocsTests
{
    [Fact]
    public void Every_diagnostic_has_its_page_and_the_pages_are_up_to_date()
    {
        var folder = Path.Combine(Root(), "docs/diagnostics");
        var pages = DiagnosticPages.All();
        if (Environment.GetEnvironmentVariable("NBSITE_UPDATE_DOCS") == "1")
        {
            Directory.CreateDirectory(folder);
            foreach (var old in Directory.EnumerateFiles(folder)) File.Delete(old);
            foreach (var (name, text) in pages) File.WriteAllText(Path.Combine(folder, name), text);
        }

        Assert.Equal(pages.Keys, Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        foreach (var (name, text) in pages) Assert.Equal(text, File.ReadAllText(Path.Combine(folder, name)));
        Assert.DoesNotContain(Codes.All, code => !pages["index.md"].Contains($"[{code.Code}](", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_in_the_docs_leads_to_a_file()
    {
        var root = Root();
        var files = Directory.EnumerateFiles(Path.Combine(root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(root, "*.md"));
        var broken = new List<string>();
        foreach (var file in files)
        {
            var text = CodeForm().Replace(File.ReadAllText(file), "");
            foreach (Match match in LinkForm().Matches(text))
            {
                var target = match.Groups[1].Value.Split('#')[0];
                if (target.Length == 0 || target.Contains(':', StringComparison.Ordinal)) continue;
                if (!Path.Exists(Path.Combine(Path.GetDirectoryName(file)!, target)))
                    broken.Add($"{Path.GetRelativePath(root, file)}: {target}");
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public void The_containers_of_the_guide_build()
    {
        var guide = File.ReadAllText(Path.Combine(Root(), "docs/guide/containers.md"));
        var names = NameForm().Matches(guide).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal).ToList();
        Assert.Equal(18, names.Count);
        foreach (var written in names)
        {
            // On a page about health, cards are made of signs.
            var isCard = written.StartsWith("emergency", StringComparison.Ordinal) || written.Contains("urgent", StringComparison.Ordinal);
            var heading = isCard || written is "details" ? "### Do this if:\n" : "";
            var line = written switch
            {
                "tasks" => "- [home](index): words",
                "audio" => "[Talk](/a.mp3)\n\n- words [@src]",
                "video" => "[Film](/a.mp4) [Captions](/a.vtt)\n\n- words [@src]",
                _ => "- words [@src]",
            };
            var site = SiteFixture.Of("")
                .With("en/p.md", $"---\ntitle: P\nsummary: S.\n{(isCard ? "kind: practical\n" : "")}---\nWords. [@src]\n\n::: {written}\n{heading}{line}\n:::\n")
                .With("static/a.mp3", "ID3").With("static/a.mp4", "....ftypmp42").With("static/a.vtt", "WEBVTT\n").WithDefaults().Build();
            Assert.Equal([], site.Diagnostics);
        }
    }

    [Fact]
    public void The_references_of_the_guide_can_be_read()
    {
        var blocks = Directory.EnumerateFiles(Path.Combine(Root(), "docs/guide"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(file => YamlForm().Matches(File.ReadAllText(file)).Select(match => (Name: Path.GetFileName(file), Text: match.Groups[2].Value, Indent: match.Groups[1].Value)))
            .Select(block => (block.Name, Text: block.Text.Replace("\n" + block.Indent, "\n", StringComparison.Ordinal)[block.Indent.Length..]))
            .Where(block => block.Text.StartsWith("references:", StringComparison.Ordinal) || block.Text.Contains("type: webpage", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(blocks);
        foreach (var (name, text) in blocks)
        {
            var bag = new DiagnosticBag();
            var node = YamlReader.Read(PositionedText.OfFile(name, text), bag);
            Assert.Empty(bag.ToImmutable().Select(diagnostic => $"{name}: {diagnostic.Message}"));
            Assert.NotEmpty(ReferencesReader.Read(node!, bag));
            Assert.Empty(bag.ToImmutable().Select(diagnostic => $"{name}: {diagnostic.Message}"));
        }
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("""(?<!\\)\]\(([^)\s]+)\)""")]
    private static partial Regex LinkForm();

    [GeneratedRegex("""(?s)```.*?```|`[^`\n]*`""")]
    private static partial Regex CodeForm();

    [GeneratedRegex("""(?ms)^([ ]*)```yaml\n(.*?)^[ ]*```""")]
    private static partial Regex YamlForm();

    [GeneratedRegex("""\| `::: ([^`]+)` \|""")]
    private static partial Regex NameForm();
}
