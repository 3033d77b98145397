using System.Security.Cryptography;
using NbSite.Content.Reviews;
using NbSite.Content.Site;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.Files;

/// <summary>Looks at a file that is to be published as it is: whether it may be, where, and who looked at it.</summary>
internal sealed class ReadStaticFile(BuildInput input, Pipeline<ConfigDocument> config, Pipeline<ReviewDocument> reviews)
    : Module<SourceFile, StaticDocument>
{
    public override IEnumerable<StaticDocument> Execute(SourceFile source, IModuleContext context)
    {
        if (context.OutputsOf(config) is not [{ Config: var site }]) return [];
        var (file, place) = (source.File, SourceSpan.File(source.File.Path));
        var path = PathOf(source, site);
        if (source.Language is null && OwnMend(path) is { } mend)
        {
            context.Report(Codes.StaticTakesPlace.WithHint(place, mend, file.Path, $"“/{path}”"));
            return [];
        }

        if ((source.Language is null ? StaticKinds.InRoot(path) : StaticKinds.ByEnding(path)) is not { } kind)
        {
            context.Report(Codes.StaticKindRefused.At(place, file.Path, RefusedKinds.Of(path)));
            return [];
        }

        if (StaticNames.Problem(path) is { } name)
        {
            context.Report(Codes.StaticName.At(place, file.Path, name));
            return [];
        }

        // Read once here: a file is not kept, because all of them together may be more than the memory holds.
        var bytes = file.Bytes;
        if (bytes.Length > site.Files.Largest * FileLimits.Megabyte)
        {
            context.Report(Codes.StaticTooLarge.At(place, FileSizes.Of(bytes.Length), site.Files.Largest));
            return [];
        }

        if (StaticContents.Problem(file.Path, path, bytes) is { } problem)
        {
            context.Report(problem);
            return [];
        }

        if ((PictureData.Of(bytes.Span) ?? PlaceData.Of(Path.GetExtension(path).ToLowerInvariant(), bytes)) is { } told)
            context.Report(Codes.PictureTells.At(place, told));
        var review = context.OutputsOf(reviews).FirstOrDefault(review => review.Subject == file.Path)?.Record;
        var known = new SiteFile("/" + path, file.Path, kind.Word, kind.MediaType, bytes.Length, HashOf(bytes.Span))
        {
            // A print of a page says itself how far that was checked.
            IsUnchecked = kind.Use == StaticUse.Document && !LeafletFiles.Is(file.Path) && !IsChecked(review),
            IsWithdrawn = review?.Status == ReviewStatus.Withdrawn,
            IsOnlineOnly = input.Output.WhyOnline(site, path, bytes.Length) is not null,
            IsSaved = kind.IsSaved,
        };
        return [new StaticDocument(file, kind, known) { Review = review }];
    }

    /// <summary>SHA-256 as 64 lower-case hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>What hosts read and the build writes, for who has such a file from another program.</summary>
    private static string? OwnMend(string path) => path switch
    {
        "_redirects" => "Delete the file: the build writes it from redirects.yml. Write its old addresses there.",
        "_headers" => "Delete the file: the build writes it, and nothing in it can be set by hand.",
        _ => null,
    };

    /// <summary>From the root of the site: beside the pages of its folder, beside the page that it is a print of, or at the root.</summary>
    private static string PathOf(SourceFile source, SiteConfig site) =>
        LeafletFiles.Is(source.File.Path) ? LeafletFiles.AddressOf(LeafletFiles.PageOf(source.File.Path))[1..]
        : source.Language is { } language && language != site.Language ? source.File.Path
        : source.File.Path[((source.Language ?? StaticKinds.Folder).Length + 1)..];

    private static bool IsChecked(ReviewRecord? review) => review is
    {
        Status: ReviewStatus.SourceChecked or ReviewStatus.ClinicallyReviewed,
        Last: not null,
        ChangedSince: null,
    };
}
