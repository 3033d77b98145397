using System.Collections.Frozen;

namespace NbSite.Pipelines;

/// <summary>Paths of finished files: parts joined by “/”, below the output folder, on every kind of disk and server.</summary>
public static class OutputPath
{
    // Windows opens a device by these names, in any folder and with any extension.
    private static readonly FrozenSet<string> Devices = FrozenSet.ToFrozenSet(
    [
        "con", "prn", "aux", "nul",
        .. Enumerable.Range(0, 10).SelectMany(n => new[] { $"com{n}", $"lpt{n}" }),
    ],
    StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether Windows opens a device by a name in place of a file.</summary>
    /// <param name="stem">The name up to its first point.</param>
    public static bool IsDevice(string stem) => Devices.Contains(stem);

    /// <summary>Why a path names no file below the output folder; null when it does. Spaces and letters of any script may stand in it.</summary>
    /// <param name="path">The path.</param>
    public static string? Problem(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Length == 0) return "it is empty";
        if (path[0] == '/') return "it begins with “/”";
        if (path.Any(char.IsControl)) return "it holds a control character";
        // A drive, or a second stream of a file, and what Windows keeps for itself.
        if (path.IndexOfAny(['\\', ':', '?', '*', '"', '<', '>', '|']) is >= 0 and var at) return $"it holds “{path[at]}”";
        if (HasHalfCharacter(path)) return "it holds half a character";
        var parts = path.Split('/');
        if (parts.Any(part => part is "." or "..")) return "it leads to other folders";
        if (parts.FirstOrDefault(part => IsDevice(part.Split('.')[0])) is { } device) return $"“{device}” is the name of a device on Windows";
        return parts.Any(part => part is "" or [.., '.'] or [.., ' '])
            ? "a part of it is empty, or ends with a dot or a space" : null;
    }

    private static bool HasHalfCharacter(string path)
    {
        for (var at = 0; at < path.Length; at++)
        {
            if (!char.IsSurrogate(path[at])) continue;
            if (!char.IsSurrogatePair(path, at)) return true;
            at++;
        }

        return false;
    }
}
