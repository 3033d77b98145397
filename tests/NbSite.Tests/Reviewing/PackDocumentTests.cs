using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Reviewing;
using Xunit;

namespace NbSite.Tests.Reviewing;

/// <summary>Whatever a site says, in a pack it is words.</summary>
public sealed class PackDocumentTests
{
    private const string Hostile = "</script><script>alert('1')</script><img src=x onerror=\"alert(2)\"> & \u202Etxet";

    [Fact]
    public void Nothing_that_is_given_can_be_markup()
    {
        var words = new ParagraphBlock(
        [
            new TextInline(Hostile), new LinkInline(null, null, "javascript:alert(3)\"'<", [new TextInline(Hostile)]),
            new CiteInline([new CiteItem("k\"><script>", Hostile, SourceSpan.None)]),
        ]);
        var reference = new FormattedReference("k\"><script>", [], Hostile) { Title = Hostile, Url = "javascript:alert(4)", Note = Hostile };
        var part = new SignedBlock("0123456789abcdef0123", Hostile, null, words) { Core = "", Place = new PartPlace([Hostile], []) };
        var unit = new PackUnit(Hostile, [part])
        {
            IsAsked = true,
            Note = Hostile,
            Sources = [new PackSource(Hostile, [Hostile], reference), new PackSource(Hostile, [], null)],
            Differences = [new PartDifference(PartChange.Changed, [new WordRun(WordChange.Removed, Hostile), new WordRun(WordChange.Added, Hostile)])],
        };
        var sheet = new PackSheet(Hostile, Hostile, Hostile, "ar\"><script>", "rtl", [unit, unit with { IsAsked = false }])
        {
            Notes = [Hostile],
            Since = Hostile,
            Removed = [new PartDifference(PartChange.Removed, [new WordRun(WordChange.Removed, Hostile)])],
        };
        var head = new PackHead(Hostile, Hostile, Hostile, new DateOnly(2026, 11, 21), [(Hostile, Hostile), ("GB", Hostile)]) { Owner = Hostile };
        var html = new PackDocument(Show).Of(new ReviewPack(head, 1, false, [sheet]));
        Assert.Equal(2, html.Split("<script").Length);
        Assert.Equal(2, html.Split("</script").Length);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onerror=\"", html, StringComparison.Ordinal);
        Assert.Contains("&lt;/script&gt;&lt;script&gt;alert(&#39;1&#39;)", html, StringComparison.Ordinal);
    }

    private static readonly PackShow Show = new(_ => null, code => code == "GB" ? "the UK" : code);

    private static string Shown(Block block, string text)
    {
        var part = new SignedBlock("0123456789abcdef0123", text, null, block) { Core = "", Place = PartPlace.Top };
        var sheet = new PackSheet("en/p.md", "p", "P", "en", "ltr", [new PackUnit("Part", [part]) { IsAsked = true }]);
        var head = new PackHead("Site", "https://example.org/", "oncologist", new DateOnly(2026, 11, 21), []) { Owner = "team" };
        return new PackDocument(Show).Of(new ReviewPack(head, 1, false, [sheet]));
    }

    [Fact]
    public void All_that_is_signed_of_a_card_is_shown()
    {
        var item = new ListItem([new ParagraphBlock([new TextInline("It bleeds.")])]) { Regions = ["IE"] };
        var card = new CareCardBlock(CareLevel.Urgent, 2, "c", [new TextInline("Phone now if:")], [new ListBlock(false, 1, [item])]) { Name = "Now" };
        var html = Shown(card, "{in GB}\n{in GB}\n{urgent}\nPhone now if:\n{in IE}\nIt bleeds.\n");
        Assert.Contains("<p class=\"note\">Only in: the UK</p><div class=\"card\">", html, StringComparison.Ordinal);
        Assert.Contains("A card of the level: urgent (“Now”)", html, StringComparison.Ordinal);
        Assert.Contains("<li><p class=\"note\">Only in: IE</p><p>It bleeds.</p></li>", html, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(html, "Only in: the UK"));
    }

    [Fact]
    public void Where_links_lead_is_shown()
    {
        var html = Shown(new ParagraphBlock(
        [
            new LinkInline("doses", "adults", null, [new TextInline("doses")]) { Address = "/doses/" }, new TextInline(" "),
            new LinkInline("", "below", null, [new TextInline("below")]),
        ]), "doses below\n");
        Assert.Contains("<p>doses (/doses/#adults) below (#below)</p>", html, StringComparison.Ordinal);
        Assert.Contains("<ul><li>Doses (/doses/#adults)</li></ul>", Shown(new LinkListBlock([new PageLink("doses", "/doses/", "Doses") { Anchor = "adults" }]), "Doses\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_steps_of_a_plan_are_shown_in_their_order()
    {
        PathwayStep Step(string title) => new(title, title, null, [], []);
        var html = Shown(new PathwayBlock("p", [new TextInline("Plan")], [], [Step("First"), Step("Then")]), "Plan\n");
        Assert.Contains("<p class=\"heading\">Plan</p><ol><li>First</li><li>Then</li></ol>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_left_out_is_told()
    {
        var html = Shown(new ImageBlock("en/images/scan.gif", "A scan.", []), "{picture} A scan.\n");
        Assert.Contains("The picture en/images/scan.gif is not in this file, because it is too large for a mail or of another kind. Look at it on the site before you sign.", html, StringComparison.Ordinal);
        Assert.Contains("Description of the picture: A scan.", html, StringComparison.Ordinal);
        Assert.Contains("The picture en/images/scan.gif is not in this file", Shown(new ParagraphBlock([new ImageInline("en/images/scan.gif", "A scan.")]), "A scan.\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_reads_from_right_to_left_says_so()
    {
        var part = new SignedBlock("0123456789abcdef0123", "كلمات", null, new ParagraphBlock([new TextInline("كلمات")])) { Core = "", Place = PartPlace.Top };
        var sheet = new PackSheet("ar/p.md", "p", "عنوان", "ar", "rtl", [new PackUnit("Paragraph", [part]) { IsAsked = true }]);
        var head = new PackHead("Site", "https://example.org/", "oncologist", new DateOnly(2026, 11, 21), []) { Owner = "team" };
        var html = new PackDocument(Show).Of(new ReviewPack(head, 1, false, [sheet]));
        Assert.Contains("<div class=\"words\" lang=\"ar\" dir=\"rtl\"><p>كلمات</p></div>", html, StringComparison.Ordinal);
        Assert.Contains("<bdi lang=\"ar\" dir=\"rtl\">عنوان</bdi>", html, StringComparison.Ordinal);
    }
}
