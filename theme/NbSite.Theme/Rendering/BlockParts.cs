using System.Collections.Frozen;
using NbSite.Model;
using NbSite.Theme.Components;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Which part of the theme renders which kind of block: every kind is named here, and no theme is made with one that is not.
/// </summary>
internal static class BlockParts
{
    private static readonly FrozenDictionary<Type, string> Parts = new Dictionary<Type, string>
    {
        [typeof(ListBlock)] = nameof(EffectMatrix),
        [typeof(TableBlock)] = nameof(DataTable),
        [typeof(CareCardBlock)] = nameof(CareCard),
        [typeof(NumbersBlock)] = nameof(CallNumbers),
        [typeof(GroupBlock)] = nameof(Group),
        [typeof(DisclosureBlock)] = nameof(Disclosure),
        [typeof(PathwayBlock)] = nameof(Pathway),
        [typeof(CycleTimelineBlock)] = nameof(CycleTimeline),
        [typeof(LinkListBlock)] = nameof(LinkList),
        [typeof(QuestionsBlock)] = nameof(Questions),
        [typeof(DefinitionsBlock)] = nameof(Definitions),
    }.ToFrozenDictionary();

    /// <summary>Small kinds, which <see cref="ContentBlocks"/> renders, and those that stand inside another block only.</summary>
    private static readonly FrozenSet<Type> Small = new[]
    {
        typeof(ParagraphBlock), typeof(HeadingBlock), typeof(ListBlock), typeof(QuoteBlock), typeof(ImageBlock),
        typeof(DividerBlock), typeof(ListItem), typeof(TableRow), typeof(PathwayStep), typeof(DefinitionItem),
    }.ToFrozenSet();

    /// <summary>The part that renders a block.</summary>
    public static string Of(Block block, PageView view) => block switch
    {
        TableBlock table when Comparison.Of(table) is not null => nameof(ComparisonTable),
        TableBlock { Figure: not null } => nameof(FigureTable),
        QuestionsBlock when view.Sheet is not null => nameof(VisitSheet),
        _ when Parts.TryGetValue(block.GetType(), out var part) => part,
        _ => throw new InvalidOperationException(NotRendered(BlockDescription.Of(block))),
    };

    /// <summary>Throws when a kind of block that a page may hold would be left out of every page.</summary>
    public static void RequireAll()
    {
        foreach (var kind in ContentKinds.Blocks)
        {
            if (!Parts.ContainsKey(kind.Type) && !Small.Contains(kind.Type))
                throw new InvalidOperationException(NotRendered(kind));
        }
    }

    private static string NotRendered(BlockDescription kind) =>
        $"The theme has no part that renders a block of the kind “{kind.Name}” ({kind.Type.Name}) where it stands: "
        + "name one in BlockParts.";
}
