using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NbSite.Model;
using NbSite.Publishing.Site.Languages;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Search;

/// <summary>The order of lists, by the rules of each language.</summary>
public sealed class TitleOrderTests
{
    [Theory]
    [InlineData("en", "Cycle 2, cycle 9, Cycle 10, Cycle 10b, cycles, Éclair, école, eczema, zebra")]
    [InlineData("fr", "À la maison, art, école, été, etude, œdème, zone")]
    [InlineData("de", "Äpfel, Apfelsaft, öl, Ost, Straße, Strauß, Übelkeit, Zahn")]
    [InlineData("sv", "apa, ost, zon, åka, Ärta, öl")]
    [InlineData("fi", "apu, zoo, åbo, äiti, öljy")]
    [InlineData("da", "apa, zone, æble, øl, å, Aarhus")]
    [InlineData("nb", "sykehus, zoo, ærlig, øre, ås")]
    [InlineData("es", "nube, nz, ñandú, oso")]
    [InlineData("cs", "cena, citron, čaj, hora, chata, ikona, řada, zub, žena")]
    [InlineData("pl", "ala, az, ąb, lz, łokieć, zz, źle, żółć")]
    [InlineData("hu", "cukor, csak, oz, ős, ötz")]
    [InlineData("tr", "Cam, çam, hava, ILIK, ısı, İlaç, izmir, jilet, öz, sz, şeker, üz, zor")]
    [InlineData("ro", "az, ăla, sz, știu, tz, țară")]
    [InlineData("et", "suz, šokk, zoo, žanr, tee, õun, äike, öö, üks")]
    [InlineData("lt", "ik, yra, jis")]
    [InlineData("cy", "cwm, chwech, dŵr, ddoe, lwc, llaw")]
    [InlineData("ru", "ёлка, ель, ешь, игра, йод, кот")]
    [InlineData("uk", "гора, ґанок, дім, ехо, єва, жар, иа, ірис, їжа, йод")]
    // By sound; traditional letters by radical and stroke, which is the order of Unicode's table.
    [InlineData("zh", "3期, B细胞, 白血病, 病毒, 免疫, 手术 2, 手术 10, 西安, 先天, 心脏, 肿瘤, 肿胀")]
    [InlineData("zh-Hans-CN", "白血病, 病毒, 心脏")]
    [InlineData("zh-Hant", "B細胞, 免疫, 心臟, 手術, 病毒, 白血病, 腫瘤")]
    [InlineData("zh-TW", "心臟, 病毒, 白血病")]
    [InlineData("el", "άλφα, βήτα, Έψιλον, ωμέγα")]
    [InlineData("ar", "بداية, سيسبلاتين, الورم")]
    public void Titles_stand_in_the_order_of_their_language(string language, string titles)
    {
        string[] expected = titles.Split(", ");
        Assert.Equal(expected, expected.Reverse().Order(TitleOrder.For(language)));
        Assert.Equal(expected, expected.OrderBy(title => title.Length).ThenBy(title => title, StringComparer.Ordinal).Order(TitleOrder.For(language)));
    }

    [Theory]
    [InlineData("sv", "Åka", "Å")]
    [InlineData("en", "Åka", "A")]
    [InlineData("cs", "chata", "CH")]
    [InlineData("tr", "ilaç", "İ")]
    [InlineData("tr", "Isı", "I")]
    [InlineData("fr", "“Été”", "E")]
    [InlineData("en", "3F8", "")]
    [InlineData("da", "Aarhus", "Å")]
    [InlineData("zh", "肿瘤", "Z")]
    [InlineData("zh", "“白”", "B")]
    [InlineData("zh-Hant", "腫瘤", "腫")]
    [InlineData("ar", "الورم", "و")]
    [InlineData("ar", "ألم", "ا")]
    public void A_title_stands_under_its_letter(string language, string title, string letter) => Assert.Equal(letter, TitleOrder.For(language).Letter(title));

    [Fact]
    public void The_alphabet_that_the_words_of_a_language_name_comes_before_the_known_one()
    {
        UiWords Words(params ImmutableArray<string> alphabet) =>
            new("sv", "ltr", new Dictionary<string, string>(), [.. Enumerable.Repeat("m", 12)]) { Alphabet = alphabet };
        Assert.Equal(["az", "åa", "b", "z"], new[] { "z", "b", "åa", "az" }.Order(TitleOrder.For(Words("a å"))));
        Assert.Equal(["åa", "az", "b", "z"], new[] { "z", "b", "åa", "az" }.Order(TitleOrder.For(Words([]))));
        Assert.Equal(["az", "b", "z", "åa"], new[] { "z", "b", "åa", "az" }.Order(TitleOrder.For(Words(default))));
    }

    [Fact]
    public void Any_texts_have_one_order() => Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), texts =>
    {
        string[] some = [.. texts.Where(text => text is not null).Take(6), "z2", "Z10", "åz", "Ch", "c", "白b", "b白", "细"];
        foreach (var order in new[] { "en", "sv", "cs", "tr", "zh" }.Select(TitleOrder.For))
        {
            foreach (var (x, y) in some.SelectMany(x => some.Select(y => (x, y))))
            {
                Assert.Equal(Math.Sign(order.Compare(x, y)), -Math.Sign(order.Compare(y, x)));
                Assert.Equal(x == y, order.Compare(x, y) == 0);
                Assert.All(some, z => Assert.True(order.Compare(x, y) > 0 || order.Compare(y, z) > 0 || order.Compare(x, z) <= 0));
            }
        }
    }).QuickCheckThrowOnFailure();

    /// <summary>English has no letters of its own, so plain texts are compared without keys; Swedish makes a key of each.</summary>
    [Fact]
    public void Plain_texts_stand_in_one_order_with_keys_and_without() => Prop.ForAll(
        Gen.Elements([.. "aB0129 -."]).ArrayOf().Select(signs => new string(signs)).Two().ToArbitrary(),
        pair => Math.Sign(TitleOrder.For("en").Compare(pair.Item1, pair.Item2)) == Math.Sign(TitleOrder.For("sv").Compare(pair.Item1, pair.Item2)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_list_from_A_to_Z_is_in_order()
    {
        string Page(string id, string title) => $"-- en/{id}.md --\n---\ntitle: {title}\nsummary: S.\n---\nWords. [@src]\n";
        var html = SiteFixture.Of(Page("a", "Cycle 10") + Page("b", "Cycle 2") + Page("c", "Éclair") + Page("d", "Zebra")).Build().Text("a-to-z/index.html");
        int[] at = [.. new[] { "Cycle 2", "Cycle 10", "Éclair", "Zebra" }.Select(title => html.LastIndexOf(">" + title, StringComparison.Ordinal))];
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
    }

    [Fact]
    public void The_search_page_leads_to_the_list_and_does_not_repeat_it()
    {
        var site = SiteFixture.Of("-- en/a.md --\n---\ntitle: Something\nsummary: S.\n---\n## Heading {#h}\nWords. [@src]\n").Build();
        var html = site.Text("search/index.html");
        Assert.Contains("<a href=\"../a-to-z/index.html\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Something", html, StringComparison.Ordinal);
        Assert.Contains("action=\"../a-to-z/index.html\"", html, StringComparison.Ordinal);
    }
}
