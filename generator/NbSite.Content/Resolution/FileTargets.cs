using System.Collections.Immutable;
using System.Globalization;
using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>Links to files that are published as they are: by their address, or by their path from the file with the words.</summary>
internal sealed class FileTargets(ISiteIndex index, DiagnosticBag bag)
{
    private const string PdfPage = "page=";
    private const int LongestHint = 200;

    /// <summary>Whether a link that an author wrote means such a file and no page.</summary>
    /// <param name="name">Without what follows “#”.</param>
    public static bool Means(string name) => FileAddress.Is(name)
        || (StaticKinds.ByEnding(name) is not null && !name.StartsWith('/'));

    /// <summary>The link as written; null, with the reason in the bag, when it leads nowhere.</summary>
    /// <param name="name">An address that begins with a slash, or a path relative to the folder.</param>
    /// <param name="part">What follows “#”; null without.</param>
    /// <param name="folder">The folder of the file with the words, such as “en/treatments/”.</param>
    /// <param name="link">The link.</param>
    /// <param name="children">Its words.</param>
    public FileInline? Link(string name, string? part, string folder, UnresolvedLink link, ImmutableArray<Inline> children)
    {
        var plain = Uri.UnescapeDataString(name);
        var key = plain.StartsWith('/') ? plain : ContentPath.Resolve(folder, plain);
        if (key is null)
        {
            bag.Add(Codes.PathOutside.At(link.Span, Quote.Short(name)));
            return null;
        }

        if (index.Get<SiteFile>(IndexKind.File, key) is { } file) return Of(file, part, link.Span, link.Span, children);
        if (!index.MayBeUnread(IndexKind.File, key)) bag.Add(Codes.UnknownStaticFile.WithHint(link.Span, Hint(plain, key, folder), Quote.Short(name)));
        return null;
    }

    /// <summary>A whole address of a file on this site; null for one that NbSite may make itself, which has an address only.</summary>
    /// <param name="path">Inside the site.</param>
    /// <param name="link">The link.</param>
    /// <param name="isMissing">Whether it can only be such a file and there is none, which is then told.</param>
    public FileInline? Whole(string path, LinkInline link, out bool isMissing)
    {
        isMissing = false;
        var plain = Uri.UnescapeDataString(path);
        if (index.Get<SiteFile>(IndexKind.File, plain) is { } file)
        {
            var uri = new Uri(link.Href!);
            return Of(file, uri.Fragment.Length > 1 ? uri.Fragment[1..] : null, link.Span, link.Span, link.Children);
        }

        if (StaticKinds.ByEnding(plain) is not { Use: StaticUse.Document }) return null;
        isMissing = true;
        if (!index.MayBeUnread(IndexKind.File, plain))
            bag.Add(Codes.UnknownStaticFile.WithHint(link.Span, Hint(plain, plain, ""), Quote.Short(link.Href!)));
        return null;
    }

    /// <summary>The page of a file that a link opens: what follows “#” is “page=” and its number. Null for its first.</summary>
    public static int? PageOf(SiteFile file, string? part) =>
        file.Kind == "pdf" && part is not null && part.StartsWith(PdfPage, StringComparison.Ordinal)
            && int.TryParse(part.AsSpan(PdfPage.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number : null;

    /// <summary>What is wrong with a link to a file that is there: a part that no browser opens, or a file that was withdrawn.</summary>
    /// <param name="file">The file.</param>
    /// <param name="part">What follows “#”; null without.</param>
    /// <param name="place">Where the link stands.</param>
    public static IEnumerable<Diagnostic> Problems(SiteFile file, string? part, SourceSpan place)
    {
        if (part is not null && PageOf(file, part) is null) yield return Codes.PartOfFile.At(place, Quote.Short(part), file.Address);
        if (file.IsWithdrawn) yield return Codes.LinkToWithdrawnFile.At(place, file.Address);
    }

    private FileInline Of(SiteFile file, string? part, SourceSpan place, SourceSpan span, ImmutableArray<Inline> children)
    {
        foreach (var problem in Problems(file, part, place)) bag.Add(problem);
        return new FileInline(file.Address, file.Kind, (int)file.Size, file.Sha256, children) { Page = PageOf(file, part), Today = file, Span = span };
    }

    /// <summary>“Did you mean”, as the author would write it.</summary>
    private string? Hint(string written, string key, string folder)
    {
        if (written.Length > LongestHint) return null;
        if (PictureFile.Is(key) && index.Get<string>(IndexKind.Asset, key) is not null)
            return $"Show the picture with ![what is in it]({written}), or move it into the folder “static” to link to it.";
        var keys = index.Keys(IndexKind.File).ToList();
        var name = key[(key.LastIndexOf('/') + 1)..];
        var near = keys.FirstOrDefault(known => known != key && string.Equals(known[(known.LastIndexOf('/') + 1)..], name, StringComparison.OrdinalIgnoreCase))
            ?? Suggestions.Nearest(key, keys);
        if (near is null) return written.IndexOf('/', StringComparison.Ordinal) > 0 ? Targets.LooksLikeHost(written) : null;
        // A file of the root is linked to by its address.
        if (index.Get<SiteFile>(IndexKind.File, near) is { IsOfRoot: true } file) near = file.Address;
        return $"Did you mean “{(near.StartsWith('/') ? near : ContentPath.Relative(folder, near))}”?";
    }
}
