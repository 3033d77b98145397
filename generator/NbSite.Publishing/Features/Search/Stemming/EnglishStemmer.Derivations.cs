namespace NbSite.Publishing.Features.Search.Stemming;

// Steps 2 to 5: endings that make one kind of word out of another, the outermost first.
public sealed partial class EnglishStemmer
{
    // Step 2, in the first region.
    private static readonly SuffixTable LongEndings = new(
    [
        new("tional", "tion"), new("enci", "ence"), new("anci", "ance"), new("abli", "able"), new("entli", "ent"),
        new("izer", "ize"), new("ization", "ize"),
        new("ational", "ate"), new("ation", "ate"), new("ator", "ate"),
        new("alism", "al"), new("aliti", "al"), new("alli", "al"),
        new("fulness", "ful"), new("fulli", "ful"), new("lessli", "less"),
        new("ousli", "ous"), new("ousness", "ous"), new("iveness", "ive"), new("iviti", "ive"),
        new("biliti", "ble"), new("bli", "ble"),
        new("ogi", "og", After: "l"), new("li", After: "cdeghkmnrt"),
    ]);

    // Step 3, in the first region.
    private static readonly SuffixTable MiddleEndings = new(
    [
        new("tional", "tion"), new("ational", "ate"), new("alize", "al"),
        new("icate", "ic"), new("iciti", "ic"), new("ical", "ic"),
        new("ful"), new("ness"), new("ative", InR2: true),
    ]);

    // Step 4, in the second region.
    private static readonly SuffixTable LastEndings = new(
    [
        new("al", InR2: true), new("ance", InR2: true), new("ence", InR2: true), new("er", InR2: true),
        new("ic", InR2: true), new("able", InR2: true), new("ible", InR2: true), new("ant", InR2: true),
        new("ement", InR2: true), new("ment", InR2: true), new("ent", InR2: true), new("ism", InR2: true),
        new("ate", InR2: true), new("iti", InR2: true), new("ous", InR2: true), new("ive", InR2: true),
        new("ize", InR2: true), new("ion", After: "st", InR2: true),
    ]);

    private static void Shorten(ref EnglishWord word, SuffixTable endings)
    {
        if (endings.Find(word.Letters) is { } rule) word.Apply(rule);
    }

    // Step 5: an e of the second region goes, one of the first unless a short syllable needs it (rate → rate,
    // probate → probat); of ll in the second region one stays.
    private static void DropFinalLetter(ref EnglishWord word)
    {
        var rest = word.Length - 1;
        var goes = word.Letters switch
        {
            [.., 'e'] => rest >= word.R2 || (rest >= word.R1 && !word.EndsShort(rest)),
            [.., 'l', 'l'] => rest >= word.R2,
            _ => false,
        };
        if (goes) word.Drop(1);
    }
}
