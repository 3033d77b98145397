using NbSite.Console;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Disk;

/// <summary>
/// Keeps what was made of pictures beside the output, so that the next build need not make it again. What cannot be
/// read or written there is remembered in memory, for this run.
/// </summary>
/// <param name="folder">The folder; null to remember in memory only.</param>
internal sealed class PictureFolder(string? folder) : IPictureCache
{
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(60);
    private readonly PictureMemory _memory = new();

    /// <summary>That of a site which is built here.</summary>
    public static PictureFolder At(OutputPlace place) => new(place.Pictures);

    /// <summary>
    /// That of the site that is built by default, for what is made beside it; nothing is left where none is.
    /// </summary>
    public static PictureFolder OfDefault(ProgramHost host)
    {
        var place = new OutputPlace(Path.GetFullPath("output/site", host.CurrentFolder));
        return new PictureFolder(Directory.Exists(place.State) ? place.Pictures : null);
    }

    /// <inheritdoc/>
    public byte[]? Find(string name)
    {
        if (folder is null) return _memory.Find(name);
        var path = Path.Combine(folder, name);
        try
        {
            if (!File.Exists(path)) return _memory.Find(name);
            var bytes = File.ReadAllBytes(path);
            // Tells what is still in use; no more often than needed.
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > Fresh)
                File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return _memory.Find(name);
        }
    }

    /// <inheritdoc/>
    public void Keep(string name, byte[] bytes)
    {
        if (folder is null)
        {
            _memory.Keep(name, bytes);
            return;
        }

        var temporary = Path.Combine(folder, Path.GetRandomFileName() + ".new");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(temporary, bytes);
            // Whole or not at all, also for another run that looks at the same time.
            File.Move(temporary, Path.Combine(folder, name), overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Durable.DeleteIfPossible(temporary);
            _memory.Keep(name, bytes);
        }
    }

    /// <summary>Removes what no run has asked for in a long time.</summary>
    public void RemoveUnused()
    {
        try
        {
            if (folder is null || !Directory.Exists(folder)) return;
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
                if (DateTime.UtcNow - file.LastWriteTimeUtc > Longest) Durable.DeleteIfPossible(file.FullName);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build tries again.
        }
    }
}
