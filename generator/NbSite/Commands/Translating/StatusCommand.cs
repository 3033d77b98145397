using System.CommandLine;
using System.Globalization;
using NbSite.Commands.Finding;
using NbSite.Console;
using NbSite.Content.Translations;

namespace NbSite.Commands.Translating;

/// <summary><c>nbsite translate status</c>: how far each language is, with what matters most first.</summary>
internal static class StatusCommand
{
    public static Command Make(ProgramHost host)
    {
        var options = new SharedOptions();
        var language = new Option<string?>("--language") { Description = "Only this language, such as “ar”." };
        var command = new Command("status", """
            Says for each language which pages are up to date with their source, and how many words wait for a translator.

            Example:
              nbsite translate status
              nbsite translate status --language ar --format json
            """);
        foreach (var option in new Option[] { language, options.Content, options.Editions, options.Today, options.Format, options.Verbose })
            command.Options.Add(option);
        command.SetAction(result => Run(result, options, result.GetValue(language), host));
        return command;
    }

    private static int Run(ParseResult result, SharedOptions options, string? only, ProgramHost host)
    {
        var asked = AskedSite.Read(result, options, host);
        if (asked.Site.Index is not { Config: var site } index) return ExitCodes.Content;
        var languages = index.Languages.Select(each => each.Language).Where(each => each != site.Language).ToList();
        if (only is not null && !languages.Contains(only, StringComparer.Ordinal))
        {
            host.Error.WriteLine($"nbsite: the site has no pages in “{only}”. It has {(languages.Count == 0 ? "no other language" : string.Join(", ", languages))}.");
            return ExitCodes.Usage;
        }

        var files = Translations.Of(asked.Site.Content, site.Language, only is null ? languages : [only]);
        var byLanguage = files.GroupBy(file => file.Language, StringComparer.Ordinal)
            .Select(group => (Language: group.Key, Files: group.OrderByDescending(file => file.TellsSigns && !IsCurrent(file))
                .ThenByDescending(file => file.IsThere).ThenByDescending(file => file.WordsToTranslate).ThenBy(file => file.Path, StringComparer.Ordinal).ToList()))
            .ToList();
        host.Out.Write(asked.Format == DiagnosticFormat.Json ? Json(byLanguage) : Text(byLanguage));
        return asked.End("pages may be missing", host);
    }

    private static bool IsCurrent(TranslatedFile file) => file is { IsThere: true, IsPinned: true } && file.Count(TranslationState.Current) == file.Parts.Length;

    private static string StateOf(TranslatedFile file) =>
        !file.IsThere ? "not translated" : !file.IsPinned ? "not pinned" : IsCurrent(file) ? "up to date" : "not up to date";

    private static string Text(List<(string Language, List<TranslatedFile> Files)> languages)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        if (languages.Count == 0) text.WriteLine("The site is in one language.");
        foreach (var (language, files) in languages)
        {
            var there = files.Where(file => file.IsThere).ToList();
            text.WriteLine($"{language}: {there.Count(IsCurrent)} of {files.Count} files up to date, {there.Count(file => !file.IsPinned)} not pinned, "
                + $"{files.Count - there.Count} not translated; {files.Where(file => file.IsPinned || !file.IsThere).Sum(file => file.WordsToTranslate)} words to translate");
            foreach (var file in files.Where(file => !IsCurrent(file)))
            {
                text.Write($"  {file.Path}: {StateOf(file)}");
                if (file is { IsThere: true, IsPinned: true })
                {
                    text.Write($": {file.Count(TranslationState.Current)} of {file.Parts.Length} blocks up to date");
                    Some(file.Count(TranslationState.Stale), "changed in the source");
                    Some(file.Count(TranslationState.Unpinned), "edited and not pinned");
                    Some(file.Count(TranslationState.Missing), "missing");
                    Some(file.Left.Length, "without a source");
                }

                if (file.IsPinned || !file.IsThere) text.Write($"; {file.WordsToTranslate} words");
                text.WriteLine();
            }

            void Some(int number, string what)
            {
                if (number > 0) text.Write($", {number} {what}");
            }
        }

        return text.ToString();
    }

    private static string Json(List<(string Language, List<TranslatedFile> Files)> languages) => IndentedJson.Text(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("languages");
        foreach (var (language, files) in languages)
        {
            json.WriteStartObject();
            json.WriteString("language", language);
            json.WriteStartArray("files");
            foreach (var file in files)
            {
                json.WriteStartObject();
                json.WriteString("path", file.Path);
                json.WriteString("source", file.SourcePath);
                json.WriteString("state", StateOf(file));
                json.WriteBoolean("tells-signs", file.TellsSigns);
                json.WriteNumber("blocks", file.Parts.Length);
                json.WriteNumber("up-to-date", file.Count(TranslationState.Current));
                json.WriteNumber("stale", file.Count(TranslationState.Stale));
                json.WriteNumber("unpinned", file.Count(TranslationState.Unpinned));
                json.WriteNumber("missing", file.Count(TranslationState.Missing));
                json.WriteNumber("without-source", file.Left.Length);
                json.WriteNumber("words-to-translate", file.WordsToTranslate);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }) + "\n";
}
