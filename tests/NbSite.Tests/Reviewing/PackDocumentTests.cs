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
        var html = new PackDocument(_ => null).Of(new ReviewPack(head, 1, false, [sheet]));
        Assert.Equal(2, html.Split("<script").Length);
        Assert.Equal(2, html.Split("</script").Length);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
        Assert.DoesNotContain("onerror=\"", html, StringComparison.Ordinal);
        Assert.Contains("&lt;/script&gt;&lt;script&gt;alert(&#39;1&#39;)", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_reads_from_right_to_left_says_so()
    {
        var part = new SignedBlock("0123456789abcdef0123", "كلمات", null, new ParagraphBlock([new TextInline("كلمات")])) { Core = "", Place = PartPlace.Top };
        var sheet = new PackSheet("ar/p.md", "p", "عنوان", "ar", "rtl", [new PackUnit("Paragraph", [part]) { IsAsked = true }]);
        var head = new PackHead("Site", "https://example.org/", "oncologist", new DateOnly(2026, 11, 21), []) { Owner = "team" };
        var html = new PackDocument(_ => null).Of(new ReviewPack(head, 1, false, [sheet]));
        Assert.Contains("<div class=\"words\" lang=\"ar\" dir=\"rtl\"><p>كلمات</p></div>", html, StringComparison.Ordinal);
        Assert.Contains("<bdi lang=\"ar\" dir=\"rtl\">عنوان</bdi>", html, StringComparison.Ordinal);
    }
}
