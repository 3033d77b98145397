using System.Text;
using NbSite.Disk;

namespace NbSite.Leaflets;

/// <summary>
/// A temporary folder for one browser, held by this run. What a run that was killed left behind is cleared by the next.
/// </summary>
internal sealed class BrowserProfile
{
    private const string Prefix = "nbsite-print-";
    private const string LockEnding = ".lock";
    private const string Socket = "/org.chromium.Chromium.XXXXXX/SingletonSocket";
    private const int LongestAddress = 107;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _lock;

    private BrowserProfile(string folder, FileStream held)
    {
        Folder = folder;
        _lock = held;
    }

    public string Folder { get; }

    /// <summary>Makes one, and clears away what runs that were killed left.</summary>
    public static BrowserProfile Make()
    {
        var place = Place(Path.GetTempPath());
        ClearOld(place);
        var folder = MakeFolder(place);
        // Beside the folder: a browser clears away what it does not know.
        return new BrowserProfile(folder, OutputLock.TryHold(folder + LockEnding, FileOptions.None) ?? throw new IOException($"“{folder}” is taken."));
    }

    /// <summary>Deletes the folder; what a dying process still writes comes to an end soon, or is cleared by the next run.</summary>
    public async Task Remove()
    {
        for (var tries = 0; tries < 20 && Directory.Exists(Folder); tries++)
        {
            try
            {
                Directory.Delete(Folder, recursive: true);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(Pause).ConfigureAwait(false);
            }
        }

        if (!Directory.Exists(Folder)) Durable.DeleteIfPossible(Folder + LockEnding);
        await _lock.DisposeAsync().ConfigureAwait(false);
    }

    // Chromium ends when the way to its socket does not fit into an address of the system (107 bytes; see unix(7)).
    private static string Place(string temporary) =>
        !OperatingSystem.IsLinux() || Encoding.UTF8.GetByteCount(Path.GetFullPath(temporary) + Prefix + "XXXXXX" + Socket) <= LongestAddress ? temporary : "/tmp/";

    private static string MakeFolder(string place)
    {
        if (OperatingSystem.IsWindows() || place == Path.GetTempPath()) return Directory.CreateTempSubdirectory(Prefix).FullName;
        var folder = place + Prefix + Path.GetRandomFileName();
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }

    private static void ClearOld(string place)
    {
        try
        {
            foreach (var mark in Directory.EnumerateFiles(place, Prefix + "*" + LockEnding).ToList()) Clear(mark);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A temporary folder that cannot be listed can still be worked in.
        }
    }

    private static void Clear(string mark)
    {
        try
        {
            using var held = OutputLock.TryHold(mark, FileOptions.None);
            if (held is null) return;
            var folder = mark[..^LockEnding.Length];
            if (new DirectoryInfo(folder) is { Exists: true, LinkTarget: null }) Directory.Delete(folder, recursive: true);
            File.Delete(mark);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Of another user, or still written into by a browser that is ending.
        }
    }
}
