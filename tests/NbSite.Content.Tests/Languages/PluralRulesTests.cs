using System.Globalization;
using System.Text.Json;
using NbSite.Model;

namespace NbSite.Content.Tests.Languages;

/// <summary>The table of plural rules against CLDR's own file, whose rules come with numbers that fit them.</summary>
public sealed class PluralRulesTests
{
    private static readonly JsonElement Cldr = JsonDocument.Parse(TestPacks.Resource("cldr-plurals.json")).RootElement
        .GetProperty("supplemental").GetProperty("plurals-type-cardinal");

    [Fact]
    public void Every_decimal_that_CLDR_gives_as_an_example_takes_the_form_it_is_an_example_of()
    {
        var (tried, wrong) = (0, new List<string>());
        foreach (var language in Cldr.EnumerateObject())
        {
            var rules = PluralRules.For(language.Name);
            foreach (var rule in language.Value.EnumerateObject())
            {
                if (rule.Value.GetString()!.Split("@decimal ") is not [_, var samples]) continue;
                foreach (var number in samples.Split(", ").SelectMany(sample => sample.Split('~')).Where(sample => sample.All(c => char.IsAsciiDigit(c) || c == '.')))
                {
                    tried++;
                    var found = CountedWords.Name(rules.Of(decimal.Parse(number, CultureInfo.InvariantCulture), number.Split('.')[1].Length));
                    if (found != rule.Name["pluralRule-count-".Length..]) wrong.Add($"{language.Name}: {number} is {found}, not {rule.Name}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(tried > 2_000, $"Only {tried} numbers were tried.");
    }

    [Fact]
    public void The_table_has_every_language_of_CLDR_and_no_other() => Assert.Equal(
        Cldr.EnumerateObject().Select(language => language.Name).Order(StringComparer.Ordinal),
        PluralRules.Languages.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_whole_number_that_CLDR_gives_as_an_example_takes_the_form_it_is_an_example_of()
    {
        var (tried, wrong) = (0, new List<string>());
        foreach (var language in Cldr.EnumerateObject())
        {
            var rules = PluralRules.For(language.Name);
            foreach (var rule in language.Value.EnumerateObject())
            {
                var expected = rule.Name["pluralRule-count-".Length..];
                foreach (var number in Samples(rule.Value.GetString()!))
                {
                    tried++;
                    var found = CountedWords.Name(rules.Of(number));
                    if (found != expected) wrong.Add($"{language.Name}: {number} is {found}, not {expected}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.True(tried > 4_000, $"Only {tried} numbers were tried.");
    }

    [Theory]
    [InlineData("en", 0, "one other")]
    [InlineData("en-GB", 2, "other")]
    [InlineData("cy", 0, "zero one two few many other")]
    [InlineData("ar", 3, "few many other")]
    [InlineData("ru", 2, "one few many other")]
    [InlineData("cs", 0, "one few other")]
    [InlineData("fr", 0, "one other")]
    [InlineData("ja", 0, "other")]
    [InlineData("tlh", 0, "other")]
    public void A_language_has_these_forms(string language, int least, string expected) =>
        Assert.Equal(expected, string.Join(' ', PluralRules.For(language).From(least).Select(CountedWords.Name)));

    [Fact]
    public void A_country_has_the_rules_of_its_own_where_CLDR_has_any()
    {
        Assert.Equal(PluralForm.One, PluralRules.For("pt").Of(0));
        Assert.Equal(PluralForm.One, PluralRules.For("pt-BR").Of(0));
        Assert.Equal(PluralForm.Other, PluralRules.For("pt-PT").Of(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PluralRules.For("pt").Of(-1));
    }

    [Fact]
    public void Words_take_the_form_of_their_number_and_missing_forms_are_named()
    {
        var words = new UiWords("cy", "ltr", new Dictionary<string, string>
        {
            ["search.count.one"] = "{0} canlyniad",
            ["search.count.two"] = "{0} ganlyniad",
            ["search.count.other"] = "{0} o ganlyniadau",
        }, [.. Enumerable.Repeat("m", 12)]);
        Assert.Equal("1 canlyniad", words.Count("search.count", 1));
        Assert.Equal("2 ganlyniad", words.Count("search.count", 2));
        Assert.Equal("3 o ganlyniadau", words.Count("search.count", 3));
        Assert.Equal(["one", "other", "two"], words.Forms("search.count").Keys);
        Assert.Equal(
            ["search.count.zero", "search.count.few", "search.count.many"],
            CountedWords.Missing(words).Where(key => key.StartsWith("search.", StringComparison.Ordinal)));
        Assert.Equal("search.none.other", Assert.Throws<MissingUiWordException>(() => words.Count("search.none", 1)).Key);
    }

    /// <summary>“1, 21~24, 1000, …”; numbers such as 1c6 are short for others.</summary>
    private static IEnumerable<long> Samples(string rule)
    {
        var at = rule.IndexOf("@integer", StringComparison.Ordinal);
        if (at < 0) yield break;
        foreach (var part in rule[(at + "@integer".Length)..].Split("@decimal")[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Contains('c', StringComparison.Ordinal) || part == "…") continue;
            var ends = part.Split('~').Select(end => long.Parse(end, NumberStyles.None, CultureInfo.InvariantCulture)).ToList();
            for (var number = ends[0]; number <= ends[^1]; number++) yield return number;
        }
    }
}
