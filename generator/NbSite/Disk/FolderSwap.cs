using System.Runtime.InteropServices;

namespace NbSite.Disk;

/// <summary>Exchanges two folders in one step where the system can (Linux: renameat2 with RENAME_EXCHANGE).</summary>
internal static partial class FolderSwap
{
    private const int CurrentDirectory = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE

    /// <summary>False when the system or the disk cannot do it; then nothing has happened.</summary>
    public static bool TryExchange(string left, string right)
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            return RenameAt2(CurrentDirectory, left, CurrentDirectory, right, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
