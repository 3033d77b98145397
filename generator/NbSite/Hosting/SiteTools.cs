using System.Collections.Concurrent;
using System.Collections.Immutable;
using NbSite.Commands.Editions;
using NbSite.Console;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Preview;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pictures;

namespace NbSite;

/// <summary>
/// What a command of a charity's own is given: the site as NbSite's own commands read it, and where to print.
/// </summary>
public sealed class SiteTools
{
    private readonly ProgramHost _host;

    // One for all builds of a command, so that no picture is made twice. It reads what a build has left, and writes nothing.
    private readonly Lazy<IPictureCache> _pictures;

    internal SiteTools(ProgramHost host)
    {
        _host = host;
        _pictures = new(() => new PreviewPictures(PictureFolder.OfDefault(host)));
    }

    /// <summary>Where results are printed.</summary>
    public TextWriter Out => _host.Out;

    /// <summary>Where problems and progress are printed.</summary>
    public TextWriter Error => _host.Error;

    /// <summary>The folder in which the program was started; paths that are typed start from it.</summary>
    public string Folder => _host.CurrentFolder;

    /// <summary>Whether the run is to be stopped.</summary>
    public CancellationToken Cancellation => _host.Cancellation;

    /// <summary>
    /// Reads the content and builds the site in memory, with all that this program adds; nothing is written. What was
    /// published before is read from the folder <c>editions</c> beside the content.
    /// </summary>
    /// <param name="content">The content folder, from <see cref="Folder"/>.</param>
    /// <param name="today">The day that counts as today; null for the day of the site's time zone.</param>
    /// <param name="drafts">Whether drafts are published too.</param>
    public BuiltSite Build(string content = "content", DateOnly? today = null, bool drafts = false)
    {
        ArgumentNullException.ThrowIfNull(content);
        var folder = Path.GetFullPath(content, _host.CurrentFolder);
        var files = ContentFolder.Read(folder, _host);
        var sink = new AllFiles();
        var built = SiteBuilder.Build(
            new BuildInput
            {
                HoldsChecks = _host.HoldsChecks,
                Files = files,
                Theme = _host.Theme(),
                Options = new BuildOptions { Today = today ?? _host.Today(folder), Drafts = drafts },
                Editions = EditionPlace.At(content, null, _host).Store,
                Extensions = _host.Extensions,
                PictureCache = _pictures.Value,
                KeepsIndex = true,
            },
            sink, _host.Cancellation);
        Commands.BuildCommand.Rethrow(built);
        return new BuiltSite(folder, built, sink.Files);
    }

    /// <summary>
    /// Prints the problems of a site as <c>check</c> does, and gives the exit code that they come to.
    /// </summary>
    /// <param name="site">The site.</param>
    public int Tell(BuiltSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        new DiagnosticPrinter(_host, site.Folder, DiagnosticFormat.Text).Print(site.Diagnostics);
        return site.HasErrors ? ExitCodes.Content : ExitCodes.Done;
    }

    private sealed class AllFiles : IOutputSink
    {
        private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);

        public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files =>
            _files.ToImmutableSortedDictionary(StringComparer.Ordinal);

        public void Add(OutputFile file) => _files[file.Path] = file.Bytes;
    }
}

/// <summary>A site that was built in memory.</summary>
public sealed class BuiltSite
{
    internal BuiltSite(
        string folder, BuildResult built, ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files) =>
        (Folder, Result, Files) = (folder, built, files);

    /// <summary>The content folder.</summary>
    internal string Folder { get; }

    internal BuildResult Result { get; }

    /// <summary>Everything that is wrong, in order of files and places.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>Whether it could be published.</summary>
    public bool HasErrors => Result.HasErrors;

    /// <summary>Its pages, in order of language and id.</summary>
    public ImmutableArray<PageReport> Pages => Result.Report.Pages;

    /// <summary>What is known of the whole site; null when site.yml cannot be read.</summary>
    public IndexDocument? Site => Result.Index;

    /// <summary>Its files, by their paths such as <c>about/index.html</c>.</summary>
    public ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Files { get; }
}
