using System.Diagnostics;
using NbSite.Testing;
using Xunit;

namespace NbSite.Tests;

/// <summary>The real program, killed without warning at random moments.</summary>
public sealed class KilledTests
{
    [Fact]
    public void Killed_at_any_moment_the_output_is_wholly_the_old_site_or_wholly_the_new_one()
    {
        using var program = new ProgramFixture();
        var pictures = new HashSet<string>();
        foreach (var name in new[] { "a", "b" })
        {
            var site = SiteFixture.Of("");
            for (var i = 0; i < 40; i++)
                site = site.With($"en/page-{i}.md", $"---\ntitle: Page {i}\nsummary: S.\n---\nSite {name}. [@src]\n");
            program.Write(name, site.WithDefaults());
            Assert.Equal(0, program.Run("build", "--content", name, "--output", "known/" + name, "--today", "2026-11-21").Exit);
            pictures.Add(ProgramFixture.Picture(Path.Combine(program.Folder, "known", name)));
        }

        Assert.Equal(2, pictures.Count);
        var random = new Random(20261121);
        var whole = Time(program, "a");
        Time(program, "b");
        for (var i = 0; i < 20; i++)
        {
            // Kills cluster towards the end, where the site is put in place.
            using var process = Start(program, i % 2 == 0 ? "a" : "b");
            var wait = whole * (0.5 + (random.NextDouble() * 0.6));
            if (!process.WaitForExit(TimeSpan.FromMilliseconds(wait))) process.Kill();
            process.WaitForExit();
            Assert.Contains(ProgramFixture.Picture(program.Site), pictures);
        }

        Assert.Equal(0, program.Run("build", "--content", "a", "--output", "out/site", "--today", "2026-11-21").Exit);
        Assert.Equal(ProgramFixture.Picture(Path.Combine(program.Folder, "known/a")), ProgramFixture.Picture(program.Site));
        Assert.False(Directory.Exists(Path.Combine(program.State, "staging")));
    }

    private static double Time(ProgramFixture program, string name)
    {
        var watch = Stopwatch.StartNew();
        using var process = Start(program, name);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static Process Start(ProgramFixture program, string name)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = program.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[]
        {
            Path.Combine(AppContext.BaseDirectory, "nbsite.dll"), "build", "--content", name, "--output", "out/site", "--today", "2026-11-21",
        }) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
