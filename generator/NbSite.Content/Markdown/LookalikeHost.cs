using System.Globalization;

namespace NbSite.Content.Markdown;

/// <summary>
/// Finds names of hosts made to be taken for others: Latin letters with letters of another script among them, or a word of
/// another script in which every letter looks like a Latin one.
/// </summary>
internal static class LookalikeHost
{
    // Small letters of Cyrillic, Greek and Armenian that common fonts draw as they draw a, b, c …
    private const string Alike = "аеорсухікјԛԝһѕԁӏвнтмгпь" + "αορνικτυχεημ" + "աոսցօհզ";

    private static readonly IdnMapping Idn = new();

    /// <summary>What the name is in plain letters, such as xn--80ak6aa92e.example; null for a name that is what it seems.</summary>
    public static string? Plain(string host)
    {
        try
        {
            // Names come spelt as they look, or in the plain letters that stand for them.
            var shown = string.Join('.', host.ToLowerInvariant().Split('.').Select(label => label.StartsWith("xn--", StringComparison.Ordinal) ? Idn.GetUnicode(label) : label));
            return shown.Split('.').Any(IsAlike) ? Idn.GetAscii(shown) : null;
        }
        catch (ArgumentException)
        {
            // No name that a browser could look up.
            return null;
        }
    }

    private static bool IsAlike(string label)
    {
        var letters = label.Where(char.IsLetter).ToList();
        var others = letters.Where(letter => !IsLatin(letter)).ToList();
        if (others.Count == 0) return false;
        return others.Count < letters.Count
            ? others.Any(IsOfAlphabet)
            : others.All(letter => Alike.Contains(letter, StringComparison.Ordinal));
    }

    private static bool IsLatin(char letter) => letter < '\u0250' || letter is >= '\u1E00' and <= '\u1EFF';

    // Greek, Cyrillic, Armenian, Cherokee: alphabets that share shapes with Latin. Others are mixed with it in earnest.
    private static bool IsOfAlphabet(char letter) =>
        letter is (>= '\u0370' and <= '\u058F') or (>= '\u13A0' and <= '\u13FF') or (>= '\u1F00' and <= '\u1FFF') or (>= '\uAB70' and <= '\uABBF');
}
