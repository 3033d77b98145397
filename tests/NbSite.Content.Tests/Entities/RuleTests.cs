namespace NbSite.Content.Tests.Entities;

/// <summary>Whose rules limits belong to: NB0431 to NB0438, each at its exact place.</summary>
public sealed class RuleTests
{
    private const string Sets = "type: response-category\nrules: [{id: world, name: World rules}, {id: home, name: Our rules, regions: [CA]}]\nitems:\n";

    private static string[] Problems(string item, string sets = Sets) =>
        new FactSheets(("a.yml", sets + "  - id: x\n    title: X\n    what-it-is: It is.\n" + item)).Problems;

    [Fact]
    public void Limits_of_two_sets_of_rules_are_read()
    {
        Assert.Equal([], Problems("""
                needs: [{rules: world, of: all}]
                thresholds:
                  - {measure: Size, rules: world, value: under 10 mm, bound: {under: 10 mm}}
                  - {measure: Size, rules: home, value: 0% to 5%, bound: {from: 0, to: 5%}}
            """));
        Assert.Equal([], Problems("    thresholds: [{measure: Size, value: half, regions: [CA]}]\n", "type: response-category\nitems:\n"));
    }

    [Theory]
    [InlineData("    thresholds: [{measure: Size, rules: wrld, value: half}]\n", "7:41 NB0431 There are no rules named “wrld” in this file Error | Did you mean “world”?")]
    [InlineData("    thresholds: [{measure: Size, rules: other, value: half}]\n", "7:41 NB0431 There are no rules named “other” in this file Error | Name it under “rules:” at the top of the file.")]
    [InlineData("    thresholds: [{measure: Size, value: half}]\n", "7:18 NB0432 The limit for “Size” does not say whose rules it belongs to Error | Add “rules:” with the id of a set.")]
    [InlineData("    thresholds: [{measure: Size, rules: home, value: half, regions: [CA]}]\n", "7:60 NB0433 This limit belongs to the rules “home”, which say themselves where they hold Error | Take “regions” out here, and write it once where the rules are named.")]
    [InlineData("    thresholds: [{measure: Size, rules: home, value: half}, {measure: Size, rules: home, value: all}]\n", "7:71 NB0434 The rules “home” have two entries for “Size” Error | Join the two, or give one of them another “measure”.")]
    [InlineData("    needs: [{rules: home, of: any}]\n", "7:21 NB0436 The rules “home” have no limits here, so that neither all nor any of them can be met Error | Add the limits under “thresholds:”, or take the entry out.")]
    [InlineData("    thresholds: [{measure: Size, rules: home, value: half, bound: {from: 5%}}]\n", "7:67 NB0437 A bound is one limit: “at-least”, “more-than”, “under” or “at-most”, or “from” and “to” Error | Write one of them, such as {at-least: 30%} or {from: 0%, to: 5%}.")]
    [InlineData("    thresholds: [{measure: Size, rules: home, value: half, bound: {under: 5%, at-most: 6%}}]\n", "7:67 NB0437 A bound is one limit: “at-least”, “more-than”, “under” or “at-most”, or “from” and “to” Error | Write one of them, such as {at-least: 30%} or {from: 0%, to: 5%}.")]
    [InlineData("    thresholds: [{measure: Size, rules: home, value: half, bound: {from: 6%, to: 5%}}]\n", "7:67 NB0437 A bound is one limit: “at-least”, “more-than”, “under” or “at-most”, or “from” and “to” Error | Write one of them, such as {at-least: 30%} or {from: 0%, to: 5%}.")]
    [InlineData("    thresholds: [{measure: Size, rules: home, value: half, bound: {under: half}}]\n", "7:75 NB0438 “half” is not a number with its unit Error | Write a number with a point and its unit, such as 30%, 10 mm or 1.2.")]
    [InlineData("    thresholds: [{measure: Size, rules: home, value: half, bound: {under: '1,2'}}]\n", "7:75 NB0438 “1,2” is not a number with its unit Error | Write a number with a point and its unit, such as 30%, 10 mm or 1.2.")]
    public void What_is_wrong_is_told_where_it_stands(string item, string problem) => Assert.Equal(["en/a.yml:" + problem], Problems(item));

    [Fact]
    public void NB0435_two_sets_with_one_name() => Assert.Equal(
        ["en/a.yml:2:43 NB0435 Another set of rules is called “One” too Error | Give one of them another name."],
        Problems("", "type: response-category\nrules: [{id: a, name: One}, {id: b, name: One}]\nitems:\n"));
}
