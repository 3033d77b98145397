using NbSite.Pipelines.Incremental;

namespace NbSite.Disk;

/// <summary>Keeps the record of a build beside the output. What cannot be read is simply not used.</summary>
internal static class MemoryFile
{
    /// <param name="path">The record.</param>
    /// <param name="keep">Hands over files as they were published: all of them, or none and false.</param>
    public static EarlierRun? Read(string path, Func<IReadOnlyList<string>, bool> keep)
    {
        try
        {
            return File.Exists(path) ? RunRecordFile.Read(File.ReadAllBytes(path), keep) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes a record beside the one that is in force; gives its path. A record that cannot be written is left out: the
    /// site is published all the same, and the next build does all the work.
    /// </summary>
    public static string? Prepare(string path, RunRecord? record)
    {
        if (record is null) return null;
        var next = path + ".new";
        try
        {
            using var stream = File.Create(next);
            RunRecordFile.Write(stream, record);
            return next;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Durable.DeleteIfPossible(next);
            return null;
        }
    }

    /// <summary>Puts a prepared record in force, once the site that it tells of is.</summary>
    public static void Take(string path, string? next) => Durable.Take(path, next);
}
