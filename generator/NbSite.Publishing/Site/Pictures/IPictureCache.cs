using System.Collections.Concurrent;

namespace NbSite.Publishing.Site.Pictures;

/// <summary>
/// Remembers what was made of pictures. It only saves time: what is not there is made again, with the same bytes.
/// Asked and told from several threads.
/// </summary>
public interface IPictureCache
{
    /// <summary>What was kept under a name; null when nothing is, or when it cannot be read.</summary>
    /// <param name="name">Small letters, digits, “-” and “.” only.</param>
    byte[]? Find(string name);

    /// <summary>Keeps bytes under a name, or does not.</summary>
    /// <param name="name">As in <see cref="Find"/>.</param>
    /// <param name="bytes">The bytes.</param>
    void Keep(string name, byte[] bytes);
}

/// <summary>Remembers in memory, up to a limit.</summary>
/// <param name="limit">How many bytes are kept in all; what is more is made again when it is needed.</param>
public sealed class PictureMemory(long limit = 256_000_000) : IPictureCache
{
    private readonly ConcurrentDictionary<string, byte[]> _kept = new(StringComparer.Ordinal);
    private long _size;

    /// <inheritdoc/>
    public byte[]? Find(string name) => _kept.GetValueOrDefault(name);

    /// <inheritdoc/>
    public void Keep(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        // Under one name stands one thing: it is counted once.
        if (_kept.ContainsKey(name)) return;
        if (Interlocked.Add(ref _size, bytes.Length) > limit) Interlocked.Add(ref _size, -bytes.Length);
        else _kept[name] = bytes;
    }
}
