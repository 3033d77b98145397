using NbSite.Commands.New;
using NbSite.Console;
using NbSite.Content.Sources;

namespace NbSite.Desk.Pages;

/// <summary>
/// Gives a page another title or summary. Fields: <c>path</c>, <c>hash</c> of the file when it was read, <c>key</c> (title or summary),
/// <c>text</c>.
/// </summary>
internal sealed class EditHead : IDeskAction
{
    public string Name => "edit-head";

    public Proposal Propose(DeskRequest request, DeskContext context)
    {
        var page = PageText.Of(request.Text("path"), context);
        if (request.Text("hash") != page.Hash) return Proposal.Refused(EditBlock.Changed(page.File.Path));
        var key = request.Text("key");
        if (key is not ("title" or "summary")) throw new UsageException("only the title and the summary are edited so.");
        var text = request.Text(EditBlock.Words).Trim();
        if (text.Length == 0) return Proposal.Refused(new DeskProblem(EditBlock.Words, $"A page needs a {key}."));
        if (text.Contains('\n', StringComparison.Ordinal)) return Proposal.Refused(new DeskProblem(EditBlock.Words, $"A {key} is one line."));
        if (text == Of(page, key)) return Proposal.Of(ChangeSet.Of("Nothing is changed"));
        if (page.LinesOf(key) is not var (first, last) || IsCommented(page, first, last, key))
        {
            return Proposal.Refused(new DeskProblem("", $"The {key} of “{page.File.Path}” stands there in a way that is not edited here.")
            {
                Hint = "Edit the file.",
                Path = page.File.Path,
                Line = page.LinesOf(key)?.First ?? 1,
            });
        }

        var after = page.Lines.With(first, last, $"{key}: {NewRun.Scalar(text)}");
        // What readers read of it is what was typed, or nothing is written.
        if (PageText.Of(new ContentFile(page.File.Path, after)) is not { } read || Of(read, key) != text)
            return Proposal.Refused(new DeskProblem(EditBlock.Words, $"These words cannot be a {key}."));
        return Proposal.Of(
            ChangeSet.Of($"Change the {key} of “{page.Source.Keys.Title}”", context.To(page.File.Path, after)),
            new FieldPlace(EditBlock.Words, page.File.Path, first, first));
    }

    /// <summary>The value as readers read it.</summary>
    internal static string Of(PageText page, string key) => key == "title" ? page.Source.Keys.Title : page.Source.Keys.Summary;

    // A comment of somebody's would be lost with the old words.
    private static bool IsCommented(PageText page, int first, int last, string key)
    {
        var text = page.Lines.Text(first, last)[(key.Length + 1)..].Trim();
        return text.Contains(" #", StringComparison.Ordinal) && !Of(page, key).Contains(" #", StringComparison.Ordinal);
    }
}
