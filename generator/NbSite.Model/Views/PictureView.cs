using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>How a picture is shown: where its bytes are, and how much room it needs before they have come.</summary>
/// <param name="Source">The address for print and for browsers that know no newer format.</param>
/// <param name="Width">How wide it is shown at most, in CSS pixels.</param>
/// <param name="Height">The height that belongs to that width.</param>
public sealed record PictureView(string Source, int Width, int Height)
{
    /// <summary>
    /// The same picture in several sizes, smallest first; none for a drawing that has no size of its own.
    /// </summary>
    public ImmutableArray<PictureSize> Sizes { get; init; } = [];

    /// <summary>The media type of all of them.</summary>
    public string SizesType { get; init; } = "image/webp";
}

/// <summary>One size of a picture.</summary>
/// <param name="Address">Where its bytes are.</param>
/// <param name="Width">How many pixels wide they are.</param>
public sealed record PictureSize(string Address, int Width);
