using System.Collections.Immutable;
using NbSite.Content.Citations;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Packs;

/// <summary>Puts the files of packs among those of a site. The site's own win.</summary>
internal static class PackMerge
{
    private const string Record = ".review.yml";

    /// <summary>All files, sorted by path; where packs contradict each other and the site does not decide, errors are in the bag.</summary>
    /// <param name="own">The content folder.</param>
    /// <param name="packs">The packs, in the order of site.yml.</param>
    /// <param name="bag">Takes the errors.</param>
    public static ImmutableArray<ContentFile> Over(ImmutableArray<ContentFile> own, IReadOnlyList<Pack> packs, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ArgumentNullException.ThrowIfNull(bag);
        var files = own.DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var sites = files.Keys.ToHashSet(StringComparer.Ordinal);
        var languages = Languages(own);
        var ids = PackIds.In(own);
        var firsts = new Dictionary<string, (Pack Pack, PackFile File)>(StringComparer.Ordinal);
        var parts = new Dictionary<(string Path, string Part), (string Pack, string Hash)>();
        var moved = new HashSet<(string Pack, string Subject)>();
        foreach (var pack in packs)
        {
            foreach (var file in pack.Content.Where(file => IsSpoken(file.Path, languages)).OrderBy(file => PackShape.IsRecord(file.Path)))
            {
                if (PackShape.IsRecord(file.Path))
                {
                    AddRecord(pack, file);
                    continue;
                }

                var isTogether = PackShape.IsTogether(file.Path, file.Bytes);
                if (isTogether) CheckParts(pack, file);
                var path = file.Path;
                if (files.TryGetValue(path, out var there))
                {
                    var isBoth = isTogether && PackShape.IsTogether(path, there.Bytes);
                    if (firsts.TryGetValue(path, out var first) && !isBoth)
                    {
                        var place = SourceSpan.File(PackPaths.Label(pack.Name, path));
                        if (first.File.Sha256 != file.Sha256)
                            bag.Add(Codes.PackClash.At(place, first.Pack.Name, pack.Name, "the file", path));
                        continue;
                    }

                    if (!isBoth) continue;
                    moved.Add((pack.Name, Subject(path)));
                    path = PackPaths.Beside(path, pack.Name);
                }
                else if (!isTogether && PackIds.Of(path, file.Bytes) is { } id && ids.ContainsKey(id))
                {
                    // The site has it in a file of another name.
                    continue;
                }
                else if (path == "references.yml" && own.Any(each => ReferencesReader.IsReferences(each.Path)))
                {
                    // The site's sources stand in a file of another form, and win all the same.
                    path = PackPaths.Beside(path, pack.Name);
                }
                else
                {
                    firsts[path] = (pack, file);
                }

                files[path] = new ContentFile(path, file.Bytes);
            }
        }

        // What could not be read may stand there twice.
        return [.. own.Where(file => sites.Contains(file.Path)).Concat(files.Values.Where(file => !sites.Contains(file.Path)))
            .OrderBy(file => file.Path, StringComparer.Ordinal)];

        // A record goes with the file of which it speaks, and with no other.
        void AddRecord(Pack pack, PackFile file)
        {
            var subject = file.Path[..^Record.Length];
            var isMoved = moved.Contains((pack.Name, subject));
            // The site's own words need a record of the site's own.
            if (!isMoved && (sites.Contains(subject) || sites.Contains(subject + ".md") || sites.Contains(subject + ".yml") || !IsOf(pack, subject))) return;
            var path = isMoved ? PackPaths.Beside(file.Path, pack.Name) : file.Path;
            // What its makers took back is not said on, whoever has looked at it here since.
            if (sites.Contains(path) && PackShape.IsWithdrawn(file.Path, file.Bytes) && files[path].ReadProblem is null)
            {
                sites.Remove(path);
                files[path] = new ContentFile(path, file.Bytes);
                return;
            }

            files.TryAdd(path, new ContentFile(path, file.Bytes));
        }

        bool IsOf(Pack pack, string subject) => ((string[])[subject, subject + ".md", subject + ".yml"])
            .Any(path => firsts.TryGetValue(path, out var first) && first.Pack == pack);

        void CheckParts(Pack pack, PackFile file)
        {
            var own = sites.Contains(file.Path) ? PackShape.Parts(file.Path, files[file.Path].Bytes) : null;
            foreach (var (part, hash) in PackShape.Parts(file.Path, file.Bytes))
            {
                if (own?.ContainsKey(part) == true || part is "type" or "review") continue;
                if (!parts.TryAdd((file.Path, part), (pack.Name, hash)) && parts[(file.Path, part)] is var other && other.Hash != hash)
                    bag.Add(Codes.PackClash.At(Place(pack, file, part), other.Pack, pack.Name, $"“{Quote.Short(part)}”", file.Path));
            }
        }
    }

