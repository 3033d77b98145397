using System.Text;

namespace NbSite.Content.Markdown;

/// <summary>What an author wrote, fit to stand in a message: one line, not endless.</summary>
internal static class Shown
{
    private const int Longest = 80;

    public static string Of(ReadOnlySpan<char> written)
    {
        var line = new StringBuilder(Math.Min(written.Length, Longest + 1));
        var space = false;
        foreach (var c in written.Trim())
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                space = true;
                continue;
            }

            if (space) line.Append(' ');
            space = false;
            line.Append(c);
            if (line.Length <= Longest) continue;
            // Not in the middle of a pair: half a character prints as a lost one.
            line.Length = char.IsHighSurrogate(line[Longest - 2]) ? Longest - 2 : Longest - 1;
            return line.Append('…').ToString();
        }

        return line.ToString();
    }
}
