using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Translations;
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
        OptionWords.NoOption(paths);
        if (TranslatedSite.Read(result, options, host) is not { } site) return ExitCodes.Content;
        var bag = new DiagnosticBag();
        var edits = new List<RecordEdit>();
        var said = new List<string>();
        foreach (var path in paths.Select(site.Within).Distinct(StringComparer.Ordinal))
        {
            if (site.Files.FirstOrDefault(file => file.IsThere && file.Path == path) is not { } file)
            {
                bag.Add(Codes.NoTranslatedFile.At(SourceSpan.File(path), path, site.Content.All(each => each.Path != path) ? "there is no such file"
                    : path.StartsWith(site.Main + "/", StringComparison.Ordinal) ? $"it is in “{site.Main}”, from which all is translated"
                    : $"“{site.Main}” has no page for it"));
                continue;
            }

            // Pins that cannot be read say of no block that it was stale.
            if (!asTheyAre && !file.IsPinned && site.Content.FirstOrDefault(each => each.Path == file.PinsPath) is { } broken) TranslatedFile.PinsIn(broken, bag);
            Check(file, asTheyAre, bag);
            var bytes = Encoding.UTF8.GetBytes(TranslationPinsText.Of(PinsOf(file)));
            var before = site.Content.FirstOrDefault(each => each.Path == file.PinsPath)?.Bytes;
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
            site.Printer.Print(problems);
            host.Sum("Nothing was changed.");
            return ExitCodes.Content;
        }

        site.Write(edits);
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
}
