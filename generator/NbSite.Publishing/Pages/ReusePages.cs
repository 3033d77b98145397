using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Building;
using NbSite.Publishing.Index;

namespace NbSite.Publishing.Pages;

/// <summary>
/// Passes over a page when its own file, its review record and every answer it was given from the index are what they
/// were in the last build, and the page as published is still there.
/// </summary>
public sealed class ReusePages(BuildInput input, string fingerprint, Pipeline<IndexDocument> index)
    : IReuse<PageDraft, PageFacts>
{
    private readonly Dictionary<string, PageMemory> _pages = input.Previous is { } previous
        && previous.Memory.Schema == BuildMemory.CurrentSchema && previous.Memory.Fingerprint == fingerprint
            ? previous.Memory.Pages.ToDictionary(page => page.Key, StringComparer.Ordinal)
            : [];

    public IReadOnlyList<PageFacts>? Find(PageDraft draft, IModuleContext context)
    {
        if (!_pages.TryGetValue(KeyOf(draft.Header), out var memory) || memory.SourceHash != draft.SourceHash) return null;
        if (context.OutputsOf(index) is not [var site]) return null;
        var current = site.For(draft.Header.Language);
        foreach (var lookUp in memory.LookUps)
        {
            if (current.HashOf(lookUp.Kind, lookUp.Key) != lookUp.Hash) return null;
        }

        if (input.Previous!.ReadOutput(memory.OutputPath) is not { } bytes) return null;
        context.Write(new OutputFile(memory.OutputPath, bytes));
        foreach (var warning in memory.Facts.Warnings) context.Report(warning);
        return [memory.Facts with { Header = draft.Header }];
    }

    public static string KeyOf(PageHeader header) => header.Language + ":" + header.Id;
}
