using System.CommandLine;
using NbSite.Console;
using NbSite.Disk;

namespace NbSite.Commands;

/// <summary>What <c>build</c> does for whoever puts the site on a server, and what it tells them.</summary>
internal sealed class PublishingOptions
{
    public Option<bool> Precompress { get; } = new("--precompress")
    {
        Description = "Put a .br and a .gz beside every text file, for a server of your own. CDNs compress by themselves.",
    };

    public Option<bool> ListChanges { get; } = new("--list-changes")
    {
        Description = "Name the files that were added, changed or removed since the last build.",
    };

    public Option<bool> NoSpare { get; } = new("--no-spare")
    {
        Description = "Keep no second tree of the site beside the output. For small disks; a build after an edit takes longer.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Precompress);
        command.Options.Add(ListChanges);
        command.Options.Add(NoSpare);
    }

    /// <summary>Says where files of somebody else are that had got among those of a site.</summary>
    public static void TellKept(StagedOutput staged, ProgramHost host)
    {
        foreach (var kept in staged.Kept)
        {
            host.Warn(
                $"somebody put files into the output while NbSite worked on it. They are not in the site; they are kept in “{Shown(kept)}”.");
        }

        foreach (var kept in staged.KeptOfSpare)
            host.Warn($"somebody changed the spare site beside the output. NbSite did not use it; what is not its own is kept in “{Shown(kept)}”.");

        string Shown(string path) => Path.GetRelativePath(host.CurrentFolder, path).Replace('\\', '/');
    }

    /// <summary>Says how much a CDN has to take in; nothing when there is no build to compare with.</summary>
    public void Print(ParseResult result, SiteChanges? changes, ProgramHost host)
    {
        if (changes is null) return;
        host.Out.WriteLine(
            $"Since the last build: {changes.Added.Length} added, {changes.Changed.Length} changed, {changes.Removed.Length} removed");
        if (!result.GetValue(ListChanges)) return;
        foreach (var (word, paths) in (ReadOnlySpan<(string, System.Collections.Immutable.ImmutableArray<string>)>)
            [("added", changes.Added), ("changed", changes.Changed), ("removed", changes.Removed)])
            foreach (var path in paths) host.Out.WriteLine($"  {word,-7} {path}");
    }
}
