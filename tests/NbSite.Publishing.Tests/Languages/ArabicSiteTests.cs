using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Languages;

/// <summary>A small site in Arabic. Its words are for tests only: nobody who speaks Arabic has read them.</summary>
public sealed class ArabicSiteTests
{
    private const string Words = """
        page.skip: انتقل إلى المحتوى
        page.home: الرئيسية
        page.menu: القائمة
        page.contents: في هذه الصفحة
        search.count.zero: لا نتائج
        search.count.one: نتيجة واحدة
        search.count.two: نتيجتان
        search.count.few: "{0} نتائج"
        search.count.many: "{0} نتيجة"
        search.count.other: "{0} نتيجة أخرى"
        """;

    internal static SiteFixture Fixture { get; } = SiteFixture.Of("""
        -- ar/index.md --
        ---
        title: الصفحة الأولى
        summary: ملخص.
        ---
        كلمات. [@src]
        -- ar/about.md --
        ---
        title: من نحن
        summary: ملخص.
        kind: about
        ---
        نحن.
        """).With("languages/ar.yml", Words);

    [Fact]
    public void It_runs_from_the_right_and_borrowed_words_from_the_left()
    {
        var html = Fixture.Build().Text("ar/index.html");

        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", html, StringComparison.Ordinal);
        Assert.Contains("نوفمبر", html, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"en\" dir=\"ltr\">", html, StringComparison.Ordinal);
        Assert.Contains("lang=\"ar\"><bdi dir=\"rtl\">العربية</bdi></a>", Fixture.Build().Text("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Six_forms_stand_beside_numbers()
    {
        var data = Fixture.Build().Text("assets/search/ar.js");
        foreach (var form in new[] { "لا نتائج", "نتيجة واحدة", "نتيجتان", "{0} نتائج" }) Assert.Contains(form, data, StringComparison.Ordinal);
        Assert.DoesNotContain(Fixture.Build().Diagnostics, each => each.Contains("“search.count", StringComparison.Ordinal));
    }

    [Fact]
    public void Cards_are_in_the_sites_language_until_all_their_words_are_translated()
    {
        var yml = SiteFixture.SiteYml.Replace("publication: public", "publication: demonstration", StringComparison.Ordinal);
        var signs = Fixture.WithSigns().With("site.yml", yml).With("ar/signs.yml", SiteFixture.SignWords.Replace("gets worse fast", "يسوء بسرعة", StringComparison.Ordinal))
            .With("ar/signs.review.yml", SiteFixture.Review).With("ar/fever.md", "---\ntitle: حمى\nsummary: ملخص.\nsigns: [spreads]\n---\nكلمات. [@src]\n").WithDefaults();

        var site = signs.Build();

        Assert.Contains(site.Diagnostics, each => each.StartsWith("ar/signs.yml:", StringComparison.Ordinal) && each.Contains("labels of cards are not translated, first “card.call”", StringComparison.Ordinal));
        Assert.DoesNotContain("يسوء بسرعة", site.Text("ar/fever/index.html"), StringComparison.Ordinal);
        Assert.Contains("gets worse fast", site.Text("ar/fever/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_the_language_lacks_is_named_in_a_card_by_its_title_and_never_by_its_id()
    {
        var words = string.Concat(new NbSite.Theme.NbTheme().Words("en") is { } english
            ? english.Keys.Where(key => key.StartsWith("card.", StringComparison.Ordinal) || key.StartsWith("list.", StringComparison.Ordinal)
                || key is "clinic.call" or "clinic.hours" or "varies.note").Order(StringComparer.Ordinal)
                .Select(key => $"{key}: {System.Text.Json.JsonSerializer.Serialize(english[key])}\n")
            : []);
        var site = SignSites.With().With("languages/ar.yml", Words + "\n" + words)
            .With("ar/index.md", "---\ntitle: الصفحة\nsummary: ملخص.\n---\nكلمات. [@src]\n")
            .With("ar/about.md", "---\ntitle: من نحن\nsummary: ملخص.\nkind: about\n---\nنحن.\n")
            .With("ar/signs.yml", SignSites.Words.Replace("has a swollen tummy", "بطن منتفخ", StringComparison.Ordinal))
            .With("ar/signs.review.yml", SiteFixture.Review)
            .With("ar/call.md", "---\ntitle: متى\nsummary: ملخص.\n---\nكلمات. [@src]\n\n{{signs}}\n").WithDefaults().Build();

        var page = site.Text("ar/call/index.html");
        Assert.Contains("بطن منتفخ", page, StringComparison.Ordinal);
        Assert.Contains(
            "(if your child has had <span lang=\"en\" dir=\"auto\">Drug</span>",
            page.Replace("<bdi dir=\"ltr\">", "", StringComparison.Ordinal).Replace("</bdi>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("medicines/", page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)].Replace("href=\"../medicines/", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
