using NbSite.Content.Yaml;

namespace NbSite.Content.Tests.Yaml;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("a: x: y\n", "1:5 NB0201 “: ” may not stand inside a text without quotes")]
    [InlineData("a: x\n b: y\n", "2:3 NB0201 “: ” may not stand inside a text without quotes")]
    [InlineData("a: [1, 2\nb: c", "1:4 NB0201 The “[” here is not closed by a “]”, or a comma is missing after it")]
    [InlineData("a: [\n", "1:4 NB0201 The “[” here is not closed by a “]”, or a comma is missing after it")]
    [InlineData("a: {b: 1\nc: d\n", "1:4 NB0201 The “{” here is not closed by a “}”, or a comma is missing after it")]
    [InlineData("a: \"unclosed\nb: c\n", "1:4 NB0201 The quotation mark that opens here is never closed")]
    [InlineData("k: v\na: 'x\n", "2:4 NB0201 The quotation mark that opens here is never closed")]
    [InlineData("a: 'it's'\n", "1:8 NB0201 Something stands after the end of a value")]
    [InlineData("a: [x](y)\n", "1:7 NB0201 Something stands after the end of a value")]
    [InlineData("a:\n\t- b\n", "2:1 NB0201 A tab stands where spaces are needed")]
    [InlineData("a: |\n x\n\t y\n", "3:1 NB0201 A tab stands where spaces are needed")]
    [InlineData("a: @x\n", "1:4 NB0201 A text may not begin with “@” unless it is in quotes")]
    [InlineData("a: `x`\n", "1:4 NB0201 A text may not begin with “`” unless it is in quotes")]
    [InlineData("a: %x\n", "1:4 NB0201 A text may not begin with “%” unless it is in quotes")]
    [InlineData("a: & b\n", "1:4 NB0201 A text may not begin with “&” unless it is in quotes")]
    [InlineData("a: !<bad x\n", "1:4 NB0201 A text may not begin with “!” unless it is in quotes")]
    [InlineData("- a\nb: c\n", "2:1 NB0201 This line does not belong to the list above it")]
    [InlineData("a: - b\n", "1:4 NB0201 A list with “-” may not begin on the line of its key")]
    [InlineData("a: [b,, c]\n", "1:7 NB0201 A value is missing here")]
    [InlineData("a: \"x\\q\"\n", "1:6 NB0201 In double quotes “\\” begins an escape, and “\\q” is not one")]
    [InlineData("a: \"x\\u12\"\n", "1:6 NB0201 In double quotes “\\” begins an escape, and “\\u” is not one")]
    [InlineData("a: \"\\uD800\"\n", "1:4 NB0201 An escape in this text cannot be read")]
    [InlineData("a: b\nc\n", "2:1 NB0201 This line is not “key: value”, or it is not indented like the lines it belongs to")]
    [InlineData("a: \nb\n", "2:1 NB0201 This line is not “key: value”, or it is not indented like the lines it belongs to")]
    [InlineData("a: \n  b: c\n  d e\n\n", "3:3 NB0201 This line is not “key: value”, or it is not indented like the lines it belongs to")]
    [InlineData("a:\n  b: 1\n c: 2\n", "3:2 NB0201 This line is not “key: value”, or it is not indented like the lines it belongs to")]
    [InlineData("a: >x\n", "1:4 NB0201 The text block below “|” or “>” cannot be read")]
    [InlineData("%FOO\n---\na: b\n", "1:1 NB0201 A line may not begin with “%”")]
    [InlineData("a: ?\n", "1:4 NB0201 This place cannot be read as YAML")]
    public void Broken_syntax_is_told_in_plain_words_at_its_place(string yaml, string expected) =>
        Assert.Equal([expected], YamlExample.Problems(yaml));

    [Theory]
    [InlineData("a: 1\nb: 2\na: 3\n", "3:1 NB0204 “a” is written twice: first in line 1, and again here")]
    [InlineData("x: {a: b, a: c}\n", "1:11 NB0204 “a” is written twice: first in line 1, and again here")]
    [InlineData("a: 1\n---\nb: 2\n", "2:1 NB0205 A second YAML document begins here; a file may hold one")]
    [InlineData("a: 1\n...\n---\nb: 2\n", "3:1 NB0205 A second YAML document begins here; a file may hold one")]
    [InlineData("a: !!str x\n", "1:4 NB0206 A value begins with “!”, which YAML reads as a tag")]
    [InlineData("a: !important x\n", "1:4 NB0206 A value begins with “!”, which YAML reads as a tag")]
    [InlineData("a: !x {b: c}\n", "1:4 NB0206 A value begins with “!”, which YAML reads as a tag")]
    [InlineData("b: &x {k: v}\nc:\n  <<: *x\n", "3:3 NB0207 “<<” (a YAML merge key) is not read")]
    [InlineData("a: {{value x}}\n", "1:5 NB0208 The name of a key must be a word, but a group of keys stands here")]
    [InlineData("? [a]\n: b\n", "1:3 NB0208 The name of a key must be a word, but a list stands here")]
    [InlineData(": x\n", "1:1 NB0208 The name of a key must be a word, but an empty text stands here")]
    [InlineData("a: *nope\n", "1:4 NB0209 “*nope” refers to a value marked “&nope”, but there is none above")]
    [InlineData("a: &x [*x]\n", "1:8 NB0210 “*x” refers to a value that it is a part of")]
    [InlineData("", "1:1 NB0211 This file is empty")]
    [InlineData("# only a comment\n", "1:1 NB0211 This file is empty")]
    [InlineData("t: Stage #4\n", "1:10 NB0212 “#4” is read as a comment: it will not be published")]
    [InlineData("t:\n- a\n - b\n", "3:2 NB0213 This line begins with “- ” but is read as part of the text above it")]
    [InlineData("a: \"x\\u0000y\"\n", "1:6 NB0103 A control character (U+0000) stands here")]
    [InlineData("a: \"\\uFFFD\"\n", "1:5 NB0104 A replacement character “\uFFFD” stands here: a letter or sign was lost before this file was saved")]
    public void What_YAML_allows_but_loses_or_hides_words_is_refused(string yaml, string expected) =>
        Assert.Equal([expected], YamlExample.Problems(yaml));

    [Fact]
    public void All_repeated_keys_are_told_in_one_run_and_the_first_value_stays()
    {
        var bag = new NbSite.Model.DiagnosticBag();
        var root = (YamlMapping)YamlExample.Read("a: 1\nb: 2\na: 3\nb: 4\na: 5\n", bag)!;

        Assert.Equal(
            [
                "3:1 NB0204 “a” is written twice: first in line 1, and again here",
                "4:1 NB0204 “b” is written twice: first in line 2, and again here",
                "5:1 NB0204 “a” is written twice: first in line 1, and again here",
            ],
            YamlExample.Print(bag));
        Assert.Equal("1", ((YamlScalar)root["a"]!).Value);
    }

    [Fact]
    public void Comments_and_a_document_mark_are_no_mistakes() =>
        Assert.Empty(YamlExample.Problems("---\n# about\na: b # why\nc: 'x' #y\n"));

    [Theory]
    [InlineData("[", 1, 65)]
    [InlineData("{a: ", 1, 257)]
    [InlineData("- ", 1, 129)]
    [InlineData("? ", 1, 129)]
    public void Twenty_thousand_levels_give_one_diagnostic_at_the_first_level_too_many(string level, int line, int column) =>
        Assert.Equal(
            [$"{line}:{column} NB0202 Lists and keys are nested more than 64 levels deep here"],
            YamlExample.Problems(string.Concat(Enumerable.Repeat(level, 20_000))));

    [Fact]
    public void Sixty_four_levels_are_read()
    {
        Assert.Empty(YamlExample.Problems(new string('[', 64) + new string(']', 64)));
        Assert.Single(YamlExample.Problems(new string('[', 65) + new string(']', 65)));
    }

    [Fact]
    public void Aliases_cannot_nest_deeper_than_brackets_can()
    {
        var half = new string('[', 40) + new string(']', 40);
        var yaml = $"a: &a {half}\nb: {new string('[', 40)}*a{new string(']', 40)}\n";

        Assert.Equal(["2:44 NB0202 Lists and keys are nested more than 64 levels deep here"], YamlExample.Problems(yaml));
    }

    [Fact]
    public void Aliases_of_aliases_stop_at_the_budget()
    {
        var yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n";
        for (var name = 'b'; name < 'k'; name++)
            yaml += $"{name}: &{name} [{string.Join(", ", Enumerable.Repeat($"*{(char)(name - 1)}", 9))}]\n";

        Assert.Equal(["5:8 NB0203 The alias “*d” makes this file grow beyond 10000 values"], YamlExample.Problems(yaml));
    }

    [Fact]
    public void A_very_long_line_is_read_or_refused_at_once()
    {
        Assert.Empty(YamlExample.Problems("a: " + new string('x', 5_000_000)));
        Assert.Equal(
            ["1:1 NB0105 This file has 20000000 bytes; at most 5242880 are read"],
            YamlExample.Problems(new string('[', 20_000_000)));
    }
}
