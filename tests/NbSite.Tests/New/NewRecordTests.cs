using Xunit;

namespace NbSite.Tests.New;

/// <summary>Records of pages that were made by hand, and the check with which a draft becomes visible.</summary>
public sealed class NewRecordTests
{
    [Fact]
    public void A_page_made_by_hand_gets_its_record_and_is_seen_once_all_drafts_were_checked()
    {
        using var site = NewFixture.WithSite();
        const string page = "---\ntitle: At school\nsummary: What the teacher should know.\nkind: practical\n---\nTell the teacher.\n";
        site.Write("s/content/en/at-school.md", page);
        var missing = site.InSite("check");
        Assert.Equal(1, missing.Code);
        Assert.Contains("“nbsite new record” writes “at-school.review.yml” beside it", missing.Error, StringComparison.Ordinal);

        var answer = site.InSite("new", "record");
        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.StartsWith("Wrote content/en/at-school.review.yml\n\nNext:\n", answer.Out, StringComparison.Ordinal);
        Assert.Equal("Nothing was written: every page and fact sheet has its record.\n", site.InSite("new", "record").Out);
        Assert.StartsWith("Built 14 pages", site.InSite("build").Out, StringComparison.Ordinal);

        // The command that was printed, as one types it.
        var check = site.InSite(NewFixture.Steps(answer.Out)[^1]);
        Assert.Equal((0, ""), (check.Code, check.Error));
        Assert.StartsWith("Checked en/at-school.md as ", check.Out, StringComparison.Ordinal);
        Assert.EndsWith("  It is a draft no more: readers see it with the next build.\n", check.Out, StringComparison.Ordinal);
        Assert.Matches("(?m)^status: source-checked$", site.Read("s/content/en/at-school.review.yml"));
        var built = site.InSite("build", "--strict");
        Assert.Equal((0, ""), (built.Code, built.Error));
        Assert.StartsWith("Built 15 pages", built.Out, StringComparison.Ordinal);
        Assert.Equal("Nothing was recorded: the site has no drafts.\n", site.InSite("review", "check", "--drafts", "--publish", "--against", "x").Out);
    }

    [Fact]
    public void A_draft_that_nobody_looked_at_as_a_whole_is_not_published()
    {
        using var site = NewFixture.WithSite();
        Assert.Equal(0, site.InSite("new", "page", "--title", "At school", "--kind", "practical").Code);
        NewFixture.Fill(site, "s/content/en/at-school.md");
        var refused = site.InSite("review", "check", "--drafts", "--publish", "--parts", "--against", "x");
        Assert.Equal(1, refused.Code);
        Assert.Contains("en/at-school.md was never looked at as a whole. Leave out --parts.", refused.Error, StringComparison.Ordinal);
        Assert.Matches("(?m)^status: draft$", site.Read("s/content/en/at-school.review.yml"));
    }

    [Fact]
    public void Without_publish_a_draft_that_was_checked_stays_a_draft()
    {
        using var site = NewFixture.WithSite();
        Assert.Equal(0, site.InSite("new", "page", "--title", "At school", "--kind", "practical").Code);
        NewFixture.Fill(site, "s/content/en/at-school.md");
        var check = site.InSite("review", "check", "--drafts", "--against", "x");
        Assert.Contains("Its status is still “draft”", check.Out, StringComparison.Ordinal);
        Assert.Matches("(?m)^status: draft$", site.Read("s/content/en/at-school.review.yml"));
        // Whoever wrote the record in a form of their own is told, and nothing changes.
        var record = site.Read("s/content/en/at-school.review.yml");
        site.Write("s/content/en/at-school.review.yml", record.Replace("status: draft", "\"status\": draft", StringComparison.Ordinal));
        var refused = site.InSite("review", "check", "--drafts", "--publish", "--against", "x");
        Assert.Equal(1, refused.Code);
        Assert.Contains("Write “status: source-checked” on a line of its own.", refused.Error, StringComparison.Ordinal);
    }
}
