using System.CommandLine;
using NbSite.Commands.Languages;
using NbSite.Console;
using NbSite.Publishing.Site.Words;

namespace NbSite.Commands.New;

/// <summary><c>nbsite new language</c>: the file in which the words of the interface are translated.</summary>
internal static class NewLanguageCommand
{
    public static Command Make(ProgramHost host) => Make(host, "language", "new language ar");

    /// <summary>The same command under another name.</summary>
    /// <param name="host">The program's surroundings.</param>
    /// <param name="name">Its name.</param>
    /// <param name="example">How it is typed, after the program's name.</param>
    public static Command Make(ProgramHost host, string name, string example)
    {
        var options = new SharedOptions();
        var tag = new Argument<string?>("TAG")
        {
            Description = "The language's tag (BCP 47), such as ar, cy or pt-BR.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command(name, $"""
            Writes languages/TAG.yml in the content folder, with every word of the interface to translate, where it stands and what
            it says. A file that is there already is extended by what it lacks; what is translated stays as it is.

            Example:
              nbsite {example}
            """);
        command.Arguments.Add(tag);
        foreach (var option in new Option[] { options.Content, options.Today, options.Format, options.Verbose }) command.Options.Add(option);
        command.SetAction(result =>
        {
            var asked = new Asked(host, example);
            var language = asked.Need(
                result.GetValue(tag), "TAG", "The language's tag, such as ar, cy or pt-BR", ProblemOf);
            asked.Done();
            var content = Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder);
            return LanguageFile.Begin(content, language, result.GetValue(options.Format), options.Day(result, host), host);
        });
        return command;
    }

    private static string? ProblemOf(string tag) => LanguageFiles.IsTag(tag) ? null
        : $"“{tag}” is not the tag of a language. Write it like ar, cy, pt-BR or zh-Hant.";
}
