namespace NbSite.Disk;

/// <summary>
/// All that is done to the disk while a site is put in place, one call at a time: a test looks before each of them at what a
/// run that ends there leaves behind.
/// </summary>
internal sealed class DiskCalls
{
    /// <summary>Hears of each call before it is made: its name, and the path that it changes.</summary>
    public Action<string, string>? Before { get; init; }

    /// <summary>Whether two folders can be exchanged in one step, if the disk can do it too.</summary>
    public bool Exchanges { get; init; } = true;

    /// <summary>Makes a folder, unless it is there.</summary>
    public void MakeFolder(string path)
    {
        if (Directory.Exists(path)) return;
        Before?.Invoke("make folder", path);
        Directory.CreateDirectory(path);
    }

    /// <summary>Writes a file that is not there yet; gives when, by the disk (UTC ticks).</summary>
    public long WriteNew(string path, ReadOnlySpan<byte> bytes)
    {
        Before?.Invoke("write", path);

        // CreateNew and not Create: truncating makes ext4 write each file out at once, which takes most of a build.
        using var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, bytes, 0);
        return File.GetLastWriteTimeUtc(handle).Ticks;
    }

    /// <summary>Gives a file the time that it was written at before (UTC ticks).</summary>
    public void SetTime(string path, long ticks)
    {
        Before?.Invoke("set time", path);
        File.SetLastWriteTimeUtc(path, new DateTime(ticks, DateTimeKind.Utc));
    }

    /// <summary>Links a file, or copies it where the disk cannot link.</summary>
    public void LinkOrCopy(string from, string to)
    {
        Before?.Invoke("link", to);
        HardLink.OrCopy(from, to);
    }

    /// <summary>Puts a file in its place in one step, over the one that may be there.</summary>
    public void MoveFile(string from, string to)
    {
        Before?.Invoke("move", to);
        File.Move(from, to, overwrite: true);
    }

    public void MoveFolder(string from, string to)
    {
        Before?.Invoke("move folder", to);
        Directory.Move(from, to);
    }

    /// <summary>Exchanges two folders in one step; false when that cannot be done here.</summary>
    public bool TryExchange(string left, string right)
    {
        Before?.Invoke("exchange", right);
        return Exchanges && FolderSwap.TryExchange(left, right);
    }

    /// <summary>Has a small file on the disk, whole, when it returns.</summary>
    public void Put(string path, ReadOnlySpan<byte> bytes)
    {
        Before?.Invoke("put", path);
        Durable.Write(path, bytes);
    }

    /// <summary>Deletes a file, if it is there.</summary>
    public void DeleteFile(string path)
    {
        Before?.Invoke("delete", path);
        File.Delete(path);
    }

    /// <summary>Deletes an empty folder.</summary>
    public void DeleteFolder(string path)
    {
        Before?.Invoke("delete folder", path);
        Directory.Delete(path);
    }

    /// <summary>Deletes a folder of NbSite's own with all that is in it, if it is there.</summary>
    public void DeleteTree(string path)
    {
        if (!Directory.Exists(path)) return;
        Before?.Invoke("delete tree", path);
        Directory.Delete(path, recursive: true);
    }
}
