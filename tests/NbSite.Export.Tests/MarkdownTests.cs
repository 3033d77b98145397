using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Export.Markdown;
using NbSite.Export.Plain;
using NbSite.Model;

namespace NbSite.Export.Tests;

/// <summary>Markdown that others read as the same words.</summary>
public sealed class MarkdownTests
{
    [Fact]
    public void A_page_is_read_back_word_for_word()
    {
        var keeper = new KeepPages();
        var files = Exported.EverySite().Into(new MarkdownExporter(), keeper);
        Assert.NotEmpty(keeper.Pages);
        foreach (var page in keeper.Pages) Assert.Equal(Words(PlainPage.Of(page)), PlainWords.Read(Exported.Text(files[page.Name + ".md"])));
    }

    [Fact]
    public void What_a_small_page_says_is_readable()
    {
        var files = Exported.Site("""
            -- en/small.md --
            ---
            title: Small
            summary: A small page.
            ---
            Words *here*. [@src]

            ## Signs {#signs}

            - one [@src]
            - two, see [above](#signs) [@src]
            """).Into(new MarkdownExporter());
        Assert.Equal("""
            ---
            title: "Small"
            summary: "A small page."
            id: "small"
            language: "en"
            address: "https://example.org/small/"
            code: "CODE"
            status: "source-checked"
            last-checked: "2026-11-20"
            due: "2027-11-20"
            changed: "2026-11-20"
            about:
              - "Last checked against sources 20 November 2026"
              - "Not yet checked by a doctor"
              - "Next check due 20 November 2027"
              - "Do not rely on this page after 20 November 2027 without checking for a newer one."
              - "Looked at by: editorial check against sources"
              - "Checked against: the sources listed on the page"
              - "Version code: CODE"
            ---

            # Small

            A small page.

            > Not yet checked by a doctor

            Words _here_. \[1\]

            ## <a id="signs"></a>Signs

            - one \[1\]
            - two, see [above](#signs) \[1\]

            ## Where this comes from

            1. A body. A source. 2024.

            ## About this page

            - Last checked against sources 20 November 2026
            - Not yet checked by a doctor
            - Next check due 20 November 2027
            - Do not rely on this page after 20 November 2027 without checking for a newer one.
            - Looked at by: editorial check against sources
            - Checked against: the sources listed on the page
            - Version code: CODE

            **Test site** [https://example.org/small/](https://example.org/small/)

            This site does not give personal medical advice. Always ask the team that looks after you or your child.

            Published by Test publisher

            """.ReplaceLineEndings("\n"), System.Text.RegularExpressions.Regex.Replace(
                Exported.Text(files["small.md"]), "(?<=code: \"|Version code: )[0-9a-z]{8}", "CODE"));
    }

    [Fact]
    public void Pictures_lie_beside_their_page()
    {
        var files = Exported.EverySite().Into(new MarkdownExporter());
        Assert.Contains("![A small picture](every.1.png)\n\nIn the corridor", Exported.Text(files["every.md"]), StringComparison.Ordinal);
        Assert.StartsWith("\u0089PNG", System.Text.Encoding.Latin1.GetString(files["every.1.png"]), StringComparison.Ordinal);
    }

    /// <summary>Whatever the words are, with all signs of Markdown and all looks side by side.</summary>
    [Fact]
    public void Any_words_are_read_back()
    {
        var piece = Gen.Elements("a", "b", " ", "  ", "*", "_", "**", "#", "-", "+", "1.", "1)", ">", "<", "&", "&amp;", "&#65;", "[x]", "(y)", "]", "[", "!", "`", "``", "~", "|", "\\", "=", "---", ":", ".", "é", "。", "中", "“", "\n", "\t", "<b>", "http://x.y", "\"");
        var style = from bold in Gen.Elements(true, false, false)
                    from italic in Gen.Elements(true, false, false)
                    from script in Gen.Elements(0, 0, 0, 1, -1)
                    from link in Gen.Elements(null, null, null, "https://example.org/a(b)_c*d*&copy=1", "#x")
                    select new RunStyle(bold, italic, script, link);
        var run = from words in Gen.NonEmptyListOf(piece)
                  from look in style
                  from kind in Gen.Choose(0, 9)
                  select kind == 0 ? (PlainRun)new PlainBreak(look) : kind == 1 ? new PlainCites([new PlainCite(3, "p. *1*")], look) : new PlainText(string.Concat(words), look);
        var runs = Gen.ListOf(run).Select(all => all.ToImmutableArray());
        var block = runs.SelectMany(words => Gen.Elements<PlainBlock>(
            new PlainParagraph(words), new PlainHeading(2, null, words), new PlainList(false, 1, [[new PlainParagraph(words)], [new PlainParagraph(words), new PlainParagraph(words)]]),
            new PlainList(true, 7, [[new PlainParagraph(words), new PlainList(false, 1, [[new PlainParagraph(words)]])]]),
            new PlainTable([], [words, words], [[words, []]], true), new PlainBox(BoxKind.Urgent, [new PlainParagraph(words, true), new PlainQuote([new PlainParagraph(words)])])));
        Prop.ForAll(Arb.From(Gen.ListOf(block).Select(all => all.ToImmutableArray())), blocks =>
        {
            var markdown = new MarkdownWriter(new MarkdownInlines(_ => null), new HashSet<string>()).Blocks(blocks);
            Assert.Equal(Letters(PlainWords.Of(blocks)), Letters(PlainWords.Read(markdown)));
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261121UL, 7UL).WithMaxTest(400));
    }

    // How much white space stands between words is nobody's word.
    private static string Letters(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    private static string Words(PlainPage page) => PlainWords.Of(
    [
        new PlainParagraph([new PlainText(page.Title, RunStyle.Usual)]), new PlainParagraph([new PlainText(page.Summary, RunStyle.Usual)]),
        .. page.Notices, .. page.Blocks, .. page.Terms,
        .. page.Sources.IsEmpty ? [] : page.Sources.Select(source => (PlainBlock)new PlainParagraph(source.Runs)).Prepend(new PlainParagraph([new PlainText(page.SourcesTitle, RunStyle.Usual)])),
        .. page.About.IsEmpty ? [] : page.About.Prepend(page.AboutTitle).Select(words => new PlainParagraph([new PlainText(words, RunStyle.Usual)])),
        .. page.Foot,
    ]);
}

/// <summary>Keeps the pages that it is given, for tests of what is made of them.</summary>
internal sealed class KeepPages : IPageExporter
{
    private readonly System.Collections.Concurrent.ConcurrentBag<ExportedPage> _pages = [];

    public IEnumerable<ExportedPage> Pages => _pages.OrderBy(page => page.Name, StringComparer.Ordinal);

    public ExportedPictures Pictures => ExportedPictures.Pixels;

    public IEnumerable<ExportedFile> Files(ExportedPage page)
    {
        _pages.Add(page);
        return [];
    }
}
