using System.Text;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;
using NbSite.Content.Tests.Yaml;
using NbSite.Model;

namespace NbSite.Content.Tests.FrontMatter;

public sealed class FrontMatterReaderTests
{
    private const string Good = "---\ntitle: Surgery\nsummary: What it is.\n";

    [Fact]
    public void Every_common_key_is_read()
    {
        var (page, problems) = Read("""
            ---
            title: Hair loss
            summary: >-
              Hair often falls out.
              It grows back.
            id: side-effects/hair-loss
            slug: hair
            kind: practical
            aka: [alopecia, "losing hair"]
            search-words: [hair in the plughole]
            search: false
            weight: -3
            regions: [GB, EU]
            review: {owner: Information team, every: 2 years}
            aliases: [/old/hair/, /2019/Hair.html/]
            codes: [{system: SNOMED CT, code: 123, cite: [do-xref]}]
            ---
            Words.
            """);

        Assert.Equal([], problems);
        var keys = page.Keys;
        Assert.Equal("Hair loss", keys.Title);
        Assert.Equal(new SourceSpan("en/x.md", 2, 8, 9), keys.TitleSpan);
        Assert.Equal("Hair often falls out. It grows back.", keys.Summary);
        Assert.Equal("side-effects/hair-loss", keys.Id);
        Assert.Equal(new SourceSpan("en/x.md", 6, 5, 22), keys.IdSpan);
        Assert.Equal("hair", keys.Slug);
        Assert.Equal(ContentKind.Practical, keys.Kind);
        Assert.Equal(["alopecia", "losing hair"], keys.Aka);
        Assert.Equal(["hair in the plughole"], keys.SearchWords);
        Assert.False(keys.Searchable);
        Assert.Equal(-3, keys.Weight);
        Assert.Equal(["GB", "EU"], keys.Regions);
        Assert.Equal("Information team", keys.Owner);
        Assert.Equal(24, keys.EveryMonths);
        Assert.Equal(["/old/hair/", "/2019/Hair.html/"], keys.Aliases.Select(alias => alias.Address));
        Assert.Equal(new SourceSpan("en/x.md", 15, 11, 10), keys.Aliases[0].Span);
        var code = Assert.Single(keys.Codes);
        Assert.Equal(("SNOMED CT", "123", "do-xref"), (code.System, code.Code, code.Cites[0].Key));
        Assert.Equal("Words.", page.Text().Value[page.BodyOffset..]);
        Assert.Equal(new SourceSpan("en/x.md", 18, 1, 5), page.Text().Span(page.BodyOffset, 5));
    }

    [Fact]
    public void What_is_not_written_has_its_default()
    {
        var (page, problems) = Read(Good + "---\n");

        Assert.Equal([], problems);
        Assert.Equal((null, null, true, 0), (page.Keys.Id, page.Keys.Kind, page.Keys.Searchable, page.Keys.Weight));
        Assert.Equal("", page.Text().Value[page.BodyOffset..]);
    }

    [Theory]
    [InlineData("", "1:1 NB0240 A page must begin with a line “---”, its keys, and a second line “---”")]
    [InlineData("# Title\n", "1:1 NB0240 A page must begin with a line “---”, its keys, and a second line “---”")]
    [InlineData("\n---\ntitle: x\n---\n", "1:1 NB0240 A page must begin with a line “---”, its keys, and a second line “---”")]
    [InlineData("---\ntitle: x\nsummary: y\n", "1:1 NB0241 The front matter begins here, but no second line “---” ends it")]
    [InlineData("---", "1:1 NB0241 The front matter begins here, but no second line “---” ends it")]
    [InlineData("---\n- a\n---\n", "2:1 NB0223 “the front matter” should be a group of keys, but a list is written here")]
    [InlineData("---\ntitle: a: b\n---\n", "2:9 NB0201 “: ” may not stand inside a text without quotes")]
    [InlineData("---\r\ntitle: x\r\nsummary: [\r\n---\r\n", "3:10 NB0201 The “[” here is not closed by a “]”, or a comma is missing after it")]
    [InlineData("---\ntitle: x\nsummary: y\ntitle: z\n---\n", "4:1 NB0204 “title” is written twice: first in line 2, and again here")]
    [InlineData("---\ntitle: x\nsummary: y\ntype: page\n---\n", "4:1 NB0220 “type” is not a key of the front matter")]
    [InlineData("---\nsummary: y\n---\n", "2:1 NB0221 The key “title” is missing from the front matter in en/x.md")]
    [InlineData("---\ntitle: x\n---\n", "2:1 NB0221 The key “summary” is missing from the front matter in en/x.md")]
    [InlineData("---\ntitle: <b>x</b>\nsummary: y\n---\n", "2:8 NB0233 “title” is plain text and cannot hold “<b>”")]
    public void Broken_front_matter_is_told_where_it_stands_in_the_file(string text, string expected) =>
        Assert.Equal([expected], Read(text).Problems);

