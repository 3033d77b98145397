using System.CommandLine;
using NbSite.Console;
using NbSite.Content.FrontMatter;
using NbSite.Model;
using NbSite.Publishing.Site.Words;

namespace NbSite.Commands.New;

/// <summary><c>nbsite new site</c>: a whole small site that can be built at once.</summary>
internal static class NewSiteCommand
{
    private const string Example = "new site my-site";

    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var folder = new Argument<string?>("DIR") { Description = "The folder to make; it may be there, but must be empty.", Arity = ArgumentArity.ZeroOrOne };
        var sample = NewOptions.Words("--sample", "illness: about ten pages on hay fever, to copy from; empty: the smallest site.", "illness|empty");
        var language = NewOptions.Words("--language", "The site's language, such as ar; of another than the sample's, the empty site is made, with the words of the interface to translate.", "TAG");
        var command = new Command("site", """
            Makes a small site that can be built at once: pages, fact sheets, signs, sources, review records, and what Netlify
            and GitHub need.

            Example:
              nbsite new site my-site
              nbsite new site my-site --sample empty
            """);
        command.Arguments.Add(folder);
        foreach (var option in new Option[] { sample, language, options.Today, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result =>
        {
            var asked = new Asked(host, Example);
            var typed = asked.Need(result.GetValue(folder), "DIR", "Folder for the new site");
            asked.Done();
            OptionWords.NoOption(typed);
            if (typed.Contains('\0', StringComparison.Ordinal)) throw new UsageException("A folder's name cannot hold the character NUL.");
            var tag = result.GetValue(language);
            var kind = Kind(result.GetValue(sample), tag);
            CheckLanguage(tag, kind);
            return Run(typed, kind, tag, Day(result.GetValue(options.Today), host), result.GetValue(options.Format), host);
        });
        return command;
    }

    private static string Kind(string? typed, string? language)
    {
        // An illness in words of another language than the site's would have to be written anew from end to end.
        if (typed is null && language is not null)
            return SampleFiles.Kinds.FirstOrDefault(kind => SampleFiles.Languages(kind).Contains(language)) ?? SampleFiles.Kinds[^1];
        if (typed is null || SampleFiles.Kinds.Contains(typed)) return typed ?? SampleFiles.Kinds[0];
        throw new UsageException($"there is no sample “{typed}”. {Suggestions.Hint(typed, SampleFiles.Kinds, $"There are {string.Join(" and ", SampleFiles.Kinds)}.")}");
    }

    private static void CheckLanguage(string? typed, string kind)
    {
        if (typed is null || SampleFiles.Languages(kind).Contains(typed)) return;
        if (!LanguageFiles.IsTag(typed) || !Names.IsLanguage(typed))
            throw new UsageException($"“{typed}” is not the tag of a language. Write it like ar, cy, pt-BR or zh-Hant.");
        if (kind != SampleFiles.Kinds[^1])
        {
            throw new UsageException($"the sample “{kind}” has words only in {string.Join(", ", SampleFiles.Languages(kind))}. "
                + $"Make the empty site in “{typed}”: --sample {SampleFiles.Kinds[^1]} --language {typed}.");
        }
    }

    private static DateOnly Day(DateOnly? named, ProgramHost host)
    {
        var now = host.TodayByUtc();
        if (named < SampleRecords.Newest)
            throw new UsageException($"--today {named:yyyy-MM-dd} is before {SampleRecords.Newest:yyyy-MM-dd}, when the sample was written.");
        return named is not { } day || day <= now.AddDays(1) ? named ?? now : throw new UsageException(
            $"--today {day:yyyy-MM-dd} has not come yet (today is {now:yyyy-MM-dd}), and what is recorded now keeps its day for ever. Check the year.");
    }

    private static int Run(string typed, string kind, string? language, DateOnly today, DiagnosticFormat format, ProgramHost host)
    {
        host.Deed.Begin("Nothing was written.");
        var place = Path.GetFullPath(typed, host.CurrentFolder);
        var bag = new DiagnosticBag();
        var folder = NewFolder.At(place, bag);
        var sample = SampleFiles.Of(kind, today);
        var other = language is null || SampleFiles.Languages(kind).Contains(language) ? null : SampleLanguage.Of(sample, language, host);
        var files = folder is null ? [] : SampleRecords.Add(other?.Files ?? sample, today, host, bag);
        if (other?.Words is { } words) files = files.Add(words);
        if (folder is null || bag.Count > 0)
        {
            new DiagnosticPrinter(host, place, format).Print(bag.ToImmutable());
            host.Sum("Nothing was written.");
            return ExitCodes.Content;
        }

        folder.Write(files, host.Cancellation);
        host.Deed.Done("The site is in place.");
        host.Out.WriteLine($"Made a site with {files.Length} files in {typed}");
        if (other is not null) host.Out.WriteLine(other.Said);
        var way = Path.GetRelativePath(host.CurrentFolder, place);
        string[] steps = ["nbsite build", "Open output/site/index.html, or look at it while you write: nbsite serve --open", "README.md says what to do first."];
        NewRun.Tell(host, way == "." ? steps : [.. steps.Prepend($"cd {TypedWord.Of(way)}")]);
        return ExitCodes.Done;
    }
}
