using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Markdown;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Writing;

/// <summary>How much of a text is kept when it is written; each step gives up a little more.</summary>
internal enum Care
{
    /// <summary>Signs are escaped only where they would be marks.</summary>
    Usual,

    /// <summary>Every sign is escaped.</summary>
    EverySign,

    /// <summary>Besides, nothing is stressed, raised or broken into lines.</summary>
    PlainWords,
}

/// <summary>Writes running text as the site's own Markdown.</summary>
internal sealed partial class InlineWriter(Care care, bool inCell = false)
{
    private readonly StringBuilder _text = new();
    private bool _inLink;
    private bool _inStrong;
    private bool _inEmphasis;

    /// <summary>The text, without blanks around it.</summary>
    public static string Write(ImmutableArray<ImportedInline> inlines, Care care, bool inCell = false)
    {
        var writer = new InlineWriter(care, inCell);
        writer.Many(inlines, "");
        var text = writer._text.ToString().Trim(' ', '\n', '\t');
        while (text.EndsWith("\\\n", StringComparison.Ordinal) || (text.EndsWith('\\') && !text.EndsWith("\\\\", StringComparison.Ordinal))) text = text.TrimEnd('\n', '\\', ' ');
        return Start(text);
    }

    private void Many(ImmutableArray<ImportedInline> inlines, string after)
    {
        for (var i = 0; i < inlines.Length; i++)
        {
            var rest = i + 1 < inlines.Length ? PlainWords.Of([inlines[i + 1]]) : after;
            switch (inlines[i])
            {
                case Words words: Plain(words.Text); break;
                case LineEnd: _text.Append(inCell || care == Care.PlainWords ? " " : "\\\n"); break;
                case Stress stress: Stressed(stress, rest); break;
                case Script script: Scripted(script); break;
                case Link link: Linked(link); break;
                case Picture picture: Shown(picture); break;
            }
        }
    }

    private void Stressed(Stress stress, string after)
    {
        var words = PlainWords.Of(stress.Children);
        var inner = words.Trim();
        var isNested = stress.IsStrong ? _inStrong : _inEmphasis;
        var before = _text.Length == 0 ? ' ' : _text[^1];
        var starts = before == ' ' || before == '\n' || before is '(' or '“' or '[' or '*' or '_' || char.IsWhiteSpace(words.FirstOrDefault('x'));
        var follows = after.FirstOrDefault(' ');
        var ends = !char.IsLetterOrDigit(follows) || char.IsWhiteSpace(words.LastOrDefault('x'));
        var isWord = inner.Length > 0 && (char.IsLetterOrDigit(inner[0]) || inner[0] is '“' or '(' or '"') && !inner.Contains('\n');
        if (care == Care.PlainWords || isNested || !starts || !ends || !isWord || stress.Children.Any(each => each is Picture))
        {
            Many(stress.Children, after);
            return;
        }

        if (char.IsWhiteSpace(words[0]) && before != ' ') _text.Append(' ');
        // A mark of the other kind inside one of these, so that no three stand together.
        var sign = (_inStrong || _inEmphasis) ? '_' : '*';
        var mark = stress.IsStrong ? new string(sign, 2) : sign.ToString();
        if (stress.IsStrong) _inStrong = true;
        else _inEmphasis = true;
        var start = _text.Length;
        _text.Append(mark);
        Many(stress.Children, "");
        if (stress.IsStrong) _inStrong = false;
        else _inEmphasis = false;
        var written = _text.ToString(start + mark.Length, _text.Length - start - mark.Length).Trim();
        _text.Length = start;
        _text.Append(mark).Append(written).Append(mark);
        if (char.IsWhiteSpace(words[^1])) _text.Append(' ');
    }

    private void Scripted(Script script)
    {
        var words = PlainWords.Of(script.Children);
        var core = words.Trim(' ', ',', ';');
        if (core.Length == 0)
        {
            // What stands between two numbers of notes needs no place of its own.
            Many(script.Children, "");
            return;
        }

        var start = words.IndexOf(core, StringComparison.Ordinal);
        var (lead, tail) = (words[..start].TrimStart(), words[(start + core.Length)..]);
        Plain(lead);
        // Between the marks no blank may stand.
        var tight = Separators().Replace(core, "$1");
        var before = _text.Length == 0 ? ' ' : _text[^1];
        var fits = care != Care.PlainWords && tight.Length <= 11
            && tight.All(c => char.IsLetterOrDigit(c) || c is '+' or '-' or '−' or '–' or '.' or ',' or '(' or ')' or '/')
            && (char.IsLetterOrDigit(before) || before is ')' or ']');
        var mark = script.IsRaised ? '^' : '~';
        if (fits) _text.Append(mark).Append(tight).Append(mark);
        // Without its place “10⁹” would be 109.
        else if (core.Any(char.IsAsciiDigit)) Plain((IsNote(core) && char.IsLetterOrDigit(before) ? " " : "") + PlainWords.Signs(core, script.IsRaised));
        else Many(script.Children, "");
        Plain(tail);
    }

