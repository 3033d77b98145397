using System.Text;
using NbSite.Commands.New;
using NbSite.Console;
using NbSite.Content.FrontMatter;
using NbSite.Content.Reviews;

namespace NbSite.Desk.Pages;

/// <summary>
/// Makes a page with its review record, as <c>nbsite new page</c> does. Fields: <c>title</c>, <c>summary</c>, <c>folder</c>, <c>kind</c>. It is a draft until
/// somebody has compared its words with their sources.
/// </summary>
internal sealed class NewPage : IDeskAction
{
    public string Name => "new-page";

    public Proposal Propose(DeskRequest request, DeskContext context)
    {
        var (title, summary) = (request.Text("title").Trim(), request.Text("summary").Trim());
        var (folder, kind) = (request.Text("folder").Trim().Trim('/'), request.Text("kind"));
        if (title.Length == 0) return Proposal.Refused(new DeskProblem("title", "A page needs a title."));
        if ((Lines("title", title) ?? Lines("summary", summary)) is { } lines) return Proposal.Refused(lines);
        if (!CommonKeysReader.Kinds.Any(each => each.Name == kind)) throw new UsageException($"“{TerminalText.OneLine(kind)}” is no kind of page.");
        var config = context.Index.Config;
        if (Id(title) is not { } name)
            return Proposal.Refused(new DeskProblem("title", "No name for links can be made of this title: that takes letters a to z."));
        var id = folder.Length == 0 ? name : $"{folder}/{name}";
        if (Names.ProblemOfId(id) is { } problem)
            return Proposal.Refused(new DeskProblem("folder", $"“{id}” cannot be the id of a page: {problem}."));
        var path = $"{config.Language}/{id}.md";
        var taken = context.Site.Headers.FirstOrDefault(page => page.Id == id && page.Language == config.Language)?.Path
            ?? context.Files.FirstOrDefault(file => string.Equals(file.Path, path, StringComparison.OrdinalIgnoreCase))?.Path;
        if (taken is not null)
            return Proposal.Refused(new DeskProblem("title", $"There is such a page already: {taken}.") { Hint = "Choose another title or folder." });
        return Proposal.Of(
            ChangeSet.Of(
                $"Make the page “{title}”",
                New(path, NewPageCommand.Text(title, summary.Length == 0 ? null : summary, kind, config.Owner)),
                New(ReviewFiles.RecordOf(path), NewRun.Record(context.Today))),
            new FieldPlace("title", path, 2, 2), new FieldPlace("summary", path, 3, 3));
    }

    private static DeskProblem? Lines(string field, string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? new DeskProblem(field, $"A {field} is one line.") : null;

    private static FileChange New(string path, string text) => new(path, null, Encoding.UTF8.GetBytes(text));

    private static string? Id(string title)
    {
        try
        {
            return NewRun.Named(title);
        }
        catch (UsageException)
        {
            return null;
        }
    }
}
