using System.Text;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Citations;

/// <summary>A field of a BibTeX entry, its value still in LaTeX.</summary>
internal sealed record BibtexField(string Name, SourceSpan NameSpan, string Value, SourceSpan Span);

/// <summary>An entry of a BibTeX file.</summary>
internal sealed class BibtexEntry(string type, SourceSpan typeSpan, string key, SourceSpan keySpan)
{
    private readonly Dictionary<string, BibtexField> _byName = new(StringComparer.Ordinal);
    private readonly List<BibtexField> _fields = [];

    public string Type => type;

    public SourceSpan TypeSpan => typeSpan;

    public string Key => key;

    public SourceSpan KeySpan => keySpan;

    /// <summary>In the order written.</summary>
    public IReadOnlyList<BibtexField> Fields => _fields;

    public BibtexField? this[string name] => _byName.GetValueOrDefault(name);

    /// <summary>Adds a field; false when one of that name is there.</summary>
    public bool Add(BibtexField field)
    {
        if (!_byName.TryAdd(field.Name, field)) return false;
        _fields.Add(field);
        return true;
    }
}

/// <summary>Where an entry, or a name of @string, stands in a file.</summary>
/// <param name="Start">At its @.</param>
/// <param name="End">Behind its closing brace.</param>
/// <param name="Entry">Null for a name.</param>
internal readonly record struct BibtexPiece(int Start, int End, BibtexEntry? Entry);

/// <summary>
/// Parses BibTeX: entries in braces or brackets, values in braces, quotes, as numbers or as names of @string, joined by #.
/// After a mistake it goes on with the next entry.
/// </summary>
internal sealed class BibtexParser(PositionedText text, DiagnosticBag bag)
{
    /// <summary>Braces inside braces that nobody needs; what reads LaTeX goes down as far.</summary>
    private const int Deepest = 64;

    /// <summary>Characters of a value. Names of @string that hold each other double it with every line.</summary>
    private const int Longest = 100_000;

    /// <summary>Characters that names of @string may stand for in one file: a short name can hold much, and be used often.</summary>
    private const int MostNamed = 10_000_000;

    private readonly string _text = text.Value;
    private readonly Dictionary<string, string> _strings = "jan feb mar apr may jun jul aug sep oct nov dec".Split(' ')
        .ToDictionary(month => month, month => month, StringComparer.OrdinalIgnoreCase);

    private int _at;
    private readonly List<BibtexPiece> _pieces = [];
    private int? _tooDeep;
    private int _named;

    /// <summary>Where the entries and the names of @string stand that could be read, in order.</summary>
    public IReadOnlyList<BibtexPiece> Pieces => _pieces;

    public List<BibtexEntry> Parse()
    {
        var entries = new List<BibtexEntry>();
        while (_at < _text.Length)
        {
            // What stands between entries is a comment in BibTeX.
            _at = _text.IndexOf('@', _at);
            if (_at < 0) break;
            var start = _at++;
            if (Entry(start) is not { } entry) continue;
            entries.Add(entry);
            _pieces.Add(new BibtexPiece(start, _at, entry));
        }

        return entries;
    }

    private BibtexEntry? Entry(int start)
    {
        var typeAt = _at;
        var type = Word();
        if (type.Length == 0) return null;
        Blanks();
        if (type.Equals("comment", StringComparison.OrdinalIgnoreCase) && !IsAt('{')) return null;
        if (!IsAt('{') && !IsAt('('))
        {
            // An e-mail address or a handle in a comment between entries.
            if (start > 0 && !char.IsWhiteSpace(_text[start - 1])) return null;
            return Wrong(start, _at - start, $"“{{” is missing after “@{Quote.Short(type)}”");
        }

        var end = _text[_at] == '{' ? '}' : ')';
        _at++;
        switch (type.ToLowerInvariant())
        {
            case "comment" or "preamble":
                if (Balanced(end) is null) Wrong(start, type.Length + 1, $"“{end}” that ends “@{type}” is missing");
                return null;
            case "string":
                var macro = Field(end);
                if (macro is not null) _strings[macro.Name] = macro.Value;
                Blanks();
                if (IsAt(end)) _at++;
                if (macro is not null) _pieces.Add(new BibtexPiece(start, _at, null));
                return null;
        }

        Blanks();
        var keyAt = _at;
        while (_at < _text.Length && _text[_at] is not (',' or '}' or ')' or '=' or '\n')) _at++;
        var key = _text[keyAt.._at].Trim();
        if (IsAt('=') || key.Length == 0)
            return Wrong(start, type.Length + 1, "the key is missing: write @article{key, …}");
        var entry = new BibtexEntry(type.ToLowerInvariant(), text.Span(typeAt, type.Length), key, text.Span(keyAt, key.Length));
        return Fields(entry, start, end) ? entry : null;
    }

