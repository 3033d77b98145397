using System.Security.Cryptography;
using System.Text;
using NbSite.Content.Sources;

namespace NbSite.Publishing.Site;

/// <summary>A hospital's file of its own numbers, which lies outside of the content folder.</summary>
/// <param name="File">The file.</param>
/// <param name="Beside">A file beside it, by its name; null when there is none.</param>
public sealed record ClinicSource(ContentFile File, Func<string, ContentFile?> Beside)
{
    /// <summary>The file as it was typed, for messages that name it beside another file.</summary>
    public string Typed { get; init; } = File.Path;

    /// <summary>Such as “ward-4”: what tells files made with it apart.</summary>
    public string Slug
    {
        get
        {
            var name = Path.GetFileNameWithoutExtension(File.Path);
            var slug = Content.Markdown.Slug.From(name);
            // A name without Latin letters still tells its files from those of another such clinic.
            return slug != Content.Markdown.Slug.From("") || name == slug ? slug
                : "clinic-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 4));
        }
    }
}
