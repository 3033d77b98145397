using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NbSite.Publishing.Features.Files;

/// <summary>
/// What a PDF may not hold: scripts, programs to start, forms that send, files in it, what it does by itself, and marks of a web page before its beginning. Names of objects
/// (ISO 32000-1, 7.3.5) are looked at in all of the file, for what seems to be the bytes of a picture may be objects to a reader, and in
/// packed lists of objects (7.5.7), which must be packed in a way that can be undone here. Names so short that a picture may hold them by
/// chance count only outside streams.
/// </summary>
internal static class PdfCheck
{
    // Together, of what is unpacked: far more than the objects of any document for patients.
    private const int MostUnpacked = 64_000_000;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private static readonly Dictionary<string, string> Active = new(StringComparer.Ordinal)
    {
        ["JavaScript"] = "a script",
        ["Launch"] = "the start of a program",
        ["SubmitForm"] = "a form that sends what is written elsewhere",
        ["ImportData"] = "a form that takes in another file",
        ["GoToR"] = "a way into a file of the reader's",
        ["GoToE"] = "a way into a file of the reader's",
        ["EmbeddedFile"] = "another file inside it",
        ["EmbeddedFiles"] = "another file inside it",
        ["RichMedia"] = "a player of its own",
        ["Rendition"] = "a player of its own",
    };

    private static readonly Dictionary<string, string> Short = new(StringComparer.Ordinal)
    {
        ["JS"] = "a script",
        ["EF"] = "another file inside it",
        ["AA"] = "something that it does by itself",
        ["XFA"] = "a form that is a program",
    };

    private const string Unreadable = "packed objects that cannot be looked at";

    /// <summary>Whether it begins as a PDF: some programs put a line before it, but no web page.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes)
    {
        var at = bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8);
        return at >= 0 && !bytes[..at].Contains((byte)'<');
    }

    /// <summary>What could run or open something; null for nothing.</summary>
    public static string? Find(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Walk(bytes);
        }
        catch (InvalidDataException)
        {
            return Unreadable;
        }
    }

    private static string? Walk(ReadOnlyMemory<byte> bytes)
    {
        if (Names(bytes.Span, Active) is { } anywhere) return anywhere;
        var (rest, unpacked, seen, opening) = (bytes, 0, 0, new PdfOpening());
        while (!rest.IsEmpty)
        {
            var start = StartOfStream(rest.Span);
            var open = start < 0 ? rest : rest[..start];
            if (Names(open.Span, Short) is { } found) return found;
            opening.Add(Encoding.Latin1.GetString(open.Span));
            if (start < 0) break;
            var body = rest[(start + "stream".Length)..];
            var end = body.Span.IndexOf("endstream"u8);
            if (end < 0) end = body.Length;
            if (Has(open.Span, "ObjStm"))
            {
                seen++;
                // A predictor writes each byte as its difference from another, and a short key for the filter is read by some.
                var isPacked = Has(open.Span, "Filter");
                if (Has(open.Span, "DecodeParms") || Has(open.Span, "DP") || (!isPacked && Has(open.Span, "F"))) return Unreadable;
                // What is packed says itself where it ends.
                var objects = isPacked ? Unpacked(body, ref unpacked) : body[..end].Span;
                if ((Names(objects, Active) ?? Names(objects, Short)) is { } packed) return packed;
                opening.AddPacked(Encoding.Latin1.GetString(objects), First(open.Span));
            }

            rest = end == body.Length ? ReadOnlyMemory<byte>.Empty : body[(end + "endstream".Length)..];
        }

        // A list of objects whose beginning was not found was not looked at.
        return Count(bytes.Span, "ObjStm") == seen ? opening.Find() : Unreadable;
    }

    /// <summary>Where the word stands that begins a stream: behind a dictionary, with a line end after it; -1 for nowhere.</summary>
    private static int StartOfStream(ReadOnlySpan<byte> bytes)
    {
        for (var from = 0; bytes[from..].IndexOf("stream"u8) is var found and >= 0; from += found + 1)
        {
            var at = from + found;
            var next = at + "stream".Length;
            if (next < bytes.Length && bytes[next] is (byte)'\r' or (byte)'\n' && bytes[..at].TrimEnd("\0\t\n\f\r "u8).EndsWith(">>"u8)) return at;
        }

        return -1;
    }

    /// <summary>What the first name stands for that is one of these.</summary>
    private static string? Names(ReadOnlySpan<byte> text, Dictionary<string, string> names)
    {
        while (Next(ref text) is { } name)
            if (names.TryGetValue(name, out var what)) return what;
        return null;
    }

    /// <summary>Where the first object of a packed list stands in it.</summary>
    private static int First(ReadOnlySpan<byte> open)
    {
        // The dictionary of the stream is the last before it.
        var words = new PdfText(Encoding.Latin1.GetString(open), 0);
        var first = 0;
        while (words.Next() is { } word)
            if (word == "/First" && int.TryParse(words.Next(), NumberStyles.None, CultureInfo.InvariantCulture, out var at)) first = at;
        return first;
    }

    private static bool Has(ReadOnlySpan<byte> text, string wanted) => Count(text, wanted) > 0;

    private static int Count(ReadOnlySpan<byte> text, string wanted)
    {
        var count = 0;
        while (Next(ref text) is { } name)
            if (name == wanted) count++;
        return count;
    }

    /// <summary>The next name, and what stands behind it; null for no other. Longer ones than any that is asked for are passed over.</summary>
    private static string? Next(ref ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'/') is var at and >= 0)
        {
            text = text[(at + 1)..];
            var end = text.IndexOfAny(NameEnds);
            var name = end < 0 ? text : text[..end];
            if (name.Length is > 0 and <= 60) return PdfText.Plain(Encoding.Latin1.GetString(name));
        }

        return null;
    }

    /// <summary>The objects. Throws <see cref="InvalidDataException"/> when they are too many or packed in another way.</summary>
    private static byte[] Unpacked(ReadOnlyMemory<byte> body, ref int unpacked)
    {
        var start = body.Span.StartsWith("\r\n"u8) ? 2 : body.Span.StartsWith("\n"u8) ? 1 : 0;
        using var packed = new MemoryStream(body[start..].ToArray(), writable: false);
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        using var objects = new MemoryStream();
        var buffer = new byte[81920];
        while (zlib.Read(buffer) is var read and > 0)
        {
            unpacked += read;
            if (unpacked > MostUnpacked) throw new InvalidDataException("more objects than can be looked at");
            objects.Write(buffer, 0, read);
        }

        return objects.ToArray();
    }
}
