using System.CommandLine;
using NbSite.Console;
using NbSite.Content.FrontMatter;
using NbSite.Content.Templates;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary><c>nbsite new page</c>: a page of words, with its review record.</summary>
internal static class NewPageCommand
{
    private const string Example = "new page --title \"At school\"";

    public static Command Make(ProgramHost host)
    {
        var options = new NewOptions();
        var folder = NewOptions.Words("--folder", "The folder of the page, such as living; at the top when it is left out.", "FOLDER");
        var summary = NewOptions.Words("--summary", "What it tells, in one or two sentences.");
        var kind = NewOptions.Words("--kind", "clinical (needs sources), practical or about; clinical when it is left out.", "KIND");
        var command = options.Command("page", """
            Makes a page: its file, with places for its words, and its review record. It is a draft until its words were checked.

            Example:
              nbsite new page --title "At school" --folder living
            """, options.Title, folder, summary, kind, options.Id, options.Language);
        command.SetAction(result => NewRun.With(result, options, host, run =>
        {
            var asked = new Asked(host, Example);
            var title = asked.Need(result.GetValue(options.Title), "--title", "Title of the page");
            var words = asked.May(result.GetValue(summary), "What it tells, in one or two sentences");
            asked.Done();
            var place = PagePlace.Of(run, result.GetValue(options.Language), result.GetValue(folder), result.GetValue(options.Id), title);
            run.Add(place.Path(".md"), Text(title, words, Kind(result.GetValue(kind)), run.Index.Config.Owner));
            run.AddRecord(place.Path(".md"));
            return run.Finish(PagePlace.Steps(run, place.Path(".md"), "its words"));
        }));
        return command;
    }

    private static string Kind(string? typed)
    {
        var names = CommonKeysReader.Kinds.Select(each => each.Name).ToList();
        if (typed is null || names.Contains(typed)) return typed ?? names[0];
        throw new UsageException($"“{typed}” is no kind of page. {Suggestions.Hint(typed, names, $"Write one of {string.Join(", ", names)}.")}");
    }

    /// <summary>The file of a page that waits for its words.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="summary">What it tells; null for a place for that.</param>
    /// <param name="kind">As front matter names it.</param>
    /// <param name="owner">Who looks after it.</param>
    internal static string Text(string title, string? summary, string kind, string owner) =>
        $$"""
        ---
        title: {{NewRun.Scalar(title)}}
        summary: {{NewRun.Scalar(summary ?? TemplateWords.Summary)}}
        {{(kind == "clinical" ? "" : $"kind: {kind}\n")}}review: {owner: {{NewRun.Scalar(owner)}}, every: "12 months"}
        ---

        ::: comment
        Write the words below, under headings that begin with ##.{{(kind == "clinical" ? " Put the source behind each statement: [@key], where key is an\nid of references.yml." : "")}}
        This note is published nowhere; take it out when you are done.
        :::

        {{TemplateWords.Body}}{{(kind == "clinical" ? $" {{uncited=\"{TemplateWords.Uncited}\"}}" : "")}}

        """.ReplaceLineEndings("\n");
}
