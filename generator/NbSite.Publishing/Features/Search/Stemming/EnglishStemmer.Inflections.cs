namespace NbSite.Publishing.Features.Search.Stemming;

// Steps 0 and 1: what grammar puts at the end of a word.
public sealed partial class EnglishStemmer
{
    private const string Doubled = "bdfgmnprt";

    private static readonly SuffixTable PastEndings = new(
    [
        new("eed", "ee"), new("eedly", "ee"),
        new("ed"), new("edly"), new("ing"), new("ingly"),
    ]);

    // Step 0.
    private static void DropPossessive(ref EnglishWord word)
    {
        if (word.Letters is [.., '\'', 's', '\'']) word.Drop(3);
        else if (word.Letters is [.., '\'', 's']) word.Drop(2);
        else if (word.Letters is [.., '\'']) word.Drop(1);
    }

    // Step 1a: ties → tie, cries → cri, gaps → gap; gas, this and virus stay.
    private static void DropPlural(ref EnglishWord word)
    {
        switch (word.Letters)
        {
            case [.., 's', 's', 'e', 's']:
                word.Drop(2);
                break;
            case [.., 'i', 'e', 'd' or 's']:
                word.Drop(word.Length > 4 ? 2 : 1);
                break;
            case [.., 'u' or 's', 's']:
                break;
            case [.., 's'] when word.HasVowelIn(word.Length - 2):
                word.Drop(1);
                break;
        }
    }

    // Step 1b: agreed → agree, hopped → hop, hoping → hope, luxuriating → luxuriate; bleed and sing stay.
    private static void DropPast(ref EnglishWord word)
    {
        if (PastEndings.Find(word.Letters) is not { } rule) return;
        if (rule.Replacement.Length > 0)
        {
            word.Apply(rule);
            return;
        }

        var rest = word.Length - rule.Suffix.Length;
        if (!word.HasVowelIn(rest)) return;
        word.Drop(rule.Suffix.Length);
        switch (word.Letters)
        {
            case [.., 'a', 't'] or [.., 'b', 'l'] or [.., 'i', 'z']:
                word.AddE();
                break;
            case [.., var last, var same] when last == same && Doubled.Contains(last):
                word.Drop(1);
                break;
            default:
                if (word.Length == word.R1 && word.EndsShort(word.Length)) word.AddE();
                break;
        }
    }

    // Step 1c: cry → cri; by and say stay.
    private static void TurnY(ref EnglishWord word)
    {
        if (word.Letters is [_, .., var before, 'y' or 'Y'] && !EnglishWord.IsVowel(before)) word.EndInI();
    }
}
