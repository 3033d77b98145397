using System.Globalization;
using NbSite.Content.PageText;
using NbSite.Content.Reviews;
using NbSite.Model;
using NbSite.Publishing.Reviews;

namespace NbSite.Commands.Signing;

/// <summary>The keys of a check that say which words were looked at.</summary>
internal static class WordHashes
{
    /// <summary>The code of the text, its parts, and its sources as they are printed.</summary>
    public static IEnumerable<(string Key, string Value)> Of(SignedFile file)
    {
        var codes = file.Sheets.Select(sheet => sheet.Code).Distinct().ToList();
        yield return ("code", codes is [var only] ? Quoted(only) : ReviewRecordText.List(codes.Select(Quoted)));
        yield return ("hash", TextHash.Version.ToString(CultureInfo.InvariantCulture));
        yield return ("blocks", ReviewRecordText.List(Parts(file).Select(Quoted)));
        var sources = file.Sheets.SelectMany(sheet => sheet.Parts.Cited.Select(key =>
                sheet.Index.Get<FormattedReference>(IndexKind.Reference, key)))
            .OfType<FormattedReference>().DistinctBy(source => source.Key).OrderBy(source => source.Key, StringComparer.Ordinal)
            .Select(source => (source.Key, Quoted(source.DataHash))).ToList();
        if (sources.Count > 0) yield return ("references", ReviewRecordText.Map(sources));
    }

    /// <summary>The hashes of the parts that are signed with the file.</summary>
    public static IReadOnlyList<string> Parts(SignedFile file) =>
        [.. file.Sheets.SelectMany(sheet => SheetText.Own(sheet.Page)).Select(part => part.Hash).Distinct()];

    /// <summary>A name of digits alone, or like 1e5, is a number to other readers of YAML.</summary>
    private static string Quoted(string name) => name.Any(c => c is not ((>= '0' and <= '9') or 'e')) ? name : $"\"{name}\"";
}
