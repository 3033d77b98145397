using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Schemas;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Reads <c>content/signs.yml</c>: levels, numbers and signs, once for all languages.</summary>
public static class SignSetReader
{
    /// <summary>What the file says; what has errors is left out, with the errors in the bag.</summary>
    /// <param name="node">The whole file.</param>
    /// <param name="path">The file, relative to the content folder.</param>
    /// <param name="today">No decision is taken after it.</param>
    /// <param name="bag">Takes the errors; countries are checked against its regions.</param>
    public static SignSet? Read(YamlNode? node, string path, DateOnly today, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        if (MapReader.Open(node, path, bag) is not { } file) return null;
        var body = Words(file, "body", isRequired: true);
        var during = Words(file, "during", isRequired: false);
        var core = file.TextList("core");
        var numbers = SignNumberReader.Read(file);
        var levels = new LevelRuleReader(numbers, today, bag).Read(file);
        var before = bag.Count;
        var signs = Signs(file, new SignReader(body, during, today, bag), bag);
        file.Done();
        var set = new SignSet
        {
            Signs = signs,
            During = during,
            Body = body,
            Numbers = numbers,
            Levels = levels,
            Core = [.. core.Select(id => id.Value)],
            Span = file.Span,
        };
        // A sign that has errors was told, and is not unknown as well.
        if (bag.Count == before) CheckCore(set, core, bag);
        foreach (var sign in signs) SignRules.Check(sign, set, bag);
        return set;
    }

    /// <summary>What may stand in the file.</summary>
    internal static JsonObject Schema => SchemaOf.Map(
        ("body!", SchemaOf.List(SchemaOf.Text)), ("during", SchemaOf.List(SchemaOf.Text)),
        ("core", SchemaOf.List(SchemaOf.Known(KnownNames.Signs))), ("numbers", SignNumberReader.Schema),
        ("levels!", LevelRuleReader.Schema), ("signs!", SchemaOf.MapOf(SchemaOf.Map(SignReader.Schema))));

    private static ImmutableArray<string> Words(MapReader file, string key, bool isRequired)
    {
        var words = isRequired ? file.RequiredTextList(key) : file.TextList(key);
        foreach (var word in words.Where(word => !SignReader.IdForm().IsMatch(word.Value)))
            file.Bag.Add(Codes.BadSignId.At(word.Span, Quote.Short(word.Value)));
        return [.. words.Select(word => word.Value)];
    }

    private static ImmutableArray<Sign> Signs(MapReader file, SignReader reader, DiagnosticBag bag) =>
        file.RequiredNode("signs") is { } node && NodeReader.Mapping(node, "signs", bag) is { } signs
            ? [.. signs.Entries.Select(entry => reader.Read(entry.Key, entry.Value)).OfType<Sign>()]
            : [];

    private static void CheckCore(SignSet set, ImmutableArray<TextValue> core, DiagnosticBag bag)
    {
        foreach (var id in core.Where(id => set.Find(id.Value) is null))
        {
            bag.Add(Codes.UnknownSign.WithHint(
                id.Span, Suggestions.Hint(id.Value, set.Signs.Select(sign => sign.Id)), Quote.Short(id.Value)));
        }
    }
}
