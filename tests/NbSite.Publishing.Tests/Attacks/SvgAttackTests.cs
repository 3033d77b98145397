using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NbSite.Publishing.Site.Pictures;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Attacks;

/// <summary>Drawings that run or load something when they are opened by themselves.</summary>
public sealed class SvgAttackTests
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" ";
    private const string Html = "xmlns:h=\"http://www.w3.org/1999/xhtml\">";

    /// <summary>Each of these ran, or asked a server for something, in Chromium; most of them passed an earlier check.</summary>
    public static TheoryData<string, string> Hostile => new()
    {
        { Svg + Html + "<h:frame src=\"java&#10;script:parent.document.title='PWN'\"/></svg>", "names that are not of SVG (“http://www.w3.org/1999/xhtml”)" },
        { "<?xml-stylesheet href=\"http://e.example/x.css\"?>" + Svg + "/>", "the instruction “xml-stylesheet”" },
        { Svg + "><?xml-stylesheet href=\"http://e.example/x.css\"?></svg>", "the instruction “xml-stylesheet”" },
        { Svg + "><style>a{fill:url(#g)} b{fill:url(http://e.example/x)}</style></svg>", "“url(…)” in a style" },
        { Svg + "><style>b{fill:u\\72l(http://e.example/x)}</style></svg>", "an escape (“\\”) in a style" },
        { Svg + "><style>@\\69mport 'http://e.example/x'</style></svg>", "an escape (“\\”) in a style" },
        { Svg + "><style>@import 'http://e.example/x'</style></svg>", "an instruction (“@”) in a style" },
        { Svg + "><style>@font-face{font-family:x;src:url(http://e.example/x)}</style></svg>", "an instruction (“@”) in a style" },
        { Svg + "><style>b{fill:image-set(\"http://e.example/x\" 1x)}</style></svg>", "“image-set(…)” in a style" },
        { Svg + "><style>b{fill:-webkit-image-set(\"http://e.example/x\" 1x)}</style></svg>", "“-webkit-image-set(…)” in a style" },
        { Svg + "><style>b{fill:u<![CDATA[rl(http://e.example/x)]]>}</style></svg>", "“url(…)” in a style" },
        { Svg + "><style>b{fill:u<!-- -->rl(http://e.example/x)}</style></svg>", "“url(…)” in a style" },
        { Svg + "><style>b{fill:cross-fade(url(http://e.example/x),red)}</style></svg>", "“cross-fade(…)” in a style" },
        { Svg + "><style>b{fill:src('http://e.example/x')}</style></svg>", "“src(…)” in a style" },
        { Svg + "><rect style=\"fill:url(http://e.example/x)\"/></svg>", "“url(…)” in a style" },
        { Svg + "><rect fill=\"url( &quot;http://e.example/x#g&quot; )\"/></svg>", "“url(…)” in a style" },
        { Svg + "><rect fill=\"URL(//e.example/x)\"/></svg>", "“url(…)” in a style" },
        { Svg + "><rect cursor=\"url(http://e.example/x),auto\"/></svg>", "“url(…)” in a style" },
        { Svg + "><rect mask=\"url(other.svg#m)\"/></svg>", "“url(…)” in a style" },
        { Svg + "xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:img src=\"http://e.example/x\"/></svg>", "names that are not of SVG (“http://www.w3.org/1999/xhtml”)" },
        { Svg + "><img xmlns=\"http://www.w3.org/1999/xhtml\" srcset=\"http://e.example/x\"/></svg>", "the element “img”, which is not of SVG" },
        { Svg + "><meta xmlns=\"http://www.w3.org/1999/xhtml\" http-equiv=\"refresh\" content=\"0;url=http://e.example\"/></svg>", "the element “meta”, which is not of SVG" },
        { Svg + "><script>alert(1)</script></svg>", "a “script” element" },
        { Svg + "><foreignObject/></svg>", "a “foreignObject” element" },
        { Svg + "><image href=\"http://e.example/x\"/></svg>", "a “image” element" },
        { Svg + "><feImage href=\"http://e.example/x\"/></svg>", "a “feImage” element" },
        { Svg + "><a href=\"#x\"><rect/></a></svg>", "a “a” element" },
        { Svg + "><animate attributeName=\"href\" values=\"javascript:alert(1)\"/></svg>", "a “animate” element" },
        { Svg + "><set attributeName=\"onmouseover\" to=\"alert(1)\"/></svg>", "a “set” element" },
        { Svg + "onload=\"alert(1)\"/>", "the event handler “onload”" },
        { Svg + "ONLOAD=\"alert(1)\"/>", "the event handler “ONLOAD”" },
        { Svg + "><use href=\"http://e.example/x#a\"/></svg>", "a link to “http://e.example/x#a”" },
        { Svg + "><use xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"data:image/svg+xml,x\"/></svg>", "a link to “data:image/svg+xml,x”" },
        { Svg + "><use href=\"# x\"/></svg>", "a link to “# x”" },
        { Svg + "xml:base=\"http://e.example/\"/>", "the attribute “xml:base”" },
        { Svg + "><rect filter=\"progid:DXImageTransform.Microsoft.AlphaImageLoader(src='x')\"/></svg>", "“AlphaImageLoader(…)” in a style" },
        { Svg + "><rect style=\"width:expression(alert(1))\"/></svg>", "“expression(…)” in a style" },
        { Svg + "><rect style=\"fill: /**/url (http://e.example)\"/></svg>", "“url(…)” in a style" },
        { "<!DOCTYPE svg [<!ENTITY x \"y\">]>" + Svg + ">&x;</svg>", "something that is not SVG" },
        { "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "“html” in place of an “svg” element of SVG" },
        { "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + Svg + "/>", "the encoding “UTF-7”" },
        { "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" + Svg + "/>", "something that is not SVG" },
        { "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]>" + Svg + "/>", "something that is not SVG" },
        { "<!DOCTYPE svg [<!ENTITY % p SYSTEM \"file:///etc/passwd\">%p;]>" + Svg + "/>", "something that is not SVG" },
        { Svg + "><style><![CDATA[@import url(\"http://e.example/x.css\");]]></style></svg>", "an instruction (“@”) in a style" },
        { Svg + "><style>&#64;import \"http://e.example/x.css\";</style></svg>", "an instruction (“@”) in a style" },
        { Svg + "><rect style=\"fill:&#92;75rl(http://e.example/x)\"/></svg>", "an escape (“\\”) in a style" },
        { Svg + "><rect fill=\"url(data:image/svg+xml,%3Csvg/%3E#a)\"/></svg>", "“url(…)” in a style" },
        { Svg + "><rect fill=\"url(#a) url(http://e.example/x)\"/></svg>", "“url(…)” in a style" },
        { Svg + "><rect fill=\"url&#9;(http://e.example)\"/></svg>", "“url(…)” in a style" },
        { Svg + "><rect role=\"url(http://e.example)\"/></svg>", "“url(…)” in a style" },
        { Svg + "><animateTransform attributeName=\"transform\" onbegin=\"alert(1)\"/></svg>", "a “animateTransform” element" },
        { Svg + "><s:set xmlns:s=\"http://www.w3.org/2000/svg\" attributeName=\"href\" to=\"javascript:alert(1)\"/></svg>", "a “set” element" },
        { "<x:svg xmlns:x=\"http://www.w3.org/2000/svg\"><x:script>alert(1)</x:script></x:svg>", "a “script” element" },
        { "<x:svg xmlns:x=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></x:svg>", "the element “script”, which is not of SVG" },
        { Svg + "><SCRIPT>alert(1)</SCRIPT></svg>", "a “SCRIPT” element" },
        { Svg + "oNlOaD=\"alert(1)\"/>", "the event handler “oNlOaD”" },
        { "<?XML-stylesheet href=\"x\"?>" + Svg + "/>", "the instruction “XML-stylesheet”" },
        { Svg + "xmlns:ev=\"http://www.w3.org/2001/xml-events\"><ev:listener event=\"load\" handler=\"#h\"/></svg>", "names that are not of SVG" },
        { Svg + "><handler type=\"text/javascript\">alert(1)</handler></svg>", "a “handler” element" },
        { Svg + "href=\"javascript:alert(1)\"/>", "a link to “javascript:alert(1)”" },
        { Svg + "><use href=\"#a&#10;\"/></svg>", "a link to “#a" },
        { Svg + "><color-profile href=\"http://e\"/></svg>", "a “color-profile” element" },
        { "<?xml version=\"1.1\"?>" + Svg + "/>", "something that is not SVG" },
        { "\uFEFF\uFEFF" + Svg + "/>", "something that is not SVG" },
        // Small files that keep a telephone busy for ever.
        { Uses(10, 9), "more than 100000 parts, as often as each is drawn" },
        { Uses(1, 30), "parts that draw each other more than 20 times over" },
        { Uses(10, 9).Replace("<use href=\"#", "<rect mask=\"url(#", StringComparison.Ordinal).Replace("\"/>", ")\"/>", StringComparison.Ordinal), "more than 100000 parts, as often as each is drawn" },
        { Svg + "><g id=\"a\"><use href=\"#a\"/></g></svg>", "a part that draws itself" },
        { Styled("pattern"), "more than 100000 parts, as often as a style sheet may draw “p2”" },
        { Svg + "><pattern id=\"a\"><rect fill=\"url('#b')\"/></pattern><pattern id=\"b\"><rect fill=\"url(#a)\"/></pattern></svg>", "a part that draws itself" },
        { Svg + ">" + string.Concat(Enumerable.Repeat("<g>", 100_000)) + string.Concat(Enumerable.Repeat("</g>", 100_000)) + "</svg>", "elements more than 100 deep in each other" },
        { Svg + "><title>" + new string('a', 5_000_000) + "</title></svg>", "more than 5000000 characters" },
    };

    // Each of eight patterns is filled ten times with the next, as a style sheet says.
    private static string Styled(string element) => Svg + "><style>" + string.Concat(Enumerable.Range(0, 8).Select(i => $".c{i}{{fill:url(#p{i})}}"))
        + "</style>" + string.Concat(Enumerable.Range(0, 8).Select(i =>
            $"<{element} id=\"p{i}\">" + string.Concat(Enumerable.Repeat($"<rect class=\"c{i + 1}\"/>", 10)) + $"</{element}>")) + "</svg>";

    [Fact]
    public void Colours_that_a_style_sheet_mixes_pass_however_many() => Assert.Null(SvgCheck.Find(Encoding.UTF8.GetBytes(
        Styled("linearGradient").Replace("<rect class", "<stop class", StringComparison.Ordinal))));

    // Each of so many levels draws the next so many times.
    private static string Uses(int times, int levels) => Svg + ">" + string.Concat(Enumerable.Range(0, levels).Select(level =>
        $"<g id=\"l{level}\">" + string.Concat(Enumerable.Repeat($"<use href=\"#l{level + 1}\"/>", times)) + "</g>")) + $"<g id=\"l{levels}\"><path/></g></svg>";

    public static TheoryData<byte[], string> OtherBytes => new()
    {
        { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Svg + "><script/></svg>")).ToArray(), "text that is not UTF-8" },
        { Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(Svg + "/>")).ToArray(), "text that is not UTF-8" },
        { Encoding.Unicode.GetBytes(Svg + "/>"), "something that is not SVG" },
        { Encoding.UTF32.GetBytes(Svg + "/>"), "something that is not SVG" },
        { [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], "text that is not UTF-8" },
        { [.. "<svg xmlns=\"http://www.w3.org/2000/svg\" aria-label=\""u8, 0xC0, 0xBC, .. "\"/>"u8], "text that is not UTF-8" },
    };

    [Theory]
    [MemberData(nameof(OtherBytes))]
    public void Other_encodings_and_packed_drawings_are_refused(byte[] bytes, string what) => Assert.Equal(what, SvgCheck.Find(bytes)!.Value.What);

    [Theory]
    [InlineData(".svgz", "NB0150")]
    [InlineData(".png", "NB0158")]
    [InlineData(".JPG", "NB0158")]
    [InlineData(".webp", "NB0158")]
    [InlineData(".SVG", "NB0155")]
    public void A_drawing_under_another_ending_is_no_way_round(string ending, string code)
    {
        var lines = SiteFixture.Of("").With("en/images/p" + ending, Svg + "><script>alert(1)</script></svg>").Build().Diagnostics;
        Assert.Single(lines, line => line.StartsWith($"en/images/p{ending}:", StringComparison.Ordinal) && line.Contains(code, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Is_refused(string drawing, string what)
    {
        var lines = SiteFixture.Of("").With("en/images/p.svg", drawing).Build().Diagnostics;
        var line = Assert.Single(lines, line => line.Contains("NB0155", StringComparison.Ordinal));
        Assert.Contains($": error NB0155: ", line, StringComparison.Ordinal);
        Assert.Contains(what.Replace("AlphaImageLoader", "alphaimageloader", StringComparison.Ordinal), line, StringComparison.Ordinal);
        Assert.StartsWith("en/images/p.svg:1:", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("><rect width=\"4\" fill=\"url(#g)\" transform=\"rotate(45 2 2) translate(1,2)\"/><linearGradient id=\"g\"><stop stop-color=\"rgb(1,2,3)\"/></linearGradient></svg>")]
    [InlineData("viewBox=\"0 0 4 4\" role=\"img\" aria-label=\"5 mg (half)\"><title>Dose (mg)</title><desc>url(x) @ \\</desc><text x=\"1\">a (b)</text></svg>")]
    [InlineData("><style>.a{fill:#fff;clip-path:url('#c')} /* of url of hsl */ .b{stroke:hsl(1 2% 3%)}</style><clipPath id=\"c\"><path d=\"M0 0\"/></clipPath></svg>")]
    [InlineData("xmlns:xlink=\"http://www.w3.org/1999/xlink\"><defs><g id=\"a\"/></defs><use xlink:href=\"#a\"/><!-- made by hand --></svg>")]
    [InlineData("><g id=\"a\"><path/></g><g id=\"b\"><use href=\"#a\"/><use href=\"#a\"/></g><use href=\"#b\"/><use href=\"#none\"/><linearGradient id=\"c\" href=\"#d\"/><linearGradient id=\"d\"/></svg>")]
    [InlineData("xml:space=\"preserve\"><filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter><g filter=\"url(#f)\"/></svg>")]
    public void A_drawing_that_only_draws_passes(string drawing) => Assert.Null(SvgCheck.Find(Encoding.UTF8.GetBytes(Svg + drawing)));

    [Fact]
    public void What_passes_holds_nothing_that_a_plain_look_at_it_would_doubt()
    {
        string[] pieces =
        [
            .. Hostile.Where(row => row.Data.Item1.Length < 5000).SelectMany(row => new[] { row.Data.Item1, row.Data.Item1[(row.Data.Item1.IndexOf('>', StringComparison.Ordinal) + 1)..] }),
            "<g>", "</g>", "<style>", "</style>", "<![CDATA[", "]]>", "<!--", "-->", " fill=\"", "\"", "url(", "#a", ")", "http://e.example", "<rect", "/>", ">", " onx=\"\"",
            " xmlns:q=\"urn:x\"", "<q:x/>", "&#10;", "&#117;rl(", "&lt;", "\\", "@", "javascript:", " href=\"", " style=\"", "u", "rl", "(", "\n", "\t", "<text>", "</text>",
        ];
        var dice = new Random(Number("NBSITE_ATTACK_SEED", 20261121));
        var passed = 0;
        for (var round = Math.Max(4000, Number("NBSITE_ATTACK_ROUNDS", 0)); round > 0; round--)
        {
            var text = new StringBuilder(Svg + ">");
            for (var i = dice.Next(1, 8); i > 0; i--) text.Append(pieces[dice.Next(pieces.Length)]);
            text.Append("</svg>");
            if (SvgCheck.Find(Encoding.UTF8.GetBytes(text.ToString())) is not null) continue;
            passed++;
            Doubt(text.ToString());
        }

        Assert.True(passed > 20, $"{passed} passed");
    }

    private static void Doubt(string text)
    {
        var document = XDocument.Parse(text);
        Assert.Empty(document.DescendantNodes().OfType<XProcessingInstruction>());
        foreach (var element in document.Descendants())
        {
            Assert.Equal("http://www.w3.org/2000/svg", element.Name.NamespaceName);
            Assert.DoesNotContain(element.Name.LocalName.ToLowerInvariant(), (string[])["script", "image", "foreignobject", "a", "iframe", "set", "animate", "feimage"]);
            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            {
                Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), text);
                if (attribute.Name.LocalName == "href") Assert.StartsWith("#", attribute.Value, StringComparison.Ordinal);
                if (!attribute.Name.LocalName.StartsWith("aria-", StringComparison.Ordinal)) Harmless(attribute.Value, text);
            }

            if (element.Name.LocalName == "style") Harmless(element.Value, text);
        }
    }

    private static void Harmless(string style, string text)
    {
        var plain = style.Replace("(#", "#", StringComparison.Ordinal).Replace("('#", "#", StringComparison.Ordinal).Replace("(\"#", "#", StringComparison.Ordinal);
        Assert.False(plain.Contains("url(", StringComparison.OrdinalIgnoreCase) || plain.Contains('@', StringComparison.Ordinal) || plain.Contains('\\', StringComparison.Ordinal), text);
    }

    private static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
