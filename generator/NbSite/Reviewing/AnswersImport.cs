using System.Collections.Immutable;
using System.Globalization;
using NbSite.Commands.Signing;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Reviewing;

/// <summary>What is done with answers that came back.</summary>
/// <param name="Evidence">What the words were checked against.</param>
/// <param name="RecordedBy">Who writes it down; null for the owner of the site.</param>
/// <param name="Clinical">The look was a clinician's.</param>
/// <param name="Next">When to look again.</param>
/// <param name="IsDry">Only say what would be recorded.</param>
internal sealed record ImportChoices(string? Evidence, string? RecordedBy, bool Clinical, Func<DateOnly, DateOnly>? Next, bool IsDry);

/// <summary>Records answers: what was accepted and still stands as sign-offs, what was said beside the files it was said of.</summary>
/// <param name="run">The site, held so that nobody else writes into it.</param>
/// <param name="all">The answers of one reviewer.</param>
/// <param name="choices">What is done with them.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class AnswersImport(SigningRun run, IReadOnlyList<Answers> all, ImportChoices choices, DiagnosticBag bag)
{
    private sealed record Standing(Answer Answer, SignedFile File, Sheet Sheet, ImmutableArray<SignedBlock> Parts);

    /// <summary>Whether the answers fit together and are on this site; what is wrong is in the bag.</summary>
    public bool Fit()
    {
        var config = run.Site.Index!.Config;
        var seen = new Dictionary<(string, string, string), (Answer Answer, string Path)>();
        foreach (var answers in all)
        {
            if (answers.Site != config.BaseUrl.AbsoluteUri)
                bag.Add(Codes.AnswersOfOtherSite.At(answers.SiteSpan, Quote.Short(answers.Site), config.BaseUrl.AbsoluteUri));
            if (!answers.IsOfSame(all[0]))
                bag.Add(Codes.AnswersOfTwo.At(answers.RoleSpan, Person(answers), Shown(all[0].Path), Person(all[0])));
            if (answers.Countries.IsEmpty && !config.Regions.Countries.IsEmpty)
                bag.Add(Codes.AnswersForm.At(answers.CountriesSpan, "“countries” is empty, and nobody can say for which of the site's countries the reviewer looked"));
            foreach (var code in answers.Countries.Where(code => !config.Regions.Knows(code)))
                bag.Add(Codes.UnknownCheckCountry.At(answers.CountriesSpan, Quote.Short(code)));
            foreach (var answer in answers.Items)
            {
                foreach (var hash in answer.Hashes)
                {
                    if (seen.TryAdd((answer.File, answer.Sheet, hash), (answer, answers.Path))) continue;
                    var other = seen[(answer.File, answer.Sheet, hash)];
                    bag.Add(Codes.AnsweredTwice.At(answer.Span, answer.Words, Quote.Short(answer.File), other.Answer.Span.Line, Shown(other.Path)));
                    break;
                }
            }
        }

        return !bag.HasErrors;
    }

    /// <summary>Records what still stands; the exit code.</summary>
    public int Record()
    {
        var standing = all.SelectMany(answers => answers.Items).Select(Find).OfType<Standing>().ToList();
        var accepted = standing.Where(each => each.Answer.Decision == Decision.Accept)
            .SelectMany(each => each.Parts.Select(part => (each.File.Path, each.Sheet.Page.Id, part.Hash))).ToHashSet();
        var files = standing.Where(each => each.Answer.Decision == Decision.Accept).Select(each => each.File).DistinctBy(file => file.Path)
            .Where(file => !IsRecorded(file, standing)).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var comments = Comments(standing);
        if (bag.HasErrors) return ExitCodes.Content;
        if (run.HaveErrors(files)) return ExitCodes.Content;
        if (files.Count == 0 && comments.Count == 0)
        {
            run.Host.Out.WriteLine(standing.Count == 0 ? "Nothing was recorded: no answer is on words and sources that stand now."
                : "Nothing was recorded: all of it is on record already.");
            return ExitCodes.Done;
        }

        if (choices.IsDry) return Tell(files, accepted, comments);
        var first = all[0];
        var said = new SignOff(
            "Signed", first.Role, first.Name, choices.Evidence ?? $"the sources in the review pack of {first.Made.Iso()}", choices.Clinical,
            choices.RecordedBy ?? run.Site.Index!.Config.Owner)
        {
            Accepted = accepted,
            Countries = first.Countries,
            On = LookedOn,
            Beside = comments,
        };
        if (files.Count > 0) return SignOffs.Write(run, files, choices.Next, said);
        run.Write(comments, told => run.Host.Out.WriteLine(told));
        return ExitCodes.Done;
    }

    /// <summary>The part that was answered, if it stands there as it did.</summary>
    private Standing? Find(Answer answer)
    {
        if (run.Site.Files.FirstOrDefault(each => each.Path == answer.File) is { } file
            && file.Sheets.FirstOrDefault(each => each.Page.Id == answer.Sheet) is { } sheet)
        {
            var own = SheetText.Own(sheet.Page);
            ImmutableArray<SignedBlock> parts = [.. answer.Hashes.Select(hash => own.FirstOrDefault(part => part.Hash == hash)).OfType<SignedBlock>()];
            if (parts.Length == answer.Hashes.Length) return WithSources(new Standing(answer, file, sheet, parts));
        }

        bag.Add(Codes.AnswerOutdated.At(answer.Span, answer.Words.Length == 0 ? answer.Sheet : answer.Words, Quote.Short(answer.File), answer.Decision switch
        {
            Decision.Accept => "its acceptance",
            Decision.Refuse => $"its refusal (“{Quote.Short(answer.Comment)}”)",
            _ => $"its comment (“{Quote.Short(answer.Comment)}”)",
        }));
        return null;
    }

    /// <summary>What was answered, where the sources are those that the reviewer saw; else only what was said of it.</summary>
    private Standing? WithSources(Standing found)
    {
        var answer = found.Answer;
        if (answer.Decision != Decision.Accept || answer.Sources == SourcesSeen.Of(found.Parts, found.Sheet)) return found;
        bag.Add(Codes.AnswerSourcesChanged.At(
            answer.Span, answer.Words, Quote.Short(answer.File), answer.Sources is null ? "the pack did not say how its sources were described"
                : "its sources, or others on the page, are described otherwise than in the pack"));
        return answer.Comment.Length == 0 ? null : found with { Answer = answer with { Decision = Decision.Comment } };
    }

    /// <summary>The day by the reviewer's clock, where it can be right.</summary>
    private DateOnly LookedOn(SignedFile file)
    {
        var saved = all.Max(answers => answers.Saved);
        var earliest = all.Max(answers => answers.Made);
        // Entries stand in the order of their days, those that were taken back too.
        foreach (var check in file.Review is { } record ? record.Checks.Concat(record.TakenBack) : [])
            if (check.On > earliest) earliest = check.On;
        return saved < earliest || saved > run.Today ? run.Today : saved;
    }

    /// <summary>Whether the same look is in the record: answers may be imported twice. One beside other sources is not the same.</summary>
    private bool IsRecorded(SignedFile file, IEnumerable<Standing> standing)
    {
        var own = standing.Where(each => each.Answer.Decision == Decision.Accept && each.File.Path == file.Path).ToList();
        var hashes = own.SelectMany(each => each.Parts).Select(part => part.Hash).ToHashSet(StringComparer.Ordinal);
        var sources = own.SelectMany(each => SourcesSeen.Keys(each.Parts, each.Sheet)
            .Select(key => (Key: key, each.Sheet.Index.Get<FormattedReference>(IndexKind.Reference, key)?.DataHash))).Distinct().ToList();
        var made = all.Max(answers => answers.Made);
        return file.Review is { } record && record.Signatures.Any(each => each.On >= made && hashes.IsSubsetOf(each.Blocks)
            && string.Equals(each.Role, all[0].Role, StringComparison.OrdinalIgnoreCase)
            && sources.All(source => each.References?.GetValueOrDefault(source.Key) is not { } known || known == source.DataHash)
            && record.Checks.Any(check => check.On == each.On && check.Role == each.Role && check.IsByClinician == choices.Clinical && check.Name == all[0].Name
                && check.Countries.ToHashSet(StringComparer.Ordinal).SetEquals(all[0].Countries)));
    }

    private List<(RecordEdit Edit, string Told)> Comments(List<Standing> standing)
    {
        var edits = new List<(RecordEdit, string)>();
        foreach (var file in standing.Where(each => each.Answer.Comment.Length > 0 || each.Answer.Decision != Decision.Accept).GroupBy(each => each.File.Path, StringComparer.Ordinal))
        {
            var path = ReviewFiles.CommentsOf(file.Key);
            var before = run.Site.Content.FirstOrDefault(each => each.Path == path)?.Bytes;
            var said = file.Select(each => new ReviewerComment(
                LookedOn(each.File).Iso(), all[0].Role, each.Answer.Decision, each.Sheet.Page.Id, each.Parts[^1].Hash, each.Answer.Words,
                each.Answer.Comment)).ToList();
            if (CommentsFile.With(path, before, said, bag) is not { } bytes) continue;
            edits.Add((RecordEdit.Beside(path, before, bytes), $"Wrote {SigningRun.Count(said.Count, "comment")} of {all[0].Role} into {path}."));
        }

        return edits;
    }

    private int Tell(List<SignedFile> files, HashSet<(string Path, string Id, string Hash)> accepted, List<(RecordEdit Edit, string Told)> comments)
    {
        run.Host.Out.WriteLine("Nothing was recorded. Without --dry-run:");
        foreach (var file in files)
        {
            var own = file.Sheets.SelectMany(sheet => SheetText.Own(sheet.Page)).Select(part => part.Hash).Distinct().Count();
            var count = accepted.Where(each => each.Path == file.Path).Select(each => each.Hash).Distinct().Count();
            run.Host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {file.Path}: {count} of {own} parts signed as {all[0].Role}."));
        }

        foreach (var (edit, _) in comments) run.Host.Out.WriteLine($"  {edit.Path}: comments.");
        return ExitCodes.Done;
    }

    private string Shown(string path) => Path.GetRelativePath(run.Host.CurrentFolder, path).Replace('\\', '/');

    private static string Person(Answers answers) => Quote.Short(answers.Name is { } name ? $"{answers.Role}, {name}" : answers.Role)
        + (answers.Countries.IsEmpty ? "" : $" for {string.Join(", ", answers.Countries)}");
}
