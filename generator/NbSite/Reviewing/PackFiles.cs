using NbSite.Console;

namespace NbSite.Reviewing;

/// <summary>Puts the files of a pack into their folder: all of them are on the disk before the first has its name.</summary>
internal static class PackFiles
{
    /// <summary>Throws <see cref="UsageException"/> when an earlier pack lies there, <see cref="MachineException"/> for the disk.</summary>
    public static void Write(string folder, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        var written = new List<(string From, string To)>();
        try
        {
            Directory.CreateDirectory(folder);
            // Files of two packs beside each other would be sent together by mistake.
            if (Directory.EnumerateFiles(folder, "review-*.html").Select(Path.GetFileName).FirstOrDefault() is { } earlier)
            {
                throw new UsageException(
                    $"“{folder}” holds an earlier pack already ({earlier}). Move it away, or name another folder with --out.");
            }

            foreach (var (name, bytes) in files)
            {
                var (from, to) = (Path.Combine(folder, $".{name}.new"), Path.Combine(folder, name));
                written.Add((from, to));
                File.WriteAllBytes(from, bytes);
            }

            foreach (var (from, to) in written) File.Move(from, to);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot write the pack into “{folder}”: {exception.Message}");
        }
        finally
        {
            foreach (var (from, _) in written.Where(each => File.Exists(each.From))) File.Delete(from);
        }
    }
}
