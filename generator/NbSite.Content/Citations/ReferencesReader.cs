using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>Reads references.yml (Pandoc's <c>references:</c> list) and references.json (Zotero's CSL JSON export).</summary>
public static partial class ReferencesReader
{
    /// <summary>The references without errors; what is wrong with the others is in the bag.</summary>
    public static ImmutableArray<CslItem> Read(YamlNode root, DiagnosticBag bag)
    {
        ImmutableArray<YamlNode> nodes;
        if (root is YamlSequence sequence)
        {
            nodes = sequence.Items;
        }
        else
        {
            if (MapReader.Open(root, "the list of references", bag) is not { } map) return [];
            nodes = map.RequiredItems("references");
            map.Done();
        }

        var items = new Dictionary<string, CslItem>(StringComparer.Ordinal);
        var order = ImmutableArray.CreateBuilder<CslItem>();
        foreach (var node in nodes)
        {
            if (MapReader.Open(node, "a reference", bag) is not { } map || One(map) is not { } item) continue;
            if (items.TryAdd(item.Id, item)) order.Add(item);
            else bag.Add(Codes.DuplicateReference.At(item.Span, item.Id, items[item.Id].Span.Line));
        }

        return order.ToImmutable();
    }

    private static CslItem? One(MapReader map)
    {
        var id = map.RequiredText("id");
        var type = map.RequiredText("type");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<string, ImmutableArray<CslName>>(StringComparer.Ordinal);
        var dates = new Dictionary<string, CslDate>(StringComparer.Ordinal);
        foreach (var variable in CslVocabulary.Texts)
            if (map.Node(variable) is { } node && Text(node, variable, map.Bag) is { } text) texts[variable] = text;
        foreach (var variable in CslVocabulary.Names)
            if (map.Node(variable) is { } node) names[variable] = CslNameReader.Read(node, variable, map.Bag);
        foreach (var variable in CslVocabulary.Dates)
            if (map.Node(variable) is { } node && CslDateReader.Read(node, variable, map.Bag) is { } date) dates[variable] = date;
        foreach (var variable in CslVocabulary.Lists) map.Node(variable);
        // Programs keep notes of their own under such keys.
        foreach (var entry in map.Mapping.Entries.Where(entry => entry.Key.Value.StartsWith('_'))) map.Node(entry.Key.Value);
        var custom = map.Map("custom", "custom");
        var readAs = custom?.Choice("read-as", [("copy", 1)]);
        var captured = custom?.Date("captured");
        var address = custom?.Choice("address", [("not known", 1)]);
        var note = custom?.Paragraph("note-to-reader")?.Value;
        custom?.Done();
        map.Done();
        if (id is null || type is null) return null;
        if (!KeyForm().IsMatch(id.Value)) map.Bag.Add(Codes.BadReferenceKey.At(id.Span, id.Value));
        if (!CslVocabulary.Types.Contains(type.Value))
            map.Bag.Add(Codes.UnknownReferenceType.WithHint(type.Span, Suggestions.Hint(type.Value, CslVocabulary.Types), type.Value));
        if (!map.Has("title")) map.Bag.Add(Codes.ReferenceWithoutTitle.At(id.Span, id.Value));
        Identifiers(map, texts);
        var isWeb = type.Value is "webpage" or "post" or "post-weblog";
        if (isWeb && !map.Has("URL") && address is null)
            map.Bag.Add(Codes.WebSourceWithoutAddress.At(id.Span, id.Value));
        if (texts.ContainsKey("URL") && isWeb && !dates.ContainsKey("accessed"))
            map.Bag.Add(Codes.WebSourceWithoutAccess.At(id.Span, id.Value));
        return new CslItem
        {
            Id = id.Value,
            Type = type.Value,
            Span = id.Span,
            IssuedSpan = map.Mapping["issued"]?.Span ?? id.Span,
            ReadSpan = custom?.Mapping["captured"]?.Span ?? map.Mapping["accessed"]?.Span ?? id.Span,
            Texts = texts.ToFrozenDictionary(StringComparer.Ordinal),
            Names = names.ToFrozenDictionary(StringComparer.Ordinal),
            Dates = dates.ToFrozenDictionary(StringComparer.Ordinal),
            ReadAsCopy = readAs is not null,
            Captured = captured,
            AddressUnknown = address is not null,
            NoteToReader = note,
        };
    }

    private static string? Text(YamlNode node, string variable, DiagnosticBag bag)
    {
        if (variable is "abstract" or "note" or "annote")
            return NodeReader.Scalar(node, variable, bag)?.Value.Trim();
        var isTitle = variable.Contains("title", StringComparison.OrdinalIgnoreCase);
        if (!isTitle || node is not YamlScalar scalar || !CslMarkup.IsIn(scalar.Value))
            return NodeReader.Paragraph(node, variable, bag)?.Value;
        var plain = CslMarkup.ToPlainText(scalar.Value);
        if (plain.Length == 0)
        {
            bag.Add(Codes.EmptyValue.At(scalar.Span, variable));
            return null;
        }

        return PlainText.Check(plain, scalar.Span, variable, bag) ? plain : null;
    }

    private static void Identifiers(MapReader map, Dictionary<string, string> texts)
    {
        Check("DOI", DoiForm(), "10.1056/NEJMoa1001527");
        Check("PMID", DigitsForm(), "20879880");
        Check("PMCID", PmcForm(), "PMC2993160");
        if (map.Node("URL") is { } url && texts.ContainsKey("URL") && WebAddress.Read(url, "URL", map.Bag) is null)
            texts.Remove("URL");

        void Check(string variable, Regex form, string example)
        {
            if (!texts.TryGetValue(variable, out var value) || form.IsMatch(value)) return;
            map.Bag.Add(Codes.BadIdentifier.At(map.Mapping[variable]!.Span, value, variable, example));
        }
    }

    [GeneratedRegex("""^[A-Za-z0-9_][A-Za-z0-9_:.#$%&\-+?<>~/]*\z""")]
    private static partial Regex KeyForm();

    [GeneratedRegex("""^10\.[0-9]{4,9}/\S+\z""")]
    private static partial Regex DoiForm();

    [GeneratedRegex("""^[0-9]{1,9}\z""")]
    private static partial Regex DigitsForm();

    [GeneratedRegex("""^(PMC)?[0-9]{1,9}\z""")]
    private static partial Regex PmcForm();
}
