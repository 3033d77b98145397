using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>
/// Signs as JSON: what is published for tools, what sign-offs are bound to, and what tells whether something changed. One
/// description serves all three, so that nothing that is said can change without them.
/// </summary>
public static class SignJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The JSON that is written by an action, as text.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>All that signs.yml says, in its order.</summary>
    public static void Set(Utf8JsonWriter json, SignSet set)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(set);
        Strings(json, "core", set.Core);
        Strings(json, "during", set.During);
        Strings(json, "body", set.Body);
        json.WriteStartObject("numbers");
        foreach (var country in set.Numbers) Numbers(json, country);
        json.WriteEndObject();
        json.WriteStartObject("levels");
        foreach (var (name, level) in SignVocabulary.Levels)
        {
            if (!set.Levels.TryGetValue(level, out var rules)) continue;
            json.WriteStartObject(name);
            foreach (var (country, rule) in rules) Rule(json, Key(country), rule);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartArray("signs");
        foreach (var sign in set.Signs)
        {
            json.WriteStartObject();
            Sign(json, sign);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The keys of one sign.</summary>
    public static void Sign(Utf8JsonWriter json, Sign sign)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(sign);
        json.WriteString("id", sign.Id);
        json.WriteStartObject("level");
        foreach (var (country, level) in sign.Levels) json.WriteString(Key(country), SignVocabulary.Name(level));
        json.WriteEndObject();
        json.WriteString("body", sign.Body);
        Strings(json, "with", sign.With.Select(condition => condition.PageId));
        Strings(json, "expected-with", sign.ExpectedWith.Select(condition => condition.PageId));
        Strings(json, "during", sign.During);
        Strings(json, "regions", sign.Regions);
        json.WriteStartArray("sources");
        foreach (var source in sign.Sources)
        {
            json.WriteStartObject();
            json.WriteString("cite", Cite(source.Cite));
            json.WriteString("level", SignVocabulary.Name(source.Level));
            if (source.Country is { } country) json.WriteString("country", country);
            if (source.Says is { } says) json.WriteString("says", says);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Decision(json, sign.Decided);
    }

    /// <summary>The numbers of a country, under its code.</summary>
    public static void Numbers(Utf8JsonWriter json, CountryNumbers country)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(country);
        json.WriteStartObject(country.Country);
        foreach (var number in country.Numbers)
        {
            json.WriteStartObject(SignVocabulary.Name(number.Target));
            json.WriteString("number", number.Printed);
            json.WriteString("href", number.Href);
            if (number.Called is { } called) json.WriteString("called", called);
            Strings(json, "cite", number.Cites.Select(Cite));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>What a level asks for in a country, under its code.</summary>
    public static void Rule(Utf8JsonWriter json, string country, LevelRule rule)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(rule);
        json.WriteStartObject(country);
        json.WriteString("call", SignVocabulary.Name(rule.Call));
        Strings(json, "no-answer", rule.NoAnswer.Select(SignVocabulary.Name));
        Strings(json, "cite", rule.Cites.Select(Cite));
        Decision(json, rule.Decided);
        json.WriteEndObject();
    }

    /// <summary>All words of a language.</summary>
    public static void Words(Utf8JsonWriter json, SignWords words)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(words);
        json.WriteString("language", words.Language);
        json.WriteStartObject("levels");
        foreach (var (name, level) in SignVocabulary.Levels)
            if (words.Levels.TryGetValue(level, out var own)) Level(json, name, own);
        json.WriteEndObject();
        Named(json, "conditions", words.Conditions);
        Named(json, "during", words.During);
        Named(json, "body", words.Body);
        Named(json, "numbers", words.Numbers.Select(number => KeyValuePair.Create(SignVocabulary.Name(number.Key), number.Value)));
        json.WriteStartObject("signs");
        foreach (var (id, text) in words.Signs.OrderBy(sign => sign.Key, StringComparer.Ordinal)) Text(json, id, text);
        json.WriteEndObject();
    }

    /// <summary>The words of a level, under its name.</summary>
    public static void Level(Utf8JsonWriter json, string name, LevelWords words)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(words);
        json.WriteStartObject(name);
        json.WriteString("name", words.Name);
        json.WriteString("heading", words.Heading.Value);
        Optional(json, "action", words.Action);
        Optional(json, "when", words.When);
        Optional(json, "no-answer", words.NoAnswer);
        Strings(json, "say", words.Say.Select(line => line.Value));
        if (words.Countries.Count > 0)
        {
            json.WriteStartObject("countries");
            foreach (var (country, own) in words.Countries.OrderBy(own => own.Key, StringComparer.Ordinal)) Level(json, country, own);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The words of a sign, under a name.</summary>
    public static void Text(Utf8JsonWriter json, string name, SignText text)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(text);
        json.WriteStartObject(name);
        json.WriteString("say", text.Say.Value);
        Optional(json, "short", text.Short);
        Strings(json, "search", text.Search);
        Optional(json, "note", text.Note);
        Optional(json, "expected", text.Expected);
        json.WriteEndObject();
    }

    /// <summary>The key under which a country stands; everywhere else is “other”.</summary>
    public static string Key(string country) => country.Length == 0 ? SignVocabulary.Elsewhere : country;

    private static string Cite(CiteItem cite) => cite.Locator is { } place ? $"{cite.Key}, {place}" : cite.Key;

    private static void Decision(Utf8JsonWriter json, SignDecision? decided)
    {
        if (decided is null) return;
        json.WriteStartObject("decided");
        json.WriteString("role", decided.Role);
        json.WriteBoolean("clinical", decided.IsClinical);
        json.WriteString("on", $"{decided.On:yyyy-MM-dd}");
        json.WriteString("reason", decided.Reason);
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string name, YamlScalar? words)
    {
        if (words is not null) json.WriteString(name, words.Value);
    }

    private static void Named(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> words)
    {
        json.WriteStartObject(name);
        foreach (var (key, word) in words.OrderBy(word => word.Key, StringComparer.Ordinal)) json.WriteString(key, word);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        var all = values.ToImmutableArray();
        if (all.IsEmpty) return;
        json.WriteStartArray(name);
        foreach (var value in all) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
