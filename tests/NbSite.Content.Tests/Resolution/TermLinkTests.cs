using NbSite.Content.Tests.Markdown;
using NbSite.Model;

namespace NbSite.Content.Tests.Resolution;

/// <summary>Glossary terms in running text.</summary>
public sealed class TermLinkTests
{
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
}
