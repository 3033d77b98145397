namespace NbSite.Bundles;

/// <summary>The check sum that zip files carry, of bytes that may come in pieces.</summary>
internal struct Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(i =>
    {
        var value = (uint)i;
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        return value;
    })];

    // Turned round, so that a new sum is that of nothing.
    private uint _turned;

    public readonly uint Value => _turned;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var sum = ~_turned;
        foreach (var one in bytes) sum = Table[(byte)(sum ^ one)] ^ (sum >> 8);
        _turned = ~sum;
    }

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = new Crc32();
        sum.Add(bytes);
        return sum.Value;
    }
}
