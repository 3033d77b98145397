using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Theme.Tests;

/// <summary>Pages drawn for paper.</summary>
public sealed class LeafletTests
{
    private static PageView Leaflet => Rendered.Full() with { Leaflet = Sheet };

    private static LeafletView Sheet => new()
    {
        Paper = PaperSize.A4,
        MadeOn = new DateOnly(2026, 12, 1),
        UseUntil = new DateOnly(2027, 6, 1),
        LiveAddress = "https://site.example/",
        Qr = new QrPicture(3, "M0 0h1v1H0z"),
    };

    [Theory]
    [InlineData("leaflet")]
    [InlineData("booklet")]
    public void Every_leaflet_looks_as_agreed(string name)
    {
        var html = Rendered.Leaflets(Rendered.English, text => text).Single(example => example.Name == name).Html;

        // The style is its own file; what is made for one leaflet stands at its end.
        Snapshot.Matches(name, Regex.Replace(html, "<style>.*(?=@page \\{\nsize)", "<style>\n", RegexOptions.Singleline));
    }

    [Fact]
    public void Every_class_of_a_leaflet_has_a_rule_and_every_anchor_one_place()
    {
        foreach (var (_, html) in Rendered.Leaflets(Rendered.English, text => text))
        {
            var page = Rendered.Parse(html);
            var style = Assets.Style + page.QuerySelector("style")!.TextContent;
            Assert.All(page.QuerySelectorAll("[class^='nb-leaflet'], [class^='nb-booklet']").SelectMany(element => element.ClassList), name =>
                Assert.Matches($@"\.{Regex.Escape(name)}(?![\w-])", style));
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.DoesNotContain("url(", style, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Where_it_says_when_to_call_the_first_card_comes_before_dates_and_QR_code()
    {
        var call = Leaflet with { Page = Leaflet.Page with { Id = Leaflet.Site.WhenToCall!.PageId } };

        var order = Order(call);
        Assert.Equal(["nb-card", "nb-leaflet__stamp", "nb-leaflet__qr"], order);
        Assert.Equal(["nb-leaflet__qr", "nb-leaflet__stamp", "nb-card"], Order(Leaflet));

        static IEnumerable<string> Order(PageView view) => Rendered.Parse(Rendered.Text(view))
            .QuerySelectorAll(".nb-card, .nb-leaflet__stamp, .nb-leaflet__qr").Select(element => element.ClassList[0]!).Take(3);
    }

    [Fact]
    public void A_leaflet_of_a_draft_says_that_nobody_has_checked_it()
    {
        var draft = Leaflet with { Review = new ReviewView { Status = ReviewStatus.Draft } };

        Assert.Equal("Draft. Nobody has checked these words yet.", Rendered.Parse(Rendered.Text(draft)).QuerySelector(".nb-leaflet__warning")!.TextContent);
    }

    [Theory]
    [InlineData(3, false, true)]
    [InlineData(8, false, false)]
    [InlineData(3, true, false)]
    public void A_table_that_is_wider_than_the_sheet_is_told_row_by_row(int columns, bool largePrint, bool isTable)
    {
        ImmutableArray<TableCell> Cells(string word) => [.. Enumerable.Range(1, columns).Select(i => new TableCell([new TextInline($"{word}-number-{i}")]))];
        var table = new TableBlock([], Cells("name"), [new TableRow(Cells("one")), new TableRow(Cells("two"))]);
        var view = Leaflet with { Leaflet = Sheet with { LargePrint = largePrint }, Page = Leaflet.Page with { Blocks = [table] } };

        var drawn = Rendered.Parse(Rendered.Text(view)).QuerySelector(".nb-content .nb-table")!;

        Assert.Equal(isTable ? 3 : 0, drawn.QuerySelectorAll("tr").Length);
        Assert.Equal(
            isTable ? [] : Enumerable.Range(1, columns).Select(i => $"name-number-{i}two-number-{i}"),
            drawn.QuerySelectorAll("dl:last-child > div").Select(cell => cell.TextContent));
    }

    [Fact]
    public void In_a_table_what_must_not_part_counts_as_one_word()
    {
        var cells = Enumerable.Repeat(new TableCell([new TextInline("100\u00A0mg\u00A0every\u00A0second\u00A0day")]), 3).ToImmutableArray();
        var view = Leaflet with { Page = Leaflet.Page with { Blocks = [new TableBlock([], cells, [new TableRow(cells)])] } };

        Assert.Empty(Rendered.Parse(Rendered.Text(view)).QuerySelectorAll(".nb-content tr"));
    }

    [Theory]
    [InlineData(false, "A title of a page that is so long that it would push the day until which the leaflet may…")]
    [InlineData(true, "A title of a page that is so long that…")]
    public void At_the_foot_a_long_title_leaves_room_for_the_day(bool largePrint, string title)
    {
        var view = Leaflet with
        {
            Leaflet = Sheet with { LargePrint = largePrint },
            Page = Leaflet.Page with { Title = "A title of a page that is so long that it would push the day until which the leaflet may be used off the sheet" },
        };

        Assert.Contains($"@bottom-left {{ content: \"{title} · ", Rendered.Text(view), StringComparison.Ordinal);
    }
}
