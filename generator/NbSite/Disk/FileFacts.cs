using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace NbSite.Disk;

/// <summary>What a system knows of a file beside its bytes.</summary>
/// <param name="Names">In how many folders it stands (hard links).</param>
/// <param name="User">The number of its owner.</param>
/// <param name="Group">The number of its group.</param>
/// <param name="Mode">Its kind and who may do what with it.</param>
/// <param name="IsMount">Whether a disk, or another folder, is mounted there.</param>
internal readonly partial record struct FileFacts(uint Names, uint User, uint Group, ushort Mode, bool IsMount)
{
    private const int CurrentDirectory = -100; // AT_FDCWD
    private const uint Wanted = 0x1 | 0x2 | 0x4 | 0x8 | 0x10; // STATX_TYPE, MODE, NLINK, UID, GID
    private const int AttributesAt = 8; // stx_attributes
    private const ulong MountRoot = 0x2000; // STATX_ATTR_MOUNT_ROOT; older systems never say so
    private const int NamesAt = 16; // stx_nlink, in a layout that is the same on every processor
    private const int UserAt = 20; // stx_uid
    private const int GroupAt = 24; // stx_gid
    private const int ModeAt = 28; // stx_mode

    /// <summary>Of the file that a path leads to, links followed; null where the system cannot say.</summary>
    public static FileFacts? Of(string path)
    {
        if (!OperatingSystem.IsLinux()) return null;
        var answer = new byte[256];
        try
        {
            return StatX(CurrentDirectory, path, 0, Wanted, answer) != 0 ? null : new FileFacts(
                BinaryPrimitives.ReadUInt32LittleEndian(answer.AsSpan(NamesAt)),
                BinaryPrimitives.ReadUInt32LittleEndian(answer.AsSpan(UserAt)),
                BinaryPrimitives.ReadUInt32LittleEndian(answer.AsSpan(GroupAt)),
                BinaryPrimitives.ReadUInt16LittleEndian(answer.AsSpan(ModeAt)),
                (BinaryPrimitives.ReadUInt64LittleEndian(answer.AsSpan(AttributesAt)) & MountRoot) != 0);
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Gives a new file the owner and the rights of the one that it is to replace, as far as this user may.</summary>
    public void GiveTo(string path)
    {
        if (!OperatingSystem.IsLinux()) return;
        if (Of(path) is { } own && (own.User, own.Group) != (User, Group)) _ = ChOwn(path, User, Group);
        File.SetUnixFileMode(path, (UnixFileMode)(Mode & 0xFFF));
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, byte[] answer);

    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChOwn(string path, uint user, uint group);
}
