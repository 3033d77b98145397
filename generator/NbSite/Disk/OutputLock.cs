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
            Directory.CreateDirectory(place.State);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException(
                $"cannot write beside the output “{place.Site}”: {exception.Message} Check the permissions, or choose another --output.");
        }

        try
        {
            return new OutputLock(new FileStream(place.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (File.Exists(place.Lock))
        {
            throw new MachineException(
                $"another NbSite is working on “{place.Site}”. Wait until it is done. ({exception.Message})");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write beside the output “{place.Site}”: {exception.Message}");
        }
    }

    public void Dispose() => _file.Dispose();
}
