using NbSite.Console;

namespace NbSite.Desk.Pages;

/// <summary>
/// Gives a block of a page other words. Fields: <c>path</c>, <c>first</c> and <c>last</c> line, <c>hash</c> of the file when it was read,
/// <c>text</c>.
/// </summary>
internal sealed class EditBlock : IDeskAction
{
    /// <summary>The field that holds the words.</summary>
    public const string Words = "text";

    public string Name => "edit-block";

    public Proposal Propose(DeskRequest request, DeskContext context)
    {
        var page = PageText.Of(request.Text("path"), context);
        if (request.Text("hash") != page.Hash) return Proposal.Refused(Changed(page.File.Path));
        var (first, last, text) = (request.Number("first") ?? 0, request.Number("last") ?? 0, request.Text(Words));
        if (page.Blocks.FirstOrDefault(block => block.First == first && block.Last == last) is not { } block)
            throw new UsageException("no block of the page stands in these lines.");
        if (text.Trim('\n') == page.Lines.Text(first, last)) return Proposal.Of(ChangeSet.Of("Nothing is changed"));
        var after = page.Lines.With(first, last, text);
        var title = text.Trim('\n').Length == 0
            ? $"Take away a {What(block.Kind)} of “{page.Source.Keys.Title}”" : $"Change a {What(block.Kind)} of “{page.Source.Keys.Title}”";
        var lines = text.Trim('\n').Count(sign => sign == '\n');
        return Proposal.Of(
            ChangeSet.Of(title, context.To(page.File.Path, after)), new FieldPlace(Words, page.File.Path, first, first + lines));
    }

    /// <summary>What is told when the file is no longer the one that was read.</summary>
    internal static DeskProblem Changed(string path) => new("", $"“{path}” was changed by somebody else since you began, and was left as it is now.")
    {
        Hint = "Copy your words, cancel, and edit the page as it is now.",
        Path = path,
    };

    private static string What(string kind) => kind == "other" ? "part" : kind;
}
