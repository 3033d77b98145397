using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Leaflets;

/// <summary>The list of the PDFs that pages offer of themselves. NbSite writes it; one line a PDF, so that Git shows what changed.</summary>
public static class LeafletList
{
    private const int CodeDigits = 24;
    private const int HashDigits = 64;

    private const string Head = """
        # Made by “nbsite leaflet --for-site”, like the PDFs beside it: not edited by hand.
        # A PDF is published while its page says what “made-of” names, the file is the one of “sha256”, and “until” is not past.

        """;

    private static readonly ImmutableArray<(string Name, PaperSize Value)> Papers = [("a4", PaperSize.A4), ("letter", PaperSize.Letter)];
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The entries; one that is wrong is left out, with its errors in the bag.</summary>
    public static ImmutableArray<LeafletEntry> Read(YamlNode? node, string path, DiagnosticBag bag)
    {
        if (MapReader.Open(node, path, bag) is not { } file) return [];
        var entries = ImmutableArray.CreateBuilder<LeafletEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in file.Maps("leaflets", "a leaflet"))
        {
            var name = item.RequiredText("file");
            var language = item.RequiredText("language");
            var version = item.Text("version");
            var madeOf = Hex(item, "made-of", CodeDigits);
            var until = item.RequiredDate("until");
            var region = item.Text("region");
            var paper = item.RequiredChoice("paper", Papers);
            var sha = Hex(item, "sha256", HashDigits);
            item.Done();
            if (name is null || language is null || madeOf is null || until is null || paper is null || sha is null) continue;
            if (!seen.Add(name.Value))
            {
                bag.Add(Codes.RepeatedItem.At(name.Span, Quote.Short(name.Value)));
                continue;
            }

            entries.Add(new LeafletEntry
            {
                Path = $"{LeafletFiles.Folder}/{name.Value}",
                Language = language.Value,
                Version = version?.Value ?? "",
                MadeOf = madeOf,
                Until = until.Value,
                Region = region?.Value,
                Paper = paper.Value,
                Sha256 = sha,
            });
        }

        file.Done();
        return entries.ToImmutable();
    }

    /// <summary>The list as a file, in order of the PDFs' names.</summary>
    public static byte[] Write(IEnumerable<LeafletEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        var lines = entries.OrderBy(entry => entry.Path, StringComparer.Ordinal).Select(Line).ToList();
        text.Append(lines.Count == 0 ? "leaflets: []\n" : "leaflets:\n");
        foreach (var line in lines) text.Append(line);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // Codes and hashes could be read as numbers, so they stand in quotation marks.
    private static string Line(LeafletEntry entry)
    {
        var version = entry.Version.Length == 0 ? "" : $", version: \"{entry.Version}\"";
        var until = entry.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var paper = Papers.First(paper => paper.Value == entry.Paper).Name;
        var region = entry.Region is null ? "" : $", region: \"{entry.Region}\"";
        return $"  - {{file: \"{entry.Path[(LeafletFiles.Folder.Length + 1)..]}\", language: \"{entry.Language}\"{version}"
            + $", until: {until}{region}, paper: {paper}, made-of: \"{entry.MadeOf}\", sha256: \"{entry.Sha256}\"}}\n";
    }

    private static string? Hex(MapReader item, string key, int digits)
    {
        if (item.RequiredText(key) is not { } text) return null;
        if (text.Value.Length == digits && !text.Value.AsSpan().ContainsAnyExcept(Digits)) return text.Value;
        item.Bag.Add(Codes.LeafletListDamaged.At(text.Span, key, digits));
        return null;
    }
}
