using System.CommandLine;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Text;
using NbSite.Commands;
using NbSite.Console;
using NbSite.Hosting;
using NbSite.Pipelines;
using NbSite.Publishing.Site;

namespace NbSite;

/// <summary>Runs one command line on this machine.</summary>
internal static class NbSiteApp
{
    /// <summary>NbSite as it comes.</summary>
    /// <param name="args">What was typed after the program's name.</param>
    public static int Run(string[] args) => Run(SiteHost.Create(args));

    /// <summary>Runs what was typed and gives the exit code: see <see cref="ExitCodes"/>.</summary>
    /// <param name="site">NbSite with what a charity adds.</param>
    public static int Run(SiteHost site)
    {
        var parts = site.Parts;
        // A build is done soonest when all cores tidy up at once; the preview, for which somebody waits, chooses otherwise.
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        using var cancel = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, press) =>
        {
            press.Cancel = true;
            cancel.Cancel();
        };
        System.Console.CancelKeyPress += onCancel;
        // A closed terminal and a service that is ended stop a run as Ctrl+C does: whatever it began is put away.
        using var ended = Stop(PosixSignal.SIGTERM, cancel);
        using var hungUp = Stop(PosixSignal.SIGHUP, cancel);
        // A console of Windows has another encoding by default, and loses the quotation marks and names of other scripts.
        var encoding = System.Console.OutputEncoding;
        if (OperatingSystem.IsWindows()) System.Console.OutputEncoding = new UTF8Encoding(false);
        using var output = new FailingWriter(System.Console.Out);
        using var error = new FailingWriter(System.Console.Error);
        try
        {
            var host = Over(site, new ProgramHost
            {
                Theme = parts.Theme,
                Extensions = SiteExtensions.None,
                Now = TimeProvider.System.GetUtcNow,
                CurrentFolder = Directory.GetCurrentDirectory(),
                Out = output,
                Error = error,
                ErrorIsTerminal = !System.Console.IsErrorRedirected,
                Answers = System.Console.IsInputRedirected || System.Console.IsErrorRedirected ? null : System.Console.In,
                Color = !System.Console.IsErrorRedirected
                    && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
                Cancellation = cancel.Token,
            });
            var exit = Run([.. parts.Arguments], host);
            output.Flush();
            return Printed(exit, output, host);
        }
        finally
        {
            System.Console.CancelKeyPress -= onCancel;
            if (OperatingSystem.IsWindows()) System.Console.OutputEncoding = encoding;
        }
    }

    /// <summary>What the program may touch, with what a charity adds.</summary>
    internal static ProgramHost Over(SiteHost site, ProgramHost host) => host with
    {
        Theme = site.Parts.Theme,
        Extensions = site.Parts.Extensions(),
        Commands = site.Parts.Commands,
        Problems = () => HostChecks.Problems(site.Parts),
    };

    /// <summary>The exit code: what was done is done also when nobody could be told.</summary>
    private static int Printed(int exit, FailingWriter output, ProgramHost host)
    {
        if (output.Problem is not { } problem) return exit;
        host.Error.WriteLine($"nbsite: cannot print: {problem}.{host.Deed.Sentence}");
        return exit == ExitCodes.Done && !host.Deed.IsDone ? ExitCodes.Machine : exit;
    }

    private static PosixSignalRegistration Stop(PosixSignal signal, CancellationTokenSource cancel) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            try
            {
                cancel.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The run is over.
            }
        });

    /// <summary>The same with everything that touches the machine given: for tests.</summary>
    internal static int Run(string[] args, ProgramHost host)
    {
        var exit = Act(args, host);
        host.Json.Print(host.Error, host.Kinds);
        return exit;
    }

    private static int Act(string[] args, ProgramHost host)
    {
        var verbose = args.Contains("--verbose", StringComparer.Ordinal);
        var format = DiagnosticFormat.Text;
        string? own = null;
        try
        {
            var commands = new List<Command>();
            var problems = host.Problems().ToList();
            var root = RootCommands.Make(host, problems, commands);
            var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            format = SharedOptions.FormatOf(result, args);
            if (format is DiagnosticFormat.Json or DiagnosticFormat.Sarif) host.Json.Ask(asSarif: format == DiagnosticFormat.Sarif);
            if (problems.Count > 0)
            {
                // Each by itself for programs, together for people.
                if (host.Json.IsAsked) foreach (var problem in problems) host.Json.Fail("usage", problem);
                else Fail(ExitCodes.Usage, "this program cannot run as it is put together:" + string.Concat(problems.Select(each => "\n  " + each)));
                return ExitCodes.Usage;
            }

            own = HostCommands.Of(result, commands);
            // Asking for help silences the parser's errors, but not what was typed.
            if (result.Errors.Count > 0 || result.UnmatchedTokens.Count > 0)
            {
                if (host.Json.IsAsked) host.Json.Fail("usage", UsageErrors.Text(result));
                else UsageErrors.Print(result, host);
                return ExitCodes.Usage;
            }

            return result.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = host.Out,
                Error = host.Error,
            });
        }
        catch (UsageException exception)
        {
            return Fail(ExitCodes.Usage, exception.Message);
        }
        catch (MachineException exception)
        {
            return Fail(ExitCodes.Machine, exception.Message + (exception.IsMidway ? host.Deed.Sentence : ""));
        }
        catch (OperationCanceledException)
        {
            return Fail(ExitCodes.Machine, "stopped." + host.Deed.Sentence);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(ExitCodes.Machine, $"the machine refused: {exception.Message}{host.Deed.Sentence}");
        }
        catch (PipelineException exception) when (host.Extensions.Runs)
        {
            return Fail(ExitCodes.Usage, $"this program's own steps do not fit together: {exception.Message}");
        }
        catch (Exception exception) when (own is not null && !verbose)
        {
            return Fail(ExitCodes.Machine, $"this program's own command “{own}” failed ({exception.GetType().Name}: {exception.Message}).{host.Deed.Sentence}");
        }
        catch (Exception exception) when (!verbose)
        {
            return Fail(
                ExitCodes.Machine,
                $"NbSite itself failed ({exception.GetType().Name}: {exception.Message}).{host.Deed.Sentence} "
                + "Run the command again with --verbose and send what it prints to whoever looks after NbSite.");
        }
        catch (Exception exception)
        {
            return Fail(ExitCodes.Machine, $"NbSite itself failed.{host.Deed.Sentence}{Environment.NewLine}{exception}");
        }

        int Fail(int exit, string message)
        {
            if (format is DiagnosticFormat.Json or DiagnosticFormat.Sarif) host.Json.Fail(exit == ExitCodes.Usage ? "usage" : "machine", message);
            else if (format == DiagnosticFormat.Github) host.Error.WriteLine($"::error::{TerminalText.OneLine(message)}");
            else host.Error.WriteLine($"nbsite: {message}");
            return exit;
        }
    }
}
