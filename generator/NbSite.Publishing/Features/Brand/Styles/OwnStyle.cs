using System.Text;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Publishing.Features.Brand.Styles;

/// <summary>
/// Reads the site's own rules. What passes is a small part of CSS which every browser reads in one way; what is not in
/// it stops the build at its place. Libraries for CSS mend what they do not know, and forget where it stood: neither
/// is safe here.
/// </summary>
internal sealed class OwnStyle
{
    private const int Longest = 200_000;

    private readonly CssText _css;
    private readonly IReadOnlySet<string> _families;
    private readonly Action<Diagnostic> _report;
    private readonly StringBuilder _out = new();

    private OwnStyle(CssText css, IReadOnlySet<string> families, Action<Diagnostic> report) =>
        (_css, _families, _report) = (css, families, report);

    /// <summary>The rules without their comments; what may not stand there is reported.</summary>
    /// <param name="file">The style sheet.</param>
    /// <param name="families">What the site's own fonts are called.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static string Read(ContentFile file, IReadOnlySet<string> families, Action<Diagnostic> report)
    {
        var bytes = file.Bytes.Span;
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            report(Codes.BrandStyle.At(SourceSpan.File(file.Path), "text that is not UTF-8"));
            return "";
        }

        if (text.Length > Longest)
        {
            report(Codes.BrandStyle.At(SourceSpan.File(file.Path), $"more than {Longest} characters"));
            return "";
        }

        var css = new CssText(file.Path, text);
        if (css.Problem is { } problem)
        {
            report(problem);
            return "";
        }

        var style = new OwnStyle(css, families, report);
        style.Rules(isInMedia: false);
        return style._out.ToString();
    }

    private void Rules(bool isInMedia)
    {
        while (true)
        {
            _css.Space();
            if (_css.IsAtEnd)
            {
                if (isInMedia) _report(Codes.BrandStyle.At(_css.Place(_css.At), "a “{” that no “}” ends"));
                return;
            }

            if (isInMedia && _css.Take('}')) return;
            var start = _css.At;
            var prelude = _css.Until("{};");
            if (!_css.Take('{'))
            {
                if (prelude.StartsWith('@')) Instruction(start, prelude);
                else _report(Codes.BrandStyle.At(_css.Place(start), "a selector without “{”"));
                if (_css.IsAtEnd) return;
                _css.Skip();
                continue;
            }

            if (prelude.StartsWith('@')) Media(start, prelude, isInMedia);
            else Rule(start, prelude);
        }
    }

    private void Media(int start, string prelude, bool isInMedia)
    {
        if (!CssWords.IsMedia(prelude) || isInMedia)
        {
            Instruction(start, prelude);
            _css.Block();
            return;
        }

        _out.Append(prelude.Trim()).Append(" {\n");
        Rules(isInMedia: true);
        _out.Append("}\n");
    }

    private void Instruction(int start, string prelude)
    {
        var name = prelude.Split([' ', '\n', '\t', '(', '"', '\''], 2)[0];
        _report(Codes.BrandStyleRule.At(_css.Place(start), CssWords.Short(name == "@media" ? prelude.Trim() : name)));
    }

    private void Rule(int start, string prelude)
    {
        var at = start;
        foreach (var selector in prelude.Split(','))
        {
            var own = selector.Trim();
            var place = _css.Place(at + (selector.Length - selector.TrimStart().Length));
            if (!CssSelector.IsKnown(own)) _report(
                Codes.BrandStyle.At(place, $"the selector “{CssWords.Short(own)}”, which NbSite does not read"));
            else if (!CssSelector.StaysInPlace(own)) _report(Codes.BrandStyleReach.At(place, CssWords.Short(own)));
            at += selector.Length + 1;
        }

        _out.Append(prelude.Trim()).Append(" {\n");
        while (true)
        {
            _css.Space();
            if (_css.Take('}')) break;
            if (_css.IsAtEnd)
            {
                _report(Codes.BrandStyle.At(_css.Place(start), "a “{” that no “}” ends"));
                break;
            }

            Declaration(prelude.Trim());
            if (!_css.Take(';') && !_css.IsAt('}') && !_css.IsAtEnd)
            {
                _report(Codes.BrandStyle.At(_css.Place(_css.At), "rules inside a rule, or a “;” too few"));
                _css.Skip();
                _css.Block();
            }
        }

        _out.Append("}\n");
    }

    private void Declaration(string selector)
    {
        var start = _css.At;
        var text = _css.Until("{};");
        if (text.Trim().Length == 0) return;
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            _report(Codes.BrandStyle.At(_css.Place(start),
                $"“{CssWords.Short(text.Trim())}” in place of a property and its value"));
            return;
        }

        var (name, value) = (text[..colon].Trim(), text[(colon + 1)..]);
        if (!CssWords.MaySet(name, selector))
            _report(Codes.BrandStyleProperty.At(_css.Place(start), CssWords.Short(name)));
        else if (CssWords.Wrong(name, value, CssLimits.Of(selector, _families)) is var (at, what))
            _report(Codes.BrandStyleValue.At(_css.Place(start + colon + 1 + at), what, name));

        _out.Append(name).Append(": ").Append(value.Trim()).Append(";\n");
    }
}
