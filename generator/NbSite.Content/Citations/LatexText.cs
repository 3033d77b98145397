using System.Collections.Frozen;
using System.Text;

namespace NbSite.Content.Citations;

/// <summary>
/// LaTeX in BibTeX values as plain text: accents, letters, signs, Greek, raised and lowered digits. Braces and commands that
/// only style go; a command that is not known is named.
/// </summary>
internal sealed class LatexText
{
    // No system library may compose them: the program runs without one.
    private static readonly FrozenDictionary<string, string> Accents = """
        ' aáeéiíoóuúyýcćnńsśzźlĺrŕgǵAÁEÉIÍOÓUÚYÝCĆNŃSŚZŹLĹRŔ
        ` aàeèiìoòuùnǹAÀEÈIÌOÒUÙNǸ
        ^ aâeêiîoôuûcĉgĝhĥjĵsŝwŵyŷAÂEÊIÎOÔUÛCĈGĜHĤJĴSŜWŴYŶ
        " aäeëiïoöuüyÿAÄEËIÏOÖUÜYŸ
        ~ aãnñoõiĩuũeẽyỹAÃNÑOÕIĨUŨ
        = aāeēiīoōuūAĀEĒIĪOŌUŪ
        . cċeėgġzżiiIİCĊEĖGĠZŻ
        u aăeĕgğiĭoŏuŭAĂEĔGĞIĬOŎUŬ
        v cčdďeělľnňrřsštťzžgǧaǎCČDĎEĚLĽNŇRŘSŠTŤZŽ
        H oőuűOŐUŰ
        c cçsştţgģkķlļnņrŗeȩCÇSŞTŢGĢKĶLĻNŅRŖ
        k aąeęiįuųAĄEĘIĮUŲ
        r aåuůAÅUŮ
        d aạeẹiịoọuụhḥsṣtṭAẠEẸIỊOỌUỤ
        """.Split('\n').Where(line => line.Length > 2).SelectMany(line =>
            Enumerable.Range(1, (line.Length - 2) / 2).Select(i => (Key: $"{line[0]}{line[i * 2]}", Value: line[(i * 2) + 1].ToString())))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Signs = """
        ss ß|o ø|O Ø|l ł|L Ł|ae æ|AE Æ|oe œ|OE Œ|aa å|AA Å|i ı|j ȷ|dh ð|DH Ð|th þ|TH Þ|dj đ|DJ Đ|ng ŋ|NG Ŋ
        |textendash –|textemdash —|textquoteright ’|textquoteleft ‘|textquotedblright ”|textquotedblleft “|textquotesingle '
        |textregistered ®|texttrademark ™|copyright ©|textcopyright ©|textdegree °|degree °|textmu µ|mu μ|pm ±|textpm ±
        |times ×|texttimes ×|leq ≤|le ≤|geq ≥|ge ≥|sim ~|textasciitilde ~|approx ≈|neq ≠|rightarrow →|to →|leftarrow ←|cdot ·
        |alpha α|beta β|gamma γ|delta δ|epsilon ε|varepsilon ε|zeta ζ|eta η|theta θ|iota ι|kappa κ|lambda λ|nu ν|xi ξ|pi π
        |rho ρ|sigma σ|tau τ|upsilon υ|phi φ|varphi φ|chi χ|psi ψ|omega ω|Gamma Γ|Delta Δ|Theta Θ|Lambda Λ|Xi Ξ|Pi Π|Sigma Σ
        |Phi Φ|Psi Ψ|Omega Ω|textalpha α|textbeta β|textgamma γ|infty ∞|dots …|ldots …|textellipsis …|P ¶|S §|pounds £
        |textless <|textgreater >|textunderscore _|textbraceleft {|textbraceright }|textasciicircum ^|textdollar $
        |textpercent %|textampersand &|textbardbl ‖|textordmasculine º|textordfeminine ª|textonehalf ½|textquestiondown ¿|textexclamdown ¡
        |textsection §|textdagger †|dag †|textnumero №|slash /|backslash \|lbrace {|rbrace }|percent %
        |LaTeX LaTeX|TeX TeX|BibTeX BibTeX|textsterling £|euro €|texteuro €|textbackslash \|guillemotleft «|guillemotright »|textbullet •|circ °|prime ′
        """.Replace("\n", "", StringComparison.Ordinal).Split('|').Select(pair => pair.Split(' ', 2)).Where(pair => pair.Length == 2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    // What they hold is kept, the look goes.
    private static readonly string[] Looks =
    [
        "emph", "textit", "textbf", "textsc", "textrm", "texttt", "textsf", "textup", "textsl", "text", "mathrm", "mathit", "mathbf", "mbox",
        "it", "bf", "em", "sc", "rm", "tt", "sl", "url", "uppercase", "lowercase", "MakeUppercase", "noopsort", "relax", "ensuremath",
        "mkbibquote", "mkbibemph", "enquote", "textnormal", "underline", "protect", "hbox", "/", "-", "!", "@",
    ];

    private readonly string _text;
    private readonly StringBuilder _result = new();
    private readonly List<string> _unknown;
    private int _at;
    private bool _isInMath;

    private LatexText(string text, List<string> unknown)
    {
        _text = text;
        _unknown = unknown;
    }

    /// <summary>The plain text; names of commands that are not known are put into the list.</summary>
    public static string Plain(string text, List<string> unknown)
    {
        var reader = new LatexText(text, unknown);
        while (reader._at < text.Length) reader.Next();
        return string.Join(' ', reader._result.ToString().Split([' ', '\n', '\t', '\r', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
    }

    private void Next()
    {
        var c = _text[_at++];
        switch (c)
        {
            case '{' or '}':
                break;
            case '$':
                _isInMath = !_isInMath;
                break;
            case '~':
                _result.Append(' ');
                break;
            case '-' when Follows("--"):
                _at += 2;
                _result.Append('—');
                break;
            case '-' when Follows("-"):
                _at++;
                _result.Append('–');
                break;
            case '`' when Follows("`"):
                _at++;
                _result.Append('“');
                break;
            case '\'' when Follows("'"):
                _at++;
                _result.Append('”');
                break;
            case '^' or '_' when _isInMath:
                _result.Append(CslMarkup.ToPlainText(c == '^' ? $"<sup>{Plain(Argument(), _unknown)}</sup>" : $"<sub>{Plain(Argument(), _unknown)}</sub>"));
                break;
            case '\\':
                Command();
                break;
            default:
                _result.Append(c);
                break;
        }
    }

    private void Command()
    {
        if (_at >= _text.Length) return;
        var c = _text[_at];
        if (!char.IsAsciiLetter(c))
        {
            _at++;
            if ("'`^\"~=.".Contains(c, StringComparison.Ordinal) && Accent(c)) return;
            if (c == '\\' || c == ' ' || c == ',' || c == ';') _result.Append(' ');
            else if (c is not ('/' or '-' or '!' or '(' or ')')) _result.Append(c);
            return;
        }

        var start = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at])) _at++;
        var name = _text[start.._at];
        if (name.Length == 1 && Accents.Keys.Any(key => key[0] == name[0]) && Accent(name[0])) return;
        if (name is "textsuperscript" or "textsubscript" or "sp" or "sb")
        {
            var tag = name is "textsuperscript" or "sp" ? "sup" : "sub";
            _result.Append(CslMarkup.ToPlainText($"<{tag}>{Plain(Argument(), _unknown)}</{tag}>"));
            return;
        }

        if (name == "href")
        {
            // The address of a link in a title is not its words.
            _ = Argument();
            return;
        }

        // The blank after a command's name belongs to it.
        if (_at < _text.Length && _text[_at] == ' ' && (Signs.ContainsKey(name) || Looks.Contains(name))) _at++;
        if (name is "par" or "newline" or "linebreak" or "quad" or "qquad" or "space") _result.Append(' ');
        else if (Signs.TryGetValue(name, out var sign)) _result.Append(sign);
        else if (!Looks.Contains(name)) _unknown.Add("\\" + name);
    }

    private bool Accent(char mark)
    {
        var before = _at;
        var argument = Argument().Trim();
        if (argument is "\\i" or "\\i{}") argument = "i";
        if (argument is "\\j" or "\\j{}") argument = "j";
        if (argument.Length > 0 && Accents.TryGetValue($"{mark}{argument[0]}", out var letter))
        {
            _result.Append(letter).Append(Plain(argument[1..], _unknown));
            return true;
        }

        _at = before;
        return false;
    }

    /// <summary>What a command applies to: a group in braces, a command, or one character.</summary>
    private string Argument()
    {
        while (_at < _text.Length && _text[_at] == ' ') _at++;
        if (_at >= _text.Length) return "";
        var start = _at;
        if (_text[_at] == '\\')
        {
            _at++;
            while (_at < _text.Length && char.IsAsciiLetter(_text[_at])) _at++;
            return _text[start.._at];
        }

        if (_text[_at] != '{') return _text[_at++].ToString();
        var depth = 0;
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            if (c == '{') depth++;
            else if (c == '}' && --depth == 0) return _text[(start + 1)..(_at - 1)];
        }

        return _text[(start + 1)..];
    }

    private bool Follows(string text) => string.CompareOrdinal(_text, _at, text, 0, text.Length) == 0;
}
