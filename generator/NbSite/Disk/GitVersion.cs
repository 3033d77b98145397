using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using NbSite.Console;
using NbSite.Content.Sources;

namespace NbSite.Disk;

/// <summary>The content folder as it stood in a version of its Git repository, read into memory with the git program.</summary>
internal static class GitVersion
{
    /// <summary>
    /// Its files, sorted by path, and the version's full name. Throws <see cref="MachineException"/> without git or a
    /// repository, <see cref="UsageException"/> for a version that there is not.
    /// </summary>
    public static (string Commit, ImmutableArray<ContentFile> Files) Read(string folder, string version, CancellationToken cancellation)
    {
        if (Run(folder, ["rev-parse", "--is-inside-work-tree"], _ => true, cancellation).Problem is { } outside)
            throw new MachineException($"“{folder}” is in no Git repository, so there is nothing to compare with. Git says: {outside}");
        var (commit, unknown) = Run(
            folder, ["rev-parse", "--verify", "--end-of-options", version + "^{commit}"], output => new StreamReader(output).ReadToEnd().Trim(), cancellation);
        if (unknown is not null)
            throw new UsageException($"there is no version “{version}” in this repository. Name a branch, a tag or a commit with --base.");
        var (files, problem) = Run(folder, ["archive", "--format=tar", commit!], Files, cancellation);
        if (problem is not null)
            throw new UsageException($"the version “{version}” has no such content folder. Git says: {problem}");
        return (commit!, files);
    }

    /// <summary>The version that first had some text in a file of the folder; null without git, a repository or such a version.</summary>
    public static string? Adding(string folder, string path, string text, CancellationToken cancellation)
    {
        try
        {
            return Run(
                folder, ["log", "--format=%H", "-S" + text, "--", path],
                output => new StreamReader(output).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(), cancellation).Result;
        }
        catch (MachineException)
        {
            return null;
        }
    }

    private static ImmutableArray<ContentFile> Files(Stream tar)
    {
        var files = ImmutableArray.CreateBuilder<ContentFile>();
        using var reader = new TarReader(tar, leaveOpen: true);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) continue;
            // As on the disk, hidden files are not content.
            if (entry.Name.Split('/').Any(part => part.StartsWith('.'))) continue;
            using var bytes = new MemoryStream();
            entry.DataStream?.CopyTo(bytes);
            files.Add(new ContentFile(entry.Name, bytes.ToArray()));
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files.ToImmutable();
    }

    private static (T? Result, string? Problem) Run<T>(
        string folder, string[] arguments, Func<Stream, T> read, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("git", ["-C", folder, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new MachineException("the program git is not installed or not on the PATH. Install it from https://git-scm.com/ to compare with an earlier version.");
        }

        using (process)
        using (cancellation.Register(process.Kill))
        {
            var error = process.StandardError.ReadToEndAsync(cancellation);
            T? result;
            try
            {
                result = read(process.StandardOutput.BaseStream);
                process.StandardOutput.BaseStream.CopyTo(Stream.Null);
            }
            catch (Exception exception) when (exception is EndOfStreamException or InvalidDataException)
            {
                result = default;
            }

            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? (result, null) : (default, error.GetAwaiter().GetResult().Trim());
        }
    }
}
