using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NbSite.Content.Signs;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Building;
using NbSite.Publishing.Index;

namespace NbSite.Publishing.Signs;

/// <summary>
/// api/signs.json: every sign with its levels, conditions, sources, words and sign-offs, for a charity's own tools. Its form
/// is docs/schemas/signs.schema.json; <c>schema</c> is raised when the meaning of a key changes.
/// </summary>
internal sealed class WriteSigns(BuildInput input, Pipeline<IndexDocument> index) : AggregateModule<SignSetDocument, WrittenFile>
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 1,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public override IEnumerable<WrittenFile> Execute(IReadOnlyList<SignSetDocument> signs, IModuleContext context)
    {
        if (context.OutputsOf(index) is not [{ Bundle: null } site] || site.Signs.Set.Signs.IsEmpty) return [];
        if (input.Options.Leaflet is not null) return [];
        var file = new OutputFile("api/signs.json", Make(site, input.Options.Today));
        context.Write(file);
        return [new WrittenFile(file.Path)];
    }

    private static ReadOnlyMemory<byte> Make(IndexDocument site, DateOnly today)
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
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenMemory;
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
