using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>The sources that signs.yml names.</summary>
public static class SignCites
{
    /// <summary>All of them, in no order that matters; a source that could not be read is left out.</summary>
    public static IEnumerable<CiteItem> Of(SignSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return set.Signs.SelectMany(sign => sign.Sources).Select(source => source.Cite)
            .Concat(set.Numbers.SelectMany(country => country.Numbers).SelectMany(number => number.Cites))
            .Concat(set.Levels.Values.SelectMany(rules => rules.Values).SelectMany(rule => rule.Cites))
            .Where(cite => cite.Key.Length > 0);
    }
}
