using System.Collections.Immutable;
using System.CommandLine;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Disk;

namespace NbSite.Commands.Translating;

/// <summary>A site with all that is translated on it.</summary>
internal sealed record TranslatedSite(
    string Folder, string Main, ImmutableArray<string> Languages, ImmutableArray<ContentFile> Content, ImmutableArray<TranslatedFile> Files,
    DiagnosticPrinter Printer, string Here)
{
    /// <summary>Null, when it was told, where site.yml cannot be read.</summary>
    public static TranslatedSite? Read(ParseResult result, SharedOptions options, ProgramHost host)
    {
        var folder = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        host.Deed.Begin("Nothing was changed.");
        var files = ContentFolder.Read(folder, host);
        var printer = new DiagnosticPrinter(host, folder, result.GetValue(options.Format));
        var read = ReadSite.Read(files, options.Day(result, host), host);
        if (read.Index is not { Config: var site } index)
        {
            printer.Print(read.Result.Diagnostics);
            return null;
        }

        ImmutableArray<string> languages = [.. index.Languages.Select(each => each.Language).Where(each => each != site.Language)];
        return new TranslatedSite(
            folder, site.Language, languages, files, Translations.Of(files, site.Language, languages), printer, host.CurrentFolder);
    }

    /// <summary>A path within the content folder; whoever stands above it may type the path that an editor shows.</summary>
    public string Within(string path)
    {
        var full = Path.GetFullPath(path, Here);
        var inside = Path.GetRelativePath(Folder, full).Replace('\\', '/');
        return File.Exists(full) && !inside.StartsWith("../", StringComparison.Ordinal) ? inside : path.Replace('\\', '/');
    }

    /// <summary>All or none: each is written beside its place first.</summary>
    public void Write(IEnumerable<RecordEdit> edits)
    {
        var prepared = new List<FileReplacement>();
        try
        {
            foreach (var edit in edits) prepared.Add(edit.Prepare(Folder));
            foreach (var file in prepared) file.Commit();
        }
        finally
        {
            foreach (var file in prepared) file.Dispose();
        }
    }
}
