namespace NbSite.Import.Tests;

public sealed class WordPressTests
{
    private static ImportResult Read(string items, params SourceFile[] more) => Brought.In(null, [SourceFile.Of("export.xml", System.Text.Encoding.UTF8.GetBytes($"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
        <channel><title>Old</title><link>https://old.example.org</link><wp:base_site_url>https://old.example.org</wp:base_site_url>
        {items}
        </channel></rss>
        """)), .. more]);

    private static string Item(int id, string title, string name, string content, string type = "page", string status = "publish", int parent = 0) => $"""
        <item><title>{title}</title><link>https://old.example.org/{name}/</link><content:encoded><![CDATA[{content}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
        <wp:post_id>{id}</wp:post_id><wp:post_name>{name}</wp:post_name><wp:status>{status}</wp:status><wp:post_type>{type}</wp:post_type><wp:post_parent>{parent}</wp:post_parent><wp:menu_order>0</wp:menu_order></item>
        """;

    [Fact]
    public void Pages_keep_their_place_links_and_old_addresses()
    {
        var result = Read(Item(2, "Living", "living", "<!-- wp:paragraph -->\n<p>See <a href=\"https://old.example.org/?p=3\">school</a>.</p>\n<!-- /wp:paragraph -->")
            + Item(3, "School", "school", "First line\nsecond\n\nNext <b>one</b>. See <a href=\"/living/\">living</a>.", parent: 2)
            + Item(4, "Post", "a-post", "Words.", "post", "draft") + Item(9, "Menu", "m", "x", "nav_menu_item"));
        Assert.Equal(["en/new/living/index.md", "en/new/living/school.md", "en/new/a-post.md"], result.Pages.Select(page => page.Path));
        Assert.Equal("See [school](new/living/school).", result.Page());
        Assert.Equal("First line\\\nsecond\n\nNext **one**. See [living](new/living).", result.Page(1));
        Assert.Equal([("/living/", true), ("/?p=2", true), ("/?page_id=2", true), ("/school/", true)], result.Addresses.Take(4).Select(each => (each.Address, each.Problem is null)));
        result.IsSound();
    }

    [Fact]
    public void Shortcodes_captions_and_uploads()
    {
        var result = Read(Item(2, "A", "a", "[caption id=\"x\"]<img src=\"https://old.example.org/wp-content/uploads/2020/bed.png\" alt=\"A bed\" /> By a window[/caption]\n\n[gallery ids=\"7\"]\n\nWords [sic] [box type=\"x\"]inside[/box].")
            + Item(7, "bed", "bed", "", "attachment").Replace("</item>", "<wp:attachment_url>https://old.example.org/wp-content/uploads/2020/bed.png</wp:attachment_url></item>", StringComparison.Ordinal),
            SourceFile.Of("uploads/2020/bed.png", Brought.Png));
        Assert.Equal("![A bed](images/bed.png \"By a window\")\n\n![bed](images/bed.png)\n\nWords \\[sic\\] inside.", result.Page());
        Assert.Equal(["NB1611", "NB1611"], result.Findings.Where(each => each.What.Code == "NB1611").Select(each => each.What.Code));
        result.IsSound();
    }

    [Fact]
    public void Entries_with_one_number_are_both_kept_and_told()
    {
        var result = Read(Item(2, "A", "a", "Words.") + Item(2, "B", "b", "More."));
        Assert.Equal(["A", "B"], result.Pages.Select(page => page.Title));
        Assert.Contains(result.Findings, each => each.What.Span.Path == result.Pages.Last().Source && each.What.Message.Contains("another entry has the number 2 too", StringComparison.Ordinal));
        Assert.Single(result.Addresses, each => each.Address == "/?p=2");
    }

    [Fact]
    public void Of_a_folder_only_exports_are_read()
    {
        var result = Read(Item(2, "A", "a", "Words."),
            SourceFile.Of("feed.xml", "<rss><channel><item><title>Feed</title></item></channel></rss>"u8.ToArray()), SourceFile.Of("info.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"u8.ToArray()));
        Assert.Equal(["A"], result.Pages.Select(page => page.Title));
        Assert.False(result.HasErrors);
        Assert.Equal(["Feed"], Brought.In(ImportKind.Wordpress, SourceFile.Of("feed.xml", "<rss><channel><item><title>Feed</title></item></channel></rss>"u8.ToArray())).Pages.Select(page => page.Title));
    }

    [Fact]
    public void What_is_told_below_shortcodes_stands_at_its_line()
    {
        var content = "[caption id=\"x\"]\n<img src=\"a.png\" alt=\"A\" />\nwords[/caption]\n\n[gallery\nids=\"7\"]\n\n[embed]\nhttps://example.org/f\n[/embed]\n\n[box\ntype=\"x\"]\n\nWords <s>gone</s>.";
        var result = Read(Item(2, "A", "a", content));
        var line = result.Findings.Single(each => each.What.Code == "NB1616").What.Span.Line;
        // The frame begins in the eighth line of the entry, and the struck word stands in the fifteenth.
        Assert.Equal(7, result.Findings.Single(each => each.What.Code == "NB1620").What.Span.Line - line);
    }

    [Fact]
    public void A_gallery_without_pictures_is_told_in_its_own_words() =>
        Assert.Equal("“[gallery]” is not understood", Assert.Single(Read(Item(2, "A", "a", "Words.\n\n[gallery ids=\"7\"]\n\nMore.")).Findings, each => each.What.Code == "NB1611").What.Message);

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><rss><channel generator=\"WordPress\"><item><title>&b;</title></item></channel></rss>", "entities")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel generator=\"WordPress\"><item><title>&x;</title></item></channel></rss>", "entities")]
    [InlineData("<rss><channel generator=\"WordPress\"><item><title>cut", "damaged")]
    public void Hostile_and_broken_exports_are_refused(string xml, string words)
    {
        var result = Brought.In(ImportKind.Wordpress, SourceFile.Of("export.xml", System.Text.Encoding.UTF8.GetBytes(xml)));
        var problem = Assert.Single(result.Findings).What;
        Assert.Equal("NB1601", problem.Code);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Empty(result.Files);
    }
}
