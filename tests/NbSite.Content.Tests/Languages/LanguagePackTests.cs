using NbSite.Content.Languages;
using NbSite.Content.Lints;
using NbSite.Content.Tests.Markdown;
using NbSite.Model;

namespace NbSite.Content.Tests.Languages;

/// <summary>What a language's file gives is used; what it lacks is named; what is wrong in it is told with its place.</summary>
public sealed class LanguagePackTests
{
    [Fact]
    public void English_has_every_part() => Assert.Empty(TestPacks.English.Missing);

    [Fact]
    public void A_language_without_a_file_lacks_every_part_and_still_finds_digits()
    {
        var bare = LanguagePackReader.Read("cy", null, new DiagnosticBag());
        Assert.Equal(LanguagePackReader.CheckParts, bare.Missing);
        Assert.Null(bare.Careful);
        Assert.Equal(SignKind.Number, bare.Claims.Amount("Mae 5 mg yn ormod.", "Mae 5 mg yn ormod.", 0, 18)!.Value.Kind);
        Assert.Null(bare.Claims.Amount("More than half live.", "More than half live.", 0, 20));
        Assert.Null(bare.Claims.Amount("Mae GD2 yno.", "Mae GD2 yno.", 0, 12));
    }

    [Fact]
    public void Parts_are_missing_or_not_needed()
    {
        var pack = TestPacks.Good("cy", "sentences: {abbreviations: e.e h.y}\ntone: none\ncalls: none\n");
        Assert.Equal(["forms", "claims", "values", "careful"], pack.Missing);
        Assert.Single(pack.Sentences.Split("Dyma un, h.y. Hwn.", 0));
        Assert.Equal(2, LanguagePack.Bare("cy").Sentences.Split("Dyma un, h.y. Hwn.", 0).Count());
    }

    [Fact]
    public void Amounts_in_words_are_those_of_the_language()
    {
        var pack = TestPacks.Good("cy", """
            claims:
              lists:
                rhif: dau ddau dwy tri thri pedwar
              labels: cam
              phrases:
                - "(mwy na|llai na) {rhif}"
                - "{rhif} o (bob)? {rhif}"
            """);
        Assert.Equal("mwy na dau", Found(pack, "Bydd mwy na dau o bob tri phlentyn yn byw."));
        Assert.Equal("Dau o bob tri", Found(pack, "Dau o bob tri phlentyn."));
        Assert.Equal("dwy  o dri".Replace("dri", "tri", StringComparison.Ordinal), Found(pack, "Mae dwy  o tri yno."));
        Assert.Equal("", Found(pack, "Bydd dau blentyn yn cam 4."));
        Assert.Equal("", Found(pack, "Mae pedwarawd mwy na daufiniog."));
        Assert.Equal("5%", Found(pack, "Mae 5% yno."));
    }

    [Fact]
    public void Where_no_space_parts_words_a_phrase_is_found_within_them()
    {
        var pack = TestPacks.Good("ja", "claims:\n  lists: {kazu: 二 三 四}\n  phrases: [\"{kazu}人に{kazu}人\"]\n");
        Assert.Equal("三人に二人", Found(pack, "子どもの三人に二人が治ります。"));
        Assert.Equal(2, pack.Sentences.Split("これは文です。次の文です。", 0).Count());
        Assert.Equal(2, LanguagePack.Bare("hi").Sentences.Split("यह एक वाक्य है। यह दूसरा है।", 0).Count());
        Assert.Equal(2, LanguagePack.Bare("ar").Sentences.Split("هل هذا سؤال؟ نعم.", 0).Count());
    }

