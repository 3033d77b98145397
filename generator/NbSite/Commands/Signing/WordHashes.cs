using System.Globalization;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Commands.Signing;

/// <summary>The keys of a check that say which words were looked at.</summary>
internal static class WordHashes
{
    /// <summary>The code of the text, its parts, and its sources as they are printed.</summary>
    public static IEnumerable<(string Key, string Value)> Of(SignedFile file) => Of(file, (_, _) => true, (_, _) => true);

    /// <summary>The same of some parts and sources; the text as a whole has a code only when none is left out.</summary>
    public static IEnumerable<(string Key, string Value)> Of(
        SignedFile file, Func<Sheet, SignedBlock, bool> part, Func<Sheet, string, bool> source)
    {
        var blocks = Parts(file, part);
        if (blocks.Count == Parts(file).Count)
        {
            var codes = file.Sheets.Select(sheet => sheet.Code).Distinct().ToList();
            yield return ("code", codes is [var only] ? Quoted(only) : ReviewRecordText.List(codes.Select(Quoted)));
        }

        yield return ("hash", TextHash.Version.ToString(CultureInfo.InvariantCulture));
        if (blocks.Count > 0) yield return ("blocks", ReviewRecordText.List(blocks.Select(Quoted)));
        var sources = file.Sheets.SelectMany(sheet => sheet.Parts.Cited.Where(key => source(sheet, key)).Select(key =>
                sheet.Index.Get<FormattedReference>(IndexKind.Reference, key)))
            .OfType<FormattedReference>().DistinctBy(each => each.Key).OrderBy(each => each.Key, StringComparer.Ordinal)
            .Select(each => (each.Key, Quoted(each.DataHash))).ToList();
        if (sources.Count > 0) yield return ("references", ReviewRecordText.Map(sources));
    }

    /// <summary>The hashes of the parts that are signed with the file.</summary>
    public static IReadOnlyList<string> Parts(SignedFile file) => Parts(file, (_, _) => true);

    /// <summary>The hashes of some of them.</summary>
    public static IReadOnlyList<string> Parts(SignedFile file, Func<Sheet, SignedBlock, bool> part) =>
        [.. file.Sheets.SelectMany(sheet => SheetText.Own(sheet.Page).Where(each => part(sheet, each))).Select(each => each.Hash).Distinct()];

    /// <summary>A name of digits alone, or like 1e5, is a number to other readers of YAML.</summary>
    private static string Quoted(string name) => name.Any(c => c is not ((>= '0' and <= '9') or 'e')) ? name : $"\"{name}\"";
}
