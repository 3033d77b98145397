using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;

namespace NbSite.Content.Packs;

/// <summary>What a pack may hold, by place and name.</summary>
internal static class PackKinds
{
    private static readonly string[] About = [PackPaths.Manifest, "README.md", "LICENSE.md", "LICENSE.txt", "LICENSE", "CHANGELOG.md"];

    private static readonly string[] Litter = ["thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx"];

    private static readonly string[] Folders = ["types", "languages", "brand", StaticKinds.Folder, PictureFile.SharedFolder];

    /// <summary>Whether a file tells of the pack itself and is not taken over.</summary>
    public static bool IsAbout(string path) => About.Contains(path, StringComparer.Ordinal);

    /// <summary>What systems and editors leave among files, and what is hidden: no part of a pack, wherever it lies.</summary>
    public static bool IsLitter(string path) => path.Split('/').Any(part =>
        (part.StartsWith('.') && part is not ("." or ".." or StaticKinds.WellKnown)) || part.EndsWith('~')
        || Litter.Contains(part.ToLowerInvariant(), StringComparer.Ordinal));

    /// <summary>Why a file may not be in a pack; null when it may. What its words say is judged where they are read.</summary>
    public static string? Problem(string path)
    {
        if (Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase)) return "a pack holds no packed files";
        if (path.Contains('@', StringComparison.Ordinal)) return "its name has “@” in it";
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return IsAbout(path) || path is "signs.yml" or "values.yml" or "references.yml" ? null : path switch
            {
                "site.yml" or "redirects.yml" or "coverage.yml" or PackPaths.Lock => "it says what one site is",
                _ when Path.GetFileNameWithoutExtension(path) == "references" || Path.GetExtension(path) is ".bib" or ".ris" or ".nbib"
                    => "sources of a pack stand in references.yml",
                _ => "no file of that name is known",
            };
        }

        var folder = path[..slash];
        return Folders.Contains(folder, StringComparer.Ordinal) || Names.IsLanguage(folder)
            ? null
            : $"the folder “{folder}” is none of {string.Join(", ", Folders)}, and no language";
    }

    /// <summary>Why a name is no path of a file below a folder, on any system; null when it is.</summary>
    public static string? ProblemOfName(string path)
    {
        if (path.Length == 0) return "it has no name";
        if (path.Length > 400) return "its name is longer than 400 characters";
        if (TextCharacters.Problem(path) is { } hidden) return $"its name holds {hidden}";
        if (path.Contains('\\', StringComparison.Ordinal)) return "its name holds “\\”";
        if (path.Contains(':', StringComparison.Ordinal)) return "its name holds “:”";
        if (path[0] == '/') return "its name begins with “/”";
        return path.Split('/').Any(part => part is "" or "." or "..") ? "its name leads to other folders" : null;
    }
}
