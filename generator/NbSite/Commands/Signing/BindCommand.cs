using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Reviews;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Commands.Signing;

/// <summary><c>nbsite review bind</c>: fills in which words an old check was of, where an edition shows that they are today's.</summary>
internal static class BindCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var paths = new Argument<string[]>("PATH")
        {
            Description = SigningRun.Paths.Description + " All of the site by default.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var edition = new Option<string>("--edition")
        {
            Description = "The edition that shows what the pages said when they were checked, or later.",
            HelpName = "NAME",
            Required = true,
        };
        var command = new Command("bind", """
            Writes into old checks which words they were of. Only where an edition shows that the page said then what it says
            now; all others are listed with the reason. No day and no role is changed.

            Example:
              ./nbsite review bind --edition 2026.11

            With --parts, of a page that says other words by now, the parts that it said then too:
              ./nbsite review bind --edition 2026.11 --parts
            """);
        var inParts = new Option<bool>("--parts")
        {
            Description = "Bind the parts that are as they were, where others changed; readers are told that those are newer.",
        };
        command.Arguments.Add(paths);
        foreach (var option in new Option[] { edition, inParts, options.Content, options.Editions, options.Today, options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => SigningRun.With(result, options, host, run =>
        {
            if (run.HasErrors()) return ExitCodes.Content;
            var manifest = run.Place.Edition(result.GetValue(edition)!);
            var files = result.GetValue(paths) is { Length: > 0 } names ? run.Files(names) : run.Site.Files;
            return Bind(run, manifest, files, result.GetValue(inParts));
        }));
        return command;
    }

    private static int Bind(SigningRun run, EditionManifest edition, IReadOnlyList<SignedFile> files, bool inParts)
    {
        var unbound = files.Where(file => file.Review is { Last.IsBound: false, Status: not (ReviewStatus.Draft or ReviewStatus.Withdrawn) })
            .ToList();
        if (unbound.Count == 0)
        {
            run.Host.Out.WriteLine("Nothing was recorded: every check says of which words it is.");
            return ExitCodes.Done;
        }

        var then = new RecordedTexts(edition.Pages.Select(page => run.Place.Store.Record(page.Record)).OfType<EditionRecord>());
        var now = new RecordedTexts(Today(run));
        var edits = new List<RecordEdit>();
        var refused = new List<(SignedFile File, string Why)>();
        var partly = new List<SignedFile>();
        foreach (var file in unbound)
        {
            var why = WhyNot(file, edition, then, now);
            var some = why is not null && inParts && edition.Created >= file.Review!.Last!.On && WordHashes.Parts(file, then.Has).Count > 0;
            if (why is not null && !some)
            {
                refused.Add((file, why));
                continue;
            }

            var words = some
                ? WordHashes.Of(file, then.Has, (sheet, source) => then.HasSource(now, sheet, source))
                : WordHashes.Of(file);
            if (some) partly.Add(file);
            var keys = words.Prepend(("bound-to", ReviewRecordText.Scalar(edition.Name)));
            edits.Add(RecordEdit.Of(file, run.Site, run.Today, text =>
                ReviewRecordText.AddTo(text, file.RecordPath, file.Review!.Last!.Span, keys)).Edit);
        }

        run.Keep(unbound.Except(refused.Select(each => each.File)));
        run.Write([.. edits.Select(edit => (edit, edit))], _ => { });
        run.Host.Out.WriteLine($"Bound {SigningRun.Count(edits.Count, "check")} to the words of the edition “{edition.Name}” ({edition.Created.Iso()}).");
        foreach (var file in partly)
        {
            run.Host.Out.WriteLine(
                $"  {file.Path}: {WordHashes.Parts(file, then.Has).Count} of {SigningRun.Count(WordHashes.Parts(file).Count, "part")}; the others are newer than the check.");
        }

        if (refused.Count == 0) return ExitCodes.Done;
        run.Host.Out.WriteLine($"Not bound, {refused.Count}; have them looked at, and record it with ./nbsite review check:");
        foreach (var (file, why) in refused)
        {
            run.Host.Out.WriteLine($"  {file.Path}: {why}");
            if (run.Host.Json.IsAsked) run.Host.Json.Fail("usage", $"Its check was not bound: {why}.", file.Path);
        }

        return ExitCodes.Content;
    }

    /// <summary>Why nobody can say that the words that were checked are those of today; null when the edition shows it.</summary>
    private static string? WhyNot(SignedFile file, EditionManifest edition, RecordedTexts then, RecordedTexts now)
    {
        var review = file.Review!;
        var last = review.Last!;
        if (edition.Created < last.On)
            return $"the edition is of {edition.Created.Iso()}, before the check of {last.On.Iso()}";
        if (last.HasFormerHashes)
            return "its check has hashes of an older NbSite, which do not cover what the words stand in";
        if (review.ChangedSince is { } change)
            return $"its words changed on {change.On.Iso()}, after the check of {last.On.Iso()}";
        return file.Sheets.Select(sheet => then.WhyOther(now, sheet)).FirstOrDefault(why => why is not null);
    }

    /// <summary>What an edition made today would record.</summary>
    private static IEnumerable<EditionRecord> Today(SigningRun run)
    {
        var built = SiteBuilder.Build(
            new BuildInput
            {
                SizesPictures = false,
                Files = run.Site.Content,
                Theme = run.Host.Theme(),
                Options = new BuildOptions { Today = run.Today },
                Extensions = run.Host.Extensions,
                Output = new EditionRecords { KeepsTexts = true },
            },
            new NoSink(),
            run.Host.Cancellation);
        BuildCommand.Rethrow(built);
        return built.Documents<RecordedPage>().Select(page => page.Record!);
    }
}
