using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Leaflets;

/// <summary>The list of the PDFs that pages offer of themselves. NbSite writes it; one line a PDF, so that Git shows what changed.</summary>
public static class LeafletList
{
    private const int CodeDigits = 24;
    private const int HashDigits = 64;
    private const int CodeLetters = 8;

    private const string Head = """
        # Made by “nbsite leaflet --for-site”, like the PDFs beside it: not edited by hand.
        # A PDF is published while its page says what “made-of” names, the file is the one of “sha256”, and “until” is not past.

        """;

    private static readonly ImmutableArray<(string Name, PaperSize Value)> Papers = [("a4", PaperSize.A4), ("letter", PaperSize.Letter)];
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The entries; one that is wrong is left out, with its errors in the bag.</summary>
    public static ImmutableArray<LeafletEntry> Read(YamlNode? node, string path, DiagnosticBag bag)
    {
        if (MapReader.Open(node, "the list of leaflets", bag) is not { } file) return [];
        var entries = ImmutableArray.CreateBuilder<LeafletEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in file.RequiredMaps("leaflets", "a leaflet"))
        {
            var name = Pdf(item);
            var language = Language(item);
            var version = item.Text("version");
            var fits = version is null
                || Fits(item, version, "version", IsCode(version.Value), $"have {CodeLetters} letters and digits");
            var madeOf = Hex(item, "made-of", CodeDigits);
            var until = item.RequiredDate("until");
            var region = item.Text("region");
            var paper = item.RequiredChoice("paper", Papers);
            var sha = Hex(item, "sha256", HashDigits);
            item.Done();
            if (!fits || name is null || language is null || madeOf is null || until is null || paper is null || sha is null)
                continue;
            if (!seen.Add(name.Value))
            {
                bag.Add(Codes.RepeatedItem.At(name.Span, Quote.Short(name.Value)));
                continue;
            }

            entries.Add(new LeafletEntry
            {
                Path = $"{LeafletFiles.Folder}/{name.Value}",
                Language = language,
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

    /// <summary>What may stand in the file.</summary>
    internal static JsonObject Schema => SchemaOf.Map(("leaflets!", SchemaOf.List(SchemaOf.Map(
        ("file!", SchemaOf.Text), ("language!", SchemaOf.Text), ("version", SchemaOf.Text), ("made-of!", SchemaOf.Text),
        ("until!", SchemaOf.Date), ("region", SchemaOf.Text),
        ("paper!", SchemaOf.OneOf(Papers.Select(paper => paper.Name))),
        ("sha256!", SchemaOf.Text)))));

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
        var version = entry.Version.Length == 0 ? "" : $", version: {Quoted(entry.Version)}";
        var until = entry.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var paper = Papers.First(paper => paper.Value == entry.Paper).Name;
        var region = entry.Region is null ? "" : $", region: {Quoted(entry.Region)}";
        return $"  - {{file: {Quoted(entry.Path[(LeafletFiles.Folder.Length + 1)..])}, language: {Quoted(entry.Language)}{version}"
            + $", until: {until}{region}, paper: {paper}, made-of: {Quoted(entry.MadeOf)}, sha256: {Quoted(entry.Sha256)}}}\n";
    }

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static TextValue? Pdf(MapReader item) =>
        item.RequiredText("file") is { } file
        && Fits(
            item, file, "file", LeafletFiles.IsOfPage($"{LeafletFiles.Folder}/{file.Value}"),
            "name the PDF of a page, such as “treatments/surgery.pdf”") ? file : null;

    private static string? Language(MapReader item) =>
        item.RequiredText("language") is { } tag
        && Fits(item, tag, "language", Names.IsLanguage(tag.Value), "name a language, such as “en”") ? tag.Value : null;

    private static string? Hex(MapReader item, string key, int digits) =>
        item.RequiredText(key) is { } text
        && Fits(
            item, text, key, text.Value.Length == digits && !text.Value.AsSpan().ContainsAnyExcept(Digits),
            $"have {digits} hexadecimal digits") ? text.Value : null;

    private static bool IsCode(string text) => text.Length == CodeLetters && text.All(char.IsAsciiLetterOrDigit);

    private static bool Fits(MapReader item, TextValue text, string key, bool isRight, string must)
    {
        if (!isRight) item.Bag.Add(Codes.LeafletListDamaged.At(text.Span, key, must));
        return isRight;
    }
}
