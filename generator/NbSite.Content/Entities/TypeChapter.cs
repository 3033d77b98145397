using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Entities;

/// <summary>
/// Parts of a sheet's page that stand together under one heading of the second level, each with its own below it, so that a
/// reader chooses between few. It is no part of what the page says: words, their order and anchors stay as they are.
/// </summary>
/// <param name="Key">Its name, unique in the type; the anchor of its heading is “part-” and this.</param>
/// <param name="Holds">The parts in the order of the page: keys of fields, <see cref="OwnSections"/>, <see cref="Told"/>.</param>
public sealed record TypeChapter(string Key, ImmutableArray<string> Holds)
{
    /// <summary>The sections that people wrote in the sheet.</summary>
    public const string OwnSections = "sections";

    /// <summary>What other sheets say of this one.</summary>
    public const string Told = "told";

    /// <summary>
    /// Whether it has a heading of its own, the UI word <c>chapter.&lt;type&gt;.&lt;key&gt;</c> or <c>chapter.&lt;key&gt;</c>; if not, its first part leads, and
    /// the others stand below it.
    /// </summary>
    public bool IsNamed { get; init; }

    /// <summary>Where a site's file says so; none for a chapter of the program.</summary>
    public SourceSpan Span { get; init; } = SourceSpan.None;

    /// <summary>The keys of its heading among the words of the interface, the type's own first.</summary>
    /// <param name="type">The name of the type.</param>
    public IReadOnlyList<string> Words(string type) => [$"chapter.{type}.{Key}", $"chapter.{Key}"];
}
