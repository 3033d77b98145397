using System.Text;
using AnyAscii;

namespace NbSite.Publishing.Site.Languages;

/// <summary>The sounds of Chinese letters, by which lists of simplified Chinese stand. Each has its commonest sound, without its tone.</summary>
internal static class Pinyin
{
    /// <summary>Whether a language orders by sound: Chinese, but where it is written in traditional letters, which stand by radical.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static bool Orders(string language)
    {
        string[] parts = language.Split('-');
        return parts[0].Equals("zh", StringComparison.OrdinalIgnoreCase)
            && !parts.Skip(1).Any(part => part.ToUpperInvariant() is "HANT" or "TW" or "HK" or "MO");
    }

    /// <summary>Such as “zhong”; null for what is no Chinese letter.</summary>
    public static string? Of(Rune letter)
    {
        if (letter.Value is not ((>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF))) return null;
        var sound = Encoding.ASCII.GetString(Transliteration.Transliterate(letter)).ToLowerInvariant();
        return sound.Length > 0 && char.IsAsciiLetter(sound[0]) ? sound : null;
    }
}
