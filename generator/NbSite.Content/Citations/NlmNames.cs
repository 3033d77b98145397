using System.Collections.Immutable;
using System.Text;

namespace NbSite.Content.Citations;

/// <summary>
/// Names as Citing Medicine writes them: family name, initials without stops, six of them and then “et al.”; a semicolon
/// where a body begins or ends.
/// </summary>
internal static class NlmNames
{
    private const int EtAlFrom = 7;
    private const int EtAlShown = 6;

    /// <summary>The names; “others” among them, as BibTeX writes it, stands for those that are left out.</summary>
    public static string Of(ImmutableArray<CslName> names)
    {
        var known = names.Where(name => name.Literal is not "others").ToList();
        var more = known.Count < names.Length || known.Count >= EtAlFrom;
        if (known.Count >= EtAlFrom) known = known[..EtAlShown];
        var text = new StringBuilder();
        for (var i = 0; i < known.Count; i++)
        {
            if (i > 0) text.Append(IsBody(known[i]) || IsBody(known[i - 1]) ? "; " : ", ");
            text.Append(One(known[i]));
        }

        if (more) text.Append(text.Length == 0 ? "et al." : ", et al.");
        return text.ToString();
    }

    private static bool IsBody(CslName name) => name.Literal is not null;

    private static string One(CslName name)
    {
        if (name.Literal is { } literal) return literal;
        var (family, suffix) = Part(name.Family ?? "", name.Suffix);
        (var given, suffix) = Part(name.Given ?? "", suffix);
        if (family.Length == 0) return Join(" ", given, name.DroppingParticle ?? "", Suffix(suffix));
        if (!family.Any(WritesWithBlanks)) return Join(" ", family + given, Suffix(suffix));
        family = Attach(name.NonDroppingParticle ?? "", family);
        return Join(" ", family, Initials(given, IsShouted(family)), name.DroppingParticle ?? "", Suffix(suffix));
    }

    /// <summary>“Edward H., Jr.” holds the suffix in the wrong place.</summary>
    private static (string Name, string? Suffix) Part(string name, string? suffix)
    {
        var comma = name.LastIndexOf(',');
        if (comma < 0 || suffix is { Length: > 0 }) return (name.Trim(), suffix);
        return (name[..comma].Trim(), name[(comma + 1)..].Trim());
    }

    /// <summary>Jr. becomes Jr, III 3rd.</summary>
    private static string Suffix(string? suffix)
    {
        var plain = (suffix ?? "").Trim(' ', ',').TrimEnd('.');
        return plain switch
        {
            "II" => "2nd",
            "III" => "3rd",
            "IV" => "4th",
            "V" => "5th",
            _ => plain,
        };
    }

    /// <summary>All scripts but those of Chinese, Japanese and Korean put a blank between family and given name.</summary>
    private static bool WritesWithBlanks(char c) => char.IsLetter(c)
        && c is not ((>= '\u1100' and <= '\u11FF') or (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7FF')
            or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF66' and <= '\uFFDC'));

    private static string Attach(string particle, string family) => particle.Length == 0 ? family
        : particle.EndsWith('\'') || particle.EndsWith('’') || particle.EndsWith('-') ? particle + family : particle + " " + family;

    private static bool IsShouted(string family) =>
        family.Count(char.IsLetter) > 2 && family.Where(char.IsLetter).All(char.IsUpper);

    /// <summary>
    /// “Meredith S.” becomes “MS”, “Yu-zheng” “YZ”, “JT” stays “JT” as PubMed gives it; words in small letters and in
    /// scripts without capitals stay as they are, with their blanks.
    /// </summary>
    private static string Initials(string given, bool isShouted)
    {
        var result = new StringBuilder();
        var afterWord = false;
        foreach (var word in given.Replace('.', ' ').Split([' ', '\u00a0', '\u202f'], StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split(['-', '‐', '‑', '–'], StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0) continue;
            var rune = parts[0].EnumerateRunes().First();
            var isInitial = Rune.IsUpper(rune) || (Rune.IsLower(rune) && word.Length == 1 && given.Contains(word + ".", StringComparison.Ordinal));
            if (result.Length > 0 && (afterWord || !isInitial)) result.Append(' ');
            afterWord = !isInitial;
            if (!isInitial) result.Append(word);
            else foreach (var part in parts) result.Append(Initial(part, isShouted));
        }

        return result.ToString();
    }

    private static string Initial(string part, bool isShouted)
    {
        var areInitials = part.Length is >= 2 and <= 4 && part.All(char.IsUpper) && (!isShouted || part.Length == 2);
        return areInitials ? part : Rune.ToUpperInvariant(part.EnumerateRunes().First()).ToString();
    }

    private static string Join(string delimiter, params string[] parts) =>
        string.Join(delimiter, parts.Where(part => part.Length > 0));
}
