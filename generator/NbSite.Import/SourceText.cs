using System.Text;
using NbSite.Model;

namespace NbSite.Import;

/// <summary>Reads the letters of a file in whatever encoding it is.</summary>
internal static class SourceText
{
    /// <summary>The largest file of text that is read.</summary>
    public const int Longest = 5 * 1024 * 1024;

    // Bytes 0x80 to 0x9F of Windows-1252; the others are as in Unicode.
    private const string Windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>The text with LF at the ends of lines; null, with a message, when it is none.</summary>
    public static string? Read(SourceFile file, FindingList findings)
    {
        var place = SourceSpan.File(file.Path);
        if (file.Length > Longest)
        {
            findings.Add(Codes.ImportFileLeftOut.At(place, $"it has {file.Length} bytes; of text at most {Longest} are read"));
            return null;
        }

        var bytes = file.Read();
        var text = Decode(bytes, out var encoding);
        if (encoding is not null) findings.Add(Codes.ImportEncoding.At(place, encoding));
        var zeros = text.Count(c => c == '\0');
        if (zeros > 0 && zeros * 100 >= text.Length)
        {
            findings.Add(Codes.ImportFileLeftOut.At(place, "it is no text"));
            return null;
        }

        return text.Replace("\0", "", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    private static string Decode(byte[] bytes, out string? encoding)
    {
        encoding = null;
        if (bytes.AsSpan().StartsWith("\uFEFF"u8)) return Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            encoding = "UTF-16";
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2);
        }

        // Without its mark, UTF-16 shows by a zero in every second place.
        var sample = bytes.AsSpan(0, Math.Min(bytes.Length, 2_000));
        if (sample.Length > 3 && sample.Length % 2 == bytes.Length % 2 && sample.Count((byte)0) * 5 > sample.Length * 2)
        {
            encoding = "UTF-16";
            return (sample[0] == 0 ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            encoding = "Windows-1252";
            return string.Create(bytes.Length, bytes, (text, from) =>
            {
                for (var i = 0; i < from.Length; i++) text[i] = from[i] is >= 0x80 and < 0xA0 ? Windows[from[i] - 0x80] : (char)from[i];
            });
        }
    }
}
