using NbSite.Tests.Attacks;
using Xunit;

namespace NbSite.Tests;

/// <summary>A disk that is full, may not be written, or has something in the way.</summary>
[Trait("Fast", "no")]
public sealed class RefusingDiskTests
{
    [Fact]
    public void An_output_below_a_file_is_refused()
    {
        using var site = TestSite.With();
        site.Write("file", "mine");
        var answer = site.Run("build", "--output", "file/site");
        Assert.Equal(3, answer.Code);
        Assert.StartsWith("nbsite: cannot write beside the output “ROOT/file/site”: ", answer.Error, StringComparison.Ordinal);
        Assert.EndsWith("Check the permissions, or choose another --output.\n", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_memory_that_cannot_be_written_does_not_spoil_the_site()
    {
        using var site = TestSite.With();
        site.Good();
        Directory.CreateDirectory(site.Place.Memory + ".new");
        site.WriteContent("content", "second");
        var second = site.Good();
        Assert.Equal(second, site.Good());
    }

    [Fact]
    public void A_manifest_that_cannot_be_written_leaves_the_site_as_it_was()
    {
        using var site = TestSite.With();
        var before = site.Good();
        var obstacle = Directory.CreateDirectory(site.Place.NextManifest + ".new");
        site.WriteContent("content", "second");
        var answer = site.Build();
        Assert.Equal(3, answer.Code);
        Assert.EndsWith("The site was left as it was.\n", answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, site.Tree());
        obstacle.Delete();
        Assert.NotEqual(before, site.Good());
    }

    [Fact]
    public void A_full_disk_leaves_the_site_as_it_was()
    {
        using var site = TestSite.With("first", pages: 10);
        using var disk = Disk.Mount(site.Root);
        if (disk is null)
        {
            // Nothing may be mounted here: a folder that cannot be made stands for the disk that refuses.
            A_manifest_that_cannot_be_written_leaves_the_site_as_it_was();
            return;
        }

        SortedDictionary<string, string> Tree() => site.Tree("disk/site");
        Assert.Equal(0, site.Run("build", "--output", "disk/site").Code);
        var before = Tree();
        site.WriteContent("content", "second", pages: 10);
        var refusals = 0;
        foreach (var free in new[] { 0, 4, 20, 60, 90, 110, 120, 130, 140, 150, 160, 170, 180, 190, 200, 220 })
        {
            disk.FillTo(free * 1024);
            var answer = site.Run("build", "--output", "disk/site");
            disk.Free();
            if (answer.Code == 0) break;
            refusals++;
            Assert.Equal((3, ""), (answer.Code, answer.Out));
            Assert.Contains("No space left on device", answer.Error, StringComparison.Ordinal);
            Assert.EndsWith("The site was left as it was.\n", answer.Error, StringComparison.Ordinal);
            Assert.Equal(before, Tree());
        }

        Assert.True(refusals > 3);
        Assert.Equal(0, site.Run("build", "--output", "disk/site").Code);
        Assert.NotEqual(before, Tree());
        Assert.Equal(TestSite.Names(before), TestSite.Names(Tree()));
    }

    [Fact]
    public void A_disk_that_may_not_be_written_leaves_the_site_as_it_was()
    {
        using var site = TestSite.With();
        using var disk = Disk.Mount(site.Root);
        if (disk is null)
        {
            An_output_below_a_file_is_refused();
            return;
        }

        Assert.Equal(0, site.Run("build", "--output", "disk/site").Code);
        var before = site.Tree("disk/site");
        site.WriteContent("content", "second");
        disk.Remount("ro");
        var old = site.Run("build", "--output", "disk/site");
        var other = site.Run("build", "--output", "disk/other");
        disk.Remount("rw");
        foreach (var (answer, name) in new[] { (old, "site"), (other, "other") })
        {
            Assert.Equal((3, ""), (answer.Code, answer.Out));
            Assert.StartsWith(
                $"nbsite: cannot write beside the output “ROOT/disk/{name}”: Read-only file system",
                answer.Error, StringComparison.Ordinal);
            Assert.EndsWith("Check the permissions, or choose another --output.\n", answer.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, site.Tree("disk/site"));
        Assert.Equal(0, site.Run("build", "--output", "disk/site").Code);
    }

    /// <summary>A small disk of its own under a folder.</summary>
    private sealed class Disk : IDisposable
    {
        private readonly string _folder;

        private Disk(string folder) => _folder = folder;

        /// <summary>Null where nothing may be mounted.</summary>
        public static Disk? Mount(string root)
        {
            var folder = Path.Combine(root, "disk");
            Directory.CreateDirectory(folder);
            return OperatingSystem.IsLinux() && Tracing.Call("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder) ? new Disk(folder) : null;
        }

        public void Remount(string mode) => Assert.True(Tracing.Call("mount", "-o", $"remount,{mode}", _folder));

        /// <summary>Leaves so many bytes free.</summary>
        public void FillTo(int free)
        {
            using var filler = File.Create(Filler);
            var block = new byte[4096];
            for (var left = new DriveInfo(_folder).AvailableFreeSpace - free; left > 0; left -= block.Length) filler.Write(block);
            filler.Flush();
        }

        public void Free() => File.Delete(Filler);

        public void Dispose() => Tracing.Call("umount", "-l", _folder);

        private string Filler => Path.Combine(_folder, "filler");
    }
}
