using NbSite.Content.Glossary;
using NbSite.Content.Languages;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>
/// Holds clinical text to its sources: every block has one, and every sentence with an amount or a medicine is covered by
/// one. Typed temperatures and phone numbers are warned of wherever they stand.
/// </summary>
public static class ClaimLint
{
    /// <param name="page">A page whose citations and values are resolved.</param>
    /// <param name="index">Asked for what is known of the language, and for the names of medicines.</param>
    /// <param name="bag">Receives errors NB0901 to NB0905 and warnings NB0910 and NB0911.</param>
    /// <param name="heads">Words of a clinical page that stand beside its blocks and hold no source.</param>
    public static void Check(PageContent page, ISiteIndex index, DiagnosticBag bag, params ReadOnlySpan<SourcelessWords> heads)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(bag);
        var pack = LanguagePack.Of(index);
        var bare = new UncitedWords(pack, bag);
        if (page.Kind == ContentKind.Clinical)
            foreach (var head in heads) bare.Add(head.What, [head.Words]);
        new ClaimWalk(pack, Medicines(index), bare, bag).Blocks(page.Blocks, new ClaimPlace(page.Kind, "paragraph"));
        bare.Check();
    }

    /// <summary>Whether words say something that needs a source: an amount, or more of a medicine than its name.</summary>
    internal static bool IsClaim(string words, ISiteIndex index) =>
        ShortClaims.In(new Passage([new TextInline(words)]), LanguagePack.Of(index), Medicines(index)).Any();

    private static PhraseMatcher? Medicines(ISiteIndex index) => index.Get<MedicineNames>(IndexKind.MedicineNames, "all")?.Matcher;
}
