using NbSite.Console;
using NbSite.Disk;
using NbSite.Tests.Attacks;
using Xunit;

namespace NbSite.Tests;

/// <summary>Two trees take turns as the output: only what differs is written, and nothing when nothing does.</summary>
public sealed class TwoTreesTests
{
    private static readonly string[] Paths =
        ["index.html", "a", "a/index.html", "a/b", "a/b/index.html", "c/index.html", "c/d/e.css", "index.html.br", "é/ü.txt"];

    [Fact]
    public void When_nothing_differs_nothing_is_touched()
    {
        using var trees = new Trees();
        var site = Trees.Site("index.html=a a/index.html=b a/c.css=c");
        Trees.Publish(trees.Place, Trees.Site("index.html=z a/index.html=b"));
        Trees.Publish(trees.Place, site);
        var (output, spare) = (Trees.Times(trees.Place.Site), Trees.Times(trees.Place.Spare));
        var calls = new List<string>();
        Trees.Publish(trees.Place with { Calls = new DiskCalls { Before = (call, path) => calls.Add($"{call} {Path.GetFileName(path)}") } }, site);
        Assert.Equal(["make folder fresh", "delete tree fresh"], calls);
        Assert.Equal(output, Trees.Times(trees.Place.Site));
        Assert.Equal(spare, Trees.Times(trees.Place.Spare));
        Trees.HoldTidy(trees.Place);
    }

    [Fact]
    public void A_second_build_of_the_same_content_touches_nothing()
    {
        using var site = TestSite.With();
        site.Good("--precompress");
        var before = Trees.Times(site.Output);
        site.Good("--precompress");
        Assert.Equal(before, Trees.Times(site.Output));
        Assert.False(Directory.Exists(site.Place.Spare));
    }

    [Fact]
    public void Only_what_differs_is_written()
    {
        using var trees = new Trees();
        var many = string.Concat(Enumerable.Range(0, 50).Select(i => $"p/{i}.html=same{i} "));
        Trees.Publish(trees.Place, Trees.Site(many + "one=1 two=1 three=1"));
        Trees.Publish(trees.Place, Trees.Site(many + "one=2 two=1 three=1"));
        var written = new List<string>();
        Trees.Publish(
            trees.Place with { Calls = new DiskCalls { Before = (call, path) => written.AddRange(call is "write" or "link" ? [path] : []) } },
            Trees.Site(many + "one=2 two=2 three=1"));

        // What is new now, and what was new in the spare's place last time; nothing of the list of files, which is linked.
        Assert.Equal(
            [Path.Combine(trees.Place.Fresh, "two"), Path.Combine(trees.Place.Staging, "one"), trees.Place.SpareManifest],
            written);
        Assert.Equal(Trees.Site(many + "one=2 two=2 three=1"), Trees.Held(trees.Place.Site));
        Assert.Equal(Trees.Site(many + "one=2 two=1 three=1"), Trees.Held(trees.Place.Spare));
    }

    [Fact]
    public void One_page_edited_replaces_its_files_and_lists_and_the_others_keep_their_times()
    {
        using var site = TestSite.With(pages: 5);
        site.Good("--precompress");
        foreach (var word in new[] { "One", "Two", "Three" })
        {
            var times = Trees.Times(site.Output);
            site.Page("content", "en/about.md", $"---\ntitle: About us\nsummary: Who we are.\nkind: about\n---\nWe are {word}.\n");
            var told = site.Build("--precompress", "--list-changes").Out.Split('\n');
            var now = Trees.Times(site.Output);
            var replaced = now.Keys.Where(path => File.Exists(Path.Combine(site.Output, path))
                && times.TryGetValue(path, out var time) && time != now[path]
                && !path.EndsWith(".br", StringComparison.Ordinal) && !path.EndsWith(".gz", StringComparison.Ordinal)).ToList();
            Assert.Equal(
                replaced.Order(StringComparer.Ordinal), told.Where(line => line.StartsWith("  changed ", StringComparison.Ordinal)).Select(line => line[10..]));
            Assert.Contains("about/index.html", replaced);
            Assert.Equal(times["things/page-1/index.html.br"], now["things/page-1/index.html.br"]);
            Assert.InRange(replaced.Count, 1, 12);
        }
    }

