using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Languages;

/// <summary>
/// Reads the words of a language that a site brings. Keys may be written whole (<c>page.skip: …</c>) or one inside the other. Every
/// word is held to what is filled into it, so that no page can lack a date or a number.
/// </summary>
public static partial class LanguageWordsReader
{
    private const int Longest = 2_000;
    private const string Decimal = "number.decimal";

    private static readonly ImmutableArray<(string Name, string Value)> Directions = [("ltr", "ltr"), ("rtl", "rtl")];

    /// <summary>The words of a file; what is wrong in it is in the bag, and left out.</summary>
    /// <param name="node">The file.</param>
    /// <param name="path">Its path.</param>
    /// <param name="language">BCP 47 tag: the file's name.</param>
    /// <param name="catalogue">Every word that there is.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static LanguageWords Read(YamlNode node, string path, string language, WordCatalogue catalogue, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(bag);
        var read = new LanguageWords { Language = language };
        if (MapReader.Open(node, path, bag) is not { } map) return read;
        var words = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var places = ImmutableDictionary.CreateBuilder<string, SourceSpan>(StringComparer.Ordinal);
        var plurals = PluralRules.For(language);
        foreach (var entry in map.Mapping.Entries)
            if (entry.Key.Value is not ("direction" or "months" or "alphabet" or "articles")) Read("", entry);
        return read with
        {
            Words = words.ToImmutable(),
            Places = places.ToImmutable(),
            Direction = map.Node("direction") is { } way ? Direction(way, bag) : null,
            Months = map.Has("months") ? Months(map, bag) : [],
            Alphabet = map.Has("alphabet") ? Alphabet(map, bag) : default,
            Articles = map.Has("articles") ? [.. map.TextList("articles").Select(text => Article(text.Value, language))] : default,
        };

        void Read(string start, YamlEntry entry)
        {
            var key = start + entry.Key.Value;
            if (entry.Value is YamlMapping part)
            {
                foreach (var inner in part.Entries) Read(key + ".", inner);
                return;
            }

            if (catalogue.Original(key) is not { } original)
            {
                bag.Add(Codes.UnknownWord.WithHint(entry.Key.Span, Suggestions.Hint(key, catalogue.Words.Keys), Quote.Short(key)));
                return;
            }

            var form = InterfaceWords.FormOf(key);
            if (form is { } counted && !plurals.Forms.Contains(counted.Form))
            {
                var has = string.Join(", ", plurals.Forms.Select(each => $"“{CountedWords.Name(each)}”"));
                bag.Add(Codes.WrongPluralForm.At(entry.Key.Span, key, language, CountedWords.Name(counted.Form), has));
                return;
            }

            if (Word(entry, key, bag) is not { } word || !IsMark(key, word, entry.Value.Span, bag) || !HasItsPlaces(word, entry.Value.Span, key, original, IsAlone(form), bag)) return;
            if (words.TryAdd(key, word)) places[key] = entry.Key.Span;
            else bag.Add(Codes.WordTwice.At(entry.Key.Span, key));
        }

