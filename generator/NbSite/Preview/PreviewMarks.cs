using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Content.Reviews;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Reviewing;

namespace NbSite.Preview;

/// <summary>Says of each page what its readers are not told yet: that it is a draft, or says other words than what was published.</summary>
internal sealed class PreviewMarks(PreviewPlaces places)
{
    // More than these are read in the list: ./nbsite review comments.
    private const int MostComments = 5;
    private const int LongestComment = 160;

    /// <param name="report">The pages.</param>
    /// <param name="files">The content, in which comments of reviewers stand beside pages.</param>
    public FrozenDictionary<string, PageMarks> Of(BuildReport report, ImmutableArray<ContentFile> files)
    {
        var comments = files.Where(file => file.ReadProblem is null && file.Path.EndsWith(ReviewFiles.CommentsEnding, StringComparison.Ordinal))
            .DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);
        return report.Pages
            .Where(page => page.Address.Length > 0)
            .DistinctBy(page => page.Address)
            .ToFrozenDictionary(
                page => PathOf(page.Address),
                page => new PageMarks(
                    page.IsGenerated ? "" : places.Shown(page.Path),
                    page.IsGenerated ? null : places.Editor.To(Path.Combine(places.Content, page.Path), 1, 1),
                    [.. Words(page), .. page.IsGenerated ? [] : Said(page, comments.GetValueOrDefault(ReviewFiles.CommentsOf(page.Path)))])
                {
                    Path = page.IsGenerated ? "" : page.Path,
                },
                StringComparer.Ordinal);
    }

    /// <summary>What reviewers said of a page, until somebody takes it out of its file.</summary>
    private static IEnumerable<string> Said(PageReport page, ContentFile? file)
    {
        if (file is null) return [];
        if (CommentsFile.Read(file.Path, file.Bytes, new DiagnosticBag()) is not { } all) return ["Comments of reviewers that cannot be read: " + file.Path];
        var own = all.Where(comment => comment.Sheet == page.Id).ToList();
        return own.Take(MostComments).Select(comment => Short(TerminalText.OneLine(
                $"{comment.Role}: {comment.Verb}, “{comment.Words}”{(comment.Said.Length == 0 ? "" : ": " + comment.Said.Replace('\n', ' '))}")))
            .Concat(own.Count > MostComments ? [$"{own.Count - MostComments} comments more"] : []);
    }

    private static string Short(string words) => words.Length <= LongestComment ? words : words[..LongestComment] + "…";

    private static ImmutableArray<string> Words(PageReport page)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        if (page.IsGenerated) return [];
        if (page.Status == ReviewStatus.Draft) words.Add("Draft");
        else if (page.Status == ReviewStatus.Withdrawn) words.Add("Withdrawn");
        else if (page.InEdition == false) words.Add("Not as published");
        if (page.Signing is { HasChanged: true }) words.Add("Words newer than their check");
        return words.DrainToImmutable();
    }

    private static string PathOf(string address) => address[1..] + (address.EndsWith('/') ? "index.html" : "");
}
