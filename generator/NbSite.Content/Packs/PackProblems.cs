using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Packs;

/// <summary>What is wrong with the packs of a site, told where all files are told of.</summary>
internal static class PackProblems
{
    /// <summary>Whether without the pack nothing can be said of the site's own files.</summary>
    /// <param name="descriptor">A kind of problem.</param>
    public static bool Stop(DiagnosticDescriptor descriptor) => descriptor == Codes.PackUnreadable || descriptor == Codes.PackManifestMissing
        || descriptor == Codes.PackNotLocked || descriptor == Codes.PackChanged || descriptor == Codes.PackFileRefused
        || descriptor == Codes.PackTooLarge || descriptor == Codes.PackTwice || descriptor == Codes.PackLockBroken
        || descriptor == Codes.PackLockStale || descriptor == Codes.PackPath || descriptor == Codes.PackTooNew || descriptor == Codes.PackClash;

    /// <summary>Problems as files that could not be read.</summary>
    /// <param name="problems">The problems.</param>
    public static IEnumerable<ContentFile> Files(IEnumerable<Diagnostic> problems) =>
        problems.Select((problem, at) => new ContentFile($"{PackPaths.Lock}/{at:D5}", ReadOnlyMemory<byte>.Empty, problem));
}
