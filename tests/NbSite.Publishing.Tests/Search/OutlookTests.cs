using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Search;

/// <summary>What stands in the disclosure for outlook is sent by nothing but its own page.</summary>
public sealed class OutlookTests
{
    // “Sixtytwo” is said of outlook alone, in every shape that a page has. The first page is an entity with the field.
    private const string Site = """
        -- en/group.yml --
        type: risk-group
        title: Group
        summary: A group.
        cite: [src]
        what-it-is: Words.
        outlook: Sixtytwo of them, as a field says.
        -- en/page.md --
        ---
        title: Page
        summary: A page.
        kind: clinical
        ---
        Words before. [@src]

        ## Before {#before}
        Words. [@src]

        ::::: prognosis
        Sixtytwo in a paragraph. [@src]

        ### Sixtytwo in a heading {#inner}
        Sixtytwo below a heading. [@src]

        #### Sixtytwo in a low heading {#lower}
        - Sixtytwo in a list [@src]
          1. Sixtytwo in a list inside [@src]

        | Group | Share |
        |---|---|
        | Sixtytwo in a cell | few [@src] |

        > Sixtytwo in words quoted. [@src]

        :::: details
        ### Sixtytwo as a title inside
        Sixtytwo in a door inside. [@src]

        ::: prognosis
        ### Sixtytwo as a title inside that
        Sixtytwo in the innermost door. [@src]
        :::
        ::::

        ::: key-facts
        Sixtytwo in a group. [@src]
        :::

        {{list side-effect}}
        :::::

        ## After {#after}
        Words after. [@src]

        :::: details
        ### More
        ::: prognosis
        Sixtytwo behind two doors. [@src]

        ### Sixtytwo below both {#both}
        Sixtytwo again. [@src]
        :::
        ::::

        Words at the end. [@src]
        -- en/sickness.yml --
        type: side-effect
        title: Sickness
        summary: Sixtyone is no number of outlook.
        what-it-is: {text: Words., cite: [src]}
        """;

    [Fact]
    public void It_is_found_and_sent_with_no_answer()
    {
        var built = SiteFixture.Of(Site).Build();
        Assert.Empty(built.Diagnostics);
        // The dictionary knows each word, and none beside another; the front of a word may be shared with the one before.
        Assert.Contains("wo", built.Text("assets/search/en.js"), StringComparison.Ordinal);
        foreach (var path in built.Files.Keys.Where(path => path.StartsWith("assets/search/en/s.", StringComparison.Ordinal)))
            Assert.DoesNotContain("ixtytwo", built.Text(path), StringComparison.Ordinal);
        Assert.Contains("Words at the end.", string.Concat(built.Files.Keys.Where(path => path.StartsWith("assets/search/en/s.", StringComparison.Ordinal))
            .Select(built.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_its_own_pages_say_it()
    {
        var built = SiteFixture.Of(Site).Build();
        var said = built.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".xml", StringComparison.Ordinal)
                || path.EndsWith(".json", StringComparison.Ordinal))
            .Where(path => built.Text(path).Contains("ixtytwo", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(["group/index.html", "page/index.html"], said);
        foreach (var path in new[] { "group/index.html", "page/index.html" })
        {
            var html = built.Text(path);
            Assert.DoesNotContain("ixtytwo", html[..html.IndexOf("<details class=\"nb-details nb-details--prognosis", StringComparison.Ordinal)], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Titles_of_sections_before_and_after_it_stay()
    {
        var built = SiteFixture.Of(Site).Build();
        var index = string.Concat(built.Files.Keys.Where(path => path.StartsWith("assets/search/", StringComparison.Ordinal)).Select(built.Text));
        Assert.Contains("\"After\"", index, StringComparison.Ordinal);
        Assert.Contains("\"More\"", index, StringComparison.Ordinal);
    }
}
