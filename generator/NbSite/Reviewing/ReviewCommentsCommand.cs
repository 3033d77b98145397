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
                return List(run, result.GetValue(paths) is { Length: > 0 } names ? run.Files(names) : site.Files, printer);
            }
            catch (RefusedException refused)
            {
                host.Refuse($"nbsite: {refused.Message}");
                return ExitCodes.Content;
            }
        });
        return command;
    }

    private static int List(SigningRun run, IEnumerable<SignedFile> files, DiagnosticPrinter printer)
    {
        var bag = new DiagnosticBag();
        var count = 0;
        foreach (var file in files)
        {
            var path = ReviewFiles.CommentsOf(file.Path);
            if (run.Site.Content.FirstOrDefault(each => each.Path == path) is not { } stored
                || CommentsFile.Read(path, stored.Bytes, bag) is not { } comments) continue;
            foreach (var comment in comments)
            {
                count++;
                var span = Place(file, comment);
                run.Host.Out.WriteLine(
                    $"{printer.Shown(span?.Path ?? file.Path)}:{Math.Max(1, span?.Line ?? 1)}: {comment.Verb} by {TerminalText.OneLine(comment.Role)}, {TerminalText.OneLine(comment.On)}: “{TerminalText.OneLine(comment.Words)}”"
                    + (span is null ? " (changed since)" : ""));
                foreach (var line in comment.Said.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    run.Host.Out.WriteLine("  " + TerminalText.OneLine(line));
            }
        }

        run.Host.Out.WriteLine(count == 0 ? "There are no comments of reviewers." : $"{SigningRun.Count(count, "comment")}. Take each out of its {ReviewFiles.CommentsEnding} file when it is dealt with.");
        if (bag.Count > 0) printer.Print(bag.ToImmutable());
        return bag.HasErrors ? ExitCodes.Content : ExitCodes.Done;
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
