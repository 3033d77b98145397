using System.Collections.Immutable;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Packs;

/// <summary>A pack that site.yml names by its path.</summary>
/// <param name="Path">From the folder of site.yml.</param>
/// <param name="Span">Where it is written.</param>
internal sealed record PackEntry(string Path, SourceSpan Span)
{
    /// <summary>The packs of a site; none while site.yml cannot be read, which is told elsewhere.</summary>
    /// <param name="files">The content folder.</param>
    /// <param name="told">Takes what is wrong in the file, as far as it is read here.</param>
    public static ImmutableArray<PackEntry> Of(ImmutableArray<ContentFile> files, DiagnosticBag? told = null)
    {
        var bag = told ?? new DiagnosticBag();
        if (files.FirstOrDefault(file => file.Path == "site.yml")?.ReadProblem is { } problem) bag.Add(problem);
        return files.FirstOrDefault(file => file.Path == "site.yml") is { ReadProblem: null } site
            && SourceDecoder.Decode(site.Path, site.Bytes, bag) is { } text && YamlReader.Read(text, bag) is YamlMapping map
            ? PackNames.Read(new MapReader(map, site.Path, bag)).Shared
            : [];
    }

    /// <summary>Why a text is no path of a pack; null when it is.</summary>
    /// <param name="path">What is written.</param>
    public static string? Problem(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (path.Contains("://", StringComparison.Ordinal)) return "NbSite fetches nothing while it makes a site. Save the pack beside the site";
        if (path.Contains('\\', StringComparison.Ordinal)) return "it holds “\\”";
        if (path.Any(char.IsControl)) return "it holds a control character";
        if (path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal)) return "it holds only on one computer";
        return path.Trim('/', '.').Length == 0 ? "it names no file and no folder" : null;
    }
}
