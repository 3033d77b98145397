using NbSite.Console;

namespace NbSite.Disk;

/// <summary>
/// The folder <c>.nbsite</c>, in which NbSite works beside files of people: what it remembers of finished files, schemas for editors, answers of
/// other sites. A mark in it says whose it is.
/// </summary>
internal static class StateFolder
{
    /// <summary>What it is called.</summary>
    public const string Name = ".nbsite";

    /// <summary>A file in it that says so.</summary>
    public const string Mark = "of-nbsite";

    /// <summary>
    /// Makes it where there is none, and gives its path. Throws <see cref="MachineException"/> where it is a link, or full of something else,
    /// and what the disk throws.
    /// </summary>
    /// <param name="folder">The folder of people.</param>
    /// <param name="instead">What else may be done where it cannot be used, such as “, or choose another --output”.</param>
    public static string Open(string folder, string instead = "")
    {
        var state = new DirectoryInfo(Path.Combine(folder, Name));
        if (state.LinkTarget is not null)
            throw new MachineException($"“{state.FullName}” is a link to another folder. Remove the link{instead}.");
        var mark = Path.Combine(state.FullName, Mark);
        // A run that was killed may have left the mark half made.
        if (state.Exists && !File.Exists(mark) && state.EnumerateFileSystemInfos().Any(each => each.Name != Mark + Durable.Ending))
            throw new MachineException($"“{state.FullName}” is where NbSite works, but it was not made by NbSite. Move it away{instead}.");
        state.Create();
        if (!File.Exists(mark)) Durable.Write(mark, []);
        return state.FullName;
    }

    /// <summary>The same beside a content folder: all that is put into it can be made again, so Git is told to leave it out.</summary>
    /// <param name="site">The folder that holds the content folder.</param>
    public static string OpenOfSite(string site)
    {
        var state = Open(site);
        var ignore = Path.Combine(state, ".gitignore");
        if (!File.Exists(ignore)) Durable.Write(ignore, "*\n"u8);
        return state;
    }
}
