using System.Text.Json;
using System.Text.Json.Serialization;
using NbSite.Model;
using NbSite.Publishing.Building;

namespace NbSite.Disk;

/// <summary>Keeps a build's memory beside the output. A memory that cannot be read is simply not used.</summary>
internal static class MemoryFile
{
    public static BuildMemory? Read(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            using var stream = File.OpenRead(path);
            var memory = JsonSerializer.Deserialize(stream, MemoryJson.Default.BuildMemory);
            return memory is { Schema: BuildMemory.CurrentSchema } ? memory : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or NotSupportedException
            or KeyNotFoundException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A memory that cannot be written is left out: the site is published all the same, and the next build does all the work.</summary>
    public static void Write(string path, BuildMemory? memory)
    {
        var temporary = path + ".new";
        try
        {
            File.Delete(path);
            if (memory is null) return;
            using (var stream = File.Create(temporary)) JsonSerializer.Serialize(stream, memory, MemoryJson.Default.BuildMemory);
            File.Move(temporary, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            DeleteIfPossible(temporary);
        }
    }

    private static void DeleteIfPossible(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next build writes over it.
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
        var descriptor = Codes.All.First(known => known.Code == code);
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

[JsonSourceGenerationOptions(Converters = [typeof(DiagnosticJson)], DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(BuildMemory))]
internal sealed partial class MemoryJson : JsonSerializerContext;
