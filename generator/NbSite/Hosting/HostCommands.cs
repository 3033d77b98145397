using System.CommandLine;
using System.CommandLine.Parsing;
using NbSite.Console;

namespace NbSite.Hosting;

/// <summary>Puts the commands of a program beside those of NbSite.</summary>
internal static class HostCommands
{
    /// <summary>Adds them to the command line; what does not fit is told and left out.</summary>
    public static void AddTo(RootCommand root, ProgramHost host, List<string> problems, List<Command> own)
    {
        var taken = root.Subcommands.SelectMany(NamesOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var make in host.Commands)
        {
            Command command;
            try
            {
                command = make(new SiteTools(host));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                problems.Add(
                    $"AddCommand: a command could not be made ({exception.GetType().Name}: {exception.Message}).");
                continue;
            }

            if (command is null) problems.Add("AddCommand: a function gave no command.");
            else if (NamesOf(command).FirstOrDefault(taken.Contains) is { } clash)
                problems.Add($"AddCommand: there is a command “{clash}” already.");
            else if (command.Action is null && command.Subcommands.Count == 0)
                problems.Add($"AddCommand: “{command.Name}” does nothing: give it an action with SetAction.");
            else
            {
                taken.UnionWith(NamesOf(command));
                own.Add(command);
                root.Subcommands.Add(command);
            }
        }
    }

    /// <summary>The program's own command that was typed; null for one of NbSite's.</summary>
    public static string? Of(ParseResult result, IReadOnlyList<Command> own)
    {
        for (SymbolResult? each = result.CommandResult; each is not null; each = each.Parent)
            if (each is CommandResult { Command: var command } && own.Contains(command)) return command.Name;
        return null;
    }

    private static IEnumerable<string> NamesOf(Command command) => command.Aliases.Prepend(command.Name);
}
