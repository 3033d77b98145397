using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbSite.Content.Site;
using NbSite.Model;

namespace NbSite.Publishing.StructuredData;

/// <summary>
/// schema.org data for one page, in terms of https://schema.org (v30) only. <c>lastReviewed</c> and <c>reviewedBy</c>
/// are written only when a clinician's review is on record; a check against sources is not a medical review.
/// </summary>
public static class JsonLd
{
    // The default encoder escapes < > & and quotes, so that the text cannot end its script element.
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = false };

    /// <param name="view">The page, complete but for its structured data.</param>
    /// <param name="config">The site.</param>
    /// <param name="baseUrl">Absolute, ends with a slash.</param>
    /// <param name="changed">The day of the newest recorded change.</param>
    public static ImmutableArray<string> For(PageView view, SiteConfig config, Uri baseUrl, DateOnly? changed)
    {
        if (view.Canonical is null) return [];
        var page = view.Page;
        var isMedical = page.Kind == ContentKind.Clinical && config.AboutName is not null;
        var document = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = isMedical ? "MedicalWebPage" : "WebPage",
            ["@id"] = view.Canonical,
            ["url"] = view.Canonical,
            ["name"] = page.Title,
        };
        if (page.Summary.Length > 0) document["description"] = page.Summary;
        document["inLanguage"] = page.Language;
        if (changed is { } day) document["dateModified"] = day.Iso();
        if (view.Review is { } review)
        {
            if (review.ReviewedOn is { } last)
            {
                document["lastReviewed"] = last.Iso();
                document["reviewedBy"] = Reviewer(review);
            }

            if (review is { VersionCode: { } code, InEdition: true }) document["version"] = code;
        }

        if (isMedical) document["about"] = Condition(config);
        if (Subject(page) is { } subject) document["mainEntity"] = subject;
        if (!view.References.IsEmpty)
            document["citation"] = new JsonArray([.. view.References.Select(Citation)]);
        document["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = config.Publisher };
        document["isAccessibleForFree"] = true;
        var result = ImmutableArray.CreateBuilder<string>();
        result.Add(document.ToJsonString(Options));
        if (view.Breadcrumbs.Length > 0) result.Add(Breadcrumbs(view, baseUrl).ToJsonString(Options));
        return result.ToImmutable();
    }

    private static JsonObject Reviewer(ReviewView review) => review.ReviewedName is { } name
        ? new JsonObject { ["@type"] = "Person", ["name"] = name, ["jobTitle"] = review.ReviewedRole }
        : new JsonObject { ["@type"] = "Person", ["jobTitle"] = review.ReviewedRole };

    private static JsonObject Condition(SiteConfig config)
    {
        var condition = new JsonObject { ["@type"] = "MedicalCondition", ["name"] = config.AboutName };
        var codes = config.AboutCodes.Where(code => !code.Cites.IsEmpty)
            .Select(code => (JsonNode)Code(code.System, code.Code)).ToArray();
        if (codes.Length > 0) condition["code"] = new JsonArray(codes);
        return condition;
    }

    private static JsonObject Code(string system, string code) =>
        new() { ["@type"] = "MedicalCode", ["codingSystem"] = system, ["codeValue"] = code };

    /// <summary>What the page is mainly about, when schema.org has a type for it.</summary>
    private static JsonObject? Subject(PageContent page)
    {
        var type = page.Type switch
        {
            "medicine" => "Drug",
            "treatment" or "regimen" => "MedicalTherapy",
            "side-effect" => "MedicalSymptom",
            "stage" => "MedicalConditionStage",
            _ => null,
        };
        if (type is null) return null;
        var subject = new JsonObject { ["@type"] = type, ["name"] = page.Title };
        if (!page.Aka.IsEmpty)
            subject["alternateName"] = new JsonArray([.. page.Aka.Select(name => (JsonNode)JsonValue.Create(name)!)]);
        if (!page.Codes.IsEmpty)
        {
            subject["code"] = new JsonArray(
                [.. page.Codes.Select(code => (JsonNode)Code(code.System, code.Code))]);
        }

        return subject;
    }

    private static JsonNode Citation(ReferenceView view)
    {
        var citation = new JsonObject { ["@type"] = "CreativeWork", ["name"] = view.Reference.Title };
        if (view.Reference.Url is { } url) citation["url"] = url;
        if (view.Reference.Issued is { } issued) citation["datePublished"] = issued;
        return citation;
    }

    private static JsonObject Breadcrumbs(PageView view, Uri baseUrl)
    {
        var items = view.Breadcrumbs.Select((crumb, i) => Crumb(i + 1, crumb.Title, Absolute(baseUrl, crumb.Address)))
            .Append(Crumb(view.Breadcrumbs.Length + 1, view.Page.Title, view.Canonical!));
        return new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "BreadcrumbList",
            ["itemListElement"] = new JsonArray([.. items]),
        };
    }

    private static JsonNode Crumb(int position, string name, string address) => new JsonObject
    {
        ["@type"] = "ListItem",
        ["position"] = position,
        ["name"] = name,
        ["item"] = address,
    };

    /// <summary>A site address as an absolute one.</summary>
    public static string Absolute(Uri baseUrl, string address) => baseUrl.AbsoluteUri.TrimEnd('/') + address;
}
