using NbSite.Console;
using NbSite.Disk;

namespace NbSite.Commands.Exporting;

/// <summary>The folder that pages are exported into, perhaps beside files of somebody else.</summary>
internal sealed class ExportFolder(string folder, ProgramHost host)
{
    // More lines nobody reads.
    private const int MostLines = 30;

    /// <summary>
    /// Puts the files in their places, each in one step. Throws <see cref="MachineException"/>, before the first is written, where one
    /// stands that NbSite did not write.
    /// </summary>
    /// <returns>How many they are.</returns>
    public int Write(ExportSink files)
    {
        if (FileInTheWay() is { } file)
            throw new UsageException($"“{file}” is a file, so no folder can be there. Write another, like --out output/export.");
        var shelf = Shelf.Open(folder, "--out");
        var paths = files.Paths;
        foreach (var path in paths) shelf.Take(path, "").Dispose();
        foreach (var path in paths)
        {
            host.Cancellation.ThrowIfCancellationRequested();
            var bytes = files.Read(path);
            using var place = shelf.Take(path, "");
            place.Put(bytes);
            host.Deed.Partly("Files that were written are whole.");
            if (paths.Count <= MostLines) host.Out.WriteLine($"{Shown(place.Path)}: {Math.Max(1, bytes.Length / 1024)} kB");
        }

        return paths.Count;
    }

    private string? FileInTheWay()
    {
        var place = folder;
        while (place is not null && !File.Exists(place)) place = Path.GetDirectoryName(place);
        return place is null ? null : Shown(place);
    }

    private string Shown(string path) => Path.GetRelativePath(host.CurrentFolder, path).Replace('\\', '/');
}
