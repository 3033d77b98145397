using NbSite.Console;
using NbSite.Content.FrontMatter;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary>Where a new page or fact sheet stands: its language, and its id, which is its path.</summary>
internal sealed record PagePlace(string Language, string Id)
{
    public string Path(string ending) => $"{Language}/{Id}{ending}";

    /// <summary>
    /// The place. An id that another page has is told where that stands. Throws <see cref="UsageException"/> for one that
    /// cannot be.
    /// </summary>
    public static PagePlace Of(NewRun run, string? language, string? folder, string? id, string title)
    {
        var name = id ?? NewRun.Named(title);
        var inside = folder?.Trim('/');
        var whole = string.IsNullOrEmpty(inside) || name.Contains('/', StringComparison.Ordinal) ? name : $"{inside}/{name}";
        if (Names.ProblemOfId(whole) is { } problem)
        {
            throw new UsageException(
                $"“{whole}” cannot be the id of a page: {problem}. Give it another with {(id is null ? "--folder" : "--id")}, such as living/at-school.");
        }

        var place = new PagePlace(run.Language(language), whole);
        if (run.Site.Headers.FirstOrDefault(page => page.Id == whole && page.Language == place.Language) is { } page)
            run.Bag.Add(Codes.IdTaken.At(new SourceSpan(page.Path, 1, 1), whole));
        return place;
    }

    /// <summary>What to do with a draft.</summary>
    public static string[] Steps(NewRun run, string path, string what)
    {
        var self = run.Host.Self();
        return
        [
            $"Write {what} into {run.Shown(path)}. Look at it: {self} build --drafts{run.At}",
            $"See what is wrong, and where: {self} check{run.At}",
            "When somebody has compared it with its sources, record it, and readers see it with the next build: "
                + $"{self} review check {run.Typed(path)} --publish --against \"the sources listed on the page\"{run.At}",
            "Lead readers to it: name it under “menu:” in site.yml, or in a link of another page.",
        ];
    }
}
