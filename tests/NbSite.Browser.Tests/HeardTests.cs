using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>Every type of page in the order and by the names in which a screen reader tells it, from the browser's accessibility tree.</summary>
public sealed class HeardTests(BuiltSite site)
{
    private static readonly string[] Landmarks = ["banner", "navigation", "main", "complementary", "contentinfo"];

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Pages_are_told_in_order_and_every_link_has_a_name_of_its_own(int width)
    {
        await using var context = await site.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 780 } });
        await BuiltSite.EachAsync(context, BuiltSite.PageTypes, async (tab, page) =>
        {
            await tab.GotoAsync(site.Address(page));
            var wrong = Problems(await HeardTree.OfAsync(tab));
            Assert.True(wrong.Count == 0, string.Join("\n  ", wrong.Take(12)));
        });
    }

    [Fact]
    public async Task A_slip_of_each_kind_is_seen()
    {
        await using var context = await site.NewContextAsync();
        var tab = await context.NewPageAsync();
        foreach (var (change, expected) in new[]
        {
            ("document.querySelector('main').before(document.querySelector('body > footer'))", "Landmarks:"),
            ("document.querySelector('main h2').outerHTML = '<h4>Deep</h4>'", "follows a heading of level"),
            ("document.querySelector('.nb-content').append(Object.assign(document.createElement('a'), {href: '#x'}))", "has no name"),
            ("document.querySelector('.nb-content').insertAdjacentHTML('beforeend', '<a href=\"a.html\">More</a> <a href=\"b.html\">More</a>')", "“More” leads to"),
        })
        {
            await tab.GotoAsync(site.Address("about/"));
            await tab.EvaluateAsync(change);
            Assert.Contains(Problems(await HeardTree.OfAsync(tab)), problem => problem.Contains(expected, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("when-to-call/")]
    [InlineData("side-effects/infection-and-fever/")]
    [InlineData("medicines/isotretinoin/")]
    public async Task A_card_is_heard_as_it_is_seen_with_whom_to_phone_before_the_signs(string page)
    {
        await using var context = await site.NewContextAsync(new() { ViewportSize = new() { Width = 360, Height = 780 } });
        var tab = await context.NewPageAsync();
        await tab.GotoAsync(site.Address(page));
        var cards = await HeardTree.PartsAsync(tab, ".nb-card--emergency, .nb-card--urgent");
        Assert.NotEmpty(cards);
        foreach (var (card, heard) in cards)
        {
            var names = string.Join(", ", heard.Select(node => node.Role).Where(role => role is "heading" or "link" or "textbox" or "listitem"));
            Assert.StartsWith("heading", names, StringComparison.Ordinal);
            var acts = heard.FindIndex(node => node.Role == "textbox" || (node.Role == "link" && node.Url.StartsWith("tel:", StringComparison.Ordinal)));
            var signs = heard.FindIndex(node => node.Role == "listitem" && !node.HoldsNumber);
            Assert.True(acts > 0 && acts < signs, $"{card}: {names}");
        }

        // What is heard earlier is not seen further down.
        Assert.Empty(await tab.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.nb-card--emergency, .nb-card--urgent')].flatMap(card => {
              const tops = [...card.querySelectorAll('.nb-card__heading, .nb-card__act, .nb-card__body, .nb-card__body > :is(p, ul, div), .nb-card__body > ul > li')]
                .filter(part => part.getClientRects().length).map(part => [Math.round(part.getBoundingClientRect().top), part.className || part.tagName]);
              return tops.filter(([top], at) => at > 0 && top < tops[at - 1][0]).map(([, name]) => name);
            })
            """));
    }

    /// <summary>What is told in another order, without a name, or by one name for two places.</summary>
    internal static List<string> Problems(List<HeardNode> nodes)
    {
        var wrong = new List<string>();
        var own = nodes[0].Url.Split('#')[0];
        var order = nodes.Where(node => Landmarks.Contains(node.Role)).Select(node => node.Role).ToList();
        string[] once = [.. order.Where(role => role is "banner" or "main" or "contentinfo")];
        // The way to this page, and what else leads on, stand between the header and the foot of the site.
        if (!once.SequenceEqual(["banner", "main", "contentinfo"])) wrong.Add($"Landmarks: {string.Join(", ", order)}");
        wrong.AddRange(nodes.Where(node => node.Role == "navigation" && node.Name.Length == 0).Select(_ => "A navigation has no name."));
        wrong.AddRange(nodes.Where(node => node.Role == "navigation").GroupBy(node => node.Name, StringComparer.Ordinal)
            .Where(same => same.Count() > 1).Select(same => $"{same.Count()} navigations are “{same.Key}”."));
        var headings = nodes.Where(node => node.Role == "heading").ToList();
        if (headings.Count(heading => heading.Level == 1) != 1) wrong.Add("There is not one heading of the first level.");
        for (var at = headings.FindIndex(heading => heading.Level == 1) + 1; at < headings.Count; at++)
            if (headings[at].Level > headings[at - 1].Level + 1) wrong.Add($"“{headings[at].Name}” of level {headings[at].Level} follows a heading of level {headings[at - 1].Level}.");
        wrong.AddRange(nodes.Where(node => node.Role is "link" or "button" or "textbox" or "searchbox" or "combobox" or "checkbox" && node.Name.Length == 0)
            .Select(node => $"A {node.Role} has no name: {node.Url}"));
        wrong.AddRange(nodes.Where(node => node.Role == "link" && node.IsInMain).GroupBy(node => node.Name, StringComparer.OrdinalIgnoreCase)
            .Select(same => (same.Key, Places: same.Select(node => Place(node.Url, own)).Distinct(StringComparer.Ordinal).ToList()))
            .Where(same => same.Places.Count > 1).Select(same => $"“{same.Key}” leads to {string.Join(" and ", same.Places)}"));
        return wrong;
    }

    // Parts of another page are one place; on the page itself each part is another. That numbers differ is said in each card with the same words.
    private static string Place(string url, string own)
    {
        if (url.Split('#') is not [var address, var part]) return url;
        return part.StartsWith("nb-varies", StringComparison.Ordinal) ? "nb-varies" : address == own ? url : address;
    }
}
