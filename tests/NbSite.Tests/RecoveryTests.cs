using NbSite.Disk;
using Xunit;

namespace NbSite.Tests;

/// <summary>What an interrupted run may leave, put together by hand; the next run finds a whole site.</summary>
public sealed class RecoveryTests
{
    public enum Whole
    {
        Old,
        New,
    }

    public static TheoryData<string, Whole> States => new()
    {
        { "staged", Whole.Old },
        { "staged in part", Whole.Old },
        { "next manifest written", Whole.Old },
        { "journal written", Whole.Old },
        { "journal written, staging torn", Whole.Old },
        { "exchanged", Whole.New },
        { "exchanged, old site deleted in part", Whole.New },
        { "exchanged, old site deleted", Whole.New },
        { "exchanged, manifest moved", Whole.New },
        { "exchanged, new site torn", Whole.Old },
        { "old moved away", Whole.New },
        { "old moved away, staging torn", Whole.Old },
        { "old moved away, new moved in", Whole.New },
        { "old moved away, new moved in and torn", Whole.Old },
    };

    [Theory]
    [MemberData(nameof(States))]
    public void After_an_interrupted_run_the_next_finds_a_whole_site(string state, Whole expected)
    {
        using var site = TestSite.With("first", pages: 3);
        var old = site.Good();
        using var other = TestSite.With("second", pages: 4);
        var next = other.Good();
        var place = site.Place;
        Arrange(state, place, other);

        // A run that publishes nothing shows what recovery alone gives.
        Assert.Equal(1, site.Build("--content", "nowhere").Code);
        Assert.Equal(expected == Whole.Old ? old : next, site.Tree());
        Assert.False(File.Exists(place.Journal));
        Assert.False(Directory.Exists(place.Old));
        Assert.False(Directory.Exists(place.Staging));
        Assert.Equal(
            state.Contains("in and torn", StringComparison.Ordinal) || state == "exchanged, new site torn",
            Directory.Exists(Path.Combine(place.State, "kept-1")));

        site.WriteContent("content", "second", pages: 4);
        Assert.Equal(next, site.Good());
        site.WriteContent("content", "third", pages: 4);
        Assert.NotEqual(next, site.Good());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_first_site_that_was_staged_whole_is_published_by_the_next_run(bool torn)
    {
        using var site = TestSite.With();
        using var other = TestSite.With("second", pages: 4);
        var next = other.Good();
        Stage(site.Place, other);
        if (torn) Tear(site.Place.Staging);
        File.WriteAllText(site.Place.Journal, "swap");
        Assert.Equal(1, site.Build("--content", "nowhere").Code);
        Assert.Equal(torn ? [] : next, site.Tree());
        site.Good();
    }

    [Fact]
    public void A_file_of_somebody_else_in_the_old_site_is_kept_aside()
    {
        using var site = TestSite.With("first");
        site.Good();
        using var other = TestSite.With("second");
        var next = other.Good();
        Arrange("exchanged", site.Place, other);
        File.WriteAllText(Path.Combine(site.Place.Staging, "notes.txt"), "mine");
        Assert.Equal(1, site.Build("--content", "nowhere").Code);
        Assert.Equal(next, site.Tree());
        Assert.Equal(["notes.txt"], site.Tree(".site.nbsite/kept-1").Keys);
    }

    [Fact]
    public void An_old_site_that_was_moved_away_comes_back_when_the_new_one_cannot_be_trusted()
    {
        using var site = TestSite.With("first");
        var old = site.Good();
        using var other = TestSite.With("second");
        other.Good();
        Arrange("old moved away", site.Place, other);
        File.Delete(site.Place.NextManifest);
        Assert.Equal(1, site.Build("--content", "nowhere").Code);
        Assert.Equal(old, site.Tree());
    }

    [Fact]
    public void A_run_killed_before_it_wrote_its_memory_does_not_mix_two_sites()
    {
        using var site = TestSite.With("first", pages: 3);
        var first = site.Good();
        using var other = TestSite.With("second", pages: 3);
        var second = other.Good();
        using (var staged = StagedOutput.Open(site.Place))
        {
            foreach (var path in second.Keys)
                staged.Add(new Pipelines.OutputFile(path, File.ReadAllBytes(Path.Combine(other.Output, path))));
            staged.Publish();
        }

        Assert.Equal(second, site.Tree());
        Assert.Equal(first, site.Good());
    }

    private static void Arrange(string state, OutputPlace place, TestSite other)
    {
        Stage(place, other);
        if (state == "staged in part") Tear(place.Staging);
        if (state.StartsWith("staged", StringComparison.Ordinal)) File.Delete(place.NextManifest);
        if (state.StartsWith("staged", StringComparison.Ordinal) || state == "next manifest written") return;
        File.WriteAllText(place.Journal, "swap");
        File.Delete(place.Memory);
        if (state.EndsWith("staging torn", StringComparison.Ordinal)) Tear(place.Staging);
        if (state.StartsWith("exchanged", StringComparison.Ordinal))
        {
            var aside = place.Site + ".aside";
            Directory.Move(place.Site, aside);
            Directory.Move(place.Staging, place.Site);
            Directory.Move(aside, place.Staging);
            if (state.EndsWith("in part", StringComparison.Ordinal))
            {
                File.Delete(Path.Combine(place.Staging, "index.html"));
                Directory.Delete(Path.Combine(place.Staging, "things"), recursive: true);
            }

            if (state.EndsWith("deleted", StringComparison.Ordinal) || state.EndsWith("moved", StringComparison.Ordinal))
                Directory.Delete(place.Staging, recursive: true);
            if (state.EndsWith("manifest moved", StringComparison.Ordinal))
                File.Move(place.NextManifest, place.Manifest, overwrite: true);
        }

        if (state.StartsWith("old moved away", StringComparison.Ordinal)) Directory.Move(place.Site, place.Old);
        if (state.Contains("new moved in", StringComparison.Ordinal)) Directory.Move(place.Staging, place.Site);
        if (state.EndsWith("site torn", StringComparison.Ordinal) || state.EndsWith("in and torn", StringComparison.Ordinal))
            Tear(place.Site);
    }

    private static void Stage(OutputPlace place, TestSite other)
    {
        if (Directory.Exists(place.Staging)) Directory.Delete(place.Staging, recursive: true);
        TestSite.Copy(other.Output, place.Staging);
        File.Copy(other.Place.Manifest, place.NextManifest);
    }

    // As after a power cut: one file empty, one missing.
    private static void Tear(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "index.html"), "");
        File.Delete(Path.Combine(folder, "sitemap.xml"));
    }
}
