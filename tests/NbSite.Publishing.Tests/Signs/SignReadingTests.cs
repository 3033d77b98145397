using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Signs;

/// <summary>What is wrong in the files of signs is told at its place, with its mend.</summary>
public sealed class SignReadingTests
{
    [Fact]
    public void A_whole_file_has_nothing_wrong() => Assert.Equal([], SignSites.With().Build().Diagnostics);

    [Theory]
    [InlineData("level: urgent\n    body", "level: now\n    body", "signs.yml:26:12: error NB0229: “level” cannot be “now”")]
    [InlineData("country: GB", "country: AU", "signs.yml:31:45: error NB0781: site.yml does not declare the region AU")]
    [InlineData("country: GB", "country: UK", "signs.yml:31:45: error NB0348: “UK” is neither a country's code nor a group that site.yml names")]
    [InlineData("with: [drug]", "with: [drugg]", "signs.yml:28:12: error NB0809: There is no medicine, treatment or effect “drugg”")]
    [InlineData("during: [on-treatment]", "during: [on-treatmnt]", "signs.yml:29:14: error NB0787: “on-treatmnt” is not listed under “during” in signs.yml")]
    [InlineData("body: tummy", "body: tumy", "signs.yml:27:11: error NB0787: “tumy” is not listed under “body” in signs.yml")]
    [InlineData("core: [gets-worse]", "core: [gets-wrse]", "signs.yml:1:8: error NB0788: There is no sign “gets-wrse” in signs.yml")]
    [InlineData("  swollen:", "  Swollen:", "signs.yml:25:3: error NB0786: “Swollen” cannot be a name here: small letters, digits and “-” are needed")]
    [InlineData("cite: src, level: urgent", "cite: scr, level: urgent", "signs.yml:31:16: error NB0710: There is no source “scr” in references.yml")]
    [InlineData("level: urgent\n    body", "level: soon\n    body",
        "signs.yml:26:12: error NB0797: The sign “swollen” is “soon” in GB, IE, US, CA, other, where the highest level of its sources is “urgent”")]
    [InlineData("level: urgent\n    body", "level: {US: emergency, other: urgent}\n    body",
        "signs.yml:26:12: error NB0797: The sign “swollen” is “emergency” in US, where the highest level of its sources is “urgent”")]
    [InlineData("level: urgent\n    body", "level: {GB: urgent}\n    body",
        "signs.yml:26:12: error NB0789: The sign “swollen” has no level for countries that are not named")]
    [InlineData("    sources:\n      - {cite: src, level: urgent, country: GB, says: \"straight away\"}\n", "",
        "signs.yml:26:12: error NB0796: No source states the level “urgent” of the sign “swollen”, and nobody has decided it")]
    [InlineData("ambulance: {number: \"911\", cite: src}", "ambulance: {number: \"911\"}", "signs.yml:9:5: error NB0793: The number “911” has no source")]
    [InlineData("  US:\n    ambulance", "  EU:\n    ambulance", "signs.yml:8:3: error NB0784: “EU” is a group of countries; a telephone number belongs to one country",
        "signs.yml:13:16: error NB0792: “ambulance” is to be phoned in US, but signs.yml has no such number there")]
    [InlineData("on: 2026-11-01", "on: 2026-12-01", "signs.yml:14:68: error NB0794: This was decided on 2026-12-01, but today is 2026-11-21")]
    [InlineData("GB: {call: ambulance, cite: src}", "GB: {call: ambulance}", "signs.yml:12:5: error NB0791: The rule for “GB” has neither a source nor a decision")]
    [InlineData("    other: {call: team, cite: src}", "    GB: {call: team, cite: src}", "signs.yml:17:3: error NB0790: The level “soon” has no rule for countries that are not named")]
    [InlineData("    body: tummy\n", "    body: tummy\n    bodi: x\n", "signs.yml:28:5: error NB0220: “bodi” is not a key of the sign “swollen”")]
    [InlineData("level: urgent\n    body", "level: {EU: urgent, IE: urgent, US: urgent, other: urgent}\n    body")]
    public void In_the_data(string from, string to, params string[] expected) =>
        Assert.Equal(expected, SignSites.Edit(from, to).Build().Diagnostics);

    [Fact]
    public void That_the_signs_are_not_there_is_told_once()
    {
        var site = SignSites.With();
        site = site with { Files = site.Files.Remove("signs.yml") };
        Assert.Equal(["en/signs.yml:0:0: error NB0830: There is no signs.yml in the content folder, of which these are the words"], site.Build().Diagnostics);
    }

