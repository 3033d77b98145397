using System.CommandLine;
using System.Globalization;
using NbSite.Commands.Editions;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Model;

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
        var today = options.Day(result, host);
        var site = ReadSite.Read(ContentFolder.Read(content, host), today, host);
        var run = new SigningRun(place, today, site, host);
        if (site.Index is null) return run.Print(site.Result.Diagnostics);
        try
        {
            return work(run);
        }
        catch (RefusedException refused)
        {
            host.Error.WriteLine($"nbsite: {refused.Message}");
            return ExitCodes.Content;
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
        Host.Error.WriteLine("Nothing was recorded: words with errors cannot be signed.");
        return true;
    }

    /// <summary>Prints what is wrong anywhere on the site; whether there was anything.</summary>
    public bool HasErrors()
    {
        if (!Site.Result.HasErrors) return false;
        Print(Site.Result.Diagnostics.Where(each => each.Severity == Severity.Error));
        Host.Error.WriteLine("Nothing was recorded: while the site has errors, nobody can say which words readers will see.");
        return true;
    }

    /// <summary>“1 part”, “3 parts”.</summary>
    public static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private int Print(IEnumerable<Diagnostic> diagnostics)
    {
        new DiagnosticPrinter(Host, Content, DiagnosticFormat.Text).Print([.. diagnostics]);
        return ExitCodes.Content;
    }
}
