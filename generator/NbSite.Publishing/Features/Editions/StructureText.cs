using System.Collections.Frozen;
using NbSite.Model;

namespace NbSite.Publishing.Features.Editions;

/// <summary>What changed besides words, in English sentences for the command line.</summary>
public static class StructureText
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["key-facts"] = "the key facts",
        ["practical"] = "practical advice",
        ["note"] = "a note",
        ["warning"] = "a warning",
        ["do"] = "what to do",
        ["dont"] = "what not to do",
        ["tasks"] = "ways on",
        ["no-search"] = "a passage left out of search",
        ["region"] = "a passage for some countries",
        ["elsewhere"] = "what holds in other countries",
        ["details"] = "a closed passage",
        ["prognosis"] = "a closed passage on outlook",
        ["bullets"] = "a bulleted list",
        ["numbers"] = "a numbered list",
        ["audio"] = "a recording",
        ["video"] = "a film",
        ["quote"] = "a quotation",
        ["other"] = "a passage of the site's own kind",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Such as “5 mg” moved from the column “Daily” to “Weekly”.</summary>
    public static string Of(StructureChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var (words, before, after) = (change.Words, change.Before, change.After);
        return (change.Kind, before, after) switch
        {
            (StructureKind.Column, _, _) => $"“{words}” moved from the column “{before}” to “{after}”",
            (StructureKind.Row, _, _) => $"“{words}” moved from the row “{before}” to “{after}”",
            (StructureKind.Link, null, _) => $"“{words}” leads to {after} now",
            (StructureKind.Link, _, null) => $"“{words}” leads to {before} no longer",
            (StructureKind.Link, _, _) => $"“{words}” leads to {after}, no longer to {before}",
            (StructureKind.Picture, null, _) => $"the picture “{words}” is new ({after})",
            (StructureKind.Picture, _, null) => $"the picture “{words}” is gone ({before})",
            (StructureKind.Picture, _, _) => $"the picture “{words}” is another file ({after}, no longer {before})",
            (StructureKind.Stress, null, _) => $"“{words}” is stressed now",
            (StructureKind.Stress, _, null) => $"“{words}” is stressed no longer",
            (StructureKind.Stress, _, _) => $"“{words}” is stressed in another way",
            (StructureKind.Under, _, _) => $"it stands under {Quoted(after)}, no longer under {Quoted(before)}",
            (StructureKind.In, _, _) => $"it stands in {Listed(after)}, no longer in {Listed(before)}",
            _ => "the words are the same; how they are set out, numbered or linked changed",
        };
    }

    private static string Quoted(string? headings) => string.IsNullOrEmpty(headings) ? "the title" : $"“{headings}”";

    private static string Listed(string? codes) => string.IsNullOrEmpty(codes)
        ? "the open"
        : string.Join(" in ", codes.Split(' ').Reverse().Select(code => Names.GetValueOrDefault(code, code)));
}
