using System.Collections.Immutable;
using System.Text;
using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>Writes blocks out for hashing: one line a text, white space normalised, marks where meaning hangs on them.</summary>
internal static class HashedText
{
    public static void Blocks(StringBuilder text, IEnumerable<Block> blocks, bool generated)
    {
        foreach (var block in blocks)
        {
            // What stands in a generated block is generated too, unless it says that it comes from the content.
            var made = block.Origin == Origin.Generated || (generated && block.Origin == Origin.Own);
            if (!made) One(text, block);
            Blocks(text, BlockWalk.Children(block), made);
        }
    }

    public static void Line(StringBuilder text, string words) => Line(text, [new TextInline(words)]);

    public static void Regions(StringBuilder text, ImmutableArray<string> regions)
    {
        if (!regions.IsDefaultOrEmpty) text.Append("{in ").AppendJoin(' ', regions).Append("}\n");
    }

    private static void One(StringBuilder text, Block block)
    {
        Regions(text, block.Regions);
        // The same words under another urgency say something else.
        if (block is CareCardBlock card)
            text.Append(card.Level switch
            {
                CareLevel.Emergency => "{emergency}\n",
                CareLevel.Urgent => "{urgent}\n",
                _ => "{nonurgent}\n",
            });
        if (block is ImageBlock image) Line(text, "{picture} " + image.Alt);
        foreach (var words in BlockWalk.Texts(block)) Line(text, words);
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
            if (char.IsWhiteSpace(c))
            {
                space = text.Length > start;
                continue;
            }

            // A soft hyphen is a place to break, not a letter.
            if (c == '\u00AD') continue;
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
                case LineBreakInline: text.Append(' '); break;
                case ImageInline image: text.Append("{picture} ").Append(image.Alt); break;
                case CiteInline cite:
                    text.Append(" [");
                    foreach (var item in cite.Items)
                        text.Append('@').Append(item.Key).Append(item.Locator is null ? "" : ", " + item.Locator).Append(';');
                    text.Append("] ");
                    break;
                default: Inlines(text, BlockWalk.Children(inline)); break;
            }
        }
    }
}
