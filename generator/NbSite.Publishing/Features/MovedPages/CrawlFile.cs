using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Model;

namespace NbSite.Publishing.Features.MovedPages;

/// <summary>One address of a list of the old site.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Line">The line of the list, from 1.</param>
public sealed record CrawledAddress(string Text, int Line);

/// <summary>What was read of a crawl of the old site.</summary>
/// <param name="Addresses">Those of pages and documents, in their order.</param>
/// <param name="LeftOut">Lines of parts of pages, such as styles, and of what was not there in the old site
/// either.</param>
public sealed record Crawl(ImmutableArray<CrawledAddress> Addresses, int LeftOut);

/// <summary>Reads a list of the old site's addresses, as a crawler writes it or one on each line.</summary>
public static class CrawlFile
{
    /// <summary>The longest list, in bytes.</summary>
    public const int Longest = 64 << 20;

    private const int MostLines = 500_000;
    private static readonly string[] Names =
        ["address", "url", "old url", "old address", "page url", "page", "loc", "from", "source"];
    private static readonly string[] Parts =
        ["image/", "font/", "text/css", "javascript", "application/font", "application/x-font"];

    // What tells the kind where the list does not.
    private static readonly FrozenSet<string> PartEndings = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        ".png", ".jpg", ".jpeg", ".jfif", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".css", ".js", ".mjs", ".map",
        ".woff", ".woff2", ".ttf", ".otf", ".eot");

    /// <summary>The addresses; null, with the reason, when it is no such list.</summary>
    /// <param name="bytes">The list.</param>
    /// <param name="column">The name of the column of addresses; null to look for it.</param>
    /// <param name="path">The list's name, for what is told.</param>
    /// <param name="problem">Why it cannot be read.</param>
    public static Crawl? Read(ReadOnlySpan<byte> bytes, string? column, string path, out Diagnostic? problem)
    {
        if (Decode(bytes) is not { } text)
        {
            problem = Codes.CrawlUnreadable.At(SourceSpan.File(path), "it is in neither UTF-8 nor UTF-16");
            return null;
        }

        if (CsvRows.Read(text, MostLines, out var fault) is not { } rows)
        {
            problem = Codes.CrawlUnreadable.At(new SourceSpan(path, fault!.Line, 1, 0), fault.Why);
            return null;
        }

        problem = null;
        if (rows.Count == 0) return new Crawl([], 0);
        var at = Column(rows, column, out var hasHead);
        if (at < 0)
        {
            var names = string.Join(", ",
                rows[0].Fields.Take(12).Select(field => $"“{Content.Yaml.Quote.Short(field)}”"));
            problem = Codes.CrawlNoColumn.WithHint(new SourceSpan(path, rows[0].Line, 1, 0),
                $"Name the column: --column NAME. Its first line has {names}.");
            return null;
        }

        var head = hasHead ? rows[0].Fields : [];
        var (status, kind) = (Index(head, "status code"), Index(head, "content type"));
        if (kind < 0) kind = Index(head, "content");
        var all = ImmutableArray.CreateBuilder<CrawledAddress>();
        var left = 0;
        foreach (var row in rows.Skip(hasHead ? 1 : 0))
        {
            var address = Field(row, at).Trim();
            if (address.Length == 0) continue;
            if (WasThere(Field(row, status)) && !IsPart(address, Field(row, kind)))
                all.Add(new CrawledAddress(address, row.Line));
            else
                left++;
        }

        return new Crawl(all.ToImmutable(), left);
    }

    /// <summary>Whether it is of what pages are made of, by its kind, or by its ending where no kind is told.</summary>
    private static bool IsPart(string address, string kind)
    {
        if (kind.Trim().Length > 0) return Parts.Any(part => kind.Contains(part, StringComparison.OrdinalIgnoreCase));
        var end = address.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? address : address[..end];
        return PartEndings.Contains(Path.GetExtension(path[(path.LastIndexOf('/') + 1)..]))
            // A host alone, such as “https://example.js”, is its first page.
            && !(path.Contains("://", StringComparison.Ordinal) && path.LastIndexOf('/') == path.IndexOf("://", StringComparison.Ordinal) + 2);
    }

    // 0 is what crawlers write for what they did not ask for.
    private static bool WasThere(string status) =>
        !int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number
            is 0 or (>= 200 and < 400);

    private static int Column(List<CsvRow> rows, string? name, out bool hasHead)
    {
        var first = rows[0].Fields;
        hasHead = true;
        if (name is not null) return Index(first, name);
        foreach (var known in Names)
            if (Index(first, known) is >= 0 and var at) return at;
        // Without names, the first column in which most of the first lines are addresses.
        hasHead = !first.Any(IsAddress);
        var sample = rows.Skip(hasHead ? 1 : 0).Take(20).ToList();
        var width = sample.Count == 0 ? 0 : sample.Max(row => row.Fields.Length);
        for (var i = 0; i < width; i++)
            if (sample.Count(row => IsAddress(Field(row, i))) * 2 > sample.Count) return i;
        return -1;
    }

    private static bool IsAddress(string field) => field.TrimStart() is var text
        && (text.StartsWith('/') || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private static int Index(ImmutableArray<string> head, string name)
    {
        for (var i = 0; i < head.Length; i++)
            if (string.Equals(head[i].Trim(), name, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    private static string Field(CsvRow row, int at) => at >= 0 && at < row.Fields.Length ? row.Fields[at] : "";

    private static string? Decode(ReadOnlySpan<byte> bytes)
    {
        Encoding encoding = bytes switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
        };
        try
        {
            return encoding.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
