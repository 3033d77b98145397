using AngleSharp.Html.Parser;
using NbSite.Publishing.Features.Bundles;
using NbSite.Publishing.Features.Cards;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pictures;
using NbSite.Testing;
using SkiaSharp;
using Xunit;

namespace NbSite.Publishing.Tests.Brand;

/// <summary>The pictures that others show beside a link to a page.</summary>
public sealed class CardTests
{
    private const string Brand = "  colour: \"#0a5c63\"\n  mark: mark.svg\n  social: cards";

    private static SiteFixture Site(string brand = Brand) => BrandSites.With(brand).Named("mark.svg", BrandSites.Mark);

    private static string? Said(SiteResult site, string page, string name) => new HtmlParser().ParseDocument(site.Text(page))
        .QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");

    private static SKBitmap Card(SiteResult site, string page)
    {
        var address = Said(site, page, "og:image")!;
        return SKBitmap.Decode(site.Files[address["https://example.org/".Length..]]);
    }

    /// <summary>How many points of a part of a card are dark, as letters are.</summary>
    private static int Ink(SKBitmap card, SKRectI part)
    {
        var dark = 0;
        for (var y = part.Top; y < part.Bottom; y++)
        {
            for (var x = part.Left; x < part.Right; x++)
                if (card.GetPixel(x, y) is { Red: < 90, Green: < 90, Blue: < 100 }) dark++;
        }

        return dark;
    }

    [Fact]
    public void Every_page_has_a_card_with_its_title_mark_and_colour()
    {
        var site = Site().Build();

        Assert.Equal([], site.Diagnostics);
        using var card = Card(site, "first/index.html");
        Assert.Equal((1200, 630), (card.Width, card.Height));
        Assert.Equal(new SKColor(0x0a, 0x5c, 0x63), card.GetPixel(600, 620));
        Assert.Equal(new SKColor(0x0a, 0x5c, 0x63), card.GetPixel(136, 128));
        Assert.Equal(SKColors.White, card.GetPixel(1150, 300));
        Assert.True(Ink(card, new SKRectI(80, 224, 1120, 560)) > 5000);
        Assert.Equal("First days – Test site", Said(site, "first/index.html", "og:image:alt"));
        Assert.Equal("summary_large_image", Said(site, "first/index.html", "twitter:card"));
        Assert.Equal(("1200", "630"), (Said(site, "first/index.html", "og:image:width"), Said(site, "first/index.html", "og:image:height")));
        Assert.NotEqual(Said(site, "index.html", "og:image"), Said(site, "first/index.html", "og:image"));
        Assert.NotNull(Said(site, "a-to-z/index.html", "og:image"));
        Assert.Null(Said(site, "404.html", "og:image"));
    }

