using NbSite.Content.Sources;

namespace NbSite.Content.FrontMatter;

/// <summary>A Markdown page after its front matter was read.</summary>
/// <param name="Keys">The keys; where the front matter has errors, defaults stand in for them.</param>
/// <param name="BodyOffset">Where in <paramref name="File"/> the words begin.</param>
/// <param name="File">The whole file, so that places in the body stay right.</param>
public sealed record PageSource(CommonKeys Keys, int BodyOffset, PositionedText File)
{
    /// <summary>Whether the front matter has a beginning and an end.</summary>
    public bool HasFrontMatter { get; init; } = true;
}
