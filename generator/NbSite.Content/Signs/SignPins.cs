using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Translations;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Pins of the words of signs: one for each sign, each level, and each group of words that cards are made with.</summary>
public static class SignPins
{
    private const string Signs = "signs ";

    /// <summary>What is pinned, by name, with the hash of its words.</summary>
    public static IEnumerable<(string Name, string Hash)> Of(SignWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        foreach (var (name, level) in SignVocabulary.Levels)
            if (words.Levels.TryGetValue(level, out var own)) yield return ("levels " + name, Hash(json => SignJson.Level(json, "words", own)));
        foreach (var (name, some) in Named(words).Where(named => named.Words.Any()))
        {
            yield return (name, Hash(json =>
            {
                foreach (var (key, word) in some.OrderBy(word => word.Key, StringComparer.Ordinal)) json.WriteString(key, word);
            }));
        }

        foreach (var (id, text) in words.Signs.OrderBy(sign => sign.Key, StringComparer.Ordinal))
            yield return (Signs + id, Hash(json => SignJson.Text(json, "words", text)));
    }

    /// <summary>The words with those of the source in place of each sign whose pin does not hold.</summary>
    /// <param name="words">The words of a language.</param>
    /// <param name="source">Those of the site's own.</param>
    /// <param name="pins">What the translation was made of; null leaves the words as they are.</param>
    public static SignWords Over(SignWords words, SignWords? source, TranslationPins? pins)
    {
        if (pins is null || source is null || words.Language == source.Language) return words;
        var theirs = Of(source).ToDictionary(each => each.Name, each => each.Hash, StringComparer.Ordinal);
        var stale = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        string? frame = null;
        foreach (var (name, hash) in Of(words))
        {
            if (!theirs.TryGetValue(name, out var now)) continue;
            var pin = pins.Names.GetValueOrDefault(name);
            if (pin?.Source == now && pin.Translation == hash) continue;
            var isSign = name.StartsWith(Signs, StringComparison.Ordinal);
            var place = isSign ? words.Signs[name[Signs.Length..]].Span : words.Span;
            if (isSign) stale[name[Signs.Length..]] = place;
            else frame ??= name;
            problems.Add((pin?.Translation == hash ? Codes.SignTranslationStale : Codes.SignTranslationUnpinned).At(place, name, source.Language));
        }

        return words with
        {
            Signs = words.Signs.ToFrozenDictionary(
                sign => sign.Key, sign => stale.ContainsKey(sign.Key) ? source.Signs[sign.Key] : sign.Value, StringComparer.Ordinal),
            Stale = stale.ToFrozenDictionary(StringComparer.Ordinal),
            StaleFrame = frame,
            PinProblems = problems.ToImmutable(),
        };
    }

    private static IEnumerable<(string Name, IEnumerable<KeyValuePair<string, string>> Words)> Named(SignWords words) =>
    [
        ("conditions", words.Conditions), ("during", words.During), ("body", words.Body),
        ("numbers", words.Numbers.Select(number => KeyValuePair.Create(SignVocabulary.Name(number.Key), number.Value))),
    ];

    private static string Hash(Action<System.Text.Json.Utf8JsonWriter> write) => PageBlocks.HashOf(SignJson.Text(write));
}
