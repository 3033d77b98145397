using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Pages;
using NbSite.Publishing.StructuredData;

namespace NbSite.Publishing.Feeds;

/// <summary>
/// api/pages.json: every page with its address, dates, code and state, for a charity's own tools. <c>schema</c> is raised
/// when the meaning of a key changes.
/// </summary>
public static class PagesApi
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static OutputFile Make(IReadOnlyList<PageFacts> pages, Uri baseUrl, DateOnly today, int warnAheadDays)
    {
        var list = new JsonArray();
        foreach (var page in pages.OrderBy(page => page.Header.Language, StringComparer.Ordinal)
            .ThenBy(page => page.Header.Id, StringComparer.Ordinal))
        {
            list.Add(Describe(page, baseUrl, today, warnAheadDays));
        }

        var document = new JsonObject { ["schema"] = 1, ["generated"] = today.Iso(), ["pages"] = list };
        var bytes = JsonSerializer.SerializeToUtf8Bytes(document, Options);
        return new OutputFile("api/pages.json", (byte[])[.. bytes, (byte)'\n']);
    }

    private static JsonObject Describe(PageFacts page, Uri baseUrl, DateOnly today, int warnAheadDays) => new()
    {
        ["id"] = page.Header.Id,
        ["language"] = page.Header.Language,
        ["address"] = page.Header.Address,
        ["url"] = JsonLd.Absolute(baseUrl, page.Header.Address),
        ["title"] = page.Header.Title,
        ["type"] = page.Header.Type,
        ["kind"] = page.Header.Kind.ToString().ToLowerInvariant(),
        ["hash"] = page.IsUnrecorded ? null : page.TextHash,
        ["code"] = page.IsUnrecorded ? null : page.VersionCode,
        ["status"] = page.IsUnrecorded ? "generated" : StatusName(page.Header.Status),
        ["lastChecked"] = page.Header.LastChecked?.Iso(),
        ["due"] = page.Header.Due?.Iso(),
        ["state"] = State(page.Header, today, warnAheadDays),
        ["changed"] = page.Changed?.Iso(),
        ["owner"] = page.Owner,
    };

    /// <summary>The status as editors write it, such as “source-checked”.</summary>
    public static string StatusName(ReviewStatus status) => status switch
    {
        ReviewStatus.Draft => "draft",
        ReviewStatus.SourceChecked => "source-checked",
        ReviewStatus.ClinicallyReviewed => "clinically-reviewed",
        _ => "withdrawn",
    };

    /// <summary>“current”, “due-soon”, “overdue”, or “undated”.</summary>
    public static string State(PageHeader header, DateOnly today, int warnAheadDays) => header.Due switch
    {
        _ when header.Status == ReviewStatus.Withdrawn => "withdrawn",
        null => "undated",
        { } due when due < today => "overdue",
        { } due when due <= today.AddDays(warnAheadDays) => "due-soon",
        _ => "current",
    };
}
