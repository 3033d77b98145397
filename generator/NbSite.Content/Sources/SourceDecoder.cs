using System.Buffers;
using System.Text;
using System.Text.Unicode;
using NbSite.Model;

namespace NbSite.Content.Sources;

/// <summary>From a file's bytes to text that is safe to read: UTF-8 only, nothing hidden, line ends as LF.</summary>
public static class SourceDecoder
{
    /// <summary>The largest Markdown file that is read, in bytes.</summary>
    public const int LongestMarkdown = 1_048_576;

    /// <summary>The largest YAML file that is read, in bytes.</summary>
    public const int LongestYaml = 5_242_880;

    /// <summary>
    /// The file's text, without a byte order mark and with every line end as LF (lines and columns stay those of the
    /// file). Null, with an error in the bag, when the file is too large or cannot be read as text.
    /// </summary>
    public static PositionedText? Decode(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag bag)
    {
        var limit = path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? LongestMarkdown : LongestYaml;
        if (bytes.Length > limit)
        {
            bag.Add(Codes.FileTooLarge.At(new SourceSpan(path, 1, 1), bytes.Length, limit));
            return null;
        }

        var rest = bytes.Span;
        if (rest.StartsWith("\uFEFF"u8)) rest = rest[3..];
        if (rest.Length >= 2 && (rest[0], rest[1]) is (0xFF, 0xFE) or (0xFE, 0xFF))
        {
            bag.Add(Codes.Utf16.At(new SourceSpan(path, 1, 1)));
            return null;
        }

        var buffer = ArrayPool<char>.Shared.Rent(rest.Length);
        var status = Utf8.ToUtf16(rest, buffer, out var read, out var written, replaceInvalidSequences: false);
        var text = Normalise(buffer.AsSpan(0, written));
        ArrayPool<char>.Shared.Return(buffer);
        if (status == OperationStatus.Done)
        {
            var positioned = PositionedText.OfFile(path, text);
            return CharacterCheck.Passes(positioned, bag) ? positioned : null;
        }

        var before = PositionedText.OfFile(path, text);
        bag.Add(Codes.NotUtf8.At(before.Span(text.Length) with { Length = 1 }, rest[read]));
        return null;
    }

    private static string Normalise(ReadOnlySpan<char> text)
    {
        if (!text.Contains('\r')) return text.ToString();
        var builder = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\r') builder.Append(text[i]);
            else if (i + 1 == text.Length || text[i + 1] != '\n') builder.Append('\n');
        }

        return builder.ToString();
    }
}
