using System.Text;
using NbSite.Content.Yaml.Editing;
using NbSite.Model;

namespace NbSite.Content.Tests.Yaml.Editing;

public sealed class YamlEditTests
{
    [Theory]
    // Words in place of words, each in the quotes that stood there.
    [InlineData("a: one # why\nb: 2\n", "a", "two", "a: two # why\nb: 2\n")]
    [InlineData("a: 'it''s' # why\n", "a", "it's so", "a: 'it''s so' # why\n")]
    [InlineData("a: \"b\"\n", "a", "say \"so\"", "a: \"say \\\"so\\\"\"\n")]
    [InlineData("a: one\n", "a", "yes: no", "a: \"yes: no\"\n")]
    [InlineData("a: 2024\n", "a", "2025", "a: 2025\n")]
    [InlineData("a: one\n", "a", "2025", "a: \"2025\"\n")]
    [InlineData("a: one\n", "a", "2025-02-03", "a: 2025-02-03\n")]
    // A key without a value, a comment behind it.
    [InlineData("a:\nb: 1\n", "a", "x", "a: x\nb: 1\n")]
    [InlineData("a: # why\nb: 1\n", "a", "x", "a: x # why\nb: 1\n")]
    [InlineData("- a:\n", "0/a", "x", "- a: x\n")]
    // Several lines.
    [InlineData("m:\n  a: one # why\n  b: 1\n", "m/a", "x\ny", "m:\n  a: |- # why\n    x\n    y\n  b: 1\n")]
    [InlineData("a: |\n  x\n  y\n\n# c\nb: 1\n", "a", "z\n\nw\n", "a: |\n  z\n\n  w\n\n# c\nb: 1\n")]
    [InlineData("a: >-\n  x\n  y\nb: 1\n", "a", "z w", "a: >-\n  z w\nb: 1\n")]
    [InlineData("a: one\n  two\nb: 1\n", "a", "three", "a: three\nb: 1\n")]
    // New keys and items.
    [InlineData("a: 1\n# end\n", "b", "x", "a: 1\nb: x\n# end\n")]
    [InlineData("a: 1", "b", "x", "a: 1\nb: x")]
    [InlineData("m:\n  a: 1\n\n# c\nn: 2\n", "m/b", "x", "m:\n  a: 1\n  b: x\n\n# c\nn: 2\n")]
    [InlineData("m: {a: 1}\n", "m/b", "x, y", "m: {a: 1, b: \"x, y\"}\n")]
    [InlineData("l: [a, b] # c\n", "l/2", "x", "l: [a, b, x] # c\n")]
    [InlineData("l:\n- a\n- b # c\nm: 1\n", "l/2", "x", "l:\n- a\n- b # c\n- x\nm: 1\n")]
    [InlineData("l:\n  - {a: 1}\n\n  - {a: 2}\n", "l/2/a", "x", "l:\n  - {a: 1}\n\n  - {a: 2}\n\n  - {a: x}\n")]
    [InlineData("l:\n  - id: a\n    t: 1\n", "l/0/u", "x", "l:\n  - id: a\n    t: 1\n    u: x\n")]
    [InlineData("m:\n", "m/a/b", "x", "m:\n  a:\n    b: x\n")]
    // One kind in place of another.
    [InlineData("l:\n  - a\n  - b\nm: 1\n", "l", "x", "l: x\nm: 1\n")]
    [InlineData("l: # c\n  - a\nm: 1\n", "l", "x", "l: x # c\nm: 1\n")]
    [InlineData("l:\n  - a: 1\n    b: 2\n  - c\n", "l/0", "x", "l:\n  - x\n  - c\n")]
    // Line ends and a byte order mark.
    [InlineData("\uFEFFa: 1\r\nb: 2\r\n", "a", "x\ny", "\uFEFFa: |-\r\n  x\r\n  y\r\nb: 2\r\n")]
    public void A_value_is_set_and_all_else_stays(string before, string way, string words, string after) =>
        Assert.Equal(after, Set(before, way, new YamlValue.Text(words)));

