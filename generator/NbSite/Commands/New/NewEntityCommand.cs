using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary><c>nbsite new entity</c>: a fact sheet of any type, with its review record.</summary>
internal static class NewEntityCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new NewOptions();
        var type = new Argument<string?>("TYPE") { Description = "Such as treatment, medicine or side-effect.", Arity = ArgumentArity.ZeroOrOne };
        var folder = NewOptions.Words("--folder", "Its folder; that of the others of its type when it is left out.", "FOLDER");
        var summary = NewOptions.Words("--summary", "What it tells, in one or two sentences.");
        var signs = NewOptions.Many("--sign", "A sign that it may bring, by its id in signs.yml; may stand several times.", "ID");
        var command = options.Command("entity", """
            Makes a fact sheet: its file, with what its type asks for, and its review record. It is a draft until its words were
            checked.

            Example:
              nbsite new entity medicine --title Cetirizine --cite nhs-cetirizine
            """, options.Title, folder, summary, options.Cite, signs, options.Id, options.Language);
        command.Arguments.Add(type);
        command.SetAction(result => NewRun.With(result, options, host, run =>
        {
            var types = run.Index.Types;
            var asked = new Asked(host, "new entity medicine --title Cetirizine");
            var name = asked.Need(result.GetValue(type), "TYPE", $"Type of fact sheet ({Known(types)})", typed => Problem(typed, types));
            var title = asked.Need(result.GetValue(options.Title), "--title", "Title of the fact sheet");
            var words = asked.May(result.GetValue(summary), "What it tells, in one or two sentences");
            asked.Done();
            var known = run.Index.Signs.Set.Signs.Select(sign => sign.Id).ToList();
            foreach (var id in result.GetValue(signs)!.Where(id => !known.Contains(id)))
                throw new UsageException($"“{id}” is no sign of this site. {Suggestions.Hint(id, known, $"Make it first: {host.Self()} new sign.")}");
            var sheet = new EntityText(run, types.Find(name)!, title)
            {
                Summary = words,
                Sources = run.Sources(result.GetValue(options.Cite)!),
                Signs = [.. result.GetValue(signs)!],
            };
            return sheet.Type.HasPage
                ? OwnFile(run, sheet, result.GetValue(options.Language), result.GetValue(folder), result.GetValue(options.Id))
                : InList(run, sheet, result.GetValue(options.Language), result.GetValue(options.Id));
        }));
        return command;
    }

    private static int OwnFile(NewRun run, EntityText sheet, string? language, string? folder, string? id)
    {
        var place = PagePlace.Of(run, language, folder ?? FolderOf(run, sheet.Type), id, sheet.Title);
        if (sheet.File() is { } text)
        {
            run.Add(place.Path(".yml"), text);
            run.AddRecord(place.Path(".yml"));
        }

        return run.Finish(PagePlace.Steps(run, place.Path(".yml"), "what is known"));
    }

    /// <summary>Types without pages of their own stand together in one file.</summary>
    private static int InList(NewRun run, EntityText sheet, string? language, string? id)
    {
        var list = ItemList.Of(run, sheet.Type, run.Language(language));
        var name = id ?? NewRun.Named(sheet.Title);
        list.RefuseTaken(name);
        if (sheet.Item(name) is { } lines) list.Add(lines);
        return run.Finish(list.Steps());
    }

    /// <summary>The folder in which most of the type stand; its plural where there are none.</summary>
    private static string FolderOf(NewRun run, EntityType type) =>
        run.Index.Entities.Where(each => each.Type == type.Name && each.Id.Contains('/', StringComparison.Ordinal))
            .GroupBy(each => each.Id[..each.Id.LastIndexOf('/')], StringComparer.Ordinal)
            .OrderByDescending(each => each.Count()).ThenBy(each => each.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? type.Folder ?? NewRun.Plural(type.Name);

    private static string Known(EntityTypes types) => string.Join(", ", types.All.Select(each => each.Name));

    internal static string? Problem(string typed, EntityTypes types)
    {
        if (types.Find(typed) is not null) return null;
        if (ShippedPacks.With(typed) is { } pack) return $"“{typed}” comes with the pack “{pack}”. Write “packs: [{pack}]” in site.yml first.";
        var near = Suggestions.Hint(typed, types.All.Select(each => each.Name));
        return $"“{typed}” is no type of fact sheet. {near}{(near is null ? "" : " ")}Types are {Known(types)}.";
    }
}
