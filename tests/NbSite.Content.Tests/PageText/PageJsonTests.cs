using System.Text;
using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Content.Tests.PageText;

/// <summary>What editions keep of a page.</summary>
public sealed class PageJsonTests
{
    private static readonly PageContent Page = new()
    {
        Id = "hair",
        Language = "en",
        Title = "Hair “loss”",
        Summary = "",
        Type = "page",
        Kind = ContentKind.Clinical,
        Searchable = false,
        Regions = ["GB"],
        Span = new SourceSpan("en/hair.md", 2, 3),
        Blocks =
        [
            new HeadingBlock(2, "wigs", [new TextInline("Wigs")]) { Span = new SourceSpan("en/hair.md", 4, 1) },
            new ParagraphBlock(
            [
                new TextInline("Ask "),
                new EmphasisInline(true, [new TextInline("soon")]),
                new LinkInline("shops", null, null, [new TextInline("a shop")]) { Address = "/shops/" },
                new FactInline("fever", "38 °C", null, true) { Regions = ["GB"] },
                new CiteInline([new CiteItem("src", "p. 3", SourceSpan.None, 7) { Occurrence = 2 }]),
            ])
            { Origin = Origin.Transcluded, SourceId = "medicines/x" },
            new ListBlock(true, 3, [new ListItem([new ParagraphBlock([new TextInline("One")])])]),
            new TableBlock([], [new TableCell([new TextInline("A")])], [new TableRow([new TableCell([new TextInline("b")])])]),
            new CareCardBlock(CareLevel.Emergency, 2, "call", [new TextInline("Call")], []),
            new LinkListBlock([new PageLink("other", "/other/", "Other")]) { Origin = Origin.Generated, IsAside = true },
        ],
    };

    [Fact]
    public void What_is_read_back_has_the_same_words_and_bytes()
    {
        var json = PageJson.Write(Page);
        var read = PageJson.Read(json);
        Assert.Equal(TextHash.Of(Page), TextHash.Of(read));
        Assert.Equal(json, PageJson.Write(read));
        Assert.False(read.Searchable);
        Assert.Equal("medicines/x", read.Blocks[1].SourceId);
        Assert.Equal(5, read.Blocks.Length);
    }

    [Fact]
    public void Places_addresses_numbers_and_links_back_are_no_part_of_it()
    {
        var elsewhere = Page with { Span = SourceSpan.None, Blocks = Page.Blocks[..^1] };
        var json = PageJson.Write(Page);
        Assert.Equal(PageJson.Write(elsewhere), json);
        var text = Encoding.UTF8.GetString(json);
        Assert.DoesNotContain("hair.md", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/shops/", text, StringComparison.Ordinal);
        Assert.DoesNotContain(":7", text, StringComparison.Ordinal);
        Assert.Contains("{\"is\":\"paragraph\"", text, StringComparison.Ordinal);
    }
}
