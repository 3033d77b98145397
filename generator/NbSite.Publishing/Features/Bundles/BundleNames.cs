using NbSite.Pipelines;

namespace NbSite.Publishing.Features.Bundles;

/// <summary>Which paths open on every system, also deep inside somebody's folders on Windows.</summary>
public static class BundleNames
{
    /// <summary>Characters; Windows allows 260 for the whole path.</summary>
    public const int LongestPath = 100;

    /// <summary>Opened first: the one name in capitals, so that it is seen.</summary>
    public const string StartHere = "START-HERE.html";
    public const string Manifest = "manifest.json";
    public const string Sums = "SHA256SUMS";

    /// <summary>What is wrong with a path inside a copy; null when nothing is.</summary>
    public static string? Problem(string path)
    {
        if (path is StartHere or Sums) return null;
        if (path.Length > LongestPath) return $"it has {path.Length} characters, and at most {LongestPath} are allowed";
        if (path.FirstOrDefault(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('-' or '.' or '/' or '_')) is not '\0' and var bad)
            return $"“{bad}” is not allowed";
        foreach (var part in path.Split('/'))
        {
            var stem = part.Split('.')[0];
            if (part.Length == 0 || part.EndsWith('.')) return "a part of it is empty or ends with “.”";
            if (OutputPath.IsDevice(stem)) return $"“{stem}” is the name of a device on Windows";
        }

        return null;
    }
}
