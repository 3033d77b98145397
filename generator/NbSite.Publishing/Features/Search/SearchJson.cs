using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NbSite.Publishing.Features.Search;

/// <summary>JSON as it stands in the index's scripts.</summary>
internal static class SearchJson
{
    // Scripts are files and not part of a page: letters of every language stand as themselves. The encoder still
    // escapes the two line separators that end a line in a script (U+2028 and U+2029).
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IBufferWriter<byte> bytes, Action<Utf8JsonWriter> write)
    {
        using var writer = new Utf8JsonWriter(bytes, Options);
        write(writer);
    }

    /// <summary>[title, address, type, regions, state, [[anchor, heading, text], …]]; a hidden section's text is 0.</summary>
    public static void Page(Utf8JsonWriter writer, SearchEntry entry, bool withText)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(entry.Title);
        writer.WriteStringValue(entry.Address);
        writer.WriteStringValue(entry.Type);
        writer.WriteStringValue(string.Join(' ', entry.Regions));
        writer.WriteStringValue(entry.State);
        writer.WriteStartArray();
        foreach (var section in entry.Sections)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(section.Anchor);
            writer.WriteStringValue(section.Heading);
            if (section.IsOutlook) writer.WriteNumberValue(0);
            else if (withText && section.Anchor.Length == 0 && section.Text.IsEmpty) writer.WriteStringValue(entry.Summary);
            else if (withText) writer.WriteStringValue(section.Text.Bytes.Span);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndArray();
    }
}
