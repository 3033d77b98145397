using System.Collections.Concurrent;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Bundles;

namespace NbSite.Bundles;

/// <summary>Takes the files of an offline copy into a zip and perhaps a folder.</summary>
internal sealed class BundleSink(ZipSpool zip, StagedOutput? folder, bool keep, ProgramHost host) : IOutputSink
{
    private readonly ConcurrentDictionary<string, OutputFile> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _refused = [];
    private int _count;

    /// <summary>The files by path, when they are to be kept.</summary>
    public IReadOnlyDictionary<string, OutputFile> Kept => _kept;

    /// <summary>Why a file was not taken, of several the first by name; null when all were. Of pages the build tells it at their place.</summary>
    public string? Refused => _refused.Order(StringComparer.Ordinal).FirstOrDefault();

    public void Add(OutputFile file)
    {
        if (BundleNames.Problem(file.Path) is { } problem)
        {
            _refused.Add($"“{file.Path}” cannot stand in an offline copy: {problem}.");
            return;
        }

        zip.Add(file);
        folder?.Add(file);
        // In one HTML file links to documents lead to the site.
        if (keep && !file.Path.StartsWith("assets/pack/", StringComparison.Ordinal)
            && StaticKinds.ByEnding(file.Path) is not { Use: StaticUse.Document }) _kept[file.Path] = file;
        var count = Interlocked.Increment(ref _count);
        if (host.ErrorIsTerminal && count % 50 == 0) host.Error.Write($"\r{count} files");
    }

    /// <summary>Takes the count off the terminal's line.</summary>
    public void Done()
    {
        if (host.ErrorIsTerminal) host.Error.Write("\r                \r");
    }
}
