using NbSite.Content.Site;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Bundles;

namespace NbSite.Publishing.Features.Files;

/// <summary>Which files an offline copy takes with it.</summary>
internal static class CopyLimits
{
    /// <summary>Why a file stays online; null when it may be in the copy, and for the site itself.</summary>
    public static string? Problem(BuildOptions options, SiteConfig site, string path, long size)
    {
        if (options.Bundle is not { } bundle) return null;
        if (bundle.TextOnly) return "the copy is of text only";
        if (size > site.Files.InCopies * FileLimits.Megabyte)
            return $"it has {FileSizes.Of(size)}, and at most {site.Files.InCopies} MB are put into a copy";
        return BundleNames.Problem(path);
    }
}
