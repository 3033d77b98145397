using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.Tests.Markdown;
using NbSite.Model;

namespace NbSite.Content.Tests.Resolution;

/// <summary>Links, pictures and sources in a page’s words.</summary>
public sealed class ContentResolverTests
{
    [Fact]
    public void Links_lead_to_pages_by_id_and_by_path()
    {
        var bag = new DiagnosticBag();
        var content = new SmallSite().Resolve(
            "[a](treatments/surgery) [b](follow-up#scans) [c](../treatments/surgery.md) [d](../follow-up.md#x) [e](#here)\n\n## Here",
            bag, path: "en/other/a.md");
        Assert.Equal("", Md.Print(bag));
        Assert.Equal(
            "p <a treatments/surgery# /treatments/surgery/>a</> <a follow-up#scans /follow-up/>b</> "
            + "<a treatments/surgery# /treatments/surgery/>c</> <a follow-up#x /follow-up/>d</> <a #here >e</>\nh2#here Here",
            Md.Shape(content.Blocks));
        Assert.Equal(["treatments/surgery#", "follow-up#scans", "treatments/surgery#", "follow-up#x"],
            content.Links.Select(link => link.PageId + "#" + link.Anchor));
        Assert.Equal(new SourceSpan("en/other/a.md", 1, 29, 15), content.Links[1].Span);
        Assert.Equal(["here"], content.Anchors);
    }

    [Theory]
    [InlineData("[a](treatments/surgry)", "1:5 NB0701 There is no page with the id “treatments/surgry” | Did you mean “treatments/surgery”?")]
    [InlineData("[a](hair-loss)", "1:5 NB0701 There is no page with the id “hair-loss” | Did you mean “side-effects/hair-loss”?")]
    [InlineData("[a](surgery.md)", "1:5 NB0702 There is no page file “en/surgery.md” | Did you mean “treatments/surgery.md”?")]
    [InlineData("[a](../../etc/passwd.md)", "1:5 NB0703 The path “../../etc/passwd.md” leads out of the folders of languages")]
    [InlineData("[a](#scns)\n\n## Scans", "1:5 NB0704 The page “a” has no heading “#scns” | Did you mean “scans”?")]
    [InlineData("[a](term:neutropeni)", "1:5 NB0705 There is no glossary term “neutropeni” | Did you mean “neutropenia”?")]
    [InlineData("[a](term:scans)", "1:5 NB0705 There is no glossary term “scans” | Did you mean “scan”?")]
    [InlineData("![a](images/drp.png)", "1:6 NB0706 There is no picture “en/images/drp.png” in the content folder | Did you mean “images/drip.png”?")]
    [InlineData("{{value fever-cal}}", "1:1 NB0707 There is no value “fever-cal” in values.yml | Did you mean “fever-call”?")]
    [InlineData("{{value fever-call EU}}", "1:1 NB0708 The value “fever-call” has no entry for EU")]
    [InlineData("{{value undecided}}", "1:1 NB0709 The value “undecided” has several entries and none of them is the default")]
    [InlineData("A. [@nci-hp; @cclgfn]", "1:14 NB0710 There is no source “cclgfn” in references.yml | Did you mean “cclg-fn”?")]
    [InlineData("{{list medicine}}", "1:1 NB0711 {{list …}} cannot be used here")]
    [InlineData("A [nci-hp].", "1:3 NB0712 “[nci-hp]” is printed as it stands, but “nci-hp” is a source | Write [@nci-hp].")]
    [InlineData("A @nci-hp b", "1:3 NB0712 “@nci-hp” is printed as it stands, but “nci-hp” is a source | Write [@nci-hp].")]
    public void What_does_not_exist_is_told(string text, string expected) => Assert.Equal(expected, SmallSite.Bad(text));

    [Fact]
    public void Sources_are_numbered_in_order_of_first_use()
    {
        var bag = new DiagnosticBag();
        var content = new SmallSite().Resolve("A [@b, p. 2; @a]. B [@a].\n\n## C [@c]\n\n- D [@b]", bag);
        Assert.Equal("p A [b,p. 2=1.1;a=2.1]. B [a=2.2].\nh2#c C [c=3.1]\nul\n  li\n    p D [b=1.2]", Md.Shape(content.Blocks));
        Assert.Equal(["b 2 1:4", "a 2 1:14", "c 1 3:7"],
            content.Cited.Select(cited => $"{cited.Key} {cited.Uses} {cited.Span.Line}:{cited.Span.Column}"));
    }

    [Fact]
    public void A_picture_alone_is_a_block_with_its_published_address()
    {
        var bag = new DiagnosticBag();
        var content = new SmallSite().Resolve("![A drip](images/drip.png \"The stand\")\n\na ![b](images/drip.png)", bag);
        Assert.Equal("image /assets/drip.123.png A drip The stand\np a <img /assets/drip.123.png b>", Md.Shape(content.Blocks));
    }

    [Fact]
    public void Everything_is_asked_of_the_index()
    {
        var site = new SmallSite();
        site.Resolve("[a](nowhere) [@zz] {{value zz}} scan", new DiagnosticBag());
        Assert.Contains((IndexKind.Page, "nowhere"), site.Asked);
        Assert.Contains((IndexKind.Reference, "zz"), site.Asked);
        Assert.Contains((IndexKind.Value, "zz"), site.Asked);
        Assert.Contains((IndexKind.TermSpellings, "all"), site.Asked);
        Assert.Contains((IndexKind.Term, "glossary/scan"), site.Asked);
    }

    [Fact]
    public void Numbers_are_dense_and_in_order()
    {
        var keys = Gen.ListOf(Gen.Elements("a", "b", "c", "nci-hp", "cclg-fn")).Select(list => list.ToArray());
        Prop.ForAll(Arb.From(keys), cited =>
        {
            var content = new SmallSite().Resolve(string.Join("\n\n", cited.Select(key => $"x [@{key}]")), new DiagnosticBag());
            var items = BlockWalk.AllInlines(content.Blocks).OfType<CiteInline>().SelectMany(cite => cite.Items).ToList();
            var firsts = cited.Distinct().ToList();
            return content.Cited.Select(each => each.Key).SequenceEqual(firsts)
                && items.Select(item => item.Number).SequenceEqual(cited.Select(key => firsts.IndexOf(key) + 1))
                && content.Cited.All(each => items.Where(item => item.Key == each.Key).Select(item => item.Occurrence)
                    .SequenceEqual(Enumerable.Range(1, each.Uses)));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261121, 3));
    }
}