    [Theory]
    [InlineData("a: 1\nb: 2 # why\n# c\nd: 3\n", "b", "a: 1\n# c\nd: 3\n")]
    [InlineData("a: 1\nb:\n  - x\n  - y\nd: 3\n", "b", "a: 1\nd: 3\n")]
    [InlineData("a: 1\nb: 2", "b", "a: 1")]
    [InlineData("l:\n  - id: a\n    t: 1\n", "l/0/id", "l:\n  - t: 1\n")]
    [InlineData("l:\n  - a\n  - b\n  - c\n", "l/1", "l:\n  - a\n  - c\n")]
    [InlineData("l:\n  - a\n", "l/0", "l: []\n")]
    [InlineData("m: {a: 1, b: 2, c: 3}\n", "m/a", "m: {b: 2, c: 3}\n")]
    [InlineData("m: {a: 1, b: 2, c: 3}\n", "m/b", "m: {a: 1, c: 3}\n")]
    [InlineData("l: [a, b]\n", "l/1", "l: [a]\n")]
    public void What_is_taken_out_goes_alone(string before, string way, string after) => Assert.Equal(after, Set(before, way, null));

    [Theory]
    [InlineData("a: &x 1\nb: *x\n", "a", "values in it have names (&, *), so that a change here would be one elsewhere", 0, 0)]
    [InlineData("a: 1\rb: 2\r", "a", "its lines end as very old programs write them", 0, 0)]
    [InlineData("l:\n  # why\n  - a\n  # and\n  - b\n", "l", "comments stand in what would be replaced", 3, 3)]
    [InlineData("l:\n  - a\n  - b # and\n", "l", "comments stand in what would be replaced", 2, 3)]
    [InlineData("a: 1\n", "a/b/c", "there is no place “a → b → c” in it", 0, 0)]
    [InlineData("? a\n: 1\nb: 2\n", "a", "a key is written with “?”, or without a value", 1, 3)]
    public void What_cannot_be_changed_is_refused_with_the_reason(string before, string way, string why, int line, int column)
    {
        var bag = new DiagnosticBag();
        Assert.Null(YamlEdit.Set("en/x.yml", Encoding.UTF8.GetBytes(before), way.Split('/'), new YamlValue.Text("x"), bag));
        Assert.Equal([$"{line}:{column} NB1345 A form cannot change this file: {why}"], YamlExample.Print(bag));
    }

    [Fact]
    public void A_file_with_an_error_is_left_with_the_readers_own_words()
    {
        var bag = new DiagnosticBag();
        Assert.Null(YamlEdit.Set("en/x.yml", "a: [1\nb: 2\n"u8.ToArray(), ["b"], new YamlValue.Text("x"), bag));
        Assert.All(bag.ToImmutable(), each => Assert.NotEqual("NB1345", each.Code));
        Assert.NotEmpty(bag.ToImmutable());
    }

    [Fact]
    public void A_list_keeps_what_stays_in_it_as_it_is_written()
    {
        const string Before = "l:\n  # first\n  - {a: 1,  b: 2} # one\n  - two\n  # third\n  - 'three'\n";
        var wanted = new YamlValue.List(
        [
            new YamlValue.Map([("a", new YamlValue.Text("1", true)), ("b", new YamlValue.Text("x"))]), new YamlValue.Text("new"),
            new YamlValue.Text("three"), new YamlValue.Text("four"),
        ]);
        Assert.Equal("l:\n  # first\n  - {a: 1,  b: x} # one\n  - new\n  # third\n  - 'three'\n  - four\n", Set(Before, "l", wanted));
    }

    private static string? Set(string before, string way, YamlValue? value)
    {
        var bag = new DiagnosticBag();
        var made = YamlEdit.Set("en/x.yml", Encoding.UTF8.GetBytes(before), way.Split('/'), value, bag);
        Assert.Equal([], YamlExample.Print(bag));
        return Encoding.UTF8.GetString(made!);
    }
}
