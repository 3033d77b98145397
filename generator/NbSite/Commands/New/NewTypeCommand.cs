using System.Collections.Immutable;
using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.FrontMatter;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary><c>nbsite new type</c>: a type of fact sheet of the site's own.</summary>
internal static class NewTypeCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new NewOptions();
        var plural = NewOptions.Words("--plural", "What several of them are called.");
        var kind = NewOptions.Words(
            "--kind", "clinical (its statements need sources; the default) or practical.", "KIND");
        var links = NewOptions.Many(
            "--link", "A type whose fact sheets it names, such as medicine; may stand several times.", "TYPE");
        var command = options.Command("type", """
            Describes a new type of fact sheet: its file in content/types, with a first field to go on from. Fact sheets of
            it are then made with “nbsite new entity”.

            Example:
              nbsite new type --title Device --plural Devices --link medicine
            """, options.Title, plural, kind, links, options.Id);
        command.SetAction(result => NewRun.With(result, options, host, run =>
        {
            var asked = new Asked(host, "new type --title Device --plural Devices");
            var title = asked.Need(result.GetValue(options.Title), "--title", "What readers call one of them");
            var several = asked.Need(result.GetValue(plural), "--plural", "What readers call several of them");
            asked.Done();
            var id = result.GetValue(options.Id) ?? NewRun.Named(title);
            Refuse(id, run);
            var type = new TypeText(id, title, several)
            {
                Kind = Kind(result.GetValue(kind)),
                Links = Linked(run, result.GetValue(links)!),
            };
            var path = OwnTypes.PathOf(id);
            run.Add(path, type.File());
            return run.Finish(
                $"Say in {run.Shown(path)} what else stands on each of its pages: docs/guide/types.md lists the shapes.",
                $"See what is wrong, and where: {host.Self()} check{run.At}",
                $"Make the first fact sheet of it: {host.Self()} new entity {id} --title \"First one\"{run.At}");
        }));
        return command;
    }

    /// <summary>A type of a file that is there is told at the file.</summary>
    private static void Refuse(string id, NewRun run)
    {
        if (TypeNames.ProblemOfType(id) is { } problem)
            throw new UsageException($"“{id}” cannot be the name of a type: {problem}. Give another with --id.");
        if (run.Index.Types.Find(id) is { Span.Line: 0 })
            throw new UsageException($"NbSite has a type “{id}” already. Give another name with --id.");
    }

    private static ContentKind Kind(string? typed)
    {
        var kinds = CommonKeysReader.Kinds.Where(kind => kind.Value != ContentKind.About).ToList();
        if (typed is null) return ContentKind.Clinical;
        var names = string.Join(" or ", kinds.Select(kind => kind.Name));
        return kinds.Any(kind => kind.Name == typed)
            ? kinds.First(kind => kind.Name == typed).Value
            : throw new UsageException($"--kind: “{typed}” is no kind of fact sheet. Write {names}.");
    }

    private static ImmutableArray<string> Linked(NewRun run, string[] types)
    {
        foreach (var type in types.Where(type => run.Index.Types.Find(type) is null))
            throw new UsageException($"--link: {NewEntityCommand.Problem(type, run.Index.Types)}");
        return [.. types.Distinct(StringComparer.Ordinal)];
    }
}
