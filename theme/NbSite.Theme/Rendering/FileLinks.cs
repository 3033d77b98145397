using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>Links to files that are published as they are: what kind, how large, and what else a reader should know before the tap.</summary>
internal static class FileLinks
{
    private const char NoBreak = '\u00A0';

    /// <summary>Writes the link round the words that <paramref name="words"/> writes.</summary>
    public static void Write(StringBuilder html, FileInline file, PageView view, Action words)
    {
        var isThere = file.Today is { IsWithdrawn: false };
        var href = isThere ? Href(file, view) : null;
        if (isThere) Start(html, file, href!, "nb-file", Whole(href!, view));
        else html.Append("<span class=\"nb-file\">");
        words();
        End(html, file, href, view);
        html.Append(isThere ? "</a>" : "</span>");
    }

    /// <summary>A link of the menu or of the foot of a page. What all pages share names no address for paper.</summary>
    /// <param name="entry">Which file it is, and what it is called.</param>
    /// <param name="view">The page with the link.</param>
    /// <param name="style">The class of the links beside it; null for none.</param>
    public static MarkupString Of(MenuEntry entry, PageView view, string? style)
    {
        var (today, html) = (entry.File!, new StringBuilder());
        var file = new FileInline(today.Address, today.Kind, (int)today.Size, today.Sha256, []) { Today = today, Page = entry.FilePage };
        var href = Href(file, view);
        Start(html, file, href, style is null ? "nb-file" : style + " nb-file", whole: null);
        html.Append("<span>").Append(Markup.Encode(entry.Title ?? ""));
        End(html, file, href, view);
        return new MarkupString(html.Append("</span></a>").ToString());
    }

    private static void Start(StringBuilder html, FileInline file, string href, string style, string? whole)
    {
        html.Append("<a class=\"").Append(style).Append("\" href=\"").Append(Markup.Encode(href))
            .Append("\" type=\"").Append(Markup.Encode(file.Today!.MediaType)).Append('"');
        if (file.Today.IsSaved && !file.Today.IsOnlineOnly) html.Append(" download");
        // On paper the address stands behind the words.
        if (whole is not null) html.Append(" data-nb-address=\"").Append(Markup.Encode(whole)).Append('"');
        html.Append('>');
    }

    private static void End(StringBuilder html, FileInline file, string? href, PageView view) =>
        html.Append(" <span class=\"nb-file__facts\">").Append(Markup.Encode(view.Words.Format("file.facts", view.Words.List(Facts(file, href, view)))))
            .Append("</span>");

    /// <summary>The size as readers know it, such as “240 kB”.</summary>
    internal static string Size(long bytes, UiWords words)
    {
        var tenths = (bytes + 50_000) / 100_000;
        var (key, number) = bytes < 1000 ? ("file.bytes", bytes.ToString(CultureInfo.InvariantCulture))
            : bytes < 999_500 ? ("file.kilobytes", ((bytes + 500) / 1000).ToString(CultureInfo.InvariantCulture))
            : ("file.megabytes", words.Number(string.Create(CultureInfo.InvariantCulture, $"{tenths / 10}.{tenths % 10}")));
        return words.Format(key, number);
    }

    /// <summary>Kind and size of a file, and where it is when it was left out of a copy, such as “PDF, 240 kB”.</summary>
    internal static string Facts(SiteFile file, PageView view)
    {
        var words = view.Words;
        var facts = words.List([words["file.kind." + file.Kind], Size(file.Size, words)]).Replace(' ', NoBreak);
        var href = view.Links.Href(view.Address, file.Address);
        return !file.IsOnlineOnly ? facts
            : words.List([facts, words.Format("file.online", href[(href.IndexOf("//", StringComparison.Ordinal) + 2)..])]);
    }

    private static IEnumerable<string> Facts(FileInline file, string? href, PageView view)
    {
        var words = view.Words;
        // Kind and size stay on one line.
        var kind = "file.kind." + file.FileKind;
        yield return words.List([words.Has(kind) ? words[kind] : file.FileKind, Size(file.Size, words)]).Replace(' ', NoBreak);
        if (file.Today is { IsWithdrawn: true }) yield return words["file.withdrawn"];
        else if (file.Today is { IsUnchecked: true }) yield return words["file.unchecked"].Replace(' ', NoBreak);
        if (file.Today is { IsOnlineOnly: true } && href is not null) yield return words.Format("file.online", href[(href.IndexOf("//", StringComparison.Ordinal) + 2)..]);
    }

    private static string Href(FileInline file, PageView view)
    {
        var href = view.Links.Href(view.Address, file.Address);
        return file.Page is { } page ? $"{href}#page={page.ToString(CultureInfo.InvariantCulture)}" : href;
    }

    /// <summary>The whole address; null on a page that has no address of its own.</summary>
    private static string? Whole(string href, PageView view) =>
        view.Canonical is { } canonical && Uri.TryCreate(new Uri(canonical), href, out var whole) ? whole.AbsoluteUri : null;
}
