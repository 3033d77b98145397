using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>All kinds of what a resolved page may say: those that a theme renders and a record holds.</summary>
public static class ContentKinds
{
    /// <summary>The kinds of blocks.</summary>
    public static ImmutableArray<BlockDescription> Blocks { get; } =
    [
        HeadingBlock.Described, ParagraphBlock.Described, QuoteBlock.Described, ImageBlock.Described, DividerBlock.Described,
        ListBlock.Described, ListItem.Described, TableBlock.Described, TableRow.Described,
        CareCardBlock.Described, NumbersBlock.Described, GroupBlock.Described, DisclosureBlock.Described,
        PathwayBlock.Described, PathwayStep.Described, CycleTimelineBlock.Described, LinkListBlock.Described,
        QuestionsBlock.Described, DefinitionsBlock.Described, DefinitionItem.Described,
    ];

    /// <summary>The kinds of inlines.</summary>
    public static ImmutableArray<InlineDescription> Inlines { get; } =
    [
        TextInline.Described, EmphasisInline.Described, ScriptInline.Described, LineBreakInline.Described,
        LinkInline.Described, CiteInline.Described, TermInline.Described, FactInline.Described, ImageInline.Described,
        FileInline.Described,
    ];
}
