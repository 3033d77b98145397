using System.Diagnostics;
using Xunit;
using static NbSite.Tests.SigningSite;

namespace NbSite.Tests;

/// <summary>Signing, ended from outside while it writes.</summary>
public sealed class KilledSigningTests
{
    [Fact]
    public void Killed_at_any_moment_a_record_is_the_old_one_or_the_new_one()
    {
        using var program = new ProgramFixture();
        var path = Path.Combine(program.Folder, "site/en/words.review.yml");
        var before = File.ReadAllText(path);
        var (_, whole) = RunAndKill(program, TimeSpan.FromMinutes(1));
        var after = File.ReadAllText(path);
        Assert.NotEqual(before, after);
        var random = new Random(20261121);
        for (var i = 0; i < 15; i++)
        {
            File.WriteAllText(path, before);
            // Kills cluster towards the end, where the record is written.
            RunAndKill(program, whole * (0.6 + (random.NextDouble() * 0.5)));
            Assert.Contains(File.ReadAllText(path), (string[])[before, after]);
            Assert.Equal(0, program.Run("check", "--content", "site").Exit);
        }
    }

    private static (int Exit, TimeSpan Took) RunAndKill(ProgramFixture program, TimeSpan after)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "nbsite.dll"), "review", "sign", "words", .. SignArgs, "--today", "2026-11-21"])
        {
            WorkingDirectory = program.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        if (!process.WaitForExit(after)) process.Kill();
        process.WaitForExit();
        return (process.ExitCode, Stopwatch.GetElapsedTime(start));
    }
}
