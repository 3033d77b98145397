using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Publishing.Features.Reviews;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Commands.Signing;

/// <summary>Who looked, and against what.</summary>
/// <param name="Verb">What is said of it: “Signed” or “Checked”.</param>
/// <param name="Role">Who looked, by role.</param>
/// <param name="Name">Their name; null when they do not wish it.</param>
/// <param name="Evidence">What the words were checked against.</param>
/// <param name="Clinical">The look was a clinician's.</param>
/// <param name="RecordedBy">Who writes it down.</param>
internal sealed record SignOff(string Verb, string Role, string? Name, string Evidence, bool Clinical, string RecordedBy)
{
    /// <summary>Only parts that are newer than their check were looked at.</summary>
    public bool InParts { get; init; }

    /// <summary>The parts that were accepted, by file and sheet, where not every part was; null when all were.</summary>
    public IReadOnlySet<(string File, string Sheet, string Hash)>? Accepted { get; init; }

    /// <summary>The countries that the look was for; empty for all.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>The day of the look at a file; today when none is told.</summary>
    public Func<SignedFile, DateOnly>? On { get; init; }

    /// <summary>What is written together with the records, and told behind them.</summary>
    public IReadOnlyList<(RecordEdit Edit, string Told)> Beside { get; init; } = [];

    /// <summary>Drafts become source-checked: readers see them with the next build.</summary>
    public bool Publishes { get; init; }
}

/// <summary>Writes into the records of files that somebody looked at their words as they stand now.</summary>
internal static class SignOffs
{
    public static int Write(SigningRun run, IReadOnlyList<SignedFile> files, Func<DateOnly, DateOnly>? next, SignOff said)
    {
        if (run.HaveErrors(files) || run.HaveTemplates(files)) return ExitCodes.Content;
        // Sheets that are signed in this run count for the pages that show them.
        var signing = files.SelectMany(file => file.Sheets).Select(sheet => sheet.Page.Id).ToHashSet(StringComparer.Ordinal);
        var edits = new List<(RecordEdit Edit, SignedFile File, string Told)>();
        var partial = new HashSet<string>(StringComparer.Ordinal);
        var isForAll = run.Site.Index!.Config.Regions.HoldEverywhere([.. said.Countries]);
        foreach (var file in files)
        {
            var others = file.Sheets.SelectMany(sheet => Others(sheet, signing)).Distinct().Order(StringComparer.Ordinal).ToList();
            // Without a look at the whole page nothing would say when it was checked, nor when that is due again.
            if (said.Publishes && file.Review is { Status: ReviewStatus.Draft, Last: null } && (others.Count > 0 || said.InParts))
            {
                throw new RefusedException(others.Count > 0
                    ? $"{file.Path} shows words of {string.Join(", ", others)} that changed since they were signed. Check those too, in the same run."
                    : $"{file.Path} was never looked at as a whole. Leave out --parts.");
            }

            var on = said.On?.Invoke(file) ?? run.Today;
            var due = next?.Invoke(on) ?? on.AddMonths(file.Sheets.Min(sheet => sheet.Months));
            bool IsAccepted(Sheet sheet, SignedBlock part) => said.Accepted?.Contains((file.Path, sheet.Page.Id, part.Hash)) != false;
            var isPartial = said.InParts || file.Sheets.Any(sheet => SheetText.Own(sheet.Page).Any(part => !IsAccepted(sheet, part)));
            var entry = new List<(string, string)>
            {
                ("on", on.Iso()),
                ("role", ReviewRecordText.Scalar(said.Role)),
            };
            if (said.Name is { } name) entry.Add(("name", ReviewRecordText.Scalar(name)));
            if (said.Clinical) entry.Add(("clinical", "true"));
            entry.Add(("against", ReviewRecordText.Scalar(said.Evidence)));
            if (said.Countries.Count > 0) entry.Add(("countries", ReviewRecordText.List(said.Countries.Select(ReviewRecordText.Scalar))));
            entry.Add(("due", due.Iso()));
            if (others.Count > 0 || isPartial) entry.Add(("partly", "true"));
            if (others.Count > 0 || isPartial || !isForAll) partial.Add(file.Path);
            entry.Add(("recorded-by", ReviewRecordText.Scalar(said.RecordedBy)));
            var signed = said.InParts && file.Review is { } review ? new SignedParts(review) : null;
            bool IsLookedAt(Sheet sheet, SignedBlock part) => (signed is null || !signed.Has(part, [])) && IsAccepted(sheet, part);
            entry.AddRange(!isPartial ? WordHashes.Of(file) : WordHashes.Of(file, IsLookedAt, (sheet, key) => signed is not null
                ? sheet.Index.Get<FormattedReference>(IndexKind.Reference, key) is { } source && signed.HasReference(source) != true
                : SheetText.Own(sheet.Page).Any(part => IsAccepted(sheet, part) && PartSources.Of(part).Contains(key))));
            var (edit, _) = RecordEdit.Of(file, run.Site, run.Today, text => Appended(text, file, entry, said));
            edits.Add((edit, file, Told(said, file, others, due, isPartial, WordHashes.Parts(file, IsLookedAt).Count)));
        }

        run.Keep(files);
        var all = edits.Select(each => (each.Edit, (File: (SignedFile?)each.File, each.Told)))
            .Concat(said.Beside.Select(each => (each.Edit, (File: (SignedFile?)null, each.Told))));
        run.Write([.. all], each =>
        {
            run.Host.Out.WriteLine(each.Told);
            if (each.File is null) return;
            if (each.File.Review is { Status: ReviewStatus.Draft } && said.Publishes)
                run.Host.Out.WriteLine("  It is a draft no more: readers see it with the next build.");
            else if (each.File.Review is { Status: ReviewStatus.Draft })
                run.Host.Out.WriteLine($"  Its status is still “draft”: write the status it has now into {each.File.RecordPath}.");
            else if (said.Clinical && each.File.Review is { Status: ReviewStatus.SourceChecked } && partial.Contains(each.File.Path))
                run.Host.Out.WriteLine("  Its status stays “source-checked”: no clinician has looked at all of it for every country.");
            else if (said.Clinical && each.File.Review is { Status: ReviewStatus.SourceChecked })
                run.Host.Out.WriteLine($"  Its status is still “source-checked”: write “clinically-reviewed” into {each.File.RecordPath} when that is true now.");
        });

        return ExitCodes.Done;
    }

