using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using NbSite.Content.Languages;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>Counts the words of all entries of a language, gathers the counts into its index and writes that.</summary>
internal sealed class IndexLanguage(PageOptions options) : Module<SearchWork, WrittenFile>
{
    public override IEnumerable<WrittenFile> Execute(SearchWork work, IModuleContext context)
    {
        var words = options.Theme.Words(work.Language)!;
        var index = new RecordingIndex(work.Site.Site.For(work.Language), context);
        var vocabulary = new SearchVocabulary(SearchLanguage.For(LanguagePack.Of(index)));
        // A page's words are counted under the names of things on other pages.
        foreach (var entry in work.Entries) vocabulary.Learn(entry.Title, entry.Names);
        var tally = new TallyWords(vocabulary);
        var tallied = new TalliedEntry[work.Entries.Length];
        Each(tallied.Length, i => tallied[i] = tally.Of(work.Entries[i]));
        for (var page = 0; page < tallied.Length; page++) Post(page, tallied[page]);
        ImmutableArray<SearchFile> files =
            [.. SearchFiles.Make(vocabulary, work.Entries, [.. tallied.SelectMany(entry => entry.RedFlags)], words, work.Regions, work.Calls)];
        Each(files.Length, i => context.Write(new OutputFile(files[i].Path, files[i].Make())));
        return files.Select(file => new WrittenFile(file.Path));

        void Each(int count, Action<int> one)
        {
            try
            {
                Parallel.For(0, count, new ParallelOptions
                {
                    CancellationToken = context.Cancellation,
                    MaxDegreeOfParallelism = work.Threads > 0 ? work.Threads : Environment.ProcessorCount,
                }, one);
            }
            catch (AggregateException exception)
            {
                ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
            }
        }
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
