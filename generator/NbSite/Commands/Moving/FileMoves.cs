using System.Collections.Immutable;
using NbSite.Commands.Finding;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.FrontMatter;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Commands.Moving;

/// <summary>
/// Pages, folders and other files at another place. A page keeps its id, and with it its sign-offs, editions and links.
/// </summary>
internal sealed class FileMoves(ReadSite site, MovedContent files, EditionStore store)
{
    public MovePlaces Places { get; } = new(site, files);

    /// <summary>The pages whose file stands at a place, such as “living/school”, in any language.</summary>
    public static List<PageHeader> At(ReadSite site, string place) =>
        site.Headers.Where(page => page.Path == $"{page.Language}/{place}{Path.GetExtension(page.Path)}").ToList();

    /// <summary>Whether a page is that of its folder, and called by it.</summary>
    public static bool IsOfFolder(PageHeader page) => IsIndex(page.Path);

    /// <summary>One page, in each language that has it.</summary>
    /// <param name="pages">The page, in each language that moves.</param>
    /// <param name="to">Its new id or path; a folder where it ends with “/”.</param>
    /// <param name="isOne">Whether it was named by its file, and moves in that language alone.</param>
    public Move Pages(IReadOnlyList<PageHeader> pages, string to, bool isOne)
    {
        var thing = isOne ? $"“{pages[0].Path}”" : $"“{pages[0].Id}”";
        var place = Places.WithoutLanguage(to, [.. pages.Select(page => page.Language)], thing);
        // One in another language that is not read would stay behind without a word.
        if (!isOne) foreach (var path in pages.SelectMany(Beside)) Places.Hold(path);
        var stems = new List<(string Now, string Was)>();
        foreach (var page in pages)
        {
            if (site.Index!.Entities.Count(entity => entity.Path == page.Path) > 1)
                throw new UsageException($"“{page.Path}” holds several fact sheets and keeps its place: they are called by the name of the file.");
            var ending = Path.GetExtension(page.Path);
            var old = OldStem(page);
            var stem = MovePlaces.Stem(to, place, ending, old);
            if (stem == old) throw new UsageException($"“{page.Path}” is there already.");
            MoveOne(page, stem, ending);
            stems.Add((stem, old));
        }

        return new Move
        {
            Names = [.. pages.Select(page => Renaming.OfAddress(page.Address, AddressOf(page, files.To(page.Path))))],
            Led = find => Led(pages, find),
            // By its place in all languages, where it stood at one; else each by its file.
            Back = !isOne && stems.Distinct().Count() == 1 ? [stems[0]]
                : [.. pages.Select(page => (files.To(page.Path), page.Path))],
        };
    }

    private static readonly string[] Endings = [".md", ".yml"];

    /// <summary>Files at the place of a page in languages in which it is not read.</summary>
    private IEnumerable<string> Beside(PageHeader page) => Places.Languages
        .SelectMany(each => Endings.Select(ending => $"{each}/{OldStem(page)}{ending}"))
        .Where(path => files.Before.Any(file => file.Path == path)).ToList();

    private static string OldStem(PageHeader page) =>
        page.Path[(page.Language.Length + 1)..^Path.GetExtension(page.Path).Length];

    /// <summary>All that is in a folder. Its own page is called by the folder, and so by its new name.</summary>
    /// <param name="language">The only language in which it moves; null for each that has it.</param>
    /// <param name="from">The folder, without the language.</param>
    /// <param name="to">Its new place, perhaps with the language.</param>
    public Move Folder(string? language, string from, string to)
    {
        var languages = language is not null ? [language]
            : Places.Languages.Where(each => Has($"{each}/{from}/")).ToList();
        var place = Places.WithoutLanguage(to, languages, $"the folder “{from}”");
        if (Names.ProblemOfId(place) is { } problem)
            throw new UsageException($"“{to}” cannot be a folder of pages: {problem}.");
        if (place == from || place.StartsWith(from + "/", StringComparison.Ordinal))
            throw new UsageException($"“{to}” lies in “{from}” itself.");
        var isNew = !Places.Languages.Any(each => (language is null || each == language) && Has($"{each}/{place}/"));
        var (moved, ids) = (new List<PageHeader>(), new SortedDictionary<string, string>(StringComparer.Ordinal));
        foreach (var each in languages)
        {
            var prefix = $"{each}/{from}/";
            foreach (var file in files.Before.Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal))
                .ToList())
            {
                if (ReviewFiles.IsBeside(file.Path)) continue;
                Places.Hold(file.Path);
                var path = $"{each}/{place}/{file.Path[prefix.Length..]}";
                var pages = site.Headers.Where(page => page.Path == file.Path).ToList();
                var ending = Path.GetExtension(path);
                if (pages.Count == 1 && !IsIndex(path))
                    MoveOne(pages[0], path[(each.Length + 1)..^ending.Length], ending);
                else MoveWithRecord(file.Path, path);
                moved.AddRange(pages);
                if (pages.Count > 1 || site.Index!.Entities.Any(entity => entity.Path == file.Path && !entity.HasPage))
                    throw new UsageException(
                    $"“{file.Path}” holds entries that are called by the name of the file, and keeps its place. Move the pages of the folder one by one.");
            }