    private bool Fields(BibtexEntry entry, int start, char end)
    {
        while (true)
        {
            Blanks();
            if (_at >= _text.Length) return Missing();
            if (_text[_at] == end)
            {
                _at++;
                return true;
            }

            if (_text[_at] == '@' && IsEntryAt(_at))
            {
                // The next entry is read as if nothing had happened.
                Wrong(text.Span(start, entry.Type.Length + 1), $"“{end}” that ends “{entry.Key}” is missing before line {text.Span(_at).Line}");
                return false;
            }

            if (_text[_at] != ',') return Wrong(_at, 1, "a comma is missing between two fields") is not null;
            _at++;
            Blanks();
            if (_at >= _text.Length) return Missing();
            if (_text[_at] == end || _text[_at] == ',') continue;
            if (Field(end) is not { } field) return false;
            if (!entry.Add(field))
                Wrong(field.NameSpan, $"the field “{field.Name}” stands twice in “{entry.Key}” (first on line {entry[field.Name]!.NameSpan.Line})");
        }

        bool Missing() => Wrong(start, entry.Type.Length + 1, $"“{end}” that ends “{entry.Key}” is missing") is not null;
    }

    private BibtexField? Field(char end)
    {
        Blanks();
        var nameAt = _at;
        var name = Word();
        Blanks();
        if (name.Length == 0 || !IsAt('='))
        {
            Wrong(nameAt, Math.Max(1, name.Length), name.Length == 0
                ? "the name of a field is expected here"
                : $"“=” is missing after “{Quote.Short(name)}”");
            return null;
        }

        _at++;
        Blanks();
        var valueAt = _at;
        var value = new StringBuilder();
        while (true)
        {
            Blanks();
            if (_at >= _text.Length || _text[_at] == end || _text[_at] == ',')
            {
                Wrong(nameAt, name.Length, $"“{name}” has no value");
                return null;
            }

            if (Piece(name) is not { } piece) return null;
            if (value.Length + piece.Length > Longest)
            {
                Wrong(nameAt, name.Length, $"“{name}” has more than {Longest} characters");
                return null;
            }

            value.Append(piece);
            Blanks();
            if (!IsAt('#')) break;
            _at++;
        }

        var from = _text[valueAt] is '{' or '"' ? valueAt + 1 : valueAt;
        while (from < _text.Length && char.IsWhiteSpace(_text[from])) from++;
        return new BibtexField(name.ToLowerInvariant(), text.Span(nameAt, name.Length), value.ToString(), text.Span(from, Math.Max(1, _at - from)));
    }

    private string? Piece(string name)
    {
        var start = _at;
        if (IsAt('{') || IsAt('"'))
        {
            var close = _text[_at++] == '{' ? '}' : '"';
            if (Balanced(close) is { } inner) return inner;
            Wrong(start, 1, $"the value of “{name}” begins here and never ends: “{close}” is missing");
            return null;
        }

        var word = Word();
        if (word.Length == 0)
        {
            Wrong(start, 1, $"the value of “{name}” stands neither in braces nor in quotation marks");
            return null;
        }

        if (word.All(char.IsAsciiDigit)) return word;
        if (_strings.TryGetValue(word, out var known))
        {
            _named += known.Length;
            if (_named <= MostNamed) return known;
            Wrong(start, word.Length, $"names of @string stand for more than {MostNamed} characters in this file");
            return null;
        }

        Wrong(start, word.Length, $"“{Quote.Short(word)}” stands without braces and is no @string");
        return null;
    }

    /// <summary>The text up to the closing sign at depth 0; null when there is none before the file or the next entry ends.</summary>
    private string? Balanced(char close)
    {
        var depth = 0;
        for (var i = _at; i < _text.Length; i++)
        {
            var c = _text[i];
            if (c == '\\' && i + 1 < _text.Length)
            {
                i++;
                continue;
            }

            if (c == close && depth == 0)
            {
                var inner = _text[_at..i];
                _at = i + 1;
                return inner;
            }

            if (c == '{')
            {
                if (++depth > Deepest)
                {
                    _tooDeep = i;
                    return null;
                }
            }
            else if (c == '}' && --depth < 0) return null;
            else if (c == '@' && _text[i - 1] == '\n' && IsEntryAt(i)) return null;
        }

        return null;
    }

    private bool IsEntryAt(int at)
    {
        var i = at + 1;
        while (i < _text.Length && char.IsAsciiLetter(_text[i])) i++;
        return i > at + 1 && i < _text.Length && _text[i] is '{' or '(';
    }

    private BibtexEntry? Wrong(int at, int length, string what)
    {
        Wrong(text.Span(at, length), what);
        // The rest of the entry cannot be trusted; the next one begins a line with @.
        var next = _text.IndexOf("\n@", Math.Max(0, Math.Min(_at, _text.Length) - 1), StringComparison.Ordinal);
        _at = next < 0 ? _text.Length : next + 1;
        return null;
    }

    private void Wrong(SourceSpan span, string what)
    {
        if (_tooDeep is { } deep) (span, what) = (text.Span(deep, 1), $"braces are nested more than {Deepest} deep here");
        _tooDeep = null;
        bag.Add(Codes.BadBibtex.At(span, what));
    }

    private bool IsAt(char c) => _at < _text.Length && _text[_at] == c;

    private void Blanks()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at])) _at++;
            else if (_text[_at] == '%') while (_at < _text.Length && _text[_at] != '\n') _at++;
            else break;
        }
    }

    private string Word()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '-' or '.' or ':' or '+' or '/' or '*')) _at++;
        return _text[start.._at];
    }
}
