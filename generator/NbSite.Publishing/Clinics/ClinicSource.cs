using NbSite.Content.Sources;

namespace NbSite.Publishing.Clinics;

/// <summary>A hospital's file of its own numbers, which lies outside of the content folder.</summary>
/// <param name="File">The file.</param>
/// <param name="Beside">A file beside it, by its name; null when there is none.</param>
public sealed record ClinicSource(ContentFile File, Func<string, ContentFile?> Beside)
{
    /// <summary>The file as it was typed, for messages that name it beside another file.</summary>
    public string Typed { get; init; } = File.Path;

    /// <summary>Such as “ward-4”: what tells files made with it apart.</summary>
    public string Slug => Content.Markdown.Slug.From(Path.GetFileNameWithoutExtension(File.Path));
}
