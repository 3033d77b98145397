using System.CommandLine;
using System.Text;
using NbSite.Commands;
using NbSite.Console;
using NbSite.Publishing.Building;
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
        using var cancel = new CancellationTokenSource();
        ConsoleCancelEventHandler onCancel = (_, press) =>
        {
            press.Cancel = true;
            cancel.Cancel();
        };
        System.Console.CancelKeyPress += onCancel;
        // A console of Windows has another encoding by default, and loses the quotation marks and names of other scripts.
        var encoding = System.Console.OutputEncoding;
        if (OperatingSystem.IsWindows()) System.Console.OutputEncoding = new UTF8Encoding(false);
        try
        {
            var host = new ProgramHost
            {
                Theme = () => new NbTheme(componentMap),
                Extensions = extensions ?? SiteExtensions.None,
                Now = TimeProvider.System.GetUtcNow,
                CurrentFolder = Directory.GetCurrentDirectory(),
                Out = System.Console.Out,
                Error = System.Console.Error,
                ErrorIsTerminal = !System.Console.IsErrorRedirected,
                Color = !System.Console.IsErrorRedirected
                    && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
                Cancellation = cancel.Token,
            };
            return Run(args, host);
        }
        finally
        {
            System.Console.CancelKeyPress -= onCancel;
            if (OperatingSystem.IsWindows()) System.Console.OutputEncoding = encoding;
        }
    }

    /// <summary>The same with everything that touches the machine given: for tests.</summary>
    internal static int Run(string[] args, ProgramHost host)
    {
        var verbose = args.Contains("--verbose", StringComparer.Ordinal);
        try
        {
            var root = RootCommands.Make(host);
            var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            // Asking for help silences the parser's errors, but not what was typed.
            if (result.Errors.Count > 0 || result.UnmatchedTokens.Count > 0)
            {
                UsageErrors.Print(result, host);
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
            host.Error.WriteLine($"nbsite: {exception.Message}");
            return ExitCodes.Usage;
        }
        catch (MachineException exception)
        {
            host.Error.WriteLine($"nbsite: {exception.Message}");
            return ExitCodes.Machine;
        }
        catch (OperationCanceledException)
        {
            host.Error.WriteLine("nbsite: stopped. The site was left as it was.");
            return ExitCodes.Machine;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            host.Error.WriteLine($"nbsite: the machine refused: {exception.Message} The site was left as it was.");
            return ExitCodes.Machine;
        }
        catch (Exception exception) when (!verbose)
        {
            host.Error.WriteLine(
                $"nbsite: NbSite itself failed ({exception.GetType().Name}: {exception.Message}). The site was left as it was. "
                + "Run the command again with --verbose and send what it prints to whoever looks after NbSite.");
            return ExitCodes.Machine;
        }
        catch (Exception exception)
        {
            host.Error.WriteLine($"nbsite: NbSite itself failed. The site was left as it was.{Environment.NewLine}{exception}");
            return ExitCodes.Machine;
        }
    }
}
