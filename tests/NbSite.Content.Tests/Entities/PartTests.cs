namespace NbSite.Content.Tests.Entities;

/// <summary>Parts with one id, and directives with nothing behind them: NB0404, NB0405, NB0406.</summary>
public sealed class PartTests
{
    private const string Stage = "type: stage\ntitle: A\nsummary: S.\nwhat-it-is: A stage.\n";

    private const string Taken = "is already used in this list Error | Give one of them another id.";

    [Theory]
    [InlineData("sections:\n  - {id: diet, title: Food, text: Eat.}\n  - {id: diet, title: Drink, text: Drink.}\n", "7:10", "diet")]
    [InlineData("sections:\n  - {title: Food, text: Eat.}\n  - {title: Food, text: Drink.}\n", "7:13", "food")]
    [InlineData("sections:\n  - {title: Food, text: Eat.}\n  - {title: Drink, id: food, text: Drink.}\n", "7:24", "food")]
    [InlineData("pathways:\n  - {id: w, title: One, steps: [{title: A, text: B.}]}\n  - {id: w, title: Two, steps: [{title: A, text: B.}]}\n", "7:10", "w")]
    [InlineData("pathways:\n  - title: One\n    steps:\n      - {title: Rest, text: B.}\n      - title: rest\n        text: C.\n", "9:16", "rest")]
    public void NB0404_two_parts_with_one_id(string fields, string place, string id) =>
        Assert.Equal([$"en/a.yml:{place} NB0404 The id “{id}” {Taken}"], new FactSheets(("a.yml", Stage + fields)).Problems);

    [Fact]
    public void NB0327_a_part_with_an_id_of_the_generator() =>
        Assert.Equal(
            ["en/a.yml:6:10 NB0327 The anchor “cite-1-1” starts with “cite-”, which NbSite gives to sources, words and notes itself Error | Choose another name."],
            new FactSheets(("a.yml", Stage + "sections:\n  - {id: cite-1-1, title: Food, text: Eat.}\n")).Problems);

    [Fact]
    public void NB0404_is_not_said_of_parts_of_different_lists() =>
        Assert.Equal([], new FactSheets(("a.yml", Stage + """
            sections: [{id: rest, title: Rest, text: Words.}]
            pathways:
              - {id: rest, title: One, steps: [{id: rest, title: A, text: B.}]}
              - {id: two, title: Two, steps: [{id: rest, title: A, text: B.}]}
            """)).Problems);

    [Theory]
    [InlineData("{{pathway erly}}", "1:11", "risk-group or stage named “erly”", "Did you mean “early”?")]
    [InlineData("{{pathway stages/erly}}", "1:11", "risk-group or stage named “stages/erly”", "Did you mean “stages/early”?")]
    [InlineData("Words.\n\n- a\n\n{{questions first}}", "5:13", "question-list named “first”", "Write the name of an entity that exists, or remove the line.")]
    public void NB0405_a_directive_that_names_nothing(string page, string place, string what, string hint) =>
        Assert.Equal(
            [$"en/p.md:{place} NB0405 There is no {what} to show here Error | {hint}"],
            new FactSheets(("stages/early.yml", Stage)).ProblemsOf(page));

    [Theory]
    [InlineData("{{pathway early}}", "1:11", "early", "pathway", "Add it to that entity, or remove the line.")]
    [InlineData("{{list medicine}}", "1:8", "medicine", "list", "Write a fact sheet with “type: medicine”, or remove the line.")]
    [InlineData("{{list organisation}}", "1:8", "organisation", "list", "Write a fact sheet with “type: organisation”, or remove the line.")]
    [InlineData("Words.\n\n{{table response-category}}", "3:9", "response-category", "table", "Write a fact sheet with “type: response-category”, or remove the line.")]
    public void NB0406_a_directive_with_nothing_behind_it(string page, string place, string name, string what, string hint) =>
        Assert.Equal(
            [$"en/p.md:{place} NB0406 “{name}” has no {what} to show here Error | {hint}"],
            new FactSheets(
                ("early.yml", Stage),
                ("rash.yml", "type: side-effect\ntitle: Rash\nsummary: S.\nwhat-it-is: Red skin.\n")).ProblemsOf(page));
}
