using System.Text;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Finds one thing that a parent sees said in two signs of different levels.</summary>
public static class SignSayings
{
    /// <summary>
    /// Reports words that stand in two signs which in one country, under conditions that may hold together, have different
    /// levels: a parent who sees it could not know which holds.
    /// </summary>
    public static void Check(SignSet set, SignWords words, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(bag);
        var said = new Dictionary<string, List<Sign>>(StringComparer.Ordinal);
        foreach (var sign in set.Signs)
        {
            if (!words.Signs.TryGetValue(sign.Id, out var text)) continue;
            var phrases = text.Search.Append(BlockWalk.PlainText(SignTextReader.Inlines(text.Say)));
            if (text.Short is { } brief) phrases = phrases.Append(BlockWalk.PlainText(SignTextReader.Inlines(brief)));
            foreach (var phrase in phrases.GroupBy(Plain, phrase => phrase, StringComparer.Ordinal).Where(same => same.Key.Length > 0))
            {
                if (!said.TryGetValue(phrase.Key, out var others)) said[phrase.Key] = others = [];
                foreach (var other in others)
                {
                    if (Clash(sign, other, bag.Regions) is not { } levels) continue;
                    bag.Add(Codes.SignSaidTwice.At(
                        text.Span, phrase.First().Trim(), SignVocabulary.Name(levels.Own), SignVocabulary.Name(levels.Other), other.Id));
                }

                others.Add(sign);
            }
        }
    }

    /// <summary>The two levels that hold in one country at once; null when there are none.</summary>
    private static (SignLevel Own, SignLevel Other)? Clash(Sign sign, Sign other, SiteRegions regions)
    {
        if (!MayMeet(sign, other)) return null;
        var shared = SignRules.Countries(sign, regions).Intersect(SignRules.Countries(other, regions), StringComparer.Ordinal);
        foreach (var country in shared)
            if (sign.LevelIn(country) is var own && other.LevelIn(country) is var level && own != level) return (own, level);
        return null;
    }

    /// <summary>
    /// Whether one child can be under the conditions of both. A child may have had any two medicines; only parts of the
    /// journey exclude each other.
    /// </summary>
    private static bool MayMeet(Sign sign, Sign other) =>
        sign.During.IsEmpty || other.During.IsEmpty || sign.During.Intersect(other.During).Any();

    /// <summary>Letters and digits in small letters, words apart by one space.</summary>
    private static string Plain(string phrase)
    {
        var plain = new StringBuilder(phrase.Length);
        foreach (var c in ComposedText.Of(phrase))
        {
            if (char.IsLetterOrDigit(c)) plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != ' ' && c is not ('\'' or '’')) plain.Append(' ');
        }

        return plain.ToString().TrimEnd();
    }
}
