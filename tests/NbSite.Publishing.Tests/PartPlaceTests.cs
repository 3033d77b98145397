using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Pages that a long list goes on on, where somebody wrote a page of that address or name.</summary>
public sealed class PartPlaceTests
{
    private const string Gathers = "---\ntitle: What differs\nsummary: S.\nkind: practical\n---\n{{differences}}\n";

    /// <summary>A page with as many statements of one country.</summary>
    private static string Marked(int count, string title = "Care") => $"---\ntitle: {title}\nsummary: S.\n---\n## At home {{#home}}\n\n"
        + string.Concat(Enumerable.Range(0, count).Select(at => $"::: region {{in=\"GB\"}}\nWords {at} of {title}. [@src]\n:::\n\n"));

    [Fact]
    public void A_page_at_the_address_of_a_letter_is_told_and_no_other_letter_is()
    {
        var site = LongListTests.WithSources(151).With("en/references/b.md", "---\ntitle: B\nsummary: S.\nkind: practical\n---\nWords.\n").WithDefaults().Build();
        Assert.Equal(
            ["en/references/b.md:0:0: error NB0751: The address /references/b/ is already that of the page “references/b” that NbSite makes"],
            site.Diagnostics);
        Assert.Equal(
            "Rename the file or its folder, or give the page a slug: what “references” lists is too long for one page and goes on there.",
            site.Result.Diagnostics[0].Hint);
        // With fewer sources nothing is in its way.
        Assert.Empty(LongListTests.WithSources(150).With("en/references/b.md", "---\ntitle: B\nsummary: S.\nkind: practical\n---\nWords.\n").WithDefaults().Build().Diagnostics);
    }

    [Fact]
    public void A_folder_at_the_address_of_a_letter_is_told_at_a_page_in_it()
    {
        var site = LongListTests.WithSources(151).With("en/references/b/x.md", "---\ntitle: X\nsummary: S.\nkind: practical\n---\nWords.\n").WithDefaults().Build();
        Assert.Equal(
            ["en/references/b/x.md:0:0: error NB0751: The address /references/b/ is already that of the page “references/b” that NbSite makes"],
            site.Diagnostics);
    }

    [Fact]
    public void A_page_with_the_id_of_a_letter_is_told()
    {
        var site = LongListTests.WithSources(151).With("en/b.md", "---\nid: references/b\ntitle: B\nsummary: S.\nkind: practical\n---\nWords.\n").WithDefaults().Build();
        Assert.Equal(
            ["en/b.md:0:0: error NB0750: The id “references/b” is already that of the page “references/b” that NbSite makes"], site.Diagnostics);
    }

    [Fact]
    public void A_page_of_ones_own_below_the_address_is_one_when_little_differs()
    {
        var site = SiteFixture.Of("").With("en/care/a.md", Marked(3)).With("en/differences/care.md", Marked(1, "Ours"))
            .With("en/differ.md", Gathers + "\n[Ours](differences/care)\n").WithDefaults().Build();
        Assert.Empty(site.Diagnostics);
        Assert.Contains("<h1 class=\"nb-title\">Ours</h1>", site.Text("differences/care/index.html"), StringComparison.Ordinal);
        Assert.Contains("Words 2 of Care.", site.Text("differ/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_at_the_address_of_a_section_is_told_where_much_differs()
    {
        var site = SiteFixture.Of("").With("en/care/a.md", Marked(121)).With("en/differences/care.md", "---\ntitle: Ours\nsummary: S.\nkind: practical\n---\nWords.\n");
        var built = site.With("en/differ.md", Gathers).WithDefaults().Build();
        Assert.Equal(
            ["en/differences/care.md:0:0: error NB0751: The address /differences/care/ is already that of the page “differences/care” that NbSite makes"],
            built.Diagnostics);
        // Nothing gathers, so nothing is made there, though somebody links to it.
        var other = site.With("en/b.md", "---\ntitle: B\nsummary: S.\nkind: practical\n---\n::: region {in=\"GB\"}\nWords. [@src]\n:::\n\n[Ours](differences/care)\n").WithDefaults().Build();
        Assert.Empty(other.Diagnostics);
        Assert.Contains("<h1 class=\"nb-title\">Ours</h1>", other.Text("differences/care/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_section_has_an_address_and_a_place_of_its_own()
    {
        var site = SiteFixture.Of("").With("en/a/b/x.md", Marked(50, "Slash")).With("en/a-b/y.md", Marked(50, "Hyphen"))
            .With("en/other/z.md", Marked(15, "Named")).With("en/alone.md", Marked(15, "Alone")).With("en/differ.md", Gathers).WithDefaults().Build();
        Assert.Empty(site.Diagnostics);
        foreach (var (path, title) in new[] { ("a/b", "Slash"), ("a-b", "Hyphen"), ("other", "Named"), ("-other", "Alone") })
        {
            var page = site.Text($"differences/{path}/index.html");
            Assert.Contains($"Words 14 of {title}.", page, StringComparison.Ordinal);
            Assert.Single(new[] { "Slash", "Hyphen", "Named", "Alone" }, other => page.Contains($"Words 14 of {other}.", StringComparison.Ordinal));
        }

        var list = site.Text("differ/index.html");
        foreach (var place in new[] { "differences-a--b", "differences-a-b", "differences-other", "differences--other" })
            Assert.Equal(2, list.Split($"id=\"{place}\"").Length);
        Assert.Contains("href=\"../differences/a/b/index.html#differences-of-a-b-x\">Slash (50)</a>", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(50)]
    public void A_place_means_the_same_section_whichever_others_come(int count)
    {
        var site = SiteFixture.Of("").With("en/a/b/x.md", Marked(count, "Slash")).With("en/c/d/x.md", Marked(count, "Other slash"))
            .With("en/alone.md", Marked(count, "Alone")).With("en/differ.md", Gathers);
        var before = site.WithDefaults().Build();
        var after = site.With("en/a-b/y.md", Marked(count, "Hyphen")).WithDefaults().Build();

        Assert.Empty(before.Diagnostics);
        foreach (var list in new[] { before.Text("differ/index.html"), after.Text("differ/index.html") })
        {
            foreach (var place in new[] { "differences-a--b", "differences-c--d", "differences-other" })
                Assert.Equal(2, list.Split($"id=\"{place}\"").Length);
        }

        Assert.DoesNotContain("id=\"differences-a-b\"", before.Text("differ/index.html"), StringComparison.Ordinal);
        Assert.Contains("id=\"differences-a-b\"", after.Text("differ/index.html"), StringComparison.Ordinal);
        // What lies in no section has the address that it always had.
        if (count == 50) Assert.Contains("Words 14 of Alone.", after.Text("differences/other/index.html"), StringComparison.Ordinal);
    }
}
