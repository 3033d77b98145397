using NbSite.Console;

namespace NbSite.Disk;

/// <summary>Holds an output for one run. The operating system holds it, so that it ends with the process, however that ends.</summary>
internal sealed class OutputLock : IDisposable
{
    private readonly FileStream _file;

    private OutputLock(FileStream file) => _file = file;

    /// <summary>Throws <see cref="MachineException"/> when another run holds the output or it cannot be written.</summary>
    public static OutputLock Take(OutputPlace place)
    {
        try
        {
            RefuseForeign(place);
            Directory.CreateDirectory(place.State);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(
                $"cannot write beside the output “{place.Site}”: {exception.Message} Check the permissions, or choose another --output.");
        }

        try
        {
            return new OutputLock(TryHold(place.Lock, FileOptions.None) ?? throw new MachineException(
                $"another NbSite is working on “{place.Site}”. Wait until it is done, or choose another --output."));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write beside the output “{place.Site}”: {exception.Message} Check the permissions, or choose another --output.");
        }
    }

    // The lock stays there from the first run on, so a folder without one is somebody else's.
    private static void RefuseForeign(OutputPlace place)
    {
        var state = new DirectoryInfo(place.State);
        if (state.LinkTarget is null && (!state.Exists || File.Exists(place.Lock) || File.Exists(place.Journal) || !state.EnumerateFileSystemInfos().Any())) return;
        throw new MachineException(
            $"“{place.State}” is where NbSite keeps what it knows of the output “{place.Site}”, but it was not made by NbSite. "
            + "Move it away, or choose another --output.");
    }

    /// <summary>Holds a file; null when another run does. Throws <see cref="IOException"/> when the disk refuses.</summary>
    public static FileStream? TryHold(string path, FileOptions options)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options);
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
    }

    // EAGAIN on Linux and macOS; a sharing or lock violation on Windows. A disk that refuses is another matter.
    private static bool IsHeld(IOException exception) =>
        OperatingSystem.IsWindows() ? (exception.HResult & 0xFFFF) is 32 or 33
        : exception.HResult == (OperatingSystem.IsLinux() ? 11 : 35);

    public void Dispose() => _file.Dispose();
}
