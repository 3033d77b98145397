using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Entities.Shapes;
using NbSite.Content.FrontMatter;
using NbSite.Model;

namespace NbSite.Content.Entities.Definitions;

/// <summary>The words that a file of a type may write for shapes and roles, and the names that are taken.</summary>
internal static class TypeNames
{
    /// <summary>Shapes of fields.</summary>
    public static ImmutableArray<(string Name, Shape Shape)> Shapes { get; } =
    [
        ("statements", Shape.Statements), ("text", Shape.Text), ("choice", Shape.Choice), ("sheet", Shape.Entity),
        ("sheets", Shape.Entities), ("table", Shape.Table), ("effects", Shape.Effects), ("value", Shape.Value),
        ("website", Shape.Website), ("page", Shape.Page), ("brands", Shape.Brands), ("pathways", Shape.Pathways),
        ("cycles", Shape.Cycles), ("without", Shape.Without), ("questions", Shape.Questions), ("picks", Shape.Picks),
        ("rules", Shape.RuleSets), ("needs", Shape.Needs), ("thresholds", Shape.Thresholds), ("quantity", Shape.Quantity),
    ];

    /// <summary>Kinds of figures.</summary>
    public static ImmutableArray<(string Name, FigureKind Kind)> Figures { get; } =
    [
        ("timeline", FigureKind.Timeline), ("matrix", FigureKind.Matrix), ("decision", FigureKind.Decision),
        ("comparison", FigureKind.Comparison),
    ];

    /// <summary>Roles of types.</summary>
    public static ImmutableArray<(string Name, EntityRole Role)> Roles { get; } =
    [
        ("treatment", EntityRole.Treatment), ("medicine", EntityRole.Medicine), ("plan", EntityRole.Plan),
        ("side-effect", EntityRole.SideEffect), ("term", EntityRole.Term),
    ];

    /// <summary>Roles of fields, each with the shape that it goes with.</summary>
    public static ImmutableArray<(string Name, FieldRole Role)> FieldRoles { get; } =
    [
        ("main", FieldRole.Main), ("whole", FieldRole.Whole), ("given", FieldRole.Given),
        ("pronunciation", FieldRole.Pronunciation), ("more", FieldRole.More),
    ];

    // What every fact sheet may say, or an anchor that its page has.
    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
    [
        "type", "id", "slug", "title", "summary", "kind", "aka", "search-words", "search", "leaflet", "weight", "regions",
        "review", "aliases", "tags", "codes", "cite", "signs", "no-signs", "items", "sections", "card", "call-if", "when-to-call",
    ],
    StringComparer.Ordinal);

    /// <summary>The shape that a field with a role must have.</summary>
    public static Shape ShapeOf(FieldRole role) => role switch
    {
        FieldRole.Main => Shape.Statements,
        FieldRole.Whole => Shape.Entity,
        FieldRole.Given => Shape.Entities,
        FieldRole.Pronunciation => Shape.Text,
        _ => Shape.Page,
    };

    /// <summary>The name of a shape.</summary>
    public static string Of(Shape shape) => Shapes.First(each => each.Shape == shape).Name;

    /// <summary>What is wrong with the name of a type; null when nothing is.</summary>
    public static string? ProblemOfType(string name) =>
        Names.ProblemOfSlug(name)
        ?? (name is PageTypes.Page or PageTypes.Generated or "sign"
            || CommonKeysReader.Kinds.Any(kind => kind.Name == name) ? "the program means something else by it" : null);

    /// <summary>What is wrong with the key of a field; null when nothing is.</summary>
    public static string? ProblemOfField(string key) =>
        Names.ProblemOfSlug(key)
        ?? (Common.Contains(key) ? "it means the same in every fact sheet" : null)
        ?? (key.StartsWith("from-", StringComparison.Ordinal)
            ? "headings of what names the sheet begin with “from-”" : null);
}
