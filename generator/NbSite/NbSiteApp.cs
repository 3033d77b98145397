using System.CommandLine;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Text;
using NbSite.Commands;
using NbSite.Console;
using NbSite.Publishing.Site;
using NbSite.Theme;

namespace NbSite;

/// <summary>
/// The program as a library: a charity's own host calls <c>Run</c> with its components and steps.
/// </summary>
public static class NbSiteApp
{
    /// <summary>Runs one command line and gives the exit code: see <see cref="ExitCodes"/>.</summary>
    /// <param name="args">What was typed after the program's name.</param>
    /// <param name="componentMap">Components of the theme to replace, by name; null for none.</param>
    /// <param name="extensions">Modules and pipelines of the host's own; null for none.</param>
    public static int Run(
        string[] args, IReadOnlyDictionary<string, Type>? componentMap = null, SiteExtensions? extensions = null)
    {
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
            var host = new ProgramHost
            {
                Theme = () => new NbTheme(componentMap),
                Extensions = extensions ?? SiteExtensions.None,
                Now = TimeProvider.System.GetUtcNow,
                CurrentFolder = Directory.GetCurrentDirectory(),
                Out = output,
                Error = error,
                ErrorIsTerminal = !System.Console.IsErrorRedirected,
                Answers = System.Console.IsInputRedirected || System.Console.IsErrorRedirected ? null : System.Console.In,
                Color = !System.Console.IsErrorRedirected
                    && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
                Cancellation = cancel.Token,
            };
            var exit = Run(args, host);
            output.Flush();
            return Printed(exit, output, host);
        }
        finally
        {
            System.Console.CancelKeyPress -= onCancel;
            if (OperatingSystem.IsWindows()) System.Console.OutputEncoding = encoding;
        }
    }

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
        host.Json.Print(host.Error);
        return exit;
    }

    private static int Act(string[] args, ProgramHost host)
    {
        var verbose = args.Contains("--verbose", StringComparer.Ordinal);
        var format = DiagnosticFormat.Text;
        try
        {
            var root = RootCommands.Make(host);
            var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            format = SharedOptions.FormatOf(result, args);
            if (format is DiagnosticFormat.Json or DiagnosticFormat.Sarif) host.Json.Ask(asSarif: format == DiagnosticFormat.Sarif);
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
