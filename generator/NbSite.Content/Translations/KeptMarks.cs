using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NbSite.Content.Translations;

/// <summary>What is in a text and no word of it: citations, values, attributes, targets of links, lines of containers. A translation keeps each.</summary>
public static partial class KeptMarks
{
    /// <summary>In their order.</summary>
    public static ImmutableArray<string> In(string text) => [.. Form().Matches(text).Select(match => match.Value)];

    /// <summary>The text in stretches of words and marks.</summary>
    public static IEnumerable<(string Text, bool IsMark)> Split(string text)
    {
        var at = 0;
        foreach (Match match in Form().Matches(text))
        {
            if (match.Index > at) yield return (text[at..match.Index], false);
            yield return (match.Value, true);
            at = match.Index + match.Length;
        }

        if (at < text.Length) yield return (text[at..], false);
    }

    [GeneratedRegex(@"^:{3,}[^\n]*$|\[@[^\]\n]*\]|\{\{[^}\n]*\}\}|\{[^{}\n]*\}|\]\([^()\s]*\)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
