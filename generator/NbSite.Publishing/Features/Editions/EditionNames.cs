using System.Collections.Immutable;
using NbSite.Content.PageText;
using NbSite.Pipelines;

namespace NbSite.Publishing.Features.Editions;

/// <summary>How editions, their files and texts are named.</summary>
public static class EditionNames
{
    public const string Recalls = "recalls.json";
    public const string Records = "records";

    /// <summary>Which edition is the newest, and what is recalled: so that a missing newest edition is missed.</summary>
    public const string Seal = "newest.json";
    public const int Longest = 40;

    /// <summary>Why a name cannot be that of an edition; null when it can.</summary>
    public static string? Problem(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0) return "it is empty";
        if (name.Length > Longest) return $"it has {name.Length} characters";
        if (name.FirstOrDefault(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_')) is var bad and not '\0')
            return $"it holds “{bad}”";
        if (name[0] is '.' or '-') return $"it begins with “{name[0]}”";
        if (name[^1] == '.') return "it ends with “.”";
        var stem = name.Split('.')[0].ToLowerInvariant();
        if (OutputPath.IsDevice(stem)) return $"“{stem}” is a name of Windows' own";
        var small = name.ToLowerInvariant();
        return small is "recalls" or "records" or "newest" or "feed" || OfSite.Any(file => small == file || small.StartsWith(file + ".", StringComparison.Ordinal))
            ? "NbSite has a file of this name"
            : null;
    }

    // Files of a site's folder of editions, beside which each edition has a folder of its own, and their compressed copies.
    private static readonly ImmutableArray<string> OfSite = ["feed.xml", "index.html"];

    public static string FileOf(string edition) => edition + ".json";

    /// <summary>A record's path in the folder: records/3f/3f9a…c2.json.</summary>
    public static string RecordPath(string hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        return $"{Records}/{hash.AsSpan(0, 2)}/{hash}.json";
    }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static bool IsHash(string? text) => text?.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Eight characters of Crockford's base 32, lower-case.</summary>
    public static bool IsCode(string? text) => TextHash.IsCode(text);

    /// <summary>A code as people copy it from paper: with capitals, spaces, hyphens, and O, I and L for digits.</summary>
    public static string ReadCode(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return string.Concat(typed.Where(c => c is not (' ' or '-')).Select(c => char.ToLowerInvariant(c) switch
        {
            'o' => '0',
            'i' or 'l' => '1',
            var other => other,
        }));
    }
}
