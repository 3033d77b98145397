using NbSite.Content.Entities;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Schemas;

/// <summary>What editors' programs are told of a field is what the build takes.</summary>
public sealed class ShapeSchemaTests
{
    private static readonly EntityTypes Types = ShippedPacks.AddTo(EntityTypes.BuiltIn, "cancer");

    private static readonly SchemaSet Schemas = new(Types);

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
        Assert.False(Schemas.Judge(field.Shape.Schema(field, Types), YamlJson.Of(Yaml($"x: {value}")["x"]!)));
        var bag = new DiagnosticBag();
        EntityReader.Read(Yaml($"type: {type}\n{key}: {value}"), "en/a.yml", "a", Types, bag);
        Assert.Contains(bag.ToImmutable(), told => told is { Severity: Severity.Error, Span.Line: 2 });
    }

    [Fact]
    public void Every_shape_has_a_slip() => Assert.Empty(Types.All.SelectMany(type => type.Fields).Select(field => field.Shape)
        .Except(Slips.Select(slip => Types.Find(slip.Data.Item1)!.Field(slip.Data.Item2)!.Shape)));

    private static YamlMapping Yaml(string text)
    {
        var bag = new DiagnosticBag();
        return (YamlMapping)YamlReader.Read(PositionedText.OfFile("en/a.yml", text), bag)!;
    }
}
