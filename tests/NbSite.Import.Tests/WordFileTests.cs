namespace NbSite.Import.Tests;

public sealed class WordFileTests
{
    private const string Styles = """
        <w:styles SPACES><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:styleId="U1"><w:name w:val="heading 1"/></w:style>
        <w:style w:styleId="U2"><w:name w:val="heading 2"/><w:basedOn w:val="U1"/></w:style><w:style w:styleId="B"><w:name w:val="caption"/></w:style></w:styles>
        """;

    private const string Numbering = """
        <w:numbering SPACES><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>
        """;

    private static ImportResult Read(string body, params (string, string)[] parts) =>
        Brought.In(null, Brought.Word(body, [("word/styles.xml", Styles), ("word/numbering.xml", Numbering), .. parts]));

    private static string P(string words, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>";

    private static string Item(string words, int list, int level) => P(words, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    [Fact]
    public void Headings_lists_and_runs_become_what_they_are()
    {
        var result = Read(P("At school", "<w:pStyle w:val=\"Titel\"/>") + P("Lessons", "<w:pStyle w:val=\"U1\"/>")
            + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Be</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> early</w:t></w:r><w:r><w:t>, H</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr><w:t>2</w:t></w:r><w:r><w:t>O.</w:t></w:r></w:p>"
            + Item("pen", 1, 0) + Item("red", 1, 1) + Item("blue", 1, 1) + Item("paper", 1, 0) + Item("first", 2, 0) + P("Between.") + Item("second", 2, 0)
            + P("Home", "<w:outlineLvl w:val=\"1\"/>") + P("Rest."));
        Assert.Equal("## Lessons\n\n**Be early**, H~2~O.\n\n- pen\n  1. red\n  2. blue\n- paper\n\n1. first\n\nBetween.\n\n2. second\n\n### Home\n\nRest.", result.Page());
        Assert.Equal("en/new/letter.md", result.Pages.Single().Path);
        Assert.Empty(result.Codes());
        result.IsSound();
    }

    [Fact]
    public void Tables_in_text_boxes_keep_their_words()
    {
        static string Cell(string words) => $"<w:tc>{P(words)}</w:tc>";
        var result = Read(P("Above the box.") + $"<w:p><w:r><w:pict><w:txbxContent><w:tbl><w:tr>{Cell("Week")}{Cell("Dose")}</w:tr><w:tr>{Cell("1")}{Cell("5")}</w:tr></w:tbl>{P("Under.")}</w:txbxContent></w:pict></w:r></w:p>" + P("Below the box."));
        Assert.Contains("| Week | Dose |\n| --- | --- |\n| 1 | 5 |", result.Page(), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Findings, each => each.What.Code == "NB1622");
        result.IsSound();
    }

    [Fact]
    public void Links_of_fields_keep_their_place()
    {
        static string Field(string instruction, string words) => $"<w:p><w:fldSimple w:instr='{instruction}'><w:r><w:t>{words}</w:t></w:r></w:fldSimple></w:p>";
        var result = Read(Field(" HYPERLINK \"https://example.org/a\" \\l \"place\" ", "one") + Field(" HYPERLINK \"https://example.org/a\" ", "two"));
        Assert.Equal("[one](https://example.org/a#place)\n\n[two](https://example.org/a)", result.Page());
    }

    [Theory]
    [InlineData("beta", "37, 38", "beta^37,38^")]
    [InlineData("beta.", "37, 38", "beta.³⁷, ³⁸")]
    [InlineData("beta", "1, 15, 34, 35, 36", "beta¹, ¹⁵, ³⁴, ³⁵, ³⁶")]
    [InlineData("take 5 mg", "2, p. 12", "take 5 mg (2, p. 12)")]
    [InlineData("take 5", "2", "take 5^2^")]
    [InlineData("Na", "+", "Na^+^")]
    public void Raised_numbers_of_notes_stay_on_the_page_and_apart_from_the_words(string words, string raised, string page)
    {
        var result = Read(P("T", "<w:pStyle w:val=\"Titel\"/>") + $"<w:p><w:r><w:t>{words}</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{raised}</w:t></w:r></w:p>");
        Assert.Equal(page, result.Page());
        result.IsSound();
    }

    [Fact]
    public void A_comma_between_two_notes_is_not_raised()
    {
        const string Raised = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>";
        var result = Read(P("T", "<w:pStyle w:val=\"Titel\"/>")
            + $"<w:p><w:r><w:t>Said</w:t></w:r><w:r><w:endnoteReference w:id=\"1\"/></w:r><w:r>{Raised}<w:t xml:space=\"preserve\">, </w:t></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r>{Raised}<w:t xml:space=\"preserve\">, </w:t></w:r><w:r>{Raised}<w:t>7</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>",
            ("word/endnotes.xml", "<w:endnotes SPACES><w:endnote w:id=\"1\"><w:p><w:r><w:t>One</w:t></w:r></w:p></w:endnote><w:endnote w:id=\"2\"><w:p><w:r><w:t>Two</w:t></w:r></w:p></w:endnote></w:endnotes>"));
        Assert.Equal("Said (One), (Two), ⁷.", result.Page());
        result.IsSound();
    }

    [Fact]
    public void Cells_that_go_on_without_end_are_said_once()
    {
        static string Cell(string words, string properties) => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(words)}</w:tc>";
        var many = string.Concat(Enumerable.Repeat("word ", 2_000));
        var rows = string.Concat(Enumerable.Repeat($"<w:tr>{Cell("", "<w:vMerge/>")}{Cell("b", "")}</w:tr>", 200));
        var result = Read(P("Title") + P("Words.") + $"<w:tbl><w:tr>{Cell(many, "<w:vMerge w:val=\"restart\"/>")}{Cell("a", "")}</w:tr>{rows}</w:tbl>");
        Assert.InRange(result.Files.Sum(file => file.Bytes.Length), 10_000, 500_000);
        Assert.Contains(result.Findings, each => each.What.Code == "NB1617" && each.What.Message.Contains("only in the first", StringComparison.Ordinal));
    }

