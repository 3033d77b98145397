using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Signs;

/// <summary>A sign that no page names: whether readers see it at all is said truly.</summary>
public sealed class SignUseTests
{
    private static SiteFixture Site(string page) => SiteFixture.Of("").With("signs.yml", SiteFixture.SignsYml + "\n").With("en/signs.yml", SiteFixture.SignWords + "\n")
        .With("en/when.md", "---\ntitle: When\nsummary: S.\nkind: practical\n---\n" + page + "\n");

    private static IEnumerable<string> Told(SiteFixture site) => site.WithDefaults().Build().Diagnostics
        .Where(line => line.Contains("NB0814", StringComparison.Ordinal) || line.Contains("NB1793", StringComparison.Ordinal));

    [Fact]
    public void One_that_the_page_of_all_signs_shows_is_only_noted() => Assert.Equal(
        ["signs.yml:13:3: note NB1793: No page and no fact sheet names the sign “spreads”: readers see it on en/when.md alone, which shows all signs"],
        Told(Site("{{signs}}")));

    [Fact]
    public void One_that_nothing_shows_is_warned_of() => Assert.Equal(
        ["signs.yml:13:3: warning NB0814: No page and no fact sheet names the sign “spreads”"], Told(Site("Words.")));

    [Fact]
    public void One_whose_list_was_withdrawn_is_warned_of() => Assert.Equal(
        ["signs.yml:13:3: warning NB0814: No page and no fact sheet names the sign “spreads”"],
        Told(Site("{{signs}}").With("en/when.review.yml", SiteFixture.Review.Replace("status: source-checked", "status: withdrawn", StringComparison.Ordinal)
            + "\nwithdrawn: {on: 2026-11-21, reason: Old., as: readable}\n")));

    [Fact]
    public void One_that_is_named_is_not_told() => Assert.Equal([], Told(Site("{{signs}}").With("en/p.md", "---\ntitle: P\nsummary: S.\n---\n{{signs spreads}}\n\nWords. [@src]\n")));
}
