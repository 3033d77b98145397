using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Entities;

namespace NbSite.Commands.New;

/// <summary><c>nbsite new term</c>: a word that the glossary explains.</summary>
internal static class NewTermCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new NewOptions();
        var definition = NewOptions.Words("--definition", "What it means, in plain words.");
        var aka = NewOptions.Many("--aka", "Another name for it; may stand several times.");
        var said = NewOptions.Words("--pronunciation", "How it is said, such as AL-er-jee.");
        var see = NewOptions.Words("--see", "The page that tells more, by its id.", "ID");
        var command = options.Command("term", """
            Adds a word to the glossary, behind the last one. The rest of the file stays as it is.

            Example:
              nbsite new term --title pollen --definition "Grains that plants let into the air." --cite met-office-pollen
            """, options.Title, definition, options.Cite, aka, said, see, options.Id, options.Language);
        command.SetAction(result => NewRun.With(result, options, host, run =>
        {
            var asked = new Asked(host, "new term --title pollen --definition \"Grains that plants let into the air.\" --cite some-source");
            var title = asked.Need(result.GetValue(options.Title), "--title", "The word");
            var words = asked.Need(result.GetValue(definition), "--definition", "What it means, in plain words");
            var first = asked.Need(
                result.GetValue(options.Cite) is [var given, ..] ? given : null, "--cite", "Key of its source in references.yml",
                run.ProblemOfSource);
            asked.Done();
            var type = run.Index.Types.All.First(each => each.Role == EntityRole.Term);
            var list = ItemList.Of(run, type, run.Language(result.GetValue(options.Language)));
            var id = NewRun.Id(result.GetValue(options.Id), title);
            var names = result.GetValue(aka)!;
            list.RefuseTaken(id, names.Prepend(title));
            var sources = run.Sources(result.GetValue(options.Cite)!.Prepend(first));
            var cited = $"[{string.Join("; ", sources.Select(key => "@" + key))}]";
            var lines = new List<string> { $"- id: {id}", $"  title: {NewRun.Scalar(title)}" };
            if (names.Length > 0) lines.Add($"  aka: {NewRun.List(names)}");
            if (result.GetValue(said) is { } sound) lines.Add($"  pronunciation: {NewRun.Scalar(sound)}");
            lines.Add($"  definition: {NewRun.Scalar($"{words} {cited}")}");
            if (result.GetValue(see) is { } page) lines.Add($"  see: {NewRun.Scalar(page)}");
            list.Add(lines);
            return run.Finish([.. list.Steps(), $"Use it on a page: [{title}](term:{id})"]);
        }));
        return command;
    }
}
