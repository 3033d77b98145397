using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Brand;
using NbSite.Theme.Examples;

namespace NbSite.Commands.Looks;

/// <summary>Makes the pages that show every part of the theme in a site's own look.</summary>
/// <param name="theme">Draws the pages.</param>
/// <param name="home">The site's home page, whose head, foot and look they have.</param>
/// <param name="fromTheRight">Words that run from the right.</param>
/// <param name="assets">The files of the look.</param>
/// <param name="pairs">The pairs of tokens with their contrast.</param>
internal sealed class LookPages(
    IPageRenderer theme, PageView home, UiWords fromTheRight, IReadOnlyList<OutputFile> assets,
    ImmutableArray<BrandPair> pairs)
{
    private readonly LookLinks _links = new(assets.Select(asset => asset.Path)
        .Concat(pairs.SelectMany(pair => new[] { Swatch(pair, "light"), Swatch(pair, "dark") }))
        .ToHashSet(StringComparer.Ordinal));

    /// <summary>All files of the folder.</summary>
    public IEnumerable<OutputFile> Files()
    {
        yield return new OutputFile("index.html", theme.Render(Start()));
        foreach (var asset in assets) yield return asset;
        foreach (var pair in pairs)
        {
            yield return new OutputFile(Swatch(pair, "light"), Drawn(pair.Light));
            yield return new OutputFile(Swatch(pair, "dark"), Drawn(pair.Dark));
        }

        foreach (var file in Look.All.SelectMany(Files)) yield return file;
    }

    private IEnumerable<OutputFile> Files(Look look)
    {
        var words = look.IsFromTheRight ? fromTheRight : home.Words;
        var parts = ThemeExamples.Parts(words, text => text).ToList();
        var pages = parts.Where(part => part.View.Widgets.Length > 0).Concat(ThemeExamples.Pages(words, text => text)).ToList();
        var stacked = parts.Where(part => part.View.Widgets.Length == 0).ToList();
        yield return Page(look, "index", All(look, stacked, pages.Select(page => page.Name)));
        foreach (var (name, view) in pages) yield return Page(look, name, Own(view));
        foreach (var asset in assets)
        {
            var bytes = asset.Path.EndsWith(".css", StringComparison.Ordinal)
                ? Encoding.UTF8.GetBytes(look.Style(Encoding.UTF8.GetString(asset.Bytes.Span))) : asset.Bytes;
            yield return new OutputFile($"{look.Name}/{asset.Path}", bytes);
        }

        yield return new OutputFile(
            $"{look.Name}/{LookLinks.Picture}", Svg(160, 90, "<rect width=\"160\" height=\"90\" fill=\"#9aa5ad\"/>"));
    }

    private OutputFile Page(Look look, string name, PageView view) =>
        new($"{look.Name}/{name}.html", Encoding.UTF8.GetBytes(look.Html(Encoding.UTF8.GetString(theme.Render(view)))));

    /// <summary>Every part that stands in the words of a page, one below the other, and the way to whole pages.</summary>
    private PageView All(Look look, IReadOnlyList<(string Name, PageView View)> parts, IEnumerable<string> pages)
    {
        ImmutableArray<Block> blocks =
        [
            .. parts.SelectMany(part => part.View.Page.Blocks.Prepend(Heading("part-" + part.Name, part.Name))),
            Heading("pages", "Whole pages"),
            List(pages.Select(page => Link(page + ".html", page))),
        ];
        var view = Own(parts[0].View);
        return view with
        {
            Page = view.Page with { Title = look.Title, Summary = "", Blocks = blocks },
            Contents =
            [
                .. parts.Select(part => new ContentsEntry(2, "part-" + part.Name, part.Name)),
                new ContentsEntry(2, "pages", "Whole pages"),
            ],
        };
    }

    /// <summary>The page to begin with: the looks, and the colours with their contrast.</summary>
    private PageView Start()
    {
        var view = Own(ThemeExamples.Parts(home.Words, text => text).First().View);
        TableCell Cell(BrandPair pair, string scheme, BrandPairColours colours) => new(
        [
            new ImageInline("/" + Swatch(pair, scheme), ""),
            new TextInline(string.Create(
                CultureInfo.InvariantCulture, $" {colours.Contrast:0.0}:1 ({colours.Fore} on {colours.Ground})")),
        ]);
        ImmutableArray<Block> blocks =
        [
            new ParagraphBlock([new TextInline(
                "Every part of the pages in the look of this site. The words are invented; most links lead nowhere.")]),
            List(Look.All.Select(look => Link($"{look.Name}/index.html", look.Title))),
            Heading("colours", "Colours and their contrast"),
            new TableBlock([], [Head("What is seen on what"), Head("At least"), Head("Light"), Head("Dark")],
            [
                .. pairs.Select(pair => new TableRow(
                [
                    new([new TextInline($"{pair.Said} (--nb-{pair.Fore} on --nb-{pair.Ground})")]),
                    new([new TextInline(string.Create(CultureInfo.InvariantCulture, $"{pair.Least:0.0}:1"))]),
                    Cell(pair, "light", pair.Light), Cell(pair, "dark", pair.Dark),
                ])),
            ]),
        ];
        return view with
        {
            Page = view.Page with { Title = "The look of this site", Summary = "", Blocks = blocks },
            Contents = [],
        };
    }

    /// <summary>An example with the head, the foot and the look of the site.</summary>
    private PageView Own(PageView view) => view with
    {
        Site = view.Site with
        {
            Name = home.Site.Name,
            Description = home.Site.Description,
            Publisher = home.Site.Publisher,
            // A browser that opens a page from a folder may not read a manifest, and says so.
            Brand = home.Site.Brand is { Icons: { } icons } brand
                ? brand with { Icons = icons with { Manifest = null } } : home.Site.Brand,
            Assets = home.Site.Assets,
        },
        Links = _links,
        NoIndex = true,
        Canonical = null,
        StructuredData = [],
        RedirectTo = null,
    };

    private static string Swatch(BrandPair pair, string scheme) =>
        $"assets/pair-{pair.Fore}-on-{pair.Ground}-{scheme}.svg";

    private static byte[] Drawn(BrandPairColours colours) => Svg(48, 24,
        $"<rect width=\"48\" height=\"24\" fill=\"{colours.Ground}\"/>"
        + $"<path d=\"M8 12h32\" stroke=\"{colours.Fore}\" stroke-width=\"6\"/>");

    private static byte[] Svg(int width, int height, string drawing) => Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\">{drawing}</svg>"));

    private static HeadingBlock Heading(string id, string words) => new(2, id, [new TextInline(words)]);

    private static TableCell Head(string words) => new([new TextInline(words)]);

    private static ListBlock List(IEnumerable<Inline> items) =>
        new(false, 1, [.. items.Select(item => new ListItem([new ParagraphBlock([item])]))]);

    private static LinkInline Link(string file, string words) =>
        new("look", null, null, [new TextInline(words)]) { Address = LookLinks.To(file) };
}
