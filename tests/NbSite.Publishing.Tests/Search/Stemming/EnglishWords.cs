using System.ComponentModel;
using System.Diagnostics;
using System.IO.Compression;
using System.Text;

namespace NbSite.Publishing.Tests.Search.Stemming;

/// <summary>Words with the stems of Snowball's own program; README.md says where they are from.</summary>
internal static class EnglishWords
{
    private static readonly string[] Syllables =
    [
        "a", "ar", "arsen", "at", "ay", "ba", "bl", "can", "commun", "e", "ee", "en", "gener", "her", "in", "iz", "l",
        "log", "o", "on", "oy", "pro", "re", "s", "ss", "ti", "tt", "u", "w", "x", "y", "ya", "'",
    ];

    private static readonly string[] Endings =
    [
        "'", "'s", "'s'", "abli", "able", "al", "alism", "aliti", "alize", "alli", "ance", "anci", "ant", "ate",
        "ation", "ational", "ative", "ator", "biliti", "bli", "e", "ed", "edly", "eed", "eedly", "ement",
        "ence", "enci", "ent", "entli", "er", "es", "ful", "fulli", "fulness", "ible", "ic", "ical", "icate",
        "iciti", "ied", "ies", "ing", "ingly", "ion", "ism", "iti", "ive", "iveness", "iviti", "ization", "ize",
        "izer", "l", "lessli", "li", "ly", "ment", "ness", "ogi", "ous", "ousli", "ousness", "s", "ss", "sses",
        "tional", "us", "y",
    ];

    public static (string[] Words, string[] Stems) Kept()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        using var file = File.OpenRead(
            Path.Combine(folder, "tests/NbSite.Publishing.Tests/Search/Stemming/english-stems.tsv.gz"));
        using var reader = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        var rows = Lines(reader.ReadToEnd()).Select(line => line.Split('\t')).ToList();
        return ([.. rows.Select(row => row[0])], [.. rows.Select(row => row[1])]);
    }

    public static string[] MadeUp(int seed, int count)
    {
        var random = new Random(seed);
        var words = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < count)
        {
            words.Add(string.Concat(
                Enumerable.Range(0, random.Next(4)).Select(_ => Syllables[random.Next(Syllables.Length)])
                    .Concat(Enumerable.Range(0, random.Next(4)).Select(_ => Endings[random.Next(Endings.Length)]))));
        }

        return [.. words.Order(StringComparer.Ordinal)];
    }

    /// <summary>The stems from the program stemwords, or null where it is not installed.</summary>
    public static async Task<string[]?> AskStemwords(string[] words, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("stemwords", ["-l", "english"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        try
        {
            using var process = Process.Start(start)!;
            var stems = process.StandardOutput.ReadToEndAsync(cancellation);
            var asked = string.Concat(words.Select(word => word + "\n"));
            await process.StandardInput.WriteAsync(asked.AsMemory(), cancellation);
            process.StandardInput.Close();
            return Lines(await stems);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static string[] Lines(string text) => text.Split('\n')[..^1];
}
