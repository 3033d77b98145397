using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Markdown.Slips;

/// <summary>
/// Marks in running text that nothing reads: those of other programs, and our own with a sign too many or too few. One
/// table for Markdown and for the plain texts of YAML.
/// </summary>
internal static partial class TextSlips
{
    private const string NoteHint = "Put the words in brackets in the sentence, or cite the source with [@key].";
    private const string LinkHint = "Write [words](page-id), with nothing between the brackets; write “\\[” for a bracket that is meant as a sign.";

    private static readonly System.Buffers.SearchValues<char> Wanted = System.Buffers.SearchValues.Create("[]{}<>%=+|:$~*_&^\\@/");

    private static readonly ImmutableArray<Kind> Kinds =
    [
        new(Wiki(), Codes.BrokenLink, null, "Write [words](page-id) for a link, ![words](images/x.png) for a picture."),
        new(Apart(), Codes.BrokenLink, null, LinkHint),
        new(Reversed(), Codes.BrokenLink, null, "The words stand in “[…]” and the address in “(…)” after them: [words](page-id)."),
        new(PictureAlone(), Codes.BrokenLink, null, "Write ![words](images/x.png), with the file right after the words."),
        new(Note(), Codes.Footnote, null, NoteHint),
        new(Comment(), Codes.PublishedComment),
        new(Callout(), Codes.NotAContainer),
        new(Template(), Codes.ForeignMark, "text put in by a template"),
        new(Critic(), Codes.ForeignMark, "words that were added or taken out"),
        new(Shortcode(), Codes.ForeignMark, "something put in by a plug-in"),
        new(Contents(), Codes.ForeignMark, "a table of contents", "Remove it: every long page has its contents anyway."),
        new(Highlight(), Codes.ForeignMark, "highlighted words", "Write *stars* around words to stress them."),
        new(Hidden(), Codes.ForeignMark, "hidden words", "Use “::: details”, or take the marks away."),
        new(Emoji(), Codes.ForeignMark, "a small picture", "Write it in words, or put the sign itself in."),
        new(Formula(), Codes.ForeignMark, "a formula", "Write it with signs (×, ≤, µ), m^2^ or CO~2~."),
        new(Command(), Codes.ForeignMark, "a command of LaTeX"),
        new(Attributes(), Codes.ForeignMark, "attributes", "Remove it; known are {#anchor} at a heading and {uncited=\"reason\"} at a block."),
        new(Entity(), Codes.ForeignMark, "a sign", "Write the sign itself, or close it with “;”."),
        new(Struck(), Codes.StruckOut),
        new(DoubleStruck(), Codes.StruckOut),
    ];

    /// <summary>Every slip in a text, the first of each kind.</summary>
    /// <param name="text">Running text in which our own marks have been read.</param>
    /// <param name="from">Where to begin: what stands before was escaped.</param>
    public static IEnumerable<Slip> In(string text, int from = 0)
    {
        if (!MayHold(text.AsSpan(from))) yield break;
        foreach (var kind in Kinds)
        {
            var match = kind.Form.Match(text, from);
            if (match.Success) yield return new Slip(match.Index, match.Length, kind.Code, kind.What, kind.Hint);
        }
    }

    /// <summary>Whether there can be a slip in a text at all; most have no sign of one.</summary>
    public static bool MayHold(ReadOnlySpan<char> text) =>
        text.IndexOfAny(Wanted) >= 0 || text.IndexOf("???") >= 0 || text.IndexOf("orem ipsum") >= 0;

    private readonly record struct Kind(Regex Form, DiagnosticDescriptor Code, string? What = null, string? Hint = null);

    // [[About us]], ![[scan.png]], and what is left of one when a mark stands in it.
    [GeneratedRegex(@"!?\[\[[^\[\]]{1,200}\]\]|!?\[\[\z", RegexOptions.CultureInvariant)]
    private static partial Regex Wiki();

