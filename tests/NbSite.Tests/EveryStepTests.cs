using NbSite.Console;
using NbSite.Disk;
using Xunit;

namespace NbSite.Tests;

/// <summary>
/// A publication that ends before any of its calls to the disk, or from which on the disk is full: the output is the old site
/// or the new one, and the next run is as right as a first one. What a killed run leaves is a copy of the disk at that moment.
/// </summary>
public sealed class EveryStepTests
{
    private static readonly SortedDictionary<string, string> Before = Trees.Site("index.html=0 a/b=1 gone/x=1 stays/y=1 turns=f");
    private static readonly SortedDictionary<string, string> Old = Trees.Site("index.html=1 a/b=1 gone/x=1 stays/y=1 turns=f");
    private static readonly SortedDictionary<string, string> New = Trees.Site("index.html=2 a/b=1 stays/y=1 turns/z=f new/w=1");
    private static readonly SortedDictionary<string, string> After = Trees.Site("index.html=3 a/b=2 stays/y=1 turns=f new/w=1");

    public static TheoryData<bool, bool, bool> Ways
    {
        get
        {
            var ways = new TheoryData<bool, bool, bool>();
            foreach (var exchanges in new[] { true, false })
                foreach (var hadSpare in new[] { true, false })
                    foreach (var keepsSpare in new[] { true, false })
                        ways.Add(exchanges, hadSpare, keepsSpare);
            return ways;
        }
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Killed_before_any_call_it_leaves_a_whole_site_and_a_next_run_that_is_right(bool exchanges, bool hadSpare, bool keepsSpare)
    {
        using var trees = new Trees();
        Start(trees, hadSpare);
        var left = new List<(string Folder, string Call)>();
        var calls = new DiskCalls
        {
            Exchanges = exchanges,
            Before = (call, path) =>
            {
                lock (left)
                {
                    left.Add((trees.Aside($"left-{left.Count}"), $"{call} {path}"));
                    Trees.Copy(Path.GetDirectoryName(trees.Place.Site)!, left[^1].Folder);
                }
            },
        };
        Assert.Empty(Trees.Publish(trees.Place with { Calls = calls }, New, keepsSpare));
        Assert.Equal(New, Trees.Held(trees.Place.Site));
        Assert.True(left.Count > 15, $"Only {left.Count} calls.");
        foreach (var (folder, call) in left)
        {
            var again = folder + "-again";
            Trees.Copy(folder, again);
            var place = Trees.PlaceIn(folder);
            if (exchanges) Assert.True(IsWhole(Trees.Held(place.Site)), $"Killed before: {call}");
            else if (Directory.Exists(place.Site)) Assert.True(IsWhole(Trees.Held(place.Site)), $"Killed before: {call}");

            // A run that publishes nothing shows what recovery alone gives.
            using (StagedOutput.Open(place)) Assert.True(IsWhole(Trees.Held(place.Site)), $"After recovery, killed before: {call}");
            HoldNext(place, New, call);
            HoldNext(Trees.PlaceIn(again), After, call);
        }
    }

    private static void HoldNext(OutputPlace place, SortedDictionary<string, string> site, string call)
    {
        var kept = Trees.Publish(place, site);
        Assert.True(kept.Count == 0, $"Killed before: {call}: kept {string.Join(", ", kept)}");
        Assert.True(site.SequenceEqual(Trees.Held(place.Site)!), $"The next run, killed before: {call}");
        Trees.HoldTidy(place);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_disk_that_is_full_from_any_call_on_leaves_a_whole_site(bool exchanges, bool hadSpare, bool keepsSpare)
    {
        var refusals = 0;
        for (var first = 0; ; first++)
        {
            using var trees = new Trees();
            Start(trees, hadSpare);
            var count = 0;
            var isHit = false;
            var calls = new DiskCalls
            {
                Exchanges = exchanges,
                Before = (call, _) =>
                {
                    // Deleting and renaming need no room.
                    if (call is not ("write" or "make folder" or "put" or "link")) return;
                    if (Interlocked.Increment(ref count) <= first) return;
                    isHit = true;
                    throw new IOException("No space left on device", 28);
                },
            };
            Exception? refused = null;
            try
            {
                Trees.Publish(trees.Place with { Calls = calls }, New, keepsSpare);
            }
            catch (Exception exception) when (exception is MachineException or IOException)
            {
                refused = exception;
                refusals++;
            }

            Assert.Equal(refused is null ? New : Old, Trees.Held(trees.Place.Site));
            if (refused is not null) Assert.Contains("No space left on device", refused.Message, StringComparison.Ordinal);
            Assert.Empty(Trees.Publish(trees.Place, After));
            Assert.Equal(After, Trees.Held(trees.Place.Site));
            Trees.HoldTidy(trees.Place);
            if (!isHit) break;
        }

        Assert.True(refusals > 5, $"Only {refusals} refusals.");
    }

    [Fact]
    public void A_full_disk_takes_the_room_of_the_spare()
    {
        using var trees = new Trees();
        Start(trees, hadSpare: true);
        var calls = new DiskCalls
        {
            Before = (call, _) =>
            {
                if (call == "write" && Directory.Exists(trees.Place.Spare)) throw new IOException("No space left on device", 28);
            },
        };
        Assert.Empty(Trees.Publish(trees.Place with { Calls = calls }, New));
        Assert.Equal(New, Trees.Held(trees.Place.Site));
    }

    private static void Start(Trees trees, bool hadSpare)
    {
        if (hadSpare) Trees.Publish(trees.Place, Before);
        Trees.Publish(trees.Place, Old);
        Assert.Equal(hadSpare, Directory.Exists(trees.Place.Spare));
    }

    private static bool IsWhole(SortedDictionary<string, string>? site) =>
        site is not null && (site.SequenceEqual(Old) || site.SequenceEqual(New));
}
