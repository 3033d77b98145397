using NbSite.Model;

namespace NbSite.Theme.Tests;

/// <summary>Nothing that a page says or does is left out of it without a word.</summary>
public sealed class BlockPartTests
{
    private static IEnumerable<PageView> Views => Rendered.Views(Rendered.English, text => text).Select(example => example.View);

    [Fact]
    public void Every_kind_of_block_and_of_running_text_has_an_example()
    {
        var blocks = Views.SelectMany(view => BlockWalk.All(view.Page.Blocks)).ToList();
        Assert.Empty(ContentKinds.Blocks.Select(kind => kind.Type).Except(blocks.Select(block => block.GetType())));
        var inlines = BlockWalk.AllInlines(Views.SelectMany(view => view.Page.Blocks)).Select(inline => inline.GetType());
        Assert.Empty(ContentKinds.Inlines.Select(kind => kind.Type).Except(inlines.Append(typeof(ImageInline))));
    }

    [Fact]
    public void Everything_that_a_page_may_do_has_an_example() => Assert.Empty(typeof(PageWidget).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(PageWidget))).Except(Views.SelectMany(view => view.Widgets).Select(widget => widget.GetType())));

    [Fact]
    public void A_number_for_messages_is_heard_as_one()
    {
        var page = Rendered.Parse(Rendered.Text(Rendered.Page(new NumbersBlock(
            [new CallNumber("GB", "UK", "ambulance", "999", "tel:999"), new CallNumber("GB", "UK", "text message", "999", "sms:999")], false))));
        Assert.Null(page.QuerySelector("a[href='tel:999']")!.GetAttribute("aria-label"));
        Assert.Equal("text message: 999", page.QuerySelector("a[href='sms:999']")!.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_word_that_a_step_of_a_path_links_to_a_page_is_left_a_word()
    {
        var view = Rendered.Full();
        var id = view.Terms[0].Term.Id;
        var words = new ParagraphBlock([new TermInline(id, [new TextInline("surgery")]) { IsAutomatic = true }]);
        string[] Terms(string title) =>
        [
            .. Rendered.Parse(Rendered.Text(view with
            {
                Page = view.Page with
                {
                    Blocks = [words, new PathwayBlock("path", [new TextInline("Path")], [], [new PathwayStep("step", "Step", null, [], [new PageLink("surgery", "/surgery/", title)])])],
                },
            })).QuerySelectorAll(".nb-content a.nb-term").Select(link => link.TextContent),
        ];
        Assert.Equal(["surgery"], Terms("An operation"));
        Assert.Empty(Terms("Surgery"));
    }

    [Fact]
    public void A_kind_that_no_part_renders_is_told()
    {
        var problem = Assert.ThrowsAny<Exception>(() => Rendered.Text(Rendered.Page(new OwnBlock())));
        Assert.Equal(
            "The theme has no part that renders a block of the kind “own” (OwnBlock) where it stands: name one in BlockParts.",
            problem.GetBaseException().Message);
    }

    [Fact]
    public void A_kind_of_running_text_that_cannot_be_rendered_is_told()
    {
        var problem = Assert.ThrowsAny<Exception>(() => Rendered.Text(Rendered.Page(new ParagraphBlock([new OwnInline()]))));
        Assert.Equal(
            "The theme cannot render “own-text” (OwnInline) in running text: add it to InlineHtml.", problem.GetBaseException().Message);
    }

    [Fact]
    public void What_a_page_does_stands_behind_its_heading_or_at_the_end()
    {
        HeadingBlock Heading(string id) => new(2, id, [new TextInline(id)]);
        var view = Rendered.Page(Heading("first"), new ParagraphBlock([new TextInline("between")]), Heading("last"), new DividerBlock()) with
        {
            Widgets = [Code("aaaaaaaa", "first"), Code("bbbbbbbb", null), Code("cccccccc", "nowhere"), Code("dddddddd", "last")],
        };
        var html = Rendered.Text(view);
        string[] order = ["id=\"first\"", "aaaaaaaa", "between", "id=\"last\"", "dddddddd", "<hr>", "bbbbbbbb", "cccccccc"];
        var places = order.Select(each => html.LastIndexOf(each, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private static OlderCopyWidget Code(string code, string? after) =>
        new([new PublishedCode(code, "Current", true, [])]) { After = after };

    private sealed record OwnBlock : Block
    {
        private static readonly BlockDescription Described = new BlockDescription<OwnBlock>("own");

        protected override BlockDescription Describe() => Described;
    }

    private sealed record OwnInline : Inline
    {
        private static readonly InlineDescription Described = new InlineDescription<OwnInline>("own-text");

        protected override InlineDescription Describe() => Described;
    }
}
