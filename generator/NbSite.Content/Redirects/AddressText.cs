using System.Globalization;
using System.Text;
using NbSite.Content.Markdown;

namespace NbSite.Content.Redirects;

/// <summary>
/// Addresses as people read them and as servers are told them. Inside they have no percent signs and composed letters;
/// what is written for a server holds nothing but plain signs, so that no list of rules can be broken by an address.
/// </summary>
public static class AddressText
{
    private const string Plain = "-_.~!()+,@=&/";
    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Percent signs undone and letters composed; null when a percent sign stands for no sign of
    /// UTF-8.</summary>
    public static string? Decode(string written)
    {
        if (!written.Contains('%', StringComparison.Ordinal)) return ComposedText.Of(written);
        var bytes = new List<byte>(written.Length);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '%')
            {
                if (i + 2 >= written.Length
                    || !byte.TryParse(written.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture, out var value))
                    return null;
                bytes.Add(value);
                i += 2;
            }
            else
            {
                var length = char.IsHighSurrogate(written[i]) && i + 1 < written.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(written.Substring(i, length)));
                i += length - 1;
            }
        }

        try
        {
            return ComposedText.Of(Strict.GetString([.. bytes]));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>With percent signs for all but plain letters, digits and a few marks.</summary>
    /// <param name="text">An address without percent signs.</param>
    /// <param name="kept">More signs that stay as they are.</param>
    public static string Encode(string text, string kept = "")
    {
        var result = new StringBuilder(text.Length);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            var character = (char)value;
            if (char.IsAsciiLetterOrDigit(character) || Plain.Contains(character, StringComparison.Ordinal)
                || kept.Contains(character, StringComparison.Ordinal))
                result.Append(character);
            else
                result.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    /// <summary>The first sign that no address may hold, in words; null when there is none.</summary>
    public static string? Foreign(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || rune.Value
                is 0x2028 or 0x2029) return "it has a line break or another hidden sign in it";
            if (Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                || rune == Rune.ReplacementChar)
                return "it has a hidden or unknown sign in it";
            if (rune.Value is '<' or '>' or '"' or '^' or '`' or '{' or '}' or '|') return $"“{rune}” is not allowed";
            if (rune.Value != ' ' && Rune.IsWhiteSpace(rune)) return "it has a space of another kind in it";
        }

        return null;
    }
}
