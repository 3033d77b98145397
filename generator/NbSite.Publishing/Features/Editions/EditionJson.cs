using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Features.Editions;

/// <summary>
/// The files of an edition store: the same values give the same bytes, with a line for each page, so that Git shows what
/// changed. Reading is strict, and tells file, line and column of whatever is wrong.
/// </summary>
public static class EditionJson
{
    /// <summary>The schema of recalls.json.</summary>
    internal const int RecallSchema = 1;

    private static readonly JsonWriterOptions Line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a store says in its manifests and recalls, in few letters.</summary>
    /// <param name="manifests">SHA-256 of each manifest, the oldest first.</param>
    /// <param name="recalls">What was recalled.</param>
    public static string Identity(IEnumerable<string> manifests, ImmutableArray<Recall> recalls) =>
        EditionStoreReader.HashOf([.. Encoding.UTF8.GetBytes(string.Join('\n', manifests)), .. Write(recalls)]);

    public static byte[] Write(EditionManifest edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        using var text = new Lines();
        text.Head("schema", json => json.WriteNumberValue(edition.Hash == 1 ? 1 : EditionManifest.Schema));
        if (edition.Hash != 1) text.Head("hash", json => json.WriteNumberValue(edition.Hash));
        text.Head("name", json => json.WriteStringValue(edition.Name));
        text.Head("site", json => json.WriteStringValue(edition.Site));
        text.Head("language", json => json.WriteStringValue(edition.Language));
        text.Head("created", json => json.WriteStringValue(edition.Created.Iso()));
        if (edition.Previous is { } previous) text.Head("previous", json => json.WriteStringValue(previous));
        text.Head("summary", json => json.WriteStringValue(edition.Summary));
        if (!edition.Recalls.IsEmpty) Recalls(text, edition.Recalls);
        if (!edition.Files.IsEmpty) text.List("files", edition.Files, Write);
        text.List("pages", edition.Pages, Write);
        return text.Done();
    }

    public static byte[] Write(EditionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        using var text = new Lines();
        text.Head("schema", json => json.WriteNumberValue(record.Hash == 1 ? 1 : EditionRecord.Schema));
        text.Head("content", json => json.WriteNumberValue(record.Hash == 1 ? 1 : PageContent.Schema));
        if (record.Hash != 1) text.Head("hash", json => json.WriteNumberValue(record.Hash));
        text.Head("text", json => json.WriteStringValue(record.TextHash));
        text.Head("page", json => json.WriteRawValue(PageJson.Write(record.Page), skipInputValidation: true));
        text.List("anchors", record.Anchors, (json, anchor) => json.WriteStringValue(anchor));
        text.List("references", record.References, (json, reference) =>
        {
            json.WriteStartObject();
            json.WriteString("key", reference.Key);
            json.WriteString("text", reference.Text);
            if (reference.Url is { } url) json.WriteString("url", url);
            json.WriteEndObject();
        });
        return text.Done();
    }

    public static byte[] Write(ImmutableArray<Recall> recalls)
    {
        using var text = new Lines();
        text.Head("schema", json => json.WriteNumberValue(RecallSchema));
        Recalls(text, recalls);
        return text.Done();
    }

    public static byte[] Write(EditionSeal seal)
    {
        ArgumentNullException.ThrowIfNull(seal);
        using var text = new Lines();
        text.Head("schema", json => json.WriteNumberValue(EditionSeal.Schema));
        text.Head("edition", json => json.WriteStringValue(seal.Edition));
        text.Head("sha256", json => json.WriteStringValue(seal.Hash));
        Recalls(text, seal.Recalls);
        return text.Done();
    }

    private static void Recalls(Lines text, ImmutableArray<Recall> recalls) =>
        text.List("recalls", recalls.OrderBy(recall => recall.On).ThenBy(recall => recall.Code, StringComparer.Ordinal), (json, recall) =>
        {
            json.WriteStartObject();
            json.WriteString("code", recall.Code);
            json.WriteString("on", recall.On.Iso());
            json.WriteString("reason", recall.Reason);
            json.WriteEndObject();
        });

    /// <summary>Null, with the problem in the bag, when the file is not exactly what NbSite writes.</summary>
    public static EditionManifest? ReadManifest(string path, ReadOnlySpan<byte> json, DiagnosticBag bag) =>
        EditionReader.Read(path, json, bag, EditionReader.Manifest);

    /// <inheritdoc cref="ReadManifest"/>
    public static EditionRecord? ReadRecord(string path, ReadOnlySpan<byte> json, DiagnosticBag bag) =>
        EditionReader.Read(path, json, bag, EditionReader.Record);

    /// <inheritdoc cref="ReadManifest"/>
    public static ImmutableArray<Recall>? ReadRecalls(string path, ReadOnlySpan<byte> json, DiagnosticBag bag) =>
        EditionReader.Read(path, json, bag, EditionReader.Recalls)?.Recalls;

    /// <inheritdoc cref="ReadManifest"/>
    public static EditionSeal? ReadSeal(string path, ReadOnlySpan<byte> json, DiagnosticBag bag) =>
        EditionReader.Read(path, json, bag, EditionReader.Seal);

    private static void Write(Utf8JsonWriter json, EditionPage page)
    {
        json.WriteStartObject();
        json.WriteString("id", page.Id);
        json.WriteString("language", page.Language);
        json.WriteString("address", page.Address);
        json.WriteString("title", page.Title);
        json.WriteString("record", page.Record);
        json.WriteString("code", page.Code);
        if (page.Was is { } was) json.WriteString("was", was);
        json.WriteString("status", ReviewStates.Name(page.Status));
        if (page.LastChecked is { } checkedOn) json.WriteString("checked", checkedOn.Iso());
        if (page.Due is { } due) json.WriteString("due", due.Iso());
        if (page.Role is { } role) json.WriteString("role", role);
        Write(json, page.Notes);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EditionFile file)
    {
        json.WriteStartObject();
        json.WriteString("path", file.Path);
        json.WriteString("sha256", file.Sha256);
        json.WriteNumber("size", file.Size);
        Write(json, file.Notes);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<EditionNote> notes)
    {
        if (notes.IsEmpty) return;
        json.WriteStartArray("notes");
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteNumber("version", note.Version);
            json.WriteString("on", note.On.Iso());
            json.WriteString("note", note.Note);
            if (note.Minor) json.WriteBoolean("minor", true);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An object with a line for each key, and for each entry of a list.</summary>
    private sealed class Lines : IDisposable
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private readonly Utf8JsonWriter _json;
        private bool _begun;

        public Lines() => _json = new Utf8JsonWriter(_bytes, Line);

        public void Head(string key, Action<Utf8JsonWriter> value)
        {
            Key(key);
            Value(value);
        }

        public void List<T>(string key, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
        {
            Key(key);
            Text("[");
            var first = true;
            foreach (var item in items)
            {
                Text(first ? "\n    " : ",\n    ");
                first = false;
                Value(json => write(json, item));
            }

            Text(first ? "]" : "\n  ]");
        }

        public byte[] Done()
        {
            Text("\n}\n");
            return _bytes.WrittenSpan.ToArray();
        }

        private void Key(string key)
        {
            Text(_begun ? ",\n  \"" : "{\n  \"");
            Text(key);
            Text("\": ");
            _begun = true;
        }

        private void Value(Action<Utf8JsonWriter> value)
        {
            value(_json);
            _json.Flush();
            _json.Reset(_bytes);
        }

        private void Text(string text) => Encoding.UTF8.GetBytes(text, _bytes);

        public void Dispose() => _json.Dispose();
    }
}
