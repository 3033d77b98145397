using NbSite.Tests.Attacks;
using Xunit;

namespace NbSite.Tests;

/// <summary>Disks that refuse: full, or read-only. They are real mounts, so these tests run where mounting is allowed.</summary>
[Trait("Fast", "no")]
public sealed class DiskTests
{
    private static bool Mount(string folder, string options)
    {
        Directory.CreateDirectory(folder);
        return Tracing.Call("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder);
    }

    [Fact]
    public void A_full_disk_is_told_and_leaves_the_old_site()
    {
        using var program = new ProgramFixture();
        var disk = Path.Combine(program.Folder, "out");
        Assert.SkipUnless(Mount(disk, "size=400k"), "Mounting is not allowed here.");
        try
        {
            Assert.Equal(0, program.Build().Exit);
            var before = ProgramFixture.Picture(program.Site);
            try
            {
                for (var i = 0; i < 400; i++) File.WriteAllBytes(Path.Combine(disk, $"filler-{i}"), new byte[4096]);
            }
            catch (IOException)
            {
                // Full, as wanted.
            }

            File.WriteAllText(Path.Combine(program.Folder, "site/en/words.md"), "---\ntitle: Words\nsummary: S.\n---\nNew. [@src]\n");
            var (exit, _, error) = program.Build();
            Assert.Equal(3, exit);
            Assert.Contains("No space left on device", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
            Assert.Equal(before, ProgramFixture.Picture(program.Site));
            foreach (var filler in Directory.EnumerateFiles(disk, "filler-*").ToList()) File.Delete(filler);
            Assert.Equal(0, program.Build().Exit);
        }
        finally
        {
            Tracing.Call("umount", disk);
        }
    }

    [Fact]
    public void However_much_space_is_left_the_site_is_wholly_the_old_or_the_new_one()
    {
        using var program = new ProgramFixture();
        var disk = Path.Combine(program.Folder, "out");
        Assert.SkipUnless(Mount(disk, "size=600k"), "Mounting is not allowed here.");
        try
        {
            Assert.Equal(0, program.Build().Exit);
            var old = ProgramFixture.Picture(program.Site);
            File.WriteAllText(Path.Combine(program.Folder, "site/en/words.md"), "---\ntitle: Words\nsummary: S.\n---\nNew. [@src]\n");
            var fillers = Fill(disk);
            var exits = new List<int>();
            while (fillers.Count > 0 && !exits.Contains(0))
            {
                var (exit, _, error) = program.Build();
                exits.Add(exit);
                if (exit != 0) Assert.Matches("^nbsite: [^\n]+ No space left on device [^\n]+ The site was left as it was\\.\n$", error);
                Assert.Equal(exit != 0, old == ProgramFixture.Picture(program.Site));
                for (var i = 0; i < 4 && fillers.Count > 0; i++) File.Delete(fillers.Dequeue());
            }

            // It failed at many moments before there was room for all.
            Assert.Equal(0, exits[^1]);
            Assert.True(exits.Count > 5, $"Only {exits.Count} builds.");
            Assert.All(exits.SkipLast(1), exit => Assert.Equal(3, exit));
        }
        finally
        {
            Tracing.Call("umount", disk);
        }
    }

    /// <summary>Fills a disk block by block.</summary>
    private static Queue<string> Fill(string disk)
    {
        var fillers = new Queue<string>();
        try
        {
            for (var i = 0; ; i++)
            {
                var filler = Path.Combine(disk, $"filler-{i}");
                File.WriteAllBytes(filler, new byte[4096]);
                fillers.Enqueue(filler);
            }
        }
        catch (IOException)
        {
            return fillers;
        }
    }

    [Fact]
    public void A_read_only_output_is_told()
    {
        using var program = new ProgramFixture();
        var disk = Path.Combine(program.Folder, "out");
        Assert.SkipUnless(Mount(disk, "size=1m,ro"), "Mounting is not allowed here.");
        try
        {
            var (exit, _, error) = program.Build();
            Assert.Equal(3, exit);
            Assert.Equal(
                $"nbsite: cannot write beside the output “{program.Site}”: Read-only file system : '{program.State}' "
                + "Check the permissions, or choose another --output.\n",
                error);
        }
        finally
        {
            Tracing.Call("umount", disk);
        }
    }
}
