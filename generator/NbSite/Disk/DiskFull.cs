namespace NbSite.Disk;

/// <summary>Tells that a disk, or what one may use of it, is full.</summary>
internal static class DiskFull
{
    private const int NoSpace = 28; // ENOSPC
    private const int LinuxQuota = 122; // EDQUOT
    private const int MacQuota = 69; // EDQUOT
    private const int WindowsFull = 112; // ERROR_DISK_FULL
    private const int WindowsHandleFull = 39; // ERROR_HANDLE_DISK_FULL

    public static bool Is(Exception exception) => exception is IOException && (OperatingSystem.IsWindows()
        ? (exception.HResult & 0xFFFF) is WindowsFull or WindowsHandleFull
        : exception.HResult is NoSpace || exception.HResult == (OperatingSystem.IsLinux() ? LinuxQuota : MacQuota));
}
