using System.CommandLine;
using System.CommandLine.Parsing;
using NbSite.Model;

namespace NbSite.Console;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    public static void Print(ParseResult result, ProgramHost host)
    {
        foreach (var error in Errors(result)) host.Error.WriteLine($"nbsite: {error}");
        var command = result.CommandResult.Command;
        var known = command.Options.Select(option => option.Name).Concat(command.Subcommands.Select(sub => sub.Name)).ToList();
        foreach (var token in result.UnmatchedTokens)
        {
            if (Suggestions.Nearest(token.Split('=')[0], known) is { } near) host.Error.WriteLine($"  Did you mean “{near}”?");
        }

        var path = string.Concat(Commands(result.CommandResult).Reverse().Select(name => name + " "));
        host.Error.WriteLine($"  See: ./nbsite {path}--help");
    }

    /// <summary>The same on one line, without suggestions.</summary>
    public static string Text(ParseResult result) => string.Join(' ', Errors(result));

    // With a misspelt command, that none was given is no news.
    private static IEnumerable<string> Errors(ParseResult result) => result.UnmatchedTokens.Count == 0
        ? result.Errors.Select(error => error.Message)
        : result.UnmatchedTokens.Select(token => $"Unrecognized command or argument '{token}'.");

    /// <summary>The command's name, then those it stands below, without the program's.</summary>
    private static IEnumerable<string> Commands(CommandResult? result)
    {
        for (; result is { Command: not RootCommand }; result = result.Parent as CommandResult) yield return result.Command.Name;
    }
}
