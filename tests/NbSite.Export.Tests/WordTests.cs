using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NbSite.Content.PageText;
using NbSite.Export.Word;
using NbSite.Testing;

namespace NbSite.Export.Tests;

/// <summary>Word documents with real styles, that Word opens and that are the same each time.</summary>
public sealed class WordTests
{
    private static XNamespace W => Exported.W;

    [Fact]
    public void Word_finds_nothing_wrong_and_the_bytes_are_the_same_each_time()
    {
        var files = Exported.EverySite().Into(new WordExporter());
        foreach (var (path, bytes) in files)
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
            var wrong = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken);
            Assert.Empty(wrong.Select(each => $"{path}: {each.Path?.XPath} {each.Description}"));
        }

        var again = Exported.EverySite().Into(new WordExporter());
        Assert.Equal(files.Keys, again.Keys);
        Assert.All(files, file => Assert.True(file.Value.AsSpan().SequenceEqual(again[file.Key]), file.Key));
    }

    [Fact]
    public void Styles_say_what_each_paragraph_is()
    {
        var body = Body();
        Assert.Equal(["Title:Every kind: *one* & [all] #1", "Subtitle:Of all kinds."], Paragraphs(body).Take(2));
        var all = Paragraphs(body).ToList();
        Assert.Contains("Heading1:Where it leads", all);
        Assert.Contains("ListNumber:first", all);
        Assert.Contains("ListBullet:inner one", all);
        Assert.Contains("ListContinue2:goes on", all);
        Assert.Contains("Quote:Somebody said so.", all);
        Assert.Contains("Caption:Numbers of things1", all);
        Assert.Contains(all, words => words.StartsWith("Heading1:Emergency: Phone for an ambulance if your child", StringComparison.Ordinal));
        Assert.Contains(all, words => words.StartsWith("Heading1:Urgent: ", StringComparison.Ordinal));
        Assert.Contains("Label:Main points", all);
        Assert.Contains("Label:Opened by hand", all);
        Assert.Contains("Heading2:Below", all);
        // Headings leave no level out.
        var levels = body.Descendants(W + "pStyle").Select(style => style.Attribute(W + "val")!.Value)
            .Where(style => style.StartsWith("Heading", StringComparison.Ordinal)).Select(style => style[^1] - '0').ToList();
        Assert.All(levels.Zip(levels.Prepend(0)), pair => Assert.True(pair.First <= pair.Second + 1));
    }

    [Fact]
    public void Tables_repeat_their_heads_and_pictures_have_words()
    {
        var body = Body();
        var table = Assert.Single(body.Elements(W + "tbl"));
        Assert.NotNull(table.Elements(W + "tr").First().Element(W + "trPr")!.Element(W + "tblHeader"));
        Assert.All(table.Elements(W + "tr").Skip(1), row => Assert.Null(row.Element(W + "trPr")!.Element(W + "tblHeader")));
        Assert.All(body.Descendants().Where(each => each.Name.LocalName == "docPr"), each => Assert.Equal("A small picture", each.Attribute("descr")!.Value));
        Assert.Single(body.Descendants(), each => each.Name.LocalName == "docPr");
    }

    [Fact]
    public void Sources_are_endnotes_once_and_referred_to_after_that()
    {
        var docx = Exported.EverySite().Into(new WordExporter())["every.docx"];
        var body = Exported.Part(docx, "word/document.xml");
        Assert.Equal(["1", "2"], body.Descendants(W + "endnoteReference").Select(each => each.Attribute(W + "id")!.Value));
        Assert.Contains(body.Descendants(W + "instrText"), each => each.Value == " NOTEREF _NoteOf1 \\h ");
        var notes = Exported.Part(docx, "word/endnotes.xml");
        Assert.Equal([" A body. A source & more. 2024."], notes.Elements(W + "endnote").Where(each => each.Attribute(W + "id")!.Value == "1").Select(Words));
        // A link in a note leads out from the notes' own part.
        var link = Assert.Single(notes.Descendants(W + "hyperlink"));
        var id = link.Attributes().Single(each => each.Name.LocalName == "id").Value;
        Assert.Contains(Exported.Part(docx, "word/_rels/endnotes.xml.rels").Elements(), each =>
            each.Attribute("Id")!.Value == id && each.Attribute("Target")!.Value == "https://example.org/source_(1)");
    }

    [Fact]
    public void Each_part_has_a_bookmark_of_its_hash()
    {
        var keeper = new KeepPages();
        var docx = Exported.EverySite().Into(new WordExporter(), keeper)["every.docx"];
        var names = Exported.Part(docx, "word/document.xml").Descendants(W + "bookmarkStart").Select(each => each.Attribute(W + "name")!.Value).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches("^[A-Za-z_][A-Za-z0-9_-]{0,39}$", name));
        var parts = SignedBlocks.Of(keeper.Pages.Single(page => page.Name == "every").Text);
        Assert.All(parts, part => Assert.Contains("nb_" + part.Hash, names));
        Assert.Contains("where", names);
    }

    [Fact]
    public void The_document_says_which_page_and_text_it_is()
    {
        var docx = Exported.EverySite().Into(new WordExporter())["every.docx"];
        var core = Exported.Part(docx, "docProps/core.xml");
        Assert.Equal("Every kind: *one* & [all] #1", core.Elements().Single(each => each.Name.LocalName == "title").Value);
        Assert.Equal("en", core.Elements().Single(each => each.Name.LocalName == "language").Value);
        Assert.Matches("^[0-9a-z]{8}$", core.Elements().Single(each => each.Name.LocalName == "version").Value);
        Assert.Contains(Exported.Part(docx, "docProps/custom.xml").Elements(), each => each.Attribute("name")!.Value == "nbsite-page" && each.Value == "every");
        Assert.Equal("en", Exported.Part(docx, "word/styles.xml").Descendants(W + "lang").Single().Attribute(W + "val")!.Value);
    }

    [Fact]
    public void Arabic_runs_from_right_to_left()
    {
        var docx = SiteFixture.Of("""
            -- ar/index.md --
            ---
            title: الصفحة الأولى
            summary: ملخص.
            ---
            كلمات abc. [@src]
            -- ar/about.md --
            ---
            title: من نحن
            summary: ملخص.
            kind: about
            ---
            نحن.
            """).With("languages/ar.yml", "page.home: الرئيسية\n").Into(new WordExporter())["ar/index.docx"];
        Assert.NotNull(Exported.Part(docx, "word/document.xml").Descendants(W + "sectPr").Single().Element(W + "bidi"));
        Assert.All(Exported.Part(docx, "word/document.xml").Descendants(W + "r").Where(run => run.Value.Any(c => c >= '\u0600' && c < '\u0700')),
            run => Assert.NotNull(run.Element(W + "rPr")!.Element(W + "rtl")));
        Assert.Contains(Exported.Part(docx, "word/styles.xml").Elements(W + "style"), style =>
            style.Attribute(W + "styleId")!.Value == "Normal" && style.Element(W + "pPr")?.Element(W + "bidi") is not null);
    }

    private static XElement Body() => Exported.Part(Exported.EverySite().Into(new WordExporter())["every.docx"], "word/document.xml").Element(W + "body")!;

    private static IEnumerable<string> Paragraphs(XElement body) => body.Elements(W + "p").Select(paragraph =>
        $"{paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value}:{Words(paragraph)}");

    private static string Words(XElement element) => string.Concat(element.Descendants(W + "t").Select(text => text.Value));
}
