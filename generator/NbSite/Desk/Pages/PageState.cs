using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;
using NbSite.Commands.Signing;
using NbSite.Content.Languages;
using NbSite.Content.Reading;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Preview;
using NbSite.Publishing.Site;

namespace NbSite.Desk.Pages;

/// <summary>
/// What is to be known of the page at an address (<c>page</c>): who looked at it, its sources, how hard it is to read, its links, weight and signs, which
/// pages depend on it, and in which languages it stands.
/// </summary>
internal sealed class PageState : IDeskQuestion
{
    // More are counted and not named.
    private const int MostNamed = 30;

    private static readonly ImmutableArray<string> Dead = [Codes.UnknownPage.Code, Codes.LinkedFileMissing.Code, Codes.UnknownAnchor.Code];

    public string Name => "state";

    public JsonObject Answer(DeskRequest request, DeskContext context)
    {
        var address = request.Text("page");
        var found = context.State.Site.Find(address.StartsWith('/') ? address : "/" + address);
        if (found is not { Sort: ServedSite.Sort.Here, File: { } file }) return new JsonObject { ["facts"] = new JsonArray() };
        var facts = new JsonArray();
        var answer = new JsonObject { ["facts"] = facts };
        var report = context.State.Made.Report.Pages.FirstOrDefault(page => page.Address.Length > 0 && ServedSite.PathOf(page.Address) == found.Path);
        var sheet = report is null ? null : context.Site.Files.Where(each => each.Path == report.Path).SelectMany(each => each.Sheets)
            .FirstOrDefault(each => each.Page.Id == report.Id && each.Page.Language == report.Language);
        if (report is not null && sheet is not null)
        {
            Add("Review", Review(report, context.Today), IsLate(report, context.Today));
            var sources = sheet.Parts.Cited.Length;
            Add("Sources", sources == 0 ? "none cited" : SigningRun.Count(sources, "source") + " cited", sources == 0 && report.Kind == ContentKind.Clinical);
            Add("Reading", Reading(sheet));
            AddLinks(sheet.Page, report, context, Add);
            var signs = CarriedSigns.Of(sheet.Page);
            Add("Signs", signs.IsEmpty ? "none on its care cards" : string.Join(", ", signs));
            AddDependents(answer, sheet.Page, context, Add);
            AddLanguages(answer, sheet.Page, context);
        }

        Add("Weight", (Compressed(file.Bytes) / 1024.0).ToString("0.0", CultureInfo.InvariantCulture) + " kB compressed, without pictures");
        return answer;

        void Add(string name, string text, bool isWarning = false) =>
            facts.Add((JsonNode)new JsonObject { ["name"] = name, ["text"] = text, ["warning"] = isWarning });
    }

    private static string Review(PageReport report, DateOnly today)
    {
        var words = report.Status switch
        {
            ReviewStatus.Draft => "draft: readers do not see it",
            ReviewStatus.SourceChecked => "checked against its sources",
            ReviewStatus.ClinicallyReviewed => "looked at by a clinician",
            _ => "withdrawn",
        };
        if (report.LastChecked is { } day) words += ", last on " + day.Iso();
        if (report.Signing is { HasChanged: true }) words += "; its words are newer than their check";
        if (report.Due is { } due) words += due < today ? $"; was due on {due.Iso()}" : $"; due on {due.Iso()}";
        return words;
    }

    private static bool IsLate(PageReport report, DateOnly today) => report.Signing is { HasChanged: true } || report.Due < today;

    private static string Reading(Sheet sheet)
    {
        if (ReadingText.Count(sheet.Page, sheet.Index) is not { Sentences: > 0 } count) return "no sentences";
        return LanguagePack.Of(sheet.Index).Reading.Formula switch
        {
            ReadingFormula.English => $"grade {Number(ReadingGrades.FleschKincaid(count, known: false))} (Flesch–Kincaid), "
                + $"{Number(ReadingGrades.FleschKincaid(count, known: true))} where explained words count as known",
            ReadingFormula.Lix => $"LIX {Number(ReadingGrades.Lix(count))}",
            _ => "no formula was made for this language",
        };
    }

    private static void AddLinks(PageContent page, PageReport report, DeskContext context, Action<string, string, bool> add)
    {
        var links = BlockWalk.AllInlines(page.Blocks).OfType<LinkInline>().ToList();
        var outside = links.Count(link => link.IsExternal && link.Href?.StartsWith("http", StringComparison.Ordinal) == true);
        var within = links.Count(link => !link.IsExternal);
        // A dead link within the site is an error, so that the last good page has none; what is wrong now is told here.
        var dead = context.State.Errors.Count(error => error.Path == report.Path
            && Dead.Contains(error.Code));
        add("Links", $"{within} within the site, {outside} to other sites{(dead == 0 ? "" : $", {dead} dead")}", dead > 0);
    }

    private static void AddDependents(JsonObject answer, PageContent page, DeskContext context, Action<string, string, bool> add)
    {
        var addresses = context.Site.Headers.ToDictionary(header => (header.Language, header.Id), header => header.Address);
        var pages = context.Site.Files.SelectMany(file => file.Sheets).Select(sheet => sheet.Page)
            .Where(other => other.Language == page.Language && other.Id != page.Id && Uses(other, page.Id))
            .OrderBy(other => other.Title, StringComparer.Ordinal).ToList();
        add("Depends on it", pages.Count == 0 ? "no page leads here or shows its words" : SigningRun.Count(pages.Count, "page"), false);
        answer["dependents"] = new JsonArray([.. pages.Take(MostNamed).Select(other => (JsonNode)new JsonObject
        {
            ["title"] = other.Title,
            ["address"] = addresses.GetValueOrDefault((other.Language, other.Id)),
        })]);
    }

    private static bool Uses(PageContent page, string id) =>
        BlockWalk.All(page.Blocks).Any(block => block.SourceId == id)
        || BlockWalk.AllInlines(page.Blocks).OfType<LinkInline>().Any(link => link.PageId == id);

    private static void AddLanguages(JsonObject answer, PageContent page, DeskContext context) =>
        answer["languages"] = new JsonArray([.. context.Site.Headers.Where(header => header.Id == page.Id && header.Language != page.Language)
            .Select(header => (JsonNode)new JsonObject { ["language"] = header.Language, ["title"] = header.Title, ["address"] = header.Address })]);

    private static long Compressed(ReadOnlyMemory<byte> bytes)
    {
        using var memory = new MemoryStream();
        using (var brotli = new BrotliStream(memory, CompressionLevel.Optimal, leaveOpen: true)) brotli.Write(bytes.Span);
        return memory.Length;
    }

    private static string Number(double? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";
}
