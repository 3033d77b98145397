using NbSite.Theme.Rendering;
using NbSite.Theme.Rendering.Directions;

namespace NbSite.Theme.Tests;

/// <summary>Numbers, doses, addresses and names that run against the words around them.</summary>
public sealed class DirectionTests
{
    [Theory]
    [InlineData("اتصل على 0808 123 45 67 الآن", "اتصل على ‹0808 123 45 67› الآن")]
    [InlineData("الرقم +44 20 7946 0000.", "الرقم ‹+44 20 7946 0000›.")]
    [InlineData("٠٨٠٨ ١٢٣ ٤٥٦٧", "‹٠٨٠٨ ١٢٣ ٤٥٦٧›")]
    [InlineData("حرارة 38.5 °C (101.3 °F) أو أكثر", "حرارة ‹38.5 °C (101.3 °F)› أو أكثر")]
    [InlineData("الجرعة 50 mg/m² يوميا", "الجرعة ‹50 mg/m²› يوميا")]
    [InlineData("(50 mg)", "(‹50 mg›)")]
    [InlineData("≥ 38 أو -5", "‹≥ 38› أو ‹-5›")]
    [InlineData("السعر 12.50 UK£ فقط", "السعر ‹12.50 UK£› فقط")]
    [InlineData("السعر £12.50 أو 150,000 JP¥", "السعر ‹£12.50› أو ‹150,000 JP¥›")]
    [InlineData("نحو 90 %", "نحو ‹90 %›")]
    [InlineData("نحو 90% منهم", "نحو ‹90%› منهم")]
    [InlineData("Macmillan (UK)!", "‹Macmillan (UK)›!")]
    [InlineData("انظر https://example.org/ar/when/ هنا", "انظر ‹https://example.org/ar/when/› هنا")]
    [InlineData("[1, p. 4-6]", "[‹1, p. 4-6›]")]
    [InlineData("UK · US", "‹UK› · ‹US›")]
    [InlineData("A &amp; B; C", "‹A &amp; B; C›")]
    [InlineData("3 مرات، 10–20 مرة، 3 (4)", "3 مرات، 10–20 مرة، 3 (4)")]
    [InlineData("2026-11-29", "2026-11-29")]
    [InlineData("كلمة", "كلمة")]
    [InlineData("", "")]
    public void What_runs_from_the_left_is_isolated_on_a_page_that_runs_from_the_right(string text, string expected) =>
        Assert.Equal(expected, Marked(text, rightToLeft: true));

    [Theory]
    [InlineData("It is שלום עולם (2).", "It is ‹שלום עולם› (2).")]
    [InlineData("العلاج (الكيميائي) works", "‹العلاج (الكيميائي)› works")]
    [InlineData("0808 123 45 67", "0808 123 45 67")]
    public void What_runs_from_the_right_is_isolated_on_a_page_that_runs_from_the_left(string text, string expected) =>
        Assert.Equal(expected, Marked(text, rightToLeft: false));

    [Theory]
    [InlineData("<p title=\"50 mg\">50 mg<br>كلمة 5 ml</p>", "<p title=\"50 mg\">‹50 mg›<br>كلمة ‹5 ml›</p>")]
    [InlineData("<script>a < b 5 ml</script><style>x</style><title>5 ml</title>5 ml", "<script>a < b 5 ml</script><style>x</style><title>5 ml</title>‹5 ml›")]
    [InlineData("<svg><text>5 ml</text></svg><bdi>5 ml</bdi>", "<svg><text>5 ml</text></svg><bdi>5 ml</bdi>")]
    [InlineData("<div dir=\"auto\"><div>Call 5 ml كلمة</div></div>5 ml", "<div dir=\"auto\"><div>Call 5 ml ›كلمة‹</div></div>‹5 ml›")]
    [InlineData("<div dir=\"auto\">كلمة 5 ml</div>", "<div dir=\"auto\">كلمة ‹5 ml›</div>")]
    [InlineData("<!-- 5 ml --><b>5 ml", "<!-- 5 ml --><b>‹5 ml›")]
    [InlineData("<p dir=\"ltr\"><img alt=\"x > y\">5 ml</p>", "<p dir=\"ltr\"><img alt=\"x > y\">5 ml</p>")]
    public void Elements_are_left_as_they_are(string html, string expected) => Assert.Equal(expected, Shown(DirectionMarks.Html(html, rightToLeft: true)));

    [Fact]
    public void Places_without_elements_have_signs_that_isolate() =>
        Assert.Equal("\u206650 mg\u2069 كلمة", DirectionMarks.Plain("50 mg كلمة", rightToLeft: true));

    [Theory]
    [InlineData("Give 50 mg/m² daily", "Give <q>50 mg/m²</q> daily")]
    [InlineData("2–5 ml, then 1,000 IU/kg/day.", "<q>2–5 ml</q>, then <q>1,000 IU/kg/day</q>.")]
    [InlineData("at 38.0 °C (100.4 °F)", "at <q>38.0 °C</q> (<q>100.4 °F</q>)")]
    [InlineData("Phone 0808 123 45 67 or +44 20 7946 0000.", "Phone <q>0808 123 45 67</q> or <q>&#x2B;44 20 7946 0000</q>.")]
    [InlineData("50mg/m²", "<q>50mg/m²</q>")]
    [InlineData("5 mothers, 3 games, 2 l8", "5 mothers, 3 games, 2 l8")]
    [InlineData("A&B 3 % < 4", "A&amp;B <q>3 %</q> &lt; 4")]
    public void A_number_and_its_unit_stay_on_one_line(string text, string expected) =>
        Assert.Equal(expected.Replace("<q>", "<span class=\"nb-quantity\">", StringComparison.Ordinal).Replace("</q>", "</span>", StringComparison.Ordinal), Quantities.Html(text));

    private static string Marked(string text, bool rightToLeft) => Shown(DirectionMarks.Html(text, rightToLeft), rightToLeft);

    private static string Shown(string html, bool rightToLeft = true)
    {
        var text = html.Replace("<bdi dir=\"ltr\">", "‹", StringComparison.Ordinal);
        text = rightToLeft ? text.Replace("<bdi dir=\"rtl\">كلمة</bdi>", "›كلمة‹", StringComparison.Ordinal)
            : text.Replace("<bdi dir=\"rtl\">", "‹", StringComparison.Ordinal);
        return text.Contains('‹') ? text.Replace("</bdi>", "›", StringComparison.Ordinal) : text;
    }
}
