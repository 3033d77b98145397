using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NbSite.Console;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Publishing.Reviews;

namespace NbSite.Commands.Signing;

/// <summary><c>nbsite review sign</c>: records who looked at which words, when and against what.</summary>
internal static class SignCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var role = new Option<string>("--role") { Description = "Who looked, by role.", HelpName = "ROLE", Required = true, CustomParser = OptionWords.Parse };
        var name = new Option<string?>("--name") { Description = "Their name, only when they wish it.", HelpName = "NAME", CustomParser = OptionWords.Parse };
        var evidence = new Option<string>("--evidence") { Description = "What the words were checked against.", HelpName = "TEXT", Required = true, CustomParser = OptionWords.Parse };
        var clinical = new Option<bool>("--clinical") { Description = "The look was a clinician's." };
        var by = new Option<string?>("--recorded-by") { Description = "Who writes this down; the owner in site.yml by default.", HelpName = "WHO", CustomParser = OptionWords.Parse };
        var next = new Option<Func<DateOnly, DateOnly>?>("--next")
        {
            Description = "When to look again: a day, or months such as 12m; the longest the policy allows by default.",
            HelpName = "YYYY-MM-DD|12m",
            CustomParser = Next,
        };
        var command = new Command("sign", """
            Records that somebody looked at the words of pages as they stand now. The words are not touched.

            Example:
              ./nbsite review sign content/en/when-to-call.md --role "paediatric oncologist" --clinical --evidence "the sources on the page" --next 12m
            """);
        command.Arguments.Add(SigningRun.Paths);
        foreach (var option in new Option[] { role, name, evidence, clinical, next, by, options.Content, options.Editions, options.Today, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => SigningRun.With(result, options, host, run => Sign(
            run, run.Files(result.GetValue(SigningRun.Paths)!), result.GetValue(next), new SignOff(
                result.GetValue(role)!, result.GetValue(name), result.GetValue(evidence)!, result.GetValue(clinical),
                result.GetValue(by) ?? run.Site.Index!.Config.Owner))));
        return command;
    }

    private sealed record SignOff(string Role, string? Name, string Evidence, bool Clinical, string RecordedBy);

    private static int Sign(SigningRun run, IReadOnlyList<SignedFile> files, Func<DateOnly, DateOnly>? next, SignOff said)
    {
        if (run.HaveErrors(files)) return ExitCodes.Content;
        // Sheets that are signed in this run count for the pages that show them.
        var signing = files.SelectMany(file => file.Sheets).Select(sheet => sheet.Page.Id).ToHashSet(StringComparer.Ordinal);
        var edits = new List<(RecordEdit Edit, SignedFile File, string Told)>();
        foreach (var file in files)
        {
            var parts = file.Sheets.SelectMany(sheet => SheetText.Own(sheet.Page)).Select(part => part.Hash).Distinct().ToList();
            var others = file.Sheets.SelectMany(sheet => Others(sheet, signing)).Distinct().Order(StringComparer.Ordinal).ToList();
            var due = next?.Invoke(run.Today) ?? run.Today.AddMonths(file.Sheets.Min(sheet => sheet.Months));
            var codes = file.Sheets.Select(sheet => sheet.Code).Distinct().ToList();
            var entry = new List<(string, string)>
            {
                ("on", run.Today.Iso()),
                ("role", ReviewRecordText.Scalar(said.Role)),
            };
            if (said.Name is { } name) entry.Add(("name", ReviewRecordText.Scalar(name)));
            if (said.Clinical) entry.Add(("clinical", "true"));
            entry.Add(("against", ReviewRecordText.Scalar(said.Evidence)));
            entry.Add(("due", due.Iso()));
            if (others.Count > 0) entry.Add(("partly", "true"));
            entry.Add(("recorded-by", ReviewRecordText.Scalar(said.RecordedBy)));
            entry.Add(("code", codes is [var only] ? Quoted(only) : ReviewRecordText.List(codes.Select(Quoted))));
            entry.Add(("blocks", ReviewRecordText.List(parts.Select(Quoted))));
            var (edit, _) = RecordEdit.Of(file, run.Site, run.Today, text => ReviewRecordText.Append(text, file.RecordPath, entry));
            edits.Add((edit, file, Told(file, parts.Count, others, due, said.Role)));
        }

        run.Keep(files);
        run.Write([.. edits.Select(each => (each.Edit, each))], each =>
        {
            run.Host.Out.WriteLine(each.Told);
            if (each.File.Review is { Status: ReviewStatus.Draft })
                run.Host.Out.WriteLine($"  Its status is still “draft”: write the status it has now into {each.File.RecordPath}.");
            else if (said.Clinical && each.File.Review is { Status: ReviewStatus.SourceChecked })
                run.Host.Out.WriteLine($"  Its status is still “source-checked”: write “clinically-reviewed” into {each.File.RecordPath} when that is true now.");
        });

        return ExitCodes.Done;
    }

    /// <summary>Fact sheets whose words stand on the page and are not signed as they stand.</summary>
    private static IEnumerable<string> Others(Sheet sheet, HashSet<string> signing) => SignedBlocks.Of(sheet.Page)
        .Where(part => part.SourceId is { } source && source != sheet.Page.Id && !signing.Contains(source)
            && sheet.Index.Get<SheetReview>(IndexKind.Signed, source)?.Has(part) == false)
        .Select(part => part.SourceId!);

    private static string Told(SignedFile file, int parts, List<string> others, DateOnly due, string role) =>
        $"Signed {file.Path} as {role}: {SigningRun.Count(parts, "part")}, {(others.Count == 0 ? "the whole page" : "not the whole page")}. "
        + $"Next look due {due.Iso()}."
        + (others.Count == 0 ? "" : $"\n  Its date stays: it shows words of {string.Join(", ", others)} that changed since they were signed there.");

    /// <summary>A name of digits alone, or like 1e5, is a number to other readers of YAML.</summary>
    private static string Quoted(string name) => name.Any(c => c is not ((>= '0' and <= '9') or 'e')) ? name : $"\"{name}\"";

    private static Func<DateOnly, DateOnly>? Next(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (text.EndsWith('m') && int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is > 0 and <= 1200)
            return today => today.AddMonths(months);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return _ => day;
        result.AddError($"“{text}” is neither a day nor a number of months. Write it like --next 2027-11-21 or --next 12m.");
        return null;
    }
}
