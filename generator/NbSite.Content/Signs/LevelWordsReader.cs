using System.Collections.Frozen;
using System.Text.Json.Nodes;
using NbSite.Content.Yaml;

namespace NbSite.Content.Signs;

/// <summary>Reads the words of each level, and other words for some countries.</summary>
internal static class LevelWordsReader
{
    public static FrozenDictionary<SignLevel, LevelWords> Read(MapReader file)
    {
        var all = new Dictionary<SignLevel, LevelWords>();
        if (file.RequiredMap("levels", "the levels") is not { } levels) return all.ToFrozenDictionary();
        foreach (var (name, level) in SignVocabulary.Levels)
            if (levels.Map(name, name) is { } map && Level(map) is { } words) all[level] = words;
        levels.Done();
        return all.ToFrozenDictionary();
    }

    /// <summary>What may stand under <c>levels</c>.</summary>
    public static JsonObject Schema
    {
        get
        {
            static IEnumerable<(string, JsonObject)> Words(string must) =>
            [
                ("name" + must, SchemaOf.Text), ("heading" + must, SchemaOf.Text), ("action", SchemaOf.Text),
                ("when", SchemaOf.Text),
                ("no-answer", SchemaOf.Text), ("say", SchemaOf.List(SchemaOf.Text)),
            ];
            return SchemaOf.Map(SignVocabulary.Levels.Select(level => (level.Name, SchemaOf.Map(
                [.. Words("!"), ("countries", SchemaOf.MapOf(SchemaOf.Map(Words(""))))]))));
        }
    }

    private static LevelWords? Level(MapReader map)
    {
        var name = map.RequiredText("name");
        var heading = SignTextReader.RequiredCard(map, "heading");
        var whole = name is null || heading is null ? null : Words(map, new LevelWords { Name = name.Value, Heading = heading, Span = map.Span });
        if (map.Node("countries") is { } node && NodeReader.Mapping(node, "countries", map.Bag) is { } countries && whole is not null)
        {
            var others = new Dictionary<string, LevelWords>(System.StringComparer.Ordinal);
            foreach (var (country, value) in countries.Entries)
            {
                if (NodeReader.Mapping(value, country.Value, map.Bag) is not { } mapping) continue;
                var other = new MapReader(mapping, $"the words for “{Quote.Short(country.Value)}”", map.Bag);
                var words = Words(other, whole with
                {
                    Name = other.Text("name")?.Value ?? whole.Name,
                    Heading = SignTextReader.Card(other, "heading") ?? whole.Heading,
                });
                other.Done();
                if (!RegionReader.IsDeclared(country.Value, country.Span, map.Bag)) continue;
                foreach (var code in map.Bag.Regions.CountriesOf(country.Value).Add(country.Value)) others[code] = words;
            }

            whole = whole with { Countries = others.ToFrozenDictionary(System.StringComparer.Ordinal) };
        }

        map.Done();
        return whole;
    }

    /// <summary>The texts that are written here; what is not keeps the words of the level.</summary>
    private static LevelWords Words(MapReader map, LevelWords words)
    {
        var say = SignTextReader.Cards(map, "say");
        return words with
        {
            Action = SignTextReader.Card(map, "action") ?? words.Action,
            When = SignTextReader.Card(map, "when") ?? words.When,
            NoAnswer = SignTextReader.Card(map, "no-answer") ?? words.NoAnswer,
            Say = say.IsEmpty ? words.Say : say,
        };
    }
}
