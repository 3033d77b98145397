using System.Text;
using System.Text.RegularExpressions;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Makes the theme's own scripts small: comments, spaces and line ends go, and names that a script declares for itself
/// become short; what is constant stays so, but need not be told. It knows the JavaScript that these scripts are written in: no template strings, no labels, no
/// <c>switch</c>, and each statement ends in a semicolon or a brace. Throws <see cref="InvalidOperationException"/> for
/// what it does not know.
/// </summary>
internal static partial class ScriptCompactor
{
    private const string Words = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // Words of the language, and names that could be the browser's as well as a script's.
    private static readonly HashSet<string> Kept =
    [
        "arguments", "break", "case", "catch", "class", "const", "continue", "default", "delete", "do", "else", "finally", "for",
        "function", "if", "in", "instanceof", "let", "new", "null", "of", "return", "super", "switch", "this", "throw", "true",
        "false", "try", "typeof", "undefined", "var", "void", "while", "with", "yield",
        "close", "document", "event", "find", "focus", "history", "length", "location", "name", "open", "self", "status", "stop",
        "top", "window",
    ];

    public static string Compact(string script)
    {
        var tokens = Read(script);
        var names = ShortNames(tokens);
        var alone = NamesAlone(tokens);
        var text = new StringBuilder(script.Length / 2);
        for (var i = 0; i < tokens.Count; i++)
        {
            var (token, gap) = tokens[i];
            if (token == ";" && i + 1 < tokens.Count && tokens[i + 1].Text == "}" && !IsHead(tokens, i - 1)) continue;
            var before = i > 0 ? tokens[i - 1].Text : ";";
            if (gap == Gap.Line && !";{},(=&|?:+".Contains(before[^1]) && !")?:&|.,".Contains(token[0])) text.Append('\n');
            else if ((IsWord(before[^1]) && IsWord(token[0])) || (before == token && gap != Gap.None && token is "+" or "-")) text.Append(' ');
            if (IsName(tokens, i) && names.TryGetValue(token, out var brief)) text.Append(alone.Contains(i) ? $"{token}:{brief}" : brief);
            else text.Append(token switch { "const" => "let", "true" => "!0", "false" => "!1", ['0', '.', ..] => token[1..], _ => token });
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Whether a bracket closes what a loop or a condition stands in, so that the semicolon after it is all of its body.</summary>
    private static bool IsHead(List<Token> tokens, int at)
    {
        if (at < 0 || tokens[at].Text != ")") return false;
        for (var open = 0; at >= 0; at--)
        {
            if (tokens[at].Text == ")") open++;
            else if (tokens[at].Text == "(" && --open == 0) return at > 0 && tokens[at - 1].Text is ("for" or "while" or "if");
        }

        return false;
    }

    private enum Gap
    {
        None,
        Space,
        Line,
    }

    private readonly record struct Token(string Text, Gap Gap);

    private static List<Token> Read(string script)
    {
        var tokens = new List<Token>();
        var gap = Gap.None;
        for (var at = 0; at < script.Length;)
        {
            var match = Piece().Match(script, at);
            if (!match.Success || match.Index != at) throw new InvalidOperationException($"A script of the theme cannot be read at “{script[at..Math.Min(at + 20, script.Length)]}”.");
            // A stroke after a value divides; anywhere else it begins a pattern.
            if (match.Groups["pattern"].Success && tokens.Count > 0 && EndsValue(tokens[^1].Text)) match = Stroke().Match(script, at);
            at += match.Length;
            if (match.Groups["space"].Success)
                gap = match.Value.Contains('\n', StringComparison.Ordinal) || gap == Gap.Line ? Gap.Line : Gap.Space;
            else
            {
                tokens.Add(new Token(match.Value, gap));
                gap = Gap.None;
            }
        }

        return tokens;
    }

    private static bool EndsValue(string token) => token != "return" && (IsWord(token[^1]) || token is ")" or "]" or "}");

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '$';

    /// <summary>A name of the language's variables, not one of an object's properties.</summary>
    private static bool IsName(List<Token> tokens, int i) => char.IsAsciiLetter(tokens[i].Text[0]) && !IsProperty(tokens, i);

    private static bool IsProperty(List<Token> tokens, int i) =>
        (i > 0 && tokens[i - 1].Text == ".")
        || (i > 0 && i + 1 < tokens.Count && tokens[i + 1].Text == ":" && tokens[i - 1].Text is "{" or ",");

    private static Dictionary<string, string> ShortNames(List<Token> tokens)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            var name = tokens[i].Text;
            if (!char.IsAsciiLetter(name[0])) continue;
            if (!IsProperty(tokens, i)) uses[name] = uses.GetValueOrDefault(name) + 1;
        }

        var declared = Declared(tokens);
        declared.ExceptWith(Kept);
        var taken = uses.Keys.Where(name => !declared.Contains(name)).ToHashSet(StringComparer.Ordinal);
        using var names = Short().Where(name => !taken.Contains(name) && !Kept.Contains(name)).GetEnumerator();
        return declared.Where(uses.ContainsKey).OrderByDescending(name => uses[name]).ThenBy(name => name, StringComparer.Ordinal)
            .ToDictionary(name => name, _ => names.MoveNext() ? names.Current : throw new InvalidOperationException(), StringComparer.Ordinal);
    }

