using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.Tests.Markdown;
using NbSite.Model;

namespace NbSite.Content.Tests.Resolution;

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
    [InlineData("[a](../../etc/passwd.md)", "1:5 NB0703 The path “../../etc/passwd.md” leads out of the language folder")]
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

    [Theory]
    [InlineData(null, "{{value fever-call}}", "p <fact 38.0 °C (100.4 °F) UK>[cclg-fn=1.1]")]
    [InlineData("US", "{{value fever-call}}", "p <fact 38.3 °C (100.9 °F)>[nci-hp=1.1]")]
    [InlineData("CA", "{{value fever-call}}", "p <fact 38.0 °C (100.4 °F) UK>[cclg-fn=1.1]")]
    [InlineData("UK", "{{value fever-call US}}", "p <fact 38.3 °C (100.9 °F) US>[nci-hp=1.1]")]
    [InlineData(null, "{{value helpline UK}}", "p <fact 0808 800 4000>")]
    public void Values_bring_number_region_and_sources(string? region, string text, string expected) =>
        Assert.Equal(expected, SmallSite.Good(text, region));

    [Theory]
    [InlineData(null, "US", "<fact 38.3 °C (100.9 °F)>[nci-hp=1.1]")]
    [InlineData("UK", "US", "<fact 38.3 °C (100.9 °F)>[nci-hp=1.1]")]
    [InlineData(null, "CA", "<fact 38.0 °C (100.4 °F) UK>[cclg-fn=1.1]")]
    [InlineData("US", "UK, US", "<fact 38.0 °C (100.4 °F) UK>[cclg-fn=1.1] / <fact 38.3 °C (100.9 °F) US>[nci-hp=2.1]")]
    [InlineData(null, "US, CA", "<fact 38.3 °C (100.9 °F) US>[nci-hp=1.1] / <fact 38.0 °C (100.4 °F) UK>[cclg-fn=2.1]")]
    [InlineData(null, "UK, CA", "<fact 38.0 °C (100.4 °F) UK>[cclg-fn=1.1]")]
    public void Values_in_a_region_passage_are_those_of_its_region(string? region, string passage, string expected)
    {
        var blocks = new SmallSite().Resolve(
            $"::: region {{in=\"{passage}\"}}\nAt {{{{value fever-call}}}}\n:::", new DiagnosticBag(), region).Blocks;
        var group = BlockWalk.All(blocks).Last(block => block is GroupBlock { Group: GroupKind.Region });
        Assert.Equal("p At " + expected, Md.Shape(((GroupBlock)group).Children));
    }

    [Fact]
    public void The_default_of_another_region_is_labelled_in_a_build_for_that_region() =>
        Assert.Contains("<fact 38.0 °C (100.4 °F) UK>", SmallSite.Good("::: region {in=\"CA\"}\nAt {{value fever-call}}\n:::", "UK"), StringComparison.Ordinal);

    [Theory]
    [InlineData("At {{value fever-call}} [@cclg-fn]", "At <fact 38.0 °C (100.4 °F) UK> [cclg-fn=1.1]")]
    [InlineData("At {{value fever-call}}. [@a]", "At <fact 38.0 °C (100.4 °F) UK>. [cclg-fn=1.1;a=2.1]")]
    [InlineData("At {{value fever-call}} or more [@a; @cclg-fn, p. 2]", "At <fact 38.0 °C (100.4 °F) UK> or more [a=1.1;cclg-fn,p. 2=2.1]")]
    [InlineData("At {{value fever-call}} or more [@a]", "At <fact 38.0 °C (100.4 °F) UK>[cclg-fn=1.1] or more [a=2.1]")]
    [InlineData("At {{value fever-call}}. More [@cclg-fn]", "At <fact 38.0 °C (100.4 °F) UK>[cclg-fn=1.1]. More [cclg-fn=1.2]")]
    [InlineData("{{value fever-call}}, {{value fever-call}} [@a]", "<fact 38.0 °C (100.4 °F) UK>[cclg-fn=1.1], <fact 38.0 °C (100.4 °F) UK> [cclg-fn=1.2;a=2.1]")]
    public void A_value_and_the_citation_of_its_sentence_print_a_source_once(string text, string expected) =>
        Assert.Equal("p " + expected, SmallSite.Good(text));

    [Fact]
    public void Values_that_vary_are_told_of()
    {
        Assert.False(new SmallSite().Resolve("::: urgent\n### Phone\n- at {{value fever-call}}\n:::", new DiagnosticBag()).ValuesVary);
        Assert.True(new SmallSite().Resolve("{{value fever-call}}", new DiagnosticBag()).ValuesVary);
        Assert.False(new SmallSite().Resolve("{{value helpline}}", new DiagnosticBag()).ValuesVary);
    }

    [Fact]
    public void Only_the_first_use_of_a_term_is_linked()
    {
        var text = SmallSite.Good("Neutropenia and neutropenia.\n\nA MIBG scan, mibg, a scan, scans.");
        Assert.Equal(
            "p <term glossary/neutropenia>Neutropenia</> and neutropenia.\n"
            + "p A <term glossary/mibg>MIBG scan</>, mibg, a <term glossary/scan>scan</>, scans.", text);
    }

    [Fact]
    public void Terms_are_found_across_line_ends_and_in_plural()
    {
        var bag = new DiagnosticBag();
        var content = new SmallSite().Resolve("With *low\nblood counts* and Scans", bag);
        Assert.Equal("p With <i><term glossary/neutropenia>low blood counts</></> and <term glossary/scan>Scans</>", Md.Shape(content.Blocks));
        Assert.Equal(["glossary/neutropenia", "glossary/scan"], content.TermIds);
    }

    [Fact]
    public void Terms_are_not_linked_in_headings_links_emergencies_or_inside_words()
    {
        Assert.Equal(
            "h2#scan Scan\np <a follow-up# /follow-up/>scan</> rescan scanner post-scan\n"
            + "Emergency h3#scan-2 Scan\n  ul\n    li\n      p a scan\np At last a <term glossary/scan>scan</>.",
            SmallSite.Good(
                "## Scan\n\n[scan](follow-up) rescan scanner post-scan\n\n::: emergency\n### Scan\n- a scan\n:::\n\nAt last a scan."));
    }

    [Fact]
    public void A_written_term_counts_as_first_use() =>
        Assert.Equal("p <term glossary/scan>pictures</> and scan", SmallSite.Good("[pictures](term:scan) and scan"));

    [Fact]
    public void A_term_is_not_linked_in_its_own_definition()
    {
        var site = new SmallSite();
        var block = new ParagraphBlock([new TextInline("A scan shows neutropenia.")]) { SourceId = "glossary/scan" };
        var scope = new Content.Resolution.ResolveScope { PageId = "glossary", Path = "en/glossary.yml" };
        var content = Content.Resolution.ContentResolver.Resolve([block], scope, site, SmallSite.Words, new DiagnosticBag());
        Assert.Equal("p A scan shows <term glossary/neutropenia>neutropenia</>.", Md.Shape(content.Blocks));
    }

    [Fact]
    public void A_picture_alone_is_a_block_with_its_published_address()
    {
        var bag = new DiagnosticBag();
        var content = new SmallSite().Resolve("![A drip](images/drip.png \"The stand\")\n\na ![b](images/drip.png)", bag);
        Assert.Equal("image /assets/drip.123.png A drip The stand\np a <img /assets/drip.123.png b>", Md.Shape(content.Blocks));
        Assert.Equal(["en/images/drip.png"], content.Assets);
    }

    private const string Regional = """
        Everyone. [@a]

        ::: region {in="UK"}
        In the UK. [@b]
        :::

        ::: region {in="US"}
        In the US. [@c]
        :::
        """;

    [Fact]
    public void Without_a_region_everything_stays() =>
        Assert.Equal("p Everyone. [a=1.1]\nRegion in UK\n  p In the UK. [b=2.1]\nRegion in US\n  p In the US. [c=3.1]", SmallSite.Good(Regional));

    [Fact]
    public void With_a_region_the_rest_moves_behind()
    {
        Assert.Equal(
            "p Everyone. [a=1.1]\nRegion in US\n  p In the US. [c=2.1]\nElsewhere\n  h2#elsewhere How this differs elsewhere Generated\n"
            + "  Region in UK\n    p In the UK. [b=3.1]",
            SmallSite.Good(Regional, "US"));
    }

    [Theory]
    [InlineData("""
        ## Ways
        ### At home
        ::: region {in="UK"}
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
          Region in UK
            p Home. [a=2.1]
        """)]
    [InlineData("""
        ## Ways
        All. [@b]
        :::: region {in="UK"}
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
          Region in UK
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

        ::: region {in="UK"}
        Home. [@a]
        :::
        ::::
        """, """
        Prognosis#prognosis 
          p All. [b=1.1]
        Elsewhere
          h2#elsewhere How this differs elsewhere Generated
          Prognosis#prognosis-2 
            Region in UK
              p Home. [a=2.1]
        """)]
    public void What_moves_keeps_its_headings_and_leaves_none_empty(string text, string expected) =>
        Assert.Equal(expected, SmallSite.Good(text, "US"));

    [Fact]
    public void Links_to_what_holds_elsewhere_move_too()
    {
        PageLink Link(string id, params string[] regions) => new(id, $"/{id}/", id) { Regions = [.. regions] };
        var heading = new HeadingBlock(2, "from", [new TextInline("From")]);
        var list = new LinkListBlock([Link("a"), Link("b", "UK"), Link("c", "US")]);
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
        var list = new ListBlock(false, 1, [Item("all"), Item("uk", "UK"), Item("us", "US", "CA")]);
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
                li in UK
                  p uk
            """, Md.Shape(content.Blocks));
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
