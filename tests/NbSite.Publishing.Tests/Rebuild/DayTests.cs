using System.Text;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Rebuild;

/// <summary>A day passes: only a page for which its date has passed is made again.</summary>
public sealed class DayTests
{
    private static readonly SiteFixture Site = SiteFixture.Of(SmallSites.Medicine);

    private static SiteFixture On(SiteFixture site, DateOnly day) => site with { Options = site.Options with { Today = day } };

    private static string[] Made(SiteResult site) =>
        [.. site.Result.Report.Pages.Where(page => page is { IsReused: false, IsGenerated: false, IsFactFile: false }).Select(page => page.Id)];

    [Fact]
    public void The_next_day_no_page_is_made_again()
    {
        var first = Site.Build();
        var next = On(Site, SiteFixture.Today.AddDays(1));
        var second = next.Build(first);
        Assert.Empty(Made(second));
        var fresh = next.Build();
        Assert.Equal(fresh.Diagnostics, second.Diagnostics);
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(bytes, second.Files[path]);
    }

    [Fact]
    public void The_day_after_a_page_was_due_its_words_are_withheld()
    {
        var site = Site.With("site.yml", SiteFixture.SiteYml + "\nreview: {overdue: withhold}\n")
            .With("en/effects/rash.review.yml", SiteFixture.Review.Replace("due: 2027-11-20", "due: 2026-12-01", StringComparison.Ordinal));
        var due = On(site, new DateOnly(2026, 12, 1)).Build(site.Build());
        Assert.Empty(Made(due));
        Assert.Contains("Red spots", due.Text("effects/rash/index.html"), StringComparison.Ordinal);
        var after = On(site, new DateOnly(2026, 12, 2));
        var second = after.Build(due);
        Assert.Equal(["effects/rash"], Made(second));
        Assert.DoesNotContain("Red spots", second.Text("effects/rash/index.html"), StringComparison.Ordinal);
        var fresh = after.Build();
        Assert.Equal(fresh.Diagnostics, second.Diagnostics);
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(Encoding.UTF8.GetString(bytes), second.Text(path));
    }
}
