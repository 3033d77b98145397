using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Theme.Tests;

/// <summary>What holds for every page that the theme draws.</summary>
public sealed partial class MarkupTests
{
    [Fact]
    public void No_id_stands_twice() => Each(html =>
    {
        var ids = Rendered.Parse(html).QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct(), ids);
    });

    [Fact]
    public void Every_link_within_a_page_and_every_label_leads_somewhere() => Each(html =>
    {
        var page = Rendered.Parse(html);

        // A block alone has no list of sources or words under it.
        if (page.QuerySelector(".nb-review") is null) return;
        var targets = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..])
            .Concat(page.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' ')));
        Assert.All(targets, id => Assert.NotNull(page.GetElementById(id)));
    });

    [Fact]
    public void No_heading_level_is_skipped_and_there_is_one_first_level_heading() => Each(html =>
    {
        // An example of one part may start at a lower level than a page would.
        var page = Rendered.Parse(html);
        Assert.Single(page.QuerySelectorAll("h1"));
        if (page.QuerySelector(".nb-review") is null) return;
        var levels = page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    });

    [Fact]
    public void Nothing_on_a_page_needs_an_exception_from_a_strict_content_security_policy() => Each(html =>
    {
        var page = Rendered.Parse(html);
        Assert.Empty(page.QuerySelectorAll("[style],style"));
        Assert.All(
            page.QuerySelectorAll("script:not([src])"),
            script => Assert.Equal("application/ld+json", script.GetAttribute("type")));
        Assert.All(page.All, element => Assert.DoesNotContain(element.Attributes, attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    });

    [Fact]
    public void Nothing_is_loaded_from_elsewhere() => Each(html =>
    {
        var page = Rendered.Parse(html);
        var loaded = page.QuerySelectorAll("[src]").Select(element => element.GetAttribute("src")!)
            .Concat(page.QuerySelectorAll("link[rel=stylesheet],link[rel=icon]").Select(element => element.GetAttribute("href")!));
        Assert.All(loaded, address => Assert.DoesNotContain(":", address, StringComparison.Ordinal));
    });

    [Fact]
    public void Every_class_has_a_rule_in_the_style_sheet()
    {
        var css = Assets.Style + Assets.Brand;
        var classes = Rendered.All().Values.SelectMany(html => Rendered.Parse(html).QuerySelectorAll("[class]"))
            .SelectMany(element => element.ClassList).Distinct();

        // Hooks for a charity's own rules; the default theme needs none for them.
        string[] hooks = ["nb-main", "nb-article__head", "nb-group", "nb-pathway", "nb-questions", "nb-results"];
        Assert.All(classes.Except(hooks), name => Assert.Matches($@"\.{Regex.Escape(name)}(?![\w-])", css));
    }

    [Fact]
    public void The_only_cell_of_a_row_is_data_and_no_heading()
    {
        TableCell Cell(string text) => new([new TextInline(text)]);
        var table = new TableBlock([], [Cell("Signs")], [new TableRow([Cell("fever")])]);
        var page = Rendered.Parse(Rendered.Text(Rendered.Page(table)));
        Assert.Equal("fever", Assert.Single(page.QuerySelectorAll("tbody td")).TextContent);
        Assert.Empty(page.QuerySelectorAll("tbody th"));
    }

    [Fact]
    public void Pages_are_utf_8_with_unix_line_ends_and_no_byte_order_mark()
    {
        var bytes = Rendered.Theme.Renderer.Render(Rendered.Full());

        Assert.Equal((byte)'<', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
    }

    [Fact]
    public void Nothing_of_a_part_of_an_address_or_text_becomes_markup() => Each(
        html => Assert.DoesNotMatch(Smuggled(), html), text => text + "<b x=\"1\">&amp;'");

    [GeneratedRegex("<b x")]
    private static partial Regex Smuggled();

    private static void Each(Action<string> check, Func<string, string>? say = null)
    {
        foreach (var (name, html) in Rendered.All(Rendered.English, say ?? (text => text)))
        {
            try
            {
                check(html);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"In the example “{name}”: {exception.Message}", exception);
            }
        }
    }
}
