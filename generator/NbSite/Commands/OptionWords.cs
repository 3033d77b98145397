using System.CommandLine;
using System.CommandLine.Parsing;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;

namespace NbSite.Commands;

/// <summary>Words that are typed as an option and then published or kept: held to the rules of words in content.</summary>
internal static class OptionWords
{
    /// <summary>The words, or an error that names the option.</summary>
    public static string Parse(ArgumentResult result)
    {
        var words = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        var name = (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;
        if (TextCharacters.Problem(words) is { } problem)
            result.AddError($"{name} holds {problem}. Type the words again, or paste them as plain text.");
        else if (words.Trim().Length > 0 && !PlainText.IsVisible(words))
            result.AddError($"{name} holds nothing that can be seen. Write it in words.");
        return words;
    }

    /// <summary>
    /// The day that counts as today, for what is kept for ever. Throws <see cref="UsageException"/> for one that no clock on
    /// earth can show: it would stand in the way of every later day.
    /// </summary>
    public static DateOnly Day(ParseResult result, SharedOptions options, ProgramHost host)
    {
        var now = host.Today(Path.GetFullPath(result.GetValue(options.Content)!, host.CurrentFolder));
        var day = result.GetValue(options.Today) ?? now;
        return day <= now.AddDays(1) ? day : throw new UsageException(
            $"--today {day:yyyy-MM-dd} has not come yet (today is {now:yyyy-MM-dd}), and what is recorded now keeps its day for ever. Check the year.");
    }
}
