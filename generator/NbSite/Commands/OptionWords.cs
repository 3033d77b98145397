using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;

namespace NbSite.Commands;

/// <summary>Words that are typed as an option and then published or kept: held to the rules of words in content.</summary>
internal static class OptionWords
{
    /// <summary>Refuses an option that there is not, which stands where paths are asked for and is taken for one.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    public static void NoOption(params IEnumerable<string> paths)
    {
        if (paths.FirstOrDefault(path => path.StartsWith('-')) is { } option) throw new UsageException($"Unrecognized command or argument '{option}'.");
    }

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

    /// <summary>The same on one line, without blanks around: for what is written into a file as one value.</summary>
    public static string Line(ArgumentResult result) => Parse(result).ReplaceLineEndings(" ").Trim();

    /// <summary>Several of them; one that says nothing is an error that names the option.</summary>
    public static string[] Lines(ArgumentResult result)
    {
        var name = (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;
        foreach (var words in result.Tokens.Select(token => token.Value))
        {
            if (TextCharacters.Problem(words) is { } problem)
                result.AddError($"{name} holds {problem}. Type the words again, or paste them as plain text.");
            else if (!words.Any(char.IsLetterOrDigit))
                result.AddError($"{name} “{Quote.Short(words)}” holds no letter and no digit. Write it in words, or leave it out.");
        }

        return [.. result.Tokens.Select(token => token.Value.ReplaceLineEndings(" ").Trim())];
    }

    /// <summary>The code of a country or group, such as GB.</summary>
    public static string Code(ArgumentResult result)
    {
        var code = Line(result);
        var name = (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;
        if (code.Length == 0 || !code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            result.AddError($"{name} “{Quote.Short(code)}” is not a code. Write one that site.yml declares, like {name} GB.");
        return code;
    }

    /// <summary>A day, a month or a year, as <c>references.yml</c> has it: 2025, 2025-04 or 2025-04-28.</summary>
    public static string Date(ArgumentResult result)
    {
        var date = Line(result);
        var name = (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;
        var day = date.Length switch { 4 => date + "-01-01", 7 => date + "-01", _ => date };
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            result.AddError($"{name} “{Quote.Short(date)}” is not a date. Write it like 2025, 2025-04 or 2025-04-28.");
        return date;
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
