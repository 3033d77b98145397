using NbSite.Content.Markdown;
using NbSite.Content.Resolution;
using NbSite.Model;

namespace NbSite.Content.Tests.Markdown;

/// <summary>Whose a picture is stands under it.</summary>
public sealed class CreditTests
{
    private static string Credit(string text)
    {
        var picture = Assert.IsType<UnresolvedImage>(
            Assert.Single(Assert.IsType<ParagraphBlock>(Assert.Single(Md.Good(text))).Children));
        return string.Concat(CreditLine.Of(picture.Credit, picture.Licence, picture.Span).Select(inline => inline switch
        {
            TextInline words => words.Text,
            LinkInline link => $"[{BlockWalk.PlainText(link.Children)}]({link.Href})",
            _ => inline.ToString(),
        }));
    }

    [Theory]
    [InlineData("![a](b.jpg)", "")]
    [InlineData("![a](b.jpg){credit=\"Photo: Jane Doe\"}", "Photo: Jane Doe")]
    [InlineData("![a](b.jpg \"Words\"){credit=Jane licence=\"CC BY-SA 4.0\"}", "Jane, [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/)")]
    [InlineData("![a](b.jpg){license=\"cc-by-nc-nd-3.0\"}", "[cc-by-nc-nd-3.0](https://creativecommons.org/licenses/by-nc-nd/3.0/)")]
    [InlineData("![a](b.jpg){licence=CC0}", "[CC0](https://creativecommons.org/publicdomain/zero/1.0/)")]
    [InlineData("![a](b.jpg){licence=\"CC BY 9.0\"}", "CC BY 9.0")]
    [InlineData("![a](b.jpg){licence=\"With leave of the hospital\" uncited=\"a picture\"}", "With leave of the hospital")]
    public void Is_read(string text, string expected) => Assert.Equal(expected, Credit(text));

    [Theory]
    [InlineData("![a](b.jpg){credit=\"\"}", "1:13 NB1226 “credit” of this picture says nothing")]
    [InlineData("![a](b.jpg){credit=A credit=B}", "1:22 NB0351 The attribute “credit” stands twice here")]
    public void A_slip_is_told(string text, string expected) => Assert.Equal(expected, Md.Bad(text));

    [Fact]
    public void Elsewhere_it_is_told_where_it_belongs()
    {
        Assert.StartsWith("1:9 NB0345 “credit”", Md.Bad("Words. {credit=Jane}"), StringComparison.Ordinal);
        Assert.Equal("It belongs behind a picture that stands alone: ![words](picture.jpg){credit=\"Jane Doe\"}", Md.Hint("Words. {credit=Jane}"));
    }
}
