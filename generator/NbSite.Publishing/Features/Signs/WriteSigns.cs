using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;
using NbSite.Publishing.Site.Signs;

namespace NbSite.Publishing.Features.Signs;

/// <summary>
/// api/signs.json: every sign with its levels, conditions, sources, words and sign-offs, for a charity's own tools. Its form
/// is docs/schemas/signs.schema.json; <c>schema</c> is raised when the meaning of a key changes.
/// </summary>
internal sealed class WriteSigns(BuildInput input, Pipeline<PageFacts> pages) : Module<IndexDocument, WrittenFile>
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public override IEnumerable<WrittenFile> Execute(IndexDocument site, IModuleContext context)
    {
        if (!site.Output.CarriesFeeds || site.Signs.Set.Signs.IsEmpty) return [];
        var file = new OutputFile("api/signs.json", Make(site, context.OutputsOf(pages), input.Options.Today));
        context.Write(file);
        return [new WrittenFile(file.Path)];
    }

    private static ReadOnlyMemory<byte> Make(IndexDocument site, IReadOnlyList<PageFacts> pages, DateOnly today)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", 1);
            json.WriteString("generated", today.Iso());
            json.WriteString("publication", site.Config.Publication.ToString().ToLowerInvariant());
            json.WriteStartObject("regions");
            foreach (var region in site.Config.Regions.All) json.WriteString(region.Code, region.Name(site.Config.Language));
            json.WriteEndObject();
            SignJson.Set(json, site.Signs.Set);
            json.WriteStartArray("words");
            foreach (var words in site.Signs.Words)
            {
                json.WriteStartObject();
                SignJson.Words(json, words);
                Checked(json, site, words);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            ShownOn(json, site, pages);
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenMemory;
    }

    /// <summary>The pages that tell each sign, by language and id; a sign that only the page of all signs tells names that alone.</summary>
    private static void ShownOn(Utf8JsonWriter json, IndexDocument site, IReadOnlyList<PageFacts> pages)
    {
        var told = pages.Where(page => !page.IsGenerated && page.Header.Status != ReviewStatus.Withdrawn)
            .SelectMany(page => page.Signs, (page, sign) => (Sign: sign, page.Header))
            .ToLookup(each => each.Sign, each => each.Header, StringComparer.Ordinal);
        json.WriteStartObject("pages");
        foreach (var sign in site.Signs.Set.Signs)
        {
            json.WriteStartArray(sign.Id);
            foreach (var page in told[sign.Id].OrderBy(page => page.Language, StringComparer.Ordinal).ThenBy(page => page.Id, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("id", page.Id);
                json.WriteString("language", page.Language);
                json.WriteString("address", page.Address);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Who checked each sign in these words; signs that nobody checked are not named.</summary>
    private static void Checked(Utf8JsonWriter json, IndexDocument site, SignWords words)
    {
        json.WriteStartObject("checked");
        var language = site.Languages.FirstOrDefault(each => each.Language == words.Language);
        if (language?.Get<SignReviews>(IndexKind.SignReviews, "all") is { } reviews && reviews.Language == words.Language)
        {
            foreach (var sign in site.Signs.Set.Signs)
            {
                if (reviews.Of(sign.Id) is not { IsSigned: true } status) continue;
                json.WriteStartObject(sign.Id);
                json.WriteStartArray("roles");
                foreach (var role in status.Roles) json.WriteStringValue(role);
                json.WriteEndArray();
                if (status.Clinical is { } check)
                {
                    json.WriteStartObject("clinical");
                    json.WriteString("role", check.Role);
                    json.WriteString("on", check.On.Iso());
                    json.WriteEndObject();
                }

                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }
}
