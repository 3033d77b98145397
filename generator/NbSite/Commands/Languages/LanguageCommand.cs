using System.CommandLine;
using NbSite.Commands.New;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Site;
using NbSite.Content.Yaml;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Types;

namespace NbSite.Commands.Languages;

/// <summary><c>nbsite language</c>: begins the translation of the interface, and says how far it is.</summary>
internal static class LanguageCommand
{
    public static Command Make(ProgramHost host) =>
        new("language", """
            Translates the words of the interface, such as “Search” and “On this page”.

            Example:
              nbsite new language ar      write content/languages/ar.yml, with every word to translate
              nbsite language status      see how much is translated
            """)
        {
            New(host),
            Status(host),
        };

    // The name of before; “new language” is the same.
    private static Command New(ProgramHost host) => NewLanguageCommand.Make(host, "new", "language new ar");

    private static Command Status(ProgramHost host)
    {
        var options = new SharedOptions();
        var command = new Command("status", """
            Says for each language of the site how many words of the interface are translated.

            Example:
              nbsite language status
            """);
        foreach (var option in new Option[] { options.Content, options.Today, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result => Status(result, options, host));
        return command;
    }

    // The same text for another language is written twice, so that nobody takes it for one that was forgotten.
    private static void PrintLent(SiteConfig site, string language, ProgramHost host)
    {
        var lent = site.LentTo(language).OrderBy(text => text.Span.Line).ThenBy(text => text.Span.Column).ToList();
        if (lent.Count == 0) return;
        host.Out.WriteLine($"  {lent.Count} {(lent.Count == 1 ? "text" : "texts")} of site.yml shown in {site.Language}:");
        foreach (var text in lent)
            host.Out.WriteLine($"    {text.Span.Path}:{text.Span.Line}:{text.Span.Column} {text.Key}: {Quote.Short(text[language])}");
        host.Out.WriteLine($"  Write each by language: {lent[0].Key}: {{{site.Language}: …, {language}: …}}");
    }

    private static void PrintLentValues(SiteConfig site, SiteIndex? language, ProgramHost host)
    {
        var lent = language is null ? [] : LentValues.In(language).ToList();
        if (language is null || lent.Count == 0) return;
        host.Out.WriteLine($"  {lent.Count} {(lent.Count == 1 ? "text" : "texts")} of values.yml shown in {site.Language}:");
        foreach (var (value, entry) in lent)
            host.Out.WriteLine($"    {entry.Span.Path}:{entry.Span.Line}:{entry.Span.Column} {value.Key}: {Quote.Short(entry.Printed)}");
        host.Out.WriteLine($"  Write each by language: text: {{{site.Language}: …, {language.Language}: …}}");
    }

    private static int Status(ParseResult result, SharedOptions options, ProgramHost host)
    {
        var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
        host.Deed.Begin("Nothing was changed.");
        var files = ContentFolder.Read(content, host);
        var theme = SiteTypes.Theme(host.Theme(), files, host.Extensions.Types);
        var printer = new DiagnosticPrinter(host, content, result.GetValue(options.Format));
        var read = ReadSite.Read(files, options.Day(result, host), host);
        if (read.Index is not { Config: var site })
        {
            printer.Print(read.Result.Diagnostics);
            return ExitCodes.Content;
        }

        if (!theme.Problems.IsEmpty)
        {
            printer.Print(theme.Problems);
            host.Sum("Mend these first: words that cannot be read count as missing.");
        }

        foreach (var language in theme.Languages.Select(tag => theme.CoverageOf(tag)!))
        {
            host.Out.WriteLine(language.Missing.IsEmpty
                ? $"{language.Language} ({language.Name}): all {language.Words} words"
                : $"{language.Language} ({language.Name}): {language.Words - language.Missing.Length} of {language.Words} words; "
                    + $"{language.Missing.Length} missing, shown in {language.Lender}. First: {language.Missing[0]}");
            PrintLent(site, language.Language, host);
            PrintLentValues(site, read.Index.Languages.FirstOrDefault(each => each.Language == language.Language), host);
        }

        return theme.Problems.Any(problem => problem.Severity == Severity.Error) ? ExitCodes.Content : ExitCodes.Done;
    }
}
