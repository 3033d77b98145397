using System.Collections.Immutable;
using NbSite.Commands;
using NbSite.Commands.Editions;
using NbSite.Console;
using NbSite.Content.Sources;
using NbSite.Disk;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Composition;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Features.Urgent;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Urgent;

/// <summary>
/// Publishes what cannot wait over the last good site, whatever is wrong elsewhere: recalls, withdrawals, changed signs
/// and values, and words of an edition put back. The site is made twice from what it was last made of, without and with
/// what is urgent; the files that differ are replaced and all others stay, byte for byte.
/// </summary>
internal sealed record UrgentBuild(
    ProgramHost Host, OutputPlace Place, EditionPlace Editions, ImmutableArray<ContentFile> Today, ITheme Theme, DateOnly Day)
{
    /// <summary>Whether the site before the published one stays, for the next to be made of.</summary>
    public bool KeepsSpare { get; init; } = true;

    /// <summary>Names what made a site: the same content gives the same bytes only from the same program and theme.</summary>
    public static string Program(ITheme theme) => $"{typeof(SiteBuilder).Module.ModuleVersionId} {theme.Fingerprint}";

    /// <summary>What the last good site is to become.</summary>
    /// <param name="Good">What it was made of.</param>
    /// <param name="Content">The same with what is urgent.</param>
    /// <param name="Store">The editions that hold from now on.</param>
    /// <param name="Files">Their files.</param>
    public sealed record Next(LastGood Good, UrgentContent Content, EditionStore Store, ImmutableArray<ContentFile> Files) : IDisposable
    {
        public void Dispose() => Good.Dispose();
    }

    /// <summary>Joins the last good site with what is urgent today. Throws <see cref="UsageException"/> when none is known.</summary>
    public Next Compose()
    {
        var good = LastGood.Read(Place.LastGood) ?? throw new UsageException(
            "it is not known what the last good site was made of, so nothing can be published over it. "
            + "Build the last good content once (such as the last commit that built), then try again.");
        var content = UrgentContent.Of(good.Content, Today);
        var isWhole = Editions.Store.Problems.All(problem => problem.Severity != Severity.Error);
        var files = isWhole ? FilesOf(Editions.Folder) : WithRecalls(good);
        var store = isWhole ? Editions.Store : EditionStoreReader.Read(good.EditionFiles(Editions.Folder.Prefix, Recalls()));
        return new Next(good, content, store, files);
    }

    /// <summary>
    /// Publishes it. Gives null when what is urgent has errors itself, which are then in the bag; else what it did.
    /// </summary>
    public UrgentResult? Publish(Next next, ImmutableArray<RestoredPage> restored, List<Diagnostic> problems)
    {
        var options = next.Good.Options with { Restored = Joined(next.Good.Options.Restored, restored) };
        using var staged = StagedOutput.Open(Place, KeepsSpare);
        var before = new FingerprintSink();
        var old = Build(next.Good.Content, EditionStoreReader.Read(
            next.Good.EditionFiles(Editions.Folder.Prefix, null)), next.Good.Options, before);
        // Another program makes other bytes of the same words, and parts of two do not fit together.
        var isWhole = old.HasErrors || next.Good.Options.Program != Program(Theme) || !Directory.Exists(Place.Site);
        var after = new UrgentSink(staged, isWhole ? null : before);
        var built = Build(next.Content.Files, next.Store, options, after);
        BuildCommand.Rethrow(built);
        if (built.HasErrors)
        {
            problems.AddRange(built.Diagnostics);
            return null;
        }

        after.KeepTheRest();
        if (options.Precompress) Precompression.Add(staged, Host.Cancellation);
        Host.Cancellation.ThrowIfCancellationRequested();
        var changes = staged.Changes;
        if (changes is { Added.Length: 0, Changed.Length: 0, Removed.Length: 0 })
            return new UrgentResult(next.Content.Taken, changes, IsWhole: false);
        var good = new LastGood(next.Content.Files, next.Files, options with { Program = Program(Theme) });
        var packed = good.TryPrepare(Place.LastGood);
        staged.Publish(() => Host.Deed.Done("What is urgent is in place."));
        // Some systems let nothing take the place of a file that is open.
        next.Dispose();
        LastGood.Take(Place.LastGood, packed, Host);
        PublishingOptions.TellKept(staged, Host);
        return new UrgentResult(next.Content.Taken, changes, isWhole);
    }

    private BuildResult Build(ImmutableArray<ContentFile> files, EditionStore store, LastGoodOptions options, IOutputSink sink) =>
        SiteBuilder.Build(
            new BuildInput
            {
                // Only the words are held to here; that checks name theirs is asked of every whole build.
                HoldsChecks = false,
                RaisesLevels = false,
                Files = files,
                Theme = Theme,
                Options = options.On(Day),
                Editions = store,
                Extensions = Host.Extensions,
                PictureCache = PictureFolder.At(Place),
            },
            sink,
            Host.Cancellation);

    private static ImmutableArray<RestoredPage> Joined(ImmutableArray<RestoredPage> kept, ImmutableArray<RestoredPage> added) =>
    [
        .. kept.Where(page => !added.Any(other => other.Id == page.Id && other.Language == page.Language)),
        .. added,
    ];

    private ContentFile? Recalls() => Editions.Folder.Find(EditionNames.Recalls) is { ReadProblem: null } file ? file : null;

    private ImmutableArray<ContentFile> WithRecalls(LastGood good) => Recalls() is { } recalls
        ? [.. good.Editions.Where(file => file.Path != EditionNames.Recalls), new ContentFile(EditionNames.Recalls, recalls.Bytes)]
        : good.Editions;

    /// <summary>Every file of the editions, by its path in their folder.</summary>
    public static ImmutableArray<ContentFile> FilesOf(EditionFolder folder) =>
    [
        .. folder.Top.Where(file => file.ReadProblem is null)
            .Concat(folder.RecordPaths().Select(folder.Find).OfType<ContentFile>().Where(file => file.ReadProblem is null))
            .Select(file => file with { Path = file.Path[folder.Prefix.Length..] }),
    ];
}

/// <summary>What an urgent publication did.</summary>
/// <param name="Taken">Today's files that it took, by path.</param>
/// <param name="Changes">The files of the site that differ from before; null when there was no site.</param>
/// <param name="IsWhole">Whether all files were made anew.</param>
internal sealed record UrgentResult(ImmutableArray<string> Taken, SiteChanges? Changes, bool IsWhole);
