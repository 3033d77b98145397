using NbSite.Testing;
using Xunit;

namespace NbSite.Tests;

/// <summary>What was made of pictures is kept beside the output, and nothing depends on it.</summary>
public sealed class PictureFolderTests
{
    private static ProgramFixture New()
    {
        var program = new ProgramFixture(words: "Words.");
        program.Write("site", SiteFixture.Bare("").With("en/a.jpg", TestPictures.Jpeg(600, 300))
            .With("en/words.md", "---\ntitle: Words\nsummary: S.\nkind: practical\n---\n![A](a.jpg)\n"u8.ToArray()));
        return program;
    }

    private static string Kept(ProgramFixture program) => Path.Combine(program.State, "pictures");

    private static (int, string) Build(ProgramFixture program)
    {
        var (exit, _, error) = program.Build();
        return (exit, error);
    }

    [Fact]
    public void The_next_build_reads_them_and_makes_the_same_site()
    {
        using var program = New();
        Assert.Equal((0, ""), Build(program));
        var site = ProgramFixture.Picture(program.Site);
        var kept = Directory.GetFiles(Kept(program));
        Assert.Equal([".jpg", ".webp", ".webp"], kept.Select(Path.GetExtension).Where(ending => ending is ".jpg" or ".webp").Order());
        Assert.Equal(4, kept.Length);
        var old = DateTime.UtcNow.AddDays(-40);
        foreach (var path in kept) File.SetLastWriteTimeUtc(path, old);
        var forgotten = Path.Combine(Kept(program), "forgotten.webp");
        File.WriteAllText(forgotten, "x");
        File.SetLastWriteTimeUtc(forgotten, DateTime.UtcNow.AddDays(-70));
        File.Delete(Path.Combine(program.State, "memory"));
        Assert.Equal((0, ""), Build(program));
        Assert.Equal(site, ProgramFixture.Picture(program.Site));
        // Read, and so known to be in use; what no run asked for goes.
        Assert.All(kept, path => Assert.True(File.GetLastWriteTimeUtc(path) > old.AddDays(30), path));
        Assert.False(File.Exists(forgotten));
    }

    [Fact]
    public void Spoilt_or_lost_they_are_made_again()
    {
        using var program = New();
        Assert.Equal((0, ""), Build(program));
        var site = ProgramFixture.Picture(program.Site);
        foreach (var path in Directory.GetFiles(Kept(program))) File.WriteAllBytes(path, File.ReadAllBytes(path)[1..]);
        File.Delete(Path.Combine(program.State, "memory"));
        Assert.Equal((0, ""), Build(program));
        Assert.Equal(site, ProgramFixture.Picture(program.Site));
        Directory.Delete(Kept(program), recursive: true);
        Assert.Equal((0, ""), Build(program));
        Assert.Equal(site, ProgramFixture.Picture(program.Site));
    }

    [Fact]
    public void Where_they_cannot_be_kept_the_site_is_built_all_the_same()
    {
        using var program = New();
        Assert.Equal((0, ""), Build(program));
        Directory.Delete(Kept(program), recursive: true);
        File.WriteAllText(Kept(program), "in the way");
        File.Delete(Path.Combine(program.State, "memory"));
        Assert.Equal((0, ""), Build(program));
        Assert.Equal(3, Directory.GetFiles(Path.Combine(program.Site, "assets"), "en-a-*").Length);
        Assert.Equal("in the way", File.ReadAllText(Kept(program)));
    }

    [Fact]
    public void A_check_leaves_nothing_behind()
    {
        using var program = New();
        var (exit, _, _) = program.Run("check", "--content", "site", "--today", "2026-11-21");
        Assert.Equal(0, exit);
        Assert.False(Directory.Exists(Path.Combine(program.Folder, "output")));
    }
}
