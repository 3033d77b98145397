using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;
using Xunit;

namespace NbSite.Tests.Preview;

/// <summary>What stands in the preview after a save.</summary>
public sealed class SessionTests
{
    private const string About = "en/about.md";
    private const string AboutPage = "about/index.html";

    [Fact]
    public async Task ASavedPageIsShownAndTheSiteIsThatOfAFreshBuild()
    {
        await using var preview = await new PreviewFixture().Begin();
        preview.Save(About, preview.Read(About).Replace("We are first", "We are many", StringComparison.Ordinal));
        await preview.Until(_ => preview.Page(AboutPage).Contains("We are many", StringComparison.Ordinal));
        await preview.SameAsFresh();
        Assert.Contains("en/about.md shown after", preview.Terminal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnErrorStandsOverTheLastGoodPageAndGoesWhenItIsMended()
    {
        await using var preview = await new PreviewFixture().Begin();
        var good = preview.Read(About);
        preview.Save(About, good + "\n[Nowhere](no-such-page)\n");
        var state = await preview.Until(state => !state.Errors.IsEmpty && !state.IsBuilding);
        var error = Assert.Single(state.Errors);
        Assert.Equal(("NB0701", "content/en/about.md:8:11"), (error.Code, error.Place));
        Assert.Equal((8, "[Nowhere](", "no-such-page", ")"), (error.Excerpt!.Line, error.Excerpt.Before, error.Excerpt.At, error.Excerpt.After));
        Assert.Equal($"vscode://file{preview.Full(About)}:8:11", error.Editor);
        Assert.Contains("We are first", preview.Page(AboutPage), StringComparison.Ordinal);
        Assert.Contains("content/en/about.md:8:11: error NB0701", preview.Terminal, StringComparison.Ordinal);
        preview.Save(About, good);
        await preview.SameAsFresh();
    }

    [Fact]
    public async Task WhatWasSavedStaysShownWhileAnotherFileIsWrong()
    {
        await using var preview = await new PreviewFixture().Begin();
        var call = preview.Read("en/call.md");
        preview.Save("en/call.md", call + "\n[Nowhere](no-such-page)\n");
        await preview.Until(state => !state.Errors.IsEmpty && !state.IsBuilding);
        preview.Save(About, preview.Read(About).Replace("We are first", "We are many", StringComparison.Ordinal));
        await preview.Until(state => !state.IsBuilding && preview.Page(AboutPage).Contains("We are many", StringComparison.Ordinal));
        // A look that finds nothing new gives the same build again.
        preview.Inbox.Tell(preview.Full("en/index.md"));
        await preview.Until(state => !state.IsBuilding);
        Assert.Contains("We are many", preview.Page(AboutPage), StringComparison.Ordinal);
        preview.Save("en/call.md", call);
        await preview.SameAsFresh();
    }

    [Fact]
    public async Task WordsThatArePutBackArePutBackInThePreviewToo()
    {
        await using var preview = await new PreviewFixture().Begin();
        var good = preview.Read(About);
        for (var i = 0; i < 5; i++)
        {
            preview.Save(About, good.Replace("first", "number " + i, StringComparison.Ordinal));
            await preview.Until(_ => preview.Page(AboutPage).Contains("number " + i, StringComparison.Ordinal));
            preview.Save(About, good);
            await preview.SameAsFresh();
        }
    }

    [Fact]
    public async Task NewRenamedAndDeletedPagesAreFollowed()
    {
        await using var preview = await new PreviewFixture().Begin();
        preview.Save("en/new.md", "---\ntitle: New\nsummary: A new page.\nkind: about\n---\nNew words.\n");
        preview.Save("en/new.review.yml", Testing.SiteFixture.Review);
        await preview.SameAsFresh();
        Assert.Contains("New words", preview.Page("new/index.html"), StringComparison.Ordinal);
        File.Move(preview.Full("en/new.md"), preview.Full("en/other.md"));
        File.Move(preview.Full("en/new.review.yml"), preview.Full("en/other.review.yml"));
        preview.Inbox.Tell(preview.Full("en/new.md"));
        preview.Inbox.Tell(preview.Full("en/other.md"));
        await preview.SameAsFresh();
        Assert.Equal("", preview.Page("new/index.html"));
        File.Delete(preview.Full("en/other.md"));
        File.Delete(preview.Full("en/other.review.yml"));
        preview.Inbox.Tell(preview.Full("en/other.md"));
        await preview.SameAsFresh();
        Assert.Equal("", preview.Page("other/index.html"));
    }

    [Fact]
    public async Task ADraftIsShownAndMarked()
    {
        await using var preview = await new PreviewFixture().Begin();
        preview.Save("en/new.md", "---\ntitle: New\nsummary: A new page.\nkind: about\n---\nNew words.\n");
        preview.Save("en/new.review.yml", "status: draft\n");
        var state = await preview.Until(state => state.Marks.ContainsKey("new/index.html"));
        Assert.Equal(["Draft"], state.Marks["new/index.html"].Words);
        Assert.Equal("content/en/new.md", state.Marks["new/index.html"].Source);
        Assert.Empty(state.Marks[AboutPage].Words);
    }

    [Fact]
    public async Task AContentFolderThatIsGoneForAWhileIsFoundAgain()
    {
        await using var preview = await new PreviewFixture().Begin();
        Directory.Move(preview.Site.Content, preview.Site.Content + "-away");
        preview.Inbox.TellAll();
        // A build that runs already meets files that go away before the folder is gone.
        await preview.Until(state => state.Errors is [{ Code: "NB0801" }]);
        Assert.Contains("We are first", preview.Page(AboutPage), StringComparison.Ordinal);
        Directory.Move(preview.Site.Content + "-away", preview.Site.Content);
        preview.Inbox.TellAll();
        await preview.SameAsFresh();
    }

    [Fact]
    public async Task NothingIsKeptOfWhatWasShownBefore()
    {
        await using var preview = await new PreviewFixture().Begin();
        var files = preview.Hub.Current.Site.Files.Count;
        var good = preview.Read(About);
        for (var i = 0; i < 30; i++) preview.Save(About, good.Replace("first", "number " + i, StringComparison.Ordinal));
        await preview.SameAsFresh();
        Assert.InRange(preview.Hub.Current.Site.Files.Count, files - 5, files + 5);
    }

    [Fact]
    public async Task AnOpenPageShowsWhatChangedElsewhereBeforeTheWholeSiteIsMade()
    {
        await using var preview = await new PreviewFixture().Begin();
        using var open = preview.Hub.Shows(AboutPage);
        var site = preview.Read("site.yml");
        var name = site.Split('\n').First(line => line.StartsWith("name: ", StringComparison.Ordinal));
        preview.Save("site.yml", site.Replace(name, "name: Another name of it", StringComparison.Ordinal));
        await preview.Until(_ => preview.Page(AboutPage).Contains("Another name of it", StringComparison.Ordinal));
        await preview.SameAsFresh();
        Assert.Contains("open pages shown after", preview.Terminal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsUndoneWhileTheSiteIsMadeIsGoneFromAnOpenPageToo()
    {
        var isHeld = false;
        // No page but the open one is made before the build is stopped, which is what undoing does to it.
        var hold = Module.From<PageDocument, PageDocument>("HoldPage", (page, context) =>
        {
            if (!Volatile.Read(ref isHeld) || page.Content.Id == "about") return page;
            context.Cancellation.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
            return page;
        });
        await using var preview = await new PreviewFixture(extensions: SiteExtensions.None.WithPage(hold)).Begin();
        using var open = preview.Hub.Shows(AboutPage);
        var site = preview.Read("site.yml");
        var name = site.Split('\n').First(line => line.StartsWith("name: ", StringComparison.Ordinal));
        Volatile.Write(ref isHeld, true);
        preview.Save("site.yml", site.Replace(name, "name: Another name of it", StringComparison.Ordinal));
        await preview.Until(_ => preview.Page(AboutPage).Contains("Another name of it", StringComparison.Ordinal));
        Volatile.Write(ref isHeld, false);
        preview.Save("site.yml", site);
        await preview.SameAsFresh();
        Assert.DoesNotContain("Another name of it", preview.Page(AboutPage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AClosedPageIsNotMadeFirst()
    {
        await using var preview = await new PreviewFixture().Begin();
        preview.Hub.Shows(AboutPage).Dispose();
        Assert.Empty(preview.Hub.Open);
        preview.Save("site.yml", preview.Read("site.yml") + "\n# another word\n");
        await preview.SameAsFresh();
        Assert.DoesNotContain("open pages shown after", preview.Terminal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingThatWasShownBeforeIsHeld()
    {
        await using var preview = await new PreviewFixture().Begin();
        using var open = preview.Hub.Shows(AboutPage);
        var good = preview.Read(About);
        var shown = new List<WeakReference>();
        for (var i = 0; i < 60; i++)
        {
            preview.Save(About, good.Replace("first", "number " + i, StringComparison.Ordinal));
            await preview.Until(_ => preview.Page(AboutPage).Contains("number " + i, StringComparison.Ordinal));
            if (i % 20 == 0) await preview.Until(state => !state.IsBuilding);
            Remember(preview.Hub.Current.Site, shown);
        }

        await preview.SameAsFresh();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        // The newest, and what a thread may still hold.
        Assert.InRange(shown.Count(page => page.IsAlive), 0, 12);
    }

    private static void Remember(NbSite.Preview.ServedSite site, List<WeakReference> shown)
    {
        shown.Add(new WeakReference(site));
        shown.Add(new WeakReference(site.Files[AboutPage]));
    }
}
