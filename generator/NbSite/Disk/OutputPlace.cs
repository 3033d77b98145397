using NbSite.Console;

namespace NbSite.Disk;

/// <summary>
/// Where a site is published, and where NbSite keeps what it knows of it: for <c>output/site</c> the folder
/// <c>output/.site.nbsite</c> beside it, never inside.
/// </summary>
internal sealed record OutputPlace(string Site)
{
    public string State => Path.Combine(Path.GetDirectoryName(Site)!, $".{Path.GetFileName(Site)}.nbsite");

    public string Lock => Path.Combine(State, "lock");

    public string Manifest => Path.Combine(State, "manifest.json");

    /// <summary>The manifest of the site that is being put in place.</summary>
    public string NextManifest => Path.Combine(State, "manifest.next.json");

    /// <summary>The files of a new site that differ from the published one, while they are made.</summary>
    public string Fresh => Path.Combine(State, "fresh");

    /// <summary>The new site, put together and about to take the output's place.</summary>
    public string Staging => Path.Combine(State, "staging");

    /// <summary>The site before the published one: the next one is made of it.</summary>
    public string Spare => Path.Combine(State, "spare");

    /// <summary>What NbSite wrote into the spare.</summary>
    public string SpareManifest => Path.Combine(State, "spare.json");

    /// <summary>The site before, where folders cannot be exchanged in one step.</summary>
    public string Old => Path.Combine(State, "old");

    /// <summary>Present from the moment a finished site is about to be put in place until that is done.</summary>
    public string Journal => Path.Combine(State, "journal");

    public string Memory => Path.Combine(State, "memory");

    /// <summary>What was made of pictures.</summary>
    public string Pictures => Path.Combine(State, "pictures");

    /// <summary>What the last good site was made of.</summary>
    public string LastGood => Path.Combine(State, "last-good");

    /// <summary>How the disk is changed.</summary>
    public DiskCalls Calls { get; init; } = new();

    /// <summary>Throws <see cref="UsageException"/> when the site may not be published there.</summary>
    /// <param name="output">Where the site is to be.</param>
    /// <param name="content">The content folder.</param>
    /// <param name="editions">The editions folder, in which nothing else may lie; null where there is none.</param>
    public static OutputPlace At(string output, string content, string? editions = null)
    {
        var site = Real(output);
        var source = FileTree.RealPath(new DirectoryInfo(Path.TrimEndingDirectorySeparator(content)));
        var home = Path.TrimEndingDirectorySeparator(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));
        if (Path.GetDirectoryName(site) is null || site == home)
            throw new UsageException($"the output may not be “{output}”. Name a folder of its own, such as output/site.");
        if (RootedFolder.IsWithin(site, source) || RootedFolder.IsWithin(source, site))
        {
            throw new UsageException(
                $"the output “{output}” and the content “{content}” lie inside each other. Name an output folder elsewhere.");
        }

        if (editions is not null && FileTree.RealPath(new DirectoryInfo(editions)) is var past
            && (RootedFolder.IsWithin(site, past) || RootedFolder.IsWithin(past, site)))
        {
            throw new UsageException(
                $"the output “{output}” and the editions “{editions}” lie inside each other. Name an output folder elsewhere.");
        }

        return new OutputPlace(site);
    }

    // Links on the way are followed, so that none can hide where a folder lies. An output that is itself a link is
    // refused later.
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(full);
        return parent is null ? full : Path.Join(FileTree.RealPath(new DirectoryInfo(parent)), Path.GetFileName(full));
    }
}
