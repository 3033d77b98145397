using System.Security.Cryptography;
using NbSite.Console;
using NbSite.Content.Leaflets;
using NbSite.Content.Sources;
using NbSite.Disk;

namespace NbSite.Leaflets;

/// <summary>
/// The PDFs of pages in the content, with the list that says what each was made of. A PDF that is not the one of the list is
/// somebody's own, and is neither written over nor deleted.
/// </summary>
/// <remarks>
/// The list is on the disk before a PDF is, so that a run that is killed leaves none that the list does not know: the
/// next run would take it for somebody's own.
/// </remarks>
/// <param name="content">The content folder.</param>
/// <param name="entries">What the list says.</param>
internal sealed class SiteLeaflets(string content, IEnumerable<LeafletEntry> entries)
{
    private readonly RootedFolder _root = new(content);
    private readonly Dictionary<string, LeafletEntry> _entries = entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);

    /// <summary>The PDFs that the list names.</summary>
    public IEnumerable<string> Paths => _entries.Keys;

    /// <summary>What the list says of a PDF; null for one that it does not know.</summary>
    public LeafletEntry? Find(string path) => _entries.GetValueOrDefault(path);

    /// <summary>Throws <see cref="MachineException"/> when the file in a PDF's place was put there by somebody else.</summary>
    public void RefuseForeign(string path) => OwnHash(path);

    /// <summary>Puts a PDF in its place. Throws <see cref="MachineException"/>.</summary>
    public void Put(LeafletEntry entry, byte[] pdf)
    {
        // Somebody may have put a file there meanwhile.
        var old = OwnHash(entry.Path);
        if (old == entry.Sha256)
        {
            Name(entry);
            return;
        }

        var next = _root.PathOf(entry.Path) + ".new";
        try
        {
            // A full disk is met here, with nothing lost.
            Change(entry.Path, _ => Durable.WriteNew(next, pdf));
            // One of other bytes than the list is about to name would be somebody's own for the next run.
            if (old is not null) Change(entry.Path, File.Delete);
            Name(entry);
            Change(entry.Path, place => File.Move(next, place));
        }
        finally
        {
            Durable.DeleteIfPossible(next);
        }
    }

    /// <summary>
    /// Takes PDFs away that no page offers. Gives those that stay, because they are not the files that NbSite made. Throws
    /// <see cref="MachineException"/>.
    /// </summary>
    public IReadOnlyList<string> TakeAway(IReadOnlyCollection<string> paths)
    {
        if (paths.Count == 0) return [];
        var kept = new List<string>();
        foreach (var path in paths)
        {
            var hash = HashOf(path);
            if (hash is not null && hash == Find(path)?.Sha256) Change(path, File.Delete);
            else if (hash is not null) kept.Add(path);
            _entries.Remove(path);
        }

        WriteList();
        return kept;
    }

    /// <summary>The hash of the PDF that the list names; null where there is no file.</summary>
    private string? OwnHash(string path)
    {
        if (HashOf(path) is not { } hash) return null;
        if (hash == Find(path)?.Sha256) return hash;
        throw new MachineException(Find(path) is null
            ? $"“{path}” was not made by NbSite. Move it away, or into the folder static."
            : $"“{path}” is not the file that NbSite made. Move it away, or delete it, and begin again.");
    }

    private void Name(LeafletEntry entry)
    {
        _entries[entry.Path] = entry;
        WriteList();
    }

    private void WriteList() => Change(LeafletFiles.List, place => Durable.Write(place, LeafletList.Write(_entries.Values)));

    private string? HashOf(string path)
    {
        string? hash = null;
        var place = _root.PathOf(path);
        if (!File.Exists(place)) return null;
        Reach(place, "read", () =>
        {
            using var stream = File.OpenRead(place);
            hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        });
        return hash;
    }

    private void Change(string path, Action<string> change)
    {
        var place = _root.PathOf(path);
        Reach(place, "write", () =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            change(place);
        });
    }

    private static void Reach(string place, string what, Action act)
    {
        try
        {
            act();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MachineException($"cannot {what} “{place}”: {exception.Message}", isMidway: true);
        }
    }
}
