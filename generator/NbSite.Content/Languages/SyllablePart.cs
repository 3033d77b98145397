using System.Collections.Frozen;
using System.Text.Json.Nodes;
using NbSite.Content.Reading;
using NbSite.Content.Yaml;

namespace NbSite.Content.Languages;

/// <summary>Reads how the syllables of a language are counted.</summary>
internal static class SyllablePart
{
    private const int MostSyllables = 20;

    /// <summary>What may stand in the part.</summary>
    public static JsonObject Schema => SchemaOf.Map(
        ("exceptions", SchemaOf.MapOf(SchemaOf.Whole(1, MostSyllables))), ("letters!", SchemaOf.Text),
        ("groups!", SchemaOf.Text),
        ("replace", PackNodes.RulesSchema), ("silent", PackNodes.TextsSchema), ("apart", PackNodes.TextsSchema),
        ("more", SchemaOf.Text));

    public static Syllables Read(MapReader part)
    {
        var exceptions = new Dictionary<string, int>(StringComparer.Ordinal);
        if (part.Node("exceptions") is { } node && NodeReader.Mapping(node, "exceptions", part.Bag) is { } words)
        {
            foreach (var (word, count) in words.Entries)
                if (NodeReader.Whole(count, word.Value, 1, MostSyllables, part.Bag) is { } number) exceptions[word.Value] = number;
        }

        return new Syllables(new SyllableWords
        {
            Letters = PackNodes.Pattern(part, "letters") ?? PackNodes.Nothing,
            Groups = PackNodes.Pattern(part, "groups") ?? PackNodes.Nothing,
            Exceptions = exceptions.ToFrozenDictionary(StringComparer.Ordinal),
            Replace = PackNodes.Rules(part, "replace") ?? WordRules.None,
            Silent = PackNodes.PatternTexts(part, "silent"),
            Apart = PackNodes.PatternTexts(part, "apart"),
            More = part.Has("more") ? PackNodes.Pattern(part, "more") : null,
        });
    }
}
