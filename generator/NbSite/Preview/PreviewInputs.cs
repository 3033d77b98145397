using System.Collections.Immutable;
using System.Diagnostics;
using NbSite.Commands;
using NbSite.Console;
using NbSite.Content.Schemas;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Pipelines.Incremental;
using NbSite.Preview.Watching;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Schemas;

namespace NbSite.Preview;

/// <summary>What a preview is made from, read anew as far as it changed; and one build of it.</summary>
/// <param name="places">Where it lies.</param>
/// <param name="host">The machine.</param>
internal sealed class PreviewInputs(PreviewPlaces places, ProgramHost host)
{
    private readonly ContentReader _reader = new(places.Content, host);
    private readonly PreviewMarks _marks = new(places);
    private readonly Lazy<ITheme> _theme = new(host.Theme);
    private readonly ReadMemory _memory = new();
    private readonly PreviewPictures _pictures = new(PictureFolder.OfDefault(host));
    private EditionStore? _editions;
    private int _editionsAt;
    private int _editionsTold;
    private ContentState _seen = ContentState.None;
    private string _seenEditions = "";

    public PreviewProblems Problems { get; } = new(
        places.Content, places.Editor, new DiagnosticPrinter(host, places.Content, DiagnosticFormat.Text));

    /// <summary>Reads anew what is told of.</summary>
    public void Suspect(ChangeBatch batch)
    {
        if (batch.IsAll) _reader.SuspectAll();
        _reader.Suspect(batch.Paths);
        var editions = Path.GetFullPath(places.Editions);
        if (batch.IsAll || batch.Paths.Any(path => path.StartsWith(editions, StringComparison.Ordinal))) Interlocked.Increment(ref _editionsTold);
    }

    /// <summary>Has each content file read at the next build, whatever its size and time say.</summary>
    public void DoubtTimes() => _reader.SuspectAll();

