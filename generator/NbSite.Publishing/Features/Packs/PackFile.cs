using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NbSite.Content.Markdown;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Packs;

/// <summary>A page's words as a script, so that the pack can print them from a folder too.</summary>
internal static class PackFile
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether people hand the page out.</summary>
    public static bool IsHandedOut(PageHeader header) => !header.IsGenerated && header.Id != PageNames.Home && header.Kind != ContentKind.About
        && header.Status is not (ReviewStatus.Draft or ReviewStatus.Withdrawn);

    /// <summary>Null when the page has no article, as in a theme that renders pages in another way.</summary>
    /// <param name="header">The page.</param>
    /// <param name="html">The whole page as it is published.</param>
    public static OutputFile? Make(PageHeader header, ReadOnlySpan<byte> html)
    {
        var start = html.IndexOf("<article"u8);
        var end = html.LastIndexOf("</article>"u8);
        if (start < 0 || end < start) return null;
        var article = Encoding.UTF8.GetString(html[start..(end + "</article>".Length)]);
        var script = Encoding.UTF8.GetBytes($"nbPack({JsonSerializer.Serialize(header.Id, Plain)},{JsonSerializer.Serialize(article, Plain)});\n");
        return new OutputFile(ThemeFiles.Fingerprinted("assets/pack/", $"{header.Language.ToLowerInvariant()}-{Slug.From(header.Id)}.js", script), script);
    }
}
