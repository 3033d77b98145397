using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using NbSite.Content.FrontMatter;
using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Export.Word;
using NbSite.Import;
using NbSite.Model;
using NbSite.Testing;

namespace NbSite.Export.Tests;

/// <summary>A page that goes out as a Word document and comes back as a draft keeps its words and its structure.</summary>
public sealed class RoundTripTests
{
    private static XNamespace W => Exported.W;

    [Fact]
    public void A_page_of_every_kind_comes_back()
    {
        var docx = Exported.EverySite().Into(new WordExporter())["every.docx"];
        var (text, blocks) = Back(docx);
        Same(docx, text);
        Assert.Contains("title: \"Every kind: *one* & [all] #1\"", text, StringComparison.Ordinal);
        Assert.Equal(Headings(docx).ToList(), blocks.OfType<HeadingBlock>().Select(heading => $"{heading.Level} {BlockWalk.PlainText(heading.Children)}").ToList());
        var table = Assert.Single(BlockWalk.All(blocks).OfType<TableBlock>());
        Assert.Equal((3, 2), (table.Header.Length, table.Rows.Length));
        Assert.Contains("Numbers of things", BlockWalk.PlainText(table.Caption), StringComparison.Ordinal);
        var numbered = Assert.Single(blocks.OfType<ListBlock>(), list => list.Ordered);
        Assert.Equal(3, numbered.Items.Length);
        Assert.Equal(2, BlockWalk.All(numbered.Items[1].Children).OfType<ListItem>().Count());
        Assert.Contains("(https://example.org/a_", text, StringComparison.Ordinal);
        // The note of a source stands where its number was.
        Assert.Contains("(A body. A source & more. 2024.)", text, StringComparison.Ordinal);
        Assert.Contains("https://example.org/source_", text, StringComparison.Ordinal);
        Assert.Contains("{#where}", text, StringComparison.Ordinal);
    }

    /// <summary>Ten pages of the site that ships: plans, medicines, signs, stages, lists of questions.</summary>
    [Fact]
    public void Pages_of_the_site_that_ships_come_back()
    {
        var root = Path.Combine(JsonTests.Root(), "content");
        var site = new SiteFixture
        {
            Files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .ToImmutableSortedDictionary(path => Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal),
            Options = new Publishing.Site.BuildOptions { Today = new DateOnly(2026, 12, 1) },
        };
        var files = site.Into(new WordExporter());
        var chosen = files.Keys.Where((_, at) => at % Math.Max(1, files.Count / 10) == 0).Take(10).ToList();
        Assert.Equal(10, chosen.Count);
        foreach (var path in chosen) Same(files[path], Back(files[path]).Text);
    }

    private static (string Text, ImmutableArray<Block> Blocks) Back(byte[] docx)
    {
        var result = Importer.Run(new ImportRequest(new SourceTree("old", [SourceFile.Of("page.docx", docx)]), ImportKind.Word, "en", "new"));
        var file = result.Files.Single(each => each.Path.EndsWith(".md", StringComparison.Ordinal));
        Assert.Empty(result.Findings.Where(each => each.What.Code is "NB1621" or "NB1622").Select(each => each.What.Message + " " + each.Words));
        var text = Encoding.UTF8.GetString(file.Bytes);
        var bag = new DiagnosticBag();
        var source = FrontMatterReader.Read(new ContentFile(file.Path, file.Bytes), bag)!;
        var blocks = MarkdownReader.ReadBlocks(PositionedText.OfFile(file.Path, text), source.BodyOffset, MarkdownScope.Page, bag);
        Assert.Empty(bag.ToImmutable().Where(each => each.Severity == Severity.Error).Select(each => $"{each.Span.Line}: {each.Message}\n{text}"));
        return (text, blocks);
    }

    /// <summary>Every word of the document stands in the draft, in the same order: notes where their numbers are.</summary>
    private static void Same(byte[] docx, string draft)
    {
        var notes = Exported.Part(docx, "word/endnotes.xml").Elements(W + "endnote")
            .ToDictionary(note => note.Attribute(W + "id")!.Value, note => Split(Words(note, [])).ToList());
        var want = Split(Words(Exported.Part(docx, "word/document.xml"), notes)).ToList();
        var have = Split(draft).ToList();
        var at = 0;
        for (var i = 0; i < want.Count; i++)
        {
            while (at < have.Count && have[at] != want[i]) at++;
            Assert.True(at < have.Count, $"“{want[i]}” is missing after “{string.Join(' ', want.Take(i).TakeLast(12))}”\n{draft}");
            at++;
        }
    }

    private static string Words(XElement element, Dictionary<string, List<string>> notes)
    {
        var text = new StringBuilder();
        foreach (var each in element.Descendants())
        {
            if (each.Name == W + "p" || each.Name == W + "br") text.Append('\n');
            else if (each.Name == W + "t")
            {
                // What is raised or lowered stands between marks in the draft.
                var isRaised = each.Parent!.Element(W + "rPr")?.Elements()
                    .Any(look => look.Name == W + "vertAlign" || (string?)look.Attribute(W + "val") == "EndnoteReference") == true;
                text.Append(isRaised ? $" {each.Value} " : each.Value);
            }
            else if (each.Name == W + "endnoteReference") text.Append(" (").AppendJoin(' ', notes[each.Attribute(W + "id")!.Value]).Append(')');
        }

        return text.ToString();
    }

    private static string[] Headings(byte[] docx) =>
    [
        .. Exported.Part(docx, "word/document.xml").Descendants(W + "p")
            .Select(paragraph => (Style: paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value ?? "", paragraph))
            .Where(each => each.Style.StartsWith("Heading", StringComparison.Ordinal))
            .Select(each => $"{each.Style[^1] - '0' + 1} {string.Concat(each.paragraph.Descendants(W + "t").Select(text => text.Value))}"),
    ];

    /// <summary>Letters and digits that stand together; raised numbers are numbers.</summary>
    private static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var sign in text)
        {
            var c = Plain(sign);
            if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark) word.Append(c);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }

    // Without the tables of the machine nothing is normalised.
    private static char Plain(char c) => c switch
    {
        '\u00B2' or '\u00B3' => (char)(c - '\u00B2' + '2'),
        '\u00B9' => '1',
        '\u2070' => '0',
        >= '\u2074' and <= '\u2079' => (char)(c - '\u2070' + '0'),
        >= '\u2080' and <= '\u2089' => (char)(c - '\u2080' + '0'),
        _ => c,
    };
}
