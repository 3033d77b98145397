using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.Entities;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Forms;

/// <summary>
/// Reads one file with the reader that the build reads it with, so that a mistake is told while it is typed, in the same words. What
/// depends on the rest of the site the build says.
/// </summary>
/// <param name="Types">Every type of fact sheet.</param>
/// <param name="Rules">What site.yml asks of review records.</param>
/// <param name="Regions">The countries of the site.</param>
/// <param name="Today">The day.</param>
internal sealed record FormReading(EntityTypes Types, Site.SiteConfig? Rules, SiteRegions? Regions, DateOnly Today)
{
    /// <summary>What is wrong with a file.</summary>
    public ImmutableArray<Diagnostic> Problems(string path, ReadOnlyMemory<byte> bytes)
    {
        var bag = new DiagnosticBag(Regions);
        if (SourceDecoder.Decode(path, bytes, bag) is { } text && YamlReader.Read(text, bag) is { } root)
        {
            if (path == "references.yml") ReferencesReader.Read(root, bag);
            else if (path.EndsWith(ReviewFiles.Ending, StringComparison.Ordinal)) ReviewRecordReader.Read(root, path, Today, Rules, bag);
            else if (path == "signs.yml") SignSetReader.Read(root, path, Today, bag);
            else if (path.EndsWith("/signs.yml", StringComparison.Ordinal)) SignWordsReader.Read(root, path, path[..path.IndexOf('/', StringComparison.Ordinal)], bag);
            else EntityReader.Read(root, path, Path.ChangeExtension(path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..], null), Types, bag);
        }

        return [.. bag.ToImmutable().Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];
    }
}
