using System.Text.Json;
using NbSite.Publishing.Site;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests;

/// <summary>Old addresses, root links and the list for other programs.</summary>
public sealed class PublishedAddressTests
{
    [Fact]
    public void An_alias_leads_to_its_page()
    {
        var site = SiteFixture.Of("""
            -- en/new.md --
            ---
            title: New
            summary: New place.
            aliases: [/old/place/]
            ---
            Words. [@src]
            """).Build();
        Assert.Contains("content=\"0; url=../../new/index.html\"", site.Text("old/place/index.html"), StringComparison.Ordinal);
        Assert.Equal("/old/place/ /new/ 301\n", site.Text("_redirects"));
    }

    [Fact]
    public void The_api_lists_pages_with_their_state()
    {
        var fixture = SiteFixture.Of("");
        var late = fixture with { Options = fixture.Options with { Today = new DateOnly(2028, 1, 1) } };
        using var now = JsonDocument.Parse(fixture.Build().Files["api/pages.json"]);
        using var then = JsonDocument.Parse(late.Build().Files["api/pages.json"]);
        JsonElement Home(JsonDocument document) => document.RootElement.GetProperty("pages").EnumerateArray()
            .First(page => page.GetProperty("id").GetString() == "index");
        Assert.Equal("current", Home(now).GetProperty("state").GetString());
        Assert.Equal("overdue", Home(then).GetProperty("state").GetString());
        Assert.Equal("https://example.org/", Home(now).GetProperty("url").GetString());
        Assert.Equal(8, Home(now).GetProperty("code").GetString()!.Length);
    }

    [Fact]
    public void Root_links_are_written_for_a_web_server()
    {
        var fixture = SiteFixture.Of(SmallSites.Medicine);
        var site = (fixture with
        {
            Options = fixture.Options with { Links = LinkStyle.Root, BaseUrl = new Uri("https://charity.example/nb/") },
        }).Build();
        var page = site.Text("medicines/testium/index.html");
        Assert.Contains("href=\"/nb/effects/rash/\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://charity.example/nb/medicines/testium/\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("../", page, StringComparison.Ordinal);
    }
}
