using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Packs;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>
/// Reads lists of sources: references.yml (Pandoc's <c>references:</c>), CSL JSON, BibTeX, RIS and PubMed's format. All
/// become the same tree of CSL variables, each at its place, and are judged by the same rules.
/// </summary>
public static class ReferencesReader
{
    /// <summary>The usual names of files that hold sources, the site's own first.</summary>
    public static ImmutableArray<string> FileNames { get; } =
        ["references.yml", "references.json", "references.bib", "references.ris", "references.nbib"];

    /// <summary>
    /// Whether a file beside site.yml holds sources. Exports of which the ending says it keep the name that they were given.
    /// </summary>
    public static bool IsReferences(string path) => !path.Contains('/', StringComparison.Ordinal)
        && (FileNames.Contains(PackPaths.Split(path).Path) || Path.GetExtension(path) is ".bib" or ".ris" or ".nbib");

    /// <summary>Files in the order in which keys count: a key of the site's own file is first.</summary>
    public static int Order(string path) => FileNames.IndexOf("references" + Ending(path));

    /// <summary>The references of a file, by its ending; what is wrong with others is in the bag.</summary>
    public static ImmutableArray<CslItem> Read(PositionedText text, DiagnosticBag bag) =>
        Tree(text, bag) is { } root ? Read(root, bag) : [];

    /// <summary>A list of mappings from CSL variables to values, each where its source begins; null when unreadable.</summary>
    public static YamlNode? Tree(PositionedText text, DiagnosticBag bag) => Ending(text.Path) switch
    {
        ".bib" => BibtexReader.Read(text, bag),
        // Some programs give one the ending of the other.
        ".ris" or ".nbib" => MedlineReader.IsMedline(text) ? MedlineReader.Read(text, bag) : RisReader.Read(text, bag),
        _ => YamlReader.Read(text, bag),
    };

    /// <summary>The references without errors; what is wrong with the others is in the bag.</summary>
    public static ImmutableArray<CslItem> Read(YamlNode root, DiagnosticBag bag)
    {
        var isExport = Ending(root.Span.Path) != ".yml";
        var nodes = Sources(root, isExport, bag);
        var items = new Dictionary<string, CslItem>(StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<CslItem>();
        var unprinted = new UnprintedFields(isExport);
        foreach (var node in nodes)
        {
            if (MapReader.Open(node, "a reference", bag) is not { } map) continue;
            if (CslItemReader.Read(map, isExport, unprinted) is not { } item) continue;
            unprinted.Add(item);
            if (items.TryAdd(item.Id, item)) order.Add(item);
            else bag.Add(Codes.DuplicateReference.At(item.Span, item.Id, items[item.Id].Span.Line));
        }

        unprinted.Tell(bag);
        return order.ToImmutable();
    }

    /// <summary>The sources of a list, each still to be read.</summary>
    internal static ImmutableArray<YamlNode> Sources(YamlNode root, bool isExport, DiagnosticBag bag)
    {
        if (root is YamlSequence sequence) return sequence.Items;
        // Crossref answers with one source, or with an envelope round one or many.
        if (isExport && root is YamlMapping { } one && one["references"] is null)
        {
            if (one["message"] is YamlMapping message) return message["items"] is YamlSequence found ? found.Items : [message];
            if (one["items"] is YamlSequence list) return list.Items;
            if (one["type"] is not null) return [one];
        }

        if (MapReader.Open(root, "the list of references", bag) is not { } map) return [];
        var nodes = map.RequiredItems("references");
        map.Done();
        return nodes;
    }

    /// <summary>
    /// What may stand in the site's own file; lists that programs export are read more freely, and have no schema.
    /// </summary>
    internal static JsonObject Schema
    {
        get
        {
            static JsonObject Items() => SchemaOf.List(CslItemReader.Schema);
            return SchemaOf.AnyOf(SchemaOf.Any(CslItemReader.Schema), SchemaOf.Map(("references!", Items())));
        }
    }

    private static string Ending(string path) => Path.GetExtension(path).ToLowerInvariant();
}
