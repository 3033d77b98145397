using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Translations;
using NbSite.Disk;
using NbSite.Model;

namespace NbSite.Commands.Translating;

/// <summary><c>nbsite translate pin</c>: says that a translation says what its source says today.</summary>
internal static class PinCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var paths = new Argument<string[]>("file") { Description = "Translated pages or words of signs, such as ar/treatments/surgery.md.", Arity = ArgumentArity.OneOrMore };
        var asTheyAre = new Option<bool>("--as-they-are") { Description = "Also words that were not edited since their source changed." };
        var command = new Command("pin", """
            Writes beside a translation which words of the source each of its blocks was made of. Compare them first.

            Example:
              nbsite translate pin ar/treatments/surgery.md
              nbsite translate pin ar/signs.yml
            """)
        {
            paths,
        };
        foreach (var option in new Option[] { asTheyAre, options.Content, options.Today, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => Run(result, options, result.GetValue(paths)!, result.GetValue(asTheyAre), host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, string[] paths, bool asTheyAre, ProgramHost host)
    {
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        host.Deed.Begin("Nothing was changed.");
        var files = ContentFolder.Read(content, host);
        var printer = new DiagnosticPrinter(host, content, result.GetValue(options.Format));
        if (ReadSite.Read(files, options.Day(result, host), host) is not { Index: { Config: var site } index } read)
        {
            host.Sum("Nothing was changed: site.yml cannot be read.");
            return ExitCodes.Content;
        }

        var bag = new DiagnosticBag(site.Regions);
        var known = Translations.Of(files, site.Language, index.Languages.Select(each => each.Language).Where(each => each != site.Language), bag);
        var edits = new List<RecordEdit>();
        var said = new List<string>();
        foreach (var path in paths.Select(path => Within(path, content, host)).Distinct(StringComparer.Ordinal))
        {
            if (known.FirstOrDefault(file => file.IsThere && file.Path == path) is not { } file)
            {
                bag.Add(Codes.NoTranslatedFile.At(SourceSpan.File(path), path, files.All(each => each.Path != path) ? "there is no such file"
                    : path.StartsWith(site.Language + "/", StringComparison.Ordinal) ? $"it is in “{site.Language}”, from which all is translated"
                    : $"“{site.Language}” has no page for it"));
                continue;
            }

            Check(file, asTheyAre, bag);
            var bytes = Encoding.UTF8.GetBytes(TranslationPinsText.Of(PinsOf(file)));
            var before = files.FirstOrDefault(each => each.Path == file.PinsPath)?.Bytes;
            if (before is { } now && now.Span.SequenceEqual(bytes)) said.Add($"{file.PinsPath}: nothing to pin");
            else
            {
                edits.Add(RecordEdit.Beside(file.PinsPath, before, bytes));
                var parts = file.Parts.Count(part => part.Pin is not null);
                said.Add($"{file.PinsPath}: {SigningRun.Count(parts, "block")} pinned"
                    + (file.Count(TranslationState.Missing) is > 0 and var missing ? $", {missing} of the source not translated" : ""));
            }
        }

        var problems = bag.ToImmutable().Where(each => each.Severity == Severity.Error).ToImmutableArray();
        if (!problems.IsEmpty)
        {
            printer.Print(problems);
            host.Sum("Nothing was changed.");
            return ExitCodes.Content;
        }

        Write(edits, content);
        if (edits.Count > 0) host.Deed.Done("The pins are written.");
        foreach (var line in said) host.Out.WriteLine(line);
        return ExitCodes.Done;
    }

    private static void Check(TranslatedFile file, bool asTheyAre, DiagnosticBag bag)
    {
        if (file.Parts.FirstOrDefault(part => part is { State: not TranslationState.Current, IsCertain: false }) is { } first)
        {
            bag.Add(Codes.TranslationShape.At(
                first.Own!.Value, first.Name, $"{first.Origin.Path}:{first.Origin.Line}", "other blocks",
                file.Left.IsEmpty ? "fewer" : "others"));
            return;
        }

        foreach (var left in file.Left.Take(file.Parts.Any(part => part.State == TranslationState.Missing) ? 1 : 0))
            bag.Add(Codes.TranslationShape.At(left.Span, left.Kind, file.SourcePath, "no such block", $"a {left.Kind}"));
        if (asTheyAre) return;
        foreach (var stale in file.Parts.Where(part => part.State == TranslationState.Stale))
            bag.Add(Codes.TranslationUnchanged.At(stale.Own!.Value, stale.Name, $"{stale.Origin.Path}:{stale.Origin.Line}"));
    }

    private static TranslationPins PinsOf(TranslatedFile file)
    {
        var isSigns = file.Path.EndsWith("/signs.yml", StringComparison.Ordinal);
        var pinned = file.Parts.Where(part => part.Pin is not null).ToList();
        return isSigns
            ? new TranslationPins { Names = pinned.ToFrozenDictionary(part => part.Name, part => part.Pin!, StringComparer.Ordinal) }
            : new TranslationPins
            {
                Title = pinned.Find(part => part.Name == "title")?.Pin,
                Summary = pinned.Find(part => part.Name == "summary")?.Pin,
                Blocks = [.. pinned.Where(part => part.Name is not ("title" or "summary")).Select(part => part.Pin!)],
            };
    }

    // Whoever stands in the folder above content types the path that the editor shows.
    private static string Within(string path, string content, ProgramHost host)
    {
        var full = Path.GetFullPath(path, host.CurrentFolder);
        var inside = Path.GetRelativePath(content, full).Replace('\\', '/');
        return File.Exists(full) && !inside.StartsWith("../", StringComparison.Ordinal) ? inside : path.Replace('\\', '/');
    }

    /// <summary>All or none: each is written beside its place first.</summary>
    private static void Write(List<RecordEdit> edits, string content)
    {
        var prepared = new List<FileReplacement>();
        try
        {
            foreach (var edit in edits) prepared.Add(edit.Prepare(content));
            foreach (var file in prepared) file.Commit();
        }
        finally
        {
            foreach (var file in prepared) file.Dispose();
        }
    }
}
