using System.CommandLine;
using NbSite.Model;

namespace NbSite.Console;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    public static void Print(ParseResult result, ProgramHost host)
    {
        // With a misspelt command, that none was given is no news.
        var errors = result.UnmatchedTokens.Count == 0
            ? result.Errors.Select(error => error.Message)
            : result.UnmatchedTokens.Select(token => $"Unrecognized command or argument '{token}'.");
        foreach (var error in errors) host.Error.WriteLine($"nbsite: {error}");
        var command = result.CommandResult.Command;
        var known = command.Options.Select(option => option.Name).Concat(command.Subcommands.Select(sub => sub.Name)).ToList();
        foreach (var token in result.UnmatchedTokens)
        {
            if (Suggestions.Nearest(token.Split('=')[0], known) is { } near) host.Error.WriteLine($"  Did you mean “{near}”?");
        }

        var path = command is RootCommand ? "" : command.Name + " ";
        host.Error.WriteLine($"  See: ./nbsite {path}--help");
    }
}
