using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NbSite.Disk;

/// <summary>Tells files from what only looks like one: opening a named pipe waits for ever.</summary>
internal static partial class FileKind
{
    private const int CurrentDirectory = -100; // AT_FDCWD
    private const uint TypeOnly = 1; // STATX_TYPE
    private const int ModeAt = 28; // stx_mode, in a layout that is the same on every processor
    private const int TypeBits = 0xF000;
    private const int Ordinary = 0x8000; // S_IFREG

    /// <summary>Whether the path, with links followed, is an ordinary file; true also where the system cannot say.</summary>
    public static bool IsFile(string path)
    {
        if (!OperatingSystem.IsLinux()) return true;
        var answer = new byte[256];
        try
        {
            return StatX(CurrentDirectory, path, 0, TypeOnly, answer) != 0
                || (BinaryPrimitives.ReadUInt16LittleEndian(answer.AsSpan(ModeAt)) & TypeBits) == Ordinary;
        }
        catch (EntryPointNotFoundException)
        {
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, byte[] answer);
}
