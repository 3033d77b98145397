using System.Text;
using NbSite.Commands.New;
using NbSite.Model;
using Xunit;

namespace NbSite.Tests.New;

/// <summary>An entry more in a file that people write.</summary>
public sealed class YamlAdditionTests
{
    private static string? Added(string text, string key, params string[] entry)
    {
        var bag = new DiagnosticBag();
        var bytes = YamlAddition.Append("a.yml", Encoding.UTF8.GetBytes(text), key, entry, bag);
        Assert.Equal(bytes is null, bag.HasErrors);
        return bytes is null ? null : Encoding.UTF8.GetString(bytes);
    }

    [Theory]
    [InlineData("items:\n  - id: a\n", "items:\n  - id: a\n  - id: b\n")]
    [InlineData("items:\n- id: a\n  text: >-\n    # no comment\n    words\n", "items:\n- id: a\n  text: >-\n    # no comment\n    words\n- id: b\n")]
    [InlineData("items:\n    -   id: a\n        x: 1   # why\n# the end\n", "items:\n    -   id: a\n        x: 1   # why\n    - id: b\n# the end\n")]
    [InlineData("items:\r\n  - id: a", "items:\r\n  - id: a\r\n  - id: b\r\n")]
    [InlineData("\uFEFFitems:\n  - id: a\n\n# below\nrest: 1\n", "\uFEFFitems:\n  - id: a\n  - id: b\n\n# below\nrest: 1\n")]
    [InlineData("items:\n  - id: a\n\n  - id: c\n\n\n", "items:\n  - id: a\n\n  - id: c\n\n  - id: b\n\n\n")]
    [InlineData("items: []   # none\n", "items:   # none\n  - id: b\n")]
    [InlineData("\uFEFFitems: []\n", "\uFEFFitems:\n  - id: b\n")]
    [InlineData("items:\nrest: 1\n", "items:\n  - id: b\nrest: 1\n")]
    [InlineData("items:\n  - {id: a}\n  - {id: c,\n     x: 1}\n", "items:\n  - {id: a}\n  - {id: c,\n     x: 1}\n  - id: b\n")]
    [InlineData("rest: 1", "rest: 1\nitems:\n  - id: b\n")]
    public void It_stands_behind_the_last_one_and_all_else_stays(string before, string after) =>
        Assert.Equal(after, Added(before, "items", "- id: b"));

    [Theory]
    [InlineData("signs:\n  a:\n    level: soon\n  # about c\n  c: {level: soon}\n", "signs:\n  a:\n    level: soon\n  # about c\n  c: {level: soon}\n  b:\n    level: soon\n")]
    [InlineData("signs: {}\n", "signs:\n  b:\n    level: soon\n")]
    public void So_it_does_in_a_map(string before, string after) => Assert.Equal(after, Added(before, "signs", "b:", "  level: soon"));

    [Theory]
    [InlineData("items: [{id: a}]\n")]
    [InlineData("items:\n  [{id: a},\n   {id: c}]\n")]
    [InlineData("- id: a\n")]
    [InlineData("items: words\n")]
    [InlineData("{items: []}\n")]
    [InlineData("items:\r  - id: a\r")]
    // Behind the last entry, a line that begins with “#” is text here and would be parted from it.
    [InlineData("items:\n  - id: a\n    text: |\n      words\n      # more words\n")]
    public void What_cannot_be_added_to_is_refused(string text) => Assert.Null(Added(text, "items", "- id: b"));

    [Fact]
    public void The_message_names_the_place()
    {
        var bag = new DiagnosticBag();
        Assert.Null(YamlAddition.Append("a.yml", Encoding.UTF8.GetBytes("x: 1\nitems: [{id: a}]\n"), "items", ["- id: b"], bag));
        var problem = Assert.Single(bag.ToImmutable());
        Assert.Equal(
            ("NB1328", 2, 8, "Nothing can be added to “items” as it is written here", "Write each entry of “items” on lines of its own, or add the new one by hand."),
            (problem.Code, problem.Span.Line, problem.Span.Column, problem.Message, problem.Hint));
    }
}
