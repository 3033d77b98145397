using System.CommandLine;
using NbSite.Console;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Commands.Editions;

/// <summary><c>nbsite edition show</c>: what a page said on a day.</summary>
internal static class ShowCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var path = new Argument<string>("PATH") { Description = "The page: its id, its address, or its file in the content folder." };
        var on = new Option<DateOnly?>("--on")
        {
            Description = "The day; today by default.",
            HelpName = "YYYY-MM-DD",
            CustomParser = options.Today.CustomParser,
        };
        var command = new Command("show", """
            Prints what a page said on a day, with its sources, and from when to when it said so.

            Example:
              ./nbsite edition show treatments/surgery --on 2026-03-03
            """)
        {
            path,
        };
        foreach (var option in new Option[] { on, options.Content, options.Editions, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => Run(
            EditionPlace.Of(result, options, host), result.GetValue(path)!, result.GetValue(on) ?? options.Day(result, host), host));
        return command;
    }

    private static int Run(EditionPlace place, string path, DateOnly day, ProgramHost host)
    {
        // What is whole is shown also while something else is broken.
        var broken = place.Report(host);
        var editions = place.Store.Editions;
        if (editions.IsEmpty) throw new UsageException("there are no editions yet, so nobody knows what was published.");
        var at = editions.ToList().FindLastIndex(edition => edition.Created <= day);
        if (at < 0)
            throw new UsageException($"nothing was published by {day.Iso()}: the first edition, “{editions[0].Name}”, is of {editions[0].Created.Iso()}.");
        if (EditionPaths.Find(editions[at], path) is null && EditionPaths.FindFile(editions[at], path) is { } file)
        {
            ShowFile(place.Store, at, file, day, host);
            return broken ? ExitCodes.Content : ExitCodes.Done;
        }

        if (EditionPaths.Find(editions[at], path) is not { } page) throw new UsageException(NotThere(place.Store, at, path));
        if (place.Store.Record(page.Record) is not { } record)
        {
            new DiagnosticPrinter(host, place.Content, place.Format).Print([place.Store.WhyNot(page.Record)!]);
            return ExitCodes.Content;
        }

        var first = at;
        while (first > 0 && IsSame(editions[first - 1], editions[first], page)) first--;
        var end = at + 1;
        while (end < editions.Length && IsSame(editions[end - 1], editions[end], page)) end++;
        host.Out.WriteLine($"“{page.Title}” ({page.Address}) on {day.Iso()}, edition “{editions[at].Name}”");
        host.Out.WriteLine($"It said this from {editions[first].Created.Iso()} (edition “{editions[first].Name}”) "
            + (end == editions.Length
                ? $"and still does in the newest edition, “{editions[^1].Name}”."
                : $"to {editions[end].Created.Iso()} (edition “{editions[end].Name}”)."));
        var looked = page.LastChecked is { } last ? $", last looked at on {last.Iso()}{(page.Role is { } role ? $" by: {role}" : "")}" : "";
        host.Out.WriteLine($"Version code {page.Code}; {ReviewStates.Name(page.Status)}{looked}.");
        if (place.Store.Recalls.FirstOrDefault(recall => recall.Code == page.Code) is { } recalled)
            host.Out.WriteLine($"RECALLED on {recalled.On.Iso()}: {recalled.Reason}");
        host.Out.WriteLine();
        host.Out.Write(RecordText.Of(record));
        return broken ? ExitCodes.Content : ExitCodes.Done;
    }

    /// <summary>Which bytes stood at a path, and from when to when; the bytes themselves are not kept.</summary>
    private static void ShowFile(EditionStore store, int at, EditionFile file, DateOnly day, ProgramHost host)
    {
        var editions = store.Editions;
        bool IsSame(int edition) => editions[edition].Files.Any(other => other.Path == file.Path && other.Sha256 == file.Sha256);
        var (first, end) = (at, at + 1);
        while (first > 0 && IsSame(first - 1)) first--;
        while (end < editions.Length && IsSame(end)) end++;
        host.Out.WriteLine($"The file “/{file.Path}” on {day.Iso()}, edition “{editions[at].Name}”: {file.Size} bytes");
        host.Out.WriteLine($"SHA-256 {file.Sha256}");
        host.Out.WriteLine($"It was this from {editions[first].Created.Iso()} (edition “{editions[first].Name}”) "
            + (end == editions.Length
                ? $"and still is in the newest edition, “{editions[^1].Name}”."
                : $"to {editions[end].Created.Iso()} (edition “{editions[end].Name}”)."));
        foreach (var note in editions[first].Files.First(other => other.Path == file.Path).Notes)
            host.Out.WriteLine($"Version {note.Version}, {note.On.Iso()}: {note.Note}");
    }

    private static string NotThere(EditionStore store, int at, string path)
    {
        var edition = store.Editions[at];
        var later = store.Editions.Skip(at + 1).FirstOrDefault(other => EditionPaths.Find(other, path) is not null);
        var earlier = store.Editions.Take(at).LastOrDefault(other => EditionPaths.Find(other, path) is not null);
        var hint = earlier is not null ? $"It was there up to the edition “{earlier.Name}” ({earlier.Created.Iso()})."
            : later is not null ? $"It came with the edition “{later.Name}” ({later.Created.Iso()})."
            : Suggestions.Hint(path, EditionPaths.Names(edition)) ?? "Write its id, its address, or its file.";
        return $"the edition “{edition.Name}” ({edition.Created.Iso()}) has no page “{path}”. {hint}";
    }

    /// <summary>Whether an edition and the next have one text of the page, under one code or under the former and today's.</summary>
    private static bool IsSame(EditionManifest before, EditionManifest after, EditionPage page) =>
        Line(before, page) is { } old && Line(after, page) is { } now && (old.Code == now.Code || old.Code == now.Was);

    private static EditionPage? Line(EditionManifest edition, EditionPage page) =>
        edition.Pages.FirstOrDefault(other => other.Id == page.Id && other.Language == page.Language);
}
