using System.Diagnostics;
using Xunit;

namespace NbSite.Tests;

/// <summary>The real program, ended at any moment as kill -9 ends it.</summary>
public sealed class KillTests
{
    private const int Kills = 26;
    private const int Pages = 24;

    private static readonly string[] Words = ["alpha", "beta"];

    [Fact]
    public void A_killed_run_leaves_the_old_site_or_the_new_one_whole()
    {
        using var site = TestSite.Bare();
        var known = new List<SortedDictionary<string, string>>();
        foreach (var word in Words)
        {
            site.WriteContent(word, word, Pages);
            Assert.Equal(0, site.Run("build", "--content", word, "--output", $"known-{word}").Code);
            known.Add(site.Tree($"known-{word}"));
        }

        Assert.Equal(TestSite.Names(known[0]), TestSite.Names(known[1]));
        Assert.Equal(0, site.Run("build", "--content", Words[0], "--output", "site").Code);
        var random = new Random(20261121);
        var now = 0;
        for (var i = 0; i < Kills; i++)
        {
            RunAndKill(site, Words[1 - now], random, i);
            var tree = site.Tree();

            // The one moment without a site is between two renames, where folders cannot be exchanged.
            if (tree.Count > 0 || OperatingSystem.IsLinux())
                Assert.True(known.Any(whole => Same(whole, tree)), $"After kill {i} the site is of neither build.");

            // Half the time the next run goes on with the same words, half the time it goes back.
            now = random.Next(2);
            var answer = site.Run("build", "--content", Words[now], "--output", "site");
            Assert.Equal((0, ""), (answer.Code, answer.Error));
            Assert.True(Same(known[now], site.Tree()), $"After kill {i} the next site is not whole.");
            Assert.False(Directory.EnumerateDirectories(site.Place.State).Any());
        }
    }

    private static bool Same(SortedDictionary<string, string> left, SortedDictionary<string, string> right) =>
        left.SequenceEqual(right);

    /// <summary>Kills after a while, or a little after a step that is seen on the disk.</summary>
    private static void RunAndKill(TestSite site, string word, Random random, int kill)
    {
        var place = site.Place;
        var published = File.GetLastWriteTimeUtc(place.Manifest);
        Func<bool> seen = (kill % 6) switch
        {
            0 => () => true,
            1 => () => Directory.Exists(place.Staging),
            2 => () => !File.Exists(place.Memory),
            3 => () => File.Exists(place.NextManifest),
            4 => () => File.Exists(place.Journal),
            _ => () => File.GetLastWriteTimeUtc(place.Manifest) != published,
        };
        var after = TimeSpan.FromMilliseconds(random.NextDouble() * (kill % 6) switch { 0 => 700, 1 => 150, _ => 12 });
        var program = Path.Combine(AppContext.BaseDirectory, "nbsite.dll");
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [program, "build", "--content", word, "--output", "site", "--today", "2026-11-21"])
        {
            WorkingDirectory = site.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        while (!process.HasExited && !seen()) Thread.Yield();
        var start = Stopwatch.GetTimestamp();
        while (!process.HasExited && Stopwatch.GetElapsedTime(start) < after) Thread.Yield();
        process.Kill();
        process.WaitForExit();
        // The small site's checks do not say of which words they are, which is told of every site that is not public.
        Assert.DoesNotContain(process.StandardError.ReadToEnd().Split('\n'), line =>
            line.Length > 0 && !line.StartsWith(' ') && !line.Contains(": warning NB0660: ", StringComparison.Ordinal)
            && !line.EndsWith("0 errors, 1 warning", StringComparison.Ordinal));
    }
}
