using System.Collections.Frozen;

namespace NbSite.Content.Citations;

/// <summary>The language a source is in, as the note at the end of its reference names it.</summary>
internal static class Languages
{
    private static readonly FrozenDictionary<string, string> Names = """
        ar ara Arabic|bg bul Bulgarian|bn ben Bengali|bs bos Bosnian|ca cat Catalan|cs cze ces Czech|cy wel cym Welsh
        |da dan Danish|de ger deu German|el gre ell Greek|en eng English|es spa Spanish|et est Estonian|eu baq eus Basque
        |fa per fas Persian|fi fin Finnish|fr fre fra French|ga gle Irish|gd gla Scottish Gaelic|gl glg Galician|gu guj Gujarati
        |he heb Hebrew|hi hin Hindi|hr hrv Croatian|hu hun Hungarian|hy arm hye Armenian|id ind Indonesian|is ice isl Icelandic
        |it ita Italian|ja jpn Japanese|ka geo kat Georgian|ko kor Korean|la lat Latin|lt lit Lithuanian|lv lav Latvian
        |mk mac mkd Macedonian|ms may msa Malay|nb nob Norwegian|nl dut nld Dutch|nn nno Norwegian|no nor Norwegian
        |pa pan Punjabi|pl pol Polish|ps pus Pashto|pt por Portuguese|ro rum ron Romanian|ru rus Russian|sk slo slk Slovak
        |sl slv Slovenian|so som Somali|sq alb sqi Albanian|sr srp Serbian|sv swe Swedish|sw swa Swahili|ta tam Tamil
        |te tel Telugu|th tha Thai|tr tur Turkish|uk ukr Ukrainian|ur urd Urdu|vi vie Vietnamese|zh chi zho Chinese
        """
        .Split('|').SelectMany(entry =>
        {
            var words = entry.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            var codes = words.TakeWhile(word => char.IsAsciiLetterLower(word[0])).ToArray();
            return codes.Select(code => (code, Name: string.Join(' ', words.Skip(codes.Length))));
        })
        .ToFrozenDictionary(pair => pair.code, pair => pair.Name, StringComparer.Ordinal);

    /// <summary>“Norwegian”; empty for English, of which no note is made; null for a code that is not known.</summary>
    public static string? Name(string language)
    {
        var text = language.Trim();
        var code = text.Split('-', '_')[0].ToLowerInvariant();
        if (code.Length is 2 or 3 && (text.Length == code.Length || text[code.Length] is '-' or '_'))
            return Names.TryGetValue(code, out var name) ? Spoken(name) : null;
        return Spoken(NlmText.Capital(text));
    }

    private static string Spoken(string name) => name is "English" || name.StartsWith("English (", StringComparison.Ordinal) ? "" : name;
}
