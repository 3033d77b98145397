using System.Text.Json;
using Xunit;

namespace NbSite.Tests;

/// <summary><c>nbsite upgrade</c>: what it shows, what it writes, and what it leaves.</summary>
public sealed class UpgradeTests
{
    private const string Shown = """
        To format 1: site.yml says in which format the content is written. Nothing else changes.
        --- content/site.yml
        +++ content/site.yml
        @@ -1,3 +1,4 @@
        +format: 1
         name: Test site
         description: A site for tests.
         language: en


        """;

    private static TestSite Old()
    {
        var site = TestSite.With();
        var path = Path.Combine(site.Content, "site.yml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("format: 1\n", "", StringComparison.Ordinal));
        return site;
    }

    [Fact]
    public void It_shows_each_change_and_writes_nothing_until_it_is_told_to()
    {
        using var site = Old();
        var before = site.Tree("content");
        Assert.Equal(new Answer(0, Shown + "Nothing was written. To write it: ./nbsite upgrade --write\n", ""), site.Run("upgrade"));
        Assert.Equal(before, site.Tree("content"));

        Assert.Equal(
            new Answer(0, Shown + "Wrote 1 file. The content is of format 1 now. Next: ./nbsite check.\n", ""), site.Run("upgrade", "--write"));
        var after = site.Tree("content");
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(["site.yml"], after.Keys.Where(path => after[path] != before[path]));
        Assert.StartsWith("format: 1\nname: Test site\n", File.ReadAllText(Path.Combine(site.Content, "site.yml")), StringComparison.Ordinal);

        const string nothing = "The content is of format 1, the newest that this NbSite reads. There is nothing to do.\n";
        Assert.Equal(new Answer(0, nothing, ""), site.Run("upgrade", "--write"));
        Assert.Equal(new Answer(0, nothing, ""), site.Run("upgrade"));
    }

    [Fact]
    public void Content_without_a_format_is_told_by_a_check_and_by_nothing_else()
    {
        using var site = Old();
        Assert.Equal((0, ""), (site.Build("--strict").Code, site.Build("--strict").Error));
        Assert.Equal(
            new Answer(0, "Checked 5 pages.\n",
                "content/site.yml:1:1: note NB0131: site.yml does not say in which format the content is written; it is read as format 1\n"
                + "  Write “format: 1”, or let NbSite do it: ./nbsite upgrade --write.\n0 errors, 0 warnings, 1 note\n"),
            site.Run("check", "--strict"));
    }

    [Fact]
    public void The_same_site_is_built_before_and_after()
    {
        using var site = Old();
        var before = site.Good();
        Assert.Equal(0, site.Run("upgrade", "--write").Code);
        Assert.Equal(before, site.Good());
    }

    [Fact]
    public void Programs_read_it_as_JSON()
    {
        using var site = Old();
        var answer = site.Run("upgrade", "--write", "--format", "json");
        Assert.Equal((0, "[]\n"), (answer.Code, answer.Error));
        using var json = JsonDocument.Parse(answer.Out);
        var root = json.RootElement;
        Assert.Equal((0, 1, true), (root.GetProperty("from").GetInt32(), root.GetProperty("to").GetInt32(), root.GetProperty("written").GetBoolean()));
        var file = root.GetProperty("steps")[0].GetProperty("files")[0];
        Assert.Equal("content/site.yml", file.GetProperty("file").GetString());
        Assert.Contains("\n+format: 1\n", file.GetProperty("diff").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Content_that_is_newer_is_neither_built_nor_brought_on()
    {
        using var site = TestSite.With();
        site.Write("content/site.yml", "name: S\nlook: green\nformat: 2\n");
        const string told = "content/site.yml:3:9: error NB0132: This content is of format 2, and this NbSite reads none above 1\n"
            + "  Use an NbSite that reads format 2: fetch the newest one, as docs/guide/upgrade.md says. Do not lower the number.\n1 error, 0 warnings\n";
        Assert.Equal(new Answer(1, "", told + "Nothing was published.\n"), site.Build());
        Assert.Equal(new Answer(1, "", told), site.Run("check"));
        Assert.Equal(new Answer(1, "", told + "Nothing was changed.\n"), site.Run("upgrade", "--write"));
    }

    [Fact]
    public void A_file_that_may_not_be_written_is_left_and_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights of this kind are of Unix.");
        if (OperatingSystem.IsWindows()) return;
        using var site = Old();
        var before = site.Tree("content");
        File.SetUnixFileMode(Path.Combine(site.Content, "site.yml"), UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Equal(
            (3, "nbsite: “site.yml” may not be written: its rights say so. Allow it, and run the command again.\n"),
            site.Run("upgrade", "--write") is var answer ? (answer.Code, answer.Error) : default);
        Assert.Equal(before, site.Tree("content"));
    }

    [Fact]
    public void A_diff_shows_lines_that_change_and_a_few_around_them()
    {
        var before = string.Concat(Enumerable.Range(1, 20).Select(i => $"line {i}\n"));
        var after = before.Replace("line 2\n", "line two\n", StringComparison.Ordinal).Replace("line 18\n", "", StringComparison.Ordinal) + "end\u001b[1m";
        Assert.Equal(
            """
            --- a.md
            +++ a.md
            @@ -1,5 +1,5 @@
             line 1
            -line 2
            +line two
             line 3
             line 4
             line 5
            @@ -15,6 +15,6 @@
             line 15
             line 16
             line 17
            -line 18
             line 19
             line 20
            +end�[1m

            """, Console.UnifiedDiff.Of("a.md", before, after));
        Assert.Equal("", Console.UnifiedDiff.Of("a.md", before, before));
    }
}
