using NbSite.Content.Yaml;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pictures;

namespace NbSite.Publishing.Features.Brand.Pictures;

/// <summary>A picture of the brand that was looked at.</summary>
/// <param name="Source">Its file.</param>
/// <param name="Picture">Its address and size.</param>
/// <param name="File">As it is written.</param>
internal sealed record LookedAt(SourceFile Source, BrandPicture Picture, OutputFile File)
{
    /// <summary>Whether it is drawn of lines, and so of any size.</summary>
    public bool IsDrawing => Source.Name.EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Looks at the pictures that site.yml names, each once, and holds them to what they are used for.</summary>
internal sealed class BrandPictures(IReadOnlyDictionary<string, SourceFile> held, IReadOnlySet<string> unread,
    IModuleContext context)
{
    private const int Kilobyte = 1000;

    // Icons are drawn from a mark of at least this many pixels.
    private const int LeastMark = 512;

    // What is smaller is left out, or shown as a stamp, by those who show it beside a link.
    private const int LeastSocialWidth = 600;
    private const int LeastSocialHeight = 315;

    private readonly Dictionary<string, LookedAt?> _looked = new(StringComparer.Ordinal);

    /// <summary>The picture under a key; null, and told, when there is none that may be shown.</summary>
    public LookedAt? Find(string key, TextValue name)
    {
        if (!_looked.TryGetValue(name.Value, out var looked)) _looked[name.Value] = looked = Look(name);
        if (looked is null) return null;
        var place = SourceSpan.File(looked.Source.Name);
        var (weight, most) = (looked.File.Bytes.Length,
            key switch { "social" => 1000, "mark" => 500, _ => 150 });
        if (weight > most * Kilobyte) context.Report(
            Codes.BrandPictureLarge.At(place, (weight + Kilobyte - 1) / Kilobyte, most, key));
        if (Problem(key, looked) is { } problem) context.Report(
            problem.At(place, looked.Picture.Width, looked.Picture.Height));
        return looked;
    }

    private LookedAt? Look(TextValue name)
    {
        if (!held.TryGetValue(name.Value, out var file))
        {
            if (!unread.Contains(name.Value))
                context.Report(Codes.BrandFileMissing.WithHint(name.Span, Suggestions.Hint(name.Value, held.Keys),
                    name.Value));
            return null;
        }

        var found = new NamePicture().Execute(file with { Role = FileRole.Picture }, context).FirstOrDefault();
        if (found is null) return null;
        if (CleanPicture.Of(file.Name, file.File.Bytes.ToArray()) is { } clean)
        {
            var address = NamePicture.AddressOf(file.Name, clean.Bytes.Span);
            return new LookedAt(
                file, new BrandPicture(address, clean.Width, clean.Height, ""), new OutputFile(address[1..], clean.Bytes));
        }

        context.Report(Codes.BrandPictureSize.At(SourceSpan.File(file.Name), CleanPicture.Most));
        return null;
    }

    private static DiagnosticDescriptor? Problem(string key, LookedAt looked)
    {
        var (width, height) = (looked.Picture.Width, looked.Picture.Height);
        return key switch
        {
            "mark" when Math.Abs(width - height) > Math.Max(width, height) / 50
                || (!looked.IsDrawing && width < LeastMark) => Codes.BrandMarkShape,
            "social" when looked.IsDrawing || width < LeastSocialWidth || height < LeastSocialHeight =>
                Codes.BrandSocial,
            _ => null,
        };
    }
}
