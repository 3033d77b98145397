using Xunit;

namespace NbSite.Tests;

/// <summary>Today is the day where the site's people are.</summary>
public sealed class TimeZoneTests
{
    /// <summary>Thursday evening in London, Friday morning in Auckland.</summary>
    private static readonly DateTimeOffset Evening = new(2026, 11, 28, 18, 13, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Pacific/Auckland", 0)]
    [InlineData("Asia/Kolkata", 1)]
    [InlineData("Europe/London", 1)]
    [InlineData(null, 1)]
    public void A_record_of_today_is_not_of_the_future(string? zone, int exit)
    {
        using var program = Dated(zone, "2026-11-29");
        var (was, _, error) = program.Run("build", "--content", "site", "--output", "out/site");
        Assert.Equal(exit, was);
        if (exit == 0) return;
        Assert.Contains("site/en/words.review.yml:3:9: error NB0601: “on” says 2026-11-29, but today is 2026-11-28\n", error, StringComparison.Ordinal);
        Assert.Contains(
            "  Write the day on which it was done. If it is that day already where you are, name your time zone in site.yml "
            + "(time-zone: Pacific/Auckland), or the day with --today.\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void West_of_greenwich_tomorrow_comes_later()
    {
        using var program = Dated("America/Los_Angeles", "2026-11-28");
        program.Now = new DateTimeOffset(2026, 11, 28, 7, 0, 0, TimeSpan.Zero);
        Assert.Contains("but today is 2026-11-27", program.Run("build", "--content", "site", "--output", "out/site").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_is_named_wins()
    {
        using var program = Dated("Pacific/Auckland", "2026-11-29");
        Assert.Contains("but today is 2026-11-28", program.Run("build", "--content", "site", "--output", "out/site", "--today", "2026-11-28").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Pacific/Aukland", "Did you mean “Pacific/Auckland”?")]
    [InlineData("Auckland", "Did you mean “Pacific/Auckland”?")]
    [InlineData("europe/london", "Did you mean “Europe/London”?")]
    [InlineData("America/New York", "Did you mean “America/New_York”?")]
    [InlineData("Middle Earth", "Write its IANA name, a continent and a city, such as Europe/London or Pacific/Auckland.")]
    public void A_zone_that_is_none_is_told_with_the_one_that_is_meant(string zone, string hint)
    {
        using var program = Dated(zone, "2026-11-20");
        var (exit, _, error) = program.Run("build", "--content", "site", "--output", "out/site");
        Assert.Equal(1, exit);
        Assert.Contains($": error NB0670: There is no time zone “{zone}”\n  {hint}\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Signing_is_dated_by_the_zone()
    {
        using var program = Dated("Pacific/Auckland", "2026-11-20");
        var (exit, _, error) = program.Run("review", "check", "en/words.md", "--against", "the sources", "--content", "site");
        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("  - on: 2026-11-29\n", File.ReadAllText(Path.Combine(program.Folder, "site/en/words.review.yml")), StringComparison.Ordinal);
    }

    private static ProgramFixture Dated(string? zone, string on)
    {
        var program = new ProgramFixture { Now = Evening };
        if (zone is not null) File.AppendAllText(Path.Combine(program.Folder, "site/site.yml"), $"\ntime-zone: {zone}\n");
        var record = Path.Combine(program.Folder, "site/en/words.review.yml");
        File.WriteAllText(record, File.ReadAllText(record).Replace("on: 2026-11-20", $"on: {on}", StringComparison.Ordinal));
        return program;
    }
}
