using System.Text;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;
using NbSite.Content.Translations;
using NbSite.Model;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Translations;

/// <summary>A page in Arabic that is pinned to its source: for tests only, nobody who speaks Arabic has read it.</summary>
public sealed class PinnedPageTests
{
    private const string English = """
        ---
        title: Surgery
        summary: What is done.
        ---
        The first words. [@src]

        ## Before

        Take 5 mg a day. [@src]

        ## After

        - Drink. [@src]
        - Rest. [@src]

        """;

    private const string Arabic = """
        ---
        title: جراحة
        summary: ما يتم.
        ---
        الكلمات الأولى. [@src]

        ## قبل

        خذ 5 ملغ يوميا. [@src]

        ## بعد

        - اشرب. [@src]
        - ارتح. [@src]

        """;

    private static readonly SiteFixture Bare = SiteFixture.Of("""
        -- en/surgery.md --
        x
        -- ar/surgery.md --
        x
        """).With("en/surgery.md", English).With("ar/surgery.md", Arabic).With("languages/ar.yml", "page.home: الرئيسية\n");

    private static readonly SiteFixture Fixture = Pinned(Bare);

    /// <summary>The site with the Arabic page pinned to the English one as both are.</summary>
    private static SiteFixture Pinned(SiteFixture site)
    {
        var (source, own) = (Read(site, "en/surgery.md"), Read(site, "ar/surgery.md"));
        TranslationPin Pin(string a, string b) => new(PageBlocks.HashOf(a), PageBlocks.HashOf(b), SourceSpan.None);
        return site.With("ar/surgery.translation.yml", TranslationPinsText.Of(new TranslationPins
        {
            Title = Pin(source.Keys.Title, own.Keys.Title),
            Summary = Pin(source.Keys.Summary, own.Keys.Summary),
            Blocks = [.. Cut(source).Zip(Cut(own), (a, b) => new TranslationPin(a.Hash, b.Hash, SourceSpan.None))],
        }));
    }

    private static PageSource Read(SiteFixture site, string path) =>
        FrontMatterReader.Read(new ContentFile(path, site.Files[path]), new DiagnosticBag())!;

    private static IEnumerable<TextBlock> Cut(PageSource page) => PageBlocks.Of(page.Text(), page.BodyOffset, new DiagnosticBag());

