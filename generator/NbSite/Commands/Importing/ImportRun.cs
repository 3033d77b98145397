using System.Collections.Immutable;
using System.Text;
using NbSite.Commands.New;
using NbSite.Console;
using NbSite.Content.Reviews;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Import;
using NbSite.Import.References;
using NbSite.Model;
using NbSite.Publishing.Site;

namespace NbSite.Commands.Importing;

/// <summary>One import: what is brought in is read with the site in memory, mended, and put in place as a whole.</summary>
internal sealed class ImportRun(NewRun run, string root, DiagnosticFormat format)
{
    // A passage that is put away may show the next mistake of its page.
    private const int MostRounds = 6;

    public int Do(ImportRequest request, bool adds, bool isDry)
    {
        var result = Importer.Run(request);
        if (result.HasErrors) return Refused([.. result.Findings.Where(each => each.What.Severity == Severity.Error).Select(each => each.What)], root);
        // Looked at first: reading the whole site with the new files takes its time.
        var stands = Files(result).Where(file => run.Has(file.Path)).Select(file => Codes.ImportStands.At(new SourceSpan(file.Path, 1, 1), file.Path)).ToImmutableArray();
        if (stands.Length > 0) return Refused(stands, run.Content);
        result = Mended(result, out var left);
        if (left.Length > 0)
        {
            var own = result.AtSource(left, out var others);
            return Refused([.. own, .. others.Select(FromRoot)], root);
        }

        var files = Files(result);
        var edits = adds ? References(result.Candidates, files) : [];
        if (run.Bag.Count > 0) return Refused(run.Bag.ToImmutable(), run.Content);
        var beside = Beside(result, request.Source.Name, adds);
        if (!isDry) Write(files, edits, beside);
        Tell(result, files, edits, beside, isDry);
        return ExitCodes.Done;
    }

    // A problem of the site's own files among those of the source.
    private Diagnostic FromRoot(Diagnostic problem) => problem with
    {
        Span = problem.Span with { Path = Path.GetRelativePath(root, Path.Combine(run.Content, problem.Span.Path)).Replace('\\', '/') },
    };

    private int Refused(ImmutableArray<Diagnostic> problems, string folder)
    {
        new DiagnosticPrinter(run.Host, folder, format).Print(problems);
        run.Host.Sum("Nothing was written.");
        return ExitCodes.Content;
    }

    private ImportResult Mended(ImportResult result, out ImmutableArray<Diagnostic> left)
    {
        for (var i = 0; ; i++)
        {
            run.Host.Cancellation.ThrowIfCancellationRequested();
            left = run.Problems(Files(result).Where(file => !run.Has(file.Path)).ToList(), [], new BuildOptions { Today = run.Today, Drafts = true });
            if (left.IsEmpty || i == MostRounds || result.Mended(left) is not { } next) return result;
            result = next;
        }
    }

    private List<(string Path, byte[] Bytes)> Files(ImportResult result) =>
    [
        .. result.Files,
        .. result.Pages.Select(page => (ReviewFiles.RecordOf(page.Path), Encoding.UTF8.GetBytes(NewRun.Record(run.Today)))),
    ];

    /// <summary>What may be sources, behind those that the site has; but for pages of the web that nobody has read yet.</summary>
    private List<(ContentFile Before, byte[] Bytes)> References(ImmutableArray<Candidate> candidates, List<(string Path, byte[] Bytes)> files)
    {
        const string Name = "references.yml";
        // A key that the site has already means another source there.
        var keys = new FreeNames(run.Index.References.Select(each => each.Id));
        var addresses = run.Index.References.SelectMany(each => new[] { each.Text("URL"), each.Text("DOI"), each.Text("PMID") }).Where(each => each is not null).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wanted = candidates.Where(each => !each.NeedsDay && !new[] { each.Url, each.Doi, each.Pmid }.Any(value => value is not null && addresses.Contains(value)) && !Stands(each))
            .Select(each => each with { Key = keys.First(each.Key) }).ToImmutableArray();
        if (wanted.IsEmpty) return [];
        if (run.Site.Content.FirstOrDefault(each => each.Path == Name) is not { } file)
        {
            files.Add((Name, Encoding.UTF8.GetBytes(CandidateText(wanted))));
            return Checked([]);
        }

        return YamlAddition.Append(Name, file.Bytes, "references", [.. wanted.SelectMany(each => each.Lines())], run.Bag) is { } bytes
            ? Checked([(file, bytes)]) : [];

        List<(ContentFile Before, byte[] Bytes)> Checked(List<(ContentFile Before, byte[] Bytes)> edits)
        {
            run.Bag.AddRange(run.Problems(files, edits, new BuildOptions { Today = run.Today, Drafts = true }));
            return edits;
        }

        // Without an address only its title tells that the site has a source.
        bool Stands(Candidate candidate) => candidate is { Url: null, Doi: null, Pmid: null }
            && run.Index.References.Any(each => each.Id == candidate.Key && string.Equals(each.Text("title"), candidate.Title, StringComparison.OrdinalIgnoreCase));
    }

