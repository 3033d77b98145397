using System.Collections.Immutable;
using NbSite.Commands.Finding;
using NbSite.Commands.Signing;
using NbSite.Console;
using NbSite.Content.Citations;
using NbSite.Content.Entities;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Commands.Moving;

/// <summary>Finds out what is to be moved, and begins the move: the thing itself gets its new place or name.</summary>
internal sealed class MoveTargets(ReadSite site, MovedContent files, EditionStore store, string content,
    ProgramHost host)
{
    private static readonly ImmutableArray<(string Prefix, SoughtKind Kind)> Prefixes =
        [.. Enum.GetValues<SoughtKind>().Select(kind => (Sought.WordOf(kind) + ":", kind))];

    private readonly FileMoves _moves = new(site, files, store);

    /// <summary>
    /// Throws <see cref="UsageException"/> for what is not there, what is there already, and what cannot be.
    /// </summary>
    public Move Of(string from, string to)
    {
        if (from.Contains('#', StringComparison.Ordinal)) return new HeadingMove(site, files, store).Of(from, to);
        var (named, kind) = Named(from);
        var path = InContent(named);
        if (kind is null or SoughtKind.File && files.Has(path)) return OfFile(path, to);
        if (kind is null && named.EndsWith('/') && OfFolder(path, to) is { } typed) return typed.Do();
        var meant = Meant(named, kind, path, to);
        if (meant.Count == 0) throw Unknown(named);
        if (meant.Count > 1)
        {
            throw new UsageException($"“{named}” is the name of {meant.Count} things. Say which one: "
                + string.Join(" or ", meant.Select(each =>
                    $"{host.Self()} mv {TypedWord.Of(each.Typed)} {TypedWord.Of(Named(to).Name)}")) + ".");
        }

        return meant[0].Do();
    }

    /// <summary>All that a name may mean, of any kind, as each is typed so that it means nothing else.</summary>
    private List<(string Typed, Func<Move> Do)> Meant(string named, SoughtKind? kind, string path, string to)
    {
        var found = Sought.Of(named, site.Index!, site.Headers).Where(each => kind is null || each.Kind == kind)
            .ToList();
        List<(string Typed, Func<Move> Do)> all = [.. found.Select(each => ($"{each.Word}:{each.Key}", Of(each, to)))];
        if (!found.Exists(each => each.Kind == SoughtKind.Page))
        {
            // A page that was moved keeps its id; it is found by its place too.
            if (kind is null or SoughtKind.Page && FileMoves.At(site, named) is [var there, ..])
                all.Add(($"page:{there.Id}", () => OfPage(there.Id, to)));
            if (kind is null && OfFolder(path, to) is { } folder) all.Add(folder);
        }

        if (kind is null) all.AddRange(Entries(named).Select(entry => (entry.Id, (Func<Move>)(() => OfEntry(entry, to)))));
        return all;
    }

    private Func<Move> Of(Sought thing, string to) => thing.Kind switch
    {
        SoughtKind.Page => () => OfPage(thing.Key, to),
        SoughtKind.File => () => OfFile(thing.Span.Path, to),
        SoughtKind.Term => () => OfEntry(site.Index!.Entities.First(entity => entity.Id == thing.Key), to),
        _ => () => OfName(thing, to),
    };

    private (string Typed, Func<Move> Do)? OfFolder(string path, string to) => FolderOf(path) is not { } folder ? null
        : ((folder.Language is null ? "" : folder.Language + "/") + folder.Path + "/",
            () => _moves.Folder(folder.Language, folder.Path, Place(to, SoughtKind.Page).TrimEnd('/')));

    private static (string Name, SoughtKind? Kind) Named(string typed)
    {
        foreach (var (prefix, kind) in Prefixes)
            if (typed.StartsWith(prefix, StringComparison.Ordinal)) return (typed[prefix.Length..], kind);
        return typed.StartsWith('@') ? (typed[1..], SoughtKind.Source) : (typed, null);
    }

    private Move OfPage(string id, string to)
    {
        var pages = site.Headers.Where(page => page.Id == id).ToList();
        return pages.TrueForAll(FileMoves.IsOfFolder) ? OfFolderPage(pages[0], null, to)
            : Named(_moves.Pages(pages, Place(to, SoughtKind.Page), isOne: false));
    }

    // The page of a folder is called by it, and moves with all that is in it.
    private Move OfFolderPage(PageHeader page, string? language, string to) => page.Path.Count(c => c == '/') == 1
        ? throw new UsageException("the home page stays where it is.")
        : _moves.Folder(language, page.Path[(page.Language.Length + 1)..page.Path.LastIndexOf('/')],
            Place(to, SoughtKind.Page).TrimEnd('/'));

    /// <summary>The way back, with the kind where the place is the name of something else too.</summary>
    private Move Named(Move move)
    {
        return move with { Back = [.. move.Back.Select(back => (Kept(back.Now), Kept(back.Was)))] };

        string Kept(string place) => Entries(place).Count > 0 || FolderOf(place) is not null
            || Sought.Of(place, site.Index!, site.Headers).Any(each => each.Kind != SoughtKind.Page) ? "page:" + place : place;
    }

    private Move OfFile(string path, string to)
    {
        var pages = site.Headers.Where(page => page.Path == path).ToList();
        if (pages.Count == 1)
            return FileMoves.IsOfFolder(pages[0]) ? OfFolderPage(pages[0], pages[0].Language, to)
                : _moves.Pages(pages, Place(to, SoughtKind.Page, SoughtKind.File), isOne: true);
        // Outside the languages nothing can be a page.
        if (_moves.Places is var places && places.Languages.Any(each => path.StartsWith(each + "/", StringComparison.Ordinal))
            && places.Problem(path) is { } problem) throw new UsageException(problem);
        if (path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal))
            throw new UsageException($"“{path}” keeps its place: what is in it is called by the name of the file. Name what you want to rename in it.");
        var target = Place(to, SoughtKind.File);
        if (!path.Contains('/', StringComparison.Ordinal) || !target.Contains('/', StringComparison.Ordinal)
            || target.Split('/').Any(part => part is "." or ".."))
            throw new UsageException($"“{to}” is no place for “{path}”. Write the folder too, such as {path[..(path.LastIndexOf('/') + 1)]}name.png.");
        return _moves.File(path, target.EndsWith('/') ? target + path[(path.LastIndexOf('/') + 1)..] : target);
    }

    /// <summary>A source, a value or a sign.</summary>
    private Move OfName(Sought thing, string to)
    {
        var name = NewName(to, thing.Kind);
        if ((thing.Kind == SoughtKind.Source ? ReferenceKey.IsGood(name) ? null
            : "a key has letters, digits and - _ . : only" : Names.ProblemOfSlug(name)) is { } problem)
            throw new UsageException($"“{to}” cannot be the name of a {thing.Word}: {problem}.");
        if (Sought.Of(name, site.Index!, site.Headers).Any(each => each.Kind == thing.Kind))
            throw Stands(name, thing.Word);
        var follow = Renaming.Of(thing.Key, name);
        if (!new NameFollower(files, [follow]).At(thing.Span))
            throw new UsageException($"{thing.Span.Path}:{thing.Span.Line}:{thing.Span.Column}: “{thing.Key}” is not written there, so it cannot be renamed. Write its key out first.");
        return new Move
        {
            Names = [follow],
            Thing = (thing.Kind, thing.Key, name),
            Back = [($"{thing.Word}:{name}", $"{thing.Word}:{thing.Key}")],
            Led = thing.Kind == SoughtKind.Sign ? find => Signs(thing.Key, name) : _ => [],
        };
    }

    // Each sign has a place on the page that tells all of them.
    private IEnumerable<(string, string, string)> Signs(string from, string to)
    {
        foreach (var language in site.Index!.Languages)
        {
            var book = Content.Signs.SignBook.Of(language, host.Theme().Words(language.Language)!);
            if (book.AllPageId is { } id && language.Get<PageHeader>(IndexKind.Page, id) is { } page
                && _moves.IsKnown(page))
                yield return ($"{page.Address}#{from}", $"{page.Address}#{to}", $"{id}#{to}");
        }
    }

    /// <summary>Entries of lists by their name or id, but for explained words, each once.</summary>
    private List<Entity> Entries(string name) =>
    [
        .. site.Index!.Entities.Where(entity => !entity.HasPage && entity.Definition.Role != EntityRole.Term
            && (entity.Id == name || entity.Name == name)).DistinctBy(entity => entity.Id),
    ];

    /// <summary>An explained word, or another entry of a list: its name is written in each language.</summary>
    private Move OfEntry(Entity entry, string to)
    {
        var isTerm = entry.Definition.Role == EntityRole.Term;
        var typed = isTerm ? NewName(to, SoughtKind.Term) : NewName(to);
        var above = entry.Id[..(entry.Id.LastIndexOf('/') + 1)];
        var name = typed.StartsWith(above, StringComparison.Ordinal) ? typed[above.Length..] : typed;
        if (Names.ProblemOfSlug(name) is { } problem) throw new UsageException($"“{to}” cannot be a name: {problem}.");
        if (site.Index!.Entities.Any(entity => entity.Id == above + name)
            || site.Headers.Any(page => page.Id == above + name)) throw Stands(above + name, "entry");
        var follow = Renaming.Of(entry.Name, name, above);
        foreach (var file in site.Index.Entities.Where(entity => entity.Id == entry.Id).Select(entity => entity.Path)
            .Distinct())
        {
            if (Item(file, entry.Name) is not { } place || !new NameFollower(files, [follow]).At(place))
                throw new UsageException($"“{entry.Id}” is called so by its file, “{file}”, and not by a name in it. Only entries of a list can be renamed.");
        }

        var word = isTerm ? Sought.WordOf(SoughtKind.Term) + ":" : "";
        return new Move
        {
            Names = [follow],
            Ids = ImmutableDictionary<string, string>.Empty.Add(entry.Id, above + name),
            Thing = isTerm ? (SoughtKind.Term, entry.Id, above + name) : null,
            Back = [($"{word}{above}{name}", word + entry.Id)],
            Led = isTerm ? _ => Explained(entry.Name, name) : _ => [],
        };
    }

    // Each explained word has a place in the glossary.
    private IEnumerable<(string, string, string)> Explained(string from, string to) =>
        site.Index!.Languages.Select(language => language.Get<PageHeader>(IndexKind.Page, GeneratedPages.Glossary))
            .OfType<PageHeader>().Where(_moves.IsKnown)
            .Select(page => ($"{page.Address}#{from}", $"{page.Address}#{to}", $"{page.Id}#{to}"));

    private SourceSpan? Item(string path, string name)
    {
        if (files.Text(path) is not { } text) return null;
        var source = Content.Sources.SourceDecoder.Decode(path, System.Text.Encoding.UTF8.GetBytes(text),
            new DiagnosticBag());
        return source is not null
            && (YamlReader.Read(source, new DiagnosticBag()) as YamlMapping)?["items"] is YamlSequence items
            ? items.Items.OfType<YamlMapping>().Select(item => item["id"]).OfType<YamlScalar>()
                .FirstOrDefault(id => id.Value == name)?.Span : null;
    }

    private static UsageException Stands(string name, string word) =>
        new($"the site has {("aeio".Contains(word[0], StringComparison.Ordinal) ? "an" : "a")} {word} called “{name}” already. Give it another name.");

    private UsageException Unknown(string name) => new(
        $"nothing on the site is called “{Quote.Short(name)}”. "
        + (Suggestions.Hint(name, Sought.Known(site.Index!, site.Headers))
            ?? "To see what there is: nbsite list pages, and the same with sources, values, signs, terms and files."));

    private (string? Language, string Path)? FolderOf(string path)
    {
        var name = path.Trim('/');
        if (name.Length == 0) return null;
        var languages = site.Index!.Languages.Select(each => each.Language).ToList();
        if (languages.FirstOrDefault(each => name.StartsWith(each + "/", StringComparison.Ordinal)) is { } language)
            return files.Before.Any(file => file.Path.StartsWith(name + "/", StringComparison.Ordinal))
                ? (language, name[(language.Length + 1)..]) : null;
        return languages.Any(each => files.Before
            .Any(file => file.Path.StartsWith($"{each}/{name}/", StringComparison.Ordinal))) ? (null, name) : null;
    }

    /// <summary>A path in the content folder, whether it was typed from there or from where the command runs.</summary>
    private string InContent(string typed)
    {
        var below = Path.GetRelativePath(content, Path.GetFullPath(typed, host.CurrentFolder)).Replace('\\', '/');
        var plain = typed.Replace('\\', '/');
        return below == ".." || below.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(below) ? plain
            : plain.EndsWith('/') ? below.TrimEnd('/') + "/" : below;
    }

    private string Place(string typed, params ReadOnlySpan<SoughtKind> kinds) =>
        InContent(NewName(typed, kinds)).TrimStart('/');

    /// <summary>A new name without its kind. Throws <see cref="UsageException"/> when that is another: it stays.</summary>
    private static string NewName(string typed, params ReadOnlySpan<SoughtKind> kinds)
    {
        var (name, kind) = Named(typed);
        return kind is not { } other || kinds.Contains(other) ? name
            : throw new UsageException($"“{typed}” names a {Sought.WordOf(other)}, and what is moved is none and stays what it is. Write the new name alone: {name}");
    }
}
