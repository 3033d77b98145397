namespace NbSite.Model;

public static partial class Codes
{
    public static readonly DiagnosticDescriptor BrandFileName = Error(
        "NB1240",
        "A name that is none of a brand's file",
        "“{0}” is not the name of a picture in the folder “brand”",
        "Logos, icons and marks stand in the folder “brand” beside site.yml, as SVG, PNG or JPEG, under a name "
            + "of plain letters.",
        "Put the file into “brand”, and write its name, such as “logo.svg”.");

    public static readonly DiagnosticDescriptor BrandFileMissing = Error(
        "NB1241",
        "A brand's file that is not there",
        "There is no file “{0}”",
        "A page whose logo is missing shows an empty frame at its head.",
        "Put the file into the folder “brand” beside site.yml, or delete the key.");

    public static readonly DiagnosticDescriptor BrandFileUnused = Warning(
        "NB1242",
        "A brand's file that nothing names",
        "Nothing under “brand:” of site.yml names “{0}”, so it is not published",
        "A logo that was renamed, or a key that was forgotten, is told before readers miss it.",
        "Name the file under “brand:”, or delete it.");

    public static readonly DiagnosticDescriptor BrandColour = Error(
        "NB1243",
        "Not a colour",
        "“{0}” is not a colour that NbSite can read",
        "Every shade of the site is made from this colour, and each is checked for its contrast.",
        "Write it as six hexadecimal digits in quotes, such as \"#0b5d66\": without quotes, YAML takes “#” for "
            + "a comment.");

    public static readonly DiagnosticDescriptor BrandNeeds = Error(
        "NB1244",
        "A part of the brand without what it belongs to",
        "“{0}” is of no use without “{1}”",
        "A logo for dark or for paper stands in for the logo, and an accent goes with a colour.",
        "Add “{1}”, or delete “{0}”.");

    public static readonly DiagnosticDescriptor BrandContrast = Error(
        "NB1245",
        "A colour that readers could not tell from its ground",
        "With this colour {0} would have a contrast of {1}:1 in {2}; it must be at least {3}:1",
        "Words with less contrast cannot be read by many people, nor by anybody in the sun.",
        "Choose another colour, or another theme.");

    public static readonly DiagnosticDescriptor BrandTooPale = Error(
        "NB1590",
        "A colour that is too pale for words",
        "{0} is so pale that words which can be read would have nothing left of it",
        "Links and buttons are made from this colour, darker until they can be read on white.",
        "Choose a stronger colour; the message names the nearest that would do.");

    public static readonly DiagnosticDescriptor BrandTheme = Error(
        "NB1246",
        "A theme that cannot be given a colour",
        "The theme has not {0}, so “colour”, “accent”, “shape” and “site.css” cannot change it",
        "The brand's colours take the place of the theme's, by the names that the theme gives them.",
        "Delete these keys and the file, or let the web team add what the theme lacks: docs/design/brand.md.");

    public static readonly DiagnosticDescriptor BrandPictureSize = Error(
        "NB1247",
        "A picture of the brand without a size",
        "The picture cannot be read, does not say how wide and how high it is, or is more than {0} pixels wide or high",
        "Without a size the page jumps when the picture arrives.",
        "Export it again; an SVG needs a “viewBox”, or “width” and “height” in pixels.");

    public static readonly DiagnosticDescriptor BrandPictureLarge = Error(
        "NB1248",
        "A picture of the brand that is too large",
        "The picture has {0} kB; {1} kB is the most for “{2}”",
        "It is sent with every page to telephones in hospitals where the network is poor.",
        "Export it smaller, or as SVG.");

    public static readonly DiagnosticDescriptor BrandMarkShape = Error(
        "NB1249",
        "A mark that icons cannot be made from",
        "The mark is {0} by {1} pixels",
        "Icons are square, up to 512 pixels; one that is stretched, cut or blown up is not yours any more.",
        "Give a square picture: an SVG, or a PNG of at least 512 by 512 pixels.");

    public static readonly DiagnosticDescriptor BrandMarkWords = Error(
        "NB1250",
        "Letters in a mark",
        "The mark holds letters that are drawn with a font of the machine",
        "Another machine has another font: the icon would not be the same twice.",
        "Turn the letters into paths (in most drawing programs: “object to path”, or “create outlines”).");

    public static readonly DiagnosticDescriptor BrandMarkUnreadable = Error(
        "NB1251",
        "A mark that cannot be drawn",
        "The mark cannot be drawn",
        "The icons are drawn from it.",
        "Open it in a drawing program and export it again.");

