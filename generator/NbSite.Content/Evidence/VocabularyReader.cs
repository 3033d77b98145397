using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Site;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Evidence;

/// <summary>Reads <c>vocabulary</c> of site.yml: for each language, words to avoid with the word to use.</summary>
internal static class VocabularyReader
{
    public static ImmutableDictionary<string, Vocabulary> Read(MapReader site)
    {
        var all = ImmutableDictionary.CreateBuilder<string, Vocabulary>(StringComparer.Ordinal);
        if (site.Map("vocabulary", "vocabulary") is not { } languages) return all.ToImmutable();
        foreach (var (language, _) in languages.Mapping.Entries)
        {
            var items = languages.ShortItems(language.Value);
            if (SiteConfigReader.IsLanguage(language.Value, language.Span, site.Bag))
                all[language.Value] = new Vocabulary(Rules(items, site.Bag));
        }

        return all.ToImmutable();
    }

    /// <summary>What may stand under the key.</summary>
    public static JsonObject Schema => SchemaOf.MapOf(SchemaOf.List(SchemaOf.Map(
        ("use!", SchemaOf.Text), ("avoid!", SchemaOf.Some), ("why", SchemaOf.Text), ("except", SchemaOf.Some))));

    private static ImmutableArray<VocabularyRule> Rules(ImmutableArray<YamlNode> items, DiagnosticBag bag)
    {
        var rules = ImmutableArray.CreateBuilder<VocabularyRule>();
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (MapReader.Open(item, "a rule for words", bag) is not { } map) continue;
            var use = map.RequiredText("use");
            var avoid = map.RequiredNode("avoid") is { } node ? Words(node, bag) : [];
            var why = map.Text("why")?.Value ?? "";
            var except = map.Node("except") is { } phrases ? Texts(phrases, "except", bag) : [];
            map.Done();
            if (use is null) continue;
            var words = avoid.Where(word => IsNew(word, use.Value, known, bag)).Select(word => word.Value)
                .ToImmutableArray();
            if (!words.IsEmpty)
                rules.Add(new VocabularyRule(words, use.Value, why, [.. except.Select(phrase => phrase.Value)]));
        }

        return rules.ToImmutable();
    }

    private static ImmutableArray<TextValue> Words(YamlNode node, DiagnosticBag bag)
    {
        var words = Texts(node, "avoid", bag);
        foreach (var word in words.Where(word => !word.Value.Any(char.IsLetter)))
            bag.Add(Codes.BadVocabulary.At(word.Span, Quote.Short(word.Value), "it has no letter"));
        return [.. words.Where(word => word.Value.Any(char.IsLetter))];
    }

    /// <summary>One text, or a list of texts.</summary>
    private static ImmutableArray<TextValue> Texts(YamlNode node, string key, DiagnosticBag bag) =>
        node is not YamlScalar ? NodeReader.TextList(node, key, bag) : NodeReader.Text(node, key, bag) is { } text
            ? [text] : [];

    private static bool IsNew(TextValue word, string use, Dictionary<string, int> known, DiagnosticBag bag)
    {
        var plain = Vocabulary.Plain(word.Value);
        var problem = word.Value == use ? "it is the word to use"
            : known.TryGetValue(plain, out var line) ? $"line {line} avoids it already" : null;
        if (problem is not null) bag.Add(Codes.BadVocabulary.At(word.Span, Quote.Short(word.Value), problem));
        else known.Add(plain, word.Span.Line);
        return problem is null;
    }
}
