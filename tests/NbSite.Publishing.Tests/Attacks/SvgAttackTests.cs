using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NbSite.Publishing.Assets;
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
    };

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
    [InlineData("xml:space=\"preserve\"><filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/></filter><g filter=\"url(#f)\"/></svg>")]
    public void A_drawing_that_only_draws_passes(string drawing) => Assert.Null(SvgCheck.Find(Encoding.UTF8.GetBytes(Svg + drawing)));

    [Fact]
    public void What_passes_holds_nothing_that_a_plain_look_at_it_would_doubt()
    {
        string[] pieces =
        [
            .. Hostile.SelectMany(row => new[] { row.Data.Item1, row.Data.Item1[(row.Data.Item1.IndexOf('>', StringComparison.Ordinal) + 1)..] }),
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
