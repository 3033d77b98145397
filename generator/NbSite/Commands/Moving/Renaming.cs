using System.Text.RegularExpressions;

namespace NbSite.Commands.Moving;

/// <summary>A name that becomes another, and how it is known where it stands.</summary>
internal sealed class Renaming
{
    private readonly Regex _name;

    private Renaming(string pattern, string from, string to)
    {
        _name = new Regex(pattern, RegexOptions.CultureInvariant);
        (From, To) = (from, to);
    }

    /// <summary>The name as it is now.</summary>
    public string From { get; }

    /// <summary>What is written in its place.</summary>
    public string To { get; }

    /// <summary>An id, a key or a name. With a prefix it may stand before the name, as in “glossary/scan”.</summary>
    public static Renaming Of(string from, string to, string? prefix = null) => new(
        $@"(?<![A-Za-z0-9_./-]){(prefix is null ? "" : $"(?:{Regex.Escape(prefix)})?")}(?<name>{Regex.Escape(from)})(?![A-Za-z0-9_/-]|[.:][A-Za-z0-9])", from, to);

    /// <summary>A place on a page, behind “#”.</summary>
    public static Renaming OfAnchor(string from, string to) => new($@"#(?<name>{Regex.Escape(from)})(?![\p{{L}}\p{{N}}_.:-])", from, to);

    /// <summary>An address on the site, such as “/living/school/”.</summary>
    public static Renaming OfAddress(string from, string to) => new($@"(?<=^|[A-Za-z0-9""'\s(<])(?<name>{Regex.Escape(from)})(?=$|[\s""'()<>#?,\]}}])", from, to);

    /// <summary>Where the name stands in a stretch of a text; null where it does not.</summary>
    public (int At, int Length)? In(string text, int from, int to)
    {
        for (var match = _name.Match(text, from); match.Success && match.Index < to; match = match.NextMatch())
            if (match.Groups["name"] is { } name && name.Index >= from && name.Index + name.Length <= to)
                return (name.Index, name.Length);
        return null;
    }
}
