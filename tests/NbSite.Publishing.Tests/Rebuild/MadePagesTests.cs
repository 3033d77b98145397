using System.Text;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Tests.Editions;
using NbSite.Testing;
using NbSite.Testing.Editions;
using Xunit;

namespace NbSite.Publishing.Tests.Rebuild;

/// <summary>What NbSite makes itself (lists, past pages, moved pages, the index of search) is used again like the pages of people.</summary>
public sealed class MadePagesTests
{
    private static readonly Lazy<EditionMaker> Published = new(() => new EditionMaker().Publish("a", "2026-11-20", "First.", RandomEdits.Site)
        .Publish("b", "2026-11-21", "Second.", RandomEdits.Site.With(
            "en/tests/one.md", "---\ntitle: One\nsummary: The first.\n---\n## What it is\n\nA scan takes long. See [page](../p.md). [@src]\n")));

    private static SiteFixture Site(ITheme look) => RandomEdits.Site with { Look = look, Editions = Published.Value.Store() };

    private static void Same(SiteResult fresh, SiteResult again)
    {
        Assert.Equal(fresh.Diagnostics, again.Diagnostics);
        Assert.Equal(fresh.Files.Keys.Order(StringComparer.Ordinal), again.Files.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in fresh.Files) Assert.Equal(Encoding.UTF8.GetString(bytes), again.Text(path));
    }

    [Fact]
    public void Nothing_is_drawn_or_read_again_when_nothing_changed()
    {
        var look = new Counting(RandomEdits.Site.Look);
        var site = Site(look);
        var first = site.Build();
        Assert.False(first.Result.HasErrors, string.Join('\n', first.Diagnostics));
        Assert.Contains(first.Files.Keys, path => path.StartsWith("v/history/", StringComparison.Ordinal));
        Assert.Contains("old/index.html", first.Files.Keys);
        Assert.True(look.Drawn > first.Result.Report.Pages.Length, $"{look.Drawn} pages were drawn");
        look.Drawn = 0;
        var read = Published.Value.Read.Count;
        var second = site.Build(first);
        Assert.Equal(0, look.Drawn);
        Assert.Equal(read, Published.Value.Read.Count);
        Same(first, second);
        // What was used again once can be used again another time.
        Same(first, site.Build(second));
        Assert.Equal(0, look.Drawn);
    }

    [Fact]
    public void The_next_day_and_with_a_file_that_no_page_shows_nothing_is_drawn_again()
    {
        var look = new Counting(RandomEdits.Site.Look);
        var site = Site(look);
        var first = site.Build();
        look.Drawn = 0;
        var next = site.With("static/unrelated.txt", "Words.\n") with { Options = site.Options with { Today = SiteFixture.Today.AddDays(1) } };
        var second = next.Build(first);
        Assert.Equal(0, look.Drawn);
        Same(next.Build(), second);
    }

    [Fact]
    public void A_paragraph_draws_its_page_and_what_shows_of_it_alone()
    {
        var look = new Counting(RandomEdits.Site.Look);
        var site = Site(look);
        var first = site.Build();
        look.Drawn = 0;
        var changed = site.With("en/tests/one.md", Encoding.UTF8.GetString(site.Files["en/tests/one.md"]) + "\nOne more. [@src]\n");
        var second = changed.Build(first);
        // The page, its history, the list of editions, what is told of older copies, the register, the two texts that lead to a page.
        Assert.InRange(look.Drawn, 1, 12);
        Same(changed.Build(), second);
    }

