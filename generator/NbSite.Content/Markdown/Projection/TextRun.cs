using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Content.Markdown.Slips;
using NbSite.Model;

namespace NbSite.Content.Markdown.Projection;

/// <summary>
/// Gathers neighbouring characters into one <see cref="TextInline"/>, for as long as text and source run together, so
/// that a place in the text is a place in the file.
/// </summary>
/// <param name="source">Where the characters come from.</param>
/// <param name="bag">Takes what is wrong.</param>
/// <param name="mail">Makes a link of an e-mail address; null where none may stand.</param>
internal partial struct TextRun(Source source, DiagnosticBag bag, Func<string, SourceSpan, Inline?>? mail)
{

    private string? _text;
    private int _start;
    private int _checkFrom;

    /// <summary>Brackets that the author escaped and that no closing one has answered.</summary>
    private int _escapedOpeners;

    /// <summary>Adds characters whose source starts at an offset.</summary>
    public void Add(ImmutableArray<Inline>.Builder to, string characters, int offset, bool escaped)
    {
        if (characters.Length == 0) return;
        if (_text is not null && _start + _text.Length == offset && !escaped)
        {
            _text += characters;
            return;
        }

        Flush(to);
        _text = characters;
        _start = offset;
        _checkFrom = escaped ? 1 : 0;
        if (escaped && characters[0] == '[') _escapedOpeners++;
    }

    /// <summary>A line end inside a paragraph: a space, and the end of the run.</summary>
    public void SoftBreak(ImmutableArray<Inline>.Builder to, int offset)
    {
        if (_text is null)
        {
            to.Add(new TextInline(" ") { Span = source.Span(offset, 0) });
            return;
        }

        _text += " ";
        Flush(to);
    }

    public void Flush(ImmutableArray<Inline>.Builder to)
    {
        if (_text is null) return;
        Check();
        // An escaped “@” or “[” stands alone, so that nobody takes it for a lost citation.
        var at = _checkFrom == 1 && _text.Length > 1 && _text[0] is '@' or '[' ? 1 : 0;
        Words(to, 0, at);
        if (mail is not null && _text.Contains('@', StringComparison.Ordinal))
        {
            foreach (Match match in Mail().Matches(_text))
            {
                if (match.Index < at) continue;
                if (mail(match.Value, source.Span(_start + match.Index, match.Length)) is not { } link) continue;
                Words(to, at, match.Index);
                to.Add(link);
                at = match.Index + match.Length;
            }
        }

        Words(to, at, _text.Length);
        // A picture that cannot be read is no statement that lacks a source.
        if (_text.Contains("![", StringComparison.Ordinal) && BrokenPicture().IsMatch(_text)) to.Add(new CiteInline([]) { Span = source.Span(_start, _text.Length) });
        _text = null;
    }

    private readonly void Words(ImmutableArray<Inline>.Builder to, int from, int end)
    {
        if (end > from) to.Add(new TextInline(_text![from..end]) { Span = source.Span(_start + from, end - from) });
    }

    // ![Words](images/my picture.jpg)
    [GeneratedRegex(@"(!\[[^\]]*\])\(([^()<>]* [^()<>]*\.[A-Za-z]{3,4})\)", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenPicture();

    // GitHub's rules; the stop of a sentence is no part of it.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}._%+/@-])[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?)+(?![\p{L}\p{N}@_/-])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mail();

    // *„words”*i, __words__more: a pair that Markdown does not read as one.
    [GeneratedRegex(
        @"(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*]{0,200}[^\s*]\*(?![*])|(?<![\p{L}\p{N}_])__(?=[^\s_])[^_]{0,200}[^\s_]__(?!_)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    /// <summary>Marks that stayed text although they look meant as marks.</summary>
    private void Check()
    {
        var text = _text!;
        // Most runs of words hold no sign that could be one.
        if (!TextSlips.MayHold(text.AsSpan(_checkFrom))) return;
        CheckBrackets(text);
        foreach (var mark in (ReadOnlySpan<string>)["**", "{{", "}}"])
        {
            var at = text.IndexOf(mark, _checkFrom, StringComparison.Ordinal);
            if (at >= 0) bag.Add(Codes.UnclosedMark.At(source.Span(_start + at, 2), mark));
        }

        if (text.AsSpan(_checkFrom).ContainsAny('*', '_') && Pair().Match(text, _checkFrom) is { Success: true } pair)
            bag.Add(Codes.UnclosedMark.At(source.Span(_start + pair.Index, pair.Length), pair.Value[0] == '*' ? "*" : "__"));
        var last = -1;
        foreach (var slip in TextSlips.In(text, _checkFrom).OrderBy(slip => slip.Start))
        {
            // One message a place: ~~words~~ is struck out and nothing else.
            if (slip.Start < last) continue;
            bag.Add(slip.At(text, source.Span(_start + slip.Start, slip.Length)));
            last = slip.Start + slip.Length;
        }
    }

    /// <summary>“](”, unless the author escaped the bracket that it closes.</summary>
    private void CheckBrackets(string text)
    {
        var open = 0;
        for (var i = _checkFrom; i < text.Length; i++)
        {
            if (text[i] == '[') open++;
            if (text[i] != ']') continue;
            var isEscaped = open == 0 && _escapedOpeners > 0;
            if (isEscaped) _escapedOpeners--;
            else if (open > 0) open--;
            if (isEscaped || i + 1 >= text.Length || text[i + 1] is not ('(' or '[')) continue;
            if (text[i + 1] == '[' && text[(i + 2)..].StartsWith('^')) continue;
            var picture = BrokenPicture().Match(text, _checkFrom);
            bag.Add(Codes.BrokenLink.WithHint(
                source.Span(_start + i, 2),
                picture.Success ? $"A name with a space stands between “<” and “>”: {picture.Groups[1]}(<{picture.Groups[2]}>)" : null));
            return;
        }
    }
}
