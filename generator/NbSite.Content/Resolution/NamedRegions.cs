using System.Collections.Immutable;
using NbSite.Content.Languages;
using NbSite.Model;

namespace NbSite.Content.Resolution;

/// <summary>Finds the region that a sentence names in its own words: “Phone 999 in the UK” needs no label “UK” as well.</summary>
internal sealed class NamedRegions(SiteRegions regions, LanguagePack pack)
{
    private readonly ImmutableArray<(string Region, string Name)> _names =
    [
        .. regions.All.Select(region => (region.Code, region.Name(pack.Language))),
    ];

    /// <summary>Whether the sentence around one inline names this region and no other.</summary>
    public bool IsNamed(string region, ImmutableArray<Inline> inlines, int at)
    {
        var before = BlockWalk.PlainText(inlines[..at]);
        var text = before + " " + BlockWalk.PlainText(inlines[(at + 1)..]);
        foreach (var (start, end) in pack.Sentences.Split(text, 0))
        {
            if (end <= before.Length && end < text.Length) continue;
            var named = _names.Where(name => Holds(text[start..end], name.Name)).Select(name => name.Region).Distinct().ToList();
            return named is [var only] && only == region;
        }

        return false;
    }

    private static bool Holds(string sentence, string name)
    {
        for (var at = sentence.IndexOf(name, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (end == sentence.Length || !char.IsLetterOrDigit(sentence[end])))
                return true;
        }

        return false;
    }
}