    [Fact]
    public void Notes_comments_and_changes_are_told_at_their_paragraph()
    {
        var result = Read("""
            <w:p><w:r><w:t>Title here</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Take </w:t></w:r><w:del w:id="1"><w:r><w:delText>two</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>one</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> a day</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="5"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>Never</w:t></w:r><w:r><w:t>Words</w:t></w:r></w:p>
            """,
            ("word/footnotes.xml", "<w:footnotes SPACES><w:footnote w:type=\"separator\" w:id=\"0\"/><w:footnote w:id=\"2\"><w:p><w:r><w:t>With food</w:t></w:r></w:p></w:footnote></w:footnotes>"),
            ("word/comments.xml", "<w:comments SPACES><w:comment w:id=\"5\"><w:p><w:r><w:t>Ask the nurse</w:t></w:r></w:p></w:comment></w:comments>"));
        Assert.Equal("Title here\n\nTake one a day (With food).\n\nWords", result.Page());
        Assert.Equal(["2:NB1619", "2:NB1620", "3:NB1620"], result.Codes().Where(code => !code.StartsWith("0:", StringComparison.Ordinal)));
        Assert.Equal("two", result.Findings.Single(each => each.What.Span.Line == 2 && each.What.Code == "NB1620").Words);
        result.IsSound();
    }

    [Fact]
    public void Tables_links_and_pictures_come_along()
    {
        static string Cell(string words, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(words)}</w:tc>";
        var result = Read(P("T", "<w:pStyle w:val=\"Titel\"/>")
            + "<w:p><w:hyperlink r:id=\"r1\"><w:r><w:t>the site</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.org/b\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t xml:space=\"preserve\"> and b</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
            + $"<w:tbl><w:tr>{Cell("Week")}{Cell("Dose", "<w:gridSpan w:val=\"2\"/>")}</w:tr><w:tr>{Cell("1", "<w:vMerge w:val=\"restart\"/>")}{Cell("5")}{Cell("6")}</w:tr><w:tr>{Cell("", "<w:vMerge/>")}{Cell("7")}{Cell("8")}</w:tr></w:tbl>"
            + "<w:p><w:r><w:drawing><wp:inline><wp:docPr descr=\"A bed\"/><a:blip r:embed=\"r2\"/></wp:inline></w:drawing></w:r></w:p>" + P("By a window", "<w:pStyle w:val=\"B\"/>"),
            ("word/_rels/document.xml.rels", "<R><X Id=\"r1\" Target=\"https://example.org/\"/><X Id=\"r2\" Target=\"media/image1.png\"/></R>"), ("word/media/image1.png", ""));
        Assert.Equal("[the site](https://example.org/) [and b](https://example.org/b)\n\n| Week | Dose | Dose |\n| --- | --- | --- |\n| 1 | 5 | 6 |\n| 1 | 7 | 8 |\n\n![A bed](images/t.png \"By a window\")", result.Page());
        Assert.Equal(Brought.Png, result.Files.Single(file => file.Path == "en/new/images/t.png").Bytes);
        result.IsSound();
    }

    [Fact]
    public void A_link_in_a_note_leads_where_the_notes_say()
    {
        var result = Brought.In(null, Brought.Word(
            """<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p><w:p><w:r><w:t>Said</w:t></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>""",
            ("word/styles.xml", """<w:styles SPACES><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>"""),
            ("word/endnotes.xml", """<w:endnotes SPACES><w:endnote w:id="2"><w:p><w:hyperlink r:id="r1"><w:r><w:t>A source</w:t></w:r></w:hyperlink></w:p></w:endnote></w:endnotes>"""),
            ("word/_rels/endnotes.xml.rels", """<Relationships><Relationship Id="r1" Target="https://example.org/notes" TargetMode="External"/></Relationships>"""),
            ("word/_rels/document.xml.rels", """<Relationships><Relationship Id="r1" Target="https://example.org/words" TargetMode="External"/></Relationships>""")));
        Assert.Contains("Said ([A source](https://example.org/notes)).", result.Page(), StringComparison.Ordinal);
        result.IsSound();
    }

    [Fact]
    public void A_further_paragraph_of_an_entry_stays_in_its_list()
    {
        var result = Brought.In(null, Brought.Word(
            Paragraph("Title", "T") + Paragraph("ListNumber", "one") + Paragraph("ListContinue", "more of one") + Paragraph("ListNumber", "two") + Paragraph("ListContinue", "more of two") + Paragraph("Title2", "end"),
            ("word/styles.xml", """
                <w:styles SPACES><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="ListNumber"><w:name w:val="List Number"/></w:style>
                <w:style w:type="paragraph" w:styleId="ListContinue"><w:name w:val="List Continue"/></w:style></w:styles>
                """)));
        Assert.Equal("1. one\n\n   more of one\n\n2. two\n\n   more of two\n\nend", result.Page());
        result.IsSound();

        static string Paragraph(string style, string words) => $"""<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>""";
    }
}
