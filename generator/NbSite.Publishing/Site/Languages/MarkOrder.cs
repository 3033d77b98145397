namespace NbSite.Publishing.Site.Languages;

/// <summary>Puts several marks on one letter in Unicode's order, so that both ways to type them are one word.</summary>
internal static class MarkOrder
{
    public static void Sort(List<int> runes)
    {
        for (var i = 1; i < runes.Count; i++)
        {
            var own = Class(runes[i]);
            for (var at = i; own > 0 && at > 0 && Class(runes[at - 1]) > own; at--)
                (runes[at - 1], runes[at]) = (runes[at], runes[at - 1]);
        }
    }

    /// <summary>Combining classes of the marks that folding leaves, for scripts in use.</summary>
    private static int Class(int rune) => rune switch
    {
        < 0x93C => 0,
        0x93C or 0x9BC or 0xA3C or 0xABC or 0xB3C or 0xC3C or 0xCBC or 0x1037 => 7,
        0x3099 or 0x309A => 8,
        0x94D or 0x9CD or 0xA4D or 0xACD or 0xB4D or 0xBCD or 0xC4D or 0xCCD or 0xD3B or 0xD3C or 0xD4D or 0xDCA or 0xE3A
            or 0xEBA or 0x1039 or 0x103A or 0x17D2 => 9,
        0xC55 => 84,
        0xC56 => 91,
        0xE38 or 0xE39 => 103,
        >= 0xE48 and <= 0xE4B => 107,
        0xEB8 or 0xEB9 => 118,
        >= 0xEC8 and <= 0xECB => 122,
        0x952 => 220,
        0x951 or 0x953 or 0x954 => 230,
        _ => 0,
    };
}
