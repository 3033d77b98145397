using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using System.Xml;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Publishing.Features.Files;

/// <summary>Holds a file's bytes to what its name says, and refuses what could run on the reader's device.</summary>
internal static partial class StaticContents
{
    private const string NotThat = "it does not begin as such a file does";

    /// <summary>What is wrong; null when nothing is.</summary>
    /// <param name="source">Its path in the content folder.</param>
    /// <param name="path">From the root of the site.</param>
    /// <param name="bytes">All of it.</param>
    public static Diagnostic? Problem(string source, string path, ReadOnlyMemory<byte> bytes)
    {
        var place = SourceSpan.File(source);
        var ending = Path.GetExtension(path).ToLowerInvariant();
        Diagnostic? Wrong(string? what) => what is null ? null : Codes.NotWhatItSays.At(place, what);
        if (StaticKinds.IsProof(path))
            return Wrong(Text(bytes.Span)?.Trim() == "google-site-verification: " + path ? null : $"only the line “google-site-verification: {path}” may stand in it");
        if (bytes.IsEmpty) return Wrong("it is empty");
        switch (ending)
        {
            case ".svg":
                return SvgCheck.Find(bytes.Span) is { } danger
                    ? Codes.ActiveFile.At(new SourceSpan(source, danger.Line, danger.Column), danger.What)
                    : null;
            case ".docx" or ".xlsx" or ".pptx" or ".odt" or ".ods" or ".odp" or ".epub":
                var packed = PackedCheck.Find(ending, bytes);
                return packed.Active is { } runs ? Codes.ActiveFile.At(place, runs) : Wrong(packed.IsThat ? null : packed.Wrong);
            case ".pdf":
                return !PdfCheck.Begins(bytes.Span) ? Wrong(NotThat) : PdfCheck.Find(bytes) is { } pdf ? Codes.ActiveFile.At(place, pdf) : null;
            case ".xml":
                return Xml(bytes.Span, out var what, out var active) is var at && active
                    ? Codes.ActiveFile.At(new SourceSpan(source, at.Line, at.Column), what)
                    : what is null ? null : Codes.NotWhatItSays.At(new SourceSpan(source, at.Line, at.Column), what);
        }

        return Wrong(StaticKinds.ByEnding(path) is { Use: StaticUse.Machine or StaticUse.Data } || ending.Length == 0
            ? WrongText(path, ending, bytes)
            : HasSignature(ending, bytes.Span) ? null : NotThat);
    }

    private static bool HasSignature(string ending, ReadOnlySpan<byte> bytes) => ending switch
    {
        ".png" => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ".jpg" or ".jpeg" => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        ".webp" => IsRiff(bytes, "WEBP"u8),
        ".gif" => bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8),
        ".ico" => bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]),
        ".mp3" => bytes.StartsWith("ID3"u8) || (bytes.Length > 2 && bytes[0] == 0xFF && (bytes[1] & 0xE0) == 0xE0),
        ".m4a" or ".mp4" => bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8),
        ".ogg" => bytes.StartsWith("OggS"u8),
        ".wav" => IsRiff(bytes, "WAVE"u8),
        ".webm" => bytes.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]),
        _ => false,
    };

    private static bool IsRiff(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> form) =>
        bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith(form);

    private static string? WrongText(string path, string ending, ReadOnlyMemory<byte> bytes)
    {
        if (Text(bytes.Span) is not { } text) return "it is not UTF-8 text";
        if (text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f'))) return "it holds control characters, which no text has";
        return ending switch
        {
            ".vtt" => text.StartsWith("WEBVTT", StringComparison.Ordinal) ? null : "captions begin with the line “WEBVTT”",
            ".srt" => text.Contains("-->", StringComparison.Ordinal) ? null : "captions have lines with times and “-->”",
            ".ics" => text.TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) ? null : "a calendar begins with the line “BEGIN:VCALENDAR”",
            ".json" or ".webmanifest" => IsJson(bytes) ? null : "the signs of JSON are wrong or missing in it",
            "" when path == "CNAME" => Host().IsMatch(text) ? null : "one line with the name of a host must stand in it, such as “www.example.org”",
            _ => null,
        };
    }

    /// <summary>The text without a byte order mark; null when it is not UTF-8.</summary>
    private static string? Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static bool IsJson(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            if (bytes.Span.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
            using var json = JsonDocument.Parse(bytes);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether all of it is XML that no browser would run or dress.</summary>
    private static (int Line, int Column) Xml(ReadOnlySpan<byte> bytes, out string? what, out bool isActive)
    {
        (what, isActive) = (null, false);
        if (Text(bytes) is not { } text)
        {
            what = "it is not UTF-8 text";
            return (1, 1);
        }

        using var source = new StringReader(text);
        using var reader = XmlReader.Create(source, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var lines = (IXmlLineInfo)reader;
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.ProcessingInstruction && reader.Name == "xml-stylesheet") what = "a style sheet";
                else if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI is "http://www.w3.org/1999/xhtml" or "http://www.w3.org/2000/svg")
                    what = "elements that a browser shows as a page";
                if (what is null) continue;
                isActive = true;
                return (lines.LineNumber, lines.LinePosition);
            }
        }
        catch (XmlException exception)
        {
            what = "it is not XML";
            return (Math.Max(1, exception.LineNumber), Math.Max(1, exception.LinePosition));
        }

        return (1, 1);
    }

    [GeneratedRegex(@"^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Host();
}
