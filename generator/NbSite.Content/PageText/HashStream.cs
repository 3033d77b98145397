using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NbSite.Content.PageText;

/// <summary>
/// Bytes to be hashed, framed so that no two trees give the same ones: words are UTF-8, and what frames them are bytes that
/// UTF-8 never has. White space between words is one space, wherever it was written.
/// </summary>
internal sealed class HashStream : IDisposable
{
    private const byte OpenByte = 0xFE;
    private const byte CloseByte = 0xFD;
    private const byte MarkByte = 0xFC;
    private const byte EndByte = 0xFF;
    private const string BesideCite = ".,:;!?)";

    // White space and the soft hyphen, which is a place to break and not a letter.
    private static readonly SearchValues<char> Breaks = SearchValues.Create(
        "\t\n\v\f\r \u0085\u00A0\u00AD\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);
    private bool _hasWords;
    private bool _space;
    private bool _afterCite;

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Takes back everything behind a length that was read before.</summary>
    public void Return(int length) => Length = length;

    /// <summary>Begins a node; its marks, words and inner nodes follow, then <see cref="Close"/>.</summary>
    /// <param name="kind">A name that stays for ever, whatever classes are called.</param>
    public void Open(string kind)
    {
        Byte(OpenByte);
        Raw(kind);
        Byte(EndByte);
    }

    public void Close() => Byte(CloseByte);

    /// <summary>A property of the node that is open. What every node has by default is not written.</summary>
    public void Mark(string name, string value)
    {
        Byte(MarkByte);
        Raw(name);
        Byte(EndByte);
        Raw(value);
        Byte(EndByte);
    }

    public void Mark(string name, int value) => Mark(name, value.ToString(CultureInfo.InvariantCulture));

    public void Append(ReadOnlySpan<byte> framed)
    {
        Room(framed.Length);
        framed.CopyTo(_bytes.AsSpan(Length));
        Length += framed.Length;
    }

    /// <summary>Begins running text: white space before its first word is none.</summary>
    public void Line() => (_hasWords, _space, _afterCite) = (false, false, false);

    /// <summary>A citation is printed close to the words before it, and so is the stop behind it.</summary>
    public void Cite() => (_space, _afterCite) = (false, true);

    public void Words(ReadOnlySpan<char> words)
    {
        while (!words.IsEmpty)
        {
            var length = words.IndexOfAny(Breaks);
            if (length < 0) length = words.Length;
            if (length > 0)
            {
                if (_space && !(_afterCite && BesideCite.Contains(words[0], StringComparison.Ordinal))) Byte((byte)' ');
                (_hasWords, _space, _afterCite) = (true, false, false);
                Raw(words[..length]);
            }

            if (length == words.Length) return;
            _space |= words[length] != '\u00AD' && _hasWords;
            words = words[(length + 1)..];
        }
    }

    public void Hash(Span<byte> hash) => SHA256.HashData(Written, hash);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private void Raw(ReadOnlySpan<char> text)
    {
        Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    private void Byte(byte value)
    {
        Room(1);
        _bytes[Length++] = value;
    }

    private void Room(int more)
    {
        if (_bytes.Length - Length >= more) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + more));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