    private static string? Appended(string text, SignedFile file, IReadOnlyList<(string, string)> entry, SignOff said)
    {
        var appended = ReviewRecordText.Append(text, file.RecordPath, entry);
        return appended is null || !said.Publishes || file.Review is not { Status: ReviewStatus.Draft } ? appended
            : ReviewRecordText.WithStatus(appended, "draft", "source-checked") ?? throw new RefusedException(
                $"{file.RecordPath}: its status cannot be changed there. Write “status: source-checked” on a line of its own.");
    }

    /// <summary>Fact sheets whose words stand on the page and are not signed as they stand.</summary>
    private static IEnumerable<string> Others(Sheet sheet, HashSet<string> signing) => SignedBlocks.Of(sheet.Page)
        .Where(part => part.SourceId is { } source && source != sheet.Page.Id && !signing.Contains(source)
            && sheet.Index.Get<SheetReview>(IndexKind.Signed, source) is { Binds: true } review && !review.Has(part))
        .Select(part => part.SourceId!)
        // Signs have a file of their own; signed in the same run, they count.
        .Concat(signing.Any(id => id.StartsWith("signs/", StringComparison.Ordinal)) ? [] : ShownSigns.Of(sheet.Page, sheet.Index).Changed);

    private static string Told(SignOff said, SignedFile file, List<string> others, DateOnly due, bool isPartial, int parts) =>
        $"{said.Verb} {file.Path} as {said.Role}: {(parts == 0 ? "its sources as they are described now" : SigningRun.Count(parts, "part"))}, {(others.Count == 0 && !isPartial ? "the whole page" : "not the whole page")}. "
        + $"Next look due {due.Iso()}."
        + (others.Count == 0 ? "" : $"\n  Its date stays: it shows words of {string.Join(", ", others)} that changed since they were signed there.");
}
