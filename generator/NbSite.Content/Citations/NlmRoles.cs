using System.Collections.Immutable;

namespace NbSite.Content.Citations;

/// <summary>Who leads a reference, and who is named behind the title with a word for what they did.</summary>
internal static class NlmRoles
{
    private static readonly ImmutableArray<(string Variable, string One, string Many)> Labels =
    [
        ("editor", "editor", "editors"), ("editor-translator", "editor and translator", "editors and translators"),
        ("translator", "translator", "translators"), ("compiler", "compiler", "compilers"),
        ("editorial-director", "editorial director", "editorial directors"), ("illustrator", "illustrator", "illustrators"),
        ("original-author", "original author", "original authors"), ("contributor", "contributor", "contributors"),
        ("composer", "composer", "composers"), ("performer", "performer", "performers"), ("narrator", "narrator", "narrators"),
        ("director", "director", "directors"), ("producer", "producer", "producers"),
        ("executive-producer", "executive producer", "executive producers"),
        ("script-writer", "writer", "writers"), ("series-creator", "series creator", "series creators"),
        ("host", "host", "hosts"), ("guest", "guest", "guests"), ("interviewer", "interviewer", "interviewers"),
        ("curator", "curator", "curators"), ("organizer", "organizer", "organizers"), ("chair", "chair", "chairs"),
        ("recipient", "recipient", "recipients"),
    ];

    /// <summary>The author; without one the editors or translators of the whole, never those of what it is a part of.</summary>
    public static string Lead(NlmFields fields)
    {
        if (fields.Names("author") is { IsEmpty: false } authors)
            return NlmNames.Of(authors) + (fields.Is("patent") ? authors.Length > 1 ? ", inventors" : ", inventor" : "");
        if (NlmText.IsPart(fields)) return "";
        foreach (var variable in new[] { "editor-translator", "editor", "translator", "compiler" })
            if (fields.Has(variable) && One(fields, variable) is { Length: > 0 } lead) return lead;
        return SeriesEditors(fields);
    }

    public static string SeriesEditors(NlmFields fields) => fields.Names("collection-editor") is { IsEmpty: false } names
        ? Labelled(names, "editor", "editors")
        : "";

    /// <summary>Everybody else, in one sentence.</summary>
    public static string Others(NlmFields fields)
    {
        var authors = fields.Names("container-author") is { IsEmpty: false } names ? NlmNames.Of(names) : "";
        var others = Labels.Select(label => One(fields, label.Variable)).Where(text => text.Length > 0);
        return string.Join(". ", new[] { authors, string.Join("; ", others) }.Where(text => text.Length > 0));
    }

    private static string One(NlmFields fields, string variable)
    {
        var label = Labels.First(label => label.Variable == variable);
        return fields.Names(variable) is { IsEmpty: false } names ? Labelled(names, label.One, label.Many) : "";
    }

    private static string Labelled(ImmutableArray<CslName> names, string one, string many) =>
        $"{NlmNames.Of(names)}, {(names.Length > 1 ? many : one)}";
}
