using System.Runtime.InteropServices;

namespace NbSite.Disk;

/// <summary>Has a disk write out all that it holds back (Linux: syncfs), so that thousands of files need not wait one by one.</summary>
internal static partial class DiskFlush
{
    /// <summary>Everything on the disk; false where the system cannot do it.</summary>
    /// <param name="folder">A folder on that disk.</param>
    public static bool TryAll(string folder) => Try(folder, SyncFs);

    /// <summary>The names in one folder; false where the system cannot do it.</summary>
    public static bool TryFolder(string folder) => Try(folder, FSync);

    private static bool Try(string folder, Func<int, int> flush)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            var handle = Open(folder, 0);
            if (handle < 0) return false;
            var done = flush(handle) == 0;
            _ = Close(handle);
            return done;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "syncfs")]
    private static partial int SyncFs(int handle);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int FSync(int handle);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int handle);
}
