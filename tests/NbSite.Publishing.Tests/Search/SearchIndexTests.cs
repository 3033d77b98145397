using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Search;

/// <summary>What of a site goes into the search index.</summary>
public sealed class SearchIndexTests
{
    private const string Pages = """
        -- en/hair.md --
        ---
        title: Hair loss
        summary: When hair falls out.
        aka: [hair falling out, bald]
        search-words: [plughole]
        ---
        Hair grows back. [@src]

        ## Wigs {#wigs}
        Ask for a wig. [@src]

        ::: prognosis
        ### Outlook {#outlook}
        Nearly all hairless heads grow hair. [@src]
        :::

        ::: no-search
        Secretword stands here. [@src]
        :::
        -- en/hidden.md --
        ---
        title: Hidden
        summary: Not in search.
        search: false
        ---
        Invisibleword. [@src]
        """;

    [Fact]
    public void Words_of_pages_stand_in_it_and_left_out_pages_and_passages_do_not()
    {
        var built = SiteFixture.Of(Pages).Build();
        Assert.Empty(built.Diagnostics);
        var index = Index(built);
        Assert.Contains("[\"wigs\",\"Wigs\",\"Ask for a wig.\"]", index, StringComparison.Ordinal);
        Assert.DoesNotContain("ecretword", index, StringComparison.Ordinal);
        Assert.DoesNotContain("nvisibleword", index, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_behind_the_outlook_door_are_found_and_never_sent_as_text()
    {
        var index = Index(SiteFixture.Of(Pages).Build());
        Assert.Contains("ess", index, StringComparison.Ordinal);
        Assert.DoesNotContain("hairless heads", index, StringComparison.Ordinal);
        Assert.Contains("\"Outlook\",0]", index, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_words_are_found_and_printed_nowhere()
    {
        var built = SiteFixture.Of(Pages).Build();
        Assert.Contains("lughole", built.Text("assets/search/en.js"), StringComparison.Ordinal);
        Assert.DoesNotContain(built.Files.Keys.Where(path => !path.StartsWith("assets/search/en.js", StringComparison.Ordinal)),
            path => built.Text(path).Contains("lughole", StringComparison.Ordinal));
    }

    [Fact]
    public void The_dictionary_names_its_format_and_its_pieces_exist()
    {
        var built = SiteFixture.Of(Pages).Build();
        Assert.Contains("\"format\":3,", built.Text("assets/search/en.js"), StringComparison.Ordinal);
        Assert.Contains(built.Files.Keys, path => path.StartsWith("assets/search/en/p.", StringComparison.Ordinal));
        Assert.Contains(built.Files.Keys, path => path.StartsWith("assets/search/en/s.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_that_was_not_read_again_is_found_all_the_same()
    {
        var fixture = SiteFixture.Of(Pages);
        var first = fixture.Build();
        var again = fixture.Build(first);
        Assert.Equal(Index(first), Index(again));
        Assert.All(again.Result.Report.Pages.Where(page => !page.IsGenerated), page => Assert.True(page.IsReused));
    }

    [Fact]
    public void Without_script_the_field_leads_to_the_list_of_pages_and_other_names()
    {
        var built = SiteFixture.Of(Pages).Build();
        var page = built.Text("a-to-z/index.html");
        Assert.Contains(">Hair loss</a>", page, StringComparison.Ordinal);
        Assert.Contains(">bald</a>", page, StringComparison.Ordinal);
        Assert.Contains("role=\"search\" action=\"../a-to-z/index.html\"", built.Text("search/index.html"), StringComparison.Ordinal);
    }

    private static string Index(SiteResult built) => string.Join('\n', built.Files.Keys
        .Where(path => path.StartsWith("assets/search/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(built.Text));
}
