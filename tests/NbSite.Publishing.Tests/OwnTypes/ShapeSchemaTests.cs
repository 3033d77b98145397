using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Publishing.Tests.Signs;
using Xunit;

namespace NbSite.Publishing.Tests.OwnTypes;

/// <summary>What editors' programs are told of a field is what the build takes.</summary>
public sealed class ShapeSchemaTests
{
    private static readonly EntityTypes Types = ShippedPacks.AddTo(EntityTypes.BuiltIn, "cancer");

    /// <summary>Slips that both must see, at least one for each shape that can be wrong in its form.</summary>
    public static TheoryData<string, string, string> Slips => new()
    {
        { "treatment", "why", "{txt: Words.}" },
        { "treatment", "why", "[{text: Words., kind: nonsense}]" },
        { "side-effect", "medical-name", "[one, two]" },
        { "organisation", "phone", "{number: one}" },
        { "organisation", "website", "ftp://example.org" },
        { "glossary-term", "see", "[one]" },
        { "recurrence-option", "place", "elsewhere" },
        { "treatment", "part-of", "{medicine: one}" },
        { "regimen", "medicines", "{medicine: one}" },
        { "regimen", "medicines", "[{medicine: one, sources: src}]" },
        { "medicine", "side-effects", "[{how-common: rare}]" },
        { "medicine", "side-effects", "[{effect: one, how-common: never}]" },
        { "regimen", "without", "[{effect: one, reason: Because.}]" },
        { "risk-group", "pathways", "[{title: One}]" },
        { "risk-group", "pathways", "[{title: One, steps: [{title: A, text: B., stages: [one]}]}]" },
        { "regimen", "cycles", "{count: 8, cite: src}" },
        { "medicine", "brands", "[{brand: One}]" },
        { "response-category", "thresholds", "[{measure: Size}]" },
        { "response-category", "rules", "[{id: one}]" },
        { "response-category", "needs", "[{rules: one, of: some}]" },
        { "question-list", "groups", "[{title: One, questions: [{id: why}]}]" },
        { "visit", "ask", "[{groups: [one]}]" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_in_the_form_is_seen_by_both(string type, string key, string value)
    {
        var field = Types.Find(type)!.Field(key)!;
        Assert.NotEmpty(Problems(field, Yaml($"x: {value}")["x"]!));
        var bag = new DiagnosticBag();
        EntityReader.Read(Yaml($"type: {type}\n{key}: {value}"), "en/a.yml", "a", Types, bag);
        Assert.Contains(bag.ToImmutable(), told => told is { Severity: Severity.Error, Span.Line: 2 });
    }

    [Fact]
    public void Every_shape_has_a_slip() => Assert.Empty(Types.All.SelectMany(type => type.Fields).Select(field => field.Shape)
        .Except(Slips.Select(slip => Types.Find(slip.Data.Item1)!.Field(slip.Data.Item2)!.Shape)));

    [Fact]
    public void Every_field_of_the_sites_own_fact_sheets_is_as_its_schema_says()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NbSite.sln"))) folder = Path.GetDirectoryName(folder)!;
        var read = 0;
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "content", "en"), "*.yml", SearchOption.AllDirectories))
        {
            if (path.EndsWith(".review.yml", StringComparison.Ordinal) || Yaml(File.ReadAllText(path)) is not { } root) continue;
            if (root["type"] is not YamlScalar { Value: var name } || Types.Find(name) is not { } type) continue;
            ImmutableArray<YamlMapping> sheets = root["items"] is YamlSequence items ? [root, .. items.Items.OfType<YamlMapping>()] : [root];
            foreach (var (sheet, field) in sheets.SelectMany(_ => type.Fields, (sheet, field) => (sheet, field)))
            {
                if (sheet[field.Key] is not { } value) continue;
                Assert.Equal([], Problems(field, value).Select(problem => $"{path} {field.Key}: {problem}"));
                read++;
            }
        }

        Assert.True(read > 300, $"{read}");
    }

    private static IReadOnlyList<string> Problems(FieldDefinition field, YamlNode value)
    {
        using var schema = JsonDocument.Parse(field.Shape.Schema(field, Types).ToJsonString());
        using var json = JsonDocument.Parse(Json(value).ToJsonString());
        return SmallJsonSchema.Problems(schema.RootElement, json.RootElement);
    }

    private static YamlMapping Yaml(string text)
    {
        var bag = new DiagnosticBag();
        return (YamlMapping)YamlReader.Read(PositionedText.OfFile("en/a.yml", text), bag)!;
    }

    private static JsonNode Json(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key.Value, (JsonNode?)Json(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Json)]),
        _ => JsonValue.Create(((YamlScalar)node).Value),
    };
}
