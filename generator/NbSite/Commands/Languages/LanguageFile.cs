using System.Collections.Immutable;
using System.Text;
using NbSite.Commands.New;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Languages;
using NbSite.Content.Packs;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Site.Types;
using NbSite.Publishing.Site.Words;

namespace NbSite.Commands.Languages;

/// <summary>The file that holds a language's words of the interface, as it is begun and extended.</summary>
internal static class LanguageFile
{
    // What lends its words to every language, as every theme has it.
    private const string Shipped = "en";

    /// <summary>Writes the file of a language, or adds to it what it lacks; prints what comes next.</summary>
    /// <param name="content">The content folder.</param>
    /// <param name="tag">BCP 47.</param>
    /// <param name="format">How problems are told.</param>
    /// <param name="host">The program's surroundings.</param>
    /// <param name="today">The day of the run.</param>
    public static int Begin(string content, string tag, DiagnosticFormat format, DateOnly today, ProgramHost host)
    {
        using var alone = SigningRun.Hold(content);
        host.Deed.Begin("Nothing was changed.");
        var path = LanguageFiles.PathOf(tag);
        var files = ContentFolder.Read(content, host);
        var printer = new DiagnosticPrinter(host, content, format);
        var site = ReadSite.Read(files, today, host);
        if (site.Index is null)
        {
            // Where no site can be read nothing says which words are missing.
            printer.Print(site.Result.Diagnostics);
            host.Sum("Nothing was changed.");
            return ExitCodes.Content;
        }

        // What a pack has is read beside the site's own.
        var file = files.FirstOrDefault(each => each.Path == path && !PackMerge.Brings(files, path));
        // With a mistake in the file nobody can say what it lacks.
        var theme = SiteTypes.Theme(host.Theme(), file is null && files.All(each => each.Path != path) ? files.Add(Empty(path)) : files, host.Extensions.Types);
        var problems = theme.Problems.Where(problem => problem.Span.Path == path && problem.Severity == Severity.Error).ToImmutableArray();
        if (file?.ReadProblem is { } unread) problems = [unread];
        if (!problems.IsEmpty)
        {
            printer.Print(problems);
            host.Sum("Nothing was changed.");
            return ExitCodes.Content;
        }

        var coverage = theme.CoverageOf(tag)!;
        // Its own missing words no site can lend itself.
        var lender = tag == site.Index.Config.Language ? NameOf(Shipped) : LanguageTemplate.Main;
        var before = file is null ? null : Encoding.UTF8.GetString(file.Bytes.Span);
        var after = LanguageTemplate.Extend(tag, theme.Catalogue, coverage.Missing.Concat(coverage.Settings), before, out var added, lender);
        if (added == 0)
        {
            host.Out.WriteLine(file is null
                ? $"NbSite has every word of “{tag}” itself. Nothing was changed. To say one otherwise, write it into {printer.Shown(path)}."
                : $"{printer.Shown(path)} has every word already{Waiting(coverage.Missing.Length)}. Nothing was changed.");
            return ExitCodes.Done;
        }

        Write(content, path, file, after, host);
        var shown = printer.Shown(path);
        host.Out.WriteLine($"Wrote {shown}, with {SigningRun.Count(Words(tag, theme.Catalogue, coverage, before), "word")} to translate. "
            + $"Until then they are shown in {lender}.");
        var at = NewRun.AtFolder(printer.Shown(""));
        NewRun.Tell(host,
            $"Translate in {shown}: write between the quotation marks, and take the “#” before the line away.",
            $"See how far it is: {host.Self()} language status{at}",
            $"Put its pages into {printer.Shown(tag)}, the home page first.");
        return ExitCodes.Done;
    }

    /// <summary>The text of the file of a new site's own language, and how many words wait in it.</summary>
    /// <param name="files">The site.</param>
    /// <param name="tag">Its language.</param>
    /// <param name="host">The program's surroundings.</param>
    public static (string Text, int Words) New(ImmutableArray<ContentFile> files, string tag, ProgramHost host)
    {
        var theme = SiteTypes.Theme(host.Theme(), files.Add(Empty(LanguageFiles.PathOf(tag))), host.Extensions.Types);
        var coverage = theme.CoverageOf(tag)!;
        var text = LanguageTemplate.Extend(
            tag, theme.Catalogue, coverage.Missing.Concat(coverage.Settings), null, out _, NameOf(Shipped));
        return (text, Words(tag, theme.Catalogue, coverage, null));
    }

    /// <summary>How many words were added: the settings beside them can stay as they are, and “language status” does not count them either.</summary>
    private static int Words(string tag, WordCatalogue catalogue, LanguageCoverage coverage, string? before)
    {
        LanguageTemplate.Extend(tag, catalogue, coverage.Missing, before, out var words);
        return words;
    }

    // A line that stands behind “#” is there, and is no word yet.
    private static string Waiting(int words) =>
        words == 0 ? "" : $" to translate, of which {SigningRun.Count(words, "word")} still {(words == 1 ? "waits" : "wait")}";

    /// <summary>What a language is called.</summary>
    public static string NameOf(string tag) => LocaleData.For(tag)?.Name ?? tag;

    private static ContentFile Empty(string path) => new(path, ReadOnlyMemory<byte>.Empty);

    private static void Write(string content, string path, ContentFile? file, string text, ProgramHost host)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (file is not null)
        {
            using var replacement = FileReplacement.Prepare(new RootedFolder(content), path, file.Bytes, bytes);
            replacement.Commit();
        }
        else
        {
            try
            {
                var full = new RootedFolder(content).PathOf(path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                using var stream = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new MachineException($"cannot write “{path}”: {exception.Message}", isMidway: true);
            }
        }

        host.Deed.Done("The file is written.");
    }
}
