using NbSite.Content.Markdown;

namespace NbSite.Content.Tests.Markdown;

/// <summary>Each thing that Markdown could do and a page may not, with its place and words.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("a <b onclick=\"x()\">c</b>", "1:3 NB0310 HTML such as “<b onclick=\"x()\">” is not allowed in text\n1:21 NB0310 HTML such as “</b>” is not allowed in text")]
    [InlineData("a\n\n<script>alert(1)</script>", "3:1 NB0310 HTML such as “<script>alert(1)</script>” is not allowed in text")]
    [InlineData("x <!-- hidden --> y", "1:3 NB0310 HTML such as “<!-- hidden -->” is not allowed in text")]
    [InlineData("- a\n\n  <div>\n  b", "3:3 NB0310 HTML such as “<div>” is not allowed in text")]
    [InlineData("a\n\n```\ncode\n```", "3:1 NB0311 Text between ``` or ~~~ lines is not allowed")]
    [InlineData("~~~ js\ncode", "1:1 NB0311 Text between ``` or ~~~ lines is not allowed")]
    [InlineData("a\n\n    b", "3:1 NB0312 This text is indented by four spaces or more, which makes it a code block")]
    [InlineData("the `x` key", "1:5 NB0313 Words between ` marks are not allowed")]
    [InlineData("see [x][y]\n\n[y]: https://a.org", "3:1 NB0314 The link address for “[y]” stands on a line of its own")]
    [InlineData("see [x][y]", "1:7 NB0365 This looks like a link but cannot be read")]
    [InlineData("Note[^1] here", "1:5 NB0315 “[^1]” is a footnote mark; footnotes are not read")]
    [InlineData("Title\n---", "1:1 NB0316 The line “---” right under this text turns all of it into a heading")]
    [InlineData("Title\n===\n", "1:1 NB0316 The line “===” right under this text turns all of it into a heading")]
    [InlineData("> a\n> b\n> ----", "1:3 NB0316 The line “----” right under this text turns all of it into a heading")]
    [InlineData("a\n--\nb", "1:1 NB0316 The line “--” right under this text turns all of it into a heading")]
    [InlineData("[a](b c)", "1:3 NB0365 This looks like a link but cannot be read")]
    [InlineData("a **b c", "1:3 NB0385 These “**” marks have no partner and are printed as they stand")]
    [InlineData("a ~~b~~ c", "1:3 NB0354 “~~b~~” was struck out, but would be printed as if it still held")]
    [InlineData("H~2~O and 10^9^", "")]
    [InlineData("about ~5 or ~6", "")]
    [InlineData("- a\n- [ ] todo\n- [x] done", "2:3 NB0388 “[ ]” is printed as it stands: tick boxes are not supported\n3:3 NB0388 “[x]” is printed as it stands: tick boxes are not supported")]
    [InlineData("see [x][y]\n\nb\n\n[y]: https://a.org \"T\"", "5:1 NB0314 The link address for “[y]” stands on a line of its own")]
    [InlineData("::: region {in=\"GB\" in=\"US\"}\na\n:::", "1:21 NB0351 The attribute “in” stands twice here")]
    [InlineData("a {uncited=\"x\" uncited=\"y\"}", "1:16 NB0351 The attribute “uncited” stands twice here")]
    [InlineData("::: urgnt\n### x\n- b\n:::", "1:5 NB0330 “urgnt” is not the name of a container")]
    [InlineData("## a\n\n::: urgnt\nb\n\n##### x\n- b\n:::", "3:5 NB0330 “urgnt” is not the name of a container")]
    [InlineData("- a\n-\n- c", "2:1 NB0387 This list item has no words")]
    [InlineData("a &#x202E;b", "1:3 NB0106 A hidden character (U+202E, written as &#x202E;) stands here")]
    public void Refused(string text, string expected) => Assert.Equal(expected, Md.Bad(text));

    [Theory]
    [InlineData("# One", "1:1 NB0320 A heading with one “#” is not allowed: the page's title is the only heading of level 1")]
    [InlineData("### Three", "1:1 NB0321 This heading has level 3, but the one above it has level 1")]
    [InlineData("## Two\n\n#### Four", "3:1 NB0321 This heading has level 4, but the one above it has level 2")]
    [InlineData("##\n", "1:1 NB0323 This heading has no words")]
    [InlineData("## {#a}", "1:1 NB0323 This heading has no words")]
    [InlineData("## A {#x}\n\n## B {#x}", "3:7 NB0324 The anchor “x” is already used on line 1")]
    [InlineData("## A {#X_y}", "1:7 NB0325 “X_y” is not an anchor: use lower-case letters, digits and “-”, starting with a letter")]
    [InlineData("## A {#ref-1}", "1:7 NB0327 The anchor “ref-1” starts with “ref-”, which NbSite gives to sources, words and notes itself")]
    [InlineData("## A {#nb-main}", "1:7 NB0327 The anchor “nb-main” starts with “nb-”, which NbSite gives to sources, words and notes itself")]
    [InlineData("- ## A", "1:3 NB0326 A heading is not allowed in this text")]
    [InlineData("## A {uncited=\"x\"}", "1:7 NB0345 “uncited” is not an attribute that may stand here")]
    public void Headings(string text, string expected) => Assert.Equal(expected, Md.Bad(text));

    [Fact]
    public void A_section_of_an_entity_starts_at_its_own_level() =>
        Assert.Equal(
            "1:1 NB0322 A heading here must have level 3 or more; this one has level 2",
            Md.Bad("## Two\n\n### Three", MarkdownScope.Section));

    [Theory]
    [InlineData("::: urgnt\nx\n:::", "1:5 NB0330 “urgnt” is not the name of a container")]
    [InlineData("a\n\n::: practical\nb", "3:1 NB0331 The container “practical” that starts here is never closed")]
    [InlineData("a\n\n:::\n\nb", "3:1 NB0332 This “:::” closes nothing")]
    [InlineData("::: practical\n::: no-search\nx\n:::\n:::", "2:1 NB0333 The container “no-search” stands inside “practical” but does not have fewer colons")]
    [InlineData("::: practical\n:::", "1:1 NB0334 The container “practical” has nothing in it")]
    [InlineData("::: urgent\n- a\n:::", "1:1 NB0335 The care card “urgent” must start with a heading that says what to do")]
    [InlineData("::: urgent\n### A\nb\n\n### C\nd\n:::", "5:1 NB0336 A care card has one heading; this is another one")]
    [InlineData("::: emergency\n### Call [now](x)\n- see <https://a.org>\n- and [b](c)\n:::", "2:10 NB0337 A link is not allowed in an “emergency” card\n3:7 NB0337 A link is not allowed in an “emergency” card\n4:7 NB0337 A link is not allowed in an “emergency” card")]
    [InlineData("::: urgent\n### A\n:::", "1:1 NB0338 The care card “urgent” has a heading and nothing else")]
    [InlineData("::: key-facts\na\n:::\n\n::: key-facts\nb\n:::", "5:1 NB0339 “key-facts” may stand once on a page; it already stands on line 1")]
    [InlineData(":::: prognosis\n::: emergency\n### A\nb\n:::\n::::", "2:5 NB0342 The care card “emergency” stands inside “prognosis”, which is closed until a reader opens it")]
    [InlineData(":::: details\n### A\n\n::: urgent\n### B\nc\n:::\n::::", "4:5 NB0342 The care card “urgent” stands inside “details”, which is closed until a reader opens it")]
    [InlineData(":::: details\n### A\n\n::: nonurgent\n### B\nc\n:::\n::::", "")]
    [InlineData("::: details\na\n:::", "1:1 NB0340 The container “details” must start with a heading: the text of the door that opens it")]
    [InlineData(":::: urgent\n### A\n::: details\n### B\nc\n:::\n::::", "3:5 NB0341 A container (“details”) is not allowed in this text\n4:1 NB0336 A care card has one heading; this is another one")]
    [InlineData("::: practical {onclick=\"x\"}\na\n:::", "1:16 NB0345 “onclick” is not an attribute that may stand here")]
    [InlineData("::: region {in=\"GB\" style=\"x\"}\na\n:::", "1:21 NB0345 “style” is not an attribute that may stand here")]
    [InlineData("::: region\na\n:::", "1:5 NB0347 The container “region” needs the attribute in=\"…\"")]
    [InlineData("::: region {in=\"GB, uk\"}\na\n:::", "1:13 NB0348 “uk” is neither a country's code nor a group that site.yml names")]
    [InlineData("::: region {in=“UK”}\na\n:::", "1:16 NB0346 The attributes in braces cannot be read: the value must stand between straight double quotation marks, not ““”")]
    [InlineData("::: region UK\na\n:::", "1:12 NB0346 The attributes in braces cannot be read: “UK” is not in braces")]
    public void Containers(string text, string expected) =>
        Assert.Equal(Sorted(expected), Sorted(Md.Bad(text)));

    [Theory]
    [InlineData("::: Urgent\nx\n:::", "Did you mean “urgent”?")]
    [InlineData("::: key-fact\nx\n:::", "Did you mean “key-facts”?")]
    [InlineData("::: region {in=\"Uk\"}\nx\n:::", "Write GB.")]
    [InlineData("{{lst side-effect}}", "Did you mean “list”?")]
    [InlineData("x {uncitd=\"a\"}", "Did you mean “uncited”?")]
    [InlineData("::: practical\nx", "Put a line with “:::” after its last line.")]
    public void Misspellings_get_a_hint(string text, string expected)
    {
        if (text.EndsWith('x')) Assert.Contains("never closed", Md.Bad(text), StringComparison.Ordinal);
        else Assert.Equal(expected, Md.Hint(text));
    }

    [Theory]
    [InlineData("A {uncited=\"x\"} b", "1:3 NB0349 Attributes in braces must stand at the very end of a block")]
    [InlineData("A {uncited}", "1:4 NB0350 {uncited} needs a reason")]
    [InlineData("A {uncited=\" \"}", "1:4 NB0350 {uncited} needs a reason")]
    [InlineData("A {uncited=\"x}", "1:12 NB0346 The attributes in braces cannot be read: the closing quotation mark is missing")]
    [InlineData("A {#id}", "1:4 NB0345 “#id” is not an attribute that may stand here")]
    [InlineData("A {.big onclick=x}", "1:4 NB0345 “.big” is not an attribute that may stand here\n1:9 NB0345 “onclick” is not an attribute that may stand here")]
    [InlineData("{uncited=\"x\"}", "1:1 NB0349 Attributes in braces must stand at the very end of a block")]
    [InlineData("A {foo bar", "1:3 NB0346 The attributes in braces cannot be read: the closing “}” is missing")]
    [InlineData("A {}", "1:3 NB0346 The attributes in braces cannot be read: there is nothing between the braces")]
    [InlineData("A {{value}} b", "1:3 NB0356 {{…}} cannot be read: a word is missing after “value”")]
    [InlineData("A {{value a GB b}}", "1:3 NB0356 {{…}} cannot be read: there are too many words")]
    [InlineData("A {{value a Uk}}", "1:13 NB0348 “Uk” is neither a country's code nor a group that site.yml names")]
    [InlineData("A {{value x", "1:3 NB0356 {{…}} cannot be read: the closing “}}” is missing")]
    [InlineData("A {{ }}", "1:3 NB0356 {{…}} cannot be read: there is nothing between the braces")]
    [InlineData("A {{lst x}}", "1:5 NB0355 “lst” is not a word that may start {{…}}")]
    [InlineData("See {{cards}} now", "1:5 NB0357 {{cards …}} must be the only thing in its paragraph")]
    [InlineData("- {{list medicine}}", "1:3 NB0357 {{list …}} must be the only thing in its paragraph")]
    public void Braces(string text, string expected) => Assert.Equal(expected, Md.Bad(text));

    [Theory]
    [InlineData("A [@a", "1:3 NB0360 This citation cannot be read: the closing “]” is missing")]
    [InlineData("A [@]", "1:4 NB0360 This citation cannot be read: the key after “@” is missing")]
    [InlineData("A [see @a]", "1:3 NB0360 This citation cannot be read: words before “@” are not understood")]
    [InlineData("A [-@a]", "1:3 NB0360 This citation cannot be read: “-” before “@” is not understood")]
    [InlineData("A [@a; b]", "1:8 NB0360 This citation cannot be read: “b” has no “@”")]
    [InlineData("A [@a;]", "1:7 NB0360 This citation cannot be read: a source is missing beside “;”")]
    [InlineData("A [@a p. 12]", "1:4 NB0360 This citation cannot be read: “p. 12” after the key needs a “,” before it")]
    [InlineData("A [@a, ]", "1:4 NB0360 This citation cannot be read: the page after “,” is missing")]
    [InlineData("A [@a;\nb\nc]", "2:1 NB0360 This citation cannot be read: “b c” has no “@”")]
    [InlineData("[a [@b]](c)", "1:4 NB0361 A citation may not stand inside the words of a link")]
    public void Citations(string text, string expected) => Assert.Equal(expected, Md.Bad(text));

    [Theory]
    [InlineData("[a](javascript:alert(1))", "1:5 NB0366 An address that starts with “javascript:” is not allowed")]
    [InlineData("[a](JaVaScRiPt:alert)", "1:5 NB0366 An address that starts with “javascript:” is not allowed")]
    [InlineData("[a](javascript&#58;alert)", "1:5 NB0366 An address that starts with “javascript:” is not allowed")]
    [InlineData("[a](javascript&colon;alert)", "1:5 NB0366 An address that starts with “javascript:” is not allowed")]
    [InlineData("[a](java&Tab;script:alert)", "1:5 NB0366 An address that starts with “javascript:” is not allowed")]
    [InlineData("[a](<java script:alert>)", "1:5 NB0366 An address that starts with “javascript:” is not allowed")]
    [InlineData("[a](&#1;javascript:alert)", "1:5 NB0366 An address that starts with “javascript:” is not allowed")]
    [InlineData("[a](javascript\\:alert)", "1:5 NB0366 An address that starts with “javascript:” is not allowed")]
    [InlineData("<javascript:alert>", "1:1 NB0366 An address that starts with “javascript:” is not allowed")]
    [InlineData("[a](data:text/html,x)", "1:5 NB0366 An address that starts with “data:” is not allowed")]
    [InlineData("[a](file:///etc/passwd)", "1:5 NB0366 An address that starts with “file:” is not allowed")]
    [InlineData("[a](//evil.example)", "1:5 NB0366 An address that starts with “//” is not allowed")]
    [InlineData("[a](http://a.org)", "1:5 NB0367 “http://a.org” starts with “http:”, so what the reader gets can be read and changed on the way")]
    [InlineData("[a](https:nothing)", "1:5 NB0370 The address “https:nothing” is not well formed: it has no host name")]
    [InlineData("[a](https://nhs.uk@evil.example/)", "1:5 NB0370 The address “https://nhs.uk@evil.example/” is not well formed: it has a user name before “@”, which hides where it leads")]
    [InlineData("[a](mailto:x)", "1:5 NB0370 The address “mailto:x” is not well formed: it is not an e-mail address")]
    [InlineData("[a](tel:abc)", "1:5 NB0370 The address “tel:abc” is not well formed: it is not a phone number")]
    [InlineData("[a](/treatments/)", "1:5 NB0371 “/treatments/” is an address on this site; link to the page by its id")]
    [InlineData("[a](<b c>)", "1:5 NB0370 The address “b c” is not well formed: it has a space in it")]
    [InlineData("[](page)", "1:1 NB0368 This link has no words")]
    [InlineData("[a]()", "1:1 NB0368 This link has no address")]
    [InlineData("[a](b \"t\")", "1:7 NB0369 The words “t” after the address would not be shown")]
    [InlineData("![](a.png)", "1:1 NB0375 The picture “a.png” has no words in its brackets")]
    [InlineData("![a](https://a.org/b.png)", "1:6 NB0376 The picture “https://a.org/b.png” is not a file in the content folder")]
    [InlineData("![a](data:image/png,x)", "1:6 NB0366 An address that starts with “data:” is not allowed")]
    [InlineData("![a [@b]](c.png)", "1:5 NB0377 The words of a picture must be plain; a citation cannot stand in them")]
    public void Addresses(string text, string expected) => Assert.Equal(expected, Md.Bad(text));

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 |", "3:1 NB0380 This row has 1 cell, but the table's heading row has 2 cells")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 | 3 |", "3:1 NB0380 This row has 3 cells, but the table's heading row has 2 cells")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\nwords", "4:1 NB0380 This row has 1 cell, but the table's heading row has 2 cells")]
    [InlineData("| a | b |\n| 1 | 2 |", "1:1 NB0381 This looks like a table but cannot be read")]
    [InlineData("| a | b |\n|---|\n| 1 | 2 |", "1:1 NB0381 This looks like a table but cannot be read")]
    [InlineData("Table: x\n\nwords", "1:1 NB0382 This paragraph starts with “Table:” but no table follows it")]
    [InlineData("words\n\nTable: x", "3:1 NB0382 This paragraph starts with “Table:” but no table follows it")]
    [InlineData("| a | b |\n|---|---|", "1:1 NB0383 This table has a heading row and nothing else")]
    [InlineData("| a | |\n|---|---|\n| 1 | 2 |", "1:1 NB0384 Column 2 of this table has no heading")]
    public void Tables(string text, string expected) => Assert.Equal(expected, Md.Bad(text));

    [Fact]
    public void A_message_is_one_line_and_not_endless()
    {
        var bad = Md.Bad("::: " + new string('x', 5000) + "\ny\n:::\n\n[a](b \"one\ntwo\")");
        Assert.Equal("1:5 NB0330 “" + new string('x', 79) + "…” is not the name of a container\n5:7 NB0369 The words “one two” after the address would not be shown", bad);
    }

    [Fact]
    public void All_problems_are_told_in_one_run()
    {
        var bad = Md.Bad("# A\n\n<b>\n\n::: foo\n`x`\n:::\n\n[a](data:x)\n");
        Assert.Equal(["1:1 NB0320", "3:1 NB0310", "5:5 NB0330", "6:1 NB0313", "9:5 NB0366"], bad.Split('\n').Select(line => line[..10].TrimEnd()));
    }

    private static string Sorted(string lines) => string.Join('\n', lines.Split('\n').Order(StringComparer.Ordinal));
}
