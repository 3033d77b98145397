namespace NbSite.Content.Tests.Entities;

/// <summary>Types and names that mean nothing, or too much: NB0401, NB0402, NB0403.</summary>
public sealed class NameTests
{
    private const string AnyName = "Write the name of an entity that exists: its file name without the ending, or its whole id.";

    private static readonly (string, string) Rash = ("side-effects/rash.yml", """
        type: side-effect
        title: Rash
        summary: Red skin.
        what-it-is: The skin turns red.
        """);

    private static readonly (string, string) Balm = ("treatments/balm.yml", """
        type: treatment
        title: Balm
        summary: A balm.
        what-it-is: It is rubbed in.
        """);

    [Theory]
    [InlineData("medcine", "Did you mean “medicine”?")]
    [InlineData("Stage", "Did you mean “stage”?")]
    [InlineData("drug", "Known types are risk-group, stage, treatment, medicine, regimen, side-effect, response-category, recurrence-option, glossary-term, question-list, visit, organisation.")]
    public void NB0401_a_type_that_is_not_known(string type, string hint)
    {
        Assert.Equal(
            [$"en/x.yml:2:7 NB0401 “{type}” is not a type of entity Error | {hint}"],
            new FactSheets(("x.yml", $"title: X\ntype: {type}\n")).Problems);
        Assert.Equal(
            [$"en/p.md:3:8 NB0401 “{type}” is not a type of entity Error | {hint}"],
            new FactSheets().ProblemsOf($"Words.\n\n{{{{list {type}}}}}"));
    }

    [Theory]
    [InlineData("side-effects: [rash, rsh]", "5:22", "side-effect", "rsh", "Did you mean “rash”?")]
    [InlineData("side-effects:\n  - effect: itching", "6:13", "side-effect", "itching", AnyName)]
    [InlineData("side-effects: [balm]", "5:16", "side-effect", "balm", "“balm” is of type treatment; this field names a side-effect.")]
    [InlineData("side-effects: [treatments/balm]", "5:16", "side-effect", "treatments/balm", "“treatments/balm” is of type treatment; this field names a side-effect.")]
    [InlineData("part-of: blam", "5:10", "treatment", "blam", "Did you mean “balm”?")]
    [InlineData("questions: \"what to ask\"", "5:12", "question-list", "what to ask", AnyName)]
    public void NB0402_a_name_that_means_nothing(string field, string place, string type, string name, string hint) =>
        Assert.Equal(
            [$"en/medicines/x.yml:{place} NB0402 There is no {type} named “{name}” Error | {hint}"],
            new FactSheets(Rash, Balm, ("medicines/x.yml", $"type: medicine\ntitle: X\nsummary: S.\nwhat-it-is: A medicine.\n{field}\n")).Problems);

    [Fact]
    public void NB0402_in_every_list_of_a_pathway()
    {
        var sheets = new FactSheets(Balm, ("stages/a.yml", """
            type: stage
            title: A
            summary: S.
            what-it-is: A stage.
            pathways:
              - title: Way
                steps:
                  - title: First
                    text: Rest.
                    treatments: [balm, blam]
                    medicines: [none]
                    regimens:
                      - weekly
            """));

        Assert.Equal(
            [
                "en/stages/a.yml:10:28 NB0402 There is no treatment named “blam” Error | Did you mean “balm”?",
                $"en/stages/a.yml:11:21 NB0402 There is no medicine named “none” Error | {AnyName}",
                $"en/stages/a.yml:13:13 NB0402 There is no regimen named “weekly” Error | {AnyName}",
            ],
            sheets.Problems);
    }

    [Fact]
    public void NB0403_a_name_that_means_several_things_wherever_it_is_written()
    {
        (string, string)[] twins = [("adults/rash.yml", Rash.Item2), ("children/rash.yml", Rash.Item2)];
        const string Problem = "NB0403 “rash” may mean any of adults/rash, children/rash Error | Write the whole id.";

        Assert.Equal(
            ["en/x.yml:5:16 " + Problem],
            new FactSheets([.. twins, ("x.yml", "type: medicine\ntitle: X\nsummary: S.\nwhat-it-is: A.\nside-effects: [rash, adults/rash]\n")]).Problems);
    }

    [Fact]
    public void NB0408_a_circle_of_parts_is_told_once()
    {
        static (string, string) Sheet(string name, string whole) =>
            ($"treatments/{name}.yml", $"type: treatment\ntitle: X\nsummary: S.\nwhat-it-is: One.\npart-of: {whole}\n");
        const string Hint = "Take “part-of” out of one of them.";
        Assert.Equal(
            [$"en/treatments/a.yml:5:10 NB0408 “treatments/a” is made a part of itself: treatments/a → treatments/c → treatments/b → treatments/a Error | {Hint}"],
            new FactSheets(Sheet("b", "a"), Sheet("c", "b"), Sheet("a", "c"), Sheet("d", "a")).Problems);
        Assert.Equal(
            [$"en/treatments/a.yml:5:10 NB0408 “treatments/a” is made a part of itself: treatments/a → treatments/a Error | {Hint}"],
            new FactSheets(Sheet("a", "treatments/a")).Problems);
    }

    [Fact]
    public void NB0235_one_side_effect_twice_under_its_name_and_its_id()
    {
        FactSheets Sheets(string effects) => new(Rash, ("medicines/x.yml", $"type: medicine\ntitle: X\nsummary: S.\nwhat-it-is: One.\nside-effects:\n{effects}"));
        Assert.Equal(
        [
            "en/medicines/x.yml:7:5 NB0235 “rash” stands in this list twice Error | Delete it, or write the one that was meant.",
            "en/medicines/x.yml:8:13 NB0235 “side-effects/rash” stands in this list twice Error | Delete it, or write the one that was meant.",
        ], Sheets("  - {effect: rash, how-common: common}\n  - rash\n  - effect: side-effects/rash\n").Problems);
        Assert.Equal([], Sheets("  - {effect: rash, how-common: common, regions: [GB]}\n  - {effect: rash, how-common: rare, regions: [US]}\n").Problems);
    }
}
