using AngleSharp.Dom;
using NbSite.Model;
using NbSite.Theme.Examples;

namespace NbSite.Theme.Tests;

/// <summary>Tables that are drawn from lists and rows: they say what these say, and no cell says what nobody said.</summary>
public sealed class FigureTests
{
    private static readonly BlockExamples Examples = new(new Words(text => text));

    private static IElement Draw(params Block[] blocks) => Rendered.Parse(Rendered.Text(Rendered.Page(blocks))).QuerySelector(".nb-content")!;

    private static string[][] Rows(IElement drawn) =>
        [.. drawn.QuerySelectorAll("tr").Select(row => row.Children.Select(cell => Words(cell)).ToArray())];

    private static string Words(IElement cell) => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Limits_of_one_measure_share_a_row_and_each_set_of_rules_has_a_column()
    {
        Assert.Equal(
            [
                ["What is measured", "Rules", "Society Canada"],
                ["How many must be met", "Rules all of these[1]", "Society Canada any one of these[1]"],
                ["Tumour", "Rules at least 30% smaller[1]", ""],
                ["Bone marrow", "", "Society Canada 0% to 5% tumour[1]"],
            ],
            Rows(Draw(Examples.Comparison())));
    }

    [Fact]
    public void A_bar_is_drawn_from_the_bound_alone_and_is_not_read_out()
    {
        var bars = Draw(Examples.Comparison()).QuerySelectorAll(".nb-bar");
        Assert.Equal(["300 700", "0 50"], bars.Select(bar => bar.LastElementChild!.GetAttribute("x") + " " + bar.LastElementChild!.GetAttribute("width")));
        Assert.All(bars, bar => Assert.Equal("true", bar.GetAttribute("aria-hidden")));
    }

    /// <summary>A word that has no place in the joined table must not vanish: the rows are drawn as they stand.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Rows_that_cannot_be_joined_are_drawn_as_they_are(int how)
    {
        var table = Examples.Comparison();
        table = how switch
        {
            0 => table with { Compares = ["Rules"] },
            1 => table with { Rows = table.Rows.Add(table.Rows[2]) },
            _ => table with { Rows = table.Rows.SetItem(3, table.Rows[3] with { Regions = ["US"] }) },
        };
        var drawn = Draw(table);
        Assert.Null(drawn.QuerySelector(".nb-compare"));
        Assert.Equal(table.Rows.Length + 1, Rows(drawn).Length);
    }

    [Fact]
    public void Each_effect_has_a_mark_with_its_word_in_one_column_and_nothing_in_the_others()
    {
        var drawn = Draw([new HeadingBlock(2, "h", [new TextInline("Side effects")]), .. Examples.Effects()]);
        Assert.Equal(["Side effect", "Common", "Less common", "Rare", "Serious", "Can come later", "Also possible"], Rows(drawn)[0]);
        Assert.Equal(["UK Kidney problems: less urine can be a sign[1]", "", "", "", "serious", "", ""], Rows(drawn).Single(row => row[0].Contains("Kidney", StringComparison.Ordinal)));
        var effects = drawn.QuerySelectorAll("tbody tr:has(th)");
        Assert.Equal(7, effects.Length);
        Assert.All(effects, row => Assert.Equal((1, 1), (row.QuerySelectorAll("td").Count(cell => cell.TextContent.Length > 0), row.QuerySelectorAll("svg").Length)));
        Assert.Equal(["side-effects-common", "side-effects-less-common", "side-effects-rare", "side-effects-serious", "side-effects-late", "side-effects-other"], drawn.QuerySelectorAll("h3").Select(heading => heading.Id!));
    }

    [Fact]
    public void One_group_alone_stays_a_list()
    {
        var drawn = Draw([new HeadingBlock(2, "h", [new TextInline("Side effects")]), .. Examples.Effects()[..2]]);
        Assert.Null(drawn.QuerySelector("table"));
        Assert.Single(drawn.QuerySelectorAll("li"));
    }

    [Fact]
    public void A_matrix_marks_what_is_known_with_a_medicine_and_says_no_more()
    {
        var drawn = Draw(Examples.Matrix("Cisplatin", "Vincristine"));
        Assert.Equal(["Side effect", "Cisplatin", "Vincristine"], Rows(drawn)[0]);
        Assert.Equal(["Sickness[1]", "known with CisplatinCisplatin", "known with VincristineVincristine"], Rows(drawn)[1]);
        Assert.Equal(["UK Fever[1]", "known with CisplatinCisplatin", ""], Rows(drawn)[2]);
        Assert.All(drawn.QuerySelectorAll(".nb-matrix__name"), name => Assert.Equal("true", name.GetAttribute("aria-hidden")));
        Assert.DoesNotContain("common", drawn.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, drawn.QuerySelectorAll("th a[href*=side-effects]").Length);
    }

    [Fact]
    public void A_matrix_of_one_medicine_or_one_effect_or_of_other_words_stays_a_list()
    {
        var two = Examples.Matrix("Cisplatin", "Vincristine");
        Block[] lists =
        [
            Examples.Matrix("Cisplatin"), two with { Items = two.Items[..1] }, two with { Columns = two.Columns[..1] },
            two with { Items = two.Items.SetItem(1, new ListItem([new ParagraphBlock([new TextInline("Fever")])]) { Columns = ["Cisplatin"] }) },
        ];
        foreach (var list in lists) Assert.Null(Draw(list).QuerySelector("table"));
    }

    [Fact]
    public void Only_a_matrix_that_is_too_wide_scrolls_and_takes_the_focus()
    {
        Assert.Null(Draw(Examples.Matrix("Cisplatin", "Vincristine")).QuerySelector("[tabindex]"));
        var wide = Draw(Examples.Matrix([.. Enumerable.Range(1, 12).Select(i => $"Medicine {i}")])).QuerySelector(".nb-matrix--wide");
        Assert.Equal("0", wide!.GetAttribute("tabindex"));
    }
}