    [Theory]
    [InlineData("say: gets worse fast", "say: \"gets [worse](drug)\"", "en/signs.yml:10:35: error NB0815: A link cannot stand in “say”")]
    [InlineData("say: gets worse fast", "say: \"gets worse [@src]\"", "en/signs.yml:10:33: error NB0815: A source cannot stand in “say”")]
    [InlineData("[@src]", "[@scr]", "en/signs.yml:11:63: error NB0710: There is no source “scr” in references.yml")]
    [InlineData("say: gets worse fast", "say: \"gets to {{value fevr}}\"", "en/signs.yml:10:30: error NB0707: There is no value “fevr” in values.yml")]
    [InlineData("  swollen: {", "  swolen: {", "en/signs.yml:11:3: error NB0817: signs.yml has no sign “swolen”",
        "signs.yml:25:3: error NB0798: en/signs.yml has no words for the sign “swollen”")]
    [InlineData(", tummy: Tummy", ", tummy: Tummy, tumy: Tummy", "en/signs.yml:7:45: error NB0817: signs.yml has no body system “tumy”")]
    [InlineData(", tummy: Tummy", "", "en/signs.yml:1:1: error NB0798: en/signs.yml has no words for “tummy” under “body”")]
    [InlineData("also: \"With {0} also\"", "also: \"With also\"", "en/signs.yml:5:55: error NB0816: “also” needs the place {0} for names once, and no other")]
    [InlineData("search: [much worse]", "serch: [much worse]", "en/signs.yml:10:38: error NB0220: “serch” is not a key of the words of “gets-worse”")]
    [InlineData("search: [much worse]", "search: [Has a swollen tummy!]",
        "en/signs.yml:11:3: error NB0813: “has a swollen tummy” is urgent here and emergency in the sign “gets-worse”")]
    [InlineData("say: gets worse fast", "say: Gets worse fast",
        "en/signs.yml:10:21: warning NB1753: “Gets” begins with a capital, and the heading of the card runs on into it")]
    [InlineData("say: gets worse fast", "say: gets worse fast.", "en/signs.yml:10:21: warning NB1752: “gets worse fast.” ends with a full stop")]
    [InlineData("say: gets worse fast", "say: gets worse fast…")]
    [InlineData("say: gets worse fast", "say: CPR is needed")]
    [InlineData("say: gets worse fast, search: [much worse]", "say: Drug does not help, search: [when Drug fails]")]
    public void In_the_words(string from, string to, params string[] expected) =>
        Assert.Equal(expected, SignSites.Edit(from, to, inWords: true).Build().Diagnostics);

    [Fact]
    public void The_same_words_under_conditions_that_never_meet_are_two_signs() => Assert.Equal([], SignSites.With(
        SignSites.Replace(SignSites.Data, "    level: emergency\n    body: whole\n", "    level: emergency\n    body: whole\n    during: [watching]\n"),
        SignSites.Replace(SignSites.Words, "search: [much worse]", "search: [has a swollen tummy]")).Build().Diagnostics);

    [Fact]
    public void A_capital_is_told_with_the_word_to_write_and_not_where_headings_end()
    {
        Assert.Equal("Write “has”; or, if it is a name, begin with another word.", SignSites.Edit("say: has a swollen", "say: Has a swollen", inWords: true).Build().Result.Diagnostics.Single().Hint);
        var ended = SignSites.With(words: SignSites.Replace(SignSites.Words, "your child}", "your child has one of these.}")
            .Replace("say: gets", "say: Gets", StringComparison.Ordinal));
        Assert.Equal([], ended.Build().Diagnostics);
    }

    [Fact]
    public void A_decision_stands_for_what_no_source_gives() => Assert.Equal([], SignSites.Edit(
        "level: urgent\n    body", "level: soon\n    decided: {role: oncologist, clinical: true, on: 2026-11-20, reason: Said so.}\n    body").Build().Diagnostics);

    [Fact]
    public void What_cannot_be_read_is_one_message()
    {
        var broken = SignSites.With("core: [\n").Build();
        Assert.Single(broken.Diagnostics);
        Assert.StartsWith("signs.yml:", broken.Diagnostics[0], StringComparison.Ordinal);
        var words = SignSites.With(words: "levels: {\n").Build();
        Assert.Single(words.Diagnostics);
        Assert.StartsWith("en/signs.yml:", words.Diagnostics[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_told_what_is_urgent_on_a_public_site_that_no_clinician_checked() => Assert.Equal(
        [
            "en/signs.yml:2:14: error NB0819: No clinician has checked the level “emergency” as it stands: whom to phone, its numbers and its words",
            "en/signs.yml:3:11: error NB0819: No clinician has checked the level “urgent” as it stands: whom to phone, its numbers and its words",
            "signs.yml:20:3: error NB0811: No clinician has checked the sign “gets-worse” as it stands, which is emergency",
            "signs.yml:25:3: error NB0811: No clinician has checked the sign “swollen” as it stands, which is urgent",
        ], SignSites.With(publication: "public").Build().Diagnostics.Where(line => line.Contains("signs.yml", StringComparison.Ordinal) && !line.Contains("NB1030", StringComparison.Ordinal)));

    [Theory]
    [InlineData("demonstration")]
    [InlineData("public")]
    public void Words_of_a_machine_are_on_no_public_site(string publication)
    {
        var site = SignSites.With(words: SignSites.Replace(SignSites.Words, "say: gets worse fast,", "drafted: machine, say: gets worse fast,"), publication: publication);
        Assert.Equal(publication == "public", site.Build().Diagnostics.Contains(
            "en/signs.yml:10:3: error NB0812: These words of signs were drafted by a machine and are not on a public site"));
    }

    [Fact]
    public void Signs_without_words_are_told_once()
    {
        var site = SignSites.With();
        site = site with { Files = site.Files.Remove("en/signs.yml").Remove("en/signs.review.yml") };
        Assert.Equal(["signs.yml:1:1: error NB0820: There are signs, but no en/signs.yml with their words"], site.Build().Diagnostics);
    }

    [Fact]
    public void A_change_in_a_sign_rebuilds_what_looked_it_up()
    {
        var first = SignSites.With().Build();
        var again = SignSites.Edit("says: \"straight away\"", "says: \"at once\"").Build(first);
        Assert.Contains("at once", again.Text("reviews/signs/index.html"), StringComparison.Ordinal);
    }
}
