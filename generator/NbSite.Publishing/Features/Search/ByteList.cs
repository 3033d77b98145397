namespace NbSite.Publishing.Features.Search;

/// <summary>Bytes that grow and are read in place: an index has tens of thousands of such lists, most of them short.</summary>
internal sealed class ByteList
{
    private byte[] _bytes = [];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    public void Append(byte one)
    {
        Grow(1);
        _bytes[Length++] = one;
    }

    public void Append(ReadOnlySpan<byte> more)
    {
        Grow(more.Length);
        more.CopyTo(_bytes.AsSpan(Length));
        Length += more.Length;
    }

    public void Clear() => Length = 0;

    private void Grow(int more)
    {
        var needed = Length + more;
        if (needed > _bytes.Length) Array.Resize(ref _bytes, Math.Max(needed, Math.Max(16, _bytes.Length + (_bytes.Length / 2))));
    }
}
