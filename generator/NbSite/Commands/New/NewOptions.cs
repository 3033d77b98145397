using System.CommandLine;

namespace NbSite.Commands.New;

/// <summary>Options that every new thing of a site has.</summary>
internal sealed class NewOptions
{
    /// <summary>Where the site is, which day it is, how problems are told.</summary>
    public SharedOptions Shared { get; } = new();

    public Option<string?> Title { get; } = Words("--title", "What it is called.");

    public Option<string?> Id { get; } = Words("--id", "Its name in links; made from the title when it is left out.", "ID");

    public Option<string?> Language { get; } = Words("--language", "The language of its words; the site's own by default.", "TAG");

    public Option<string[]> Cite { get; } = Many("--cite", "The key of a source in references.yml; may stand several times.", "KEY");

    /// <summary>An option that takes words.</summary>
    public static Option<string?> Words(string name, string description, string help = "TEXT") =>
        new(name) { Description = description, HelpName = help, CustomParser = OptionWords.Line };

    /// <summary>An option that may stand several times.</summary>
    public static Option<string[]> Many(string name, string description, string help = "TEXT") =>
        new(name)
        {
            Description = description,
            HelpName = help,
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = false,
            CustomParser = OptionWords.Lines,
        };

    /// <summary>An option that takes the code of a country.</summary>
    public static Option<string?> Code(string name, string description) =>
        new(name) { Description = description, HelpName = "CODE", CustomParser = OptionWords.Code };

    /// <summary>A day, a month or a year.</summary>
    public static Option<string?> Date(string name, string description) =>
        new(name) { Description = description, HelpName = "DATE", CustomParser = OptionWords.Date };

    /// <summary>The command with its options.</summary>
    public Command Command(string name, string description, params Option[] more)
    {
        var command = new Command(name, description);
        foreach (var option in more) command.Options.Add(option);
        foreach (var option in new Option[] { Shared.Content, Shared.Today, Shared.Format, Shared.Verbose }) command.Options.Add(option);
        return command;
    }
}