    [Fact]
    public void Empty_front_matter_lacks_title_and_summary() => Assert.Equal(
        [
            "1:1 NB0221 The key “summary” is missing from the front matter in en/x.md",
            "1:1 NB0221 The key “title” is missing from the front matter in en/x.md",
        ],
        Read("---\n---\nWords.\n").Problems);

    [Fact]
    public void The_body_can_be_checked_even_when_the_front_matter_is_broken()
    {
        var (page, problems) = Read("---\ntitle: [\n---\nWords.\n");

        Assert.Single(problems);
        Assert.Equal("Words.\n", page.Text().Value[page.BodyOffset..]);
        Assert.Equal("x", page.Keys.Title);
    }

    [Fact]
    public void Three_dashes_inside_a_text_do_not_end_the_front_matter()
    {
        var (page, problems) = Read("---\ntitle: x\nsummary: |\n  ---\n---  \nbody\n");

        Assert.Equal([], problems);
        Assert.Equal("---", page.Keys.Summary);
        Assert.Equal("body\n", page.Text().Value[page.BodyOffset..]);
    }

    [Theory]
    [InlineData("../x", "“.” and “..” lead to other folders")]
    [InlineData("a/./b", "“.” and “..” lead to other folders")]
    [InlineData("/a", "it must not begin with “/”")]
    [InlineData("a/", "it must not end with “/”")]
    [InlineData("a//b", "there is nothing between two “/”")]
    [InlineData("c:/x", "it must not have a drive letter or “:”")]
    [InlineData("a\\b", "it must use “/”, not “\\”")]
    [InlineData("Hair-loss", "“H” is upper-case")]
    [InlineData("hair loss", "it has a space in it")]
    [InlineData("hair_loss", "“_” is not allowed")]
    [InlineData("haré", "“é” is not allowed")]
    [InlineData("a/-b", "each “-” must stand between two words")]
    [InlineData("a--b", "each “-” must stand between two words")]
    [InlineData("a/con", "“con” is the name of a device on Windows")]
    [InlineData("lpt1/a", "“lpt1” is the name of a device on Windows")]
    [InlineData("a%2e", "“%” is not allowed")]
    public void An_id_is_plain_words(string id, string problem) => Assert.Equal(
        [$"4:5 NB0242 “{id}” cannot be an id: {problem}"], Read($"{Good}id: '{id}'\n---\n").Problems);

    [Theory]
    [InlineData("a/b", "it is one part of an address and cannot hold “/”")]
    [InlineData("..", "“.” and “..” lead to other folders")]
    [InlineData("/etc", "it must not begin with “/”")]
    [InlineData("C:", "it must not have a drive letter or “:”")]
    [InlineData("Up", "“U” is upper-case")]
    [InlineData("nul", "“nul” is the name of a device on Windows")]
    [InlineData("a-slug-of-more-than-forty-characters-xxxx", "it has more than 40 characters")]
    public void A_slug_is_one_plain_part(string slug, string problem) => Assert.Equal(
        [$"4:7 NB0243 “{slug}” cannot be the last part of an address: {problem}"], Read($"{Good}slug: '{slug}'\n---\n").Problems);