    public static readonly DiagnosticDescriptor BrandSocial = Error(
        "NB1252",
        "A picture for links that others will not show",
        "The picture for links is {0} by {1} pixels",
        "Where people share a link, a picture is shown beside it that is about twice as wide as high and not small.",
        "Give a PNG or JPEG of 1200 by 630 pixels, at least 600 by 315.");

    public static readonly DiagnosticDescriptor BrandStyle = Error(
        "NB1253",
        "A style sheet that cannot be read safely",
        "The style sheet has {0}",
        "What browsers read in two ways could change what must not be changed, so nothing of it is passed over.",
        "Write plain rules: a selector, “{”, properties with their values, “}”; and “@media” around them.");

    public static readonly DiagnosticDescriptor BrandStyleRule = Error(
        "NB1254",
        "An instruction that a site's style may not give",
        "The style sheet may not hold “{0}”",
        "Other sheets and fonts would be asked for elsewhere, which tells others who reads the site; layers "
            + "keep care cards as they are.",
        "Delete it. “@media” is the only one that may be used.");

    public static readonly DiagnosticDescriptor BrandStyleReach = Error(
        "NB1255",
        "A style that reaches too far",
        "The selector “{0}” could reach a care card, “When to call”, a banner or a mark of review",
        "When to call for help, and how far a page can be trusted, look the same on every site.",
        "Begin with one of the places that may be changed, such as “.nb-header”, “.nb-footer” or “.nb-title”: "
            + "docs/guide/brand.md lists them.");

    public static readonly DiagnosticDescriptor BrandStyleProperty = Error(
        "NB1256",
        "A property that a site's style may not set",
        "“{0}” may not be set here",
        "With it something that readers need could be hidden, moved or covered.",
        "Delete it. docs/guide/brand.md lists the properties that may be set; colours of the whole site are set "
            + "in site.yml.");

    public static readonly DiagnosticDescriptor BrandStyleValue = Error(
        "NB1257",
        "A value that a site's style may not have",
        "“{1}” may not have the value “{0}”",
        "A page asks nothing of any other site, nothing may win over care cards or push them out of sight, and words can be read.",
        "docs/guide/brand.md lists what each may have: short lengths, shorter in the header; colours by the names of "
            + "their tokens; kinds of fonts, such as “serif”, and your own.");

    public static readonly DiagnosticDescriptor BrandLikeDanger = Warning(
        "NB1258",
        "A brand's colour that looks like danger",
        "This colour looks much like that of {0} cards in {1}",
        "Where much is of the colour of danger, the card that says when to phone stands out less.",
        "Take another colour of your brand for the site, if it has one.");

    public static readonly DiagnosticDescriptor BrandSocialWord = Error(
        "NB1259",
        "A picture for links that is none",
        "“{0}” is neither a file, nor “cards”, nor “none”",
        "Where people share a link, a picture is shown beside it: one for the whole site, or one that is drawn for each page.",
        "Write “cards” for a picture of each page's title, the name of a picture such as “social.png”, or “none”.");

    public static readonly DiagnosticDescriptor CardsWithoutTitle = Note(
        "NB1260",
        "Cards for links that show no title",
        "The program's fonts have not all letters of some titles in “{1}” ({0}), so their cards show only name and mark. First: “{2}”",
        "The fonts of the program write Latin, Greek, Cyrillic, Devanagari and Arabic letters. An empty frame for each letter would "
            + "be worse than none.",
        "Nothing need be done. A picture of your own can be shown beside all links instead: “social: social.png”.");

    public static readonly DiagnosticDescriptor BrandFontName = Error(
        "NB1261",
        "A name that is none of a font's file",
        "“{0}” is not the name of a font in the folder “brand”",
        "Every browser reads WOFF2, the smallest kind of font. It stands beside the logo, under a name of plain letters.",
        "Turn the font into WOFF2, put it into “brand”, and write its name, such as “heading.woff2”.");

    public static readonly DiagnosticDescriptor BrandFontLarge = Error(
        "NB1262",
        "A font that is too large",
        "The font has {0} kB; {1} kB is the most",
        "Readers wait for it on telephones in hospitals where the network is poor, with words that jump when it comes.",
        "Make a subset with only the letters of your languages, such as with pyftsubset or a web font generator.");

    public static readonly DiagnosticDescriptor BrandFontKind = Error(
        "NB1263",
        "A font of another kind",
        "The file does not begin as a WOFF2 font does",
        "A file that was only renamed is shown by no browser.",
        "Turn the font into WOFF2, such as with woff2_compress or a web font generator.");

    public static readonly DiagnosticDescriptor BrandFontUnreadable = Error(
        "NB1264",
        "A font that cannot be read",
        "The font is damaged, holds several fonts, or does not say how large its letters are",
        "The words of a page are given the room that they will need before the font has come, which takes its measures.",
        "Make it again from the original.");
}