    private static string CandidateText(ImmutableArray<Candidate> wanted) => new ImportResult { Candidates = wanted }.CandidateFile!;

    /// <summary>The report, and what may be sources, beside the content folder, under names that nothing has.</summary>
    private List<(string Path, string Text)> Beside(ImportResult result, string name, bool adds)
    {
        var folder = Path.GetDirectoryName(run.Content) ?? run.Content;
        List<(string, string)> beside = [(Free(folder, "import-report", ".md"), Report.Text(result, name))];
        var left = adds ? result with { Candidates = [.. result.Candidates.Where(each => each.NeedsDay)] } : result;
        if (left.CandidateFile is { } candidates) beside.Add((Free(folder, "imported-references", ".yml"), candidates));
        return beside;
    }

    private static string Free(string folder, string stem, string ending)
    {
        var path = Path.Combine(folder, stem + ending);
        for (var i = 2; Path.Exists(path); i++) path = Path.Combine(folder, $"{stem}-{i}{ending}");
        return path;
    }

    private void Write(List<(string Path, byte[] Bytes)> files, List<(ContentFile Before, byte[] Bytes)> edits, List<(string Path, string Text)> beside)
    {
        var made = new List<string>();
        var isDone = false;
        try
        {
            foreach (var (path, text) in beside)
            {
                Durable.WriteNew(path, Encoding.UTF8.GetBytes(text));
                made.Add(path);
            }

            NewFiles.Write(new RootedFolder(run.Content), files, edits);
            isDone = true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write beside the content folder: {exception.Message} Check the permissions.", isMidway: true);
        }
        finally
        {
            if (!isDone) foreach (var path in made) Durable.DeleteIfPossible(path);
        }

        run.Host.Deed.Done("All files are written.");
    }

    private void Tell(
        ImportResult result, List<(string Path, byte[] Bytes)> files, List<(ContentFile Before, byte[] Bytes)> edits, List<(string Path, string Text)> beside, bool isDry)
    {
        var host = run.Host;
        foreach (var (path, _) in files) host.Out.WriteLine($"{(isDry ? "Would write" : "Wrote")} {run.Shown(path)}");
        foreach (var (file, _) in edits) host.Out.WriteLine($"{(isDry ? "Would add to" : "Added to")} {run.Shown(file.Path)}");
        foreach (var (path, _) in beside) host.Out.WriteLine($"{(isDry ? "Would write" : "Wrote")} {run.Shown(path)}");
        var told = result.Findings.Select(each => each.What).ToImmutableArray();
        if (format != DiagnosticFormat.Text) new DiagnosticPrinter(host, root, format).Print(told);
        host.Out.WriteLine();
        host.Out.WriteLine($"{Count(result.Pages.Count(), "page")}, {Count(told.Length, "place")} to look at:");
        foreach (var kind in told.GroupBy(each => each.Descriptor).OrderByDescending(kind => kind.Count()).ThenBy(kind => kind.Key.Code, StringComparer.Ordinal))
            host.Out.WriteLine($"  {kind.Count(),4} × {kind.Key.Code} {kind.Key.Title}");
        var self = host.Self();
        if (isDry)
        {
            host.Out.WriteLine();
            host.Out.WriteLine("Nothing was written. Run the command without --dry-run to write it.");
            return;
        }

        NewRun.Tell(host,
            $"Read {run.Shown(beside[0].Path)}: it says for each page what to look at, and where.",
            $"Look at the pages: {self} build --drafts{run.At}",
            $"When a page was compared with its sources: {self} review check PAGE --against \"…\"{run.At}",
            "Write “status: source-checked” into its record, and readers see it with the next build.");
    }

    private static string Count(int number, string word) => number == 1 ? $"1 {word}" : $"{number} {word}s";
}
