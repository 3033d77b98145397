using System.Buffers;
using NbSite.Model;

namespace NbSite.Content.Sources;

/// <summary>Refuses characters that no author means: control characters, lost ones, and hidden ones that reorder or break lines.</summary>
internal static class CharacterCheck
{
    // A damaged file has thousands; the first few tell the story.
    private const int MostReported = 20;

    private static readonly SearchValues<char> Refused = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n')).Select(c => (char)c),
        .. Enumerable.Range(0x7F, 0x21).Select(c => (char)c),
        '\u2028', '\u2029', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\uFEFF', '\uFFF9', '\uFFFA', '\uFFFB',
        '\uFFFD', '\uFFFE', '\uFFFF', .. Enumerable.Range(0xFDD0, 0x20).Select(c => (char)c),
    ]);

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

        return found == 0 && IsWhole(text, bag);
    }

    /// <summary>The text with a sign for each character that was refused, so that what reads on cannot trip over it.</summary>
    public static PositionedText Cleaned(PositionedText text) => text.WithSameLength(string.Create(text.Value.Length, text.Value, static (clean, value) =>
    {
        for (var i = 0; i < value.Length; i++)
            clean[i] = Refused.Contains(value[i]) || char.IsSurrogate(value[i]) ? '\uFFFD' : value[i];
    }));

    // A file cannot hold half a character, but an escape in YAML can.
    private static bool IsWhole(PositionedText text, DiagnosticBag bag)
    {
        var value = text.Value;
        for (var i = value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i])) continue;
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
                continue;
            }

            bag.Add(Codes.InvisibleCharacter.At(text.Span(i, 1), (int)value[i], "half a character"));
            return false;
        }

        return true;
    }

    private static Diagnostic Describe(char character, SourceSpan span) => character switch
    {
        '\uFFFD' => Codes.ReplacementCharacter.At(span),
        '\u2028' => Codes.InvisibleCharacter.At(span, (int)character, "line separator"),
        '\u2029' => Codes.InvisibleCharacter.At(span, (int)character, "paragraph separator"),
        >= '\u202A' and <= '\u202E' => Codes.InvisibleCharacter.At(span, (int)character, "change of reading direction"),
        '\uFEFF' => Codes.InvisibleCharacter.At(span, (int)character, "byte order mark"),
        >= '\uFFF9' or (>= '\uFDD0' and <= '\uFDEF') => Codes.InvisibleCharacter.At(span, (int)character, "no character"),
        _ => Codes.ControlCharacter.At(span, (int)character),
    };
}
