using System.Buffers;
using NbSite.Model;

namespace NbSite.Content.Sources;

/// <summary>Refuses characters that no author means: control characters, lost ones, and hidden ones that reorder or break lines.</summary>
internal static class CharacterCheck
{
    // A damaged file has thousands; the first few tell the story.
    private const int MostReported = 20;

    private static readonly char[] Always =
    [
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (char)c),
        .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
        '\u2028', '\u2029', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\uFEFF', '\uFFF9', '\uFFFA', '\uFFFB',
        '\uFFFD', '\uFFFE', '\uFFFF', .. Enumerable.Range(0xFDD0, 0x20).Select(c => (char)c),
    ];

    private static readonly SearchValues<char> RefusedOnce = SearchValues.Create(Always);

    private static readonly SearchValues<char> Refused = SearchValues.Create([.. Always, '\u2066', '\u2067', '\u2068', '\u2069']);

    public static bool Passes(PositionedText text, DiagnosticBag bag)
    {
        var found = 0;
        var value = text.Value;
        for (var offset = 0; offset < value.Length; offset++)
        {
            var next = value.AsSpan(offset).IndexOfAny(Refused);
            if (next < 0) break;
            offset += next;
            bag.Add(Describe(value[offset], text.Span(offset, 1)));
            if (++found == MostReported) break;
        }

        if (found > 0) return false;
        if (Half(value) is var half and >= 0)
        {
            bag.Add(Codes.InvisibleCharacter.At(text.Span(half, 1), (int)value[half], HalfName));
            return false;
        }

        if (Tag(value) is not (var tag and >= 0)) return true;
        bag.Add(Codes.InvisibleCharacter.At(text.Span(tag, 2), char.ConvertToUtf32(value, tag), TagName));
        return false;
    }

    /// <summary>The first character that no text may hold, and what it is called; a name of null for a control character.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="past">Whether the text was published when less was refused.</param>
    public static (int At, int Code, string? Name)? First(string text, bool past = false)
    {
        var at = text.AsSpan().IndexOfAny(past ? RefusedOnce : Refused);
        if (at >= 0) return (at, text[at], Name(text[at]));
        if (Half(text) is var half and >= 0) return (half, text[half], HalfName);
        return !past && Tag(text) is var tag and >= 0 ? (tag, char.ConvertToUtf32(text, tag), TagName) : null;
    }

    /// <summary>The text with a sign for each character that was refused, so that what reads on cannot trip over it.</summary>
    public static PositionedText Cleaned(PositionedText text) => text.WithSameLength(string.Create(text.Value.Length, text.Value, static (clean, value) =>
    {
        for (var i = 0; i < value.Length; i++)
            clean[i] = Refused.Contains(value[i]) || char.IsSurrogate(value[i]) ? '\uFFFD' : value[i];
    }));

    // A file cannot hold half a character, but an escape in YAML can.
    private static int Half(string value)
    {
        for (var i = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (!char.IsHighSurrogate(value[i]) || i + 1 == value.Length || !char.IsLowSurrogate(value[i + 1])) return i;
            i++;
        }

        return -1;
    }

    // Tags spell words that nobody sees; only the flags of England, Scotland and Wales are made of them, behind a black flag.
    private static int Tag(string value)
    {
        var inFlag = false;
        for (var i = value.IndexOf('\uDB40', StringComparison.Ordinal); i >= 0 && i + 1 < value.Length; i += 2)
        {
            if (value[i] != '\uDB40' || value[i + 1] is not (>= '\uDC00' and <= '\uDC7F'))
            {
                var next = value.IndexOf('\uDB40', i + 1);
                if (next < 0) return -1;
                i = next - 2;
                inFlag = false;
                continue;
            }

            inFlag |= i >= 2 && value[i - 2] == '\uD83C' && value[i - 1] == '\uDFF4';
            if (!inFlag) return i;
        }

        return -1;
    }

    private const string HalfName = "half a character";
    private const string TagName = "a letter of tags";

    private static string? Name(char character) => character switch
    {
        '\uFFFD' => "a lost character",
        '\u2028' => "line separator",
        '\u2029' => "paragraph separator",
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => "change of reading direction",
        '\uFEFF' => "byte order mark",
        >= '\uFFF9' or (>= '\uFDD0' and <= '\uFDEF') => "no character",
        _ => null,
    };

    private static Diagnostic Describe(char character, SourceSpan span) =>
        character == '\uFFFD' ? Codes.ReplacementCharacter.At(span)
        : Name(character) is { } name ? Codes.InvisibleCharacter.At(span, (int)character, name)
        : Codes.ControlCharacter.At(span, (int)character);
}
