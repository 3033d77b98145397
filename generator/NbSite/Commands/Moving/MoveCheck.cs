using System.Collections.Immutable;
using NbSite.Commands.Finding;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Model;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Commands.Moving;

/// <summary>
/// Whether a move changed nothing but names: every page says the same words, and whatever led to the thing still does.
/// </summary>
internal static class MoveCheck
{
    /// <summary>Throws <see cref="UsageException"/> where it did; nothing is written then.</summary>
    public static void Same(ReadSite before, ReadSite after, Move move)
    {
        var now = Sheets(after).ToDictionary(sheet => (sheet.Sheet.Page.Language, sheet.Sheet.Page.Id),
            sheet => sheet.Sheet);
        var count = 0;
        foreach (var (_, sheet) in Sheets(before))
        {
            count++;
            var page = sheet.Page;
            var id = IdOf(page.Id, move);
            if (!now.TryGetValue((page.Language, id), out var other))
                throw Refused($"“{page.Title}” ({page.Id}) would not be found any more");
            if (!Own(page, move).SequenceEqual(Own(other.Page, Move.None)))
                throw Unread(before, move) ?? Refused($"the text of “{page.Title}” ({page.Id}) would change");
        }

        if (count != now.Count) throw Refused("a page would come up that is not there now");
        if (move.Thing is not var (kind, from, to)) return;
        var (old, named) = (new Uses(before), new Uses(after));
        if (named.Pages(kind, from) > 0 || old.Pages(kind, from) != named.Pages(kind, to))
            throw Unread(before, move) ?? Refused($"not every place that names “{from}” could be followed");
    }

    /// <summary>
    /// Pages whose sign-off holds and would not hold any more, because a name in their text is another.
    /// </summary>
    public static ImmutableArray<string> Unsigned(ReadSite before, ReadSite after, Move move)
    {
        var now = Sheets(after).ToDictionary(
            each => (each.Sheet.Page.Language, each.Sheet.Page.Id), each => each.Sheet.Signing(each.File.Review).State);
        return
        [
            .. Sheets(before).Where(each => each.Sheet.Signing(each.File.Review).State == SignState.Current
                    && now.GetValueOrDefault((each.Sheet.Page.Language,
                        IdOf(each.Sheet.Page.Id, move))) != SignState.Current)
                .Select(each => $"{each.Sheet.Page.Title} ({each.File.Path})").Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static string IdOf(string id, Move move) =>
        move.Ids.GetValueOrDefault(id) ?? (move.Thing is var (_, from, to) && id == from ? to
            : move.Thing is (SoughtKind.Sign, var sign, var name) && id == "signs/" + sign ? "signs/" + name : id);

    private static IEnumerable<(SignedFile File, Sheet Sheet)> Sheets(ReadSite site) =>
        site.Files.SelectMany(file => file.Sheets.Select(sheet => (file, sheet)));

    /// <summary>
    /// What stands in the page's own file: its words, and the pages that they lead to, by what those are called after
    /// the move. Lists that are made
    /// of other pages may be in another order.
    /// </summary>
    private static IEnumerable<string> Own(PageContent page, Move move)
    {
        // A sign is called by its name where it is signed.
        yield return move.Thing is (SoughtKind.Sign, var sign, var name) && page.Title == sign ? name : page.Title;
        yield return page.Summary;
        foreach (var text in OwnBlocks(page.Blocks).SelectMany(BlockWalk.Texts))
        {
            yield return BlockWalk.PlainText(text);
            foreach (var link in BlockWalk.All(text).OfType<LinkInline>().Where(link => link.PageId is { Length: > 0 }))
                yield return IdOf(link.PageId!, move);
        }
    }

    private static IEnumerable<Block> OwnBlocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks.Where(block => block.Origin == Origin.Own))
        {
            yield return block;
            foreach (var inner in OwnBlocks(BlockWalk.Children(block))) yield return inner;
        }
    }

    /// <summary>
    /// What names the thing may mean a page of its name in another language, or one in a file that cannot be read, and is no error then: so
    /// it is not followed, and says something else. Null where no such file has to do with the move.
    /// </summary>
    private static UsageException? Unread(ReadSite site, Move move)
    {
        if (site.Index!.Unread.Files.FirstOrDefault(file => move.Names.Any(name => file.MayMake(name.From) || file.MayStandAt(name.From)))
            is not { } file) return null;
        var error = site.Result.Diagnostics.Where(each => each.Severity == Severity.Error && each.Span.Path == file.Path)
            .OrderBy(each => (each.Span.Line, each.Span.Column)).FirstOrDefault();
        return new UsageException(
            $"nothing was moved: “{file.Path}” cannot be read, and what leads to the moved page may mean the page in it. Mend that first"
            + (error is null ? "." : $": {error.Span.Path}:{error.Span.Line}:{error.Span.Column}: {error.Code}: {error.Message}."));
    }

    private static UsageException Refused(string why) =>
        new($"nothing was moved: {why}. Please report this with the files, and make the change by hand.");
}
