using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Composition.Pages;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Composition;

/// <summary>
/// The site index and the page entries of a build, and the modules of that build over the files of a few pages: the same
/// modules in the same order, so that nothing can be read or rendered otherwise here.
/// </summary>
internal sealed class WarmSite : IWarmSite
{
    private const string Record = ".review.yml";

    private readonly BuildInput _input;
    private readonly IndexDocument _index;
    private readonly ILookup<string, PageEntry> _byPath;
    private readonly Dictionary<string, ContentFile> _files;

    /// <summary>Translations that are pinned, and their sources: one of them alone cannot be made.</summary>
    private readonly HashSet<string> _pinned;

    /// <param name="input">What the build was given.</param>
    /// <param name="index">What it learned of the site.</param>
    /// <param name="entries">The entries of its pages.</param>
    public WarmSite(BuildInput input, IndexDocument index, IEnumerable<PageEntry> entries)
    {
        // The memory of the build before is not needed here, and would be held as long as this.
        _input = input with { Previous = null, Files = [], ReadMemory = null, Indexed = null, Between = null };
        _index = index;
        _byPath = entries.ToLookup(entry => entry.Header.Path, StringComparer.Ordinal);
        _pinned = _byPath.SelectMany(page => page).Where(entry => entry.Translation is not null)
            .SelectMany(entry => new[] { entry.Header.Path, entry.Translation!.Source.Header.Path }).ToHashSet(StringComparer.Ordinal);
        _files = input.Files.DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public WarmPages? Remake(ImmutableArray<ContentFile> changed, CancellationToken cancellation)
    {
        if (changed.Any(file => file.ReadProblem is not null)) return null;
        var words = changed.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var pages = changed.Select(file => PageOf(file.Path)).Distinct().ToList();
        if (pages.Any(page => page is null || !_byPath.Contains(page) || _pinned.Contains(page))) return null;
        var files = pages.SelectMany(page => (string[])[page!, Stem(page!) + Record])
            .Select(path => words.GetValueOrDefault(path) ?? _files.GetValueOrDefault(path)).OfType<ContentFile>()
            .ToImmutableArray();
        var input = _input with { Files = files };
        var sink = new KeptSink();
        var run = new Engine(Compose(input, out var isSame)).Run(sink, input.Options.Parallelism, cancellation: cancellation);
        if (!isSame()) return null;
        return new WarmPages(
            [.. sink.Files.OrderBy(file => file.Path, StringComparer.Ordinal)], run.At(SiteBuilder.Levels(_index.Config, input)).Diagnostics);
    }

    /// <inheritdoc/>
    public WarmPages? Make(IReadOnlyCollection<string> places, CancellationToken cancellation)
    {
        var asked = places.ToHashSet(StringComparer.Ordinal);
        var files = _byPath.Where(page => page.Any(entry => asked.Contains(LinkPolicies.OutputPath(entry.Header.Address))))
            .Select(page => _files.GetValueOrDefault(page.Key)).OfType<ContentFile>().ToImmutableArray();
        return files.IsEmpty ? null : Remake(files, cancellation);
    }

    // A record belongs to the page, or to the list of entities, beside it.
    private string? PageOf(string path)
    {
        if (!path.EndsWith(Record, StringComparison.Ordinal))
            return SortFiles.InLanguage(path) is FileRole.Page or FileRole.Entities ? path : null;
        var stem = path[..^Record.Length];
        return _byPath.Contains(stem + ".md") ? stem + ".md" : stem + ".yml";
    }

    private static string Stem(string path) => path[..path.LastIndexOf('.')];

    private Pipeline[] Compose(BuildInput input, out Func<bool> isSame)
    {
        var files = Pipeline.Named("files")
            .Input(Module.Source<SourceFile>("KnownFiles", _ => input.Files.Select(file =>
                new SourceFile(file, SortFiles.InLanguage(file.Path)!.Value, file.Path[..file.Path.IndexOf('/', StringComparison.Ordinal)]))))
            .Build();
        SourceModule<SourceFile> From(FileRole role) => Module.Source(
            "Take" + role, context => context.OutputsOf(files).Where(file => file.Role == role));
        var config = Pipeline.Named("site")
            .FromDependencies(Module.Source<ConfigDocument>("KnownSite", _ => [new ConfigDocument(_index.Config)])).Build();
        var index = Pipeline.Named("index")
            .FromDependencies(Module.Source<IndexDocument>("KnownIndex", _ => [_index])).Build();
        var reviews = Pipeline.Named("reviews").DependsOn(files, config)
            .FromDependencies(From(FileRole.Review)).Process(ContentFiles.Reviews(input, config)).Build();
        var entities = Pipeline.Named("entities").DependsOn(files, config)
            .FromDependencies(From(FileRole.Entities)).Process(ContentFiles.Entities(input, config)).Aggregate(new UniqueEntities()).Build();
        var markdown = Pipeline.Named("markdown").DependsOn(files, config)
            .FromDependencies(From(FileRole.Page)).Process(ContentFiles.Markdown(input, config)).Build();
        // A page that hangs on another is made with the whole site: see Remake.
        var pins = Pipeline.Named("translations").FromDependencies(Module.Source<TranslationDocument>("NoPins", static _ => [])).Build();
        var written = Pipeline.Named("entries").DependsOn(config, markdown, entities, reviews, pins)
            .FromDependencies(new MakeEntries(input, config, markdown, entities, reviews, pins)).Build();
        var same = true;
        var answers = new SiteAnswers(_index);
        var pages = PageStory.Of(
            Pipeline.Named("pages").DependsOn(written, index).FromDependencies(Module.Source<PageWork>("TakeSamePages", context =>
            {
                var entries = context.OutputsOf(written);
                same = entries.Count > 0 && IsSame(entries);
                return same ? entries.Select(entry => new PageWork(entry, answers)) : [];
            })),
            new StepParts(input, PageOptions.Of(input), index)).Build();
        // What a page shows for the first time is not among the files of the build before.
        var shown = Pipeline.Named("shown").DependsOn(pages, index)
            .FromDependencies(Module.Source<WrittenFile>("WriteShown", context => context.OutputsOf(pages)
                .SelectMany(page => page.Pictures).Distinct(StringComparer.Ordinal).SelectMany(_index.Pictures.Files)
                .DistinctBy(file => file.Path).Select(file =>
                {
                    context.Write(file);
                    return new WrittenFile(file.Path);
                })))
            .Build();
        isSame = () => same;
        return [files, config, index, reviews, entities, markdown, pins, written, pages, shown];
    }

    /// <summary>Whether the same pages stand in the files as before, under the same ids and addresses.</summary>
    private bool IsSame(IReadOnlyList<PageEntry> entries) =>
        entries.All(entry => UnpublishedEntity.IsShown(entry, _input.Options))
        && entries.Select(entry => Key(entry.Header)).Order(StringComparer.Ordinal).SequenceEqual(
            entries.Select(entry => entry.Header.Path).Distinct().SelectMany(path => _byPath[path])
                .Select(entry => Key(entry.Header)).Order(StringComparer.Ordinal));

    private static string Key(PageHeader header) => string.Join('\n', header.Language, header.Id, header.Address, header.Path);

    private sealed class KeptSink : IOutputSink
    {
        public ConcurrentBag<OutputFile> Files { get; } = [];

        public void Add(OutputFile file) => Files.Add(file);
    }
}