        bool IsAlone((string Word, PluralForm Form)? form) => form is { } counted && plurals.IsOfOneNumber(counted.Form);
    }

    /// <summary>
    /// What may stand in the file. Keys are offered whole; one inside the other they are taken too, and held to the
    /// catalogue when
    /// the file is read.
    /// </summary>
    /// <param name="catalogue">Every word that there is.</param>
    internal static JsonObject Schema(WordCatalogue catalogue)
    {
        // A word that is not there yet is an empty one, which waits for its translation.
        static JsonObject Waiting() => new() { ["type"] = new JsonArray("string", "number", "boolean", "null", "object") };
        var schema = SchemaOf.Map(
        [
            ("direction", SchemaOf.OneOf(Directions.Select(each => each.Name))),
            ("months", SchemaOf.List(SchemaOf.Text)), ("alphabet", SchemaOf.List(SchemaOf.Text)),
            ("articles", SchemaOf.List(SchemaOf.Text)),
            .. catalogue.Words.Select(word => (word.Key, SchemaOf.Told(Waiting(), word.Value))),
        ]);
        schema["additionalProperties"] = Waiting();
        return schema;
    }

    private static string? Word(YamlEntry entry, string key, DiagnosticBag bag)
    {
        // Nothing behind the colon, as in a file that waits for its translation, is a word that is missing.
        if (entry.Value is YamlScalar { IsNull: true, IsBroken: false })
        {
            bag.Add(Codes.EmptyWord.At(entry.Key.Span, key));
            return null;
        }

        if (NodeReader.Scalar(entry.Value, key, bag) is not { } scalar) return null;
        var word = scalar.Value.Trim();
        if (word.Length <= Longest && !word.Contains('\n', StringComparison.Ordinal)) return word;
        bag.Add(Codes.WordNotOneLine.At(scalar.Span, key, Longest));
        return null;
    }

    // It stands between the digits of doses and temperatures.
    private static bool IsMark(string key, string word, SourceSpan span, DiagnosticBag bag)
    {
        if (key != Decimal || word is "." or "," or "٫" or "·" or "⸱") return true;
        bag.Add(Codes.BadDecimalMark.At(span, Quote.Short(word)));
        return false;
    }

    // A form of one number only can say it in words.
    private static bool HasItsPlaces(string word, SourceSpan span, string key, string original, bool mayOmitNumber, DiagnosticBag bag)
    {
        var needed = InterfaceWords.Places(original);
        var written = InterfaceWords.Places(word);
        var missing = needed.Except(written).Where(place => !(mayOmitNumber && place == "{0}")).ToList();
        if (missing.Count > 0)
        {
            bag.Add(Codes.WordPlaceMissing.At(span, key, string.Join(", ", missing), original));
            return false;
        }

        var other = original.Length == 0 ? [] : written.Except(needed).ToList();
        if (Brace().IsMatch(Places().Replace(word, ""))) other.Add(word.Contains('{', StringComparison.Ordinal) ? "{" : "}");
        if (other.Count == 0) return true;
        var places = string.Join(", ", needed);
        bag.Add(Codes.WordPlaceUnknown.WithHint(
            span, needed.Count == 0 ? "Remove it: nothing is filled into this word, so no braces stand in it."
                : $"Remove or correct it: in this word only {places} {(needed.Count == 1 ? "stands" : "stand")} in braces.",
            key, string.Join(", ", other), needed.Count == 0 ? "nothing" : places));
        return false;
    }

    private static string? Direction(YamlNode node, DiagnosticBag bag)
    {
        if (NodeReader.Scalar(node, "direction", bag) is not { } scalar) return null;
        var found = Directions.FirstOrDefault(each => each.Name == scalar.Value).Value;
        if (found is null) bag.Add(Codes.BadDirection.At(scalar.Span, Quote.Short(scalar.Value)));
        return found;
    }

    private static ImmutableArray<string> Months(MapReader map, DiagnosticBag bag)
    {
        var names = map.TextList("months");
        if (names.Length == 12) return [.. names.Select(name => name.Value)];
        if (names.Length > 0) bag.Add(Codes.NotTwelveMonths.At(map.KeySpan("months"), names.Length));
        return [];
    }

    /// <summary>What a title begins with: “y” stands before a space, “ال-” and “l'” are written on to the word.</summary>
    private static string Article(string written, string language)
    {
        var article = LetterCase.Of(language).Lower(written.Replace('’', '\''));
        return article.EndsWith('-') ? article[..^1] : article.EndsWith('\'') ? article : article + " ";
    }

    /// <summary>Letters behind the letter after which they stand: “z å ä ö”; “ä=æ” for two that stand together.</summary>
    private static ImmutableArray<string> Alphabet(MapReader map, DiagnosticBag bag)
    {
        var groups = ImmutableArray.CreateBuilder<string>();
        foreach (var text in map.TextList("alphabet"))
        {
            var letters = text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (letters.Length > 1 && !letters[0].Contains('=', StringComparison.Ordinal)
                && letters.All(letter => letter.Split('=').All(each => each.Length > 0))) groups.Add(string.Join(' ', letters));
            else bag.Add(Codes.BadAlphabet.At(text.Span, Quote.Short(text.Value)));
        }

        return groups.ToImmutable();
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Places();

    [GeneratedRegex("[{}]")]
    private static partial Regex Brace();
}
