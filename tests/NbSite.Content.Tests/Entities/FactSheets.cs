using System.Collections.Immutable;
using NbSite.Content.Entities;
using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Content.Tests.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Entities;

/// <summary>A few fact sheets, known to each other as in a build, and what is wrong with them.</summary>
internal sealed class FactSheets : ISiteIndex
{
    private readonly DiagnosticBag _bag = new();
    private readonly Dictionary<(IndexKind, string), object> _entries = [];

    /// <summary>Each file is its path in the language folder and its YAML.</summary>
    public FactSheets(params ImmutableArray<(string Path, string Yaml)> files)
    {
        var entities = files.SelectMany(file => EntityReader.Read(
            YamlExample.Read(file.Yaml, _bag, "en/" + file.Path)!, "en/" + file.Path, file.Path[..^4], KnownTypes.All, _bag)).ToImmutableArray();
        RelationResolver.Resolve(entities, _bag);
        _entries[(IndexKind.EntityTypes, IndexedTypes.Key)] = KnownTypes.All;
        foreach (var entity in entities)
        {
            _entries[(IndexKind.Entity, entity.Id)] = entity;
            _entries[(IndexKind.EntityName, entity.Type + "/" + entity.Id)] = entity.Id;
        }

        foreach (var named in entities.GroupBy(entity => entity.Type + "/" + entity.Name).Where(named => named.Count() == 1))
            _entries[(IndexKind.EntityName, named.Key)] = named.First().Id;
    }

    public string Language => "en";

    public T? Get<T>(IndexKind kind, string key) where T : class => _entries.TryGetValue((kind, key), out var value) ? (T)value : null;

    public IEnumerable<string> Keys(IndexKind kind) =>
        _entries.Keys.Where(key => key.Item1 == kind).Select(key => key.Item2).Order(StringComparer.Ordinal);

    /// <summary>“path:line:column code message | hint” of every problem of the fact sheets.</summary>
    public string[] Problems => Print(_bag);

    /// <summary>The problems of a page that shows some of them.</summary>
    public string[] ProblemsOf(string markdown)
    {
        Assert.Equal([], Problems);
        var bag = new DiagnosticBag();
        var blocks = MarkdownReader.ReadBlocks(PositionedText.OfFile("en/p.md", markdown), 0, MarkdownScope.Page, bag);
        DirectiveExpander.Expand(blocks, this, new UiWords("en", "ltr", new Dictionary<string, string>(), [.. Enumerable.Repeat("m", 12)]), bag);
        return Print(bag);
    }

    private static string[] Print(DiagnosticBag bag) =>
    [
        .. bag.ToImmutable().Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)).Select(problem =>
            $"{problem.Span.Path}:{YamlExample.Print(problem)} {problem.Severity} | {problem.Hint}"),
    ];
}
