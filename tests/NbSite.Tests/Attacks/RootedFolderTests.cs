using NbSite.Console;
using NbSite.Disk;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>No path leads out of a folder, however it is put together.</summary>
public sealed class RootedFolderTests
{
    private static readonly string[] Parts =
    [
        "a", "b", "..", ".", "", "...", "a..b", "..a", "/", "\\", "..\\", "C:", "C:\\x", "\0", "a\0", "\n", "%2e%2e", "..%2f", "～", "link", "out", "a.b", " ",
        "․․", "../..", "//", "\u202E", "file:", ":x",
    ];

    [Fact]
    public void Whatever_is_found_lies_inside()
    {
        using var site = TestSite.Bare();
        var root = Path.Combine(site.Root, "root");
        Directory.CreateDirectory(Path.Combine(root, "a/b"));
        Directory.CreateDirectory(Path.Combine(site.Root, "outside/b"));
        Directory.CreateSymbolicLink(Path.Combine(root, "link"), Path.Combine(root, "a"));
        Directory.CreateSymbolicLink(Path.Combine(root, "out"), Path.Combine(site.Root, "outside"));
        var folder = new RootedFolder(root);
        var real = FileTree.RealPath(new DirectoryInfo(root));
        var dice = Rounds.Dice();
        var (inside, refused) = (0, 0);
        for (var round = Rounds.Of(4000); round > 0; round--)
        {
            var path = string.Join(dice.Next(5) == 0 ? "\\" : "/", Enumerable.Range(0, dice.Next(1, 6)).Select(_ => Parts[dice.Next(Parts.Length)]));
            if (folder.Find(path) is not { } full)
            {
                refused++;
                Assert.Throws<MachineException>(() => folder.PathOf(path));
                continue;
            }

            inside++;
            Assert.Equal(folder.PathOf(path), full);
            var parent = FileTree.RealPath(new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(full))!));
            Assert.True(RootedFolder.IsWithin(parent, real), $"“{path}” leads to “{parent}”.");
        }

        Assert.True(inside > 100 && refused > 100);
    }

    [Theory]
    [InlineData("../x", "it leads to other folders")]
    [InlineData("a/../../x", "it leads to other folders")]
    [InlineData("a//x", "it leads to other folders")]
    [InlineData("/etc/x", "it begins with “/”")]
    [InlineData("a\\x", "it holds “\\”")]
    [InlineData("C:x", "it holds “:”")]
    [InlineData("a\0", "it holds a control character")]
    [InlineData("", "it is empty")]
    public void A_path_that_is_none_is_told_why(string path, string why) => Assert.Equal(why, RootedFolder.Problem(path));

    [Theory]
    [InlineData("_headers")]
    [InlineData("v/history/en/treatments/surgery/index.html")]
    [InlineData("assets/site.3f2a9c41.css")]
    public void Paths_of_sites_are_good(string path) => Assert.Null(RootedFolder.Problem(path));

    [Fact]
    public void A_link_in_the_output_is_not_written_through()
    {
        using var site = TestSite.With();
        site.Good();
        var outside = Directory.CreateDirectory(Path.Combine(site.Root, "outside"));
        Directory.Delete(Path.Combine(site.Output, "things"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(site.Output, "things"), outside.FullName);
        Assert.Equal(3, site.Build().Code);
        Assert.Empty(outside.EnumerateFileSystemInfos());
    }
}
