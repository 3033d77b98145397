using System.CommandLine;
using System.Globalization;
using NbSite.Commands.Editions;
using NbSite.Console;
using NbSite.Content.Templates;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;

namespace NbSite.Commands.Signing;

/// <summary>What the commands that write into review records share: where, when, and how they refuse.</summary>
internal sealed record SigningRun(EditionPlace Place, DateOnly Today, ReadSite Site, ProgramHost Host)
{
    /// <summary>The content folder.</summary>
    public string Content => Place.Content;

    /// <summary>The folder of editions, which may not be there yet.</summary>
    public string Editions => Place.Folder.Root;

    public static Argument<string[]> Paths { get; } = new("PATH")
    {
        Description = "A content file, the id of a page, or its address.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Reads the site and does the work; what cannot be done is told, and nothing is written.</summary>
    public static int With(ParseResult result, SharedOptions options, ProgramHost host, Func<SigningRun, int> work)
    {
        var place = EditionPlace.Of(result, options, host, isToBeMade: true);
        var content = place.Content;
        // Held from before the first word is read: two who sign at once would each write over what the other wrote.
        using var alone = Hold(content);
        host.Deed.Begin("Nothing was recorded.");
        var today = OptionWords.Day(result, options, host);
        var site = ReadSite.Read(ContentFolder.Read(content, host), today, host);
        var run = new SigningRun(place, today, site, host);
        if (site.Index is null) return run.Print(site.Result.Diagnostics);
        try
        {
            return work(run);
        }
        catch (RefusedException refused)
        {
            if (host.Json.IsAsked) host.Json.Fail("usage", refused.Message);
            else host.Error.WriteLine($"nbsite: {refused.Message}");
            return ExitCodes.Content;
        }
    }

    /// <summary>
    /// Puts new texts of records in place: all of them are on the disk before the first takes its place. Throws
    /// <see cref="MachineException"/> when a record was changed meanwhile.
    /// </summary>
    /// <param name="edits">The texts, and what is told of each.</param>
    /// <param name="told">Is called for each that is in place.</param>
    public void Write<T>(IReadOnlyList<(RecordEdit Edit, T Told)> edits, Action<T> told)
    {
        var prepared = new List<FileReplacement>();
        try
        {
            foreach (var (edit, _) in edits) prepared.Add(edit.Prepare(Content));
            for (var i = 0; i < edits.Count; i++)
            {
                prepared[i].Commit();
                Host.Deed.Partly(edits.Count == 1 ? "It is recorded." : $"{i + 1} of {edits.Count} records are written; those are named above.");
                told(edits[i].Told);
            }

            Host.Deed.Done("All is recorded.");
        }
        finally
        {
            foreach (var each in prepared) each.Dispose();
        }
    }

    /// <summary>Keeps the words of files, so that later they can be compared with what stands there then.</summary>
    public void Keep(IEnumerable<SignedFile> files)
    {
        using var writer = EditionWriter.Open(Editions);
        foreach (var sheet in files.SelectMany(file => file.Sheets)) writer.Stage(EditionJson.Write(sheet.Record));
        writer.PublishRecords();
    }

    /// <summary>Keeps all others from writing into the content folder; null where there is none.</summary>
    public static FileStream? Hold(string content)
    {
        try
        {
            // Without a content folder there is nothing to hold, and the reader tells of it.
            return !Directory.Exists(content) ? null : OutputLock.TryHold(Path.Combine(content, ".nbsite-lock"), FileOptions.DeleteOnClose)
                ?? throw new MachineException($"another NbSite is at work in “{content}”: a command that writes there, such as sign, new or import. Wait until it is done.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write in “{content}”: {exception.Message} Check the permissions.");
        }
    }

    /// <summary>The files that were named, each once. Throws <see cref="RefusedException"/> for a name that is none.</summary>
    public IReadOnlyList<SignedFile> Files(IEnumerable<string> names) => [.. names.Select(File).DistinctBy(file => file.Path)];

    public SignedFile File(string name)
    {
        if (Site.Find(name, Content, Host.CurrentFolder) is { } file) return file;
        var hint = Suggestions.Hint(name, Site.Headers.SelectMany(page => new[] { page.Id, page.Address, page.Path }));
        throw new RefusedException($"“{name}” is no page or file of fact sheets of this site.{(hint is null ? "" : " " + hint)}");
    }

    /// <summary>Prints what is wrong with the words of the files; whether there was anything.</summary>
    public bool HaveErrors(IEnumerable<SignedFile> files)
    {
        var errors = files.SelectMany(file => Site.ErrorsOf(file)).Distinct().ToList();
        if (errors.Count == 0) return false;
        Print(errors);
        Host.Sum("Nothing was recorded: words with errors cannot be signed.");
        return true;
    }

    /// <summary>Prints what is wrong anywhere on the site; whether there was anything.</summary>
    public bool HasErrors()
    {
        if (!Site.Result.HasErrors) return false;
        Print(Site.Result.Diagnostics.Where(each => each.Severity == Severity.Error));
        Host.Sum("Nothing was recorded: while the site has errors, nobody can say which words readers will see.");
        return true;
    }

    /// <summary>Whether a file still has texts that “nbsite new” wrote, in which case that is printed: nobody can check what nobody wrote.</summary>
    public bool HaveTemplates(IReadOnlyList<SignedFile> files)
    {
        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var found = Site.Content.Where(file => paths.Contains(file.Path)).SelectMany(file => TemplateWords.In(file)).ToList();
        if (found.Count == 0) return false;
        Print(found);
        Host.Sum("Nothing was recorded: texts of a template wait there for your words.");
        return true;
    }

    /// <summary>“1 part”, “3 parts”.</summary>
    public static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private int Print(IEnumerable<Diagnostic> diagnostics)
    {
        new DiagnosticPrinter(Host, Content, Place.Format).Print([.. diagnostics]);
        return ExitCodes.Content;
    }
}
