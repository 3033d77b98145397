using System.Collections.Immutable;
using System.CommandLine;
using NbSite.Console;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Urgent;

namespace NbSite.Commands.Editions;

/// <summary><c>nbsite edition restore</c>: puts an edition's words back on the site, whatever is wrong with today's.</summary>
internal static class RestoreCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var name = new Argument<string>("NAME") { Description = "The edition." };
        var pages = new Argument<string[]>("PAGE")
        {
            Description = "Ids, addresses or files of pages; all pages of the edition by default.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("restore", """
            Puts the words of an edition back on the site, over the last good build, whatever is wrong with today's words.
            The content is not touched: mend it, then build. Recall what was wrong too, so that no later build says it again.

            Example:
              ./nbsite edition restore 2026.11 treatments/surgery
            """)
        {
            name,
            pages,
        };
        foreach (var option in new Option[]
        {
            options.Content, options.Editions, options.Output, options.Today, options.Format, options.Verbose,
        }) command.Options.Add(option);
        command.SetAction(result => Run(result, options, result.GetValue(name)!, result.GetValue(pages) ?? [], host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, string name, string[] typed, ProgramHost host)
    {
        var place = EditionPlace.Of(result, options, host);
        var edition = place.Edition(name);
        var pages = typed.Length == 0
            ? edition.Pages
            : [.. typed.SelectMany(path => Named(edition, path)).DistinctBy(page => (page.Language, page.Id))];
        foreach (var page in pages)
            if (place.Store.Recalls.FirstOrDefault(recall => recall.Code == page.Code) is { } recall)
                throw new UsageException(
                    $"the text {page.Code} of “{page.Title}” was recalled on {recall.On:yyyy-MM-dd}: {recall.Reason} Name an edition before it, or withdraw the page.");
        var restored = pages.Select(page => new RestoredPage(page.Language, page.Id, page.Record)).ToImmutableArray();
        return UrgentCommand.Run(result, options, null, restored, host);
    }

    /// <summary>The page in every language that the edition has. Throws <see cref="UsageException"/>.</summary>
    private static IEnumerable<EditionPage> Named(EditionManifest edition, string path)
    {
        if (EditionPaths.Find(edition, path) is { } page) return [page];
        var hint = Suggestions.Hint(path, EditionPaths.Names(edition)) ?? "See: nbsite edition list.";
        throw new UsageException($"the edition “{edition.Name}” has no page “{path}”. {hint}");
    }
}
