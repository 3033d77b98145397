using Xunit;

namespace NbSite.Tests.Moving;

/// <summary>What a move leaves on the disk: nothing of a failed one, and nothing in the way of the next.</summary>
public sealed class MoveFilesTests : IDisposable
{
    private const string Left = "site/en/living/.school.md.moved";

    private readonly MovingSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void What_a_stopped_run_put_aside_goes_when_it_says_the_same()
    {
        _site.Write(Left, _site.Read("site/en/living/school.md"));
        var (exit, said, error) = _site.Move("living/", "everyday/");

        Assert.Equal((0, ""), (exit, error));
        Assert.DoesNotContain("was stopped", said, StringComparison.Ordinal);
        Assert.False(_site.Has("site/en/living"));
        Assert.Equal(0, _site.Program.Build().Exit);
    }

    [Fact]
    public void What_a_stopped_run_put_aside_stays_and_is_told_when_it_says_something_else()
    {
        _site.Write(Left, "Words of mine.\n");
        Directory.CreateDirectory(Path.Combine(_site.Content, "en/living/.school.md.2.moved"));
        var (exit, said, error) = _site.Move("living/", "everyday/");

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("\nsite/en/living/.school.md.moved was left by a move that was stopped. Delete it if you miss nothing of what it says.\n", said, StringComparison.Ordinal);
        Assert.Equal("Words of mine.\n", _site.Read(Left));
        Assert.Equal([".school.md.2.moved", ".school.md.moved"], Directory.EnumerateFileSystemEntries(Path.Combine(_site.Content, "en/living"))
            .Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(0, _site.Program.Build().Exit);
    }

    [Fact]
    public void A_move_that_cannot_be_done_takes_back_the_folders_that_it_made()
    {
        // A folder stands where a text is prepared, so that nothing can be written there.
        Directory.CreateDirectory(Path.Combine(_site.Content, "en/effects/.rash.yml.new/full"));
        var before = ProgramFixture.Picture(_site.Program.Folder);
        var (exit, _, error) = _site.Move("living/school", "everyday/more/days");

        Assert.Equal(3, exit);
        Assert.Contains("cannot write “en/effects/rash.yml”", error, StringComparison.Ordinal);
        Assert.Equal(before, ProgramFixture.Picture(_site.Program.Folder));
        Assert.False(_site.Has("site/en/everyday"));
        Assert.False(_site.Has("site/cy/everyday"));
    }
}
