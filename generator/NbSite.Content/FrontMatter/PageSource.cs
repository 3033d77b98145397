using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.FrontMatter;

/// <summary>A Markdown page after its front matter was read.</summary>
/// <param name="Keys">The keys; where the front matter has errors, defaults stand in for them.</param>
/// <param name="BodyOffset">Where in <see cref="Text"/> the words begin.</param>
/// <param name="File">The whole file. Its text is twice as large, and all pages wait at once for the first to be rendered.</param>
public sealed record PageSource(CommonKeys Keys, int BodyOffset, ContentFile File)
{
    /// <summary>Whether the front matter has a beginning and an end.</summary>
    public bool HasFrontMatter { get; init; } = true;

    /// <summary>Whether the keys could be read; otherwise nobody knows what kind of page it is.</summary>
    public bool HasKeys { get; init; } = true;

    /// <summary>The text of the whole file, so that places in the body stay right. What was wrong with it was told before.</summary>
    public PositionedText Text() => SourceDecoder.Decode(File.Path, File.Bytes, new DiagnosticBag())!;
}
