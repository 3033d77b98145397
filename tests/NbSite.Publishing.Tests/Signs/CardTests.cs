using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Signs;

/// <summary>Cards of whole sites: what is told when they cannot be made, at its place.</summary>
public sealed class CardTests
{
    private const string Medicine = "{type: medicine, title: A, summary: S., cite: [src], what-it-is: One.";

    private static string Page(string body, string keys = "") => $"---\ntitle: P\nsummary: S.\n{keys}---\n{body}\n";

    private static SiteFixture Site(string more = "") => SiteFixture.Of("").WithSigns()
        .With("site.yml", SiteFixture.SiteYml.Replace("publication: public", "publication: demonstration", StringComparison.Ordinal) + more)
        .With("en/used.md", Page("Words. [@src]", "signs: [spreads]\n"));

    private static IReadOnlyList<string> Told(string path, string text, string site = "") => Site(site).With(path, text).WithDefaults().Build().Diagnostics;

    [Theory]
    [InlineData("", "en/m.yml:1:25: error NB0832: This medicine has no signs that need action, and does not say why")]
    [InlineData(", signs: [spreads], no-signs: None.", "en/m.yml:1:100: error NB0833: “no-signs” stands beside “signs”")]
    [InlineData(", signs: [spreds]", "en/m.yml:1:80: error NB0788: There is no sign “spreds” in signs.yml")]
    [InlineData(", signs: [spreads], card: {}", "en/m.yml:1:90: error NB0835: “card” is no longer written in fact sheets: cards are made of signs")]
    public void In_a_fact_sheet(string more, string expected) => Assert.Equal([expected], Told("en/m.yml", Medicine + more + "}\n"));

    [Theory]
    [InlineData("", "::: urgent\n### Phone your team if\n- it hurts [@src]\n:::", "en/p.md:5:1: error NB0834: A care card is typed here, on a page about health")]
    [InlineData("signs: [spreads]\n", "{{cards}}\n\nWords. [@src]\n\n{{cards}}", "en/p.md:10:1: error NB0836: “{{cards}}” is the second place for care cards on this page")]
    [InlineData("", "Words. [@src]\n\n{{cards}}", "en/p.md:7:1: error NB0837: “{{cards}}” has no signs to show")]
    [InlineData("kind: practical\n", "::: urgent\n### Phone A if\n- it hurts [@src]\n:::\n\n::: urgent\n### Phone B if\n- it aches [@src]\n:::",
        "en/p.md:11:1: error NB0838: This page has two care cards of the level “urgent”")]
    [InlineData("signs: [spreads]\nduring: [later]\n", "Words. [@src]", "en/p.md:5:10: error NB0839: “later” is no part of the journey that signs.yml names")]
    [InlineData("", "See [the rash](sign:spreads). [@src]", "en/p.md:5:16: error NB0849: There is no page of all signs in “en”, to which “sign:spreads” would lead")]
    [InlineData("", "Phone your team now. [@src]", "en/p.md:5:1: warning NB0851: “Phone your team” asks readers to phone, and names no sign")]
    [InlineData("signs: [spreads]\n", "{{signs worse}}\n\nWords. [@src]", "en/p.md:6:1: error NB0836: “{{signs}}” is the second place for care cards on this page")]
    [InlineData("", "Phone your team. [@src] {no-sign=\"\"}", "en/p.md:5:26: error NB0858: {no-sign} needs a reason")]
    [InlineData("", "Words. [@src] {no-sign=\"\"}", "en/p.md:5:16: error NB0858: {no-sign} needs a reason")]
    public void On_a_page(string keys, string body, string expected) => Assert.Equal([expected], Told("en/p.md", Page(body, keys)));

    [Fact]
    public void A_site_may_refuse_calls_without_a_sign()
    {
        const string Words = "Phone your team now. [@src]";
        Assert.Equal(
            ["en/p.md:5:1: error NB0852: “Phone your team” asks readers to phone, and names no sign"],
            Told("en/p.md", Page(Words), "\nreview: {calls-without-sign: error}\n"));
        Assert.Equal([], Told("en/p.md", Page(Words + " {no-sign=\"tells another line\"}"), "\nreview: {calls-without-sign: error}\n"));
    }

    [Fact]
    public void All_signs_stand_on_one_page() => Assert.Equal(
        ["en/q.md:2:8: error NB0850: “{{signs}}” also stands in en/p.md"],
        Site().With("en/p.md", Page("{{signs}}")).With("en/q.md", Page("{{signs}}")).WithDefaults().Build().Diagnostics);

    [Fact]
    public void A_sign_of_another_medicine_never_stands_on_a_medicine_s_page() => Assert.Equal(
        ["en/other.yml:6:9: error NB0831: The sign “swollen” would never stand on this page: it holds only with drug"],
        SignSites.With().With("en/other.yml", "type: medicine\ntitle: Other\nsummary: S.\ncite: [src]\nwhat-it-is: One.\nsigns: [swollen]\n").WithDefaults().Build().Diagnostics);

    [Fact]
    public void A_call_is_found_however_it_is_said_and_nothing_else_is()
    {
        string[] asks =
        [
            "Ring the ward straight away.", "If it goes on, give the asthma nurse a call at once.", "Get in touch with your hospital right away.",
            "You must contact the clinic the same day.", "Take your child to A&E now.", "Go straight to the emergency department.",
            "Let your team know at once.", "See a doctor today.", "Seek medical help immediately.", "If your child is drowsy call the ward.",
            "Just call the nurse.", "Phone your GP.", "Bring him straight to hospital.", "Text your nurse.",
        ];
        string[] tells =
        [
            "Doctors call this croup.", "The nurse may phone you.", "When you call the ward, have a pen.", "Your team will call you.",
            "If the tests are clear, doctors call the lump benign.", "Children go to hospital for this scan.", "They take it to the hospital laboratory.",
            "The hospital may call the family.", "Your child may go to hospital to get it.",
        ];
        var lines = asks.Concat(tells).Select(sentence => sentence + " [@src]");
        var told = Told("en/p.md", Page(string.Join("\n\n", lines)));
        Assert.All(told, line => Assert.Contains("warning NB0851", line, StringComparison.Ordinal));
        Assert.Equal(
            Enumerable.Range(0, asks.Length).Select(i => 5 + 2 * i),
            told.Select(line => int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)));
    }
}
