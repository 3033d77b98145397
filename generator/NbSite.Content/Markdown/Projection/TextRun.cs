using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Markdown.Projection;

/// <summary>
/// Gathers neighbouring characters into one <see cref="TextInline"/>, for as long as text and source run together, so
/// that a place in the text is a place in the file.
/// </summary>
internal partial struct TextRun(Source source, DiagnosticBag bag)
{
    private static readonly SearchValues<char> Suspicious = SearchValues.Create("]*{}~^");

    private string? _text;
    private int _start;
    private int _checkFrom;

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
        to.Add(new TextInline(_text) { Span = source.Span(_start, _text.Length) });
        // A picture that cannot be read is no statement that lacks a source.
        if (BrokenPicture().IsMatch(_text)) to.Add(new CiteInline([]) { Span = source.Span(_start, _text.Length) });
        _text = null;
    }

    private readonly void Unsupported(int at, int length, ReadOnlySpan<char> mark, string what) =>
        bag.Add(Codes.UnsupportedMark.At(source.Span(_start + _checkFrom + at, length), Shown.Of(mark), what));

    // H~2~O and 10^9^: short, and close to the word before.
    [GeneratedRegex(@"(?<=[\p{L}\p{N})])(?:~[\p{L}\p{N}+-]{1,12}~(?!~)|\^[\p{L}\p{N}+-]{1,12}\^)", RegexOptions.CultureInvariant)]
    private static partial Regex Raised();

    // ![Words](images/my picture.jpg)
    [GeneratedRegex(@"(!\[[^\]]*\])\(([^()<>]* [^()<>]*\.[A-Za-z]{3,4})\)", RegexOptions.CultureInvariant)]
    private static partial Regex BrokenPicture();

    /// <summary>Marks that stayed text although they look meant as marks.</summary>
    private readonly void Check()
    {
        var text = _text.AsSpan(_checkFrom);
        if (text.IndexOfAny(Suspicious) < 0) return;
        var link = text.IndexOf("](", StringComparison.Ordinal);
        if (link < 0) link = text.IndexOf("][", StringComparison.Ordinal);
        var picture = BrokenPicture().Match(_text!, _checkFrom);
        if (link >= 0)
        {
            bag.Add(Codes.BrokenLink.WithHint(
                source.Span(_start + _checkFrom + link, 2),
                picture.Success ? $"A name with a space stands between “<” and “>”: {picture.Groups[1]}(<{picture.Groups[2]}>)" : null));
        }

        foreach (var mark in (ReadOnlySpan<string>)["**", "{{", "}}"])
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at >= 0) bag.Add(Codes.UnclosedMark.At(source.Span(_start + _checkFrom + at, 2), mark));
        }

        var strike = text.IndexOf("~~", StringComparison.Ordinal);
        if (strike >= 0) Unsupported(strike, 2, "~~", "strikethrough is");
        foreach (var match in Raised().EnumerateMatches(text))
        {
            var mark = text.Slice(match.Index, match.Length);
            Unsupported(match.Index, match.Length, mark, mark[0] == '~' ? "subscript is" : "superscript is");
        }
    }
}
