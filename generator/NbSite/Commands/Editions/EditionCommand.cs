using System.CommandLine;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Commands.Editions;

/// <summary><c>nbsite edition</c>: what was published, on record for any later day.</summary>
internal static class EditionCommand
{
    public static Command Make(ProgramHost host) =>
        new("edition", """
            Records what every page says, and tells on any later day what a page said.

            Example:
              ./nbsite edition create 2026.11 --summary "First edition"
              ./nbsite edition show treatments/surgery --on 2026-11-30
            """)
        {
            CreateCommand.Make(host),
            ListCommand.Make(host),
            VerifyCommand.Make(host),
            ShowCommand.Make(host),
            DiffCommand.Make(host),
            RecallCommand.Make(host),
            RestoreCommand.Make(host),
        };
}

/// <summary>The folders that a command works on, and the store that was read from them.</summary>
internal sealed record EditionPlace(string Content, EditionFolder Folder, EditionStore Store)
{
    /// <summary>How problems are written.</summary>
    public DiagnosticFormat Format { get; private init; }

    /// <summary>Throws <see cref="UsageException"/> when a folder of editions was named and is not there, unless it is to be made.</summary>
    public static EditionPlace Of(ParseResult result, SharedOptions options, ProgramHost host, bool isToBeMade = false)
    {
        return At(result.GetValue(options.Content)!, result.GetValue(options.Editions), host, isToBeMade) with { Format = result.GetValue(options.Format) };
    }

    /// <summary>The same by names of folders, as they would be typed.</summary>
    public static EditionPlace At(string typed, string? named, ProgramHost host, bool isToBeMade = false)
    {
        var content = Path.GetFullPath(typed, host.CurrentFolder);
        var root = named is not null
            ? Path.GetFullPath(named, host.CurrentFolder)
            : Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(content)) ?? content, "editions");
        if (File.Exists(root)) throw new UsageException($"the editions “{named ?? root}” are a file. Name a folder with --editions.");
        if (named is not null && !isToBeMade && !Directory.Exists(root))
        {
            throw new UsageException(
                $"the editions folder “{named}” does not exist. Check what stands after --editions, or leave it out when there are no editions yet.");
        }

        var (past, source) = (FileTree.RealPath(new DirectoryInfo(root)), FileTree.RealPath(new DirectoryInfo(Path.TrimEndingDirectorySeparator(content))));
        if (RootedFolder.IsWithin(past, source) || RootedFolder.IsWithin(source, past))
        {
            throw new UsageException(
                $"the editions “{named ?? root}” and the content “{typed}” lie inside each other. Name another folder with --editions.");
        }

        try
        {
            var folder = new EditionFolder(root, content, host);
            return new EditionPlace(content, folder, EditionStoreReader.Read(folder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot read the editions “{root}”: {exception.Message} Check the permissions, or choose another --editions.");
        }
    }

    /// <summary>Prints what is wrong with the store; true when there are errors.</summary>
    public bool Report(ProgramHost host)
    {
        new DiagnosticPrinter(host, Content, Format).Print(Store.Problems);
        return Store.Problems.Any(problem => problem.Severity == Severity.Error);
    }

    /// <summary>The edition of that name. Throws <see cref="UsageException"/>.</summary>
    public EditionManifest Edition(string name) => Store.Editions.FirstOrDefault(edition => edition.Name == name)
        ?? throw new UsageException(Store.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error) is { } problem
            ? $"no edition “{name}” can be read: {Told(problem)}. See: ./nbsite edition verify."
            : Store.Editions.IsEmpty ? "there are no editions yet. Make one with: ./nbsite edition create 2026.11 --summary \"…\"."
            : $"there is no edition “{name}”. {Suggestions.Hint(name, Store.Editions.Select(edition => edition.Name)) ?? "See: nbsite edition list"}");

    private string Told(Diagnostic problem) =>
        $"{Path.GetRelativePath(Path.GetDirectoryName(Root)!, Path.GetFullPath(problem.Span.Path, Content)).Replace('\\', '/')}:{Math.Max(1, problem.Span.Line)}: {problem.Message}";

    private string Root => Path.TrimEndingDirectorySeparator(Folder.Root);
}
