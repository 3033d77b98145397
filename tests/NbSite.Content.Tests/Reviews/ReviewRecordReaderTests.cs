using System.Collections.Immutable;
using NbSite.Content.Reviews;
using NbSite.Content.Site;
using NbSite.Content.Tests.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.Reviews;

public sealed class ReviewRecordReaderTests
{
    private const string Good = """
        status: source-checked
        checks:
          - on: 2026-01-10
            role: editorial check against sources
            against: the sources listed
            due: 2027-01-10
        changes:
          - version: 1
            on: 2026-01-10
            note: First version.
          - version: 3
            on: 2026-02-01
            note: A link mended.
            minor: true

        """;

    [Fact]
    public void A_whole_record_is_read()
    {
        var (record, problems) = Read(Good);

        Assert.Equal([], problems);
        Assert.Equal(ReviewStatus.SourceChecked, record!.Status);
        var check = record.Last!;
        Assert.Equal(
            (new DateOnly(2026, 1, 10), "editorial check against sources", null, "the sources listed", false, new DateOnly(2027, 1, 10)),
            (check.On, check.Role, check.Name, check.Against, check.Clinical, check.Due!.Value));
        Assert.Equal([(1, false), (3, true)], record.Changes.Select(change => (change.Version, change.Minor)));
        Assert.Equal("en/x.review.yml", record.Path);
    }

    [Fact]
    public void A_draft_needs_no_checks()
    {
        var (record, problems) = Read("status: draft\n");

        Assert.Equal([], problems);
        Assert.Equal(ReviewStatus.Draft, record!.Status);
        Assert.Null(record.Last);
    }

    [Fact]
    public void A_withdrawn_page_says_when_and_why()
    {
        var (record, problems) = Read("status: withdrawn\nwithdrawn: {on: 2026-03-01, reason: Out of date., see: treatments/surgery}\n");

        Assert.Equal([], problems);
        Assert.Equal((new DateOnly(2026, 3, 1), "Out of date.", "treatments/surgery"), (record!.Withdrawn!.On, record.Withdrawn.Reason, record.Withdrawn.See!.Value));
    }

    [Theory]
    [InlineData("on: 2026-01-10\n    role", "on: 2026-11-22\n    role", "3:9 NB0601 “on” says 2026-11-22, but today is 2026-11-21")]
    [InlineData("on: 2026-02-01\n    note: A", "on: 2026-11-22\n    note: A", "12:9 NB0601 “on” says 2026-11-22, but today is 2026-11-21")]
    [InlineData("on: 2026-02-01\n    note: A", "on: 2026-01-09\n    note: A", "12:9 NB0602 2026-01-09 comes after 2026-01-10 in the list; the newest must stand last")]
    [InlineData("due: 2027-01-10", "due: 2026-01-10", "6:10 NB0603 The page is due on 2026-01-10, which is not after the day it was looked at (2026-01-10)")]
    [InlineData("due: 2027-01-10", "due: 2028-01-11", "6:10 NB0604 The page is due on 2028-01-11, more than 24 months after it was looked at (2026-01-10)")]
    [InlineData("version: 3", "version: 1", "11:14 NB0605 Version 1 does not follow version 1: each must be higher than the one before")]
    [InlineData("version: 3", "version: 0", "11:14 NB0227 “version” is 0, but must lie between 1 and 1000000")]
    [InlineData("due: 2027-01-10", "due: 2027-02-29", "6:10 NB0225 There is no such day as 2027-02-29")]
    [InlineData("source-checked", "source-cheked", "1:9 NB0229 “status” cannot be “source-cheked”")]
    [InlineData("source-checked", "clinically-reviewed", "1:9 NB0607 The status is “clinically-reviewed”, but no check says clinical: true")]
    [InlineData("source-checked", "withdrawn", "1:9 NB0608 The status is “withdrawn”, but the key “withdrawn” with its day and reason is missing")]
    [InlineData("changes:", "withdrawn: {on: 2026-03-01, reason: x}\nchanges:", "7:1 NB0609 “withdrawn” is written, but the status is “source-checked”")]
    [InlineData("    role: editorial check against sources\n", "", "3:5 NB0221 The key “role” is missing from a check in en/x.review.yml")]
    [InlineData("    against:", "    agianst:", "5:5 NB0220 “agianst” is not a key of a check")]
    [InlineData("role: editorial", "role: <i>editorial", "4:11 NB0233 “role” is plain text and cannot hold “<i>”")]
    public void What_cannot_be_true_is_told_at_its_place(string good, string bad, string expected)
    {
        Assert.Contains(good, Good, StringComparison.Ordinal);
        var (record, problems) = Read(Good.Replace(good, bad, StringComparison.Ordinal));

        Assert.Equal([expected], problems);
        Assert.Null(record);
    }

