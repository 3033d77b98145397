using System.Runtime.InteropServices;

namespace NbSite.Disk;

/// <summary>Gives a file a second name, so that an unchanged page costs no reading and writing.</summary>
internal static partial class HardLink
{
    /// <summary>Links where the disk can, copies where it cannot. Throws <see cref="IOException"/>.</summary>
    public static void OrCopy(string from, string to)
    {
        if (!OperatingSystem.IsWindows() && Link(from, to) == 0) return;
        File.Copy(from, to);
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string oldPath, string newPath);
}
