using System.Collections.Immutable;
using System.Text;
using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>
/// The words of a part, a line each, to be read and compared: with keys of sources, and with marks such as <c>{urgent}</c> and
/// <c>{in UK}</c> where a word says what is drawn.
/// </summary>
internal static class PartText
{
    public static void Blocks(StringBuilder text, IEnumerable<Block> blocks)
    {
        foreach (var block in blocks.Where(block => !block.IsAside))
        {
            Words(text, block);
            Blocks(text, BlockWalk.Children(block));
        }
    }

    public static void Line(StringBuilder text, string words) => Line(text, [new TextInline(words)]);

    public static void Regions(StringBuilder text, ImmutableArray<string> regions)
    {
        if (!regions.IsDefaultOrEmpty) text.Append("{in ").AppendJoin(' ', regions).Append("}\n");
    }

    /// <summary>What a block says itself, without the blocks inside it.</summary>
    public static void Words(StringBuilder text, Block block)
    {
        Regions(text, block.Regions);
        switch (block)
        {
            case CareCardBlock card:
                text.Append(card.Level switch
                {
                    CareLevel.Emergency => "{emergency}\n",
                    CareLevel.Urgent => "{urgent}\n",
                    _ => "{nonurgent}\n",
                });
                break;
            case ImageBlock image:
                Line(text, "{picture} " + image.Alt);
                break;
            case LinkListBlock links:
                Links(text, links.Links);
                return;
            case PathwayStep step:
                Line(text, step.Title);
                if (step.Duration is { } duration) Line(text, duration);
                Links(text, step.Links);
                return;
        }

        foreach (var words in BlockWalk.Texts(block)) Line(text, words);
    }

    private static void Links(StringBuilder text, ImmutableArray<PageLink> links)
    {
        foreach (var link in links)
        {
            Regions(text, link.Regions);
            Line(text, [new TextInline(link.Title), new TextInline(" "), .. link.Note]);
        }
    }

    private static void Line(StringBuilder text, ImmutableArray<Inline> inlines)
    {
        if (inlines.IsDefaultOrEmpty) return;
        var raw = new StringBuilder();
        Inlines(raw, inlines);
        var start = text.Length;
        var space = false;
        foreach (var c in raw.ToString())
        {
            if (c == '\u00AD') continue;
            if (char.IsWhiteSpace(c))
            {
                space = text.Length > start;
                continue;
            }

            if (space) text.Append(' ');
            space = false;
            text.Append(c);
        }

        if (text.Length > start) text.Append('\n');
    }

    private static void Inlines(StringBuilder text, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline words: text.Append(words.Text); break;
                case FactInline fact: text.Append(fact.Text); break;
                case ScriptInline script: text.Append(ScriptText.Of(script)); break;
                case LineBreakInline: text.Append(' '); break;
                case ImageInline image: text.Append("{picture} ").Append(image.Alt); break;
                case CiteInline cite:
                    text.Append(" [");
                    foreach (var item in cite.Items)
                        text.Append(item.Locator is null ? $"@{item.Key};" : $"@{item.Key}, {item.Locator};");
                    text.Append("] ");
                    break;
                default: Inlines(text, BlockWalk.Children(inline)); break;
            }
        }
    }
}
