using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Site.Pictures;

/// <summary>The pictures of a site, each made ready when a page that shows it first asks.</summary>
internal interface ISitePictures
{
    /// <summary>How a picture is shown; null for one that does not come from the content folder.</summary>
    /// <param name="address">The address by which words name it.</param>
    PictureAnswer? Of(string address);

    /// <summary>The files that pages need to show it.</summary>
    /// <param name="address">The address by which words name it.</param>
    IEnumerable<OutputFile> Files(string address);
}

/// <summary>How a picture is shown, and what is wrong with it.</summary>
/// <param name="Path">Its file, relative to the content folder.</param>
/// <param name="View">Null when it is shown as it is, or cannot be shown.</param>
/// <param name="Problems">What those who look after it should know.</param>
internal sealed record PictureAnswer(string Path, PictureView? View, ImmutableArray<PictureProblem> Problems)
{
    /// <summary>All that a page shows of it or says about it.</summary>
    public string Text => string.Join('\n',
    [
        Path,
        View is null ? "-" : $"{View.Source} {View.Width} {View.Height} {View.SizesType}",
        .. View is null ? [] : View.Sizes.Select(size => $"{size.Address} {size.Width}"),
        .. Problems.Select(problem => problem.Code + "|" + string.Join('|', problem.Words)),
    ]);
}

/// <summary>Something about a picture, whichever page shows it.</summary>
/// <param name="Code">The diagnostic.</param>
/// <param name="Words">What it says beside the file's name.</param>
internal sealed record PictureProblem(string Code, ImmutableArray<string> Words)
{
    /// <summary>The message, at a place that shows the picture.</summary>
    public Diagnostic At(SourceSpan span, string path) => Codes.All.First(descriptor => descriptor.Code == Code)
        .At(span, [path, .. Words]);
}

/// <summary>A site without pictures.</summary>
internal sealed class NoPictures : ISitePictures
{
    public static NoPictures Instance { get; } = new();

    public PictureAnswer? Of(string address) => null;

    public IEnumerable<OutputFile> Files(string address) => [];
}
