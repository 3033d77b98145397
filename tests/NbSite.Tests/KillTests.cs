using NbSite.Tests.Attacks;
using Xunit;

namespace NbSite.Tests;

/// <summary>
/// The real program, ended as kill -9 ends it, before a few kinds of call that it makes to the disk. That this holds before
/// every call is shown without killing, by <see cref="EveryStepTests"/>.
/// </summary>
[Trait("Fast", "no")]
public sealed class KillTests
{
    private const int Pages = 8;

    private static readonly string[] Words = ["alpha", "beta"];

    /// <summary>
    /// While files are written; when all are; while they are put among those that stay, and before the exchange of the run after it;
    /// right after it.
    /// </summary>
    public static TheoryData<string> Kills => ["mkdir:4", "syncfs:1", "rename:2 renameat2:1", "link:1"];

    [Theory]
    [MemberData(nameof(Kills))]
    public void A_killed_run_leaves_the_old_site_or_the_new_one_whole(string calls)
    {
        Assert.SkipUnless(Tracing.Missing is null, Tracing.Missing ?? "");
        using var site = TestSite.Bare();
        var known = new List<SortedDictionary<string, string>>();
        foreach (var word in Words)
        {
            site.WriteContent(word, word, Pages);
            Assert.Equal(0, site.Run("build", "--content", word, "--output", $"known-{word}").Code);
            known.Add(site.Tree($"known-{word}"));
        }

        Assert.Equal(TestSite.Names(known[0]), TestSite.Names(known[1]));
        // There is a spare, as after any two builds.
        foreach (var word in Words) Assert.Equal(0, site.Run("build", "--content", word, "--output", "site").Code);
        const int now = 1;
        foreach (var call in calls.Split(' '))
        {
            var told = Tracing.Kill(site.Root, call, "build", "--content", Words[1 - now], "--output", "site");
            // The small site's checks do not say of which words they are, which is told of every site that is not public.
            Assert.DoesNotContain(told.Split('\n'), line => line.Length > 0 && !line.StartsWith(' ')
                && !line.Contains(": warning NB0660: ", StringComparison.Ordinal)
                && !line.EndsWith("0 errors, 1 warning", StringComparison.Ordinal));
            var tree = site.Tree();
            Assert.True(known.Any(whole => Same(whole, tree)), $"Killed before {call}, the site is of neither build.");
        }

        // The next run goes on with the same words, and one after it goes back.
        foreach (var next in (int[])[1 - now, now])
        {
            var answer = site.Run("build", "--content", Words[next], "--output", "site");
            Assert.Equal((0, ""), (answer.Code, answer.Error));
            Assert.True(Same(known[next], site.Tree()), $"After a kill before {calls} the next site is not whole.");
            Assert.DoesNotContain(Directory.EnumerateDirectories(site.Place.State), folder => folder != site.Place.Spare);
        }
    }

    private static bool Same(SortedDictionary<string, string> left, SortedDictionary<string, string> right) =>
        left.SequenceEqual(right);
}