    [Fact]
    public void Without_the_word_there_is_none_and_a_copy_has_none()
    {
        Assert.DoesNotContain(Site("  social: none").Build().Files.Keys, path => path.StartsWith("assets/card-", StringComparison.Ordinal));
        var copy = (Site() with { Output = new OfflineCopy() }).Build();
        Assert.Equal([], copy.Diagnostics);
        Assert.DoesNotContain(copy.Files.Keys, path => path.StartsWith("assets/card-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_and_a_withdrawn_page_are_not_for_sharing()
    {
        var site = (Site().With("en/first.review.yml", "status: draft\nchanges: [{version: 1, on: 2026-11-20, note: First.}]\n") with
        {
            Options = new BuildOptions { Today = SiteFixture.Today, Drafts = true },
        }).Build();

        Assert.False(site.Result.HasErrors);
        Assert.Null(Said(site, "first/index.html", "og:image"));
        Assert.NotNull(Said(site, "index.html", "og:image"));
    }

    [Fact]
    public void A_word_that_is_none_is_told_at_its_place()
    {
        var site = Site("  social: card").Build();

        Assert.Equal(
            ["site.yml:17:11: error NB1259: “card” is neither a file, nor “cards”, nor “none”"], site.Diagnostics);
    }

    [Fact]
    public void Letters_that_the_fonts_have_not_leave_the_title_out_and_are_told_once()
    {
        var site = Site().With("en/first.md", SmallSites.Practical("en/first.md", "最初の日", "How it begins.").Split('\n', 2)[1]).Build();

        var told = Assert.Single(site.Diagnostics);
        Assert.StartsWith("site.yml:19:11: note NB1260: The program's fonts have not all letters of some titles in “en” (1), so", told, StringComparison.Ordinal);
        using var card = Card(site, "first/index.html");
        Assert.Equal(0, Ink(card, new SKRectI(80, 224, 1120, 560)));
        Assert.True(Ink(card, new SKRectI(220, 72, 1120, 184)) > 500);
    }

    [Fact]
    public void Two_builds_are_the_same_and_the_second_draws_nothing()
    {
        var cache = new Counting();
        var first = (Site() with { PictureCache = cache }).Build();
        var drawn = cache.Kept;
        var second = (Site() with { PictureCache = cache }).Build();

        Assert.True(drawn > 3);
        Assert.Equal(drawn, cache.Kept);
        Assert.Equal(first.Files, second.Files);
        Assert.Equal(first.Files, Site().Build().Files);
    }

    [Fact]
    public void What_the_cache_holds_damaged_is_drawn_again()
    {
        var cache = new Counting();
        var first = (Site() with { PictureCache = cache }).Build();
        cache.Damage();

        Assert.Equal(first.Files, (Site() with { PictureCache = cache }).Build().Files);
    }

    [Theory]
    [InlineData(Brand, "  colour: \"#7a2c83\"\n  mark: mark.svg\n  social: cards")]
    [InlineData(Brand, "  colour: \"#0a5c63\"\n  social: cards")]
    [InlineData(Brand, "  colour: \"#0a5c63\"\n  mark: mark.svg")]
    public void A_second_build_is_as_a_fresh_one_when_the_brand_changes(string before, string after)
    {
        var changed = Site(after);

        var fresh = changed.Build();
        Assert.DoesNotContain(fresh.Diagnostics, each => each.Contains(" error ", StringComparison.Ordinal));
        Assert.Equal(fresh.Files, changed.Build(Site(before).Build()).Files);
    }

    [Theory]
    [InlineData("A", 80)]
    [InlineData("What helps at school, at home and in the hospital on days with chemotherapy", 72)]
    [InlineData("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesänderungsverordnungsbekanntmachung", 48)]
    public void A_title_is_as_large_as_its_room_allows(string title, float size)
    {
        var fonts = new CardFonts();
        var fit = CardTitle.Fit(title, text => CardLine.Of(text, "en", false, fonts), 1040, 330, 80, 72, 64, 56, 48);

        Assert.Equal(size, fit.Size);
        Assert.All(fit.Lines, line => Assert.InRange(line.Width * fit.Size, 1, 1040));
        Assert.InRange(fit.Lines.Length * fit.Size * CardTitle.Leading, 1, 330);
    }

    [Fact]
    public void A_title_that_is_too_long_for_any_size_is_cut_with_a_sign_that_says_so()
    {
        var fonts = new CardFonts();
        var said = new List<string>();
        var fit = CardTitle.Fit(string.Join(' ', Enumerable.Repeat("medicine", 90)), text =>
        {
            said.Add(text);
            return CardLine.Of(text, "en", false, fonts);
        }, 1040, 330, 80, 48);

        Assert.Equal(5, fit.Lines.Length);
        Assert.EndsWith("medicine…", said[^1], StringComparison.Ordinal);
        Assert.InRange(fit.Lines[^1].Width * 48, 1, 1040);
    }

    [Fact]
    public void Arabic_letters_join_and_run_to_the_left_with_latin_and_numbers_in_their_own_order()
    {
        var fonts = new CardFonts();
        CardLine Line(string text) => CardLine.Of(text, "ar", true, fonts);

        // A letter in the middle of a word has another outline than alone.
        Assert.DoesNotContain(Line("ه").Glyphs[0].Glyph, Line("ههه").Glyphs.Select(glyph => glyph.Glyph));
        // The last letter that is read stands farthest to the left.
        ushort[] Seen(string text) => [.. Line(text).Glyphs.Select(glyph => glyph.Glyph)];
        Assert.Equal([.. Seen("ا"), .. Seen(" "), .. Seen("ب")], Seen("ب ا"));
        Assert.Equal([2, 2, 2, 2], CardScript.Levels("اب mIBG", true)[3..]);
        Assert.Equal([1, 1, 1, 2, 2, 1, 1, 1], CardScript.Levels("اب 25 اب", true));
        Assert.Equal([0, 0, 0, 1, 1, 0], CardScript.Levels("ab ابc", false));
        Assert.Equal([0, 0, 0, 0], CardScript.Levels("a (b", false));
    }

    private sealed class Counting : IPictureCache
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte[]> _kept = new(StringComparer.Ordinal);
        private int _count;

        public int Kept => _count;

        public byte[]? Find(string name) => _kept.GetValueOrDefault(name);

        public void Keep(string name, byte[] bytes)
        {
            if (!name.StartsWith("card-", StringComparison.Ordinal)) return;
            Interlocked.Increment(ref _count);
            _kept[name] = bytes;
        }

        public void Damage()
        {
            foreach (var name in _kept.Keys) _kept[name] = [.. _kept[name][..^1], (byte)(_kept[name][^1] ^ 1)];
        }
    }
}