    [Theory]
    [InlineData("old/", "it must begin with “/”")]
    [InlineData("/old/*", "“*” and “:name” can stand in redirects.yml only")]
    [InlineData("/", "“/” is the home page")]
    [InlineData("//evil.example/", "“//” begins the address of another site")]
    [InlineData("https://x.org/", "it must be a path of this site, without “https:” or a drive letter")]
    [InlineData("C:/x/", "it must be a path of this site, without “https:” or a drive letter")]
    [InlineData("\\old\\", "it must use “/”, not “\\”")]
    [InlineData("/../x/", "“.” and “..” lead to other folders")]
    [InlineData("/a//b/", "there is nothing between two “/”")]
    [InlineData("/a?b/", "after “?” stand parameters such as id=3, joined by “&”")]
    [InlineData("/%2e%2e/", "“.” and “..” lead to other folders")]
    [InlineData("/a%0a/", "it has a line break or another hidden sign in it")]
    [InlineData("/a:b/", "“:” begins a placeholder, which must be a whole part, as in /blog/:year/")]
    [InlineData("/CON.txt/", "“CON” is the name of a device on Windows")]
    [InlineData("/a./", "a folder name cannot end with “.”")]
    [InlineData("/ a/", "one of its parts begins or ends with a space")]
    [InlineData("/a?b=1&b=2", "the parameter “b” stands twice")]
    public void An_old_address_is_a_path_of_the_site(string alias, string problem) => Assert.Equal(
        [$"4:11 NB0244 “{alias}” cannot be an old address: {problem}"], Read($"{Good}aliases: ['{alias}']\n---\n").Problems);

    [Fact]
    public void An_old_address_may_be_whatever_people_have() => Assert.Equal(
        ["/old", "/old.html", "/index.php?id=3&v=a b", "/ü/", "/a b/", "/?p=12", "/x?y=a%26b"],
        Read($"{Good}aliases: ['/old', '/old.html', '/index.php?id=3&v=a+b', '/%C3%BC/', '/a b/', '/?p=12', '/x?y=a%26b']\n---\n").Page.Keys.Aliases.Select(alias => alias.Address));

    [Fact]
    public void An_old_address_stands_once_whatever_its_case() => Assert.Equal(
        ["4:16 NB0235 “/A/” stands in this list twice"], Read($"{Good}aliases: [/a/, /A/]\n---\n").Problems);

    [Theory]
    [InlineData("every: 12", "4:17 NB0245 “every” should be a number of months or years, but “12” is written here")]
    [InlineData("every: 90 days", "4:17 NB0245 “every” should be a number of months or years, but “90 days” is written here")]
    [InlineData("every: 0 months", "4:17 NB0245 “every” should be a number of months or years, but “0 months” is written here")]
    [InlineData("every: 4 years", "4:17 NB0611 “every” is 48 months, but at most 36 are allowed")]
    [InlineData("evry: 1 year", "4:10 NB0220 “evry” is not a key of review")]
    public void How_often_a_page_is_looked_at_must_be_clear(string every, string expected) =>
        Assert.Equal([expected], Read($"{Good}review: {{{every}}}\n---\n").Problems);

    [Theory]
    [InlineData("codes: [{system: A}]", "4:9 NB0221 The key “code” is missing from a classification code in en/x.md")]
    [InlineData("codes: [{system: A, code: b}, {system: A, code: b}]", "4:49 NB0235 “A b” stands in this list twice")]
    [InlineData("kind: clincal", "4:7 NB0229 “kind” cannot be “clincal”")]
    public void Other_keys_are_checked_too(string line, string expected) =>
        Assert.Equal([expected], Read($"{Good}{line}\n---\n").Problems);

    private static (PageSource Page, string[] Problems) Read(string text)
    {
        var bag = new DiagnosticBag();
        var page = FrontMatterReader.Read(new ContentFile("en/x.md", Encoding.UTF8.GetBytes(text)), bag);
        return (page!, YamlExample.Print(bag));
    }
}
