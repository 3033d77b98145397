using System.Diagnostics;
using Xunit;

namespace NbSite.Tests.Editions;

/// <summary>The real program, ended at any moment as kill -9 ends it.</summary>
public sealed class EditionKillTests
{
    private const int Kills = 16;

    [Fact]
    public void A_killed_create_leaves_the_old_editions_or_the_new_ones()
    {
        using var site = EditionSite.Make();
        for (var i = 0; i < 40; i++)
            site.Early($"en/page-{i}.md", $"---\ntitle: Page {i}\nsummary: S.\n---\nWords. [@src]\n");
        Assert.Equal(0, site.Create("e0", "2026-11-21").Code);
        var random = new Random(20261121);
        for (var i = 1; i <= Kills; i++)
        {
            site.Hair($"Words of turn {i}. [@src]", notes: i + 1);
            var name = $"e{i}";
            RunAndKill(site, random, i, () => File.Exists(Path.Combine(site.Root, $"editions/{name}.json")),
                "edition", "create", name, "--summary", "More.", "--today", "2026-11-21", "--allow-empty");
            Assert.Equal((0, ""), Codes(site.Edition("verify")));

            // Whatever was left behind, the next run makes the same edition, unless the killed one had made it.
            var again = site.Create(name, "2026-11-21", "--allow-empty");
            Assert.True(again.Code == 0 || again.Error.Contains($"there is an edition “{name}” already", StringComparison.Ordinal), again.Error);
        }

        Assert.Equal(0, site.Edition("verify").Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(site.Root, "editions"), ".*"));
    }

    [Fact]
    public void A_killed_recall_leaves_the_old_recalls_or_the_new_ones()
    {
        using var site = EditionSite.Make();
        for (var i = 0; i < Kills; i++)
            site.Early($"en/page-{i}.md", $"---\ntitle: Page {i}\nsummary: S.\n---\nWords. [@src]\n");
        Assert.Equal(0, site.Create("e0", "2026-11-21").Code);
        var random = new Random(20261121);
        for (var i = 0; i < Kills; i++)
        {
            var shown = site.Edition("show", $"page-{i}").Out;
            var code = shown[(shown.IndexOf("Version code ", StringComparison.Ordinal) + 13)..][..8];
            var before = site.Edition("list").Out;
            RunAndKill(site, random, i, () => Directory.Exists(Path.Combine(site.Root, "editions/.staging")),
                "edition", "recall", code, "--reason", "Wrong.", "--today", "2026-11-21");
            Assert.Equal((0, ""), Codes(site.Edition("verify")));
            var after = site.Edition("list").Out;
            Assert.True(after == before || after.Contains($"recalled {code} on 2026-11-21: Wrong.\n", StringComparison.Ordinal));
            var again = site.Edition("recall", code, "--reason", "Wrong.", "--today", "2026-11-21");
            Assert.True(again.Code == 0 || again.Error.Contains("was recalled already", StringComparison.Ordinal), again.Error);
        }
    }

    private static (int, string) Codes(Answer answer) => (answer.Code, answer.Error);

    /// <summary>Kills after a while, or when staging or the end is seen on the disk.</summary>
    private static void RunAndKill(TestSite site, Random random, int kill, Func<bool> isDone, params string[] args)
    {
        var staging = Path.Combine(site.Root, "editions/.staging");
        Func<bool> seen = (kill % 4) switch
        {
            0 => () => true,
            1 => isDone,
            _ => () => Directory.Exists(staging),
        };
        var after = TimeSpan.FromMilliseconds(random.NextDouble() * (kill % 4) switch { 0 => 900, 1 => 3, _ => 40 });
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "nbsite.dll"), .. args])
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
    }
}
