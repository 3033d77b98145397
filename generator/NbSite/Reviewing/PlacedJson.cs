using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NbSite.Model;

namespace NbSite.Reviewing;

/// <summary>What a value is.</summary>
internal enum PlacedKind
{
    Null,
    Text,
    List,
    Object,

    /// <summary>A number or a truth, which answers have none of.</summary>
    Other,
}

/// <summary>A value of JSON with its place.</summary>
internal sealed record PlacedValue(PlacedKind Kind, SourceSpan Span)
{
    public string Text { get; init; } = "";
    public ImmutableArray<PlacedValue> Items { get; init; } = [];
    public ImmutableDictionary<string, PlacedValue> Keys { get; init; } = ImmutableDictionary<string, PlacedValue>.Empty;

    public PlacedValue? this[string key] => Keys.GetValueOrDefault(key);
}

/// <summary>Reads JSON with the place of every value; a key that stands twice is no JSON here, for nobody could say which holds.</summary>
internal sealed class PlacedJson
{
    private const int Deepest = 8;
    private readonly byte[] _bytes;
    private readonly string _path;
    private (int Index, int Line, int Column) _at = (0, 1, 1);

    private PlacedJson(string path, byte[] bytes) => (_path, _bytes) = (path, bytes);

    public PlacedValue Root { get; private set; } = null!;

    /// <summary>Throws <see cref="JsonException"/> with its place.</summary>
    public static PlacedJson Read(string path, byte[] bytes)
    {
        bytes = WithoutMark(bytes).ToArray();
        if (!bytes.AsSpan().ContainsAnyExcept(" \t\r\n"u8)) throw new JsonException("the file is empty", null, 0, 0);
        var json = new PlacedJson(path, bytes);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Deepest });
        reader.Read();
        json.Root = json.Value(ref reader);
        // What stands behind the end is told by the reader itself.
        reader.Read();
        return json;
    }

    /// <summary>The file without the mark that some programs put before its first character.</summary>
    public static ReadOnlySpan<byte> WithoutMark(byte[] bytes) => bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes;

    /// <summary>What is wrong, in a few words and without the reader's own names.</summary>
    public static string Why(JsonException exception)
    {
        var words = exception.Message.Split(" LineNumber:")[0].TrimEnd('.', ' ');
        return words.Length == 0 ? "it is no JSON" : words;
    }

    private PlacedValue Value(ref Utf8JsonReader reader)
    {
        var span = Place((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return new PlacedValue(PlacedKind.Null, span);
            case JsonTokenType.String:
                return new PlacedValue(PlacedKind.Text, span) { Text = Text(ref reader) };
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<PlacedValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Value(ref reader));
                return new PlacedValue(PlacedKind.List, span) { Items = items.ToImmutable() };
            case JsonTokenType.StartObject:
                var keys = ImmutableDictionary.CreateBuilder<string, PlacedValue>(StringComparer.Ordinal);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var at = (int)reader.TokenStartIndex;
                    var place = Place(at);
                    var key = Text(ref reader);
                    reader.Read();
                    if (keys.ContainsKey(key)) throw new JsonException($"“{key}” stands twice", null, place.Line - 1, ByteInLine(at));
                    keys[key] = Value(ref reader);
                }

                return new PlacedValue(PlacedKind.Object, span) { Keys = keys.ToImmutable() };
            default:
                return new PlacedValue(PlacedKind.Other, span);
        }
    }

    private string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            var at = (int)reader.TokenStartIndex;
            throw new JsonException("a text is no text in UTF-8", null, Place(at).Line - 1, ByteInLine(at));
        }
    }

    private int ByteInLine(int index) => index - (_bytes.AsSpan(0, index).LastIndexOf((byte)'\n') + 1);

    // Asked in the order of the file: each byte is looked at once.
    private SourceSpan Place(int index)
    {
        var (at, line, column) = _at;
        if (index > at)
        {
            var passed = _bytes.AsSpan(at, index - at);
            var lines = passed.Count((byte)'\n');
            line += lines;
            column = lines == 0 ? column + Encoding.UTF8.GetCharCount(passed) : Encoding.UTF8.GetCharCount(passed[(passed.LastIndexOf((byte)'\n') + 1)..]) + 1;
        }

        _at = (index, line, column);
        return new SourceSpan(_path, line, column);
    }
}
