using NbSite.Content.Entities;
using NbSite.Content.Packs;
using NbSite.Model;

namespace NbSite.Commands.New;

/// <summary>A file that holds many small fact sheets of one type, such as the glossary; it may not be there yet.</summary>
internal sealed class ItemList
{
    private readonly NewRun _run;
    private readonly EntityType _type;
    private readonly string _path;

    private ItemList(NewRun run, EntityType type, string path)
    {
        _run = run;
        _type = type;
        _path = path;
    }

    /// <summary>The file in which the type stands in a language: the one with most, else the one that is to be made.</summary>
    public static ItemList Of(NewRun run, EntityType type, string language) => new(run, type,
        run.Index.Entities.Where(each => each.Type == type.Name && each.Path.StartsWith(language + "/", StringComparison.Ordinal))
            .GroupBy(each => PackPaths.Split(each.Path).Path, StringComparer.Ordinal)
            .OrderByDescending(each => each.Count()).ThenBy(each => each.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.Key ?? $"{language}/{(type.Role == EntityRole.Term ? "glossary" : NewRun.Plural(type.Name))}.yml");

    /// <summary>Tells where one with that id, title or other name stands already.</summary>
    public void RefuseTaken(string id, params IEnumerable<string> names)
    {
        var language = _path[.._path.IndexOf('/', StringComparison.Ordinal)] + "/";
        foreach (var entity in _run.Index.Entities.Where(each => each.Type == _type.Name && each.Path.StartsWith(language, StringComparison.Ordinal)))
        {
            var others = entity.Keys.Aka.Prepend(entity.Keys.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.FirstOrDefault(others.Contains) is { } word) _run.Bag.Add(Codes.TermTaken.At(entity.Keys.TitleSpan, word));
            else if (entity.Id == id || entity.Keys.Id == id) _run.Bag.Add(Codes.IdTaken.At(entity.Span, id));
        }
    }

    public void Add(IReadOnlyList<string> lines)
    {
        var head = $"type: {_type.Name}\nreview: {{owner: {NewRun.Scalar(_run.Index.Config.Owner)}, every: \"12 months\"}}\n";
        if (!_run.Has(_path)) _run.AddRecord(_path);
        _run.Append(_path, "items", lines, head);
    }

    public string[] Steps()
    {
        var self = _run.Host.Self();
        var isNew = !_run.Has(_path);
        var check = $"{self} review check {_run.Typed(_path)} {(isNew ? "--publish" : "--parts")} --against \"the sources listed on the page\"{_run.At}";
        return
        [
            $"Read what stands in {_run.Shown(_path)}, and change it. See what is wrong: {self} check{_run.At}",
            $"When somebody has compared it with its sources{(isNew ? ", record it, and readers see it with the next build" : "")}: {check}",
        ];
    }
}
