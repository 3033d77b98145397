using System.Text;
using Microsoft.Playwright;
using NbSite.Model;
using NbSite.Theme;
using NbSite.Theme.Examples;
using Xunit;

namespace NbSite.Browser.Tests.Looks;

/// <summary>
/// Every component of the theme as Chromium shows it, beside the picture that was accepted. With NBSITE_ACCEPT=1 in the environment the
/// pictures are written instead, to be looked at in the difference of the commit.
/// </summary>
public sealed class ComponentLookTests(BuiltSite site)
{
    private const string Accept = "To accept all: NBSITE_ACCEPT=1 dotnet tests/NbSite.Browser.Tests/bin/Debug/net10.0/NbSite.Browser.Tests.dll -class '*ComponentLookTests'";

    private const string Address = "https://looks.example/";

    private static readonly NbTheme Theme = new();

    private static string Accepted => Path.Combine(BuiltSite.Repository, "tests/NbSite.Browser.Tests/Looks/accepted");

    private static string Failed => Path.Combine(BuiltSite.Repository, "artifacts/looks");

    /// <summary>Ways in which readers meet a component.</summary>
    public static TheoryData<string> Looks => ["light", "dark", "rtl", "wide", "print"];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Components_look_as_they_were_accepted(string look)
    {
        // All of them, or those of the look that is named.
        var accepts = Environment.GetEnvironmentVariable("NBSITE_ACCEPT") is { } said && (said == "1" || said == look);
        if (!accepts && !Directory.Exists(Path.Combine(Accepted, look))) Assert.Skip($"Nobody has accepted pictures of this look yet. {Accept}");
        await using var context = await site.NewEmptyContextAsync(Options(look));
        await context.RouteAsync("**", Answer);
        var machine = await Machine(context);
        // Each look says so for itself, as one alone may be accepted.
        var note = Path.Combine(Accepted, look, "made-with.txt");
        if (accepts) Write(note, machine);
        // Other letters are other pictures: here nothing could be said of the theme.
        else if (File.ReadAllText(note) != machine) Assert.Skip($"The pictures were made with {File.ReadAllText(note).Trim()}, and this is {machine.Trim()}.");

        var wrong = new List<string>();
        var tab = await context.NewPageAsync();
        if (look == "print") await tab.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var (name, view) in Parts())
        {
            await tab.RouteAsync(Address + "page/", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Html(view, look) }));
            await tab.GotoAsync(Address + "page/");
            // Some are for a screen only. One that was accepted must be there.
            if (!await tab.Locator(".nb-content").IsVisibleAsync())
            {
                await tab.UnrouteAllAsync();
                if (File.Exists(Path.Combine(Accepted, look, name + ".png"))) wrong.Add($"{name}: nothing of it is shown.");
                continue;
            }

            using var shown = SmallPicture.Of(await tab.Locator(".nb-content").ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Style = Players }));
            await tab.UnrouteAllAsync();
            if (Problem(look, name, shown, accepts) is { } problem) wrong.Add(problem);
        }

        var known = Directory.Exists(Path.Combine(Accepted, look)) ? Directory.GetFiles(Path.Combine(Accepted, look), "*.png").Select(path => Path.GetFileNameWithoutExtension(path)!) : [];
        wrong.AddRange(known.Except(Parts().Select(part => part.Name)).Select(gone => $"There is no component “{gone}” any more: delete its picture."));
        Assert.True(wrong.Count == 0, $"""
            {look}: {wrong.Count} components look other than was accepted. Look at the pictures in {Failed}, and mend the theme, or accept them. {Accept}
            {string.Join('\n', wrong)}
            """);
    }

    [Fact]
    public async Task A_component_that_moves_or_changes_its_colour_is_seen()
    {
        await using var context = await site.NewEmptyContextAsync(Options("light"));
        await context.RouteAsync("**", Answer);
        var tab = await context.NewPageAsync();
        await tab.RouteAsync(Address + "page/", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Html(Parts().First(part => part.Name == "care-card-emergency").View, "light") }));
        await tab.GotoAsync(Address + "page/");
        using var before = await Shown();
        using (var again = await Shown()) Assert.Null(again.DiffersFrom(before));
        foreach (var change in (string[])["--nb-alarm: #345", "padding-inline-start: 8px", "--nb-space-4: 6px", "font-size: 105%"])
        {
            await tab.EvaluateAsync("change => document.querySelector('.nb-content').style.cssText = change", change);
            using var after = await Shown();
            Assert.True(after.DiffersFrom(before) is not null, change);
        }

        async Task<SmallPicture> Shown() => SmallPicture.Of(await tab.Locator(".nb-content").ScreenshotAsync());
    }

    // The buttons of a player are drawn by the browser, and while a recording loads.
    private const string Players = "video, audio { visibility: hidden }";

    private static string? Problem(string look, string name, SmallPicture shown, bool accepts)
    {
        var path = Path.Combine(Accepted, look, name + ".png");
        if (!File.Exists(path))
        {
            if (accepts) shown.Write(path);
            else shown.Write(Path.Combine(Failed, look, name + ".png"));
            return accepts ? null : $"{name}: nobody has accepted a picture of it.";
        }

        using var accepted = SmallPicture.Read(path);
        if (shown.DiffersFrom(accepted) is not { } difference) return null;
        if (accepts)
        {
            shown.Write(path);
            return null;
        }

        shown.Write(Path.Combine(Failed, look, name + ".png"));
        using var red = shown.Difference(accepted);
        red.Write(Path.Combine(Failed, look, name + ".difference.png"));
        return $"{name}: {difference}.";
    }

    private static IEnumerable<(string Name, PageView View)> Parts() => ThemeExamples.Parts(Theme.Words("en")!, text => text);

    private static BrowserNewContextOptions Options(string look) => new()
    {
        ViewportSize = new() { Width = look is "wide" or "print" ? 900 : 360, Height = 800 },
        ColorScheme = look == "dark" ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        // Nothing that a script does belongs to a component's look.
        JavaScriptEnabled = true,
    };

    private static string Html(PageView view, string look)
    {
        var html = Encoding.UTF8.GetString(Theme.Renderer.Render(view));
        return look == "rtl" ? html.Replace("dir=\"ltr\"", "dir=\"rtl\"", StringComparison.Ordinal) : html;
    }

    /// <summary>Files of the theme, and a grey picture for every picture.</summary>
    private static Task Answer(IRoute route)
    {
        var path = new Uri(route.Request.Url).AbsolutePath;
        if (Theme.Assets.FirstOrDefault(asset => path.EndsWith("/assets/" + asset.Name, StringComparison.Ordinal)) is { Role: "style" } style)
            return route.FulfillAsync(new() { ContentType = "text/css", BodyBytes = style.Bytes.ToArray() });
        return route.Request.ResourceType == "image"
            ? route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"160\" height=\"90\"><rect width=\"160\" height=\"90\" fill=\"#9aa5ad\"/></svg>" })
            : route.FulfillAsync(new() { Status = 404, Body = "" });
    }

    /// <summary>What decides how letters look: the browser's version, and how wide its letters are.</summary>
    private async Task<string> Machine(IBrowserContext context)
    {
        var tab = await context.NewPageAsync();
        await tab.RouteAsync(Address, route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Html(Parts().First().View, "light") }));
        await tab.GotoAsync(Address);
        var width = await tab.EvaluateAsync<double>("""
            () => {
              const span = document.createElement('span');
              // Of one size on one line, so that it says nothing of the screen.
              span.style.cssText = 'position: absolute; font-size: 16px; white-space: nowrap';
              span.textContent = 'Phone your hospital team now 0123456789 °C';
              document.querySelector('.nb-content').append(span);
              return Math.round(span.getBoundingClientRect().width * 10) / 10;
            }
            """);
        await tab.CloseAsync();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Chromium {site.Browser.Version.Split('.')[0]}, letters {width} wide\n");
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
