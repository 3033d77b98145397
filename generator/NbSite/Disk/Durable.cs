namespace NbSite.Disk;

/// <summary>Writes that are on the disk when they return, and whole or not at all.</summary>
internal static class Durable
{
    /// <summary>What a file is called until it is whole, behind its name.</summary>
    public const string Ending = ".new";

    /// <summary>Puts all of a file in place in one step, with nothing but its old or its new bytes at any time.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var temporary = path + Ending;
        try
        {
            // It may be a link that somebody put there, which leads to a file of theirs.
            File.Delete(temporary);
            WriteNew(temporary, bytes);
            File.Move(temporary, path, overwrite: true);
            DiskFlush.TryFolder(Path.GetDirectoryName(path)!);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DeleteIfPossible(temporary);
            throw;
        }
    }

    /// <summary>A file that nothing names yet, flushed to the disk.</summary>
    public static void WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>
    /// Puts a prepared file in the place of another; what cannot be put there is left out, and nothing old stays. Gives
    /// whether it is there.
    /// </summary>
    public static bool Take(string path, string? next)
    {
        DeleteIfPossible(path);
        if (next is null) return false;
        try
        {
            File.Move(next, path, overwrite: true);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DeleteIfPossible(next);
            return false;
        }
    }

    /// <summary>Removes what a write that failed left behind; what cannot be removed is written over by the next.</summary>
    public static void DeleteIfPossible(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The failure that is told is the write's.
        }
    }
}
