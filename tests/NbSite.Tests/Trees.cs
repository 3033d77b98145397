using System.Text;
using NbSite.Disk;
using NbSite.Pipelines;
using Xunit;

namespace NbSite.Tests;

/// <summary>An output without a program: sites are lists of files with a few letters in each, put in place by the disk's code.</summary>
internal sealed class Trees : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("nbsite-trees-").FullName;

    /// <summary>Where the sites are published.</summary>
    public OutputPlace Place => PlaceIn(Path.Combine(_root, "now"));

    public static OutputPlace PlaceIn(string folder) => new(Path.Combine(folder, "site"));

    /// <summary>A folder of its own beside the output's.</summary>
    public string Aside(string name) => Path.Combine(_root, name);

    /// <summary>A site: “path=letters”, with blanks between.</summary>
    public static SortedDictionary<string, string> Site(string files) => new(
        files.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(file => file.Split('=')[0], file => file.Split('=')[1]),
        StringComparer.Ordinal);

    /// <summary>Publishes a site; gives what was kept of somebody else's files.</summary>
    public static List<string> Publish(OutputPlace place, SortedDictionary<string, string> files, bool keepsSpare = true)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(place.Site)!);
        using var staged = StagedOutput.Open(place, keepsSpare);
        foreach (var (path, text) in files) staged.Add(new OutputFile(path, Encoding.UTF8.GetBytes(text)));
        staged.Publish();
        return [.. staged.Kept, .. staged.KeptOfSpare];
    }

    /// <summary>What a folder holds; null when it is not there. Its folders are those of its files.</summary>
    public static SortedDictionary<string, string>? Held(string folder)
    {
        if (!Directory.Exists(folder)) return null;
        var files = FileTree.Files(folder).ToDictionary(path => path, path => File.ReadAllText(Path.Combine(folder, path)));
        Assert.Equal(FileTree.FoldersOf(files.Keys).Order(), FileTree.Folders(folder).Order());
        return new SortedDictionary<string, string>(files, StringComparer.Ordinal);
    }

    /// <summary>When each file and folder below a folder was last written.</summary>
    public static SortedDictionary<string, DateTime> Times(string folder) => new(
        Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Append(folder)
            .ToDictionary(path => Path.GetRelativePath(folder, path), File.GetLastWriteTimeUtc),
        StringComparer.Ordinal);

    /// <summary>Beside the output lies nothing but what belongs there, and the spare is what its list says.</summary>
    public static void HoldTidy(OutputPlace place)
    {
        Assert.DoesNotContain(
            Directory.EnumerateFileSystemEntries(place.State).Select(path => Path.GetFileName(path)),
            name => name is not ("lock" or "manifest.json" or "spare" or "spare.json") && !name.StartsWith("kept-", StringComparison.Ordinal));
        if (Directory.Exists(place.Spare)) Assert.True(Manifest.Read(place.SpareManifest)!.DescribesEveryByte(place.Spare));
        Assert.True(Manifest.Read(place.Manifest)!.DescribesEveryByte(place.Site));
    }

    /// <summary>Copies a folder with the times of its files, as a run that ends now would leave it.</summary>
    public static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in FileTree.Folders(from)) Directory.CreateDirectory(Path.Combine(to, folder));
        foreach (var path in FileTree.Files(from).Where(path => Path.GetFileName(path) != "lock"))
        {
            var target = Path.Combine(to, path);
            File.Copy(Path.Combine(from, path), target);
            File.SetLastWriteTimeUtc(target, File.GetLastWriteTimeUtc(Path.Combine(from, path)));
        }

        foreach (var path in Directory.EnumerateFiles(from, "lock", SearchOption.AllDirectories))
            File.WriteAllBytes(Path.Combine(to, Path.GetRelativePath(from, path)), []);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