    // Several words with a number, such as “2, p. 12”, are no power.
    private static bool IsNote(string words) => words.Any(char.IsLetter) && words.Contains(' ', StringComparison.Ordinal);

    private void Linked(Link link)
    {
        var words = PlainWords.Of(link.Children);
        var bag = new DiagnosticBag();
        var fits = !_inLink && PlainWords.Split(words).Length > 0
            && LinkTarget.Classify(link.Address, SourceSpan.None, bag) != TargetKind.Refused && !link.Address.AsSpan().ContainsAny("()<>");
        if (!fits)
        {
            Many(link.Children, "");
            return;
        }

        if (char.IsWhiteSpace(words[0]) && _text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
        _inLink = true;
        var start = _text.Length;
        Many(link.Children, "");
        _inLink = false;
        var written = _text.ToString(start, _text.Length - start).Replace("\\\n", " ", StringComparison.Ordinal).Trim();
        _text.Length = start;
        _text.Append('[').Append(written).Append("](").Append(link.Address).Append(')');
        if (char.IsWhiteSpace(words[^1])) _text.Append(' ');
    }

    private void Shown(Picture picture)
    {
        _text.Append("![").Append(Escape(picture.Alt.Replace('\n', ' ').Trim(), Care.EverySign)).Append("](").Append(picture.Address);
        if (picture.Caption.Trim() is { Length: > 0 } caption) _text.Append(" \"").Append(Escape(caption.Replace('\n', ' '), Care.EverySign)).Append('"');
        _text.Append(')');
    }

    private void Plain(string text)
    {
        text = Clean(text);
        if (_text.Length > 0 && _text[^1] is ' ' or '\n') text = text.TrimStart(' ', '\t', '\n');
        _text.Append(Escape(text, care));
    }

    private string Escape(string text, Care how)
    {
        if (how == Care.Usual) text = Usual().Replace(text, "\\$0");
        else text = Every().Replace(text, "\\$0");
        return inCell && how == Care.Usual ? text.Replace("|", "\\|", StringComparison.Ordinal) : text;
    }

    /// <summary>The start of a line, where some signs begin something else.</summary>
    private static string Start(string text) => string.Join("\n", text.Split('\n').Select(line =>
    {
        if (Numbered().Match(line) is { Success: true } number) return line.Insert(number.Groups[1].Length, "\\");
        return LineStart().IsMatch(line) ? "\\" + line : line;
    }));

    /// <summary>Words without characters that no text may hold, every blank one blank.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) continue;
                clean.Append(c).Append(text[++i]);
                continue;
            }

            if (c is '\n' or '\r' or '\t' or '\u2028' or '\u2029' or '\u0085') clean.Append(' ');
            else if (!char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069') and not '\uFEFF' and not '\uFFFD'
                && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)) clean.Append(c);
        }

        return Blanks().Replace(clean.ToString(), " ");
    }

    [GeneratedRegex("(?<=[0-9])(,) (?=[0-9])")]
    private static partial Regex Separators();

    [GeneratedRegex(@"[ ]{2,}")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\\`*\[\]<~^{}]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=_)_|&(?=[A-Za-z#])|=(?==)|(?<==)=|%(?=%)|(?<=%)%|\+(?=\+)|(?<=\+)\+|\$(?=\S)|\|(?=\|)|(?<=\|)\||(?<![\p{L}\p{N}:/]):(?=[a-z][a-z0-9_+-]{1,30}:)")]
    private static partial Regex Usual();

    [GeneratedRegex(@"[!-/:-@\[-`{-~]")]
    private static partial Regex Every();

    [GeneratedRegex(@"^(\d{1,9})[.)](?=\s|$|\p{L})")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?:[#>+:=|-]|//|!!!|\?\?\?)")]
    private static partial Regex LineStart();
}