    [Theory]
    [InlineData("status: source-checked\nchanges: [{version: 1, on: 2026-02-01, note: x}]\n", "1:9 NB0606 The status is “source-checked”, but no check is written")]
    [InlineData("status: source-checked\nchecks: [{on: 2026-02-01, role: a}]\n", "1:9 NB0612 The status is “source-checked”, but no change is written")]
    [InlineData("status: clinically-reviewed\nchanges: [{version: 1, on: 2026-02-01, note: x}]\n", "1:9 NB0606 The status is “clinically-reviewed”, but no check is written")]
    [InlineData("changes: [{version: 1, on: 2026-01-01, note: x}]\n", "1:1 NB0221 The key “status” is missing from a review record in en/x.review.yml")]
    [InlineData("status: draft\nchecks: [{on: 2026-03-01, role: a}, {on: 2026-02-01, role: a}]\n", "2:42 NB0602 2026-02-01 comes after 2026-03-01 in the list; the newest must stand last")]
    [InlineData("status: withdrawn\nwithdrawn: {on: 2026-01-31, reason: x}\nchecks: [{on: 2026-02-01, role: a}]\n", "2:17 NB0610 The page was withdrawn on 2026-01-31, before its last entry (2026-02-01)")]
    [InlineData("status: withdrawn\nwithdrawn: {on: 2026-12-31, reason: x}\n", "2:17 NB0601 “on” says 2026-12-31, but today is 2026-11-21")]
    [InlineData("status: withdrawn\nwithdrawn: {on: 2026-01-31, reason: x, see: ../y}\n", "2:45 NB0242 “../y” cannot be an id: “.” and “..” lead to other folders")]
    [InlineData("- a\n", "1:1 NB0223 “a review record” should be a group of keys, but a list is written here")]
    public void A_record_keeps_its_rules(string yaml, string expected) => Assert.Equal([expected], Read(yaml).Problems);

    [Theory]
    [InlineData(36, "2029-01-10", true)]
    [InlineData(36, "2029-01-11", false)]
    [InlineData(600, "2029-01-11", false)]
    [InlineData(12, "2027-01-11", false)]
    public void No_policy_lets_words_grow_older_than_36_months(int longest, string due, bool passes)
    {
        var (record, _) = Read(Good.Replace("due: 2027-01-10", $"due: {due}", StringComparison.Ordinal), longest);

        Assert.Equal(passes, record is not null);
    }

    [Fact]
    public void The_end_of_the_calendar_breaks_nothing() =>
        Assert.Equal(
            [
                "2:15 NB0601 “on” says 9999-12-31, but today is 2026-11-21",
                "2:41 NB0603 The page is due on 9999-12-31, which is not after the day it was looked at (9999-12-31)",
            ],
            Read("status: draft\nchecks: [{on: 9999-12-31, role: a, due: 9999-12-31}]\n").Problems);

    private static readonly SiteText NoText = new("", SourceSpan.None, ImmutableDictionary<string, string>.Empty);

    private static SiteConfig Policy(int longest) => new()
    {
        Name = NoText,
        Description = NoText,
        Language = "en",
        BaseUrl = new Uri("https://example.org/"),
        Publication = PublicationMode.Preview,
        Publisher = "",
        Owner = "",
        Funding = NoText,
        Conflicts = NoText,
        Purpose = NoText,
        About = new ConfigLink("about", default),
        Span = default,
        LongestMonths = longest,
    };

    private static (ReviewRecord? Record, string[] Problems) Read(string yaml, int longest = 24)
    {
        var bag = new DiagnosticBag();
        var node = YamlExample.Read(yaml, bag, "en/x.review.yml");
        var record = ReviewRecordReader.Read(node, "en/x.review.yml", new DateOnly(2026, 11, 21), Policy(longest), bag);
        return (record, YamlExample.Print(bag));
    }
}
