using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Signs;

/// <summary>Words of signs in another language that are not ready: a warning, unless their record says that they are a draft.</summary>
public sealed class SignFallbackTests
{
    private const string Draft = "status: draft\n";

    private static SiteFixture French(string words, string record) => SignSites.With()
        .With("fr/index.md", "---\ntitle: Accueil\nsummary: S.\nkind: practical\n---\nMots.\n")
        .With("fr/signs.yml", words).With("fr/signs.review.yml", record).WithDefaults() with
    { Look = new TwoLanguages() };

    private static IEnumerable<string> Told(SiteFixture site) => site.Build().Diagnostics
        .Where(line => line.Contains("NB0799", StringComparison.Ordinal) || line.Contains("NB1751", StringComparison.Ordinal));

    [Fact]
    public void Those_that_are_not_whole_and_no_draft_are_warned_of() => Assert.Equal(
        ["fr/signs.yml:1:1: warning NB0799: Cards in this language are told in the site's own, since 1 text is missing"],
        Told(French(SignSites.Replace(SignSites.Words, "  swollen: {say: has a swollen tummy, note: \"It may be full. [@src]\"}\n", ""), SiteFixture.Review)));

    [Fact]
    public void Those_of_a_draft_are_noted() => Assert.Equal(
        ["fr/signs.yml:1:1: note NB1751: Cards in “fr” are told in the site's own language, since “fr/signs.yml” is a draft, by its review record"],
        Told(French(SignSites.Replace(SignSites.Words, "  swollen: {say: has a swollen tummy, note: \"It may be full. [@src]\"}\n", ""), Draft)));

    [Fact]
    public void Those_that_are_whole_and_checked_are_not_told() => Assert.Equal([], Told(French(SignSites.Words, SiteFixture.Review)));
}
