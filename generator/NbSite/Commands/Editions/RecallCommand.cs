using System.Collections.Immutable;
using System.CommandLine;
using NbSite.Console;
using NbSite.Content.Signs;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Commands.Editions;

/// <summary><c>nbsite edition recall</c>: marks a published text as wrong.</summary>
internal static class RecallCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var code = new Argument<string?>("CODE")
        {
            Description = "The version code that stands at the end of the page and on its print.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var sign = new Option<string?>("--sign")
        {
            Description = "A sign of signs.yml: every published text whose cards told it is recalled.",
            HelpName = "ID",
        };
        var reason = new Option<string>("--reason") { Description = "What is wrong, in plain words for readers.", HelpName = "TEXT", Required = true, CustomParser = OptionWords.Parse };
        var command = new Command("recall", """
            Marks a text that was published as wrong, for everybody who still has it: the text of one code, or every text that
            told a sign.

            Example:
              ./nbsite edition recall 3f9k2m1p --reason "The dose in the table was ten times too high."
              ./nbsite edition recall --sign seizure --reason "A fit is an emergency. The text said to phone the team."
            """)
        {
            code,
        };
        foreach (var option in new Option[] { sign, reason, options.Content, options.Editions, options.Today, options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => Run(
            result, options, result.GetValue(code), result.GetValue(sign)?.Trim(), result.GetValue(reason)!.Trim(), host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, string? typed, string? sign, string reason, ProgramHost host)
    {
        if (typed is null == sign is null) throw new UsageException("say what is recalled: one code, or --sign with the id of a sign.");
        if (reason.Length == 0) throw new UsageException("say what is wrong, such as --reason \"The dose in the table was too high.\"");
        var today = OptionWords.Day(result, options, host);
        var root = EditionPlace.Of(result, options, host).Folder.Root;
        if (!Directory.Exists(root)) throw new UsageException("there are no editions yet, so no text can be recalled.");
        host.Deed.Begin("Nothing was recalled.");
        using var writer = EditionWriter.Open(root);
        var place = EditionPlace.Of(result, options, host);
        // What is wrong with other files of the store must not hold a recall up; the list of recalls is written anew from what
        // was read of it, and the edition that has the text must have been understood.
        var isDamaged = place.Report(host);
        if (isDamaged && place.Store.Problems.Any(problem =>
            problem.Severity == Severity.Error && Path.GetFileName(problem.Span.Path) == EditionNames.Recalls)) return Refused(host);

        var pages = place.Store.Editions.SelectMany(edition => edition.Pages).ToLookup(page => page.Code, StringComparer.Ordinal);
        var known = place.Store.Recalls.ToDictionary(recall => recall.Code, StringComparer.Ordinal);
        // A text that cannot be read perhaps tells the sign too. That is said, and holds up none of the others.
        var unread = sign is null ? [] : place.Store.Editions.SelectMany(edition => edition.Pages).DistinctBy(page => page.Record)
            .Where(page => place.Store.Record(page.Record) is null).ToList();
        foreach (var page in unread)
            host.Refuse($"The text {page.Code} of “{page.Title}” cannot be read, and perhaps tells the sign. Recall it by its code if it may.");
        if (sign is null && isDamaged && !pages.Contains(EditionNames.ReadCode(typed!))) return Refused(host);

        var codes = sign is null ? [One(typed!, pages, known)] : Telling(sign, place.Store, known);
        var recalls = place.Store.Recalls.AddRange(codes.Select(code => new Recall(code, today, reason)));
        writer.Publish(EditionNames.Recalls, EditionJson.Write(recalls), replace: true);
        host.Deed.Done(codes is [var only] ? $"The text {only} is recalled." : $"{codes.Length} texts are recalled.");
        // The newest edition is only known when all of the store was read; the seal is renewed once it is mended.
        if (!isDamaged) writer.Seal(new EditionSeal(place.Store.Newest!.Name, place.Store.NewestHash!, recalls));
        foreach (var code in codes)
            foreach (var page in pages[code].DistinctBy(page => (page.Id, page.Language)))
                host.Out.WriteLine($"Recalled the text {code} of “{page.Title}” ({page.Address}).");
        return isDamaged || unread.Count > 0 ? ExitCodes.Content : ExitCodes.Done;
    }

    private static int Refused(ProgramHost host)
    {
        host.Sum("Nothing was recalled.");
        return ExitCodes.Content;
    }

    private static string One(string typed, ILookup<string, EditionPage> pages, Dictionary<string, Recall> known)
    {
        var code = EditionNames.ReadCode(typed);
        if (!pages.Contains(code))
        {
            var hint = Suggestions.Hint(code, pages.Select(group => group.Key)) ?? "See: nbsite edition show PATH --on DAY.";
            throw new UsageException($"the code “{typed}” names no text of any edition. {hint}");
        }

        if (known.TryGetValue(code, out var recall))
            throw new UsageException($"the text {code} was recalled already, on {recall.On:yyyy-MM-dd}: {recall.Reason}");
        return code;
    }

    /// <summary>Every text of an edition whose cards told the sign and that is not yet recalled, in order of their codes.</summary>
    private static ImmutableArray<string> Telling(string sign, EditionStore store, Dictionary<string, Recall> known)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var page in store.Editions.SelectMany(edition => edition.Pages).DistinctBy(page => page.Record))
        {
            if (store.Record(page.Record) is not { } record) continue;
            var signs = CarriedSigns.Of(record.Page);
            told.UnionWith(signs);
            if (signs.Contains(sign)) codes.Add(page.Code);
        }

        if (codes.Count == 0)
        {
            throw new UsageException($"no published text tells the sign “{sign}”. "
                + (Suggestions.Hint(sign, told.Order(StringComparer.Ordinal)) ?? "Texts from before signs were recorded are recalled by their codes."));
        }

        codes.ExceptWith(known.Keys);
        return codes.Count > 0 ? [.. codes] : throw new UsageException($"every text that tells the sign “{sign}” was recalled already.");
    }
}
