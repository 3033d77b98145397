using System.CommandLine;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Translations;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Commands.Translating;

/// <summary><c>nbsite translate in</c>: takes back what a translator was sent.</summary>
internal static class InCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var paths = new Argument<string[]>("file") { Description = "Files that a translator sent back.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("in", """
            Puts a translator's work into the pages and pins it. All files are taken in, or none.

            Example:
              nbsite translate in to-translate/ar--treatments--surgery.xlf
            """)
        {
            paths,
        };
        foreach (var option in new Option[] { options.Content, options.Today, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => Run(result, options, result.GetValue(paths)!, host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, string[] paths, ProgramHost host)
    {
        OptionWords.NoOption(paths);
        if (TranslatedSite.Read(result, options, host) is not { } site) return ExitCodes.Content;
        var bag = new DiagnosticBag();
        var edits = new List<RecordEdit>();
        var said = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, host.CurrentFolder);
            if (new FileInfo(full) is not { Exists: true, Length: <= XliffReader.LargestBytes })
            {
                bag.Add(Codes.XliffUnreadable.At(SourceSpan.File(path), File.Exists(full) ? "it is too large" : "there is no such file"));
                continue;
            }

            foreach (var file in XliffReader.Read(path, File.ReadAllBytes(full), bag))
            {
                var page = site.Files.FirstOrDefault(each => each.Own is not null && each.Path == file.Original && each.Language == file.Language);
                if (page is null || !seen.Add(page.Path))
                {
                    bag.Add(Codes.XliffFileUnknown.At(file.Span, Quote.Short(file.Original), Quote.Short(file.Language)));
                    continue;
                }

                if (TakenIn.Of(page, file, bag) is not { } taken) continue;
                if (taken.Text is { } text) edits.Add(RecordEdit.Beside(page.Path, page.Own!.File.Bytes, text));
                var before = site.Content.FirstOrDefault(each => each.Path == page.PinsPath)?.Bytes;
                if (before is not { } now || !now.Span.SequenceEqual(taken.Pins)) edits.Add(RecordEdit.Beside(page.PinsPath, before, taken.Pins));
                said.Add($"{page.Path}: {SigningRun.Count(taken.Changed, "block")} changed");
            }
        }

        var problems = bag.ToImmutable();
        site.Printer.Print(problems);
        if (bag.HasErrors)
        {
            host.Sum("Nothing was changed.");
            return ExitCodes.Content;
        }

        site.Write(edits);
        if (edits.Count > 0) host.Deed.Done("The translations are written.");
        foreach (var line in said) host.Out.WriteLine(line);
        return ExitCodes.Done;
    }
}
