using System.Buffers;
using NbSite.Content.FrontMatter;
using NbSite.Content.Markdown;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Redirects;

/// <summary>Reads where an old address leads: the id of a page, an address of the site, or one of another
/// site.</summary>
internal static class RedirectTargetReader
{
    private const int Longest = 400;
    private static readonly SearchValues<char> OfServers = SearchValues.Create("$'\"`;|");

    /// <summary>Null, with an error in the bag, for what cannot be one.</summary>
    /// <param name="to">As it is written.</param>
    /// <param name="from">The old address; null when it could not be read, and nothing can be said of names.</param>
    /// <param name="bag">Takes the errors.</param>
    public static RedirectTarget? Read(TextValue to, OldAddress? from, DiagnosticBag bag)
    {
        var target = Parse(to, bag);
        if (target is null || from is null) return target;
        var known = from.Names.ToList();
        var isOutside = target.Kind == RedirectKind.Outside;
        foreach (var name in target.Placeholders.Where(name =>
            !known.Contains(name, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            var hint = known.Count == 0
                ? $"Write “*” or “:{name}” as a part of “from”."
                : Suggestions.Hint(name, known, $"Known are {NodeReader.Join(known.Select(each => ":" + each))}.");
            // Addresses of the site are read without percent signs, so that a colon is one there however it is written.
            if (isOutside) hint += " If a colon is meant, write it as %3A.";
            bag.Add(Codes.UnknownPlaceholder.WithHint(to.Span, hint, ":" + name, from.Written));
            target = null;
        }

        // What stands in an address is typed by strangers: “/” and then “/evil.example” or “\evil.example” is another site.
        if (target?.Kind != RedirectKind.Address || RedirectTarget.Placeholder().Match(target.Text).Index != 1) return target;
        bag.Add(Codes.BadRedirectTarget.WithHint(to.Span,
            "Write an entry for each folder, such as {from: \"/old/news/*\", to: \"/news/:splat\"}.", Quote.Short(to.Value),
            "its first part must be written in full; else anybody could make an address here that leads to another site"));
        return null;
    }

    private static RedirectTarget? Parse(TextValue to, DiagnosticBag bag)
    {
        var text = to.Value.Trim();
        if (text.StartsWith('/')) return OfSite(text, to.Span, bag);
        // An id has no colon, so whatever has one is meant for another site.
        if (text.Contains(':', StringComparison.Ordinal)) return OfOther(text, to.Span, bag);
        var (page, anchor) = Split(text);
        if ((Names.ProblemOfId(page) ?? ProblemOfAnchor(anchor)) is { } bad)
        {
            bag.Add(Codes.BadId.At(to.Span, Quote.Short(to.Value), bad));
            return null;
        }

        return new RedirectTarget(RedirectKind.Page, page, anchor);
    }

    private static RedirectTarget? OfSite(string text, SourceSpan span, DiagnosticBag bag)
    {
        var (path, anchor) = Split(text);
        var problem = path.Length > Longest ? $"it has more than {Longest} characters"
            : path.StartsWith("//", StringComparison.Ordinal)
            ? "“//” begins the address of another site; write https:// before it"
            : path.Contains('?', StringComparison.Ordinal) ? "this site has no addresses with “?”"
            : path.Contains('*', StringComparison.Ordinal) ? "what “*” stood for is written :splat"
            : path.Contains('\\', StringComparison.Ordinal) ? "it must use “/”, not “\\”"
            : path.Split('/')[1..].Any(part => part is "." or "..") ? "“.” and “..” lead to other folders"
            : path.Length > 1 && path.TrimEnd('/')[1..].Split('/').Any(part => part.Length == 0)
            ? "there is nothing between two “/”"
            : ProblemOfAnchor(anchor);
        var decoded = AddressText.Decode(path);
        problem ??= decoded is null ? "after “%” must stand the two digits of a sign in UTF-8, such as %C3%BC"
            : AddressText.Foreign(decoded);
        if (problem is null) return new RedirectTarget(RedirectKind.Address, decoded!, anchor);
        bag.Add(Codes.BadRedirectTarget.At(span, Quote.Short(text), problem));
        return null;
    }

    private static RedirectTarget? OfOther(string text, SourceSpan span, DiagnosticBag bag)
    {
        // A name as a value would stand looks the same to who reads an address.
        var filled = RedirectTarget.Placeholder().Replace(text[Math.Min("https:".Length, text.Length)..], match => "x"
            + match.Groups[1].Value);
        var problem = !text.StartsWith("https://", StringComparison.Ordinal)
            ? "another site's address must begin with https://"
            : text.Length > Longest ? $"it has more than {Longest} characters"
            : text.Contains('*', StringComparison.Ordinal) ? "what “*” stood for is written :splat"
            : text.AsSpan().ContainsAny(OfServers)
            ? "servers would read one of its signs as their own; write it with %, such as %27 for “'”"
            : WebAddress.Parse("https:" + filled) is not { } address
            ? "it is not a whole address such as https://example.org/place/"
            : HostEnd(text) is var end && RedirectTarget.Placeholder().IsMatch(text["https:".Length..end])
            ? "the name of the other site must be written in full"
            : !text.All(char.IsAscii) && !address.Host.All(char.IsAscii)
            ? $"write its host as browsers do: {address.IdnHost}"
            : null;
        if (problem is not null)
        {
            bag.Add(Codes.BadRedirectTarget.At(span, Quote.Short(text), problem));
            return null;
        }

        if (LookalikeHost.Plain(new Uri("https:" + filled).Host)
            is { } plain) bag.Add(Codes.LookalikeHost.At(span, Quote.Short(text), plain));
        return new RedirectTarget(RedirectKind.Outside, Ascii(text), null);
    }

    private static int HostEnd(string text) => text.IndexOf('/', "https://".Length) is > 0 and var at ? at
        : text.Length;

    // Everything beyond ASCII gets percent signs; what has them already keeps them.
    private static string Ascii(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.IsAscii ? rune.ToString() : AddressText.Encode(rune.ToString())));

    internal static (string Path, string? Anchor) Split(string text)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? (text, null) : (text[..hash], AnchorName.Read(text[(hash + 1)..]));
    }

    internal static string? ProblemOfAnchor(string? anchor) =>
        anchor is null ? null
        : anchor.Length == 0 ? "nothing stands after “#”"
        : anchor.AsSpan().ContainsAny(NotInAnchors) ? "only one anchor may stand after “#”"
        : null;

    private static readonly System.Buffers.SearchValues<char> NotInAnchors =
        System.Buffers.SearchValues.Create("# /\t\n\"'<>&");
}
