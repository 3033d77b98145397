using System.Security.Cryptography;
using NbSite.Content.Markdown;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Site.Pictures;

/// <summary>Gives each picture its fingerprinted address; refuses pictures that could run or load something.</summary>
public sealed class NamePicture : Module<SourceFile, PictureDocument>
{
    public override IEnumerable<PictureDocument> Execute(SourceFile source, IModuleContext context)
    {
        var file = source.File;
        // Read once here: a picture is not kept, because all of them together may be more than the memory holds.
        var bytes = file.Bytes;
        if (file.Path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) && SvgCheck.Find(bytes.Span) is { } danger)
        {
            context.Report(Codes.UnsafePicture.At(new SourceSpan(file.Path, danger.Line, danger.Column), danger.What));
            return [];
        }

        if (!IsWhatItSays(file.Path, bytes.Span))
        {
            context.Report(Codes.PictureOfAnotherKind.At(SourceSpan.File(file.Path), Path.GetExtension(file.Path)));
            return [];
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        return [new PictureDocument(file, AddressOf(file.Path, bytes.Span)) { Sha256 = hash }];
    }

    /// <summary>A short name of plain letters: the file's own may be long, or hold signs that an address must escape.</summary>
    internal static string AddressOf(string path, ReadOnlySpan<byte> bytes)
    {
        var ending = Path.GetExtension(path);
        return "/" + ThemeFiles.Fingerprinted("assets/", Slug.From(path[..^ending.Length].Replace('/', ' ')) + ending.ToLowerInvariant(), bytes);
    }

    /// <summary>The picture as it was looked at. Throws <see cref="IOException"/> when it has been changed since.</summary>
    internal static OutputFile FileOf(PictureDocument picture)
    {
        var bytes = picture.File.Bytes;
        return AddressOf(picture.File.Path, bytes.Span) == picture.Address
            ? new OutputFile(picture.Address[1..], bytes)
            : throw new IOException($"“{picture.File.Path}” was changed while the site was built. Build it again.");
    }

    /// <summary>Whether the first bytes are those of the kind that the name gives.</summary>
    private static bool IsWhatItSays(string path, ReadOnlySpan<byte> bytes) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ".jpg" or ".jpeg" => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        ".gif" => bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8),
        ".webp" => bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8),
        _ => true,
    };
}
