using System.Text;
using NbSite.Content.PageText;
using NbSite.Content.Tests.Resolution;
using NbSite.Model;

namespace NbSite.Content.Tests.PageText;

public sealed class TextHashTests
{
    private static PageContent Page(string text, Func<PageContent, PageContent>? change = null)
    {
        var bag = new DiagnosticBag();
        var blocks = new SmallSite().Resolve(text, bag).Blocks;
        var page = new PageContent
        {
            Id = "a",
            Language = "en",
            Title = "Title",
            Summary = "Summary.",
            Type = "page",
            Kind = ContentKind.Clinical,
            Blocks = blocks,
        };
        return change is null ? page : change(page);
    }

    [Fact]
    public void The_hash_is_known_and_so_is_its_code()
    {
        var page = Page("One  two\nthree. [@a, p. 2]\n\n::: urgent\n### Go [@b]\n- now\n:::");
        Assert.Equal(
            "<nbsite-text-2 type=page><title>Title/<summary>Summary./"
            + "<paragraph>One two three.<cite key=a locator=p. 2//"
            + "<card urgency=urgent level=2><title>Go<cite key=b//<bullets><item><paragraph>now/////",
            Readable(TextHash.Bytes(page)));
        Assert.Equal(
            "nbsite-text-1\nTitle\nSummary.\nOne two three. [@a, p. 2;]\n{urgent}\nGo [@b;]\nnow\n", FormerHash.Text(page));
        var hash = TextHash.Of(page);
        Assert.Equal(64, hash.Sha256Hex.Length);
        Assert.Matches("^[0-9abcdefghjkmnpqrstvwxyz]{8}$", hash.VersionCode);
        Assert.Equal("zzzzzzzz", TextHash.Code([255, 255, 255, 255, 255]));
        Assert.Equal("04106102", TextHash.Code([1, 2, 3, 4, 2]));
    }

    [Theory]
    [InlineData("One two. [@a]", "One\ntwo. [@a]")]
    [InlineData("One two. [@a]", "One\u00A0two. [@a]")]
    [InlineData("chemotherapy [@a]", "chemo\u00ADtherapy [@a]")]
    public void Layout_does_not_change_it(string left, string right) =>
        Assert.Equal(TextHash.Of(Page(left)), TextHash.Of(Page(right)));

    [Theory]
    [InlineData("One two. [@a]", "One two. [@b]")]
    [InlineData("One two. [@a]", "One two. [@a, p. 2]")]
    [InlineData("One two. [@a]", "One too. [@a]")]
    [InlineData("One two. [@a]", "One two.")]
    [InlineData("One two. [@a]", "One *two*. [@a]")]
    [InlineData("One two. [@a]", "One **two**. [@a]")]
    [InlineData("Scan. [@a]", "[Scan](follow-up). [@a]")]
    [InlineData("- a", "1. a")]
    [InlineData("1. a", "3. a")]
    [InlineData("- not if:\n  - b\n  - c", "- not if:\n- b\n- c")]
    [InlineData("::: prognosis\na\n:::", "a")]
    [InlineData("| A | B |\n|---|---|\n| c | |", "| A | B |\n|---|---|\n| | c |")]
    [InlineData("{{value fever-call}}", "{{value fever-call US}}")]
    [InlineData("::: urgent\n### Go\n- a\n:::", "::: emergency\n### Go\n- a\n:::")]
    [InlineData("::: region {in=\"GB\"}\na\n:::", "::: region {in=\"US\"}\na\n:::")]
    public void What_the_page_says_changes_it(string left, string right) =>
        Assert.NotEqual(TextHash.Of(Page(left)), TextHash.Of(Page(right)));

    [Fact]
    public void What_tells_only_of_other_pages_does_not()
    {
        var added = new HeadingBlock(2, "x", [new TextInline("More")]) { Origin = Origin.Generated, IsAside = true };
        Assert.Equal(TextHash.Of(Page("a")), TextHash.Of(Page("a", page => page with { Blocks = page.Blocks.Add(added) })));
        var list = new ListBlock(false, 1, [new ListItem([new ParagraphBlock([new TextInline("x")])])]) { IsAside = true };
        Assert.Equal(TextHash.Of(Page("a")), TextHash.Of(Page("a", page => page with { Blocks = page.Blocks.Add(list) })));
    }

    /// <summary>Nodes as &lt;kind mark=value&gt;…/.</summary>
    private static string Readable(byte[] bytes)
    {
        var text = new StringBuilder();
        for (var i = 0; i < bytes.Length; i++)
        {
            int End() => Array.IndexOf(bytes, (byte)0xFF, i + 1);
            string Take()
            {
                var taken = Encoding.UTF8.GetString(bytes.AsSpan(i + 1, End() - i - 1));
                i = End();
                return taken;
            }

            switch (bytes[i])
            {
                case 0xFE: text.Append('<').Append(Take()); break;
                case 0xFC: text.Append(' ').Append(Take()).Append('=').Append(Take()); break;
                case 0xFD: text.Append('/'); break;
                default: text.Append((char)bytes[i]); break;
            }

            if (bytes[i] == 0xFF && (i + 1 == bytes.Length || bytes[i + 1] != 0xFC)) text.Append('>');
        }

        return text.Replace(">/", "/").ToString();
    }
}
