using NbSite.Content.Packs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Checks;

/// <summary>
/// Holds what packs say to the packs' own sources: a key of the site's may be another source at the next site, and the statement
/// would have a false one.
/// </summary>
internal sealed class CheckPackSources(BuildInput input) : AggregateAnalyzer<PageFacts>
{
    public override void Analyze(IReadOnlyList<PageFacts> pages, IAnalyzerContext context)
    {
        if (PackLock.In(input.Files) is not { } locked) return;
        var files = input.Files.Where(file => file.ReadProblem is null).DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var brought = new Dictionary<string, bool>(StringComparer.Ordinal);
        var known = input.Files.Where(file => PackPaths.Split(file.Path).Path == "references.yml" && IsOfPack(file.Path))
            .SelectMany(file => PackShape.Parts("references.yml", file.Bytes).Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var cite in pages.SelectMany(page => page.Cited).Where(cite => cite.Span.Path is { Length: > 0 } path && IsOfPack(path))
            .Where(cite => !known.Contains("references/" + cite.Key)).DistinctBy(cite => (cite.Key, cite.Span)))
            context.Report(Codes.PackCitesSite.At(cite.Span, cite.Key));

        bool IsOfPack(string path)
        {
            if (!brought.TryGetValue(path, out var isBrought)) brought[path] = isBrought = files.TryGetValue(path, out var file) && PackMerge.Brings(locked, file);
            return isBrought;
        }
    }
}
