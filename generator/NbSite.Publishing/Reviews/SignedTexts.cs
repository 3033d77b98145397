using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Publishing.Editions;

namespace NbSite.Publishing.Reviews;

/// <summary>The texts that were signed, kept as records of the edition store, so that what changed since can be told.</summary>
public static class SignedTexts
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A record's path in the editions folder and its bytes.</summary>
    public static (string Path, byte[] Bytes) File(EditionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var text = new StringBuilder();
        text.Append("{\n  \"schema\": ").Append(EditionRecord.Schema)
            .Append(",\n  \"content\": ").Append(PageContent.Schema)
            .Append(",\n  \"text\": ").Append(Json(record.TextHash))
            .Append(",\n  \"page\": ").Append(Encoding.UTF8.GetString(PageJson.Write(record.Page)));
        List("anchors", record.Anchors.Select(Json));
        List("references", record.References.Select(reference =>
            $"{{\"key\":{Json(reference.Key)},\"text\":{Json(reference.Text)}{(reference.Url is { } url ? $",\"url\":{Json(url)}" : "")}}}"));
        var bytes = Encoding.UTF8.GetBytes(text.Append("\n}\n").ToString());
        var name = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return ($"records/{name[..2]}/{name}.json", bytes);

        void List(string key, IEnumerable<string> items)
        {
            var lines = string.Join(",\n    ", items);
            text.Append(",\n  \"").Append(key).Append("\": [").Append(lines.Length > 0 ? $"\n    {lines}\n  ]" : "]");
        }
    }

    /// <summary>The version code of a record's text, from the beginning of its file; null when it is no such file.</summary>
    public static string? CodeOf(ReadOnlySpan<byte> start)
    {
        var at = start.IndexOf("\"text\": \""u8);
        return at >= 0 && start.Length >= at + 73 && TryHash(Encoding.ASCII.GetString(start.Slice(at + 9, 64)), out var hash) ? TextHash.Code(hash) : null;
    }

    /// <summary>The page of a record; null when the bytes are none.</summary>
    public static PageContent? Page(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 512 });
            return PageJson.Read(Encoding.UTF8.GetBytes(json.RootElement.GetProperty("page").GetRawText()));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool TryHash(string hexadecimal, out byte[] hash)
    {
        hash = new byte[32];
        return Convert.FromHexString(hexadecimal, hash, out _, out _) == System.Buffers.OperationStatus.Done;
    }

    private static string Json(string words) => JsonSerializer.Serialize(words, Plain);
}