    /// <summary>Full paths of what is another, by size and time, than at the look before this one.</summary>
    public IReadOnlyList<string> Look(CancellationToken cancellation)
    {
        ContentState now;
        try
        {
            now = _reader.Read(cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What is wrong is told by the build.
            return [places.Content];
        }

        List<string> paths = [.. now.Since(_seen).Select(path => Path.GetFullPath(Path.Combine(places.Content, path)))];
        _seen = now;
        var editions = Facts(places.Editions);
        if (editions != _seenEditions) paths.Add(Path.GetFullPath(places.Editions));
        _seenEditions = editions;
        return paths;
    }

    private static string Facts(string folder)
    {
        try
        {
            return !Directory.Exists(folder) ? "" : string.Join('\n', new DirectoryInfo(folder)
                .EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal)
                .Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }

    /// <summary>The content files among these paths as they are now; empty when one of them is gone or lies elsewhere.</summary>
    /// <param name="paths">Full paths.</param>
    /// <param name="before">What there was.</param>
    public ImmutableArray<ContentFile> Saved(IReadOnlyList<string> paths, ContentState before)
    {
        var files = ImmutableArray.CreateBuilder<ContentFile>();
        foreach (var full in paths)
        {
            var path = Path.GetRelativePath(places.Content, full).Replace('\\', '/');
            // Folders are told of when something in them is; what an editor puts beside a file for a moment is nobody's page.
            if (Directory.Exists(full) || IsPassing(path)) continue;
            if (path.StartsWith("..", StringComparison.Ordinal)) return [];
            // What is gone and was no content was written beside a file, to be renamed to it.
            if (_reader.ReadOne(path) is { } file) files.Add(file);
            else if (before.Has(path)) return [];
        }

        return files.DrainToImmutable();
    }

    /// <summary>
    /// Builds the site. Gives the build of before when nothing is another. Throws <see cref="OperationCanceledException"/> when it is stopped.
    /// </summary>
    /// <param name="before">The build before.</param>
    /// <param name="between">Is called before each piece of work and may wait.</param>
    /// <param name="indexed">Is given the site as soon as open pages can be made of it.</param>
    /// <param name="cancellation">Stops it.</param>
    public WholeBuild Build(WholeBuild before, Action between, Action<IWarmSite> indexed, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var told = Volatile.Read(ref _editionsTold);
        var (content, day) = (ContentState.None, DateOnly.MinValue);
        WholeBuild Made(WholeBuild made) => made with
        {
            Content = content,
            Day = day,
            Editions = told,
            Time = Stopwatch.GetElapsedTime(started),
        };
        try
        {
            content = _reader.Read(cancellation);
            var options = places.Options(content.Files);
            day = options.Today;
            if (before.Editions == told && before.Day == day && content.Since(before.Content).IsEmpty) return before;
            var sink = new PreviewSink(before.Site);
            var built = SiteBuilder.Build(
                new BuildInput
                {
                    HoldsChecks = host.HoldsChecks,
                    Files = content.Files,
                    Theme = _theme.Value,
                    Options = options,
                    Editions = Editions(told),
                    Previous = before.Record is { } record ? EarlierRun.From(record, sink.KeepAll) : null,
                    Records = true,
                    KeepsWarm = true,
                    KeepsIndex = true,
                    ReadMemory = _memory,
                    Between = between,
                    Indexed = indexed,
                    PictureCache = _pictures,
                    Extensions = host.Extensions,
                },
                sink, cancellation);
            BuildCommand.Rethrow(built);
            cancellation.ThrowIfCancellationRequested();
            if (!built.HasErrors)
            {
                return Made(new WholeBuild
                {
                    Site = sink.Site(),
                    Record = built.Record,
                    Warm = built.Warm,
                    Index = built.Index,
                    Report = built.Report,
                    Schemas = Schemas(content.Files, built),
                    Marks = _marks.Of(built.Report, content.Files),
                    IsGood = true,
                    Diagnostics = built.Diagnostics,
                    Pages = built.Report.Pages.Count(page => !page.IsFactFile),
                });
            }

            var files = content.Files.DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);
            var (errors, more) = Problems.Of(built.Diagnostics, path => files.GetValueOrDefault(path));
            return Made(before with
            {
                IsGood = false,
                Errors = errors,
                MoreErrors = more,
                Diagnostics = built.Diagnostics,
                Failure = null,
            });
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A preview outlives whatever goes wrong: with the next change it may be right again.
            var failure = exception is UsageException or MachineException ? exception.Message
                : exception is IOException or UnauthorizedAccessException ? $"the machine refused: {exception.Message}"
                : $"NbSite itself failed ({exception.GetType().Name}: {exception.Message}).";
            return Made(before with
            {
                IsGood = false,
                Errors = [new PreviewProblem("", "", failure, null, null, null, "")],
                MoreErrors = 0,
                Diagnostics = [],
                Failure = failure,
            });
        }
    }

    /// <summary>The content as it is now.</summary>
    public ContentState Now(CancellationToken cancellation) => _reader.Read(cancellation);

    /// <summary>The choices of a build of these files.</summary>
    public BuildOptions Options(ImmutableArray<ContentFile> files) => places.Options(files);

    /// <summary>
    /// Builds the site with other files, and keeps nothing of it: so that it can be told what would be wrong. As quick as a build after a save,
    /// because it takes over all that would stay.
    /// </summary>
    /// <param name="before">The last build.</param>
    /// <param name="files">The files as they would be.</param>
    /// <param name="cancellation">Stops it.</param>
    public BuildResult Trial(WholeBuild before, ImmutableArray<ContentFile> files, CancellationToken cancellation)
    {
        var sink = new PreviewSink(before.Site);
        var built = SiteBuilder.Build(
            new BuildInput
            {
                HoldsChecks = host.HoldsChecks,
                Files = files,
                Theme = _theme.Value,
                Options = places.Options(files),
                Editions = places.Store(host),
                Previous = before.Record is { } record ? EarlierRun.From(record, sink.KeepAll) : null,
                PictureCache = _pictures,
                Extensions = host.Extensions,
            },
            sink, cancellation);
        BuildCommand.Rethrow(built);
        return built;
    }

    private Func<ImmutableArray<SchemaFile>>? Schemas(ImmutableArray<ContentFile> files, BuildResult built)
    {
        var (theme, types) = (_theme.Value, host.Extensions.Types);
        var report = built.Report;
        return built.Index is { } index ? () => SchemaTexts.Of(files, theme, types, SiteNames.Of(index, report)) : null;
    }

    private EditionStore Editions(int told)
    {
        if (_editions is null || _editionsAt != told) (_editions, _editionsAt) = (places.Store(_reader.Host), told);
        return _editions;
    }

    private static bool IsPassing(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal) || name.EndsWith('~') || name.StartsWith('~')
            || name.EndsWith(".swp", StringComparison.Ordinal) || name.EndsWith(".tmp", StringComparison.Ordinal) || name == "4913";
    }
}

/// <summary>Where a preview lies, and what was chosen for it.</summary>
/// <param name="Content">The full path of the content folder.</param>
/// <param name="Editions">The full path of the folder of editions; it need not be there.</param>
/// <param name="Editor">How files are opened.</param>
/// <param name="Options">The choices of a build; read each time, because a day passes and a region may be declared.</param>
/// <param name="Store">Reads what was published.</param>
/// <param name="Shown">How a content file is named to people.</param>
internal sealed record PreviewPlaces(
    string Content,
    string Editions,
    EditorLinks Editor,
    Func<ImmutableArray<ContentFile>, BuildOptions> Options,
    Func<ProgramHost, EditionStore> Store,
    Func<string, string> Shown);
