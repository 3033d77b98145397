using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Brand;

/// <summary>The site's own rules: what passes, and what is told where.</summary>
public sealed class OwnStyleTests
{
    private static SiteResult Build(string css) => BrandSites.With("  shape: soft").Named("site.css", css).Build();

    [Fact]
    public void Rules_of_the_frame_go_into_a_layer_before_care_cards()
    {
        var site = Build("""
            /* Ours; with a } in it. */
            :root { --nb-font: ui-rounded, sans-serif }
            .nb-title, .nb-footer .nb-footer__list:hover { color: var(--nb-link); letter-spacing: 0.01em; }
            @media (min-width: 48rem) and (prefers-color-scheme: dark) { .nb-nav__link { border: 2px solid var(--nb-brand-300) } }

            """);

        Assert.Equal([], site.Diagnostics);
        Assert.EndsWith("""
            @layer nb-site {
            :root {
            --nb-font: ui-rounded, sans-serif;
            }
            .nb-title, .nb-footer .nb-footer__list:hover {
            color: var(--nb-link);
            letter-spacing: 0.01em;
            }
            @media (min-width: 48rem) and (prefers-color-scheme: dark) {
            .nb-nav__link {
            border: 2px solid var(--nb-brand-300);
            }
            }
            }

            """.ReplaceLineEndings("\n"), site.Sheet(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@import \"a.css\";", "1:1: error NB1254: The style sheet may not hold “@import”")]
    [InlineData(".nb-title { color: red }\n@layer nb-print { .nb-card { color: red } }", "2:1: error NB1254: The style sheet may not hold “@layer”")]
    [InlineData("@font-face { src: url(a) }", "1:1: error NB1254: The style sheet may not hold “@font-face”")]
    [InlineData("@media (min-width: 1px) { @media print { .nb-title { color: red } } }", "1:27: error NB1254: The style sheet may not hold “@media print”")]
    [InlineData(".nb-title { background: url(https://a.example/x) }", "1:25: error NB1257: “background” may not have the value “url(…)”")]
    [InlineData(".nb-title {\n  color: red !important;\n}", "2:14: error NB1257: “color” may not have the value “!important”")]
    [InlineData(".nb-title { margin-top: -5rem }", "1:25: error NB1257: “margin-top” may not have the value “-5rem”")]
    [InlineData(".nb-title { margin-top: calc(0px - 9rem) }", "1:25: error NB1257: “margin-top” may not have the value “calc(…)”")]
    [InlineData(".nb-title { margin-bottom: 500rem }", "1:28: error NB1257: “margin-bottom” may not have the value “500rem”")]
    [InlineData(".nb-header { padding: 100vh 0 }", "1:23: error NB1257: “padding” may not have the value “100vh 0”")]
    [InlineData(".nb-footer { padding: 50% }", "1:23: error NB1257: “padding” may not have the value “50%”")]
    [InlineData(".nb-footer { border-top: 9999px solid }", "1:26: error NB1257: “border-top” may not have the value “9999px solid”")]
    [InlineData(".nb-nav__link { font-size: 0 }", "1:28: error NB1257: “font-size” may not have the value “0”")]
    [InlineData(".nb-nav__link { line-height: 0.5 }", "1:30: error NB1257: “line-height” may not have the value “0.5”")]
    [InlineData(".nb-nav__link { color: #fff }", "1:24: error NB1257: “color” may not have the value “#fff”")]
    [InlineData(".nb-nav__link { color: transparent }", "1:24: error NB1257: “color” may not have the value “transparent”")]
    [InlineData(".nb-nav__link { color: var(--nb-page) }", "1:24: error NB1257: “color” may not have the value “var(--nb-page)”")]
    [InlineData(".nb-nav__link { background: var(--nb-text) }", "1:29: error NB1257: “background” may not have the value “var(--nb-text)”")]
    [InlineData(".nb-nav { color: ) rgb( }", "1:20: error NB1257: “color” may not have the value “rgb(…)”")]
    [InlineData(".nb-nav { color: var(--nb-link)) }", "1:18: error NB1257: “color” may not have the value “var(--nb-link))”")]
    [InlineData(".nb-header { box-shadow: 0 0 0 200rem var(--nb-page) }", "1:14: error NB1256: “box-shadow” may not be set here")]
    [InlineData("a .nb-footer { margin: 0 }", "1:1: error NB1255: The selector “a .nb-footer” could reach a care card, “When to call”, a banner or a mark of review")]
    [InlineData(".nb-head { padding: 16px }", "1:1: error NB1255: The selector “.nb-head” could reach a care card, “When to call”, a banner or a mark of review")]
    [InlineData(".nb-header__inner > a { margin: 0 }", "1:1: error NB1255: The selector “.nb-header__inner > a” could reach a care card, “When to call”, a banner or a mark of review")]
    [InlineData(".nb-footer .nb-helpline { margin: 0 }", "1:1: error NB1255: The selector “.nb-footer .nb-helpline” could reach a care card, “When to call”, a banner or a mark of review")]
    [InlineData(":root { --nb-font: Wingdings }", "1:20: error NB1257: “--nb-font” may not have the value “Wingdings”")]
    [InlineData(":root { --nb-font: \"Wingdings\", serif }", "1:20: error NB1257: “--nb-font” may not have the value “\"Wingdings\", serif”")]
    [InlineData(":root { --nb-font: var(--nb-font) }", "1:20: error NB1257: “--nb-font” may not have the value “var(--nb-font)”")]
    [InlineData(":root { --nb-font: \"nb-own-text\", serif }", "1:20: error NB1257: “--nb-font” may not have the value “\"nb-own-text\", serif”")]
    [InlineData(".nb-menu__button { font-family: Webdings }", "1:33: error NB1257: “font-family” may not have the value “Webdings”")]
    [InlineData(".nb-title { text-wrap: nowrap }", "1:24: error NB1257: “text-wrap” may not have the value “nowrap”")]
    [InlineData(".nb-title { text-decoration: line-through }", "1:30: error NB1257: “text-decoration” may not have the value “line-through”")]
    [InlineData(".nb-title { font-size: 64px }", "1:24: error NB1257: “font-size” may not have the value “64px”")]
    [InlineData(".nb-title { font-size: 1.5em }", "1:24: error NB1257: “font-size” may not have the value “1.5em”")]
    [InlineData(".nb-menu__button { font-size: 48px }", "1:31: error NB1257: “font-size” may not have the value “48px”")]
    [InlineData(".nb-title { padding: 0 4em }", "1:22: error NB1257: “padding” may not have the value “0 4em”")]
    [InlineData(".nb-title { padding-inline: 64px }", "1:29: error NB1257: “padding-inline” may not have the value “64px”")]
    [InlineData(".nb-header { padding: 64px }", "1:23: error NB1257: “padding” may not have the value “64px”")]
    [InlineData(".nb-title, .nb-brand { margin: 24px 0 }", "1:32: error NB1257: “margin” may not have the value “24px 0”")]
    [InlineData(".nb-header { border: 16px solid }", "1:22: error NB1257: “border” may not have the value “16px solid”")]
    [InlineData(".nb-header { border: 1px solid var(--nb-emergency-bg) }", "1:22: error NB1257: “border” may not have the value “1px solid var(--nb-emergency-bg)”")]
    [InlineData(".nb-title { border: 16px solid var(--nb-emergency) }", "1:21: error NB1257: “border” may not have the value “16px solid var(--nb-emergency)”")]
    [InlineData(".nb-title { border-color: var(--nb-p-red) }", "1:27: error NB1257: “border-color” may not have the value “var(--nb-p-red)”")]
    [InlineData(".nb-title { text-decoration-color: var(--nb-urgent-head) }", "1:36: error NB1257: “text-decoration-color” may not have the value “var(--nb-urgent-head)”")]
    [InlineData(".nb-card { color: red }", "1:1: error NB1255: The selector “.nb-card” could reach a care card, “When to call”, a banner or a mark of review")]
    [InlineData(".nb-title, h2 { color: red }", "1:12: error NB1255: The selector “h2” could reach a care card, “When to call”, a banner or a mark of review")]
    [InlineData(".nb-header .nb-call { color: red }", "1:1: error NB1255: The selector “.nb-header .nb-call” could reach a care card, “When to call”, a banner or a mark of review")]
    [InlineData(".nb-header a { color: red }", "1:1: error NB1255: The selector “.nb-header a” could reach a care card, “When to call”, a banner or a mark of review")]
    [InlineData("* { color: red }", "1:1: error NB1253: The style sheet has the selector “*”, which NbSite does not read")]
    [InlineData(".nb-title:has(a) { color: red }", "1:1: error NB1253: The style sheet has the selector “.nb-title:has(a)”, which NbSite does not read")]
    [InlineData(".nb-title + p { color: red }", "1:1: error NB1253: The style sheet has the selector “.nb-title + p”, which NbSite does not read")]
    [InlineData(".nb-title { display: none }", "1:13: error NB1256: “display” may not be set here")]
    [InlineData(".nb-header { font-size: 0 }", "1:14: error NB1256: “font-size” may not be set here")]
    [InlineData(".nb-title, :root { font-size: 0 }", "1:20: error NB1256: “font-size” may not be set here")]
    [InlineData(":root { --nb-emergency: green }", "1:9: error NB1256: “--nb-emergency” may not be set here")]
    [InlineData(".nb-title { color }", "1:13: error NB1253: The style sheet has “color” in place of a property and its value")]
    [InlineData(".nb-title { color: red", "1:1: error NB1253: The style sheet has a “{” that no “}” ends")]
    [InlineData(".nb-title { a { color: red } }", "1:15: error NB1253: The style sheet has rules inside a rule, or a “;” too few")]
    [InlineData(".nb-title { c\\6flor: red }", "1:14: error NB1253: The style sheet has a “\\”")]
    [InlineData(".nb-title { color: red } </style>", "1:26: error NB1253: The style sheet has a “<”")]
    [InlineData("/* never ends", "1:1: error NB1253: The style sheet has a comment without its end")]
    [InlineData(".nb-title { font-family: \"x }", "1:26: error NB1253: The style sheet has quotes that do not end on their line, or a “\\” or “<” in them")]
    public void What_may_not_stand_there_is_told_at_its_place(string css, string told)
    {
        var all = Build(css).Diagnostics;

        Assert.Contains("brand/site.css:" + told, all);
    }

    [Theory]
    [InlineData(".nb-footer a { color: var(--nb-link-hover) }")]
    [InlineData(".nb-footer > nav > ul > li { margin-block: 4px }")]
    [InlineData(".nb-contents li a:hover, .nb-title strong { text-decoration: underline dotted }")]
    [InlineData(".nb-header .nb-nav a { letter-spacing: 0.5px }")]
    [InlineData(".nb-title { font-family: var(--nb-font); font-size: 3rem; padding: 64px 32px; border: 16px solid var(--nb-brand-700) }")]
    [InlineData(".nb-menu__button { font-family: ui-rounded, Serif; font-size: 28px; padding: 16px; border: 4px double currentColor }")]
    [InlineData(".nb-summary { padding: 0.25em 0.5em; text-wrap: pretty; border-color: var(--nb-line) var(--nb-accent) }")]
    public void What_keeps_to_the_frame_passes(string css) => Assert.Equal([], Build(css).Diagnostics);

    [Fact]
    public void A_font_of_the_sheet_leaves_care_cards_as_they_are()
    {
        var sheet = Build("@media print { :root { --nb-font: serif } }").Sheet();

        // The theme's own list stands on each of them, so that nothing around them reaches them.
        Assert.Contains(":is(.nb-card, .nb-ring, .nb-call, .nb-band, ", sheet, StringComparison.Ordinal);
        Assert.Contains(") {\n--nb-font: system-ui, ", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("--nb-font: system-ui", Build(".nb-title { font-family: serif }").Sheet(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_damage_to_a_sheet_makes_a_build_fail_in_another_way()
    {
        const string whole = "/* a */ :root { --nb-font: serif } @media print { .nb-title, .nb-footer a { color: rgb(1 2 3); } }";
        foreach (var sign in "{}();:@\"'/*!,>. \n\\<é")
        {
            for (var at = 0; at <= whole.Length; at += 3)
            {
                var told = new List<NbSite.Model.Diagnostic>();
                NbSite.Publishing.Features.Brand.Styles.OwnStyle.Read(
                    new NbSite.Content.Sources.ContentFile("brand/site.css", System.Text.Encoding.UTF8.GetBytes(whole.Insert(at, sign.ToString()))),
                    new HashSet<string>(), told.Add);
                Assert.All(told, diagnostic => Assert.True(diagnostic.Span.Line >= 1 && diagnostic.Span.Column >= 1));
            }
        }
    }
}
