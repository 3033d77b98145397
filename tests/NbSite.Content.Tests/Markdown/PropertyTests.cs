using FsCheck;
using FsCheck.Fluent;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Content.Tests.Markdown;

public sealed class PropertyTests
{
    private static readonly Gen<string> Piece = Gen.Elements(
        "word", " ", "\n", "\n\n", "- ", "1. ", "> ", "## ", "# ", "*", "**", "_", "[", "]", "(", ")", "](", "[@", "@", ";", "{", "}",
        "{{", "}}", "{#a}", "{uncited=\"x\"}", "value", "::: ", "urgent", ":::\n", "|", "|---|", "`", "```\n", "<b>", "<", ">", "&amp;",
        "&#8238;", "\\", "!", "![", "javascript:", "https://a.org", "é", "😀", "\t", "    ", "---\n", "===\n", "Table: ", "[^1]", "[a]: b",
        "{in=\"GB\"}", "region ", "\r\n", "~~", "38 °C", "’");

    // The same texts in every run; a longer hunt is a matter of changing the numbers.
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261121, 3);

    private static readonly Arbitrary<string> Messy = Arb.From(Gen.ListOf(Piece).Select(string.Concat));

    [Fact]
    public void Any_text_is_read_or_diagnosed_in_its_own_lines() => Prop.ForAll(Messy, text =>
    {
        var bag = new DiagnosticBag();
        Md.Read(text, bag);
        var lines = text.ReplaceLineEndings("\n").Split('\n').Length;
        return bag.ToImmutable().All(each => each.Code != "NB0302" && each.Span.Path == "en/a.md"
            && each.Span.Line >= 1 && each.Span.Line <= lines && each.Span.Column >= 1);
    }).Check(Fixed.WithMaxTest(3000).WithEndSize(60));

    [Fact]
    public void Text_without_escapes_stands_where_its_span_says() => Prop.ForAll(Messy, text =>
    {
        if (text.Contains('\\') || text.Contains('&')) return true;
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var bag = new DiagnosticBag();
        var blocks = Md.Read(text, bag);
        return AllTexts(blocks).All(inline =>
        {
            var line = lines[inline.Span.Line - 1];
            var words = inline.Text.TrimEnd();
            return words.Length == 0
                || line.AsSpan(inline.Span.Column - 1).StartsWith(words, StringComparison.Ordinal);
        });
    }).Check(Fixed.WithMaxTest(3000).WithEndSize(60));

    [Fact]
    public void Anchors_are_unique_and_well_formed() => Prop.ForAll(Messy, text =>
    {
        var ids = BlockWalk.All(Md.Read(text, new DiagnosticBag())).OfType<HeadingBlock>().Select(heading => heading.Id).ToList();
        return ids.Distinct(StringComparer.Ordinal).Count() == ids.Count && ids.All(id => id.Length > 0);
    }).Check(Fixed.WithMaxTest(1000));

    [Fact]
    public void A_slug_is_a_short_ascii_name_and_its_own_slug() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        var slug = Slug.From(text ?? "");
        return slug.Length is > 0 and <= Slug.Longest
            && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && !slug.StartsWith('-') && !slug.EndsWith('-') && !slug.Contains("--", StringComparison.Ordinal)
            && Slug.From(slug) == slug;
    }).Check(Fixed);

    [Theory]
    [InlineData("Scans & tests", "scans-tests")]
    [InlineData("Your child's care – what’s next?", "your-childs-care-whats-next")]
    [InlineData("Crème brûlée Łódź straße Ærø ĳ Œuvre þ ÿ ſ", "creme-brulee-lodz-strasse-aero-ij-oeuvre")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("Interferon α and β2", "interferon-alpha-and-beta2")]
    [InlineData("Stage 4S / MS", "stage-4s-ms")]
    [InlineData("日本語", "section")]
    [InlineData("", "section")]
    [InlineData("😀", "section")]
    [InlineData("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyzabcdefghijklmn")]
    [InlineData("What happens if the treatment does not work as hoped", "what-happens-if-the-treatment-does-not")]
    public void Slugs(string text, string expected) => Assert.Equal(expected, Slug.From(text));

    private static IEnumerable<TextInline> AllTexts(IEnumerable<Block> blocks) =>
        BlockWalk.All(blocks).SelectMany(BlockWalk.Texts).SelectMany(All).OfType<TextInline>();

    private static IEnumerable<Inline> All(System.Collections.Immutable.ImmutableArray<Inline> inlines) =>
        inlines.SelectMany(inline => (IEnumerable<Inline>)[inline, .. All(BlockWalk.Children(inline))]);
}
