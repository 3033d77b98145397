using System.Diagnostics;
using System.Text.RegularExpressions;
using NbSite.Leaflets;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>The real program with a real browser, ended in every way while it prints: no browser is left, and nothing of it for long.</summary>
[Trait("Fast", "no")]
public sealed class BrowserEndTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>With XCPU a limit of the system ends a program as a crash does; HUP is handled as TERM is.</summary>
    public static TheoryData<string> Signals => Rounds.AreMany ? ["KILL", "TERM", "INT", "HUP", "XCPU"] : ["KILL", "TERM", "INT"];

    [Theory]
    [MemberData(nameof(Signals))]
    public void The_browser_ends_with_the_program(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are told by /proc.");
        var isCrash = signal is "KILL" or "XCPU";
        using var site = TestSite.With(pages: 40);
        using var folder = new ShortFolder();
        var temporary = folder.Path;
        Assert.NotNull(BrowserFinder.OfThisMachine.Find(BrowserFinder.ThisSystem));
        using (var run = Start(site, temporary))
        {
            Wait(() => run.HasExited || Browsers(temporary) > 2, "No browser was started.");
            Assert.False(run.HasExited, run.HasExited ? "It ended before it could be ended: " + run.StandardError.ReadToEnd() : null);
            using (var kill = Process.Start("kill", [$"-{signal}", run.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) kill.WaitForExit();
            run.WaitForExit();
            if (!isCrash) Assert.Equal((3, true), (run.ExitCode, run.StandardError.ReadToEnd().Contains("nbsite: stopped. ", StringComparison.Ordinal)));
        }

        Wait(() => Browsers(temporary) == 0, "A browser is left.");
        if (!isCrash)
        {
            Assert.Empty(Leavings(temporary));
            return;
        }

        // What nobody could clear away, the next run does.
        Assert.NotEmpty(Directory.EnumerateFileSystemEntries(temporary, "nbsite-print-*"));
        using var next = Start(site, temporary, "about");
        next.WaitForExit();
        AssertPrinted(next);
        Assert.Empty(Leavings(temporary));
    }

    [Fact]
    public void A_temporary_folder_too_deep_for_the_browser_is_not_used()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The length of a socket's address is Linux's.");
        using var site = TestSite.With(pages: 1);
        var temporary = Directory.CreateDirectory(Path.Combine(site.Root, string.Join('/', Enumerable.Repeat("a-long-way-down", 8)))).FullName;
        using var run = Start(site, temporary, "about");
        run.WaitForExit();
        AssertPrinted(run);
        Assert.Empty(Leavings(temporary));
    }

    // The records of the site are older than hashes, and nothing else is told.
    private static void AssertPrinted(Process run)
    {
        var told = run.StandardError.ReadToEnd();
        Assert.Equal(["warning NB0660: "], Regex.Matches(told, "(error|warning) NB[0-9]{4}: |nbsite: .*").Select(match => match.Value));
        Assert.Equal(0, run.ExitCode);
    }

    // Not below the site: there the way to a browser's socket may be too long.
    private sealed class ShortFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateDirectory("/tmp/nbsite-end-" + System.IO.Path.GetRandomFileName()[..6]).FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    // Of the browser too.
    private static IEnumerable<string> Leavings(string temporary) => Directory.EnumerateFileSystemEntries(temporary, "nbsite-print-*")
        .Concat(Directory.EnumerateFileSystemEntries(temporary, "*hrom*"));

    private static Process Start(TestSite site, string temporary, string pages = "--all") => Process.Start(new ProcessStartInfo(
        RealProgram.Path, ["leaflet", pages, "--output", "pdf", "--today", "2026-11-21"])
    {
        WorkingDirectory = site.Root,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["TMPDIR"] = temporary },
    })!;

    private static int Browsers(string temporary) => Directory.EnumerateDirectories("/proc").Count(process =>
    {
        try
        {
            return char.IsAsciiDigit(Path.GetFileName(process)[0])
                && File.ReadAllText(Path.Combine(process, "cmdline")).Contains("--user-data-dir=" + temporary, StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    });

    private static void Wait(Func<bool> until, string otherwise)
    {
        var start = Stopwatch.GetTimestamp();
        while (!until())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, otherwise);
            // What is waited for needs the processor more than this does.
            Thread.Sleep(5);
        }
    }
}
