using NbSite.Model;

namespace NbSite.Publishing.Features.Brand.Styles;

/// <summary>The text of a style sheet with its comments made blank, and a place in it.</summary>
internal sealed class CssText
{
    private readonly string _path;
    private readonly char[] _text;

    // Inside quotes “{”, “}” and “;” are words.
    private readonly bool[] _isQuoted;

    public CssText(string path, string text)
    {
        _path = path;
        _text = text.ToCharArray();
        _isQuoted = new bool[_text.Length];
        Problem = Prepare();
    }

    /// <summary>What makes it impossible to say where its parts begin; null when nothing does.</summary>
    public Diagnostic? Problem { get; }

    public int At { get; private set; }

    public bool IsAtEnd => At >= _text.Length;

    public bool IsAt(char sign) => !IsAtEnd && _text[At] == sign && !_isQuoted[At];

    public void Space()
    {
        while (!IsAtEnd && _text[At] is ' ' or '\n' or '\t') At++;
    }

    public bool Take(char sign)
    {
        if (!IsAt(sign)) return false;
        At++;
        return true;
    }

    public void Skip() => At++;

    /// <summary>The text up to the first of some signs, which is not taken.</summary>
    public string Until(string signs)
    {
        var start = At;
        while (!IsAtEnd && (_isQuoted[At] || !signs.Contains(_text[At], StringComparison.Ordinal))) At++;
        return new string(_text, start, At - start);
    }

    /// <summary>Passes over what is left of a block whose “{” was taken.</summary>
    public void Block()
    {
        for (var depth = 1; !IsAtEnd && depth > 0; At++)
        {
            if (IsAt('{')) depth++;
            else if (IsAt('}')) depth--;
        }
    }

    public SourceSpan Place(int at)
    {
        var (line, start) = (1, 0);
        for (var each = 0; each < at && each < _text.Length; each++)
        {
            if (_text[each] != '\n') continue;
            line++;
            start = each + 1;
        }

        return new SourceSpan(_path, line, Math.Min(at, _text.Length) - start + 1);
    }

    private Diagnostic? Prepare()
    {
        for (var at = 0; at < _text.Length; at++)
        {
            switch (_text[at])
            {
                case '/' when at + 1 < _text.Length && _text[at + 1] == '*':
                    var end = new string(_text, at, _text.Length - at).IndexOf("*/", 2, StringComparison.Ordinal);
                    if (end < 0) return Codes.BrandStyle.At(Place(at), "a comment without its end");
                    for (var each = at; each < at + end + 2; each++)
                        if (_text[each] != '\n') _text[each] = ' ';
                    at += end + 1;
                    break;
                case '"' or '\'':
                    var quote = _text[at];
                    var start = at;
                    _isQuoted[at] = true;
                    for (at++; at < _text.Length && _text[at] != quote; at++)
                    {
                        if (_text[at] is '\n' or '\\' or '<') break;
                        _isQuoted[at] = true;
                    }

                    if (at >= _text.Length || _text[at] != quote) return Codes.BrandStyle.At(Place(start), "quotes that do not end on their line, or a “\\” or “<” in them");
                    _isQuoted[at] = true;
                    break;
                case '\n' or '\t' or (>= ' ' and <= '~' and not ('\\' or '<')):
                    break;
                case var sign:
                    // Escapes write a word in another way, and “<” could end the element in which a page holds it.
                    return Codes.BrandStyle.At(Place(at), sign is '\\' or '<' ? $"a “{sign}”" : $"the sign U+{(int)sign:X4} outside of quotes");
            }
        }

        return null;
    }
}