    private static SiteFixture Edited(string before, string after, string path = "en/surgery.md")
    {
        var text = Encoding.UTF8.GetString(Fixture.Files[path]);
        Assert.Contains(before, text, StringComparison.Ordinal);
        return Fixture.With(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    private static string Page(SiteResult site) => site.Text("ar/surgery/index.html");

    private static IEnumerable<string> Told(SiteResult site) => site.Diagnostics.Where(line => line.Contains("NB185", StringComparison.Ordinal));

    [Fact]
    public void As_it_was_pinned_it_is_what_it_is_without_pins()
    {
        var (pinned, bare) = (Fixture.Build(), Bare.Build());
        Assert.Empty(Told(pinned));
        Assert.Equal(Page(bare), Page(pinned));
    }

    [Fact]
    public void A_changed_block_is_shown_in_the_words_of_the_source_and_says_so()
    {
        var site = Edited("5 mg", "10 mg").Build();
        var page = Page(site);
        Assert.DoesNotContain("خذ", page, StringComparison.Ordinal);
        Assert.Contains("<div class=\"nb-untranslated__words\" lang=\"en\" dir=\"ltr\"><p>Take <span class=\"nb-quantity\">10 mg</span>", page, StringComparison.Ordinal);
        Assert.Equal(1, page.Split("nb-untranslated__line").Length - 1);
        Assert.Contains("الكلمات الأولى", page, StringComparison.Ordinal);
        Assert.Contains("اشرب", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Drink", page, StringComparison.Ordinal);
        Assert.Contains("id=\"ref-1\"", page, StringComparison.Ordinal);
        Assert.Equal(
            ["ar/surgery.md:9:1: note NB1855: The source of this paragraph has changed since it was translated (en/surgery.md:9), so readers are shown it in “en”"],
            Told(site));
    }

    [Fact]
    public void A_policy_stops_the_build_at_the_block()
    {
        var site = Edited("5 mg", "10 mg").With("site.yml", SiteFixture.SiteYml + "\nchecks: {NB1855: error}\n").Build();
        Assert.Contains(site.Diagnostics, line => line.StartsWith("ar/surgery.md:9:1: error NB1855", StringComparison.Ordinal));
        Assert.True(site.Result.HasErrors);
    }

    [Fact]
    public void What_is_added_is_shown_what_is_taken_out_is_not_and_what_is_moved_moves()
    {
        var added = Edited("## After\n", "## After\n\nNew words. [@src]\n").Build();
        Assert.Contains("New words.", Page(added), StringComparison.Ordinal);
        Assert.Equal(
            ["en/surgery.md:13:1: note NB1856: This paragraph is not translated in “ar”, whose readers are shown it in “en”"], Told(added));

        var removed = Edited("Take 5 mg a day. [@src]\n\n", "").Build();
        Assert.DoesNotContain("خذ", Page(removed), StringComparison.Ordinal);
        Assert.Equal(
            ["ar/surgery.md:9:1: note NB1857: No block of “en/surgery.md” says what this paragraph says, so it is not shown"], Told(removed));

        var moved = Edited("The first words. [@src]\n\n", "").With("en/surgery.md", Encoding.UTF8.GetString(
            Edited("The first words. [@src]\n\n", "").Files["en/surgery.md"]) + "\nThe first words. [@src]\n").Build();
        var page = Page(moved);
        Assert.Empty(Told(moved));
        Assert.True(page.IndexOf("ارتح", StringComparison.Ordinal) < page.IndexOf("الكلمات الأولى", StringComparison.Ordinal));
    }

    [Fact]
    public void A_title_a_summary_and_a_heading_are_shown_as_they_are_today_and_the_anchor_stays()
    {
        var site = Edited("title: Surgery", "title: The operation").With("en/about.md", "---\ntitle: About\nsummary: S.\nkind: about\n---\nWe.\n").Build();
        Assert.Contains("<h1 class=\"nb-title\"><span lang=\"en\" dir=\"ltr\">The operation</span></h1>", Page(site), StringComparison.Ordinal);
        Assert.StartsWith("ar/surgery.md:2:8: note NB1855: The source of this title", Assert.Single(Told(site)), StringComparison.Ordinal);

        var heading = Page(Edited("## Before", "## In the days before").Build());
        Assert.Contains("id=\"قبل\"", heading, StringComparison.Ordinal);
        Assert.Contains(">In the days before</h2>", heading, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_source_that_is_a_draft_again_stale_words_do_not_come_back()
    {
        var site = Edited("5 mg", "10 mg").With("en/surgery.review.yml", "status: draft\n").Build();
        Assert.DoesNotContain("خذ", Page(site), StringComparison.Ordinal);
        Assert.Contains("اشرب", Page(site), StringComparison.Ordinal);
        Assert.DoesNotContain("Take", Page(site), StringComparison.Ordinal);
        Assert.Contains(site.Diagnostics, line => line.Contains("NB1854", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_were_edited_and_not_pinned_are_not_shown()
    {
        var site = Edited("خذ 5", "خذ 50", "ar/surgery.md").Build();
        Assert.DoesNotContain("خذ", Page(site), StringComparison.Ordinal);
        Assert.StartsWith("ar/surgery.md:9:1: warning NB1858: This paragraph is not as it was pinned", Assert.Single(Told(site)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hash: 1", "hash: 2", "ar/surgery.translation.yml:2:7: error NB1850")]
    [InlineData("blocks:\n  - {source: \"", "blocks:\n  - {source: \"X", "ar/surgery.translation.yml:6:14: error NB1851")]
    public void A_broken_file_stops_the_build_where_it_is_broken(string before, string after, string start)
    {
        var site = Edited(before, after, "ar/surgery.translation.yml").Build();
        Assert.Contains(site.Diagnostics, line => line.StartsWith(start, StringComparison.Ordinal));
    }

    [Fact]
    public void A_block_is_pinned_once_and_pins_have_a_page_and_a_source()
    {
        var pins = Encoding.UTF8.GetString(Fixture.Files["ar/surgery.translation.yml"]);
        var last = pins.Split('\n')[^2];
        Assert.Contains(Fixture.With("ar/surgery.translation.yml", pins + last + "\n").Build().Diagnostics,
            line => line.StartsWith("ar/surgery.translation.yml:11:5: error NB1852", StringComparison.Ordinal));
        Assert.Contains(Fixture.With("ar/gone.translation.yml", pins).Build().Diagnostics,
            line => line.StartsWith("ar/gone.translation.yml:0:0: error NB1853", StringComparison.Ordinal));
        var alone = Fixture with { Files = Fixture.Files.Remove("en/surgery.md").Remove("en/surgery.review.yml") };
        Assert.Contains(alone.Build().Diagnostics, line => line.Contains("NB1854", StringComparison.Ordinal));
        var half = Fixture.With("ar/index.md", "---\ntitle: م\nsummary: م.\n---\nم. [@src]\n").With("ar/index.review.yml", SiteFixture.Review).Build();
        Assert.Contains(half.Diagnostics, line => line.StartsWith("ar/index.md:0:0: note NB1859: 1 page in “ar” is not pinned", StringComparison.Ordinal));
    }

    [Fact]
    public void A_build_after_an_edit_of_the_source_is_that_from_an_empty_folder()
    {
        var first = Fixture.Build();
        foreach (var edited in new[]
        {
            Edited("5 mg", "10 mg"), Edited("title: Surgery", "title: Operation"), Edited("## After\n", "## After\n\nNew. [@src]\n"),
            Edited("summary: What", "regions: [GB]\nsummary: What"),
        })
        {
            var (fresh, again) = (edited.Build(), edited.Build(first));
            Assert.Equal(fresh.Files.Keys.Order(StringComparer.Ordinal), again.Files.Keys.Order(StringComparer.Ordinal));
            foreach (var (path, bytes) in fresh.Files) Assert.Equal(bytes, again.Files[path]);
            Assert.Equal(fresh.Diagnostics, again.Diagnostics);
        }
    }

    [Fact]
    public void Whatever_is_done_to_the_source_no_translation_of_other_words_is_shown()
    {
        var random = new Random(20261201);
        var pins = Read(Fixture);
        for (var round = 0; round < 40; round++)
        {
            var blocks = English[(English.IndexOf("---\nThe", StringComparison.Ordinal) + 4)..].Split("\n\n", StringSplitOptions.RemoveEmptyEntries).ToList();
            for (var edits = random.Next(1, 5); edits > 0; edits--)
            {
                var at = random.Next(blocks.Count);
                switch (random.Next(4))
                {
                    case 0: blocks[at] = blocks[at].Replace("e", "ee", StringComparison.Ordinal); break;
                    case 1 when blocks.Count > 1: blocks.RemoveAt(at); break;
                    case 2: blocks.Insert(at, $"Words {round}.{edits}. [@src]"); break;
                    default: (blocks[at], blocks[0]) = (blocks[0], blocks[at]); break;
                }
            }

            var site = Fixture.With("en/surgery.md", "---\ntitle: Surgery\nsummary: What is done.\n---\n" + string.Join("\n\n", blocks) + "\n");
            var now = Cut(PinnedPageTests.Read(site, "en/surgery.md")).Select(block => block.Hash).ToHashSet(StringComparer.Ordinal);
            // Without tags: a heading that waits for its translation keeps the anchor that it had.
            var page = System.Text.RegularExpressions.Regex.Replace(Page(site.Build()), "<[^>]*>", "\n");
            foreach (var (source, words) in pins)
                Assert.Equal(now.Contains(source), page.Contains(words, StringComparison.Ordinal));
        }

        static List<(string Source, string Words)> Read(SiteFixture fixture) => [.. Cut(PinnedPageTests.Read(fixture, "en/surgery.md"))
            .Zip(Cut(PinnedPageTests.Read(fixture, "ar/surgery.md")), (a, b) => (a.Hash, b.Text.Split(['.', '\n'])[0].TrimStart('#', '-', ' ')))];
    }
}
