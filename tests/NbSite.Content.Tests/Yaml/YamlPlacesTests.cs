using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Yaml;

public sealed class YamlPlacesTests
{
    [Theory]
    [InlineData("k: plain text\n", "text", 1, 10)]
    [InlineData("k: 'it''s here'\n", "here", 1, 11)]
    [InlineData("k: \"tab\\tthen\\u00e9 end\"\n", "then", 1, 10)]
    [InlineData("k: \"tab\\tthen\\u00e9 end\"\n", "end", 1, 21)]
    [InlineData("k: \"\\U0001F600 end\"\n", "end", 1, 16)]
    [InlineData("k: 😀 plain\n", "plain", 1, 7)]
    [InlineData("k: one\n  two\n\n\n  three\n", "two", 2, 3)]
    [InlineData("k: one\n  two\n\n\n  three\n", "three", 5, 3)]
    [InlineData("k: \"one\n  two \\\n   three\"\n", "two", 2, 3)]
    [InlineData("k: \"one\n  two \\\n   three\"\n", "three", 3, 4)]
    [InlineData("k: 'one  \n    two'\n", "two", 2, 5)]
    [InlineData("k: |\n  one\n\n   two\n", "one", 2, 3)]
    [InlineData("k: |\n  one\n\n   two\n", "two", 4, 4)]
    [InlineData("k: |2-\n     one\n  two\n", "one", 2, 6)]
    [InlineData("k: | # why\n  one\n  two  \n", "two", 3, 3)]
    [InlineData("k: |\n\n\n  one\n", "one", 4, 3)]
    [InlineData("k: |\n  one\n  two", "two", 3, 3)]
    [InlineData("k: >\n  one\n  two\n\n    more\n  three\n", "two", 3, 3)]
    [InlineData("k: >\n  one\n  two\n\n    more\n  three\n", "more", 5, 5)]
    [InlineData("k: >-\n  one\n\n\n  three\n", "three", 5, 3)]
    [InlineData("k: |\r\n  one\r\n  two\r\n", "two", 3, 3)]
    [InlineData("k: &mark anchored\nx: *mark\n", "anchored", 1, 10)]
    public void A_word_in_a_value_is_found_where_it_was_written(string yaml, string word, int line, int column)
    {
        var scalar = (YamlScalar)YamlExample.Good(yaml)["k"]!;
        var offset = scalar.Value.IndexOf(word, StringComparison.Ordinal);

        Assert.Equal(new SourceSpan("en/x.yml", line, column, word.Length), scalar.Text.Span(offset, word.Length));
    }

    [Theory]
    [InlineData("k: plain # why\n", 1, 4, 5)]
    [InlineData("k: 'quoted'\n", 1, 4, 8)]
    [InlineData("k:\n  - [a, b]\n", 2, 3, 1)]
    [InlineData("k: [a, b]\n", 1, 4, 1)]
    [InlineData("k:\n  key: v\n", 2, 3, 3)]
    [InlineData("k: |\n  text\n  more\n", 2, 3, 4)]
    [InlineData("k:\n", 1, 3, 0)]
    public void A_value_knows_where_it_starts(string yaml, int line, int column, int length) =>
        Assert.Equal(new SourceSpan("en/x.yml", line, column, length), YamlExample.Good(yaml)["k"]!.Span);

    [Fact]
    public void An_alias_keeps_its_own_place()
    {
        var root = YamlExample.Good("a: &x {k: v}\nb: *x\nc: &y text\nd: *y\n");

        Assert.Equal(new SourceSpan("en/x.yml", 2, 4, 2), root["b"]!.Span);
        Assert.Equal("v", ((YamlScalar)((YamlMapping)root["b"]!)["k"]!).Value);
        Assert.Equal(new SourceSpan("en/x.yml", 4, 4, 2), root["d"]!.Span);
        Assert.Equal("text", ((YamlScalar)root["d"]!).Value);
    }

    [Theory]
    [InlineData("k:\n", true)]
    [InlineData("k: ~\n", true)]
    [InlineData("k: null\n", true)]
    [InlineData("k: 'null'\n", false)]
    [InlineData("k: ''\n", false)]
    public void Only_plain_words_can_mean_nothing(string yaml, bool isNull) =>
        Assert.Equal(isNull, ((YamlScalar)YamlExample.Good(yaml)["k"]!).IsNull);
}
