using System.Text;

namespace NbSite.Content.Yaml;

/// <summary>An author's words inside a message.</summary>
public static class Quote
{
    private const int Longest = 80;

    /// <summary>The first of several names, and how many there are more: “a, b, c and 2 more”.</summary>
    /// <param name="names">What is named.</param>
    /// <param name="most">How many are named.</param>
    public static string Some(IReadOnlyCollection<string> names, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(names);
        var named = string.Join(", ", names.Take(most));
        return names.Count > most ? $"{named} and {names.Count - most} more" : named;
    }

    /// <summary>The words on one line, cut after 80 characters: a message must stay readable whatever was typed.</summary>
    /// <param name="words">What an author wrote.</param>
    public static string Short(string words) => Short(words.AsSpan());

    internal static string Short(ReadOnlySpan<char> words)
    {
        var line = new StringBuilder(Math.Min(words.Length, Longest + 1));
        var space = false;
        foreach (var c in words.Trim())
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = true;
                continue;
            }

            if (space && line.Length > 0) line.Append(' ');
            space = false;
            line.Append(c);
            if (line.Length <= Longest) continue;
            // Not in the middle of a pair: half a character prints as a lost one.
            line.Length = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
            while (line[^1] == ' ') line.Length--;
            return line.Append('…').ToString();
        }

        return line.ToString();
    }
}
