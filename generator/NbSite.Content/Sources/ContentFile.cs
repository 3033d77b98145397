using NbSite.Model;

namespace NbSite.Content.Sources;

/// <summary>
/// A file of the content folder as it was when the build began. <see cref="Path"/> is relative to that folder, with
/// forward slashes. <see cref="ReadProblem"/> is set when the file could not be read; the bytes are then empty.
/// </summary>
public sealed record ContentFile(string Path, ReadOnlyMemory<byte> Bytes, Diagnostic? ReadProblem = null)
{
    private readonly ReadOnlyMemory<byte> _bytes = Bytes;

    /// <summary>
    /// Reads the file each time its bytes are asked for, in place of keeping them: for pictures, of which many together are
    /// more than the memory holds. Whoever asks twice must see whether both are the same.
    /// </summary>
    public Func<byte[]>? Reader { get; init; }

    public ReadOnlyMemory<byte> Bytes
    {
        get => Reader is null ? _bytes : Reader();
        init => _bytes = value;
    }
}