    // [words] (page); at the end of the run an address follows.
    [GeneratedRegex(
        @"(?:(?<=[\p{L}\p{N}][^\[\]]{0,200})|(?<=!\[[^\[\]]{0,200}))\][ \t]+\((?:[a-z0-9][a-z0-9-]*\)|[^()\s]*[/.#][^()\s]*[^()\s.]\)|\z)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    // (words)[page]
    [GeneratedRegex(@"(?<=\([^()\[\]]{1,200})\)\[(?:[^\[\]\s]*[/#][^\[\]\s]*\]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Reversed();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])!\[[^\[\]]*\](?![ \t]*\()", RegexOptions.CultureInvariant)]
    private static partial Regex PictureAlone();

    // ^[A note.] and what is left of [^1
    [GeneratedRegex(@"\^\[[^\]]{0,200}\]?|\[\^[^\]\s]{0,40}\]?", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"%%|\b(?:TODO|FIXME|XXX)\b(?=:)|\b[Ll]orem ipsum\b|(?<=[ \t\u00A0(])\?\?\?(?!\?)|\{>>|\{\#\s", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\[![A-Za-z]{2,20}\][+-]?", RegexOptions.CultureInvariant)]
    private static partial Regex Callout();

    [GeneratedRegex(@"\{%|%\}|(?<![\p{L}\p{N}])[$#]\{|<%|%>|<<(?=[\p{L}_])[\p{L}\p{N}_ ]{1,40}>>|<\?|\?>", RegexOptions.CultureInvariant)]
    private static partial Regex Template();

    [GeneratedRegex(@"\{\+\+|\+\+\}|\{--|--\}|\{~~|~~\}|\{==|==\}", RegexOptions.CultureInvariant)]
    private static partial Regex Critic();

    // [/caption], [video src=…], {{< … >}} is an unknown directive.
    [GeneratedRegex(@"\[/[A-Za-z_-]{1,20}\]|\[[a-z][a-z_-]{1,20}(?: [a-z_-]{1,20}=[^\]]{0,200})\]|(?<!\S)@\[[a-z]{2,20}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcode();

    [GeneratedRegex(@"\[(?:TOC|toc|_TOC_)\]|\$\{?toc\}?", RegexOptions.CultureInvariant)]
    private static partial Regex Contents();

    [GeneratedRegex(@"==(?=[^\s=])[^=]{0,200}(?<=[^\s=])==(?!=)|(?<!\S)\+\+(?=[^\s+])[^+]{0,200}(?<=[^\s+])\+\+(?![\p{L}\p{N}+])", RegexOptions.CultureInvariant)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"\|\|(?=[^\s|])[^|]{0,200}(?<=[^\s|])\|\|", RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"(?<![\p{L}\p{N}:/]):[a-z][a-z0-9_+-]{1,30}:(?![\p{L}\p{N}:/])", RegexOptions.CultureInvariant)]
    private static partial Regex Emoji();

    [GeneratedRegex(@"\$\$|(?<![\p{L}\p{N}$])\$(?=[^\s$])[^$]{0,200}[\\^_{}=][^$]{0,200}(?<=[^\s$])\$(?!\d)|(?<=[\p{L}\p{N})])\^\{|(?<=\p{L})_\{", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"\\(?:newpage|pagebreak|clearpage|noindent|hline|item|begin|end|textbf|textit|emph|frac|cite[pt]?|ref|label|footnote|section|[vh]space)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    [GeneratedRegex(@"\{:[^}]{0,80}\}?|\{::[^}]{0,80}\}?", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex(
        @"&(?:nbsp|amp|lt|gt|quot|apos|copy|reg|deg|ndash|mdash|[lr][sd]quo|hellip|euro|pound|times|micro|frac12|[aeiou](?:acute|grave|circ|uml)|szlig|\#\d{2,6}|\#x[0-9A-Fa-f]{2,6})(?![A-Za-z0-9;=])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    // ~two tablets~, which GitHub strikes out; “~5 to ~10” is “about”.
    [GeneratedRegex(@"(?<!~)~(?=[^\s~])[^~]{0,300}(?<=[^\s~])~(?![\p{L}\p{N}~])", RegexOptions.CultureInvariant)]
    private static partial Regex Struck();

    [GeneratedRegex(@"~~(?=\S)[^~]{0,300}~~|~~", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleStruck();
}
