using System.Buffers;
using System.Text;

namespace NbSite.Publishing.Site.Pages;

/// <summary>
/// Text as UTF-8. The words of all pages are kept until they are indexed, and take half the room of a string so.
/// </summary>
/// <param name="Bytes">Well-formed UTF-8.</param>
public readonly record struct Utf8Text(ReadOnlyMemory<byte> Bytes)
{
    public bool IsEmpty => Bytes.IsEmpty;

    public static Utf8Text Of(string text) => new(Encoding.UTF8.GetBytes(text));

    public static Utf8Text Of(StringBuilder text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, letters, text.Length);
        var bytes = new byte[Encoding.UTF8.GetByteCount(letters, 0, text.Length)];
        Encoding.UTF8.GetBytes(letters, 0, text.Length, bytes, 0);
        ArrayPool<char>.Shared.Return(letters);
        return new Utf8Text(bytes);
    }

    public override string ToString() => Encoding.UTF8.GetString(Bytes.Span);
}
