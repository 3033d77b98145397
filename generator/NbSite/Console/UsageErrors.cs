using System.CommandLine;
using NbSite.Model;

namespace NbSite.Console;

/// <summary>Says what is wrong with a command line, and what was probably meant.</summary>
internal static class UsageErrors
{
    public static void Print(ParseResult result, ProgramHost host)
    {
        foreach (var error in result.Errors) host.Error.WriteLine($"nbsite: {error.Message}");
        var command = result.CommandResult.Command;
        var known = command.Options.Select(option => option.Name).Concat(command.Subcommands.Select(sub => sub.Name)).ToList();
        foreach (var token in result.UnmatchedTokens)
        {
            if (Suggestions.Nearest(token, known) is { } near) host.Error.WriteLine($"  Did you mean “{near}”?");
        }

        var path = command is RootCommand ? "" : command.Name + " ";
        host.Error.WriteLine($"  See: ./nbsite {path}--help");
    }
}
