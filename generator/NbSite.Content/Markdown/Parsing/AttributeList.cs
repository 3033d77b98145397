using System.Collections.Immutable;
using System.Globalization;

namespace NbSite.Content.Markdown.Parsing;

/// <summary>
/// Reads <c>{#id .class name="value" name=value}</c>. One reader for the ends of blocks and the heads of containers, so
/// that both accept the same words.
/// </summary>
internal static class AttributeList
{
    /// <summary>Attributes longer than this are a brace that was never closed.</summary>
    public const int Longest = 600;

    /// <param name="text">Starts at the opening brace.</param>
    /// <param name="end">How many characters were read, the closing brace included.</param>
    /// <param name="fault">What is wrong; its start counts from the opening brace.</param>
    public static ImmutableArray<RawAttribute> Read(ReadOnlySpan<char> text, out int end, out Fault? fault)
    {
        var items = ImmutableArray.CreateBuilder<RawAttribute>();
        fault = null;
        var i = 1;
        while (true)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            if (i >= text.Length || i > Longest) return Broken("the closing “}” is missing", 0, 1, text, out end, out fault);
            if (text[i] == '}') break;
            var start = i;
            if (text[i] is '#' or '.')
            {
                var mark = text[i++];
                while (i < text.Length && (IsNameChar(text[i]) || IsForeign(text[i]))) i++;
                items.Add(new RawAttribute(mark.ToString(), text[(start + 1)..i].ToString(), start, i - start));
            }
            else
            {
                while (i < text.Length && IsNameChar(text[i])) i++;
                if (i == start)
                    return Broken($"“{Shown(text, i)}” is not expected", i, 1, text, out end, out fault);
                var name = text[start..i].ToString();
                string? value = null;
                if (i < text.Length && text[i] == '=')
                {
                    i++;
                    if (!Value(text, ref i, out value, out var reason))
                        return Broken(reason, i, 1, text, out end, out fault);
                }

                items.Add(new RawAttribute(name, value, start, i - start));
            }

            if (i < text.Length && text[i] != '}' && !char.IsWhiteSpace(text[i]))
                return Broken($"“{Shown(text, i)}” is not expected", i, 1, text, out end, out fault);
        }

        end = i + 1;
        if (items.Count == 0) fault = new Fault("there is nothing between the braces", 0, end);
        return items.ToImmutable();
    }

    private static bool Value(ReadOnlySpan<char> text, ref int i, out string? value, out string reason)
    {
        value = null;
        reason = "";
        if (i < text.Length && text[i] is '“' or '”' or '‘' or '’' or '\'')
        {
            reason = $"the value must stand between straight double quotation marks, not “{text[i]}”";
            return false;
        }

        if (i < text.Length && text[i] == '"')
        {
            var close = text[(i + 1)..].IndexOf('"');
            if (close < 0 || close > Longest)
            {
                reason = "the closing quotation mark is missing";
                return false;
            }

            value = text.Slice(i + 1, close).ToString();
            i += close + 2;
            return true;
        }

        var start = i;
        while (i < text.Length && text[i] is not ('}' or '"') && !char.IsWhiteSpace(text[i])) i++;
        if (i == start)
        {
            reason = "the value after “=” is missing";
            return false;
        }

        value = text[start..i].ToString();
        return true;
    }

    private static ImmutableArray<RawAttribute> Broken(
        string reason, int at, int length, ReadOnlySpan<char> text, out int end, out Fault? fault)
    {
        fault = new Fault(reason, at, length);
        // Read on to the brace's end on the same line, so that one slip gives one message.
        var window = text[..Math.Min(text.Length, Longest)];
        var close = window.IndexOfAny('}', '\n', '\r');
        end = close < 0 ? window.Length : window[close] == '}' ? close + 1 : close;
        return [];
    }

    private static string Shown(ReadOnlySpan<char> text, int at) => at < text.Length ? text[at].ToString() : "";

    // Letters of other scripts and their marks; halves of rare ones stand in pairs.
    private static bool IsForeign(char c) => c >= '\u0080' && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static bool IsNameChar(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':';
}
