using System.Collections.Immutable;
using System.Text.Json;
using NbSite.Console;

namespace NbSite.Desk;

/// <summary>What was filled in. Each look-up throws <see cref="UsageException"/> where a value is of another kind than is asked for.</summary>
/// <param name="Fields">An object of JSON.</param>
internal sealed record DeskRequest(JsonElement Fields)
{
    /// <summary>A text; empty where it is missing. Lines end as in files of the site, with one sign.</summary>
    public string Text(string field) => Find(field) switch
    {
        null => "",
        { ValueKind: JsonValueKind.String } value => value.GetString()!.ReplaceLineEndings("\n"),
        _ => throw Wrong(field, "a text"),
    };

    /// <summary>A whole number; null where it is missing.</summary>
    public int? Number(string field) => Find(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } value when value.TryGetInt32(out var number) => number,
        _ => throw Wrong(field, "a whole number"),
    };

    /// <summary>Whether something was chosen; false where it is missing.</summary>
    public bool IsChosen(string field) => Find(field) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        _ => throw Wrong(field, "yes or no"),
    };

    /// <summary>Texts in their order; none where they are missing.</summary>
    public ImmutableArray<string> Texts(string field) => Find(field) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } value =>
        [
            .. value.EnumerateArray().Select(each => each.ValueKind == JsonValueKind.String
                ? each.GetString()!.ReplaceLineEndings("\n") : throw Wrong(field, "a list of texts")),
        ],
        _ => throw Wrong(field, "a list of texts"),
    };

    /// <summary>Bytes that were sent as base64; null where they are missing.</summary>
    public byte[]? Bytes(string field) => Find(field) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value when value.TryGetBytesFromBase64(out var bytes) => bytes,
        _ => throw Wrong(field, "a file"),
    };

    /// <summary>Any value; null where it is missing or null.</summary>
    public JsonElement? Find(string field) =>
        Fields.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static UsageException Wrong(string field, string what) => new($"“{field}” is not {what}.");
}
