using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import;

/// <summary>Holds each page to the words of its source: every one is on the page or named by a finding.</summary>
internal static class WordCheck
{
    /// <summary>Tells the words of the source that are neither on the page nor told.</summary>
    public static void Compare(ImportedPage page, string source, FindingList findings)
    {
        var have = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in PlainWords.Split(PlainWords.Of(page.Blocks) + "\n" + page.Title + "\n" + string.Join('\n', findings.WordsOf(page.Source))))
            have[word] = have.GetValueOrDefault(word) + 1;
        var missing = new List<string>();
        foreach (var word in PlainWords.Split(source))
        {
            if (have.GetValueOrDefault(word) is > 0 and var left) have[word] = left - 1;
            else missing.Add(word);
        }

        if (missing.Count > 0) findings.Add(Codes.ImportWordsMissing.At(SourceSpan.File(page.Source), string.Join(' ', missing.Take(200))), string.Join(' ', missing));
    }
}
