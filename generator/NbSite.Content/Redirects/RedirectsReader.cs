using System.Buffers;
using System.Collections.Immutable;
using NbSite.Content.FrontMatter;
using NbSite.Content.Markdown;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Redirects;

/// <summary>Reads redirects.yml. Whether pages and headings exist is asked when all pages are known.</summary>
public static class RedirectsReader
{
    private static readonly SearchValues<char> NotInAnchors = SearchValues.Create("# /\t\n\"'<>&");

    /// <summary>The entries that can be read; the others' errors are in the bag.</summary>
    /// <param name="node">The file's YAML; null when it could not be read.</param>
    /// <param name="path">The file, relative to the content folder.</param>
    /// <param name="bag">Takes the errors.</param>
    public static ImmutableArray<Redirect> Read(YamlNode? node, string path, DiagnosticBag bag)
    {
        if (MapReader.Open(node, path, bag) is not { } map) return [];
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in map.RequiredMaps("redirects", "a redirect"))
        {
            if (One(entry) is not { } redirect) continue;
            if (seen.Add(redirect.Written)) redirects.Add(redirect);
            else bag.Add(Codes.RepeatedItem.At(redirect.FromSpan, Quote.Short(redirect.Written)));
        }

        map.Done();
        return redirects.ToImmutable();
    }

    private static Redirect? One(MapReader map)
    {
        var from = map.RequiredText("from");
        var to = map.RequiredText("to");
        var why = map.RequiredParagraph("why");
        map.Done();
        if (from is null || to is null || why is null) return null;
        var (address, part) = Split(from.Value);
        var (page, anchor) = Split(to.Value);
        // A part of the home page is an old address too; the home page itself is not.
        var problem = (address == "/" && part is not null ? null : Names.ProblemOfAddress(address)) ?? ProblemOfAnchor(part);
        if (problem is not null) map.Bag.Add(Codes.BadRedirect.At(from.Span, Quote.Short(from.Value), problem));
        var bad = Names.ProblemOfId(page) ?? ProblemOfAnchor(anchor);
        if (bad is not null) map.Bag.Add(Codes.BadId.At(to.Span, Quote.Short(to.Value), bad));
        return problem is null && bad is null
            ? new Redirect(address, part, page, anchor, why.Value, from.Span, to.Span)
            : null;
    }

    private static (string Path, string? Anchor) Split(string text)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (text, null) : (text[..hash], AnchorName.Read(text[(hash + 1)..]));
    }

    private static string? ProblemOfAnchor(string? anchor) =>
        anchor is null ? null
        : anchor.Length == 0 ? "nothing stands after “#”"
        : anchor.AsSpan().ContainsAny(NotInAnchors) ? "only one anchor may stand after “#”"
        : null;
}
