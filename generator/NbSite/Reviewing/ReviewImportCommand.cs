using System.CommandLine;
using NbSite.Commands;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Model;

namespace NbSite.Reviewing;

/// <summary><c>nbsite review import</c>: takes the answers of a pack back into the review records.</summary>
internal static class ReviewImportCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var files = new Argument<string[]>("ANSWERS.json")
        {
            Description = "The files that the reviewer saved in the pack; all of one reviewer together.",
            Arity = ArgumentArity.OneOrMore,
        };
        var by = new Option<string?>("--recorded-by") { Description = "Who writes this down; the owner in site.yml by default.", HelpName = "WHO", CustomParser = OptionWords.Line };
        var evidence = new Option<string?>("--evidence") { Description = "What the words were checked against; the sources in the pack by default.", HelpName = "TEXT", CustomParser = OptionWords.Line };
        var clinical = new Option<bool>("--clinical") { Description = "The look was a clinician's." };
        var next = new Option<Func<DateOnly, DateOnly>?>("--next")
        {
            Description = "When to look again: a day, or months such as 12m; the longest the policy allows by default.",
            HelpName = "YYYY-MM-DD|12m",
            CustomParser = SignCommand.Next,
        };
        var dry = new Option<bool>("--dry-run") { Description = "Only say what would be recorded." };
        var command = new Command("import", """
            Records the answers of a review pack: what was accepted and still stands is signed, comments and refusals are written
            beside the pages. Words that changed since are named and left out.

            Example:
              ./nbsite review import review-1-of-2-signs-answers.json review-2-of-2-pages-answers.json --clinical --next 12m
            """);
        command.Arguments.Add(files);
        foreach (var option in new Option[]
            { by, evidence, clinical, next, dry, options.Content, options.Editions, options.Today, options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result =>
        {
            var choices = new ImportChoices(
                result.GetValue(evidence), result.GetValue(by), result.GetValue(clinical), result.GetValue(next), result.GetValue(dry));
            var read = result.GetValue(files)!.Select(name => (Path: Path.GetFullPath(name, host.CurrentFolder), Name: name))
                .DistinctBy(file => file.Path).Select(file => (file.Path, Bytes: Bytes(file.Path, file.Name))).ToList();
            return SigningRun.With(result, options, host, run => Import(run, read, choices));
        });
        return command;
    }

    private static byte[] Bytes(string path, string name)
    {
        try
        {
            if (!File.Exists(path)) throw new UsageException($"there is no file “{name}”. Name the file of answers that the reviewer sent.");
            // One that is far too large is not read to its end.
            using var file = File.OpenRead(path);
            var bytes = new byte[Math.Min(file.Length, AnswersReader.Largest + 1)];
            file.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot read “{name}”: {exception.Message}");
        }
    }

    private static int Import(SigningRun run, List<(string Path, byte[] Bytes)> files, ImportChoices choices)
    {
        var bag = new DiagnosticBag();
        var all = files.Select(file => AnswersReader.Read(file.Path, file.Bytes, bag)).OfType<Answers>().ToList();
        var import = new AnswersImport(run, all, choices, bag);
        var exit = all.Count == files.Count && import.Fit() ? import.Record() : ExitCodes.Content;
        if (bag.Count > 0) new DiagnosticPrinter(run.Host, run.Content, run.Place.Format).Print(bag.ToImmutable());
        if (bag.HasErrors) run.Host.Sum("Nothing was recorded.");
        return exit;
    }
}
