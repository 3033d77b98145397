using System.Buffers;
using System.Text;

namespace NbSite.Theme.Rendering;

/// <summary>
/// A page while it is drawn, in borrowed memory: a site has thousands of pages, and the text of each is needed only until
/// it is encoded.
/// </summary>
internal sealed class HtmlBuffer : TextWriter
{
    private char[] _text = ArrayPool<char>.Shared.Rent(32 * 1024);
    private int _length;

    public override Encoding Encoding => Encoding.Unicode;

    public ReadOnlySpan<char> Text => _text.AsSpan(0, _length);

    public override void Write(char value)
    {
        if (_length == _text.Length) Grow(1);
        _text[_length++] = value;
    }

    public override void Write(ReadOnlySpan<char> value)
    {
        if (value.Length > _text.Length - _length) Grow(value.Length);
        value.CopyTo(_text.AsSpan(_length));
        _length += value.Length;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + more));
        Text.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }

    protected override void Dispose(bool disposing)
    {
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        _length = 0;
        base.Dispose(disposing);
    }
}
