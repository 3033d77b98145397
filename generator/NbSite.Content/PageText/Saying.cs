using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>What the kinds of blocks are called in hashes: names of their own, which stay when a class is renamed.</summary>
internal static class Saying
{
    /// <summary>As hashes have called each kind from the first; a newer kind is called there as in records.</summary>
    public static string Kind(Block block) => block switch
    {
        HeadingBlock => "heading",
        ParagraphBlock => "paragraph",
        ListBlock { Ordered: true } => "numbers",
        ListBlock => "bullets",
        ListItem => "item",
        TableBlock => "table",
        TableRow => "row",
        CareCardBlock => "card",
        NumbersBlock => "phone-numbers",
        GroupBlock => "group",
        DisclosureBlock => "passage",
        QuoteBlock => "quote",
        ImageBlock => "picture",
        DividerBlock => "divider",
        PathwayBlock => "pathway",
        PathwayStep => "step",
        CycleTimelineBlock => "cycles",
        LinkListBlock => "links",
        QuestionsBlock => "questions",
        DefinitionsBlock => "definitions",
        DefinitionItem => "definition",
        _ => BlockDescription.Of(block).Name,
    };

    public static string Name(GroupKind group) => group switch
    {
        GroupKind.KeyFacts => "key-facts",
        GroupKind.Practical => "practical",
        GroupKind.NoSearch => "no-search",
        GroupKind.Region => "region",
        GroupKind.Elsewhere => "elsewhere",
        GroupKind.Sources => "sources",
        GroupKind.Note => "note",
        GroupKind.Warning => "warning",
        GroupKind.Do => "do",
        GroupKind.Dont => "dont",
        GroupKind.Tasks => "tasks",
        GroupKind.Differences => "differences",
        GroupKind.Audio => "audio",
        GroupKind.Video => "video",
        GroupKind.TeachBack => "teach-back",
        GroupKind.Untranslated => "untranslated",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, null),
    };

    public static string Name(DisclosureKind passage) => passage switch
    {
        DisclosureKind.Details => "details",
        DisclosureKind.Prognosis => "prognosis",
        _ => throw new ArgumentOutOfRangeException(nameof(passage), passage, null),
    };
}
