using System.CommandLine;
using NbSite.Commands;
using NbSite.Commands.Editions;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Reviews;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Reviewing;

/// <summary><c>nbsite review comments</c>: what reviewers said, at the lines that they said it of.</summary>
internal static class ReviewCommentsCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var paths = new Argument<string[]>("PATH") { Description = SigningRun.Paths.Description + " All of the site by default.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("comments", """
            Lists what reviewers said and refused, each with the line of the words. Take an entry out of its file when it is dealt with.

            Example:
              ./nbsite review comments
            """);
        command.Arguments.Add(paths);
        foreach (var option in new Option[] { options.Content, options.Editions, options.Today, options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result =>
        {
            if (result.GetValue(paths)!.FirstOrDefault(name => name.StartsWith("--", StringComparison.Ordinal)) is { } option)
                throw new UsageException($"there is no option “{option}”. See: nbsite review comments --help.");
            var place = EditionPlace.Of(result, options, host);
            var today = options.Day(result, host);
            var site = ReadSite.Read(ContentFolder.Read(place.Content, host), today, host);
            var printer = new DiagnosticPrinter(host, place.Content, place.Format);
            if (site.Index is null)
            {
                printer.Print(site.Result.Diagnostics);
                return ExitCodes.Content;
            }

            var run = new SigningRun(place, today, site, host);
            try
            {
                var names = result.GetValue(paths)!;
                return List(run, names.Length > 0 ? run.Files(names) : site.Files, names.Length == 0, printer);
            }
            catch (RefusedException refused)
            {
                host.Refuse($"nbsite: {refused.Message}");
                return ExitCodes.Content;
            }
        });
        return command;
    }

    private static int List(SigningRun run, IReadOnlyList<SignedFile> files, bool isAll, DiagnosticPrinter printer)
    {
        var bag = new DiagnosticBag();
        var count = 0;
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var path = ReviewFiles.CommentsOf(file.Path);
            told.Add(path);
            var isBroken = run.Site.Result.Diagnostics.Any(each => each.Severity == Severity.Error && each.Span.Path == file.Path);
            foreach (var comment in Read(path))
            {
                var span = Place(file, comment);
                Tell(comment, span?.Path ?? file.Path, span?.Line ?? 1, span is not null ? "" : isBroken ? $" ({Unreadable})" : " (changed since)");
            }
        }

        // What was said of a page that readers do not see today is not dealt with for that.
        var others = run.Site.Content.Select(file => file.Path)
            .Where(path => isAll && path.EndsWith(ReviewFiles.CommentsEnding, StringComparison.Ordinal) && !told.Contains(path));
        foreach (var path in others.Order(StringComparer.Ordinal))
            foreach (var comment in Read(path)) Tell(comment, path, 1, $" ({Why(run.Site, path)})");

        run.Host.Out.WriteLine(count == 0 ? "There are no comments of reviewers."
            : $"{SigningRun.Count(count, "comment")}. Take each out of its {ReviewFiles.CommentsEnding} file when it is dealt with.");
        if (bag.Count > 0) printer.Print(bag.ToImmutable());
        return bag.HasErrors ? ExitCodes.Content : ExitCodes.Done;

        IEnumerable<ReviewerComment> Read(string path) => run.Site.Content.FirstOrDefault(each => each.Path == path) is { } stored
            && CommentsFile.Read(path, stored.Bytes, bag) is { } comments ? comments : [];

        void Tell(ReviewerComment comment, string path, int line, string why)
        {
            count++;
            run.Host.Out.WriteLine(
                $"{printer.Shown(path)}:{Math.Max(1, line)}: {comment.Verb} by {TerminalText.OneLine(comment.Role)}, {TerminalText.OneLine(comment.On)}: “{TerminalText.OneLine(comment.Words)}”"
                + why);
            foreach (var words in comment.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                run.Host.Out.WriteLine("  " + TerminalText.OneLine(words));
        }
    }

    private const string Unreadable = "its page cannot be read as it stands";

    /// <summary>Why the file that comments are on is none of those that can be signed.</summary>
    private static string Why(ReadSite site, string comments)
    {
        var stem = comments[..^ReviewFiles.CommentsEnding.Length];
        if (site.Content.FirstOrDefault(file => file.Path == stem + ".md" || file.Path == stem + ".yml") is not { } file) return "its page is not there any more";
        return site.Result.Report.Pages.Any(page => page.Path == file.Path && page.Status == ReviewStatus.Withdrawn)
            ? "its page is withdrawn" : Unreadable;
    }

    /// <summary>Where the words stand today; null when they are others.</summary>
    private static SourceSpan? Place(SignedFile file, ReviewerComment comment)
    {
        var sheet = file.Sheets.FirstOrDefault(each => each.Page.Id == comment.Sheet);
        if (sheet is null || SheetText.Own(sheet.Page).FirstOrDefault(each => each.Hash == comment.Part) is not { } part) return null;
        var span = part.Block?.Span ?? sheet.Page.Span;
        return span.Line > 0 ? span : sheet.Page.Span;
    }
}
