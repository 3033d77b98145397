using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NbSite.Leaflets;

/// <summary>
/// Reads and settles what Chromium writes: plain objects, a plain table of where they stand, streams packed. Nothing here
/// changes the length of anything, so that table stays right.
/// </summary>
internal static partial class PdfFile
{
    /// <summary>
    /// The same file with what differs from one printing to the next settled: its dates become the day at midnight UTC,
    /// and the elements of its structure are numbered from 1.
    /// </summary>
    public static byte[] Settle(byte[] pdf, DateOnly day)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var date = "(D:" + day.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000+00'00')";
        return Encoding.Latin1.GetBytes(Renumber(InfoDate().Replace(text, match => match.Groups[1].Value + date)));
    }

    /// <summary>How many pages it has; 0 when that cannot be told.</summary>
    public static int Pages(byte[] pdf) => PageNumbers(Encoding.Latin1.GetString(pdf)).Count;

    /// <summary>The page, from 1, on which each named place of the document stands.</summary>
    public static IReadOnlyDictionary<string, int> Places(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var numbers = PageNumbers(text);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match place in Destination().Matches(text))
        {
            if (numbers.TryGetValue(place.Groups[2].Value, out var number)) places[place.Groups[1].Value] = number;
        }

        return places;
    }

    /// <summary>Pages' objects with the numbers of the pages, in the order of the tree that holds them.</summary>
    private static Dictionary<string, int> PageNumbers(string text)
    {
        var nodes = TreeNode().Matches(text).GroupBy(match => match.Groups[1].Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Groups[2].Value, StringComparer.Ordinal);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        if (Root().Match(text) is { Success: true } root) Walk(root.Groups[1].Value, 0);
        return numbers;

        void Walk(string name, int depth)
        {
            if (depth > 32) return;
            if (!nodes.TryGetValue(name, out var body))
            {
                numbers.TryAdd(name, numbers.Count + 1);
                return;
            }

            foreach (Match kid in Reference().Matches(Kids().Match(body).Groups[1].Value)) Walk(kid.Groups[1].Value, depth + 1);
        }
    }

    // Elements of the structure are named after numbers that a browser counts on from page to page. Their order is kept,
    // because a tree is sorted by them.
    private static string Renumber(string text)
    {
        var ranks = Node().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select((name, i) => (Name: name, Number: (i + 1).ToString("D8", CultureInfo.InvariantCulture)))
            .ToDictionary(rank => rank.Name, rank => "(node" + rank.Number + ")", StringComparer.Ordinal);
        return Node().Replace(text, match => ranks[match.Value]);
    }

    [GeneratedRegex(@"(/(?:CreationDate|ModDate) )\(D:[0-9]{14}[-+][0-9]{2}'[0-9]{2}'\)")]
    private static partial Regex InfoDate();

    [GeneratedRegex(@"\(node[0-9]{8}\)")]
    private static partial Regex Node();

    [GeneratedRegex(@"/Type /Catalog\s[^>]*?/Pages ([0-9]+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"\n([0-9]+) 0 obj\n<</Type /Pages\n((?:(?!endobj).)*)>>\nendobj", RegexOptions.Singleline)]
    private static partial Regex TreeNode();

    [GeneratedRegex(@"/Kids \[([^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"([0-9]+) 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/([A-Za-z0-9_-]+) \[([0-9]+) 0 R /XYZ ")]
    private static partial Regex Destination();
}
