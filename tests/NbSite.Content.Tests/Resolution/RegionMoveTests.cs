using NbSite.Content.Tests.Markdown;
using NbSite.Model;

namespace NbSite.Content.Tests.Resolution;

/// <summary>What holds only elsewhere moves behind the rest when one region was chosen.</summary>
public sealed class RegionMoveTests
{
    private const string Regional = """
        Everyone. [@a]

        ::: region {in="GB"}
        In the UK. [@b]
        :::

        ::: region {in="US"}
        In the US. [@c]
        :::
        """;

    [Fact]
    public void Without_a_region_everything_stays() =>
        Assert.Equal("p Everyone. [a=1.1]\nRegion in GB\n  p In the UK. [b=2.1]\nRegion in US\n  p In the US. [c=3.1]", SmallSite.Good(Regional));

    [Fact]
    public void With_a_region_the_rest_moves_behind()
    {
        Assert.Equal(
            "p Everyone. [a=1.1]\nRegion in US\n  p In the US. [c=2.1]\nElsewhere\n  h2#elsewhere How this differs elsewhere Generated\n"
            + "  Region in GB\n    p In the UK. [b=3.1]",
            SmallSite.Good(Regional, "US"));
    }

    [Theory]
    [InlineData("""
        ## Ways
        ### At home
        ::: region {in="GB"}
        Home. [@a]
        :::
        ## After
        All. [@b]
        """, """
        h2#after After
        p All. [b=1.1]
        Elsewhere
          h2#elsewhere How this differs elsewhere Generated
          h3#ways Ways
          h4#at-home At home
          Region in GB
            p Home. [a=2.1]
        """)]
    [InlineData("""
        ## Ways
        All. [@b]
        :::: region {in="GB"}
        ## Words
        Home. [@a]
        ::: urgent
        ### Phone
        - hot [@a]
        :::
        ::::
        """, """
        h2#ways Ways
        p All. [b=1.1]
        Elsewhere
          h2#elsewhere How this differs elsewhere Generated
          h3#elsewhere-ways Ways Generated
          Region in GB
            h4#words Words
            p Home. [a=2.1]
            Urgent h5#phone Phone
              ul
                li
                  p hot [a=2.2]
        """)]
    [InlineData("""
        :::: prognosis
        All. [@b]

        ::: region {in="GB"}
        Home. [@a]
        :::
        ::::
        """, """
        Prognosis#prognosis 
          p All. [b=1.1]
        Elsewhere
          h2#elsewhere How this differs elsewhere Generated
          Prognosis#prognosis-2 
            Region in GB
              p Home. [a=2.1]
        """)]
    public void What_moves_keeps_its_headings_and_leaves_none_empty(string text, string expected) =>
        Assert.Equal(expected, SmallSite.Good(text, "US"));

    [Fact]
    public void Links_to_what_holds_elsewhere_move_too()
    {
        PageLink Link(string id, params string[] regions) => new(id, $"/{id}/", id) { Regions = [.. regions] };
        var heading = new HeadingBlock(2, "from", [new TextInline("From")]);
        var list = new LinkListBlock([Link("a"), Link("b", "GB"), Link("c", "US")]);
        var scope = new Content.Resolution.ResolveScope { PageId = "a", Path = "en/a.md", Region = "US" };
        var blocks = Content.Resolution.ContentResolver.Resolve([heading, list], scope, new SmallSite(), SmallSite.Words, new DiagnosticBag()).Blocks;
        Assert.Equal(["a", "c"], ((LinkListBlock)blocks[1]).Links.Select(link => link.PageId));
        var moved = ((GroupBlock)blocks[2]).Children;
        Assert.Equal("h3#elsewhere-from From Generated", Md.Shape([moved[1]]));
        Assert.Equal(["b"], ((LinkListBlock)moved[2]).Links.Select(link => link.PageId));
    }

    [Fact]
    public void List_items_of_other_regions_move_as_a_list()
    {
        ListItem Item(string text, params string[] regions) =>
            new([new ParagraphBlock([new TextInline(text)])]) { Regions = [.. regions] };
        var list = new ListBlock(false, 1, [Item("all"), Item("uk", "GB"), Item("us", "US", "CA")]);
        var scope = new Content.Resolution.ResolveScope { PageId = "a", Path = "en/a.md", Region = "CA" };
        var content = Content.Resolution.ContentResolver.Resolve([list], scope, new SmallSite(), SmallSite.Words, new DiagnosticBag());
        Assert.Equal("""
            ul
              li
                p all
              li in US,CA
                p us
            Elsewhere
              h2#elsewhere How this differs elsewhere Generated
              ul
                li in GB
                  p uk
            """, Md.Shape(content.Blocks));
    }
}
