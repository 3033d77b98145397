using System.Text;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Rebuild;

/// <summary>Whatever a page shows of others is part of the answers that it was given: a change of it makes the page again.</summary>
public sealed class AnswerTests
{
    private static void SameAsFresh(string site, string path, string old, string changed)
    {
        var before = SiteFixture.Of(site);
        var text = Encoding.UTF8.GetString(before.Files[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var after = before.With(path, text.Replace(old, changed, StringComparison.Ordinal));
        var first = before.Build();
        Assert.False(first.Result.HasErrors, string.Join('\n', first.Diagnostics));
        var second = after.Build(first);
        var fresh = after.Build();
        Assert.Contains(fresh.Files, file => !first.Files.TryGetValue(file.Key, out var was) || !was.AsSpan().SequenceEqual(file.Value));
        Assert.Equal(fresh.Diagnostics, second.Diagnostics);
        foreach (var (name, bytes) in fresh.Files) Assert.Equal(Encoding.UTF8.GetString(bytes), second.Text(name));
    }

    [Theory]
    [InlineData("10^9^", "10~9~")]
    [InlineData("1. Count", "- Count")]
    [InlineData("id: first", "id: first-days")]
    public void What_is_gathered_of_countries(string old, string changed) => SameAsFresh(
        """
        -- en/countries.md --
        ---
        title: Countries
        summary: What differs.
        ---
        {{differences}}
        -- en/first.md --
        ---
        id: first
        title: First
        summary: The first days.
        ---
        Words. [@src]

        ::: region {in="GB"}
        1. Count 10^9^ cells. [@src]
        :::
        """, "en/first.md", old, changed);

    [Theory]
    [InlineData("pharmacy team", "nursing team")]
    [InlineData("a pharmacist", "a nurse")]
    public void Who_answers_for_all_entries_of_a_file(string old, string changed) => SameAsFresh(
        """
        -- en/effects.yml --
        type: side-effect
        review: {owner: pharmacy team, requires: [a pharmacist]}
        items:
          - id: dry-mouth
            title: Dry mouth
            summary: A mouth that is dry.
            cite: [src]
            what-it-is: The mouth is dry.
            no-signs: No source tells of any.
        """, "en/effects.yml", old, changed);

    [Fact]
    public void How_else_a_word_is_spelt() => SameAsFresh(
        """
        -- en/glossary.yml --
        type: glossary-term
        items:
          - id: petal
            title: Leaf
            aka: ["petal|seed"]
            definition: A part of a plant.
            cite: [src]
        -- en/plants.md --
        ---
        title: Plants
        summary: On plants.
        ---
        The seed is fine. [@src]
        """, "en/glossary.yml", "[\"petal|seed\"]", "[\"petal\", \"seed\"]");

    [Fact]
    public void For_whom_a_step_of_the_journey_is() => SameAsFresh(
        "-- site.yml --\n" + SiteFixture.SiteYml + """

        journey: [{title: Start, pages: [rash, plain]}]
        -- en/rash.md --
        ---
        title: Rash
        summary: Red spots.
        ---
        Words. [@src]
        -- en/plain.md --
        ---
        title: Plain
        summary: Plain words.
        ---
        Words. [@src]
        -- en/way.md --
        ---
        title: The way
        summary: All of it.
        ---
        {{journey}}
        """, "en/rash.md", "summary: Red spots.", "summary: Red spots.\nregions: [GB]");

    [Fact]
    public void Titles_and_summaries_are_told_apart() => SameAsFresh(
        """
        -- en/extra/fever.md --
        ---
        title: "Fever|When to call"
        summary: Short.
        ---
        Words. [@src]
        -- en/extra/other.md --
        ---
        title: Other
        summary: Other words.
        ---
        Words. [@src]
        """, "en/extra/fever.md", "title: \"Fever|When to call\"\nsummary: Short.", "title: Fever\nsummary: When to call|Short.");
}
