using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using NbSite.Content.Entities;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.StructuredData;

/// <summary>
/// schema.org data for one page, in terms of https://schema.org (v30) only. <c>lastReviewed</c> and <c>reviewedBy</c>
/// are written only when a clinician's review is on record and nothing on the page is newer; a check against sources is
/// not a medical review.
/// </summary>
public static class JsonLd
{
    /// <param name="view">The page, complete but for its structured data.</param>
    /// <param name="types">Every type of fact sheet; some are kinds of things that schema.org knows.</param>
    /// <param name="config">The site.</param>
    /// <param name="baseUrl">Absolute, ends with a slash.</param>
    /// <param name="changed">The day of the newest recorded change.</param>
    public static ImmutableArray<string> For(PageView view, EntityTypes types, SiteConfig config, Uri baseUrl, DateOnly? changed)
    {
        if (view.Canonical is null) return [];
        var page = Text(json => Page(json, view, types, config, changed));
        return view.Breadcrumbs.Length > 0 ? [page, Text(json => Breadcrumbs(json, view, baseUrl))] : [page];
    }

    // The default encoder escapes < > & and quotes, so that the text cannot end its script element.
    private static string Text(Action<Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(bytes)) write(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Page(Utf8JsonWriter json, PageView view, EntityTypes types, SiteConfig config, DateOnly? changed)
    {
        var page = view.Page;
        var isMedical = page.Kind == ContentKind.Clinical && config.AboutName is not null;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", isMedical ? "MedicalWebPage" : "WebPage");
        json.WriteString("@id", view.Canonical);
        json.WriteString("url", view.Canonical);
        json.WriteString("name", page.Title);
        if (page.Summary.Length > 0) json.WriteString("description", page.Summary);
        json.WriteString("inLanguage", page.Language);
        if (changed is { } day) json.WriteString("dateModified", day.Iso());
        if (view.Review is { } review)
        {
            if (review is { ReviewedOn: { } last, IsChanged: false, NotClinical: 0 })
            {
                json.WriteString("lastReviewed", last.Iso());
                Open(json, "reviewedBy", "Person");
                if (review.ReviewedName is { } name) json.WriteString("name", name);
                json.WriteString("jobTitle", review.ReviewedRole);
                json.WriteEndObject();
            }

            if (review is { VersionCode: { } code, InEdition: true }) json.WriteString("version", code);
        }

        if (isMedical) Condition(json, config);
        Subject(json, page, types.Find(page.Type)?.SchemaType);
        if (!view.References.IsEmpty)
        {
            json.WriteStartArray("citation");
            foreach (var source in view.References) Citation(json, source);
            json.WriteEndArray();
        }

        Open(json, "publisher", "Organization");
        json.WriteString("name", config.Publisher);
        json.WriteEndObject();
        json.WriteBoolean("isAccessibleForFree", true);
        json.WriteEndObject();
    }

    private static void Condition(Utf8JsonWriter json, SiteConfig config)
    {
        Open(json, "about", "MedicalCondition");
        json.WriteString("name", config.AboutName);
        Codes(json, config.AboutCodes.Where(code => !code.Cites.IsEmpty).Select(code => (code.System, code.Code)));
        json.WriteEndObject();
    }

    /// <summary>What the page is mainly about, when schema.org has a type for it.</summary>
    private static void Subject(Utf8JsonWriter json, PageContent page, string? type)
    {
        if (type is null) return;
        Open(json, "mainEntity", type);
        json.WriteString("name", page.Title);
        if (!page.Aka.IsEmpty)
        {
            json.WriteStartArray("alternateName");
            foreach (var name in page.Aka) json.WriteStringValue(name);
            json.WriteEndArray();
        }

        Codes(json, page.Codes.Select(code => (code.System, code.Code)));
        json.WriteEndObject();
    }

    private static void Codes(Utf8JsonWriter json, IEnumerable<(string System, string Code)> codes)
    {
        var isFirst = true;
        foreach (var (system, code) in codes)
        {
            if (isFirst) json.WriteStartArray("code");
            isFirst = false;
            Open(json, null, "MedicalCode");
            json.WriteString("codingSystem", system);
            json.WriteString("codeValue", code);
            json.WriteEndObject();
        }

        if (!isFirst) json.WriteEndArray();
    }

    private static void Citation(Utf8JsonWriter json, ReferenceView view)
    {
        Open(json, null, "CreativeWork");
        json.WriteString("name", view.Reference.Title);
        if (view.Reference.Url is { } url) json.WriteString("url", url);
        if (view.Reference.Issued is { } issued) json.WriteString("datePublished", issued);
        json.WriteEndObject();
    }

    private static void Breadcrumbs(Utf8JsonWriter json, PageView view, Uri baseUrl)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < view.Breadcrumbs.Length; i++)
            Crumb(json, i + 1, view.Breadcrumbs[i].Title, AbsoluteAddress.Of(baseUrl, view.Breadcrumbs[i].Address));
        Crumb(json, view.Breadcrumbs.Length + 1, view.Page.Title, view.Canonical!);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Crumb(Utf8JsonWriter json, int position, string name, string address)
    {
        Open(json, null, "ListItem");
        json.WriteNumber("position", position);
        json.WriteString("name", name);
        json.WriteString("item", address);
        json.WriteEndObject();
    }

    /// <summary>Begins an object of a type, in a list when it has no name.</summary>
    private static void Open(Utf8JsonWriter json, string? name, string type)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("@type", type);
    }
}
