using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Translations;

/// <summary>Reads <c>page.translation.yml</c>.</summary>
public static class TranslationPinsReader
{
    /// <summary>The pins; null, with errors in the bag, when one cannot be trusted.</summary>
    public static TranslationPins? Read(YamlNode? node, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(bag);
        var own = new DiagnosticBag(bag.Regions);
        var pins = Parse(node, own);
        bag.AddRange(own.ToImmutable());
        return own.HasErrors ? null : pins;
    }

    /// <summary>What may stand in the file.</summary>
    internal static JsonObject Schema => SchemaOf.Map(
        ("hash!", SchemaOf.Whole(1, 1_000_000)), ("title", Pair), ("summary", Pair), ("blocks", SchemaOf.List(Pair)), ("words", SchemaOf.MapOf(Pair)));

    private static JsonObject Pair => SchemaOf.Map(("source!", SchemaOf.Text), ("translation!", SchemaOf.Text));

    private static TranslationPins? Parse(YamlNode? node, DiagnosticBag bag)
    {
        if (MapReader.Open(node, "pins of a translation", bag) is not { } map) return null;
        // Hashes of another form could agree with nothing, and all words would seem to have changed.
        if (map.RequiredWhole("hash", 1, 1_000_000) is { } version && version != TranslationPins.Version)
            bag.Add(Codes.TranslationHashForm.At(map.Node("hash")!.Span, version, TranslationPins.Version));
        var names = new Dictionary<string, TranslationPin>(StringComparer.Ordinal);
        var pins = new TranslationPins
        {
            Title = map.Map("title", "the pin of the title") is { } title ? Pin(title) : null,
            Summary = map.Map("summary", "the pin of the summary") is { } summary ? Pin(summary) : null,
            Blocks = [.. map.Maps("blocks", "a pin").Select(Pin).OfType<TranslationPin>()],
            Span = map.Span,
        };
        if (map.Node("words") is { } words && NodeReader.Mapping(words, "words", bag) is { } named)
        {
            foreach (var (name, value) in named.Entries)
            {
                if (NodeReader.Mapping(value, name.Value, bag) is { } pair && Pin(new MapReader(pair, $"the pin of “{Quote.Short(name.Value)}”", bag)) is { } pin)
                    names[name.Value] = pin;
            }
        }

        map.Done();
        Unique(pins.Blocks, pin => pin.Source, "block of the source", bag);
        Unique(pins.Blocks, pin => pin.Translation, "block of the translation", bag);
        return pins with { Names = names.ToFrozenDictionary(StringComparer.Ordinal) };
    }

    private static TranslationPin? Pin(MapReader map)
    {
        var (source, translation) = (Hash(map, "source"), Hash(map, "translation"));
        map.Done();
        return source is null || translation is null ? null : new TranslationPin(source, translation, map.Span);
    }

    private static string? Hash(MapReader map, string key)
    {
        if (map.RequiredText(key) is not { } text) return null;
        if (text.Value.Length == 20 && text.Value.All(c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))) return text.Value;
        map.Bag.Add(Codes.TranslationHash.At(text.Span, Quote.Short(text.Value)));
        return null;
    }

    // Two people's pins that were joined: which of the two holds, nobody can tell.
    private static void Unique(ImmutableArray<TranslationPin> pins, Func<TranslationPin, string> key, string what, DiagnosticBag bag)
    {
        foreach (var same in pins.GroupBy(key, StringComparer.Ordinal).Where(group => group.Count() > 1))
            bag.Add(Codes.TranslationPinnedTwice.At(same.ElementAt(1).Span, what, same.Key, same.First().Span.Line));
    }
}
