using NbSite.Tests.Packs;
using Xunit;

namespace NbSite.Tests.Moving;

/// <summary>What comes with a pack is moved where the pack is kept, and never in a site.</summary>
public sealed class PackMoveTests : IDisposable
{
    private readonly Federation _all = new Federation().Agreed("one");

    public void Dispose() => _all.Dispose();

    [Theory]
    [InlineData("medicines/drug", "medicines/pill", "en/medicines/drug.yml")]
    [InlineData("@fed", "@federation", "references@medicines.yml")]
    [InlineData("helpline", "line", "values.yml")]
    [InlineData("glossary/dose", "glossary/amount", "en/glossary.yml")]
    [InlineData("worse", "much-worse", "signs.yml")]
    public void It_is_refused_and_nothing_is_written(string from, string to, string file)
    {
        var before = ProgramFixture.Picture(_all.Root);
        var answer = _all.Run("mv", from, to, "--content", "one");

        Assert.Equal(2, answer.Code);
        Assert.Contains("comes with a pack, and is moved where the pack is kept", answer.Error, StringComparison.Ordinal);
        Assert.Contains(file, answer.Error, StringComparison.Ordinal);
        Assert.Equal(before, ProgramFixture.Picture(_all.Root));
    }

    [Fact]
    public void A_page_of_the_site_that_links_to_it_can_be_moved()
    {
        var answer = _all.Run("mv", "plan", "living/plan", "--content", "one");

        Assert.True(answer.Code == 0, answer.Out + answer.Error);
        Assert.StartsWith("---\nid: plan\n", _all.Read("one/en/living/plan.md"), StringComparison.Ordinal);
        Assert.Equal(0, _all.Build("one").Code);
    }
}
