using Xunit;

namespace NbSite.Tests;

/// <summary>Outputs that are not a folder of NbSite's own: each is told in one line, and nothing of it is touched.</summary>
public sealed class OutputPlaceTests
{
    [Fact]
    public void A_file()
    {
        using var program = new ProgramFixture();
        Directory.CreateDirectory(Path.GetDirectoryName(program.Site)!);
        File.WriteAllText(program.Site, "a file");
        Assert.Equal(
            (3, "", $"nbsite: the output “{program.Site}” is a file. Remove it, or name a folder with --output.\n"), program.Build());
        Assert.Equal("a file", File.ReadAllText(program.Site));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_symbolic_link(bool exists)
    {
        using var program = new ProgramFixture();
        var elsewhere = Path.Combine(program.Folder, "elsewhere");
        if (exists) Directory.CreateDirectory(elsewhere);
        Directory.CreateDirectory(Path.GetDirectoryName(program.Site)!);
        Directory.CreateSymbolicLink(program.Site, elsewhere);
        Assert.Equal(
            (3, "", $"nbsite: the output “{program.Site}” is a symbolic link. Name the folder that it leads to with --output.\n"),
            program.Build());
        Assert.Equal(elsewhere, new DirectoryInfo(program.Site).LinkTarget);
        Assert.Equal(exists, Directory.Exists(elsewhere));
    }

    [Fact]
    public void Below_a_file()
    {
        using var program = new ProgramFixture();
        File.WriteAllText(Path.Combine(program.Folder, "out"), "a file");
        var (exit, output, error) = program.Build();
        Assert.Equal((3, ""), (exit, output));
        Assert.StartsWith($"nbsite: cannot write beside the output “{program.Site}”: ", error, StringComparison.Ordinal);
        Assert.EndsWith(" Check the permissions, or choose another --output.\n", error, StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(Path.Combine(program.Folder, "out")));
    }

    [Fact]
    public void A_folder_that_holds_something_else()
    {
        using var program = new ProgramFixture();
        Directory.CreateDirectory(Path.Combine(program.Site, "photos"));
        for (var i = 10; i < 22; i++) File.WriteAllText(Path.Combine(program.Site, $"photos/{i}.jpg"), "x");
        var named = string.Concat(Enumerable.Range(10, 10).Select(i => $"\n  photos/{i}.jpg"));
        Assert.Equal(
            (3, "", $"nbsite: the output “{program.Site}” holds files that NbSite did not write, or that were changed since. "
                + $"NbSite does not delete them. Move them away, or choose another --output:{named}\n  and 2 more\n"),
            program.Build());
        Assert.Equal(12, Directory.GetFiles(Path.Combine(program.Site, "photos")).Length);
    }

    [Fact]
    public void An_empty_folder_is_used()
    {
        using var program = new ProgramFixture();
        Directory.CreateDirectory(program.Site);
        Assert.Equal((0, ""), program.Build() is var built ? (built.Exit, built.Error) : default);
        Assert.True(File.Exists(Path.Combine(program.Site, "index.html")));
    }

    [Fact]
    public void A_published_page_that_vanished_is_made_again()
    {
        using var program = new ProgramFixture();
        program.Build();
        var before = ProgramFixture.Picture(program.Site);
        File.Delete(Path.Combine(program.Site, "words/index.html"));
        Assert.Equal((0, ""), program.Build() is var built ? (built.Exit, built.Error) : default);
        Assert.Equal(before, ProgramFixture.Picture(program.Site));
    }
}
