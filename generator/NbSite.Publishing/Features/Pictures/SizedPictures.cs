using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Security.Cryptography;
using NbSite.Content.Markdown;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Outputs;
using NbSite.Publishing.Site.Pictures;
using SkiaSharp;

namespace NbSite.Publishing.Features.Pictures;

/// <summary>
/// Makes each picture ready when it is first asked for, once, on the thread that asks; so that only what pages show
/// is made, on all cores, and no more than one a core is in memory.
/// </summary>
internal sealed class SizedPictures : ISitePictures
{
    private readonly FrozenDictionary<string, PictureDocument> _pictures;
    private readonly ConcurrentDictionary<string, Lazy<Entry>> _made = new(StringComparer.Ordinal);
    private readonly IPictureCache _cache;
    private readonly PictureMaker _maker;
    private readonly string _recipe;

    /// <param name="pictures">The pictures of the content folder.</param>
    /// <param name="cache">Remembers what was made before.</param>
    /// <param name="use">What they are made for.</param>
    public SizedPictures(IEnumerable<PictureDocument> pictures, IPictureCache cache, PictureUse use)
    {
        _pictures = pictures.DistinctBy(picture => picture.Address)
            .ToFrozenDictionary(picture => picture.Address, StringComparer.Ordinal);
        (_cache, _maker) = (cache, new PictureMaker(use));
        var purpose = use == PictureUse.Print ? "print" : "screen";
        _recipe = $"-{purpose}-{PictureRules.Version}-{typeof(SKCodec).Assembly.GetName().Version}";
    }

    /// <inheritdoc/>
    public PictureAnswer? Of(string address) => Find(address)?.Answer;

    /// <inheritdoc/>
    public IEnumerable<OutputFile> Files(string address)
    {
        if (Find(address) is not { } entry) yield break;
        if (entry.Made is not { } made)
        {
            yield return NamePicture.FileOf(entry.Picture);
            yield break;
        }

        FreshPicture? fresh = null;
        foreach (var part in made.Parts)
        {
            var bytes = Kept(part) ?? Same(fresh ??= Fresh(entry.Picture), part);
            yield return new OutputFile(AddressOf(entry.Picture, part)[1..], bytes);
        }
    }

    private Entry? Find(string address) => _pictures.TryGetValue(address, out var picture)
        ? _made.GetOrAdd(address, _ => new Lazy<Entry>(() => Make(picture))).Value
        : null;

    private Entry Make(PictureDocument picture)
    {
        if (picture.Address.EndsWith(".svg", StringComparison.Ordinal))
        {
            var drawing = SvgSize.Of(Original(picture)) is { } size
                ? new PictureView(picture.Address, size.Width, size.Height)
                : null;
            return new Entry(picture, null, new PictureAnswer(picture.File.Path, drawing, []));
        }

        var made = MadePicture.Read(_cache.Find(picture.Sha256 + _recipe)) ?? Fresh(picture).Made;
        return new Entry(picture, made, new PictureAnswer(picture.File.Path, View(picture, made), made.Problems));
    }

    private static PictureView? View(PictureDocument picture, MadePicture made)
    {
        if (made.Plain is not { } plain) return null;
        var shown = PictureRules.Shown(made.Width, made.Height);
        return new PictureView(AddressOf(picture, plain), shown.Width, shown.Height)
        {
            Sizes = [.. made.Sizes.Select(part => new PictureSize(AddressOf(picture, part), part.Width))],
        };
    }

    private FreshPicture Fresh(PictureDocument picture)
    {
        var fresh = _maker.Make(Original(picture));
        if (fresh.IsPassing) return fresh;
        foreach (var (name, bytes) in fresh.Bytes) _cache.Keep(name, bytes);
        _cache.Keep(picture.Sha256 + _recipe, fresh.Made.Write());
        return fresh;
    }

    private byte[]? Kept(PicturePart part) =>
        _cache.Find(part.Name) is { } kept && Convert.ToHexStringLower(SHA256.HashData(kept)) == part.Sha256 ? kept : null;

    // Another processor may make other bytes of the same picture; pages name the part by those that it had.
    private static byte[] Same(FreshPicture fresh, PicturePart part) => fresh.Bytes.GetValueOrDefault(part.Name)
        ?? (fresh.Made.Parts.FirstOrDefault(one => one.Width == part.Width && one.Ending == part.Ending) is { } like
            ? fresh.Bytes[like.Name]
            : throw new IOException("A picture could not be made again. Build once more."));

    /// <summary>
    /// The picture as it was looked at. Throws <see cref="IOException"/> when it has been changed since.
    /// </summary>
    private static byte[] Original(PictureDocument picture) => NamePicture.FileOf(picture).Bytes.ToArray();

    private static string AddressOf(PictureDocument picture, PicturePart part)
    {
        var path = picture.File.Path;
        var name = Slug.From(path[..^Path.GetExtension(path).Length].Replace('/', ' '));
        return $"/assets/{name}-{part.Width}.{part.Sha256[..8]}{part.Ending}";
    }

    private sealed record Entry(PictureDocument Picture, MadePicture? Made, PictureAnswer Answer);
}