    [Fact]
    public void A_file_that_is_being_read_stays_whole()
    {
        using var trees = new Trees();
        Trees.Publish(trees.Place, Trees.Site("index.html=aaaa"));
        using var reader = File.OpenText(Path.Combine(trees.Place.Site, "index.html"));
        foreach (var text in new[] { "bbbb", "cccc", "dddd" }) Trees.Publish(trees.Place, Trees.Site($"index.html={text}"));
        Assert.Equal("aaaa", reader.ReadToEnd());
    }

    [Theory]
    [InlineData("a=1 b/index.html=2", "b/index.html=2")]
    [InlineData("a/b/c=1 x=2", "a=1 x=2")]
    [InlineData("a/b/c=1 a/b/d=3 x=2", "a/b=1 x=2")]
    public void A_file_goes_a_folder_becomes_a_file_and_back(string first, string second)
    {
        using var trees = new Trees();
        for (var i = 0; i < 6; i++)
        {
            var site = Trees.Site(i % 2 == 0 ? first : second);
            Trees.Publish(trees.Place, site);
            Assert.Equal(site, Trees.Held(trees.Place.Site));
            Trees.HoldTidy(trees.Place);
        }
    }

    [Fact]
    public void Whatever_was_there_and_whatever_happened_to_the_spare_the_site_is_right()
    {
        var dice = new Random(20261129);
        using var trees = new Trees();
        for (var round = 0; round < 150; round++)
        {
            var site = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var path in Paths.Where(_ => dice.Next(3) > 0))
                if (!site.Keys.Any(other => path.StartsWith(other + "/", StringComparison.Ordinal))) site[path] = dice.Next(3).ToString("0000");
            if (site.Count == 0) continue;
            Spoil(trees.Place, dice);
            Trees.Publish(trees.Place, site, keepsSpare: dice.Next(5) > 0);
            Assert.Equal(site, Trees.Held(trees.Place.Site));
            Trees.HoldTidy(trees.Place);
        }
    }

    private static void Spoil(OutputPlace place, Random dice)
    {
        if (!Directory.Exists(place.Spare)) return;
        var file = Path.Combine(place.Spare, FileTree.Files(place.Spare).Order().First());
        var time = File.GetLastWriteTimeUtc(file);
        switch (dice.Next(10))
        {
            case 0:
                File.AppendAllText(file, "mine");
                break;
            case 1:
                // The same length and the same time.
                File.WriteAllText(file, "9999");
                File.SetLastWriteTimeUtc(file, time);
                break;
            case 2:
                File.Delete(file);
                break;
            case 3:
                File.WriteAllText(Path.Combine(place.Spare, "mine.txt"), "mine");
                break;
            case 4:
                Directory.CreateDirectory(Path.Combine(place.Spare, "mine/and"));
                break;
            case 5:
                File.Delete(place.SpareManifest);
                break;
            case 6:
                File.WriteAllText(place.SpareManifest, "{");
                break;
            case 7:
                Directory.Delete(place.Spare, recursive: true);
                break;
            default:
                break;
        }
    }

    [Fact]
    public void What_somebody_wrote_into_the_spare_is_kept_and_told()
    {
        using var site = TestSite.With();
        site.Good();
        site.WriteContent("content", "second");
        site.Good();
        File.AppendAllText(Path.Combine(site.Place.Spare, "index.html"), "mine");
        File.WriteAllText(Path.Combine(site.Place.Spare, "notes.txt"), "mine");
        site.WriteContent("content", "third");
        Assert.Equal(
            (0, "nbsite: somebody changed the spare site beside the output. NbSite did not use it; what is not its own is kept in “.site.nbsite/kept-1”.\n"),
            site.Build() is var built ? (built.Code, built.Error) : default);
        Assert.Equal(["index.html", "notes.txt"], site.Tree(".site.nbsite/kept-1").Keys);
        var now = site.Tree();
        Assert.Equal(0, site.Run("build", "--output", "fresh").Code);
        Assert.Equal(site.Tree("fresh"), now);
    }

    [Fact]
    public void The_spare_can_be_switched_off()
    {
        using var site = TestSite.With("first");
        site.Good("--no-spare");
        site.WriteContent("content", "second");
        site.Good("--no-spare");
        Assert.False(Directory.Exists(site.Place.Spare) || File.Exists(site.Place.SpareManifest));
        site.WriteContent("content", "third");
        site.Good();
        Assert.True(Directory.Exists(site.Place.Spare) && File.Exists(site.Place.SpareManifest));

        // One that is there goes, even when nothing differs.
        site.Good("--no-spare");
        Assert.False(Directory.Exists(site.Place.Spare) || File.Exists(site.Place.SpareManifest));
    }

    [Fact]
    public void A_published_file_that_was_damaged_under_its_old_time_is_mended()
    {
        using var trees = new Trees();
        Trees.Publish(trees.Place, Trees.Site("index.html=a one=1111"));
        Trees.Publish(trees.Place, Trees.Site("index.html=b one=1111"));
        var file = Path.Combine(trees.Place.Site, "one");
        var time = File.GetLastWriteTimeUtc(file);
        File.WriteAllText(file, "9999");
        File.SetLastWriteTimeUtc(file, time);
        Trees.Publish(trees.Place, Trees.Site("index.html=b one=1111"));
        Assert.Equal(Trees.Site("index.html=b one=1111"), Trees.Held(trees.Place.Site));
    }

    [Fact]
    public void A_published_file_that_is_changed_during_the_build_stops_it()
    {
        using var trees = new Trees();
        Trees.Publish(trees.Place, Trees.Site("index.html=a one=1"));
        using (var staged = StagedOutput.Open(trees.Place))
        {
            staged.Add(new Pipelines.OutputFile("index.html", "b"u8.ToArray()));
            staged.Add(new Pipelines.OutputFile("one", "1"u8.ToArray()));
            File.WriteAllText(Path.Combine(trees.Place.Site, "one"), "mine");
            Assert.Equal(
                $"“one” in the output “{trees.Place.Site}” was changed or removed while NbSite worked. Move it away if it is there, and run the command again.",
                Assert.Throws<MachineException>(() => staged.Publish()).Message);
        }

        Assert.Equal(Trees.Site("index.html=a one=mine"), Trees.Held(trees.Place.Site));
        File.Delete(Path.Combine(trees.Place.Site, "one"));
        Trees.Publish(trees.Place, Trees.Site("index.html=b one=1"));
        Trees.HoldTidy(trees.Place);
    }

    [Fact]
    public void A_spare_that_is_a_link_is_refused()
    {
        using var trees = new Trees();
        Trees.Publish(trees.Place, Trees.Site("index.html=a"));
        Directory.CreateDirectory(trees.Aside("big"));
        File.WriteAllText(Path.Combine(trees.Aside("big"), "thesis.txt"), "mine");
        Directory.CreateSymbolicLink(trees.Place.Spare, trees.Aside("big"));
        Assert.Equal(
            $"“{trees.Place.Spare}” is where NbSite keeps the site before this one, but it is a link. Remove the link.",
            Assert.Throws<MachineException>(() => Trees.Publish(trees.Place, Trees.Site("index.html=b"))).Message);
        Assert.True(File.Exists(Path.Combine(trees.Aside("big"), "thesis.txt")));
    }

    [Fact]
    public void An_output_that_is_a_mounted_folder_is_refused_and_a_spare_that_is_one_is_told()
    {
        using var trees = new Trees();
        Directory.CreateDirectory(trees.Place.Site);
        Assert.SkipUnless(Tracing.Call("mount", "-t", "tmpfs", "tmpfs", trees.Place.Site), "Mounting is not allowed here.");
        try
        {
            Assert.Equal(
                $"the output “{trees.Place.Site}” is a disk or a folder mounted there, so no other folder can take its place. Name a folder inside it with --output.",
                Assert.Throws<MachineException>(() => Trees.Publish(trees.Place, Trees.Site("index.html=a"))).Message);
        }
        finally
        {
            Assert.True(Tracing.Call("umount", trees.Place.Site));
        }

        Trees.Publish(trees.Place, Trees.Site("index.html=a one=1"));
        Trees.Publish(trees.Place, Trees.Site("index.html=b one=1"));
        Assert.True(Tracing.Call("mount", "--bind", "-o", "ro", trees.Place.Spare, trees.Place.Spare));
        try
        {
            Assert.StartsWith(
                $"cannot work in the spare site “{trees.Place.Spare}”: ",
                Assert.Throws<MachineException>(() => Trees.Publish(trees.Place, Trees.Site("index.html=c one=1"))).Message, StringComparison.Ordinal);
            Assert.Equal(Trees.Site("index.html=b one=1"), Trees.Held(trees.Place.Site));
        }
        finally
        {
            Assert.True(Tracing.Call("umount", trees.Place.Spare));
        }

        Trees.Publish(trees.Place, Trees.Site("index.html=c one=1"));
        Trees.HoldTidy(trees.Place);
    }
}
