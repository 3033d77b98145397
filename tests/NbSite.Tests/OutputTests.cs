using NbSite.Disk;
using Xunit;

namespace NbSite.Tests;

/// <summary>The output is the old site or the new one, and nothing of anybody else's is lost.</summary>
public sealed class OutputTests
{
    [Fact]
    public void Errors_leave_the_last_site_as_it_was()
    {
        using var program = new ProgramFixture();
        program.Build();
        var before = ProgramFixture.Picture(program.Site);
        File.WriteAllText(Path.Combine(program.Folder, "site/en/words.md"), "---\ntitle: Words\nsummary: S.\n---\nNo source.\n");
        Assert.Equal(1, program.Build().Exit);
        Assert.Equal(before, ProgramFixture.Picture(program.Site));
    }

    [Fact]
    public void Two_builds_give_the_same_bytes_and_nothing_stays_behind()
    {
        using var program = new ProgramFixture();
        program.Build();
        var first = ProgramFixture.Picture(program.Site);
        program.Build();
        Assert.Equal(first, ProgramFixture.Picture(program.Site));
        Assert.Equal(["last-good", "lock", "manifest.json", "memory"], Directory.EnumerateFileSystemEntries(program.State).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_output_with_other_peoples_files_is_refused_and_left_alone()
    {
        using var program = new ProgramFixture();
        program.Build();
        var own = Path.Combine(program.Site, "mine.txt");
        File.WriteAllText(own, "mine");
        var (exit, _, error) = program.Build();
        Assert.Equal(3, exit);
        Assert.Contains("holds files that NbSite did not write, or that were changed since.", error, StringComparison.Ordinal);
        Assert.Contains("  mine.txt", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(own));
        File.Delete(own);
        File.AppendAllText(Path.Combine(program.Site, "index.html"), "<!-- a note of mine -->");
        Assert.Contains("  index.html", program.Build().Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_NbSite_never_wrote_is_refused()
    {
        using var program = new ProgramFixture();
        Directory.CreateDirectory(program.Site);
        File.WriteAllText(Path.Combine(program.Site, "thesis.txt"), "years of work");
        Assert.Equal(3, program.Build().Exit);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(program.Site, "thesis.txt")));
    }

    [Fact]
    public void An_output_that_is_a_file_or_lies_in_the_content_is_refused()
    {
        using var program = new ProgramFixture();
        Directory.CreateDirectory(Path.Combine(program.Folder, "out"));
        File.WriteAllText(program.Site, "a file");
        var (exit, _, error) = program.Build();
        Assert.Equal(3, exit);
        Assert.Contains("is a file. Remove it, or name a folder with --output.", error, StringComparison.Ordinal);
        var inside = program.Run("build", "--content", "site", "--output", "site/out");
        Assert.Equal(2, inside.Exit);
        Assert.Contains("lie inside each other", inside.Error, StringComparison.Ordinal);
        Assert.Equal(2, program.Run("build", "--content", "site", "--output", "/").Exit);
    }

    [Fact]
    public void A_second_run_says_that_another_is_working()
    {
        using var program = new ProgramFixture();
        using (OutputLock.Take(OutputPlace.At(program.Site, Path.Combine(program.Folder, "site"))))
        {
            var (exit, _, error) = program.Build();
            Assert.Equal(3, exit);
            Assert.Contains("another NbSite is working on", error, StringComparison.Ordinal);
        }

        Assert.Equal(0, program.Build().Exit);
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    [InlineData("moved away")]
    [InlineData("cleaning")]
    public void An_interrupted_publication_is_finished_by_the_next_run(string moment)
    {
        using var program = new ProgramFixture(words: "Old.");
        program.Build();
        var old = ProgramFixture.Picture(program.Site);
        var place = OutputPlace.At(program.Site, Path.Combine(program.Folder, "site"));
        var oldManifest = File.ReadAllText(place.Manifest);
        File.WriteAllText(Path.Combine(program.Folder, "site/en/words.md"), "---\ntitle: Words\nsummary: S.\n---\nNew. [@src]\n");
        program.Run("build", "--content", "site", "--output", "other/site", "--today", "2026-11-21");
        var other = OutputPlace.At(Path.Combine(program.Folder, "other/site"), Path.Combine(program.Folder, "site"));
        var fresh = ProgramFixture.Picture(other.Site);
        Assert.NotEqual(old, fresh);

        // What the disk looks like when the program dies at each moment of putting the new site in place.
        File.Copy(other.Manifest, place.NextManifest);
        File.WriteAllText(place.Journal, "swap");
        switch (moment)
        {
            case "before":
                Directory.Move(other.Site, place.Staging);
                break;
            case "after":
                Directory.Move(place.Site, place.Staging);
                Directory.Move(other.Site, place.Site);
                break;
            case "moved away":
                Directory.Move(place.Site, place.Old);
                Directory.Move(other.Site, place.Staging);
                break;
            default:
                Directory.Move(place.Site, place.Staging);
                Directory.Move(other.Site, place.Site);
                File.Delete(Path.Combine(place.Staging, "index.html"));
                break;
        }

        using (OutputLock.Take(place)) Recovery.Finish(place);
        Assert.Equal(moment == "before" ? old : fresh, ProgramFixture.Picture(program.Site));
        Assert.Equal(moment == "before" ? oldManifest : File.ReadAllText(other.Manifest), File.ReadAllText(place.Manifest));
        string[] spare = moment is "after" or "moved away" ? ["spare", "spare.json"] : [];
        Assert.Equal(
            ["last-good", "lock", "manifest.json", "memory", .. spare],
            Directory.EnumerateFileSystemEntries(program.State).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(0, program.Build().Exit);
        Assert.Equal(fresh, ProgramFixture.Picture(program.Site));
    }
}
