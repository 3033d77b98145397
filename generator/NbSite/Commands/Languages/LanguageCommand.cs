using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Site.Types;
using NbSite.Publishing.Site.Words;

namespace NbSite.Commands.Languages;

/// <summary><c>nbsite language</c>: begins the translation of the interface, and says how far it is.</summary>
internal static class LanguageCommand
{
    public static Command Make(ProgramHost host) =>
        new("language", """
            Translates the words of the interface, such as “Search” and “On this page”.

            Example:
              ./nbsite language new ar     write content/languages/ar.yml, with every word to translate
              ./nbsite language status     see how much is translated
            """)
        {
            New(host),
            Status(host),
        };

    private static Command New(ProgramHost host)
    {
        var options = new SharedOptions();
        var tag = new Argument<string>("TAG") { Description = "The language's tag (BCP 47), such as ar, cy or pt-BR." };
        var command = new Command("new", """
            Writes languages/TAG.yml in the content folder, with every word of the interface to translate, where it stands and what
            it says. A file that is there already is extended by what it lacks; what is translated stays as it is.

            Example:
              ./nbsite language new ar
            """);
        command.Arguments.Add(tag);
        foreach (var option in new Option[] { options.Content, options.Today, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => New(result, options, result.GetValue(tag)!, host));
        return command;
    }

    private static Command Status(ProgramHost host)
    {
        var options = new SharedOptions();
        var command = new Command("status", """
            Says for each language of the site how many words of the interface are translated.

            Example:
              ./nbsite language status
            """);
        foreach (var option in new Option[] { options.Content, options.Today, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => Status(result, options, host));
        return command;
    }

    private static int New(ParseResult result, SharedOptions options, string tag, ProgramHost host)
    {
        if (!LanguageFiles.IsTag(tag))
            throw new UsageException($"“{tag}” is not the tag of a language. Write it like ar, cy, pt-BR or zh-Hant.");
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        using var alone = SigningRun.Hold(content);
        host.Deed.Begin("Nothing was changed.");
        var path = LanguageFiles.PathOf(tag);
        var files = ContentFolder.Read(content, host);
        var printer = new DiagnosticPrinter(host, content, result.GetValue(options.Format));
        if (ReadSite.Read(files, options.Day(result, host), host) is { Index: null } broken)
        {
            // Where no site can be read nothing says which words are missing.
            printer.Print(broken.Result.Diagnostics);
            host.Sum("Nothing was changed.");
            return ExitCodes.Content;
        }

        var file = files.FirstOrDefault(each => each.Path == path);
        // With a mistake in the file nobody can say what it lacks.
        var theme = SiteTypes.Theme(host.Theme(), file is null ? files.Add(Empty(path)) : files, host.Extensions.Types);
        var problems = theme.Problems.Where(problem => problem.Span.Path == path).ToImmutableArray();
        if (file?.ReadProblem is { } unread) problems = [unread];
        if (!problems.IsEmpty)
        {
            printer.Print(problems);
            host.Sum("Nothing was changed.");
            return ExitCodes.Content;
        }

        var coverage = theme.CoverageOf(tag)!;
        var before = file is null ? null : Encoding.UTF8.GetString(file.Bytes.Span);
        var after = LanguageTemplate.Extend(tag, theme.Catalogue, coverage.Missing.Concat(coverage.Settings), before, out var added);
        if (added == 0)
        {
            host.Out.WriteLine(file is null
                ? $"NbSite has every word of “{tag}” itself. Nothing was changed. To say one otherwise, write it into {printer.Shown(path)}."
                : $"{printer.Shown(path)} has every word already. Nothing was changed.");
            return ExitCodes.Done;
        }

        Write(content, path, file, after, host);
        host.Out.WriteLine($"Wrote {printer.Shown(path)}, with {SigningRun.Count(added, "word")} to translate. Until then they are shown in the site's main language.");
        host.Out.WriteLine("Next: ./nbsite language status");
        return ExitCodes.Done;
    }

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

    private static int Status(ParseResult result, SharedOptions options, ProgramHost host)
    {
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        host.Deed.Begin("Nothing was changed.");
        var files = ContentFolder.Read(content, host);
        var theme = SiteTypes.Theme(host.Theme(), files, host.Extensions.Types);
        var printer = new DiagnosticPrinter(host, content, result.GetValue(options.Format));
        if (ReadSite.Read(files, options.Day(result, host), host) is { Index: null } broken)
        {
            printer.Print(broken.Result.Diagnostics);
            return ExitCodes.Content;
        }

        if (!theme.Problems.IsEmpty)
        {
            printer.Print(theme.Problems);
            host.Sum("Mend these first: words that cannot be read count as missing.");
        }

        foreach (var language in theme.Languages.Select(tag => theme.CoverageOf(tag)!))
        {
            host.Out.WriteLine(language.Missing.IsEmpty
                ? $"{language.Language} ({language.Name}): all {language.Words} words"
                : $"{language.Language} ({language.Name}): {language.Words - language.Missing.Length} of {language.Words} words; "
                    + $"{language.Missing.Length} missing, shown in {language.Lender}. First: {language.Missing[0]}");
        }

        return theme.Problems.Any(problem => problem.Severity == Severity.Error) ? ExitCodes.Content : ExitCodes.Done;
    }
}
