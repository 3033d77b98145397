using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Content.Upgrades;
using NbSite.Model;

namespace NbSite.Content.Tests.Upgrades;

/// <summary>Content that is brought on step by step, by steps of a made-up later NbSite and by the real one.</summary>
public sealed class UpgradeTests
{
    // “colour” becomes “color” in pages, then “color” takes quotes; what is so already stays.
    private static readonly ImmutableArray<UpgradeStep> Steps =
    [
        .. UpgradeSteps.All,
        new(2, "Colours are written in another way.", Replace("colour:", "color:")),
        new(3, "Colours have quotes.", Replace("color: green", "color: \"green\"")),
    ];

    [Fact]
    public void Each_step_changes_the_files_as_the_one_before_left_them_and_the_format_last()
    {
        var upgrade = Of(Steps, ("en/a.md", "colour: green\n"), ("en/b.md", "words\n"), ("site.yml", "name: S\n"))!;
        Assert.Equal((0, 3), (upgrade.From, upgrade.To));
        Assert.Equal([1, 2, 3], upgrade.Steps.Select(applied => applied.Step.To));
        Assert.Equal(
            ["site.yml: format: 1|name: S|"], Changes(upgrade.Steps[0].Changes));
        Assert.Equal(
            ["en/a.md: color: green|", "site.yml: format: 2|name: S|"], Changes(upgrade.Steps[1].Changes));
        Assert.Equal(
            ["en/a.md: color: \"green\"|", "site.yml: format: 3|name: S|"], Changes(upgrade.Steps[2].Changes));
        Assert.Equal(
            ["en/a.md: color: \"green\"|", "site.yml: format: 3|name: S|"], Changes(upgrade.Changes));
        Assert.Equal("colour: green\n", Text(upgrade.Changes[0].Before));
    }

    [Fact]
    public void Content_in_the_middle_goes_the_rest_of_the_way()
    {
        var upgrade = Of(Steps, ("en/a.md", "colour: green\n"), ("site.yml", "name: S\nformat: 2 # ours\n"))!;
        Assert.Equal(2, upgrade.From);
        Assert.Equal([3], upgrade.Steps.Select(applied => applied.Step.To));
        Assert.Equal(["site.yml: name: S|format: 3 # ours|"], Changes(upgrade.Changes));
    }

    [Fact]
    public void Content_of_the_newest_format_stays_as_it_is()
    {
        var upgrade = Of(UpgradeSteps.All, ("site.yml", "format: 1\nname: S\n"))!;
        Assert.Equal((1, 1), (upgrade.From, upgrade.To));
        Assert.True(upgrade.Steps.IsEmpty);
        Assert.True(upgrade.Changes.IsEmpty);
    }

    [Fact]
    public void A_step_that_ran_already_leaves_its_files_as_they_are()
    {
        var once = Of(Steps, ("en/a.md", "colour: green\n"), ("site.yml", "name: S\n"))!;
        // Ended before site.yml, which comes last, was written.
        var again = Of(Steps, ("en/a.md", Text(once.Changes[0].After)), ("site.yml", "name: S\n"))!;
        Assert.Equal(["site.yml: format: 3|name: S|"], Changes(again.Changes));
    }

    [Fact]
    public void Newer_content_than_the_steps_know_is_refused_at_its_place()
    {
        var bag = new DiagnosticBag();
        Assert.Null(Upgrade.Of(Files(("site.yml", "name: S\nformat: 4\n")), Steps, bag));
        Assert.Equal(
            "2:9 NB0132 This content is of format 4, and this NbSite reads none above 3", Assert.Single(Told(bag)));
    }

    [Theory]
    [InlineData("name: [\n", "1:7 NB0201 ")]
    [InlineData("- a\n", "1:1 NB0223 ")]
    [InlineData("format: one\n", "1:9 NB0226 ")]
    [InlineData("format: 0\n", "1:9 NB0227 ")]
    [InlineData("format: [1]\n", "1:9 NB0223 ")]
    [InlineData("format: \"1\"\n", "1:9 NB0226 ")]
    public void A_site_file_that_says_no_format_that_can_be_is_told(string text, string told)
    {
        var bag = new DiagnosticBag();
        Assert.Null(Upgrade.Of(Files(("site.yml", text)), Steps, bag));
        Assert.StartsWith(told, Assert.Single(Told(bag)), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_site_file_there_is_nothing_to_bring_on()
    {
        var bag = new DiagnosticBag();
        Assert.Null(Upgrade.Of(Files(("en/a.md", "words\n")), Steps, bag));
        Assert.Equal("0:0 NB0152 The content folder has no site.yml", Assert.Single(Told(bag)));
    }

    [Fact]
    public void A_step_that_moves_a_file_is_a_fault_of_the_program() =>
        Assert.Throws<InvalidOperationException>(() => Of(
            [new UpgradeStep(1, "x", files => [.. files.Select(file => file with { Path = file.Path + "x" }), .. files])],
            ("site.yml", "name: S\n")));

    [Fact]
    public void The_steps_lead_one_by_one_to_the_newest_format()
    {
        Assert.Equal(Enumerable.Range(1, SiteFormat.Newest), UpgradeSteps.All.Select(step => step.To));
        Assert.All(UpgradeSteps.All, step => Assert.EndsWith(".", step.Says, StringComparison.Ordinal));
    }

    private static Func<ImmutableArray<ContentFile>, ImmutableArray<ContentFile>> Replace(string old, string now) =>
        files => [.. files.Select(file => file.Path.StartsWith("en/", StringComparison.Ordinal)
            ? file with { Bytes = Encoding.UTF8.GetBytes(Text(file.Bytes).Replace(old, now, StringComparison.Ordinal)) }
            : file)];

    private static Upgrade? Of(ImmutableArray<UpgradeStep> steps, params (string Path, string Text)[] files)
    {
        var bag = new DiagnosticBag();
        var upgrade = Upgrade.Of(Files(files), steps, bag);
        Assert.Empty(Told(bag));
        return upgrade;
    }

    private static ImmutableArray<ContentFile> Files(params (string Path, string Text)[] files) =>
        [.. files.Select(file => new ContentFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))];

    private static IEnumerable<string> Changes(IEnumerable<FileChange> changes) =>
        changes.Select(change => $"{change.Path}: {Text(change.After).Replace('\n', '|')}");

    private static IEnumerable<string> Told(DiagnosticBag bag) =>
        bag.ToImmutable().Select(each => $"{each.Span.Line}:{each.Span.Column} {each.Code} {each.Message}");

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
