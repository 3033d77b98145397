using System.Collections.Frozen;
using System.Text.Json.Nodes;
using NbSite.Content.FrontMatter;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Reads <c>content/&lt;language&gt;/signs.yml</c>: the words of levels, conditions and signs in one language.</summary>
public static class SignWordsReader
{
    private const string Machine = "machine";

    /// <summary>The words; what has errors is left out, with the errors in the bag.</summary>
    public static SignWords? Read(YamlNode? node, string path, string language, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        if (MapReader.Open(node, path, bag) is not { } file) return null;
        var (owner, every, _, _) = CommonKeysReader.Review(file);
        var levels = LevelWordsReader.Read(file);
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var words = new SignWords
        {
            Language = language,
            Owner = owner,
            EveryMonths = every,
            IsDrafted = IsDrafted(file),
            Levels = levels,
            Conditions = Conditions(file),
            During = Named(file, "during", places),
            Body = Named(file, "body", places),
            Numbers = Numbers(file),
            Signs = Signs(file),
            Span = file.Span,
            Places = places.ToFrozenDictionary(StringComparer.Ordinal),
        };
        file.Done();
        return words;
    }

    /// <summary>What may stand in the file.</summary>
    internal static JsonObject Schema => SchemaOf.Map(
        ("review", CommonKeysReader.ReviewSchema), ("drafted", Drafted), ("levels!", LevelWordsReader.Schema),
        ("conditions", SchemaOf.Map(("with", SchemaOf.Text), ("also", SchemaOf.Text))),
        ("during", SchemaOf.MapOf(SchemaOf.Text)),
        ("body", SchemaOf.MapOf(SchemaOf.Text)),
        ("numbers", SchemaOf.Map(SignVocabulary.Targets.Select(target => (target.Name, SchemaOf.Text)))),
        ("signs!", SchemaOf.MapOf(SchemaOf.Map(SignSchema))));

    /// <summary>What may stand under each key of the words of a sign.</summary>
    internal static IEnumerable<(string Key, JsonObject Value)> SignSchema =>
    [
        ("say!", SchemaOf.Text), ("short", SchemaOf.Text), ("search", SchemaOf.List(SchemaOf.Text)),
        ("note", SchemaOf.Text),
        ("expected", SchemaOf.Text), ("drafted", Drafted),
    ];

    private static JsonObject Drafted => SchemaOf.OneOf([Machine, "person"]);

    private static FrozenDictionary<string, string> Conditions(MapReader file)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (file.Map("conditions", "the conditions") is not { } map) return words.ToFrozenDictionary();
        foreach (var key in (string[])["with", "also"])
        {
            if (map.Text(key) is not { } text) continue;
            var places = text.Value.Split("{0}").Length - 1;
            var isRight = places == 1 && !text.Value.Replace("{0}", "", StringComparison.Ordinal).AsSpan().ContainsAny('{', '}');
            if (isRight) words[key] = text.Value;
            else file.Bag.Add(Codes.ConditionPlace.WithHint(text.Span, "Write it like “if your child has had {0}”.", key));
        }

        map.Done();
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> Named(MapReader file, string key, Dictionary<string, SourceSpan> places)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (file.Node(key) is { } node && NodeReader.Mapping(node, key, file.Bag) is { } map)
        {
            foreach (var (name, value) in map.Entries)
            {
                places[$"{key} {name.Value}"] = name.Span;
                if (NodeReader.Text(value, name.Value, file.Bag) is { } text) words[name.Value] = text.Value;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<CallTarget, string> Numbers(MapReader file)
    {
        var words = new Dictionary<CallTarget, string>();
        if (file.Map("numbers", "the names of numbers") is not { } map) return words.ToFrozenDictionary();
        foreach (var (name, target) in SignVocabulary.Targets)
            if (map.Text(name) is { } text) words[target] = text.Value;
        map.Done();
        return words.ToFrozenDictionary();
    }

    private static FrozenDictionary<string, SignText> Signs(MapReader file)
    {
        var signs = new Dictionary<string, SignText>(StringComparer.Ordinal);
        if (file.RequiredNode("signs") is not { } node || NodeReader.Mapping(node, "signs", file.Bag) is not { } map)
            return signs.ToFrozenDictionary();
        foreach (var (id, value) in map.Entries)
        {
            if (NodeReader.Mapping(value, Quote.Short(id.Value), file.Bag) is { } mapping
                && Sign(new MapReader(mapping, $"the words of “{Quote.Short(id.Value)}”", file.Bag), id.Span) is { } text)
                signs[id.Value] = text;
        }

        return signs.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The words of one sign; null when what a parent is told of it is missing or wrong.</summary>
    public static SignText? Sign(MapReader map, SourceSpan span)
    {
        ArgumentNullException.ThrowIfNull(map);
        var say = SignTextReader.RequiredCard(map, "say");
        var text = new SignText
        {
            Say = say!,
            Short = SignTextReader.Card(map, "short"),
            Search = [.. map.TextList("search").Select(phrase => phrase.Value)],
            Note = SignTextReader.Note(map, "note"),
            Expected = SignTextReader.Note(map, "expected"),
            IsDrafted = IsDrafted(map),
            Span = span,
        };
        map.Done();
        return say is null ? null : text;
    }

    /// <summary><c>drafted: machine</c>: nobody who speaks the language has checked the words.</summary>
    private static bool IsDrafted(MapReader map) =>
        map.Choice("drafted", [(Machine, true), ("person", false)]) ?? false;
}
