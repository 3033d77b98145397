using System.Text.RegularExpressions;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Commands.Moving;

/// <summary>Another name for a place on a page: the one in braces behind its heading.</summary>
internal sealed partial class HeadingMove(ReadSite site, MovedContent files, EditionStore store)
{
    public Move Of(string from, string to)
    {
        var (id, old) = Split(from);
        var (other, name) = to.Contains('#', StringComparison.Ordinal) ? Split(to) : (id, to);
        var pages = site.Headers.Where(page => page.Id == id || page.Address == id || page.Path == id).ToList();
        if (pages.Count == 0) pages = FileMoves.At(site, id);
        if (pages.Count == 0)
            throw new UsageException($"there is no page “{id}”. {Suggestions.Hint(id, site.Headers.Select(page => page.Id))}".TrimEnd());
        if (other != id && other != pages[0].Id && !FileMoves.At(site, other).Contains(pages[0]))
            throw new UsageException("a heading stays on its page; name the same page, or the new name alone.");
        if (!Good().IsMatch(name))
            throw new UsageException($"“{name}” cannot be the name of a heading: write letters and digits, joined by “-”.");
        var sheets = site.Files.SelectMany(file => file.Sheets.Select(sheet => (file.Path, sheet)))
            .Where(each => pages.Exists(page => page.Path == each.Path && page.Id == each.sheet.Page.Id)).ToList();
        var taken = sheets.FirstOrDefault(each => each.sheet.Record.Anchors.Contains(name));
        if (taken.sheet is not null)
            throw new UsageException($"“{taken.Path}” has a place “#{name}” already. Give it another name.");
        var found = sheets.Where(each => Rename(each.Path, each.sheet.Page, old, name)).Select(each => each.Path)
            .ToList();
        if (found.Count == 0)
        {
            var anchors = sheets.SelectMany(each => each.sheet.Record.Anchors).Distinct(StringComparer.Ordinal)
                .ToList();
            throw new UsageException(anchors.Contains(old)
                ? $"“#{old}” is no heading that is written in the page's file, and has no name of its own to change."
                : $"the page “{pages[0].Id}” has no heading “#{old}”. {Suggestions.Hint(old, anchors)}".TrimEnd());
        }

        var moves = new FileMoves(site, files, store);
        return new Move
        {
            Names = [Renaming.OfAnchor(old, name)],
            Back = [($"{id}#{name}", $"{id}#{old}")],
            Led = _ => pages.Where(page => found.Contains(page.Path) && moves.IsKnown(page))
                .Select(page => ($"{page.Address}#{old}", $"{page.Address}#{name}", $"{page.Id}#{name}")),
        };
    }

    private bool Rename(string path, PageContent page, string old, string name)
    {
        var heading = BlockWalk.All(page.Blocks).OfType<HeadingBlock>()
            .FirstOrDefault(block => block.Id == old && block.Span.Path == path && block.Span.Line > 0);
        if (heading is null || files.Text(path) is not { } text
            || Lines.Offset(text, heading.Span.Line, 1) is not (>= 0 and var start)) return false;
        var end = Lines.End(text, start);
        var line = text[start..end];
        if (!Heading().IsMatch(line)) return false;
        var named = Named().Match(line);
        // A new one stands behind the words, before what closes the line.
        var at = named.Success ? named.Groups["name"].Index : Close().Match(line).Index;
        var after = named.Success ? line[..at] + name + line[(at + named.Groups["name"].Length)..]
            : $"{line[..at]} {{#{name}}}{line[at..]}";
        files.Write(path, text[..start] + after + text[end..]);
        return true;
    }

    private static (string Page, string Place) Split(string typed) =>
        (typed[..typed.IndexOf('#', StringComparison.Ordinal)],
        typed[(typed.IndexOf('#', StringComparison.Ordinal) + 1)..]);

    [GeneratedRegex(@"^[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*\z")]
    private static partial Regex Good();

    [GeneratedRegex(@"^\s*#{2,6}\s")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\{#(?<name>[^\s{}]+)\}(?:[ \t]+#+)?[ \t]*\z")]
    private static partial Regex Named();

    // Signs “#” close a heading only behind a blank: those of “C#” are a part of its words.
    [GeneratedRegex(@"(?:[ \t]+#+)?[ \t]*\z")]
    private static partial Regex Close();
}
