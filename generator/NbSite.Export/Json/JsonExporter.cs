using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NbSite.Content.PageText;
using NbSite.Export.Plain;
using NbSite.Model;

namespace NbSite.Export.Json;

/// <summary>
/// A page as JSON: what it says as editions record it, with what is on record in the words of <c>api/pages.json</c>. The same page gives
/// the same bytes.
/// </summary>
public sealed class JsonExporter : IPageExporter
{
    /// <summary>Raised when the meaning of a key changes.</summary>
    public const int Schema = 1;

    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        IndentSize = 1,
        MaxDepth = PageJson.Depth + 4,
        NewLine = "\n",
    };

    /// <inheritdoc/>
    public ExportedPictures Pictures => ExportedPictures.None;

    /// <inheritdoc/>
    public IEnumerable<ExportedFile> Files(ExportedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return [new ExportedFile(".json", Write(page))];
    }

    private static byte[] Write(ExportedPage page)
    {
        var (bytes, view, state) = (new ArrayBufferWriter<byte>(), page.View, page.State);
        var isRecorded = view.Review is not null;
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteNumber("content", PageContent.Schema);
            json.WriteString("id", view.Page.Id);
            json.WriteString("language", view.Page.Language);
            json.WriteString("address", view.Address);
            json.WriteString("url", page.Url);
            json.WriteString("title", view.Page.Title);
            json.WriteString("type", page.Text.Type);
            json.WriteString("kind", view.Page.Kind.ToString().ToLowerInvariant());
            json.WriteString("hash", isRecorded ? state.Hash : null);
            json.WriteString("code", isRecorded ? state.Code : null);
            json.WriteString("status", state.Status);
            json.WriteString("lastChecked", state.LastChecked?.Iso());
            json.WriteBoolean("changedSinceCheck", state.ChangedSinceCheck);
            if (state.ChangedParts is { } parts) json.WriteNumber("changedParts", parts);
            else json.WriteNull("changedParts");
            json.WriteString("due", state.Due?.Iso());
            json.WriteString("state", state.State);
            json.WriteString("changed", state.Changed?.Iso());
            json.WriteString("owner", state.Owner);
            json.WriteBoolean("withheld", state.IsWithheld);
            if (view.Site.Region is { } region) json.WriteString("region", region);
            Strings(json, "about", StateWords.About(view with { Words = view.Words.Unmarked() }));
            json.WritePropertyName("page");
            json.WriteRawValue(PageJson.Write(page.Text), skipInputValidation: true);
            Strings(json, "anchors", page.Anchors);
            json.WriteStartArray("references");
            foreach (var reference in view.References) Reference(json, reference);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void Reference(Utf8JsonWriter json, ReferenceView view)
    {
        var reference = view.Reference;
        json.WriteStartObject();
        json.WriteString("key", reference.Key);
        json.WriteNumber("number", view.Number);
        json.WriteString("text", reference.PlainText);
        json.WriteString("title", reference.Title);
        if (reference.Url is { } url) json.WriteString("url", url);
        if (reference.Issued is { } issued) json.WriteString("issued", issued);
        if (reference.Note is { } note) json.WriteString("note", note);
        if (reference.IsRetracted) json.WriteBoolean("retracted", true);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
