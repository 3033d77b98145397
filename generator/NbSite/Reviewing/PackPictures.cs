using System.Collections.Immutable;
using NbSite.Content.Sources;
using NbSite.Publishing.Features.Bundles;

namespace NbSite.Reviewing;

/// <summary>Pictures as addresses that need no request.</summary>
internal sealed class PackPictures(ImmutableArray<ContentFile> content)
{
    // A mail carries no more than a few of these.
    private const int Largest = 1_500_000;

    /// <summary>The picture as a data address; null for one that is not there, too large or of no known kind.</summary>
    public string? Address(string asset)
    {
        // Scripts in a drawing do not run where it is shown as a picture.
        if (SingleFile.MediaType(asset) is not { } kind || content.FirstOrDefault(file => file.Path == asset) is not { ReadProblem: null } file) return null;
        var bytes = file.Bytes;
        return bytes.Length is 0 or > Largest ? null : $"data:{kind};base64,{Convert.ToBase64String(bytes.Span)}";
    }
}