            // The page of a folder is named after it, whether somebody wrote one or not.
            foreach (var folder in files.Before.Where(file => file.Path.StartsWith(prefix, StringComparison.Ordinal))
                .Select(file => file.Path[(each.Length + 1)..file.Path.LastIndexOf('/')]).Append(from).SelectMany(Above)
                    .Distinct(StringComparer.Ordinal))
                if (folder == from || folder.StartsWith(from + "/", StringComparison.Ordinal))
                    ids[folder] = place + folder[from.Length..];
        }

        if (!files.Moves.Any()) throw new UsageException($"there is no folder “{from}”.");
        if (site.Headers.FirstOrDefault(page => !languages.Contains(page.Language) && IsOfFolder(page)
            && ids.ContainsKey(page.Id)) is { } other)
            throw new UsageException($"“{other.Path}” is the page “{other.Id}” in another language, and is called by the folder too. Move it in every language: {from}/");
        var addresses = Published(files.Moves);
        return new Move
        {
            Ids = ids.ToImmutableDictionary(),
            Names =
            [
                .. ids.OrderByDescending(id => id.Key.Length).Select(id => Renaming.Of(id.Key, id.Value)),
                .. moved.Select(page => Renaming.OfAddress(page.Address, AddressOf(page, files.To(page.Path)))),
                .. addresses.Select(each => Renaming.OfAddress(each.From, each.To)),
            ],
            Led = find => Led(moved, (tongue, id) => find(tongue, ids.GetValueOrDefault(id, id)))
                .Concat(languages.SelectMany(each => Lists(each, ids))).Concat(Led(addresses)),
            // Where there was a folder already, nobody could tell any more what came from where.
            Back = !isNew ? [] : language is null ? [($"{place}/", $"{from}/")]
                : [($"{language}/{place}/", $"{language}/{from}/")],
        };
    }

    /// <summary>Pages of folders that nobody wrote: NbSite makes them of what is in the folder.</summary>
    private IEnumerable<(string, string, string)> Lists(string language, IReadOnlyDictionary<string, string> ids)
    {
        foreach (var (from, to) in ids)
        {
            // Of drafts alone there is no list that readers know.
            var pages = site.Headers.Where(page => page.Language == language).ToList();
            if (pages.Exists(page => page.Id == from)
                || !pages.Exists(page => page.Folder == from && page.Status != ReviewStatus.Draft)
                || site.Index!.For(language).Get<PageHeader>(IndexKind.Page, from) is not { } list) continue;
            yield return (list.Address, PageNames.Of(to, null, Prefix(language)).Address, to);
        }
    }

    private bool Has(string folder) =>
        files.Before.Any(file => file.Path.StartsWith(folder, StringComparison.Ordinal));

    private string Prefix(string language) => language == site.Index!.Config.Language ? "" : "/" + language;

    /// <summary>A picture, or a file that is published as it is.</summary>
    public Move File(string from, string to)
    {
        if (Path.GetExtension(from) != Path.GetExtension(to))
            throw new UsageException($"“{to}” has another ending than “{from}”, and would be read as another kind of file.");
        MoveWithRecord(from, to);
        var addresses = Published([(from, to)]);
        return new Move
        {
            Names = [.. addresses.Select(each => Renaming.OfAddress(each.From, each.To))],
            Led = _ => Led(addresses),
            Back = [(to, from)],
        };
    }

    /// <summary>The old and new addresses of those of the files that are published as they are.</summary>
    private ImmutableArray<(string From, string To)> Published(IEnumerable<(string From, string To)> moved)
    {
        var known = site.Index!.Files
            .ToDictionary(file => file.File.Path, file => file.File.Address, StringComparer.Ordinal);
        return
        [
            .. moved.Where(move => known.ContainsKey(move.From))
                .Select(move => (From: known[move.From], To: AddressOf(move.To)))
                .Where(each => each.To is not null).Select(each => (each.From, each.To!)),
        ];
    }

    private string? AddressOf(string path)
    {
        if (path.StartsWith("static/", StringComparison.Ordinal)) return path["static".Length..];
        var language = site.Index!.Languages.Select(each => each.Language)
            .FirstOrDefault(each => path.StartsWith(each + "/", StringComparison.Ordinal));
        return language is null ? null : language == site.Index.Config.Language ? path[language.Length..] : "/" + path;
    }

    // What no page links to is published only at the root.
    private IEnumerable<(string, string, string)> Led(ImmutableArray<(string From, string To)> addresses)
    {
        if (addresses.IsEmpty) yield break;
        var uses = new Uses(site);
        foreach (var (from, to) in addresses)
            if (uses.Pages(SoughtKind.File, from) > 0
                || site.Index!.Files.Any(file => file.File.Address == from && file.File.IsOfRoot)) yield return (from,
                to, to);
    }

    /// <summary>Whether readers may know its address: it is published, or was.</summary>
    public bool IsKnown(PageHeader page) => page.Status is not ReviewStatus.Draft
        || page.IsGenerated || store.Editions
            .Any(edition => edition.Pages.Any(each => each.Id == page.Id && each.Language == page.Language));

    private IEnumerable<(string, string, string)> Led(IEnumerable<PageHeader> pages, Func<string, string,
        PageHeader?> find)
    {
        foreach (var page in pages.Where(IsKnown))
            if (find(page.Language, page.Id) is { } now && now.Address != page.Address)
                yield return (page.Address, now.Address, now.Id);
    }

    private void MoveOne(PageHeader page, string stem, string ending)
    {
        if (Places.Problem(page.Path) is { } problem) throw new UsageException(problem);
        var path = $"{page.Language}/{stem}{ending}";
        MoveWithRecord(page.Path, path);
        var usual = PageNames.Of(stem, null, "").Id;
        if (site.Headers.FirstOrDefault(other => other.Id == usual && other.Id != page.Id) is { } taken)
            throw new UsageException($"“{taken.Path}” is the page “{usual}” already. Name another place.");
        files.Write(path, IdLine.Set(files.Text(path)
            ?? throw new UsageException($"“{page.Path}” is no text in UTF-8."), page.Path, page.Id, usual == page.Id));
    }

    private void MoveWithRecord(string from, string to)
    {
        files.Move(from, to);
        var record = ReviewFiles.RecordOf(from);
        if (files.Before.Any(file => file.Path == record)) files.Move(record, ReviewFiles.RecordOf(to));
        var pins = from[..from.LastIndexOf('.')] + Content.Translations.TranslationPins.Ending;
        if (files.Before.Any(file => file.Path == pins)) files.Move(pins, to[..to.LastIndexOf('.')] + Content.Translations.TranslationPins.Ending);
        var comments = ReviewFiles.CommentsOf(from);
        if (files.Before.Any(file => file.Path == comments)) files.Move(comments, ReviewFiles.CommentsOf(to));
    }

    // The last part of an address may be another than the file's name.
    private string AddressOf(PageHeader page, string path)
    {
        var stem = path[(page.Language.Length + 1)..path.LastIndexOf('.')];
        var slug = page.Address.Trim('/').Split('/')[^1];
        var file = page.Path[(page.Path.LastIndexOf('/') + 1)..page.Path.LastIndexOf('.')];
        return PageNames.Of(stem, IsIndex(path) || slug == file ? null : slug, Prefix(page.Language)).Address;
    }

    private static bool IsIndex(string path) => Path.GetFileNameWithoutExtension(path) == PageNames.Home;

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = folder; at.Length > 0; at = at[..Math.Max(at.LastIndexOf('/'), 0)]) yield return at;
    }
}
