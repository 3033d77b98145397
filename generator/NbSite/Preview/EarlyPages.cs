using System.Collections.Immutable;
using System.Diagnostics;
using NbSite.Content.Sources;
using NbSite.Preview.Serving;
using NbSite.Publishing.Site;

namespace NbSite.Preview;

/// <summary>
/// Pages that are shown before the whole site is built: those that were saved, and those that browsers have open when something else was. They
/// lie over the site until a build that knows what they know. Used by the loop and by a build that runs.
/// </summary>
/// <param name="hub">What is shown.</param>
/// <param name="log">Says what was.</param>
internal sealed class EarlyPages(PreviewHub hub, PreviewLog log)
{
    /// <summary>With more files at once, or more pages open, nobody waits for one page.</summary>
    public const int Most = 8;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (ServedFile File, int Turn)> _pages = new(StringComparer.Ordinal);

    /// <summary>Shows the pages of files that were saved.</summary>
    /// <param name="files">The files.</param>
    /// <param name="pages">Their pages.</param>
    /// <param name="turn">Which change it was.</param>
    public void Saved(ImmutableArray<ContentFile> files, WarmPages pages, int turn)
    {
        lock (_gate)
        {
            var site = hub.Current.Site;
            // Without the site's sheets and pictures a page is not what it will be.
            if (site.Files.Count == 0) return;
            foreach (var file in pages.Files) _pages[file.Path] = (PreviewSink.Known(site, file), turn);
            // What was wrong in these files is mended, as far as a page can tell.
            hub.Change(state => state with
            {
                Site = Over(site),
                IsBuilding = true,
                Errors = [.. state.Errors.Where(error => !files.Any(file => file.Path == error.Path))],
            });
        }
    }

    /// <summary>
    /// Shows the pages that browsers have open as they are with what a build has just learned of the site, before it makes all others.
    /// Called by the build, which waits.
    /// </summary>
    /// <param name="warm">Makes them.</param>
    /// <param name="turn">The newest change that the build knows.</param>
    /// <param name="pace">Has the build wait until browsers have them.</param>
    /// <param name="stop">Stops it.</param>
    public void Indexed(IWarmSite warm, int turn, Pace pace, CancellationToken stop)
    {
        // With more of them, none is waited for.
        var open = hub.Open;
        if (open.Count is 0 or > Most || hub.Current.Site.Files.Count == 0) return;
        var started = Stopwatch.GetTimestamp();
        if (warm.Make(open, stop) is not { HasErrors: false } pages) return;
        lock (_gate)
        {
            if (stop.IsCancellationRequested) return;
            var site = hub.Current.Site;
            var (count, isLoadedAgain) = (0, false);
            foreach (var file in pages.Files)
            {
                // What was saved since is newer.
                if (_pages.TryGetValue(file.Path, out var saved) && saved.Turn > turn) continue;
                var known = PreviewSink.Known(site, file);
                var shown = site.Files.GetValueOrDefault(file.Path);
                if (ReferenceEquals(shown, known)) continue;
                _pages[file.Path] = (known, turn);
                count++;
                isLoadedAgain |= shown is not null && PageFrame.Of(shown.Bytes.Span) != PageFrame.Of(known.Bytes.Span);
            }

            if (count == 0) return;
            // All pages may have to be made now, on every core there is: first whoever waits for this one gets it.
            pace.Hold();
            // What is shown is no build's from here on. If what caused it is undone before this build ends, the next
            // build equals the last one, and only this mark says that the pages must be shown again.
            hub.Change(state => state with { Site = Over(site), IsBuilding = true });
            pace.Release(isLoadedAgain);
        }

        log.Open(Stopwatch.GetElapsedTime(started));
    }

    /// <summary>Does something while no page is put here.</summary>
    public void Locked(Action act)
    {
        lock (_gate) act();
    }

    /// <summary>A build knows all changes up to one; pages that were saved since it began are newer than it.</summary>
    public void Forget(int turn)
    {
        foreach (var path in _pages.Where(page => page.Value.Turn <= turn).Select(page => page.Key).ToList()) _pages.Remove(path);
    }

    /// <summary>A site with these pages.</summary>
    public ServedSite Over(ServedSite site) => _pages.Count == 0 ? site
        : site.With(_pages.Select(page => KeyValuePair.Create(page.Key, page.Value.File)));
}
