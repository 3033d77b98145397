using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>What changed of a part besides its words, as a sentence for readers.</summary>
internal static class StructureWords
{
    public static string Of(StructureChange change, UiWords words)
    {
        var key = "diff.structure." + change.Kind switch
        {
            StructureKind.Column => "column",
            StructureKind.Row => "row",
            StructureKind.Link => "link",
            StructureKind.Picture => "picture",
            StructureKind.Stress => "stress",
            StructureKind.Under => "under",
            StructureKind.In => "in",
            _ => "other",
        };
        if (change.Kind == StructureKind.Other) return words[key];
        if (change.Before is null) key += ".new";
        else if (change.After is null) key += ".gone";
        return words.Format(key, change.Words, Value(change.Kind, change.Before, words), Value(change.Kind, change.After, words));
    }

    private static string Value(StructureKind kind, string? value, UiWords words) => (kind, value) switch
    {
        (StructureKind.Under, "") => words["diff.structure.top"],
        (StructureKind.In, "") => words["diff.in.open"],
        (StructureKind.In, { } codes) => string.Join(" › ", codes.Split(' ').Select(code => words["diff.in." + code])),
        _ => value ?? "",
    };
}
