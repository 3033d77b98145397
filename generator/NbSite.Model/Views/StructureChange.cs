namespace NbSite.Model;

/// <summary>What changed of a part besides its words: what they stand in, lead to or show.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Words">The words that it is about; empty for the part as a whole.</param>
/// <param name="Before">What it was; null when it is new.</param>
/// <param name="After">What it is; null when it is gone.</param>
public sealed record StructureChange(StructureKind Kind, string Words, string? Before, string? After);

/// <summary>What words can stand in, lead to or show.</summary>
public enum StructureKind
{
    /// <summary>The column of a table's cell, by its heading.</summary>
    Column,

    /// <summary>The row of a table's cell, by its first cell.</summary>
    Row,

    /// <summary>Where a link or an explained word leads.</summary>
    Link,

    /// <summary>The file of a picture; its name has the fingerprint of its bytes.</summary>
    Picture,

    /// <summary>Stress: “strong” or “emphasis”.</summary>
    Stress,

    /// <summary>The headings that the part stands under, joined by “ › ”.</summary>
    Under,

    /// <summary>What the part stands in, as codes such as “prognosis bullets”.</summary>
    In,

    /// <summary>Anything else: a line break, the number of a list's entry, where a value holds.</summary>
    Other,
}
