using NbSite.Pipelines;
using NbSite.Publishing.Features.Packs;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition.Pages;

/// <summary>
/// Passes over a page when its own file, its review record and every answer it was given from the index are what they
/// were in the last build, and the page as published is still there.
/// </summary>
public sealed class ReusePages(BuildInput input, string fingerprint, Pipeline<IndexDocument> index)
    : IReuse<PageDraft, PageFacts>
{
    // Nobody can tell whether a host's own step does what it did in the last build, nor which files it wrote and what it
    // reported: pages that go through one are made anew.
    private readonly PreviousBuild? _previous =
        input.Extensions.PageModules.IsEmpty && input.Previous is { } previous && previous.Fingerprint == fingerprint
            ? previous
            : null;

    public IReadOnlyList<PageFacts>? Find(PageDraft draft, IModuleContext context)
    {
        if (_previous?.Page(PageMemory.KeyOf(draft.Header)) is not { } memory) return null;
        if (memory.SourceHash != draft.SourceHash) return null;
        if (context.OutputsOf(index) is not [var site]) return null;
        // The page shows its code once its text is in an edition.
        if (memory.InEdition != site.Published.Holds(draft.Header, memory.VersionCode)) return null;
        // Its history tells how today's words differ from those of the newest edition.
        if (site.Past.HistoryOf(draft.Header.Language, draft.Header.Id) is { Newest.Code: var code } && code != memory.VersionCode) return null;
        var current = site.For(draft.Header.Language);
        foreach (var lookUp in memory.LookUps)
        {
            if (current.HashOf(lookUp.Kind, lookUp.Key) != lookUp.Hash) return null;
        }

        if (!_previous.Keep(LinkPolicies.OutputPath(draft.Header.Address))) return null;
        if ((site.HasPack && PackFile.IsLeaflet(draft.Header)) == memory.Pack is null) return null;
        if (memory.Pack is { } pack && !_previous.Keep(pack)) return null;
        foreach (var warning in memory.Warnings) context.Report(warning);
        return [memory.Recall(draft.Header)];
    }
}
