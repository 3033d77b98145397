using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.Markdown;

namespace NbSite.Content.Tests.Markdown;

/// <summary>Anchors are made of the words of headings, in every script.</summary>
public sealed class AnchorNameTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261121, 3).WithMaxTest(500);

    private static readonly Gen<string> Sign = Gen.Elements(
        "a", "é", " ", "-", "e\u0301", "\u0323", "и\u0306", "й", "ا", "\u064B", "か\u3099", "日", "\u1112\u1161", "\u11ab", "한", "𠀋", "🚀", "β", "Β", "2", "٣",
        "\u0958", "’", "\u200C", "ก", "\u0E34", "\uFE0F");

    [Theory]
    [InlineData("How it is given", "how-it-is-given")]
    [InlineData("Été à l’hôpital", "ete-a-lhopital")]
    [InlineData("Interferon α", "interferon-alpha")]
    [InlineData("Παιδιά", "παιδιά")]
    [InlineData("الجرعة", "الجرعة")]
    [InlineData("Доза: 2 ТАБЛЕТКИ", "доза-2-таблетки")]
    [InlineData("化学療法、その後", "化学療法-その後")]
    [InlineData("การให้ยา", "การให้ยา")]
    [InlineData("می\u200Cخواهم", "میخواهم")]
    [InlineData("Tie\u0302\u0301ng Vie\u0323\u0302t", "tiếng-việt")]
    [InlineData("한국어", "한국어")]
    [InlineData("\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국")]
    [InlineData("🚀 !", "")]
    [InlineData("𠀋𠀋", "𠀋𠀋")]
    public void Anchors_keep_letters(string words, string anchor)
    {
        Assert.Equal(anchor, AnchorName.From(words));
        if (anchor.Length > 0) Assert.True(AnchorName.IsWellFormed(anchor));
    }

    [Fact]
    public void A_long_word_is_cut_between_letters()
    {
        var anchor = AnchorName.From(string.Concat(Enumerable.Repeat("a𠀋", 20)));
        Assert.False(char.IsHighSurrogate(anchor[^1]));
        Assert.InRange(anchor.Length, 30, 40);
    }

    [Fact]
    public void Words_in_plain_letters_have_the_anchors_that_they_always_had() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), words =>
    {
        var plain = string.Concat((words ?? "").Where(c => c < '\u0180'));
        return AnchorName.From(plain) is { Length: > 0 } anchor ? anchor == Slug.From(plain) : Slug.From(plain) == "section";
    }).Check(Fixed);

    [Fact]
    public void What_is_composed_stays_as_it_is() => Prop.ForAll(Arb.From(Gen.ListOf(Sign).Select(string.Concat)), text =>
    {
        var once = ComposedText.Of(text);
        return ComposedText.Of(once) == once;
    }).Check(Fixed);

    [Fact]
    public void An_anchor_is_a_name_that_may_be_written_and_its_own_anchor() =>
        Prop.ForAll(Arb.From(Gen.ListOf(Sign).Select(string.Concat)), text =>
        {
            var anchor = AnchorName.From(text);
            return anchor.Length <= Slug.Longest + 1 && (anchor.Length == 0 || AnchorName.From(anchor) == anchor);
        }).Check(Fixed);

    [Theory]
    [InlineData("и\u0306", "й")]
    [InlineData("e\u0301", "é")]
    [InlineData("か\u3099", "が")]
    [InlineData("\u212B", "Å")]
    [InlineData("q\u0323\u0307", "q\u0323\u0307")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("ا\u0653", "آ")]
    public void Letters_and_marks_are_composed_as_Unicode_says(string typed, string composed) =>
        Assert.Equal(composed, ComposedText.Of(typed));

    [Theory]
    [InlineData("side-effects")]
    [InlineData("جديد")]
    [InlineData("日本-2")]
    public void Names_may_be_written_in_any_script(string name) => Assert.True(AnchorName.IsWellFormed(name));

    [Theory]
    [InlineData("")]
    [InlineData("2nd")]
    [InlineData("Dose")]
    [InlineData("доЗа")]
    [InlineData("a b")]
    [InlineData("a%20b")]
    [InlineData("a\u200Cb")]
    public void Other_names_are_refused(string name) => Assert.False(AnchorName.IsWellFormed(name));
}
