using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NbSite.Model;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Disk;

/// <summary>
/// Keeps a build's memory beside the output: a line with schema and fingerprint, a line for each page, its key and its JSON,
/// and last the SHA-256 of all that. A page's line is only understood when that page is asked for. What cannot be read is simply not used.
/// </summary>
internal static class MemoryFile
{
    private const int HashLength = 64;

    public static PreviousBuild? Read(string path, Func<string, bool> keep)
    {
        byte[] bytes;
        try
        {
            if (!File.Exists(path)) return null;
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        // One damaged byte makes it no memory: it would go unseen into every page that is not drawn again.
        if (Sound(bytes) is not { } length) return null;
        bytes = bytes[..length];
        string? fingerprint = null;
        var pages = new Dictionary<string, Range>(StringComparer.Ordinal);
        foreach (var line in bytes.AsSpan().Split((byte)'\n'))
        {
            var text = bytes.AsSpan(line);
            var tab = text.IndexOf((byte)'\t');
            if (tab < 0) continue;
            var key = Encoding.UTF8.GetString(text[..tab]);
            if (fingerprint is null)
            {
                if (key != BuildMemory.CurrentSchema.ToString(CultureInfo.InvariantCulture)) return null;
                fingerprint = Encoding.UTF8.GetString(text[(tab + 1)..]);
                continue;
            }

            pages.TryAdd(key, (line.Start.Value + tab + 1)..line.End.Value);
        }

        return fingerprint is null ? null : new PreviousBuild(
            fingerprint, key => pages.TryGetValue(key, out var line) ? Page(bytes.AsSpan(line), key) : null, keep);
    }

    // The last line is the SHA-256 of all before it.
    private static int? Sound(ReadOnlySpan<byte> bytes)
    {
        var length = bytes.Length - HashLength - 1;
        if (length < 0 || bytes[^1] != (byte)'\n') return null;
        Span<byte> hash = stackalloc byte[HashLength];
        Hash(SHA256.HashData(bytes[..length]), hash);
        return hash.SequenceEqual(bytes.Slice(length, HashLength)) ? length : null;
    }

    private static void Hash(ReadOnlySpan<byte> hash, Span<byte> written) =>
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash), written);

    private static PageMemory? Page(ReadOnlySpan<byte> json, string key)
    {
        try
        {
            var page = JsonSerializer.Deserialize(json, MemoryJson.Plain.PageMemory);
            return page?.Key == key ? page : null;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException
            or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes a memory beside the one that is in force; gives its path. A memory that cannot be written is left out: the
    /// site is published all the same, and the next build does all the work.
    /// </summary>
    public static string? Prepare(string path, BuildMemory? memory)
    {
        if (memory is null) return null;
        var next = path + ".new";
        try
        {
            using var stream = File.Create(next);
            Write(stream, memory);
            return next;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Durable.DeleteIfPossible(next);
            return null;
        }
    }

    /// <summary>Puts a prepared memory in force, once the site that it tells of is.</summary>
    public static void Take(string path, string? next) => Durable.Take(path, next);

    private static void Write(Stream stream, BuildMemory memory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Put(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{BuildMemory.CurrentSchema}\t{memory.Fingerprint}\n")));
        var pages = memory.Pages.AsParallel().AsOrdered()
            .Select(page => (page.Key, Json: JsonSerializer.SerializeToUtf8Bytes(page, MemoryJson.Plain.PageMemory)));
        foreach (var (key, json) in pages)
        {
            Put(Encoding.UTF8.GetBytes(key));
            Put("\t"u8);
            Put(json);
            Put("\n"u8);
        }

        Span<byte> line = stackalloc byte[HashLength + 1];
        Hash(hash.GetHashAndReset(), line);
        line[^1] = (byte)'\n';
        stream.Write(line);

        void Put(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            stream.Write(bytes);
        }
    }
}

/// <summary>Writes a diagnostic by its code; its descriptor is found again in the table.</summary>
internal sealed class DiagnosticJson : JsonConverter<Diagnostic>
{
    public override Diagnostic Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var values = document.RootElement;
        var code = values[0].GetString();
        var descriptor = Codes.All.FirstOrDefault(known => known.Code == code) ?? throw new JsonException();
        var span = new SourceSpan(
            values[1].GetString()!, values[2].GetInt32(), values[3].GetInt32(), values[4].GetInt32());
        return new Diagnostic(descriptor, span, values[5].GetString()!, values[6].GetString());
    }

    public override void Write(Utf8JsonWriter writer, Diagnostic value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Code);
        writer.WriteStringValue(value.Span.Path);
        writer.WriteNumberValue(value.Span.Line);
        writer.WriteNumberValue(value.Span.Column);
        writer.WriteNumberValue(value.Span.Length);
        writer.WriteStringValue(value.Message);
        writer.WriteStringValue(value.Hint);
        writer.WriteEndArray();
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

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PageMemory))]
internal sealed partial class MemoryJson : JsonSerializerContext
{
    /// <summary>Letters of every language stand as themselves: nothing but NbSite reads it.</summary>
    public static readonly MemoryJson Plain = new(new JsonSerializerOptions
    {
        Converters = { new DiagnosticJson(), new Utf8TextJson() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
