using System.Buffers;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NbSite.Publishing.Site.Pages;

/// <summary>What is kept of a page, as compressed JSON: all of it, by its own shape.</summary>
internal static class PageFactsCodec
{
    // Small and quick: it is written for each page of each build.
    private const int Quality = 2;
    private const int Window = 18;

    public static ReadOnlyMemory<byte> Write(PageFacts facts)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(facts, PageFactsJson.Plain.PageFacts);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length) + sizeof(int)];
        BitConverter.TryWriteBytes(packed, json.Length);
        return BrotliEncoder.TryCompress(json, packed.AsSpan(sizeof(int)), out var length, Quality, Window)
            ? packed[..(length + sizeof(int))]
            : throw new InvalidOperationException("The facts of a page could not be compressed.");
    }

    public static PageFacts? Read(ReadOnlyMemory<byte> packed)
    {
        var length = BitConverter.ToInt32(packed.Span);
        var json = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return BrotliDecoder.TryDecompress(packed.Span[sizeof(int)..], json, out var read) && read == length
                ? JsonSerializer.Deserialize(json.AsSpan(0, length), PageFactsJson.Plain.PageFacts)
                : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(json);
        }
    }
}

/// <summary>Text that is UTF-8 already.</summary>
internal sealed class Utf8TextJson : JsonConverter<Utf8Text>
{
    public override Utf8Text Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException();
        var text = new byte[reader.ValueSpan.Length];
        return new Utf8Text(text.AsMemory(0, reader.CopyString(text)));
    }

    public override void Write(Utf8JsonWriter writer, Utf8Text value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Bytes.Span);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(PageFacts))]
internal sealed partial class PageFactsJson : JsonSerializerContext
{
    /// <summary>Letters of every language stand as themselves: nothing but NbSite reads it.</summary>
    public static readonly PageFactsJson Plain = new(new JsonSerializerOptions
    {
        Converters = { new Utf8TextJson() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
