using System.Collections.Concurrent;
using NbSite.Console;

namespace NbSite.Disk;

/// <summary>
/// A folder out of which no path leads: whatever a store, a manifest or a memory names is looked for, written and deleted
/// below it, after links on the way have been followed, or refused. May be asked from several threads.
/// </summary>
internal sealed class RootedFolder(string root)
{
    private readonly Lazy<string> _real = new(() => FileTree.RealPath(new DirectoryInfo(root)));
    private readonly ConcurrentDictionary<string, byte> _known = new(StringComparer.Ordinal);

    public string Root => root;

    /// <summary>The full path of a path below the folder. Throws <see cref="MachineException"/> for one that leaves it.</summary>
    /// <param name="relative">With forward slashes.</param>
    public string PathOf(string relative) => Problem(relative) is { } problem
        ? throw new MachineException($"“{TerminalText.OneLine(relative)}” is no path of a file in “{root}”: {problem}. Nothing was written there.")
        : Find(relative) ?? throw new MachineException(
            $"“{relative}” leads out of “{root}”, through a link. Nothing was written there. Remove the link.");

    /// <summary>The same; null for a path that leaves the folder.</summary>
    public string? Find(string relative)
    {
        if (Problem(relative) is not null) return null;
        for (var end = relative.IndexOf('/'); end >= 0; end = relative.IndexOf('/', end + 1))
            if (!IsInside(relative[..end])) return null;
        return Path.Combine(root, relative);
    }

    /// <summary>Why a path does not name a file below a folder, whatever lies there; null when it does.</summary>
    public static string? Problem(string? relative)
    {
        if (string.IsNullOrEmpty(relative)) return "it is empty";
        if (relative.Any(char.IsControl)) return "it holds a control character";
        if (relative.Contains('\\', StringComparison.Ordinal)) return "it holds “\\”";
        // A drive, or a second stream of a file, on Windows.
        if (relative.Contains(':', StringComparison.Ordinal)) return "it holds “:”";
        if (relative[0] == '/') return "it begins with “/”";
        return relative.Split('/').Any(part => part is "" or "." or "..") ? "it leads to other folders" : null;
    }

    /// <summary>Throws <see cref="MachineException"/> for a path that no folder could hold, as a disk would.</summary>
    public static void Hold(string relative)
    {
        if (Problem(relative) is { } problem)
            throw new MachineException($"“{TerminalText.OneLine(relative)}” is no path of a file: {problem}");
    }

    /// <summary>Whether a real path is a folder or lies in it.</summary>
    public static bool IsWithin(string inner, string outer) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(
            outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private bool IsInside(string folder)
    {
        if (_known.ContainsKey(folder)) return true;
        var entry = new DirectoryInfo(Path.Combine(root, folder));
        if (entry.LinkTarget is not null && !IsWithin(FileTree.RealPath(entry), _real.Value)) return false;
        if (entry.Exists) _known.TryAdd(folder, 0);
        return true;
    }
}
