using System.Text.RegularExpressions;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.FrontMatter;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Commands.Moving;

/// <summary>Whether a place is one that something can move to, and whether what stands at one can move.</summary>
internal sealed partial class MovePlaces(ReadSite site, MovedContent files)
{
    /// <summary>The site's languages, and those of which it has only words of the interface so far.</summary>
    public IReadOnlyList<string> Languages { get; } =
    [
        .. site.Index!.Languages.Select(each => each.Language)
            .Concat(files.Before.Select(file => Words().Match(file.Path)).Where(match => match.Success)
                .Select(match => match.Groups["language"].Value)).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// A place without its language. Throws <see cref="UsageException"/> when that is not the one in which something
    /// moves: what is moved stays in its language.
    /// </summary>
    /// <param name="to">The place as it was typed.</param>
    /// <param name="languages">Those in which it moves.</param>
    /// <param name="thing">What moves.</param>
    public string WithoutLanguage(string to, IReadOnlyCollection<string> languages, string thing)
    {
        if (Languages.FirstOrDefault(each => to == each || to.StartsWith(each + "/", StringComparison.Ordinal))
            is not { } named) return to;
        if (languages.Count == 1 && languages.Contains(named)) return to[Math.Min(named.Length + 1, to.Length)..];
        var all = string.Join(" and ", languages.Select(each => $"“{each}”"));
        throw new UsageException(languages.Contains(named)
            ? $"“{to}” is a place in “{named}” alone, and {thing} moves in {all}. Write the place without the language, or name what moves with it: {named}/…"
            : $"“{to}” is a place in “{named}”, and {thing} is in {all}: what is moved stays in its language. Write the place without the language.");
    }

    /// <summary>
    /// Why a file cannot move: what page it is was not read, so that it would become another without a word. Null when
    /// nothing stands in the way.
    /// </summary>
    public string? Problem(string path)
    {
        var file = files.Before.First(each => each.Path == path);
        if (file.ReadProblem is { } problem) return $"“{path}” cannot be read: {problem.Message}. Mend that first.";
        var isPage = path.EndsWith(".md", StringComparison.Ordinal);
        var isKnown = site.Headers.Any(page => page.Path == path)
            || site.Index!.Entities.Any(entity => entity.Path == path && !entity.HasPage);
        if ((!isPage && !path.EndsWith(".yml", StringComparison.Ordinal)) || (isKnown && !site.Index!.Unread.IsHeader(path)))
            return null;
        var record = ReviewFiles.RecordOf(path);
        if (Line(record, Withdrawn()) is > 0 and var line)
            return $"“{path}” is withdrawn ({record}:{line}:1), and the words of such a page are not read, so it cannot be seen that it stays the same. It keeps its place.";
        if (site.Result.Diagnostics.Where(each => each.Severity == Severity.Error
            && (each.Span.Path == path || each.Span.Path == record)).OrderBy(each => each.Span.Path != path)
            .ThenBy(each => each.Span.Line).FirstOrDefault() is { } error)
            return $"“{path}” has an error, so it was not read which page it is: {error.Span.Path}:{error.Span.Line}:{error.Span.Column}: {error.Code}: {error.Message}. Mend that first.";
        return isPage ? $"“{path}” is not read as a page. It keeps its place." : null;
    }

    /// <summary>Throws <see cref="UsageException"/> for a file that cannot move with others.</summary>
    public void Hold(string path)
    {
        if (Problem(path) is { } problem)
            throw new UsageException($"{problem} Or move the others one by one, by their paths.");
    }

    /// <summary>The place of a page without its ending. Throws <see cref="UsageException"/>.</summary>
    /// <param name="to">As it was typed.</param>
    /// <param name="place">The same without the language.</param>
    /// <param name="ending">That of the file.</param>
    /// <param name="old">Where it is now.</param>
    public static string Stem(string to, string place, string ending, string old)
    {
        var stem = place.EndsWith(ending, StringComparison.Ordinal) ? place[..^ending.Length] : place;
        // A folder keeps the name of the file; that of the language too.
        if (to.EndsWith('/')) stem += old[(old.LastIndexOf('/') + 1)..];
        if (Names.ProblemOfId(stem) is { } problem)
            throw new UsageException($"“{to}” cannot be the place of a page: {problem}.");
        if (stem == PageNames.Home || stem.EndsWith("/" + PageNames.Home, StringComparison.Ordinal))
            throw new UsageException($"“{to}” would be the page of a folder, which is called by the folder. Name another place.");
        return stem;
    }

    private int Line(string path, Regex sought) =>
        files.Before.Any(file => file.Path == path) && files.Text(path) is { } text && sought.Match(text) is { Success: true } match
            ? text.AsSpan(0, match.Index).Count('\n') + 1 : 0;

    [GeneratedRegex(@"^languages/(?<language>[^/]+)\.yml\z")]
    private static partial Regex Words();

    [GeneratedRegex(@"^\uFEFF?status[ \t]*:[ \t]*[""']?withdrawn\b", RegexOptions.Multiline)]
    private static partial Regex Withdrawn();
}
