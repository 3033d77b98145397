using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Publishing.Features.Editions;

/// <summary>Goes through JSON once, from front to back, and knows where it is. Throws <see cref="JsonFault"/> at the first fault.</summary>
internal ref struct JsonCursor
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _path;
    private Utf8JsonReader _json;

    public JsonCursor(string path, ReadOnlySpan<byte> bytes, int depth)
    {
        _path = path;
        _bytes = bytes;
        _json = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = depth });
    }

    /// <summary>Reads one value of an object; the cursor stands before it.</summary>
    public delegate void Value(ref JsonCursor cursor, string key);

    public delegate T Item<out T>(ref JsonCursor cursor);

    /// <summary>Reads an object whose keys are all known and stand once.</summary>
    /// <param name="what">What the object is, for messages.</param>
    /// <param name="keys">Every key; those that begin with “?” may be missing.</param>
    /// <param name="value">Reads each.</param>
    public void Object(string what, scoped ReadOnlySpan<string> keys, Value value)
    {
        Next();
        var start = _json.TokenStartIndex;
        if (_json.TokenType != JsonTokenType.StartObject) Fail(start, what, "an object in { }");
        var seen = 0UL;
        while (Next() == JsonTokenType.PropertyName)
        {
            var key = Text();
            var at = keys.IndexOf(key);
            if (at < 0) at = keys.IndexOf("?" + key);
            if (at < 0)
            {
                var names = keys.ToArray().Select(known => known.TrimStart('?'));
                throw new JsonFault(Codes.EditionUnknownKey.WithHint(Here(), Suggestions.Hint(key, names), key, what));
            }

            if ((seen & (1UL << at)) != 0) throw new JsonFault(Codes.EditionKeyTwice.At(Here(), key, what));
            seen |= 1UL << at;
            value(ref this, key);
        }

        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i][0] != '?' && (seen & (1UL << i)) == 0)
                throw new JsonFault(Codes.EditionKeyMissing.At(JsonPlace.Of(_path, _bytes, start), keys[i], what));
        }
    }

    public ImmutableArray<T> List<T>(string key, Item<T> item)
    {
        Next();
        if (_json.TokenType != JsonTokenType.StartArray) Fail(_json.TokenStartIndex, key, "a list in [ ]");
        var items = ImmutableArray.CreateBuilder<T>();
        while (true)
        {
            var before = _json;
            if (Next() == JsonTokenType.EndArray) return items.ToImmutable();
            _json = before;
            items.Add(item(ref this));
        }
    }

    public string String(string key)
    {
        if (Next() != JsonTokenType.String) Fail(_json.TokenStartIndex, key, "text in quotation marks");
        return Text();
    }

    /// <summary>Text that people read.</summary>
    public string Words(string key) => String(key, "text that can be seen", PlainText.IsVisible);

    /// <summary>Text of a certain form.</summary>
    public string String(string key, string form, Func<string, bool> isGood)
    {
        var text = String(key);
        if (!isGood(text)) Fail(_json.TokenStartIndex, key, form);
        return text;
    }

    public DateOnly Day(string key)
    {
        var text = String(key);
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            Fail(_json.TokenStartIndex, key, "a day such as 2026-11-21");
        return day;
    }

    public int Number(string key)
    {
        var number = 0;
        if (Next() != JsonTokenType.Number || !_json.TryGetInt32(out number) || number < 0)
            Fail(_json.TokenStartIndex, key, "a whole number");
        return number;
    }

    public bool Truth(string key)
    {
        if (Next() is not (JsonTokenType.True or JsonTokenType.False)) Fail(_json.TokenStartIndex, key, "true or false");
        return _json.TokenType == JsonTokenType.True;
    }

    /// <summary>A number of the meaning of the file, which may be no higher than the one that is known.</summary>
    public void Schema(string key, int known)
    {
        if (Version(key, known) != known) Fail(_json.TokenStartIndex, key, known.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A number from 1 up to the one that is known.</summary>
    public int Version(string key, int known)
    {
        var version = Number(key);
        if (version > known) throw new JsonFault(Codes.EditionTooNew.At(Here(), key, version, known));
        if (version == 0) Fail(_json.TokenStartIndex, key, known.ToString(CultureInfo.InvariantCulture));
        return version;
    }

    /// <summary>The bytes of a whole value, and where they begin. No list in it may hold null.</summary>
    public Range Whole()
    {
        Next();
        var start = (int)_json.TokenStartIndex;
        var depth = _json.CurrentDepth;
        var afterKey = true;
        while (true)
        {
            if (_json.TokenType == JsonTokenType.Null && !afterKey) Fail(_json.TokenStartIndex, "null", "left out of a list");
            afterKey = _json.TokenType == JsonTokenType.PropertyName;
            if (_json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) _ = Text();
            var isOpen = _json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName;
            if (!isOpen && _json.CurrentDepth <= depth) return start..(int)_json.BytesConsumed;
            Next();
        }
    }

    /// <summary>Nothing may follow.</summary>
    public void End() => _json.Read();

    /// <summary>The place of the value or key that was read last.</summary>
    public readonly SourceSpan Here() => JsonPlace.Of(_path, _bytes, _json.TokenStartIndex);

    private readonly void Fail(long at, string key, string form) =>
        throw new JsonFault(Codes.EditionBadValue.At(JsonPlace.Of(_path, _bytes, at), key, form));

    private JsonTokenType Next()
    {
        _json.Read();
        return _json.TokenType;
    }

    private readonly string Text()
    {
        try
        {
            var text = _json.GetString()!;
            return TextCharacters.IsPublishable(text) ? text : throw new JsonFault(Codes.EditionBadCharacter.At(Here(), TextCharacters.Problem(text)));
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of UTF-16 units, written as \ud83d.
            throw new JsonFault(Codes.EditionNotJson.At(Here(), "a character is only half written"));
        }
    }
}
