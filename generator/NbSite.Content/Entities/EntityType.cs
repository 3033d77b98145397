using System.Collections.Immutable;
using NbSite.Content.Entities.Shapes;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>What fact sheets of a type are about, where the program must know.</summary>
public enum EntityRole
{
    /// <summary>The program asks nothing of it.</summary>
    None,

    /// <summary>A way of treating the illness; others may be parts of it.</summary>
    Treatment,

    /// <summary>A medicine: its names need a source wherever they stand.</summary>
    Medicine,

    /// <summary>
    /// A plan: all the medicines it names are given together, so that it has their side effects and signs but for what it
    /// takes out.
    /// </summary>
    Plan,

    /// <summary>Something unwanted that a treatment can cause.</summary>
    SideEffect,

    /// <summary>A word that the glossary explains, and pages where it stands.</summary>
    Term,
}

/// <summary>
/// A type of entity: its fields in the order in which they stand on the page, and what it is for. A new type is one file,
/// in Types or in a program of one's own, and its words in the theme's language files.
/// </summary>
public sealed record EntityType(string Name, ImmutableArray<FieldDefinition> Fields)
{
    /// <summary>What its fact sheets are about, where the program must know.</summary>
    public EntityRole Role { get; init; }

    /// <summary>Whether entities of this type have pages of their own.</summary>
    public bool HasPage { get; init; } = true;

    /// <summary>What of its sheets needs a source, unless they say.</summary>
    public ContentKind DefaultKind { get; init; } = ContentKind.Clinical;

    /// <summary>Whether entities of this type may name signs; the care cards made of them stand on their pages.</summary>
    public bool MayHaveSigns { get; init; }

    /// <summary>Whether each of them must have signs, or say why it has none.</summary>
    public bool NeedsSigns { get; init; }

    /// <summary>Whether each of them must say in which countries it holds.</summary>
    public bool NeedsRegions { get; init; }

    /// <summary>Whether a step of a pathway may name them, under the type's name with “s”.</summary>
    public bool MayBeStep { get; init; }

    /// <summary>Whether the page of each of them is printed as one sheet to write on.</summary>
    public bool IsSheet { get; init; }

    /// <summary>Which parts of a page stand together under one heading, in the order of the page; none for each by itself.</summary>
    public ImmutableArray<TypeChapter> Chapters { get; init; } = [];

    /// <summary>What it is in the vocabulary of schema.org; null when that has no word for it.</summary>
    public string? SchemaType { get; init; }

    /// <summary>The kinds of figures that its pages have, where the type says so.</summary>
    public ImmutableArray<FigureKind> Figures { get; init; } = [];

    /// <summary>The keys of the short fields that stand together at the head of the page, in order.</summary>
    public ImmutableArray<string> KeyFacts { get; init; } = [];

    /// <summary>The folder in which new ones are put; null for their plural.</summary>
    public string? Folder { get; init; }

    /// <summary>Where a site's file says so; none for a type of the program.</summary>
    public SourceSpan Span { get; init; } = SourceSpan.None;

    /// <summary>The field of a key; null when there is none.</summary>
    public FieldDefinition? Field(string key) => Fields.FirstOrDefault(field => field.Key == key);

    /// <summary>The first field of a shape.</summary>
    public FieldDefinition? Field(Shape shape) => Fields.FirstOrDefault(field => field.Shape == shape);

    /// <summary>Changes when anything of the type changes.</summary>
    internal string Fingerprint()
    {
        var fields = Fields.Select(field =>
            $"{field.Key} {field.Shape} {field.Required} {field.Target} {string.Join(',', field.Choices)} {string.Join(',', field.Columns)} {field.Role} "
            + $"{field.TellsBack} {field.IsPrognosis} {field.IsShared} {field.Figure} {field.Quantity?.Fingerprint()} {field.Limits?.Said} "
            + string.Join(',', field.Words.Select(word => $"{word.Language} {word.Key} {word.Span}")));
        var chapters = Chapters.Select(chapter => $"{chapter.Key} {chapter.IsNamed} {string.Join(',', chapter.Holds)}");
        return string.Join('\n', fields.Concat(chapters).Prepend(
            $"{Name} {Role} {HasPage} {DefaultKind} {MayHaveSigns} {NeedsSigns} {NeedsRegions} {MayBeStep} {IsSheet} "
            + $"{SchemaType} {string.Join(',', Figures)} {string.Join(',', KeyFacts)}"));
    }
}
