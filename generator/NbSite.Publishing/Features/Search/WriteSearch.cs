using System.Collections.Immutable;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;

namespace NbSite.Publishing.Features.Search;

/// <summary>Gathers the counts of all pages into one search index for each language.</summary>
internal sealed class GatherSearch(BuildInput input, Pipeline<IndexDocument> index) : AggregateModule<TalliedEntry, SearchFile>
{
    public override IEnumerable<SearchFile> Execute(IReadOnlyList<TalliedEntry> entries, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [var site]) return [];
        var files = new List<SearchFile>();
        foreach (var language in entries.GroupBy(entry => entry.Entry.Vocabulary))
        {
            var own = language.ToImmutableArray();
            for (var page = 0; page < own.Length; page++) Post(page, own[page]);
            var words = input.Theme.Words(language.Key.Language.Tag)!;
            files.AddRange(SearchFiles.Make(
                language.Key, [.. own.Select(entry => entry.Entry)], [.. own.SelectMany(entry => entry.RedFlags)],
                words, site.Config.Regions, AlarmCalls.Of(site.For(language.Key.Language.Tag), words)));
        }

        return files;
    }

    private static void Post(int page, TalliedEntry entry)
    {
        var at = 0;
        foreach (var part in entry.Parts)
        {
            part.Posting.Add(page, part.Weight, entry.Places.AsSpan(at, part.Length));
            at += part.Length;
        }
    }
}

/// <summary>Writes the files of the indexes, several at once.</summary>
internal sealed class WriteSearch : Module<SearchFile, WrittenFile>
{
    public override IEnumerable<WrittenFile> Execute(SearchFile file, IModuleContext context)
    {
        context.Write(new OutputFile(file.Path, file.Make()));
        return [new WrittenFile(file.Path)];
    }
}