    /// <summary>Places of names that stand for a property and its value at once, as in { word }.</summary>
    private static HashSet<int> NamesAlone(List<Token> tokens)
    {
        var places = new HashSet<int>();
        var isObject = new Stack<bool>();
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            var before = tokens[i - 1].Text;
            switch (tokens[i].Text)
            {
                case "{": isObject.Push(before is "(" or "=" or "," or "[" or "?" or ":" or "&" or "|" or "return" or "const" or "let" or "var"); break;
                case "(" or "[": isObject.Push(false); break;
                case "}" or ")" or "]" when isObject.Count > 0: isObject.Pop(); break;
                case [>= 'A' and <= 'z', ..] when isObject.TryPeek(out var inside) && inside && before is "{" or ","
                    && tokens[i + 1].Text is "}" or ",":
                    places.Add(i);
                    break;
            }
        }

        return places;
    }

    private static IEnumerable<string> Short() =>
        Words.Select(letter => letter.ToString()).Concat(Words.SelectMany(first => Words.Select(second => $"{first}{second}")));

    /// <summary>What stands after const, let, var and function, and in the brackets of a function.</summary>
    private static HashSet<string> Declared(List<Token> tokens)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count ? tokens[i + 1].Text : "";
            switch (tokens[i].Text)
            {
                case "const" or "let" or "var": Variables(tokens, i + 1, names); break;
                case "function" when next != "(": names.Add(next); break;
                case "=" when next == ">" && i > 0 && tokens[i - 1].Text != ")": names.Add(tokens[i - 1].Text); break;
                case ")" when next == "{" || (next == "=" && i + 2 < tokens.Count && tokens[i + 2].Text == ">"):
                    var open = Opening(tokens, i);
                    var isFunction = next == "=" || tokens[open - 1].Text == "function" || (open > 1 && tokens[open - 2].Text == "function");
                    if (isFunction) names.UnionWith(tokens[(open + 1)..i].Select(token => token.Text).Where(text => char.IsAsciiLetter(text[0])));
                    break;
            }
        }

        return names;
    }

    // The first name, and each after a comma that is not inside brackets; all names of a pattern in brackets.
    private static void Variables(List<Token> tokens, int from, HashSet<string> names)
    {
        var depth = 0;
        var isTarget = true;
        for (var i = from; i < tokens.Count && depth >= 0; i++)
        {
            var text = tokens[i].Text;
            if (text is "(" or "[" or "{") depth++;
            else if (text is ")" or "]" or "}") depth--;
            else if (depth == 0 && text is ";" or "of" or "in") return;
            else if (depth == 0 && text is "=" or ",") isTarget = text == ",";
            else if (isTarget && char.IsAsciiLetter(text[0])) names.Add(text);
        }
    }

    private static int Opening(List<Token> tokens, int close)
    {
        var depth = 0;
        for (var i = close; i > 0; i--)
        {
            if (tokens[i].Text == ")") depth++;
            else if (tokens[i].Text == "(" && --depth == 0) return i;
        }

        throw new InvalidOperationException("A script of the theme has a bracket that nothing opens.");
    }

    [GeneratedRegex("""
        \G(?:(?<space>\s+|//[^\n]*|/\*[\s\S]*?\*/)|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|[A-Za-z_$][\w$]*|[0-9][\w.]*|\.\.\.|(?<pattern>/(?:[^/\\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*)|[^\s\w'"`])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Piece();

    [GeneratedRegex(@"\G/")]
    private static partial Regex Stroke();
}
