using System.Collections.Immutable;
using NbSite.Console;
using NbSite.Content.Packs;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Disk;

/// <summary>The packs that a site names, as they lie on the disk.</summary>
internal sealed class SitePacks
{
    /// <summary>The site's own files, without those of packs that lie in its folder.</summary>
    public required ImmutableArray<ContentFile> Own { get; init; }

    /// <summary>The packs that could be read, with the places where site.yml names them.</summary>
    public required ImmutableArray<(PackEntry Entry, Pack Pack)> Packs { get; init; }

    /// <summary>What is wrong in site.yml, so that nobody knows which packs it names; told where that file is read.</summary>
    public required ImmutableArray<Diagnostic> SiteProblems { get; init; }

    /// <summary>What is wrong with packs, but for what packs.lock.yml says of them.</summary>
    public required ImmutableArray<Diagnostic> Problems { get; init; }

    /// <summary>Reads them.</summary>
    /// <param name="files">The content folder.</param>
    /// <param name="content">Where it lies.</param>
    /// <param name="host">Reads the files.</param>
    public static SitePacks Read(ImmutableArray<ContentFile> files, string content, ProgramHost host)
    {
        var bag = new DiagnosticBag();
        var packs = ImmutableArray.CreateBuilder<(PackEntry, Pack)>();
        var told = new DiagnosticBag();
        var entries = PackEntry.Of(files, told);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (PackPlace.Read(PackPlace.FullPath(content, entry.Path), entry.Path, entry.Span, host, bag) is not { } pack) continue;
            if (names.Add(pack.Name)) packs.Add((entry, pack));
            else bag.Add(Codes.PackTwice.At(entry.Span, pack.Name));
        }

        var inside = entries.Select(entry => Path.GetRelativePath(content, PackPlace.FullPath(content, entry.Path)).Replace('\\', '/')).ToList();
        return new SitePacks
        {
            Own = inside.Count == 0 ? files
                : [.. files.Where(file => !inside.Exists(pack => file.Path == pack || file.Path.StartsWith(pack + "/", StringComparison.Ordinal)))],
            Packs = packs.ToImmutable(),
            SiteProblems = told.ToImmutable(),
            Problems = bag.ToImmutable(),
        };
    }

    /// <summary>All files of a site, those of its packs among them; with another pack than was agreed on, errors in their place.</summary>
    /// <param name="files">The content folder.</param>
    /// <param name="content">Where it lies.</param>
    /// <param name="host">Reads the files.</param>
    public static ImmutableArray<ContentFile> Over(ImmutableArray<ContentFile> files, string content, ProgramHost host)
    {
        files = [.. files.Select(Named)];
        var locked = files.FirstOrDefault(file => file.Path == PackPaths.Lock);
        if (locked is null && PackEntry.Of(files).IsEmpty) return files;
        var read = Read(files, content, host);
        if (read.SiteProblems.Any(each => each.Severity == Severity.Error)) return files;
        var bag = new DiagnosticBag();
        bag.AddRange(read.Problems);
        var agreed = locked is null ? PackLock.None : locked.ReadProblem is null ? PackLock.Read(locked.Bytes, bag) : null;
        if (agreed is not null) Compare(agreed, read, bag);
        var all = bag.HasErrors ? read.Own : read.Merge(bag);
        return bag.HasErrors
            ? [.. read.Own.Concat(PackProblems.Files(bag.ToImmutable())).OrderBy(file => file.Path, StringComparer.Ordinal)]
            : all;
    }

    /// <summary>All files, whatever was agreed on.</summary>
    /// <param name="bag">Takes what packs say against each other.</param>
    public ImmutableArray<ContentFile> Merge(DiagnosticBag bag) => PackMerge.Over(Own, [.. Packs.Select(each => each.Pack)], bag);

    /// <summary>A file of the folder itself: a name that only a pack's file beside another has is refused.</summary>
    private static ContentFile Named(ContentFile file) =>
        file.ReadProblem is not null || PackPaths.Split(file.Path).Pack is null || file.Path.EndsWith(".review.yml", StringComparison.Ordinal) ? file
            : file with
            {
                ReadProblem = Codes.UnknownFileKind.WithHint(
                    SourceSpan.File(file.Path), "“@” stands only in names that NbSite gives to files of packs: rename the file, or take it away.", file.Path),
            };

    private static void Compare(PackLock agreed, SitePacks read, DiagnosticBag bag)
    {
        foreach (var (entry, pack) in read.Packs)
        {
            if (agreed.Find(pack.Name) is not { } known)
            {
                bag.Add(Codes.PackNotLocked.At(entry.Span, pack.Name));
            }
            else if (known.Sha256 != pack.Sha256)
            {
                var version = known.Version == pack.Manifest.Version ? $"{known.Version}, with other files" : known.Version;
                bag.Add(Codes.PackChanged.At(entry.Span, pack.Name, pack.Manifest.Version, version));
            }
        }

        // A pack that cannot be read was told, and is not missing.
        if (read.Problems.Any(problem => problem.Severity == Severity.Error)) return;
        foreach (var gone in agreed.Packs.Where(known => read.Packs.All(each => each.Pack.Name != known.Name)))
            bag.Add(Codes.PackLockStale.At(SourceSpan.File(PackPaths.Lock), gone.Name));
    }
}