    [Theory]
    [InlineData("\"{rhif\"", "“{” is not closed")]
    [InlineData("\"{arall} o\"", "there is no list “arall”")]
    [InlineData("\"(un|dau\"", "“(” is not closed")]
    [InlineData("\"(un|(dau)\"", "“(” stands inside of another")]
    [InlineData("\"un?\"", "“?” stands where it has no meaning")]
    [InlineData("\"~ *\"", "it has no word")]
    public void A_phrase_that_cannot_be_read_is_told(string phrase, string problem) => Assert.Equal(
        $"4:7 NB0921 The phrase {Quoted(phrase)} cannot be read: {problem}",
        Problems($"claims:\n  lists: {{rhif: un}}\n  phrases:\n    - {phrase}\n"));

    [Fact]
    public void Other_mistakes_are_told_with_their_places()
    {
        Assert.Equal("1:1 NB0220 “claim” is not a key of cy.checks.yml", Problems("claim: none\nclaims: none\n"));
        Assert.Contains("2:3 ", Problems("values:\n  fever: x\n"), StringComparison.Ordinal);
        Assert.StartsWith("2:5 NB0859 The pattern “(a” cannot be read: ", Problems("calls:\n  - '(a'\n"), StringComparison.Ordinal);
        Assert.StartsWith("1:9 NB0859 The pattern “(?=a)b” cannot be read: ", Problems("calls: ['(?=a)b']\n"), StringComparison.Ordinal);
        Assert.StartsWith("2:10 NB0921 ", Problems("titles:\n  same: [ae]\n"), StringComparison.Ordinal);
        Assert.Contains("2:12 ", Problems("reading:\n  formula: smog\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Temperatures_and_phones_go_by_the_words_of_the_language()
    {
        var pack = TestPacks.Good("cy", "values:\n  degrees: gradd\n  scales: celsius\n  heat: tymheredd gwres\n  not-heat: awr\n  call: ffoniwch\n");
        Assert.Equal("1:1 NB0910 The temperature “38 gradd” is typed in the text", Typed(pack, "38 gradd."));
        Assert.Equal("1:14 NB0910 The temperature “39” is typed in the text", Typed(pack, "Tymheredd o  39."));
        Assert.Equal("", Typed(pack, "Gwres am 39 awr."));
        Assert.Equal("1:10 NB0911 The phone number “999” is typed in the text", Typed(pack, "Ffoniwch 999."));
        Assert.Equal("", Typed(LanguagePack.Bare("cy"), "Ffoniwch 999."));
        Assert.Equal("1:1 NB0910 The temperature “38 °C” is typed in the text", Typed(LanguagePack.Bare("cy"), "38 °C."));
    }

    [Fact]
    public void A_file_is_read_once_for_each_language_and_what_is_wrong_in_it_is_told_each_time()
    {
        var file = new LanguageFile("cy.checks.yml", "calls: ['(']\nnothing: x\n");
        var (first, again, other) = (new DiagnosticBag(), new DiagnosticBag(), new DiagnosticBag());
        var pack = LanguagePackReader.Read("cy", file, first);
        Assert.Same(pack, LanguagePackReader.Read("cy", file, again));
        Assert.Equal("cy-GB", LanguagePackReader.Read("cy-GB", file, other).Language);
        Assert.Equal(2, first.Count);
        Assert.Equal([Md.Print(first), Md.Print(first)], [Md.Print(again), Md.Print(other)]);
    }

    private static string Found(LanguagePack pack, string text) =>
        pack.Claims.Amount(text, Scripts.WithPlainDigits(text), 0, text.Length) is { } sign ? text.Substring(sign.Start, sign.Length) : "";

    private static string Typed(LanguagePack pack, string text)
    {
        var bag = new DiagnosticBag();
        pack.Values.Check(new Passage([new TextInline(text) { Span = new SourceSpan("a.md", 1, 1, text.Length) }]), bag);
        return Md.Print(bag);
    }

    private static string Problems(string text)
    {
        var bag = new DiagnosticBag();
        LanguagePackReader.Read("cy", new LanguageFile("cy.checks.yml", text), bag);
        return Md.Print(bag);
    }

    private static string Quoted(string phrase) => "“" + phrase.Trim('"') + "”";
}
