using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Commands.Signing;

/// <summary><c>nbsite review check</c>: records that the words of pages were compared with their sources.</summary>
internal static class CheckCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var paths = new Argument<string[]>("PATH") { Description = SigningRun.Paths.Description, Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Every page and file of fact sheets that is neither a draft nor withdrawn." };
        var changed = new Option<bool>("--changed")
        {
            Description = "Every one that has something newer than its check, or whose check does not say of which words it is.",
        };
        var drafts = new Option<bool>("--drafts") { Description = "Every draft." };
        var publish = new Option<bool>("--publish")
        {
            Description = "Drafts among them become “source-checked”: readers see them with the next build.",
        };
        var role = new Option<string>("--role")
        {
            Description = "Who looked, by role.",
            HelpName = "ROLE",
            DefaultValueFactory = _ => "editorial check against sources",
            CustomParser = OptionWords.Parse,
        };
        var against = new Option<string>("--against")
        {
            Description = "What the words were checked against.",
            HelpName = "TEXT",
            Required = true,
            CustomParser = OptionWords.Parse,
        };
        var by = new Option<string?>("--recorded-by")
        {
            Description = "Who writes this down; the owner in site.yml by default.",
            HelpName = "WHO",
            CustomParser = OptionWords.Parse,
        };
        var next = new Option<Func<DateOnly, DateOnly>?>("--next")
        {
            Description = "When to look again: a day, or months such as 12m; the longest the policy allows by default.",
            HelpName = "YYYY-MM-DD|12m",
            CustomParser = SignCommand.Next,
        };
        var command = new Command("check", """
            Records that the words of pages, as they stand now, were compared with their sources. Refused while the site has errors.

            Example:
              ./nbsite review check --changed --against "the sources listed on the page" --next 12m

            For the drafts of a new site, when all of them were compared; readers see them with the next build:
              ./nbsite review check --drafts --publish --against "the sources listed on the page"

            With --parts, only those parts were looked at that are newer than their check. The page's own date stays:
              ./nbsite review check --changed --parts --against "the sources of what changed"
            """);
        var parts = new Option<bool>("--parts") { Description = "Only what is newer than its check was looked at; the page's date stays." };
        command.Arguments.Add(paths);
        foreach (var option in new Option[]
            { all, changed, drafts, publish, parts, role, against, next, by, options.Content, options.Editions, options.Today, options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => SigningRun.With(result, options, host, run =>
        {
            if (run.HasErrors()) return ExitCodes.Content;
            var files = Chosen(run, result.GetValue(paths)!, result.GetValue(all), result.GetValue(changed), result.GetValue(drafts));
            if (result.GetValue(parts)) files = [.. files.Where(HasNew)];
            if (files.Count == 0)
            {
                host.Out.WriteLine(result.GetValue(drafts)
                    ? "Nothing was recorded: the site has no drafts." : "Nothing was recorded: nothing is newer than its check.");
                return ExitCodes.Done;
            }

            return SignOffs.Write(run, files, result.GetValue(next), new SignOff(
                "Checked", result.GetValue(role)!, null, result.GetValue(against)!, false, result.GetValue(by) ?? run.Site.Index!.Config.Owner)
            { InParts = result.GetValue(parts), Publishes = result.GetValue(publish) });
        }));
        return command;
    }

    private static IReadOnlyList<SignedFile> Chosen(SigningRun run, string[] named, bool all, bool changed, bool drafts)
    {
        if (named.Length > 0 && (all || changed || drafts))
            throw new UsageException("name pages, or write --all, --changed or --drafts, and not both.");
        if (named.Length > 0) return run.Files(named);
        if (!all && !changed && !drafts)
            throw new UsageException("nothing says which pages were looked at. Name them, or write --changed, --all or --drafts.");
        return
        [
            .. run.Site.Files.Where(file => file.Review switch
            {
                null or { Status: ReviewStatus.Withdrawn } => false,
                { Status: ReviewStatus.Draft } => drafts,
                _ => all || (changed && (file.Review.Last is not { IsBound: true } || HasChanged(file))),
            }),
        ];
    }

    /// <summary>Whether anything of the file is not what was looked at: its sheets are looked at together.</summary>
    private static bool HasChanged(SignedFile file) => file.Sheets is [var only]
        ? only.Signing(file.Review).OwnChanged > 0
        : HasNew(file) || new SignedParts(file.Review!).Gone(file.Sheets.SelectMany(sheet => SheetText.Own(sheet.Page))) > 0;

    /// <summary>Whether it has parts or sources that nobody looked at as they are.</summary>
    private static bool HasNew(SignedFile file)
    {
        if (file.Review is not { } review) return true;
        var signed = new SignedParts(review);
        return file.Sheets.SelectMany(sheet => SheetText.Own(sheet.Page)).Any(part => !signed.Has(part, []))
            || (signed.SpeaksOfReferences && file.Sheets.Any(sheet => sheet.Parts.Cited.Any(key =>
                sheet.Index.Get<FormattedReference>(IndexKind.Reference, key) is { } source && signed.HasReference(source) != true)));
    }
}
