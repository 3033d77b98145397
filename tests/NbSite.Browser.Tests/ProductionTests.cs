using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NbSite.Publishing.Features.Hosting;
using NbSite.Testing;
using Xunit;

namespace NbSite.Browser.Tests;

/// <summary>The real site as a CDN publishes it: links from the root, and the headers that the build wrote.</summary>
public sealed partial class ProductionTests(BuiltSite site)
{
    private readonly List<string> _said = [];

    [Fact]
    public async Task Pages_of_every_kind_keep_to_their_headers_in_light_and_dark_and_ask_nothing_of_another_host()
    {
        var folder = Build(BuiltSite.Web);
        await using var context = await Publish(folder, BuiltSite.Web);
        var tab = await context.NewPageAsync();
        Listen(tab, BuiltSite.Web);
        var pages = Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path)).Where(path => path != "404.html").ToList();
        Assert.InRange(pages.Count, 90, int.MaxValue);
        // What headers forbid stands in the text of a page and is looked for in each. To open all of them takes minutes, and would
        // tell no more than one of each kind does of what the browser makes of them.
        Assert.Empty(pages.SelectMany(page => Forbidden(File.ReadAllText(Path.Combine(folder, page))).Select(tag => $"{page}: {tag}")));
        var opened = OneOfEachKind(folder, pages);
        Assert.InRange(opened.Count, 40, 120);
        foreach (var page in opened)
        {
            await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await tab.GotoAsync(BuiltSite.Web + page.Replace("index.html", "", StringComparison.Ordinal));
            await tab.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        }

        await tab.GotoAsync(BuiltSite.Web + "medicines/isotretinoin/");
        Assert.Equal("Drug", await tab.Locator("script[type='application/ld+json']").EvaluateAllAsync<string>(
            "blocks => JSON.stringify(blocks.map(block => JSON.parse(block.textContent))).includes('\"Drug\"') ? 'Drug' : ''"));
        await Search(tab, "/medicines/");
        await UseScripts(tab, BuiltSite.Web, folder);
        await HoldToTheSite(tab);
        Assert.Empty(_said);

        // The headers are at work: what they forbid is told here too.
        await tab.EvaluateAsync("document.body.setAttribute('style', 'color: red')");
        await tab.EvaluateAsync("try { document.body.insertAdjacentHTML('beforeend', '<p>') } catch { }");
        await tab.EvaluateAsync("fetch('https://elsewhere.example/').catch(() => {})");
        Assert.Contains(_said, line => line.Contains("style-src 'self'", StringComparison.Ordinal));
        Assert.Contains(_said, line => line.Contains("require", StringComparison.Ordinal) && line.Contains("TrustedHTML", StringComparison.Ordinal));
        Assert.Contains(_said, line => line.Contains("elsewhere.example", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://charity.example/info/", "root")]
    [InlineData("http://127.0.0.1:9/info/", "folder")]
    public async Task Below_another_site_people_find_and_follow_as_well(string address, string links)
    {
        var folder = Build(address, "--links", links);
        await using var context = await Publish(folder, address);
        var tab = await context.NewPageAsync();
        Listen(tab, address);
        await tab.GotoAsync(address + (links == "root" ? "" : "index.html"));
        await tab.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Medicines" }).ClickAsync();
        await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("Medicines");
        await Search(tab, "/info/");
        if (links == "root") await UseScripts(tab, address, folder);
        var missing = await tab.GotoAsync(address + "no/such/page/");
        Assert.Equal(404, missing!.Status);
        _said.RemoveAll(line => line.Contains("404", StringComparison.Ordinal));
        await Search(tab, "/info/");
        Assert.Empty(_said);
    }

    /// <summary>The pages of the first level, each of which is of its own kind, and of each folder of pages the longest.</summary>
    private static List<string> OneOfEachKind(string folder, IEnumerable<string> pages) =>
    [
        .. pages.GroupBy(page => Path.GetDirectoryName(Path.GetDirectoryName(page)) ?? "").SelectMany(kind =>
            kind.Key.Length == 0 ? kind : kind.OrderByDescending(page => new FileInfo(Path.Combine(folder, page)).Length).ThenBy(page => page, StringComparer.Ordinal).Take(1)),
    ];

    /// <summary>Tags that bring a style or script of their own, or load something from another host.</summary>
    private static IEnumerable<string> Forbidden(string html) => Tag().Matches(html).Select(tag => tag.Value).Where(tag =>
        OwnStyleOrScript().IsMatch(tag) || (Loads().IsMatch(tag) && !tag.Contains(BuiltSite.Web, StringComparison.Ordinal)));

    [GeneratedRegex("<[a-z][^>]*>")]
    private static partial Regex Tag();

    // Data for search engines is no script.
    [GeneratedRegex("""^<style[ >]|^<script(?![^>]* src=)(?![^>]* type="?application/ld\+json)|[ "]style=|[ "]on[a-z]+=""")]
    private static partial Regex OwnStyleOrScript();

    [GeneratedRegex("""^<(img|script|source|video|audio|iframe|embed|object|form)\b[^>]*"(https?:)?//|^<link(?=[^>]* rel="?(stylesheet|icon|preload|manifest))[^>]*"(https?:)?//""")]
    private static partial Regex Loads();

    /// <summary>Searches on the page that is open, and follows the first answer.</summary>
    private static async Task Search(IPage tab, string within)
    {
        await tab.FillAsync("#nb-q", "cyclofosfamide");
        await Assertions.Expect(tab.Locator("[role=option] .nb-hit__title").First).ToContainTextAsync("Cyclophosphamide");
        await tab.Locator("[role=option]").First.ClickAsync();
        await Assertions.Expect(tab.Locator("h1")).ToHaveTextAsync("Cyclophosphamide");
        Assert.StartsWith(within, new Uri(tab.Url).AbsolutePath, StringComparison.Ordinal);
    }

    /// <summary>Puts a pack together, looks up a code of a printed page, and narrows the answers of a search.</summary>
    private static async Task UseScripts(IPage tab, string address, string folder)
    {
        await tab.GotoAsync(address + "pack/");
        await tab.FillAsync("#nb-pack-find", "cyclo");
        await tab.GetByLabel("Cyclophosphamide", new() { Exact = true }).CheckAsync();
        await tab.ClickAsync("[data-nb-make]");
        await Assertions.Expect(tab.Locator(".nb-pack__pages")).ToContainTextAsync("Cyclophosphamide");

        var code = Path.GetFileName(Directory.EnumerateDirectories(Path.Combine(folder, "v")).First(path => Path.GetFileName(path).Length == 8));
        await tab.GotoAsync(address + "older-copy/");
        await tab.FillAsync("[data-nb-copy] input", code);
        await tab.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Locator("#nb-copy-said")).Not.ToBeEmptyAsync();

        await tab.GotoAsync(address + "search/#q=maintenance");
        await tab.GetByRole(AriaRole.Group, new() { Name = "Country" }).GetByRole(AriaRole.Button, new() { Name = "US", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Locator(".nb-results__list")).ToContainTextAsync("Maintenance in the US and Canada");
    }

    /// <summary>A script of others finds the policy and can load by it what is the site's own, and nothing else.</summary>
    private static async Task HoldToTheSite(IPage tab)
    {
        foreach (var (page, names) in new[] { ("about/", "url"), ("pack/", "url,words,html") })
        {
            await tab.GotoAsync(BuiltSite.Web + page);
            Assert.Equal(names, await tab.EvaluateAsync<string>("Object.keys(nbTrusted).join()"));
            Assert.Equal("not of the site", await tab.EvaluateAsync<string>("try { nbTrusted.url('https://elsewhere.example/a.js') } catch (error) { error.message }"));
            var index = await tab.EvaluateAsync<string>("new URL(document.querySelector('[data-nb-index]').dataset.nbIndex, document.baseURI).href");
            Assert.Equal(index, await tab.EvaluateAsync<string>("index => String(nbTrusted.url(index))", index));
        }
    }

    private void Listen(IPage tab, string address)
    {
        tab.Console += (_, message) => _said.Add(message.Text);
        tab.PageError += (_, error) => _said.Add(error);
        tab.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal)) _said.Add(request.Url);
        };
    }

    private string Build(string address, params string[] more)
    {
        var folder = Path.Combine(site.Folder, "production-" + Guid.NewGuid().ToString("N"), "site");
        if (more.Length == 0) more = ["--links", "root"];
        Assert.Equal(0, NbSiteApp.Run(
            ["build", "--content", BuiltSite.Content, "--output", folder, "--today", "2026-11-30", "--base-url", address, .. more]));
        return folder;
    }

    /// <summary>A window in which the site answers at its address, and nothing else answers.</summary>
    private async Task<IBrowserContext> Publish(string folder, string address)
    {
        var rules = HeadersFile.Read(await File.ReadAllTextAsync(Path.Combine(folder, "_headers")));
        var context = await site.NewEmptyContextAsync();
        await context.RouteAsync("**/*", route =>
        {
            var path = new Uri(route.Request.Url).AbsolutePath;
            if (!route.Request.Url.StartsWith(address, StringComparison.Ordinal)) return route.AbortAsync();
            var file = Path.Combine(folder, path[new Uri(address).AbsolutePath.Length..]);
            if (Directory.Exists(file)) file = Path.Combine(file, "index.html");
            var isThere = File.Exists(file);
            if (!isThere) file = Path.Combine(folder, "404.html");
            var headers = new Dictionary<string, string>(HostedHeaders.Netlify(rules, path)) { ["Content-Type"] = Type(file) };
            return route.FulfillAsync(new() { Status = isThere ? 200 : 404, Headers = headers, BodyBytes = File.ReadAllBytes(file) });
        });
        return context;
    }

    private static string Type(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".svg" => "image/svg+xml",
        ".json" => "application/json",
        _ => "application/xml",
    };
}
