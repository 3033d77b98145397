using System.Collections.Immutable;
using NbSite.Commands.Finding;
using NbSite.Commands.Signing;
using NbSite.Content.Packs;
using NbSite.Content.Reviews;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Reviews;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Commands.Packs;

/// <summary>What changes of packs do to a site: the pages that tell of them, and sign-offs that do not hold for the new words.</summary>
/// <param name="Pages">Pages and fact sheets, in order of language and id.</param>
/// <param name="Signed">Files that were signed, and how many of their parts nobody has signed as they stand now.</param>
/// <param name="IsTraced">Whether that is all: what a card's number, a picture or a word of the interface does is not followed.</param>
internal sealed record PackEffect(ImmutableArray<UsePage> Pages, ImmutableArray<(string Path, int Parts)> Signed, bool IsTraced)
{
    private const string Record = ".review.yml";

    /// <summary>Files with other words than before, whose record says that somebody looked and not of which words: nothing else can tell that
    /// the look was at the words of then.</summary>
    public ImmutableArray<SignedFile> Unbound { get; private init; } = [];

    /// <summary>Looks through the site as it is with the new packs.</summary>
    public static PackEffect Of(IEnumerable<PackChange> changes, ReadSite site, CancellationToken cancellation)
    {
        if (site.Index is not { } index) return new PackEffect([], [], IsTraced: false);
        var pages = new HashSet<UsePage>();
        var (files, ids) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var held = site.Content.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var all = changes.SelectMany(change => change.Files, (change, file) => (Pack: change.Name, File: file)).ToList();
        foreach (var (pack, file) in all)
        {
            // A record changes how the page of which it speaks is told of.
            var subject = file.Path.EndsWith(Record, StringComparison.Ordinal) ? file.Path[..^Record.Length] : null;
            var beside = PackPaths.Beside(file.Path, pack);
            files.Add(held.Contains(beside) ? beside : file.Path);
            ids.UnionWith(SheetsOf(file));
            var type = file.Path.StartsWith("types/", StringComparison.Ordinal) ? file.Path[6..].Split('.')[0] : null;
            foreach (var header in site.Headers.Where(header => header.Path == file.Path || (subject is not null && Path.ChangeExtension(header.Path, null) == subject) || (type is not null && header.Type == type)))
                pages.Add(new UsePage(header.Id, header.Language, header.Title, header.Address, header.Status == ReviewStatus.Draft));
            foreach (var name in Names(file))
                foreach (var sought in Sought.Of(name, index, site.Headers))
                    pages.UnionWith(Impact.Find(sought, site, EditionStore.Empty, cancellation).Pages);
        }

        var told = pages.Select(page => (page.Language, page.Id)).ToHashSet();
        var signed = site.Files.Where(file => file.Review is { IsSigned: true })
            .Select(file => (file.Path, Parts: file.Sheets.Length == 1
                ? files.Contains(file.Path) || told.Contains((file.Language, file.Sheets[0].Page.Id)) ? Parts(file.Sheets[0].Signing(file.Review)) : 0
                // Of many sheets in one file each is looked at by itself.
                : file.Sheets.Where(sheet => ids.Contains(sheet.Page.Id) || told.Contains((file.Language, sheet.Page.Id)))
                    .Sum(sheet => sheet.Signing(file.Review).Unsigned)))
            .Where(file => file.Parts > 0);
        return new PackEffect(
            [.. pages.OrderBy(page => page.Language, StringComparer.Ordinal).ThenBy(page => page.Id, StringComparer.Ordinal)], [.. signed],
            all.All(each => IsFollowed(each.File)))
        {
            Unbound = [.. site.Files.Where(file => file.Review is { IsSigned: false, Last: not null, ChangedSince: null, Status: not (ReviewStatus.Draft or ReviewStatus.Withdrawn) }
                && all.Any(each => each.File.Kind == ChangeKind.Changed && each.File.Path == PackPaths.Split(file.Path).Path && IsShown(each.Pack, each.File.Path, file.Path))
                // With a record that is another too, the makers say themselves who looked at the new words.
                && !all.Exists(each => each.File.Path == ReviewFiles.RecordOf(PackPaths.Split(file.Path).Path)))],
        };

        bool IsShown(string pack, string path, string file) => file == (held.Contains(PackPaths.Beside(path, pack)) ? PackPaths.Beside(path, pack) : path);
    }

    private static bool IsFollowed(FileDifference file) => PackKinds.IsAbout(file.Path)
        || (file.Parts.IsEmpty
            ? file.Path.EndsWith(".md", StringComparison.Ordinal) || (file.Path.EndsWith(".yml", StringComparison.Ordinal) && !file.Path.EndsWith(Record, StringComparison.Ordinal))
            : file.Parts.All(part => part.Key.Split('/') is ["signs" or "values" or "references" or "items", _]));

    private static int Parts(PageSigning signing) => signing.State == SignState.Changed ? Math.Max(1, signing.Unsigned + signing.Gone) : 0;

    /// <summary>The ids of sheets in a file that holds many, of those that are another.</summary>
    private static IEnumerable<string> SheetsOf(FileDifference file)
    {
        var keys = file.Parts.Select(part => part.Key.Split('/')).ToList();
        return keys.Where(key => key is ["signs", _]).Select(key => SignSheets.IdOf(key[1]))
            .Concat(keys.Where(key => key is ["levels", ..] && Enum.TryParse<SignLevel>(key[1], true, out _))
                .Select(key => SignSheets.IdOf(Enum.Parse<SignLevel>(key[1], true))))
            .Concat(Names(file));
    }

    /// <summary>What texts call the things in a file that are another.</summary>
    private static IEnumerable<string> Names(FileDifference file)
    {
        var slash = file.Path.IndexOf('/', StringComparison.Ordinal);
        var dot = file.Path.LastIndexOf('.');
        var stem = slash > 0 && dot > slash && NbSite.Content.FrontMatter.Names.IsLanguage(file.Path[..slash]) ? file.Path[(slash + 1)..dot] : null;
        if (file.Path.EndsWith(".review.yml", StringComparison.Ordinal)) return [];
        if (file.Parts.IsEmpty) return stem is null ? [] : [stem.EndsWith("/index", StringComparison.Ordinal) ? stem[..^6] : stem];
        return file.Parts.Select(part => part.Key.Split('/'))
            .Where(keys => keys.Length == 2 && keys[0] is "signs" or "values" or "references" or "items")
            .Select(keys => keys[0] == "items" ? $"{stem}/{keys[1]}" : keys[1]);
    }
}