    /// <summary>What of a pack the site says itself, for whoever looks after the files.</summary>
    /// <param name="files">All files of a site, with those of its packs.</param>
    public static IEnumerable<Diagnostic> Replaced(ImmutableArray<ContentFile> files)
    {
        if (PackLock.In(files) is not { } locked) yield break;
        var languages = Languages(files);
        var ids = PackIds.In(files);
        var held = files.DistinctBy(file => file.Path).ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var pack in locked.Packs)
        {
            foreach (var (path, hash) in pack.Files.Where(file => IsSpoken(file.Key, languages) && !PackKinds.IsAbout(file.Key)))
            {
                if (!held.TryGetValue(path, out var own))
                {
                    if (ids.TryGetValue(PackIds.OfPath(path), out var other) && other != path)
                        yield return Codes.PackReplaced.At(SourceSpan.File(other), "This file", pack.Name, path);
                    continue;
                }

                if (own.ReadProblem is not null) continue;
                if (held.TryGetValue(PackPaths.Beside(path, pack.Name), out var beside))
                {
                    if (PackShape.IsRecord(path)) continue;
                    var mine = PackShape.Parts(path, own.Bytes);
                    string[] both =
                    [
                        .. PackShape.Parts(path, beside.Bytes).Keys
                            .Where(part => mine.ContainsKey(part) && part is not ("type" or "review")),
                    ];
                    // What another pack has in the same words replaces nothing.
                    if (both.Length > 0 && !IsOfPack(locked, path, own))
                        yield return Codes.PackReplaced.At(SourceSpan.File(path), Quote.Short(string.Join(", ", both)), pack.Name, path);
                }
                else if (new PackFile(path, own.Bytes).Sha256 != hash && !IsOfPack(locked, path, own))
                {
                    yield return Codes.PackReplaced.At(SourceSpan.File(path), "This file", pack.Name, path);
                }
            }
        }
    }

    /// <summary>Whether a file of a site is one that a pack brings, so that the content folder has none.</summary>
    /// <param name="files">All files of a site, with those of its packs.</param>
    /// <param name="path">The file.</param>
    public static bool Brings(ImmutableArray<ContentFile> files, string path)
    {
        return PackLock.In(files) is { } locked && files.FirstOrDefault(file => file.Path == path) is { ReadProblem: null } file && Brings(locked, file);
    }

    /// <summary>The same, where the lock is known.</summary>
    public static bool Brings(PackLock locked, ContentFile file)
    {
        var (plain, pack) = PackPaths.Split(file.Path);
        return pack is null ? IsOfPack(locked, plain, file) : locked.Find(pack)?.Files.GetValueOrDefault(plain) == new PackFile(plain, file.Bytes).Sha256;
    }

    private static bool IsOfPack(PackLock locked, string path, ContentFile file)
    {
        var hash = new PackFile(path, file.Bytes).Sha256;
        return locked.Packs.Any(pack => pack.Files.TryGetValue(path, out var known) && known == hash);
    }

    // A site speaks the languages of its own pages; words of others would make a second, nearly empty site.
    private static HashSet<string> Languages(ImmutableArray<ContentFile> own)
    {
        var ignored = new DiagnosticBag();
        var all = own.Where(file => PackPaths.Split(file.Path).Pack is null).Select(file => file.Path.Split('/'))
            .Where(parts => parts.Length > 1 && Names.IsLanguage(parts[0])).Select(parts => parts[0]).ToHashSet(StringComparer.Ordinal);
        if (own.FirstOrDefault(file => file.Path == "site.yml") is { ReadProblem: null } site
            && SourceDecoder.Decode(site.Path, site.Bytes, ignored) is { } text && YamlReader.Read(text, ignored) is YamlMapping map
            && map["language"] is YamlScalar language) all.Add(language.Value);
        return all;
    }

    private static bool IsSpoken(string path, HashSet<string> languages)
    {
        var parts = path.Split('/');
        if (parts is ["languages", var file]) return languages.Contains(file.Split('.')[0]);
        return parts.Length == 1 || !Names.IsLanguage(parts[0]) || languages.Contains(parts[0]);
    }

    private static string Subject(string path) => path.LastIndexOf('.') is > 0 and var dot ? path[..dot] : path;

    private static SourceSpan Place(Pack pack, PackFile file, string part)
    {
        var label = PackPaths.Label(pack.Name, file.Path);
        var found = PackShape.Root(file.Path, file.Bytes) is YamlMapping root
            ? PackShape.Parts(file.Path, root).FirstOrDefault(each => each.Key == part).Node
            : null;
        return found is null ? SourceSpan.File(label) : found.Span with { Path = label };
    }
}
