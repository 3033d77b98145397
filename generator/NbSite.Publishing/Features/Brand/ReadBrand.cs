using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Features.Brand.Fonts;
using NbSite.Publishing.Features.Brand.Pictures;
using NbSite.Publishing.Features.Brand.Styles;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Outputs;

namespace NbSite.Publishing.Features.Brand;

/// <summary>Holds the folder “brand” against what site.yml names, and makes the style sheet and the icons.</summary>
internal sealed class ReadBrand(BuildInput input, Pipeline<SourceFile> files, Pipeline<ConfigDocument> config)
    : SourceModule<BrandDocument>
{
    public override IEnumerable<BrandDocument> Read(IModuleContext context)
    {
        var held = context.OutputsOf(files).Where(file => file.Role == FileRole.Brand)
            .ToDictionary(file => file.Name, StringComparer.Ordinal);
        if (context.OutputsOf(config) is not [{ Config: var site }]) return [];
        // Of what was named wrongly it cannot be said that nothing names it.
        var isWhole = context.DiagnosticsOf(config).All(diagnostic => diagnostic.Severity != Severity.Error);
        var named = site.Brand?.Files.Concat(site.Brand.Fonts).Select(each => each.File.Value).ToHashSet(StringComparer.Ordinal) ?? [];
        if (site.Brand is not null) named.Add(BrandStyle.File);
        foreach (var file in held.Keys.Where(file => isWhole && !named.Contains(file)).Order(StringComparer.Ordinal))
            context.Report(file == BrandStyle.File
                ? Codes.BrandFileUnused.WithHint(SourceSpan.File(file), "Add “brand:” to site.yml, if only with “colour:”; the sheet goes with it. Or delete the file.", file)
                : Codes.BrandFileUnused.At(SourceSpan.File(file), file));
        return site.Brand is { } brand ? [Make(site, brand, held, context)] : [];
    }

    private BrandDocument Make(SiteConfig site, BrandConfig brand, Dictionary<string, SourceFile> held,
        IModuleContext context)
    {
        var written = ImmutableArray.CreateBuilder<OutputFile>();
        var pictures = ImmutableDictionary.CreateBuilder<string, BrandPicture>(StringComparer.Ordinal);
        var unread = input.Files.Where(file => file.ReadProblem is not null).Select(file => file.Path)
            .ToHashSet(StringComparer.Ordinal);
        var looked = new BrandPictures(held, unread, context);
        LookedAt? mark = null;
        foreach (var (key, file) in brand.Files)
        {
            if (looked.Find(key, file) is not { } found) continue;
            if (key == "mark") mark = found;
            // Words alone have no pictures, and what nobody shares needs none for links.
            if (key == "mark" || input.Output.Pictures == PictureUse.None || (!input.Output.IsShared && key == "social")) continue;
            pictures[file.Value] = found.Picture;
            written.Add(found.File);
        }

        // Those that are not carried are looked at all the same.
        var fonts = BrandFonts.Look(brand, held, unread, context.Report);
        if (!input.Output.CarriesFonts) fonts = [];
        written.AddRange(fonts.Select(font => font.File));
        var style = BrandStyle.Make(brand, held.GetValueOrDefault(BrandStyle.File)?.File, fonts, input.Theme, context.Report);
        if (style.Sheet is { } sheet) written.Add(sheet);
        var drawn = mark is null ? null : Drawn(brand, mark, context);
        var icons = drawn is null ? null : Icons(site, brand, mark!, drawn, style.Frame?.Light, written);
        return new BrandDocument
        {
            Files = written.ToImmutable(),
            Style = style.Sheet is { } made ? "/" + made.Path : null,
            Pictures = pictures.ToImmutable(),
            Icons = icons,
            FrameColours = style.Frame,
            Card = brand.DrawsCards && style.Card is { } card ? card with { Mark = drawn is null ? (ReadOnlyMemory<byte>?)null : drawn[^1].Png } : null,
        };
    }

    private static IReadOnlyList<(int Size, byte[] Png)>? Drawn(BrandConfig brand, LookedAt mark, IModuleContext context)
    {
        if (MarkIcons.HasLetters(mark.Source.File))
        {
            context.Report(Codes.BrandMarkWords.At(brand.Mark!.Span));
            return null;
        }

        if (MarkIcons.Draw(mark.Source.File) is { } drawn) return drawn;
        context.Report(Codes.BrandMarkUnreadable.At(brand.Mark!.Span));
        return null;
    }

    private BrandIcons Icons(
        SiteConfig site, BrandConfig brand, LookedAt mark, IReadOnlyList<(int Size, byte[] Png)> drawn, string? colour,
            ImmutableArray<OutputFile>.Builder written)
    {
        string Add(string name, ReadOnlyMemory<byte> bytes)
        {
            var path = ThemeFiles.Fingerprinted("assets/", name, bytes.Span);
            written.Add(new OutputFile(path, bytes));
            return "/" + path;
        }

        if (mark.IsDrawing) written.Add(mark.File);
        var svg = mark.IsDrawing ? mark.Picture.Address : null;
        var small = Add("icon-32.png", drawn[0].Png);
        // Telephones put on their first screen what has an address.
        if (!input.Output.IsShared) return new BrandIcons(svg, small, null, null);
        var touch = Add("icon-180.png", drawn[1].Png);
        var large = Add("icon-512.png", drawn[2].Png);
        var name = site.Name[site.Language];
        var manifest = WebManifest.Of(
            name, brand.Name?[site.Language] is { Length: > 0 } own ? own : name, site.Language,
            input.Theme.Words(site.Language)?.Direction ?? "ltr",
            [(small, MarkIcons.Sizes[0]), (touch, MarkIcons.Sizes[1]), (large, MarkIcons.Sizes[2])], colour);
        return new BrandIcons(svg, small, touch, Add("site.webmanifest", Encoding.UTF8.GetBytes(manifest)));
    }
}
