using System.Security.Cryptography;
using NbSite.Content.Markdown;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Index;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Pictures;

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

/// <summary>
/// Hands over what is needed to show the pictures that a published page or a text of the past shows: those of
/// drafts and of what was withdrawn are nobody's to see.
/// </summary>
internal sealed class WritePictures(BuildInput input, PictureSources sources) : SourceModule<WrittenFile>
{
    private const int MostNamed = 3;

    public override IEnumerable<WrittenFile> Read(IModuleContext context)
    {
        if (input.Options.Bundle?.TextOnly == true || context.OutputsOf(sources.Index) is not [var site]) yield break;
        var shown = context.OutputsOf(sources.Pages).SelectMany(page => page.Pictures)
            .Concat(context.OutputsOf(sources.Past).SelectMany(file => file.Pictures))
            .ToHashSet(StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        var unused = new List<string>();
        foreach (var picture in context.OutputsOf(sources.Pictures))
        {
            if (!shown.Contains(picture.Address))
            {
                unused.Add(picture.File.Path);
                continue;
            }

            foreach (var file in site.Pictures.Files(picture.Address))
            {
                if (!written.Add(file.Path)) continue;
                context.Write(file);
                yield return new WrittenFile(file.Path);
            }
        }

        // A copy, and a site of which a page could not be read, shows fewer pages than there are.
        if (unused.Count > 0 && PageOptions.Of(input).IsSite
            && context.DiagnosticsOf(sources.Pages).All(told => told.Severity != Severity.Error))
            context.Report(Codes.PicturesUnused.At(SourceSpan.File(unused[0]), Named(unused)));
    }

    private static string Named(List<string> paths)
    {
        var named = string.Join(", ", paths.Take(MostNamed).Select(path => $"“{path}”"));
        return paths.Count > MostNamed ? $"{named} and {paths.Count - MostNamed} more" : named;
    }
}

/// <summary>The pipelines that say which pictures are shown.</summary>
internal sealed record PictureSources(
    Pipeline<PictureDocument> Pictures,
    Pipeline<PageFacts> Pages,
    Pipeline<WrittenFile> Past,
    Pipeline<IndexDocument> Index);
