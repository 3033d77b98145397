using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Publishing.Features.Feeds;

/// <summary>
/// api/pages.json: every page with its address, dates, code and state, for a charity's own tools. <c>schema</c> is raised
/// when the meaning of a key changes.
/// </summary>
public static class PagesApi
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static OutputFile Make(IReadOnlyList<PageFacts> pages, Uri baseUrl, DateOnly today, int warnAheadDays)
    {
        var bytes = new ArrayBufferWriter<byte>(600 * (pages.Count + 1));
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteString("generated", today.Iso());
            json.WriteStartArray("pages");
            foreach (var page in pages.OrderBy(page => page.Header.Language, StringComparer.Ordinal)
                .ThenBy(page => page.Header.Id, StringComparer.Ordinal))
            {
                Describe(json, page, baseUrl, today, warnAheadDays);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return new OutputFile("api/pages.json", bytes.WrittenMemory);
    }

    private static void Describe(Utf8JsonWriter json, PageFacts page, Uri baseUrl, DateOnly today, int warnAheadDays)
    {
        json.WriteStartObject();
        json.WriteString("id", page.Header.Id);
        json.WriteString("language", page.Header.Language);
        json.WriteString("address", page.Header.Address);
        json.WriteString("url", AbsoluteAddress.Of(baseUrl, page.Header.Address));
        json.WriteString("title", page.Header.Title);
        json.WriteString("type", page.Header.Type);
        json.WriteString("kind", page.Header.Kind.ToString().ToLowerInvariant());
        json.WriteString("hash", page.IsUnrecorded ? null : page.TextHash);
        json.WriteString("code", page.IsUnrecorded ? null : page.VersionCode);
        json.WriteString("status", page.IsUnrecorded ? "generated" : ReviewStates.Name(page.Header.Status));
        json.WriteString("lastChecked", page.LastChecked?.Iso());
        if (page.Signing is { } signing) Since(json, signing);
        json.WriteString("due", page.Header.Due?.Iso());
        json.WriteString("state", ReviewStates.Of(page.Header, today, warnAheadDays));
        json.WriteString("changed", page.Changed?.Iso());
        json.WriteString("owner", page.Owner);
        json.WriteEndObject();
    }

    /// <summary>Whether anything is newer than the check, and how many parts are; null when that is not known.</summary>
    private static void Since(Utf8JsonWriter json, PageSigning signing)
    {
        json.WriteBoolean("changedSinceCheck", signing.HasChanged);
        if (signing.IsUncounted) json.WriteNull("changedParts");
        else json.WriteNumber("changedParts", signing.Changed);
    }
}
