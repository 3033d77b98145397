using System.Text;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Bundles;

public sealed class ClinicTests
{
    private const string Path = "../clinics/ward.yml";

    [Fact]
    public void The_hospital_s_numbers_stand_in_care_cards_and_on_the_cover_and_say_what_they_replace()
    {
        var copy = BundleFixture.BuildFor(BundleFixture.Clinic);
        Assert.Empty(copy.Diagnostics);
        var call = copy.Text("call/index.html");
        Assert.Contains("Ward 4: <a href=\"tel:01914960000\">0191 496 0000</a> <span class=\"nb-card__hours\">(day and night)</span>", call, StringComparison.Ordinal);
        Assert.Contains("37.5 °C (99.5 °F)</span> <span class=\"nb-local\">(this hospital’s own, in place of 38.0 °C (100.4 °F))", call, StringComparison.Ordinal);
        var cover = copy.Text("this-copy/index.html");
        Assert.Contains("Northern Children’s Hospital, Ward 4".Replace('’', '\''), System.Net.WebUtility.HtmlDecode(cover), StringComparison.Ordinal);
        Assert.Contains("0191 496 0000", cover, StringComparison.Ordinal);
        Assert.Contains("ward manager. Last looked at 2 November 2026, due again by 2 March 2027.", cover, StringComparison.Ordinal);
        Assert.Contains("Ward 4, Northern", copy.Text("pack/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_nothing_replaces_says_that_the_hospital_s_number_comes_first()
    {
        var card = BundleFixture.BuildFor(BundleFixture.Clinic).Text("call/index.html");
        Assert.Contains("36.0 °C (96.8 °F)</span><a class=\"nb-varies\"", card, StringComparison.Ordinal);
        Assert.Contains("Hospitals differ. Your hospital’s own number comes first.", card, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_else_says_keeps_its_number_and_the_text_its_code()
    {
        var site = BundleFixture.Build();
        var copy = BundleFixture.BuildFor(BundleFixture.Clinic);
        Assert.Contains("One body asks for a call at <span class=\"nb-fact\">38.0 °C", copy.Text("call/index.html"), StringComparison.Ordinal);
        Assert.Equal(
            site.Result.Report.Pages.Select(page => page.VersionCode), copy.Result.Report.Pages.Select(page => page.VersionCode));
    }

    [Theory]
    [InlineData(null, 38.0, "In Britain 37.5 °C, in America 38.3 °C.")]
    [InlineData("US", 38.3, "In Britain 38.0 °C, in America 37.5 °C.")]
    public void A_number_stands_only_where_the_site_s_number_of_that_region_stood(string? region, decimal replaces, string told)
    {
        var site = BundleFixture.Site.Replace("default: true, varies: true, cite: [src]}]", "default: true, cite: [src]}, {celsius: 38.3, regions: [US], cite: [src]}]", StringComparison.Ordinal)
            + "\n::: region {in=\"GB\"}\nIn Britain {{value fever-call}}. [@src]\n:::\n\n::: region {in=\"US\"}\nIn America {{value fever-call}}. [@src]\n:::\n";
        var clinic = BundleFixture.Clinic.Replace("replaces: 38.0", FormattableString.Invariant($"replaces: {replaces}"), StringComparison.Ordinal);
        var copy = BundleFixture.Build(site: site, clinic: BundleFixture.For(clinic), region: region);
        Assert.Empty(copy.Diagnostics);
        var page = copy.Text("medicines/topotecan/index.html");
        string Number(string words) => page[(page.IndexOf(words, StringComparison.Ordinal) + words.Length)..].Split('>')[1][..7];
        Assert.Equal(told, $"In Britain {Number("In Britain ")}, in America {Number("In America ")}.");
        Assert.Contains(FormattableString.Invariant($"in place of {replaces:0.0} °C"), copy.Text("call/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_region_s_pages_do_not_print_cannot_be_replaced()
    {
        var site = BundleFixture.Site.Replace("default: true, varies: true, cite: [src]}]", "default: true, cite: [src]}, {celsius: 38.3, regions: [US], cite: [src]}]", StringComparison.Ordinal);
        Assert.Equal(
            [$"{Path}:9:41: error NB1142: “fever-call” says that it replaces 38.0 °C, but the site says 38.3 °C"],
            BundleFixture.Build(site: site, clinic: BundleFixture.For(BundleFixture.Clinic), region: "US").Diagnostics);
    }

    [Fact]
    public void Explained_words_bear_the_hospital_s_number_too_and_keep_their_code()
    {
        const string glossary = BundleFixture.Explained;
        var site = BundleFixture.Build(site: BundleFixture.Site + glossary);
        var copy = BundleFixture.Build(site: BundleFixture.Site + glossary, clinic: BundleFixture.For(BundleFixture.Clinic));
        Assert.Empty(copy.Diagnostics);
        foreach (var path in new[] { "glossary/index.html", "hot/index.html" })
            Assert.Contains("37.5 °C (99.5 °F)</span> <span class=\"nb-local\">(this hospital’s own, in place of 38.0 °C", copy.Text(path), StringComparison.Ordinal);
        var search = string.Concat(copy.Files.Keys.Where(path => path.StartsWith("assets/search/", StringComparison.Ordinal)).Select(copy.Text));
        Assert.Contains("A temperature of 37.5 °C", search, StringComparison.Ordinal);
        Assert.DoesNotContain("A temperature of 38.0 °C", search, StringComparison.Ordinal);
        Assert.Equal(
            site.Result.Report.Pages.Select(page => page.VersionCode), copy.Result.Report.Pages.Select(page => page.VersionCode));
    }

    [Theory]
    [InlineData("ward: Ward 4\n", "", "pack.ward")]
    [InlineData("phones:\n  team: {reaches: Ward 4, number: \"0191 496 0000\", hours: day and night}\n", "", "pack.number")]
    [InlineData("fever-call: {celsius: 37.5, replaces: 38.0}", "fever-low: {celsius: 36.2, replaces: 36.0}", "pack.threshold")]
    [InlineData("", "", null)]
    public void The_pack_has_a_line_to_write_on_where_the_hospital_gives_nothing(string given, string instead, string? line)
    {
        var clinic = given.Length == 0 ? BundleFixture.Clinic : BundleFixture.Clinic.Replace(given, instead, StringComparison.Ordinal);
        var copy = BundleFixture.Build(site: "-- values.yml --" + BundleFixture.Site.Split("-- values.yml --")[1].Replace("::: urgent", "::: emergency", StringComparison.Ordinal), clinic: BundleFixture.For(clinic));
        Assert.Empty(copy.Diagnostics);
        var words = new Dictionary<string, string> { ["pack.ward"] = "Ward:", ["pack.number"] = "Phone, day and night:", ["pack.threshold"] = "Phone when the temperature is, or is above:" };
        Assert.Equal(
            words.Where(word => word.Key == line).Select(word => word.Key),
            words.Where(word => copy.Text("pack/index.html").Contains($"<p class=\"nb-pack__line\">{word.Value}</p>", StringComparison.Ordinal)).Select(word => word.Key));
    }

    [Theory]
    [InlineData(38, true)]
    [InlineData(25, false)]
    public void The_pack_asks_for_a_temperature_only_where_the_site_names_one_to_phone_at(int celsius, bool asks)
    {
        var site = BundleFixture.Site.Replace("celsius: 38.0", $"celsius: {celsius}.0", StringComparison.Ordinal);
        Assert.Equal(asks, BundleFixture.Build(site: site).Text("pack/index.html").Contains(">Phone when the temperature is, or is above:<", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("US", "38.3", true)]
    [InlineData("US", "38.0", false)]
    [InlineData("GB", "38.0", true)]
    [InlineData(null, "38.0", true)]
    public void The_number_that_is_replaced_is_the_one_of_the_copy_s_region(string? region, string replaces, bool isRight)
    {
        var site = BundleFixture.Site.Replace(
            "varies: true, cite: [src]}]\n  fever-low", "varies: true, cite: [src]}, {celsius: 38.3, regions: [US], cite: [src]}]\n  fever-low", StringComparison.Ordinal);
        var copy = BundleFixture.Build(
            site: site, clinic: BundleFixture.For(BundleFixture.Clinic.Replace("replaces: 38.0", "replaces: " + replaces, StringComparison.Ordinal)), region: region);
        Assert.Equal(isRight ? [] : ["NB1142"], copy.Result.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void The_copy_lasts_no_longer_than_the_hospital_s_numbers() =>
        Assert.Contains("Use this copy until 2 March 2027.", BundleFixture.BuildFor(BundleFixture.Clinic).Text("START-HERE.html"), StringComparison.Ordinal);

    [Fact]
    public void A_care_card_without_the_hospital_s_number_stops_the_copy()
    {
        var copy = BundleFixture.BuildFor(BundleFixture.Clinic.Replace("team: {", "office: {", StringComparison.Ordinal));
        Assert.Equal(
            [$"en/call.md:6:1: error NB1145: This care card needs the number “team”, which “{Path}” does not give under phones:"],
            copy.Diagnostics);
    }

    [Theory]
    [InlineData("fever-call: {celsius: 37.5", "fever-call: {celsius: 36.9", "9:25: error NB1141: “fever-call” is 36.9 °C; it must lie between 37 and 39 °C")]
    [InlineData("fever-call: {celsius: 37.5", "fever-call: {celsius: 38.5", "9:25: error NB0823: 38.5 °C is higher than the site's 38.0 °C, and no clinician is named who decided so")]
    [InlineData("fever-call: {celsius: 37.5", "fever-call: {decided: {role: manager, on: 2026-11-01, reason: x.}, celsius: 38.5", "9:79: error NB0823: 38.5 °C is higher than the site's 38.0 °C, and no clinician is named who decided so")]
    [InlineData("fever-call: {celsius: 37.5", "fever-call: {celsius: 39.1", "9:25: error NB1141: “fever-call” is 39.1 °C; it must lie between 37 and 39 °C")]
    [InlineData("fever-call: {celsius: 37.5, replaces: 38.0}", "fever-low: {celsius: 36.6, replaces: 36.0}", "9:24: error NB1141: “fever-low” is 36.6 °C; it must lie between 35 and 36.5 °C")]
    [InlineData("fever-call: {celsius: 37.5, replaces: 38.0}", "fever-low: {celsius: 34.9, replaces: 36.0}", "9:24: error NB1141: “fever-low” is 34.9 °C; it must lie between 35 and 36.5 °C")]
    [InlineData("fever-call: {celsius: 37.5, replaces: 38.0}", "fever-low: {celsius: 35.5, replaces: 36.0}", "9:24: error NB0862: 35.5 °C is lower than the site's 36.0 °C, and no clinician is named who decided so")]
    [InlineData("replaces: 38.0", "replaces: 38.5", "9:41: error NB1142: “fever-call” says that it replaces 38.5 °C, but the site says 38.0 °C")]
    [InlineData("fever-call:", "fever-cal:", "9:3: error NB1140: “fever-cal” is no value in values.yml that a clinic may replace")]
    [InlineData("due: 2027-03-02", "due: 2026-11-20", "5:6: error NB1143: The clinic's numbers were due to be looked at by 2026-11-20; today is 2026-11-21")]
    [InlineData("due: 2027-03-02", "due: 2026-11-02", "5:6: error NB1144: The clinic's numbers are due on 2026-11-02, which is not after the day they were looked at (2026-11-02)")]
    [InlineData("checked: 2026-11-02", "checked: 2026-11-22", "4:10: error NB0601: “checked” says 2026-11-22, but today is 2026-11-21")]
    [InlineData("ward: Ward 4", "logo: logo.exe", "2:7: error NB1146: “logo.exe” is no picture beside the clinic's file")]
    [InlineData("ward: Ward 4", "logo: logo.svg", "2:7: error NB1146: “logo.svg” is no picture beside the clinic's file")]
    public void A_slip_in_the_clinic_s_file_is_told_at_its_place(string right, string wrong, string told)
    {
        var copy = BundleFixture.BuildFor(BundleFixture.Clinic.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains($"{Path}:{told}", copy.Diagnostics);
    }

    [Fact]
    public void A_telephone_number_is_checked()
    {
        var copy = BundleFixture.BuildFor(BundleFixture.Clinic.Replace("0191 496 0000", "ask at the desk", StringComparison.Ordinal));
        Assert.Contains(copy.Diagnostics, line => line.StartsWith($"{Path}:7:35: error NB0246: “ask at the desk”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_could_not_be_read_says_why()
    {
        var large = new ContentFile(Path, default, Codes.FileTooLarge.At(SourceSpan.File(Path), 6_000_000, 5_000_000));
        Assert.Equal([$"{Path}:0:0: error NB0105: This file has 6000000 bytes; at most 5000000 are read"], BundleFixture.Build(clinic: new(large, _ => null)).Diagnostics);
        var withLogo = BundleFixture.For(BundleFixture.Clinic.Replace("ward: Ward 4", "logo: logo.svg", StringComparison.Ordinal));
        Assert.Equal([$"{Path}:0:0: error NB0105: This file has 6000000 bytes; at most 5000000 are read"], BundleFixture.Build(clinic: withLogo with { Beside = _ => large }).Diagnostics);
    }

    [Fact]
    public void The_logo_stands_on_the_cover()
    {
        var clinic = BundleFixture.For(BundleFixture.Clinic.Replace("ward: Ward 4", "logo: logo.svg", StringComparison.Ordinal)) with
        {
            Beside = name => new ContentFile("../clinics/" + name, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray()),
        };
        var copy = BundleFixture.Build(clinic: clinic);
        Assert.Empty(copy.Diagnostics);
        var logo = Assert.Single(copy.Files.Keys, path => path.Contains("logo", StringComparison.Ordinal));
        Assert.Contains($"<figure class=\"nb-figure nb-figure--logo\"><img src=\"../{logo}\"", copy.Text("this-copy/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_of_pixels_holds_the_picture_and_nothing_else()
    {
        CopyOf(TestPictures.WithExif(TestPictures.Jpeg(64, 32), orientation: 6), out var logo);
        Assert.Equal(0xFF, logo[0]);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(logo), StringComparison.Ordinal);
        Assert.Equal(
            [$"{Path}:2:7: error NB1220: The picture “../clinics/logo.jpg” cannot be shown: it is damaged, or larger than any screen"],
            CopyOf([0xFF, 0xD8, 0xFF, 0xE0], out _).Diagnostics);

        static SiteResult CopyOf(byte[] bytes, out byte[] logo)
        {
            var clinic = BundleFixture.For(BundleFixture.Clinic.Replace("ward: Ward 4", "logo: logo.jpg", StringComparison.Ordinal)) with
            {
                Beside = name => new ContentFile("../clinics/" + name, bytes),
            };
            var copy = BundleFixture.Build(clinic: clinic);
            logo = copy.Files.SingleOrDefault(file => file.Key.Contains("logo", StringComparison.Ordinal)).Value ?? [];
            return copy;
        }
    }
}
