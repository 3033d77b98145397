using NbSite.Content.Glossary;
using NbSite.Content.Languages;

namespace NbSite.Content.Lints;

/// <summary>
/// Claims on a short line of a fact sheet, such as “Class: antihistamine”. Names, addresses and hours need no source; an amount does, and so
/// does what says more of a medicine than its name.
/// </summary>
internal static class ShortClaims
{
    // “cetirizine hydrochloride” is a name, “give it with cetirizine” is none.
    private const int MostWordsBeside = 1;

    /// <summary>One claim for each sentence that has one: what comes first in it.</summary>
    public static IEnumerable<Sign> In(Passage passage, LanguagePack pack, PhraseMatcher? medicines)
    {
        // What the field is called ends with a colon; a medicine behind it is not beside those words.
        var (text, said) = (passage.Text, Math.Max(0, passage.Text.IndexOf(": ", StringComparison.Ordinal)));
        foreach (var (start, end) in pack.Sentences.Split(text, 0))
        {
            var amount = pack.Claims.Amount(text, passage.Figures, start, end);
            var named = medicines?.Next(text.AsSpan(0, end), Math.Max(start, said), static _ => true);
            if (named is { } medicine && (amount is null || medicine.Start < amount.Value.Start)
                && Words(text[Math.Max(start, said)..medicine.Start]) + Words(text[(medicine.Start + medicine.Length)..end]) > MostWordsBeside)
                yield return new Sign(SignKind.Medicine, medicine.Start, medicine.Length);
            else if (amount is { } found) yield return found;
        }
    }

    private static int Words(string text) =>
        text.Split([' ', '\u00A0', ',', ';', ':', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter));
}
