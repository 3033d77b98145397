using System.Buffers;
using System.Text;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Takes the many small writes of one rendering into rented blocks. A list of a large site has millions of letters: no
/// block is ever copied into a larger one.
/// </summary>
internal sealed class HtmlBuffer : TextWriter
{
    // 64 kB, which still lies among the small objects.
    private const int BlockLength = 32 * 1024;

    private readonly List<char[]> _full = [];
    private char[] _block = ArrayPool<char>.Shared.Rent(BlockLength);
    private int _length;

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value)
    {
        if (_length == BlockLength) Next();
        _block[_length++] = value;
    }

    public override void Write(ReadOnlySpan<char> value)
    {
        while (value.Length > BlockLength - _length)
        {
            var fits = BlockLength - _length;
            value[..fits].CopyTo(_block.AsSpan(_length));
            value = value[fits..];
            Next();
        }

        value.CopyTo(_block.AsSpan(_length));
        _length += value.Length;
    }

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <summary>All that was written.</summary>
    public override string ToString() => string.Create((_full.Count * BlockLength) + _length, this, static (text, html) =>
    {
        foreach (var block in html._full)
        {
            block.AsSpan(0, BlockLength).CopyTo(text);
            text = text[BlockLength..];
        }

        html._block.AsSpan(0, html._length).CopyTo(text);
    });

    /// <summary>
    /// All that was written as UTF-8, without white space around it. In borrowed memory: to be returned to the pool.
    /// </summary>
    public ArraySegment<byte> Rent()
    {
        var (start, end) = (0, (_full.Count * BlockLength) + _length);
        while (start < end && char.IsWhiteSpace(At(start))) start++;
        while (end > start && char.IsWhiteSpace(At(end - 1))) end--;
        var bytes = ArrayPool<byte>.Shared.Rent(Parts(start, end).Sum(part => Encoding.UTF8.GetByteCount(part)) + 4);
        // It remembers the first half of a sign that lies on both sides of a block's end.
        var encoder = Encoding.UTF8.GetEncoder();
        var length = 0;
        foreach (var part in Parts(start, end)) length += encoder.GetBytes(part, bytes.AsSpan(length), flush: false);
        length += encoder.GetBytes([], bytes.AsSpan(length), flush: true);
        return new ArraySegment<byte>(bytes, 0, length);
    }

    private char At(int index) => index / BlockLength < _full.Count ? _full[index / BlockLength][index % BlockLength] : _block[index % BlockLength];

    private IEnumerable<ArraySegment<char>> Parts(int start, int end)
    {
        for (var i = 0; i <= _full.Count; i++)
        {
            var from = Math.Max(start - (i * BlockLength), 0);
            var to = Math.Min(end - (i * BlockLength), BlockLength);
            if (from < to) yield return new ArraySegment<char>(i < _full.Count ? _full[i] : _block, from, to - from);
        }
    }

    private void Next()
    {
        _full.Add(_block);
        _block = ArrayPool<char>.Shared.Rent(BlockLength);
        _length = 0;
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var block in _full) ArrayPool<char>.Shared.Return(block);
        _full.Clear();
        ArrayPool<char>.Shared.Return(_block);
        _block = [];
        _length = 0;
        base.Dispose(disposing);
    }
}
