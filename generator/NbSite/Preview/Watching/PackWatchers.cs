using NbSite.Console;
using NbSite.Content.Packs;
using NbSite.Disk;

namespace NbSite.Preview.Watching;

/// <summary>Follows the folders of packs that a site names, as far as they do not lie in the content folder.</summary>
internal sealed class PackWatchers : IDisposable
{
    private readonly List<IDisposable> _watchers = [];

    /// <param name="content">The content folder.</param>
    /// <param name="host">Reads site.yml.</param>
    /// <param name="follow">Follows a folder.</param>
    public PackWatchers(string content, ProgramHost host, Func<string, IDisposable> follow)
    {
        foreach (var entry in PackEntry.Of(ContentFolder.ReadOwn(content, host)))
        {
            var place = PackPlace.FullPath(content, entry.Path);
            if (Directory.Exists(place) && !RootedFolder.IsWithin(place, content)) _watchers.Add(follow(place));
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers) watcher.Dispose();
    }
}
