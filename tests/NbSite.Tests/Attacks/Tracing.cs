using System.Diagnostics;
using Xunit;

namespace NbSite.Tests.Attacks;

/// <summary>Runs the compiled program with calls to the system made to fail by strace.</summary>
internal static class Tracing
{
    /// <summary>Why that cannot be done here; null when it can.</summary>
    public static string? Missing { get; } = Probe();

    public const string NoSpace = "pwrite64:error=ENOSPC";
    public const string NoRename = "rename:error=EACCES";
    public const string NoFlush = "fsync:error=EIO";
    public const string NoFlushOfAll = "syncfs:error=EIO";
    public const string NoFolder = "mkdir:error=ENOSPC";
    public const string NoDelete = "unlink:error=EACCES";

    /// <summary>Every kind of refusal that is tried.</summary>
    public static string[] Faults { get; } =
        [NoSpace, NoRename, NoFlush, NoFlushOfAll, NoFolder, NoDelete, "renameat2:error=EINVAL"];

    /// <summary>The exit code, and what was printed on errors.</summary>
    /// <param name="site">Where the program runs.</param>
    /// <param name="fault">What strace injects, such as “pwrite64:error=ENOSPC:when=1+”.</param>
    /// <param name="args">The command line.</param>
    /// <param name="paths">Only calls that name one of these files; all calls when there are none.</param>
    public static (int Exit, string Told) Inject(TestSite site, string fault, IEnumerable<string> args, params string[] paths) =>
        Run(site.Root, fault, args, paths);

    /// <summary>Ends the program as kill -9 does, before a call to the system is carried out; gives what was printed on errors.</summary>
    /// <param name="folder">Where the program runs.</param>
    /// <param name="call">The name of a call, a colon, and of how many such calls it is, such as “rename:2”.</param>
    /// <param name="args">The command line.</param>
    public static string Kill(string folder, string call, params string[] args)
    {
        var (exit, told) = Run(folder, call.Replace(":", ":signal=KILL:when=", StringComparison.Ordinal), args, []);
        Assert.True(exit == 128 + 9, $"The program never came to {call}; it ended with {exit}: {told}");
        return told;
    }

    private static (int Exit, string Told) Run(string folder, string fault, IEnumerable<string> args, string[] paths)
    {
        // Of all other calls nothing is told to strace, which would slow the program down; but then it sends no signals.
        string[] filter = fault.Contains(":signal=", StringComparison.Ordinal) ? [] : ["--seccomp-bpf"];
        var log = Path.Combine(folder, "strace.log");
        var start = new ProcessStartInfo("strace", [
            "-f", .. filter, "-qq", "-o", log, .. paths.SelectMany(path => new[] { "-P", path }), "-e", "trace=" + fault.Split(':')[0], "-e", "inject=" + fault,
            RealProgram.Path, .. args, "--today", "2026-11-21"])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var process = Process.Start(start)!;
        var told = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, told.GetAwaiter().GetResult());
    }

    /// <summary>Whether a program ran and said that all went well.</summary>
    public static bool Call(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string? Probe()
    {
        if (!OperatingSystem.IsLinux()) return "strace is of Linux.";
        try
        {
            using var probe = Process.Start(new ProcessStartInfo("strace", ["-f", "-qq", "-e", "inject=fsync:error=EIO", "true"]) { RedirectStandardError = true })!;
            var said = probe.StandardError.ReadToEnd();
            probe.WaitForExit();
            return probe.ExitCode == 0 ? null : "strace may not trace here: " + said;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "strace is not installed. On Debian: apt-get install strace";
        }
    }
}
