using System.CommandLine;
using NbSite.Commands.New;
using NbSite.Console;
using NbSite.Content.FrontMatter;
using NbSite.Content.Markdown;
using NbSite.Import;
using NbSite.Model;

namespace NbSite.Commands.Importing;

/// <summary><c>nbsite import</c>: pages of other programs, as drafts with their pictures, and a report of what to look at.</summary>
internal static class ImportCommand
{
    private static readonly string[] Kinds = ["markdown", "html", "wordpress", "word"];

    public static Command Make(ProgramHost host)
    {
        var options = new NewOptions();
        var words = new Argument<string[]>("SOURCE")
        {
            Description = "A folder or file; before it, if you like, what it is: markdown, html, wordpress or word.",
            Arity = new ArgumentArity(1, 2),
            HelpName = "[KIND] SOURCE",
        };
        var into = NewOptions.Words("--into", "The folder for the pages, such as content/en/living; else named after the source.", "FOLDER");
        var kind = NewOptions.Words("--kind", "practical, clinical (needs sources) or about; practical when it is left out.", "KIND");
        var add = new Option<bool>("--add") { Description = "Add what may be sources to references.yml at once, but for pages of the web, which somebody must read first." };
        var dry = new Option<bool>("--dry-run") { Description = "Show what would be written, and write nothing." };
        var command = options.Command("import", """
            Brings pages in from Word, WordPress, or a folder of Markdown or HTML: as drafts, with their pictures and files, and
            a report of every thing to look at. Nothing that is there is written over.

            Example:
              nbsite import old-site/docs --into content/en/living
              nbsite import wordpress export.xml --dry-run
              nbsite import leaflet.docx
            """, into, options.Language, kind, add, dry);
        command.Arguments.Add(words);
        command.SetAction(result => NewRun.With(result, options, host, run =>
        {
            var typed = result.GetValue(words)!;
            var (root, tree, isFile) = SourceGathering.Read(typed[^1], host);
            var (language, folder) = Place(run, result.GetValue(into), result.GetValue(options.Language), tree, typed[^1], isFile);
            var request = new ImportRequest(tree, KindOf(typed), language, folder, PageKind(result.GetValue(kind))) { Cancellation = host.Cancellation };
            return new ImportRun(run, root, result.GetValue(options.Shared.Format)).Do(request, result.GetValue(add), result.GetValue(dry));
        }));
        return command;
    }

    private static ImportKind? KindOf(string[] typed)
    {
        if (typed.Length == 1) return null;
        return typed[0].ToLowerInvariant() switch
        {
            "markdown" or "md" or "hugo" or "mkdocs" or "jekyll" or "docusaurus" => ImportKind.Markdown,
            "html" => ImportKind.Html,
            "wordpress" or "wxr" => ImportKind.Wordpress,
            "word" or "docx" => ImportKind.Word,
            _ => throw new UsageException($"“{TerminalText.OneLine(typed[0])}” is nothing to bring in. {Suggestions.Hint(typed[0], Kinds, $"Write one of {string.Join(", ", Kinds)}, or leave it out.")}"),
        };
    }

    private static string PageKind(string? typed)
    {
        var names = CommonKeysReader.Kinds.Select(each => each.Name).ToList();
        if (typed is null || names.Contains(typed)) return typed ?? "practical";
        throw new UsageException($"“{typed}” is no kind of page. {Suggestions.Hint(typed, names, $"Write one of {string.Join(", ", names)}.")}");
    }

    /// <summary>The language and the folder below its own.</summary>
    private static (string Language, string Folder) Place(NewRun run, string? into, string? named, SourceTree tree, string typed, bool isFile)
    {
        if (into is null)
        {
            // What lies beside a file goes along only where the page shows or links to it.
            return (run.Language(named), isFile ? "" : Slug.From(tree.Name.Length == 0 ? typed : tree.Name));
        }

        var full = Path.GetFullPath(into, run.Host.CurrentFolder);
        var below = Path.GetRelativePath(run.Content, full).Replace('\\', '/');
        var path = below == "." ? "" : below.StartsWith("../", StringComparison.Ordinal) || below == ".." || Path.IsPathRooted(below) ? into.Replace('\\', '/').Trim('/') : below;
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isLanguage = parts.Length > 0 && Names.IsLanguage(parts[0]) && (named == parts[0] || parts[0] == run.Index.Config.Language || run.Index.Languages.Any(each => each.Language == parts[0]));
        var language = run.Language(named ?? (isLanguage ? parts[0] : null));
        var folder = string.Join('/', isLanguage ? parts[1..] : parts);
        if (folder.Length > 0 && Names.ProblemOfId(folder) is { } problem)
            throw new UsageException($"“{into}” cannot hold pages: {problem}. Name a folder of the site with --into, such as {language}/living.");
        return (language, folder);
    }
}
