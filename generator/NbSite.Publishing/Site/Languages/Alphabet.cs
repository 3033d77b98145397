using System.Collections.Immutable;

namespace NbSite.Publishing.Site.Languages;

/// <summary>
/// Letters that a language counts as letters of their own, by the alphabets of Unicode's CLDR. Elsewhere a letter with an accent
/// stands with the plain one.
/// </summary>
internal static class Alphabet
{
    /// <summary>Letters in small form, and the letters after which they stand, in that order: “z å ä ö” puts three after z.</summary>
    public static ImmutableArray<string> Of(string language) => language switch
    {
        "sv" or "fi" => ["z å ä=æ ö=ø"],
        "da" or "nb" or "nn" or "no" => ["z æ=ä ø=ö å=aa"],
        "is" => ["a á", "d ð", "e é", "i í", "o ó", "u ú", "y ý", "z þ æ ö"],
        "et" => ["s š z ž", "w õ ä ö ü"],
        "es" or "eu" or "gl" => ["n ñ"],
        "cs" => ["c č", "h ch", "r ř", "s š", "z ž"],
        "sk" => ["a ä", "c č", "h ch", "o ô", "s š", "z ž"],
        "sl" or "hr" or "bs" => ["c č ć", "d dž đ", "l lj", "n nj", "s š", "z ž"],
        "pl" => ["a ą", "c ć", "e ę", "l ł", "n ń", "o ó", "s ś", "z ź ż"],
        "hu" => ["c cs", "d dz dzs", "g gy", "l ly", "n ny", "o ö=ő", "s sz", "t ty", "u ü=ű", "z zs"],
        "ro" => ["a ă â", "i î", "s ș=ş", "t ț=ţ"],
        "lt" => ["c č", "i y", "s š", "z ž"],
        "lv" => ["c č", "g ģ", "i y", "k ķ", "l ļ", "n ņ", "s š", "z ž"],
        "tr" or "az" => ["c ç", "e ə", "g ğ", "h ı", "o ö", "s ş", "u ü"],
        "sq" => ["c ç", "d dh", "e ë", "g gj", "l ll", "n nj", "r rr", "s sh", "t th", "x xh", "z zh"],
        "cy" => ["c ch", "d dd", "f ff", "g ng", "l ll", "p ph", "r rh", "t th"],
        "vi" => ["a ă â", "d đ", "e ê", "o ô ơ", "u ư"],
        "ru" or "bg" => ["и й"],
        "uk" => ["г ґ", "е є", "и і ї й"],
        "be" => ["и й", "у ў"],
        "fa" => ["ب پ", "ج چ", "ز ژ", "ك گ"],
        _ => [],
    };
}
