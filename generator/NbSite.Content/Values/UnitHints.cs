using System.Collections.Frozen;

namespace NbSite.Content.Values;

/// <summary>
/// Which unit is meant by what is none. One that is only spelt nearly so may be another size: “µg” lies one letter from “g” and a
/// million times from it. So only what says the same amount is named, or the same letters in other case.
/// </summary>
internal static class UnitHints
{
    // As leaflets, prescriptions and other programs write them.
    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>
    {
        ["mcg"] = "ug",
        ["mcL"] = "uL",
        ["mcmol"] = "umol",
        ["mmHg"] = "mm[Hg]",
        ["cmH2O"] = "cm[H2O]",
        ["IU"] = "[IU]",
        ["lb"] = "[lb_av]",
        ["oz"] = "[oz_av]",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>“Did you mean”, for a unit of UCUM; null where nothing is meant for certain.</summary>
    /// <param name="code">What is written, which is no unit of UCUM.</param>
    public static string? Any(string code)
    {
        // “M” is metre, molar, a million or a minute, by who writes it.
        if (code is "M") return null;
        var plain = Plain(code);
        var meant = UcumReader.Read(plain) is not null ? plain
            : UcumReader.Known.FirstOrDefault(known => string.Equals(known, plain, StringComparison.OrdinalIgnoreCase))
                ?? (UcumReader.Read(plain.ToLowerInvariant()) is null ? null : plain.ToLowerInvariant());
        return meant is null ? null : $"Did you mean “{meant}”?";
    }

    /// <summary>“Did you mean”, or what can stand there; null where there is nothing.</summary>
    /// <param name="code">What is written, which is none of the units.</param>
    /// <param name="units">The units that there are.</param>
    public static string? Of(string code, IEnumerable<string> units)
    {
        string[] all = [.. units];
        var plain = Plain(code);
        var read = UcumReader.Read(code) ?? UcumReader.Read(plain);
        var same = all.Where(unit => read is not null && UcumReader.Read(unit) is { } other
            && other.Factor == read.Factor && other.Dimension == read.Dimension).ToArray();
        if (same.Length == 0) same = [.. all.Where(unit => string.Equals(unit, plain, StringComparison.OrdinalIgnoreCase))];
        return same is [var meant] ? $"Did you mean “{meant}”?" : all.Length == 0 ? null : $"Write {string.Join(" or ", all)}.";
    }

    /// <summary>The same in the letters of UCUM, part by part: “µg/mL” is “ug/mL”, by either of the two letters that look so.</summary>
    private static string Plain(string code)
    {
        var letters = code.Replace('\u00B5', 'u').Replace('\u03BC', 'u').Replace('²', '2').Replace('³', '3');
        return string.Join('/', letters.Split('/').Select(part =>
            string.Join('.', part.Split('.').Select(each => Written.GetValueOrDefault(each, each)))));
    }
}
