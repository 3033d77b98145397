using System.CommandLine;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Translations;
using NbSite.Model;

namespace NbSite.Commands.Translating;

/// <summary><c>nbsite translate out</c>: writes a file for each page that a translator's program reads.</summary>
internal static class OutCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var folder = new Argument<string>("folder") { Description = "Where the files are written." };
        var pages = new Argument<string[]>("page") { Description = "Translated pages, such as ar/treatments/surgery.md; all that wait when none is named.", Arity = ArgumentArity.ZeroOrMore };
        var language = new Option<string>("--language") { Description = "The language to translate into, such as “ar”.", Required = true };
        var command = new Command("out", """
            Writes pages as XLIFF 1.2 for a translator, with what is translated already.

            Example:
              nbsite translate out to-translate --language ar
              nbsite translate out to-translate ar/treatments/surgery.md --language ar
            """)
        {
            folder, pages,
        };
        foreach (var option in new Option[] { language, options.Content, options.Today, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => Run(
            result, options, result.GetValue(folder)!, result.GetValue(pages) ?? [], result.GetValue(language)!, host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, string folder, string[] pages, string language, ProgramHost host)
    {
        if (TranslatedSite.Read(result, options, host) is not { } site) return ExitCodes.Content;
        if (!site.Languages.Contains(language, StringComparer.Ordinal))
        {
            host.Error.WriteLine($"nbsite: the site has no pages in “{language}”.");
            return ExitCodes.Usage;
        }

        var files = site.Files.Where(file => file.Language == language && file.Own is not null).ToList();
        var asked = pages.Select(page => site.Within(page)).ToHashSet(StringComparer.Ordinal);
        if (asked.FirstOrDefault(page => files.All(file => file.Path != page)) is { } unknown)
        {
            site.Printer.Print([Codes.NoTranslatedFile.At(SourceSpan.File(unknown), unknown, $"“{language}” has no such translated page")]);
            return ExitCodes.Content;
        }

        var full = Path.GetFullPath(folder, host.CurrentFolder);
        Directory.CreateDirectory(full);
        foreach (var file in files.Where(file => asked.Count > 0 ? asked.Contains(file.Path) : file.WordsToTranslate > 0))
        {
            var name = Path.ChangeExtension(file.Path, null).Replace("/", "--", StringComparison.Ordinal) + ".xlf";
            File.WriteAllBytes(Path.Combine(full, name), Xliff.Write(file.Path, site.Main, language, file.Parts.Select(part =>
                new XliffUnit(part.Hash, part.Name, part.Source, part.Words, part.State))));
            host.Out.WriteLine($"{name}: {SigningRun.Count(file.WordsToTranslate, "word")} to translate");
        }

        return ExitCodes.Done;
    }
}
