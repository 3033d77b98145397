using System.Collections.Immutable;
using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Languages;
using NbSite.Content.Lints;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Reviews;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Commands.Signing;

/// <summary><c>nbsite review minor</c>: carries sign-offs over to words that changed without changing what is said.</summary>
internal static class MinorCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var path = new Argument<string>("PATH") { Description = SigningRun.Paths.Description };
        var why = new Option<string>("--why") { Description = "What the small change was.", HelpName = "TEXT", Required = true, CustomParser = OptionWords.Parse };
        var by = new Option<string?>("--recorded-by") { Description = "Who writes this down; the owner in site.yml by default.", HelpName = "WHO", CustomParser = OptionWords.Parse };
        var command = new Command("minor", """
            Carries sign-offs over to parts that changed a little: a comma, a spelling. Refused when a number, unit, medicine,
            negation or source changed, or any word on when to phone.

            Example:
              ./nbsite review minor content/en/treatments/surgery.md --why "a comma"
            """);
        command.Arguments.Add(path);
        foreach (var option in new Option[] { why, by, options.Content, options.Editions, options.Today, options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => SigningRun.With(result, options, host, run => Carry(
            run, run.File(result.GetValue(path)!), result.GetValue(why)!, result.GetValue(by) ?? run.Site.Index!.Config.Owner)));
        return command;
    }

    private static int Carry(SigningRun run, SignedFile file, string why, string recordedBy)
    {
        if (run.HaveErrors([file])) return ExitCodes.Content;
        if (file.Review is not { HasSignatures: true } review)
            throw new RefusedException($"{file.Path} was never signed part by part, so there is no sign-off to carry over. Use ./nbsite review sign.");
        if (review.Signatures.All(each => each.Hash != TextHash.Version))
            throw new RefusedException($"{file.Path} was signed by its words alone, before sign-offs covered tables, links and pictures, so there is no sign-off to carry over. Use ./nbsite review sign.");
        var signed = new SignedParts(review);
        var gone = signed.Gone(file.Sheets.SelectMany(sheet => SheetText.Own(sheet.Page)));
        var store = new TextStore(run.Editions);
        var carried = new List<(string Before, string After)>();
        foreach (var sheet in file.Sheets)
        {
            var now = SheetText.Own(sheet.Page);
            if (signed.IsWhole(now, sheet.Code, gone)) continue;
            var before = store.Find(review.Signatures.Reverse().SelectMany(each => each.Codes), sheet.Page.Id, sheet.Page.Language)
                ?? throw new RefusedException(
                    $"The text of {sheet.Page.Id} that was signed is not kept in {Path.Combine(run.Editions, "records")}, so nobody can say how much it changed. Use ./nbsite review sign.");
            carried.AddRange(Compare(sheet, SheetText.Own(before), now, signed, run));
        }

        if (carried.Count == 0 && file.Sheets.Length > 1 && gone > 0)
            throw new RefusedException($"This is no small change: a fact sheet of {file.Path} that was signed is not in it any more. Have it looked at, and use ./nbsite review sign.");
        if (carried.Count == 0)
        {
            run.Host.Out.WriteLine($"Nothing was recorded: no part of {file.Path} changed since it was signed.");
            return ExitCodes.Done;
        }

        var codes = file.Sheets.Select(sheet => sheet.Code).Distinct().ToList();
        var entry = new (string, string)[]
        {
            ("on", run.Today.Iso()),
            ("editorial", ReviewRecordText.Scalar(why)),
            ("recorded-by", ReviewRecordText.Scalar(recordedBy)),
            ("code", codes is [var only] ? only : ReviewRecordText.List(codes)),
            ("hash", TextHash.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("blocks", ReviewRecordText.List(carried.Select(pair => pair.After).Distinct())),
            ("for", ReviewRecordText.List(carried.Select(pair => pair.Before).Distinct())),
        };
        var (edit, _) = RecordEdit.Of(file, run.Site, run.Today, text => ReviewRecordText.Append(text, file.RecordPath, entry));
        run.Keep([file]);
        run.Write([(edit, file)], _ => run.Host.Out.WriteLine($"Carried the sign-offs of {SigningRun.Count(carried.Count, "part")} of {file.Path} over: {why}"));
        return ExitCodes.Done;
    }

    private static IEnumerable<(string Before, string After)> Compare(
        Sheet sheet, ImmutableArray<SignedBlock> before, ImmutableArray<SignedBlock> now,
        SignedParts signed, SigningRun run)
    {
        var lists = LanguagePack.Of(sheet.Index).Careful ?? throw new RefusedException(
            $"Nobody has written which words of the language “{sheet.Page.Language}” a small change may not touch (the part “careful” of {sheet.Page.Language}.checks.yml), so none can be told to be small. Use ./nbsite review sign.");
        var careful = new ProtectedWords(lists, sheet.Index.Get<MedicineNames>(IndexKind.MedicineNames, "all"));
        var old = before.DistinctBy(part => part.Hash).ToDictionary(part => part.Hash);
        var current = now.DistinctBy(part => part.Hash).ToDictionary(part => part.Hash);
        var difference = PageDifferences.Between(before, now, sources: true);
        foreach (var part in difference.Parts)
        {
            if (part.After is { } after && signed.IsSigned(after)) continue;
            var told = Said(part);
            if (part.Change is PartChange.Removed) throw Refused(sheet, $"the part “{told}” was taken out");
            if (part.Change is PartChange.Added) throw Refused(sheet, $"the part “{told}” is new");
            if (part.IsCareCard || sheet.Page.Type == SignSheets.Type || run.Site.Index!.Config.WhenToCall?.PageId == sheet.Page.Id)
                throw Refused(sheet, $"the part “{told}” says when to phone");
            if (part.Structure.FirstOrDefault(change => !IsHeadingEdited(change, difference)) is { } structure)
                throw Refused(sheet, $"of the part “{told}”: {StructureText.Of(structure)}");
            if (careful.FirstChange(old[part.Before!].Text, current[part.After!].Text) is { } change)
                throw Refused(sheet, $"in the part “{told}” {Told(change.Before, change.After)}");
            yield return (part.Before!, part.After!);
        }
    }

    /// <summary>Whether a part stands under the same headings, one of which was edited; that edit is looked at itself.</summary>
    private static bool IsHeadingEdited(StructureChange change, PageDifference difference)
    {
        if (change is not { Kind: StructureKind.Under, Before: { } before, After: { } after }) return false;
        var (old, now) = (before.Split(" › "), after.Split(" › "));
        return old.Length == now.Length && old.Zip(now).All(pair => pair.First == pair.Second || difference.Parts.Any(part =>
            part is { IsHeading: true, Change: PartChange.Changed } && Words(part, WordChange.Added) == pair.First && Words(part, WordChange.Removed) == pair.Second));

        string Words(PartDifference part, WordChange without) =>
            string.Join(' ', part.Words.Where(run => run.Change != without).Select(run => run.Text)).Split(" [@")[0];
    }

    private static string Told(ProtectedWord? before, ProtectedWord? after) => (before, after) switch
    {
        ({ } old, { } now) when old.Kind == now.Kind => $"the {old.Kind} “{old.Word}” became “{now.Word}”",
        ({ } old, { } now) => $"the {old.Kind} “{old.Word}” stood where the {now.Kind} “{now.Word}” stands",
        ({ } old, null) => $"the {old.Kind} “{old.Word}” is gone",
        _ => $"the {after!.Value.Kind} “{after.Value.Word}” is new",
    };

    private static RefusedException Refused(Sheet sheet, string why) =>
        new($"This is no small change of {sheet.Page.Id}: {why}. Have it looked at, and use ./nbsite review sign.");

    private static string Said(PartDifference part) =>
        Quote.Short(string.Join(' ', part.Words.Where(run => run.Change != WordChange.Removed || part.Change == PartChange.Removed).Select(run => run.Text)));
}
