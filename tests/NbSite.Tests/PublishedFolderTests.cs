using NbSite.Disk;
using Xunit;

namespace NbSite.Tests;

/// <summary>An output that holds what NbSite did not write, or is in use.</summary>
public sealed class PublishedFolderTests
{
    [Fact]
    public void An_output_that_is_a_file_is_refused()
    {
        using var site = TestSite.With();
        site.Write("site", "mine");
        Assert.Equal(
            new Answer(3, "", "nbsite: the output “ROOT/site” is a file. Remove it, or name a folder with --output.\n"),
            site.Build());
        Assert.Equal("mine\n", File.ReadAllText(site.Output));
    }

    [Fact]
    public void A_folder_that_holds_other_files_is_refused_and_left()
    {
        using var site = TestSite.With();
        for (var i = 10; i < 22; i++) site.Write($"site/photo-{i}.jpg", "mine");
        var before = site.Tree();
        var shown = string.Concat(Enumerable.Range(10, 10).Select(i => $"  photo-{i}.jpg\n"));
        Assert.Equal(new Answer(3, "", $"{Foreign}{shown}  and 2 more\n"), site.Build());
        Assert.Equal(before, site.Tree());
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("about/notes.txt")]
    [InlineData(".hidden")]
    [InlineData("index.html")]
    public void A_file_put_or_changed_in_the_site_is_refused_and_left(string path)
    {
        using var site = TestSite.With();
        site.Good();
        site.Write($"site/{path}", "mine");
        var before = site.Tree();
        site.WriteContent("content", "second");
        Assert.Equal(new Answer(3, "", $"{Foreign}  {path}\n"), site.Build());
        Assert.Equal(before, site.Tree());
        File.Delete(Path.Combine(site.Output, path));
        site.Good();
    }

    [Fact]
    public void A_link_put_in_the_site_is_refused_and_not_followed()
    {
        using var site = TestSite.With();
        site.Good();
        Directory.CreateDirectory(Path.Combine(site.Root, "other/empty"));
        Directory.CreateSymbolicLink(Path.Combine(site.Output, "away"), Path.Combine(site.Root, "other"));
        Directory.CreateSymbolicLink(Path.Combine(site.Output, "round"), site.Root);
        Assert.Equal(new Answer(3, "", $"{Foreign}  away\n  round\n"), site.Build());
        Assert.True(Directory.Exists(Path.Combine(site.Root, "other/empty")));
    }

    [Fact]
    public void A_file_that_was_only_touched_is_still_ours()
    {
        using var site = TestSite.With();
        site.Good();
        File.SetLastWriteTimeUtc(Path.Combine(site.Output, "index.html"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        site.WriteContent("content", "second");
        site.Good();
    }

    [Fact]
    public void A_file_that_went_missing_comes_back()
    {
        using var site = TestSite.With();
        var whole = site.Good();
        File.Delete(Path.Combine(site.Output, "about/index.html"));
        Assert.Equal(whole, site.Good());
        Directory.Delete(site.Output, recursive: true);
        Assert.Equal(whole, site.Good());
    }

    [Fact]
    public void A_file_put_in_the_site_while_it_is_being_made_is_kept()
    {
        using var site = TestSite.With();
        site.Good();
        using (var staged = StagedOutput.Open(site.Place))
        {
            staged.Add(new Pipelines.OutputFile("index.html", "new"u8.ToArray()));
            site.Write("site/notes.txt", "mine");
            site.Write("site/about/index.html", "mine too");
            staged.Publish();
        }

        Assert.Equal(["index.html"], site.Tree().Keys);
        var kept = Path.Combine(site.Place.State, "kept-1");
        Assert.Equal("mine\n", File.ReadAllText(Path.Combine(kept, "notes.txt")));
        Assert.Equal("mine too\n", File.ReadAllText(Path.Combine(kept, "about/index.html")));
    }

    [Fact]
    public void A_second_run_on_one_output_is_refused()
    {
        using var site = TestSite.With();
        var before = site.Good();
        using (OutputLock.Take(site.Place))
        {
            var answer = site.Build();
            Assert.Equal(
                new Answer(3, "", "nbsite: another NbSite is working on “ROOT/site”. Wait until it is done, or choose another --output.\n"),
                answer);
            Assert.Equal(before, site.Tree());
        }

        site.Good();
    }

    [Fact]
    public void Memory_that_cannot_be_understood_is_not_used()
    {
        using var site = TestSite.With();
        var whole = site.Good();
        foreach (var memory in new[] { "", "{", "[]", "{\"Schema\":1}", "{\"Schema\":1,\"Pages\":[null]}", "null" })
        {
            File.WriteAllText(site.Place.Memory, memory);
            Assert.Equal(whole, site.Good());
        }
    }

    private const string Foreign =
        "nbsite: the output “ROOT/site” holds files that NbSite did not write, or that were changed since. "
        + "NbSite does not delete them. Move them away, or choose another --output:\n";
}
