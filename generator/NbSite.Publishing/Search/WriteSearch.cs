using System.Collections.Immutable;
using NbSite.Pipelines;
using NbSite.Publishing.Building;

namespace NbSite.Publishing.Search;

/// <summary>Writes one search index for each language.</summary>
internal sealed class WriteSearch(BuildInput input) : AggregateModule<TalliedEntry, WrittenFile>
{
    public override IEnumerable<WrittenFile> Execute(IReadOnlyList<TalliedEntry> entries, IModuleContext context)
    {
        var written = new List<WrittenFile>();
        foreach (var language in entries.GroupBy(entry => entry.Entry.Vocabulary))
        {
            var own = language.ToImmutableArray();
            for (var page = 0; page < own.Length; page++) Post(page, own[page]);
            var words = input.Theme.Words(language.Key.Language.Tag)!;
            foreach (var file in SearchFiles.Make(language.Key, own, words))
            {
                context.Write(file);
                written.Add(new WrittenFile(file.Path));
            }
        }

        return written;
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