    [Theory]
    [InlineData("en/tests/one.md", "title: One", "title: Another one")]
    [InlineData("en/tests/one.md", "## What it is", "## What it is not")]
    [InlineData("en/tests/one.md", "## What it is", "## What it was")]
    [InlineData("en/p.md", "title: Page", "title: Page\nid: pp\naliases: [\"/p/\"]")]
    [InlineData("en/p.md", "title: Page", "title: Another page")]
    [InlineData("en/tests/one.review.yml", "status: source-checked", "withdrawn: {on: 2026-11-21, reason: Wrong., as: gone}\nstatus: withdrawn")]
    [InlineData("en/tests/one.review.yml", "status: source-checked", "withdrawn: {on: 2026-11-21, reason: Wrong.}\nstatus: withdrawn")]
    [InlineData("en/tests/one.review.yml", "note: First version.", "note: First version.\n  - {version: 2, on: 2026-11-21, note: More.}")]
    [InlineData("en/words.yml", "A sign in the blood", "A sign in blood")]
    [InlineData("redirects.yml", "to: p,", "to: about,")]
    [InlineData("site.yml", "pages: {about: about}", "pages: {about: about, when-to-call: tests/one}")]
    [InlineData("site.yml", "name: Test site", "name: A site")]
    [InlineData("site.yml", "language: en", "language: fr")]
    public void What_the_past_and_the_lists_show_of_today(string path, string old, string other)
    {
        var site = Site(RandomEdits.Site.Look);
        var first = site.Build();
        Assert.NotNull(first.Record);
        var text = Encoding.UTF8.GetString(site.Files[path]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        var changed = site.With(path, text.Replace(old, other, StringComparison.Ordinal));
        var (fresh, again) = (changed.Build(), changed.Build(first));
        Assert.Equal(fresh.Diagnostics, again.Diagnostics);
        if (!fresh.Result.HasErrors) Same(fresh, again);
    }

    [Fact]
    public void A_recall_and_another_edition_draw_the_past_again()
    {
        var maker = Published.Value;
        var site = Site(RandomEdits.Site.Look);
        var first = site.Build();
        var recalled = site with { Editions = maker.Store(new Recall(maker.Code("b", "tests/one"), new DateOnly(2026, 11, 21), "Wrong.")) };
        Same(recalled.Build(), recalled.Build(first));
        Assert.NotEqual(first.Text("older-copy/index.html"), recalled.Build(first).Text("older-copy/index.html"));
    }

    [Fact]
    public void A_record_that_is_gone_or_damaged_is_told_again()
    {
        var words = SiteFixture.Of("-- en/p.md --\n---\ntitle: Page\nsummary: A page.\n---\nWords. [@src]\n");
        var editions = MemoryEditions.None.Publish("2026.1", words);
        var site = words with { Editions = EditionStoreReader.Read(editions) };
        var first = site.Build();
        Assert.False(first.Result.HasErrors, string.Join('\n', first.Diagnostics));
        var path = EditionNames.RecordPath(site.Editions.Editions[0].Pages[0].Record);
        var gone = site with { Editions = EditionStoreReader.Read(editions.Without(path)) };
        Assert.Equal(gone.Build().Diagnostics, gone.Build(first).Diagnostics);
        Assert.True(gone.Build(first).Result.HasErrors);
    }

    [Fact]
    public void Editions_that_cannot_be_told_apart_are_drawn_in_each_build()
    {
        var look = new Counting(RandomEdits.Site.Look);
        var site = Site(look) with { Editions = Published.Value.Store() with { Identity = null } };
        var first = site.Build();
        Assert.DoesNotContain(first.Result.Record!.Works, work => work.Section == "past");
        look.Drawn = 0;
        Same(first, site.Build(first));
        Assert.True(look.Drawn > 5, $"{look.Drawn} pages were drawn");
    }

    [Fact]
    public void Each_list_and_moved_page_can_be_told_apart()
    {
        var first = Site(RandomEdits.Site.Look).Build();
        var works = first.Result.Record!.Works.ToLookup(work => work.Section);
        Assert.Equal(
            first.Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            works.SelectMany(section => section).SelectMany(work => work.Files).Where(path => path.EndsWith(".html", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.Equal(["en", "fr"], works["search"].Select(work => work.Key));
    }

    /// <summary>A theme that counts the pages that it draws.</summary>
    private sealed class Counting(ITheme theme) : ITheme, IPageRenderer
    {
        private int _drawn;

        public int Drawn
        {
            get => _drawn;
            set => _drawn = value;
        }

        public IPageRenderer Renderer => this;

        public IReadOnlyList<ThemeAsset> Assets => theme.Assets;

        public IReadOnlyList<string> Languages => theme.Languages;

        public string Fingerprint => theme.Fingerprint;

        public UiWords? Words(string language) => theme.Words(language);

        public byte[] Render(PageView view)
        {
            Interlocked.Increment(ref _drawn);
            return theme.Renderer.Render(view);
        }
    }
}
