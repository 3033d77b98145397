using System.Buffers;
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
        Words(text, block);
    }

    /// <summary>What a block says itself, without the blocks inside it and without where it holds.</summary>
    public static void Words(StringBuilder text, Block block)
    {
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
        var line = new LineWriter(text);
        Inlines(ref line, inlines);
        line.End();
    }

    private static void Inlines(ref LineWriter line, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline words: line.Add(words.Text); break;
                case FactInline fact: line.Add(fact.Text); break;
                case LineBreakInline: line.Add(" "); break;
                case ImageInline image: line.Add("{picture} " + image.Alt); break;
                case CiteInline cite:
                    line.Add(" [");
                    foreach (var item in cite.Items)
                        line.Add(item.Locator is null ? $"@{item.Key};" : $"@{item.Key}, {item.Locator};");
                    line.Add("] ");
                    break;
                default: Inlines(ref line, BlockWalk.Children(inline)); break;
            }
        }
    }

    /// <summary>Writes one line with single spaces between words, and no line at all without words.</summary>
    private struct LineWriter(StringBuilder text)
    {
        // White space and the soft hyphen, which is a place to break and not a letter.
        private static readonly SearchValues<char> Breaks = SearchValues.Create(
            "\t\n\v\f\r \u0085\u00A0\u00AD\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

        private readonly int _start = text.Length;
        private bool _space;

        public void Add(ReadOnlySpan<char> words)
        {
            while (!words.IsEmpty)
            {
                var length = words.IndexOfAny(Breaks);
                if (length < 0) length = words.Length;
                if (length > 0)
                {
                    if (_space) text.Append(' ');
                    _space = false;
                    text.Append(words[..length]);
                }

                if (length == words.Length) return;
                _space |= words[length] != '\u00AD' && text.Length > _start;
                words = words[(length + 1)..];
            }
        }

        public readonly void End()
        {
            if (text.Length > _start) text.Append('\n');
        }
    }
}
