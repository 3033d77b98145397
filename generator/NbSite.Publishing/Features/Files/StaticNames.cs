using NbSite.Content.Sources;
using NbSite.Pipelines;

namespace NbSite.Publishing.Features.Files;

/// <summary>Which paths of static files open in every address bar and on every file system.</summary>
internal static class StaticNames
{
    /// <summary>Characters; Windows allows 260 for the whole path.</summary>
    private const int Longest = 100;

    /// <summary>What is wrong with a path from the root of the site; null when nothing is.</summary>
    public static string? Problem(string path)
    {
        if (path.Length > Longest) return $"it has {path.Length} characters, and at most {Longest} are allowed";
        foreach (var c in path)
        {
            if (c == ' ') return "it has a space in it; write “-”";
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '/' or '_'))
                return $"it has “{c}” in it; only the letters a to z, digits, “-”, “_” and “.” are the same everywhere";
        }

        foreach (var part in path.Split('/'))
        {
            if (part.StartsWith('.') && part != StaticKinds.WellKnown) return $"“{part}” begins with “.”";
            if (part.StartsWith('_')) return $"“{part}” begins with “_”, which hosts keep for themselves";
            if (part.EndsWith('.')) return $"“{part}” ends with “.”";
            if (OutputPath.IsDevice(part.Split('.')[0])) return $"“{part}” is the name of a device on Windows";
        }

        return null;
    }
}
