using System.Text;

namespace NbSite.Content.Citations;

/// <summary>Names as Vancouver writes them: family name, initials without stops, six of them and then “et al.”</summary>
internal static class VancouverNames
{
    private const int EtAlFrom = 7;
    private const int EtAlShown = 6;

    public static string Of(CslItem item, string variable)
    {
        if (!item.Names.TryGetValue(variable, out var names) || names.IsEmpty) return "";
        var shown = names.Length >= EtAlFrom ? names[..EtAlShown] : names;
        var text = string.Join(", ", shown.Select(One));
        if (names.Length >= EtAlFrom) text += ", et al.";
        var label = variable is "editor" or "collection-editor" ? names.Length > 1 ? ", editors" : ", editor" : "";
        return text + label;
    }

    private static string One(CslName name)
    {
        if (name.Literal is { } literal) return literal;
        if (name.Family is { Length: > 0 } own && !own.Any(IsAlphabetic)) return own + Initials(name.Given ?? "");
        var family = name.NonDroppingParticle is { } particle ? Attach(particle, name.Family ?? "") : name.Family ?? "";
        var given = Initials(name.Given ?? "");
        if (name.DroppingParticle is { Length: > 0 } dropping) given = given.Length == 0 ? dropping : given + " " + dropping;
        var text = family.Length == 0 ? given : given.Length == 0 ? family : family + " " + given;
        return name.Suffix is { Length: > 0 } suffix ? text + " " + suffix : text;
    }

    /// <summary>Latin, Greek, Cyrillic, Armenian and Hebrew letters; names in other scripts stand without a space.</summary>
    private static bool IsAlphabetic(char c) => c is <= '\u05FF' or (>= '\u1E00' and <= '\u1FFF');

    private static string Attach(string particle, string family) =>
        particle.EndsWith('\'') || particle.EndsWith('’') || particle.EndsWith('-') ? particle + family : particle + " " + family;

    /// <summary>“Meredith S.” becomes “MS”, “Jean-Paul” “JP”; words in small letters and other scripts stay as they are.</summary>
    private static string Initials(string given)
    {
        var result = new StringBuilder();
        foreach (var word in given.Split([' ', '.', '-', '\u00a0', '‐', '–'], StringSplitOptions.RemoveEmptyEntries))
        {
            var rune = word.EnumerateRunes().First();
            if (Rune.IsLower(rune))
            {
                if (result.Length > 0) result.Append(' ');
                result.Append(word).Append(' ');
            }
            else
            {
                result.Append(Rune.IsUpper(rune) ? rune.ToString() : word);
            }
        }

        return result.ToString().Trim();
    }
}
