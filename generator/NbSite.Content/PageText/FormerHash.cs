using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>
/// The first way of hashing a text (<c>hash: 1</c>): words in their order and not what they stand in. Kept as it was, to verify
/// records of that time and to know texts that were recalled under such a code; it depends on nothing that changes.
/// </summary>
public static class FormerHash
{
    private const string Format = "nbsite-text-1\n";

    /// <summary>The hash that an edition of that time gave to a page.</summary>
    public static TextHashValue Of(PageContent page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Text(page)));
        return new TextHashValue(Convert.ToHexStringLower(hash), TextHash.Code(hash));
    }

    internal static string Text(PageContent page)
    {
        var text = new StringBuilder(Format, 4096);
        Line(text, page.Title);
        Line(text, page.Summary);
        Regions(text, page.Regions);
        Blocks(text, page.Blocks, generated: false);
        return text.ToString();
    }

    private static void Blocks(StringBuilder text, IEnumerable<Block> blocks, bool generated)
    {
        foreach (var block in blocks)
        {
            // What stands in a generated block is generated too, unless it says that it comes from the content.
            var made = block.Origin == Origin.Generated || (generated && block.Origin == Origin.Own);
            if (!made) One(text, block);
            Blocks(text, Children(block), made);
        }
    }

    private static void Line(StringBuilder text, string words) => Line(text, [new TextInline(words)]);

    private static void Regions(StringBuilder text, ImmutableArray<string> regions)
    {
        if (!regions.IsDefaultOrEmpty) text.Append("{in ").AppendJoin(' ', regions).Append("}\n");
    }

    private static void One(StringBuilder text, Block block)
    {
        Regions(text, block.Regions);
        Words(text, block);
    }

    private static void Words(StringBuilder text, Block block)
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
        foreach (var words in Texts(block)) Line(text, words);
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
                default: Inlines(ref line, Children(inline)); break;
            }
        }
    }

    private static ImmutableArray<Block> Children(Block block) => block switch
    {
        ListBlock list => [.. list.Items],
        ListItem item => item.Children,
        CareCardBlock card => card.Children,
        GroupBlock group => group.Children,
        DisclosureBlock disclosure => disclosure.Children,
        QuoteBlock quote => quote.Children,
        PathwayBlock pathway => [.. pathway.Intro, .. pathway.Steps],
        PathwayStep step => step.Children,
        TableBlock table => [.. table.Rows],
        DefinitionsBlock definitions => [.. definitions.Items],
        DefinitionItem item => item.Children,
        _ => [],
    };

    private static IEnumerable<ImmutableArray<Inline>> Texts(Block block) => block switch
    {
        HeadingBlock heading => [heading.Children],
        ParagraphBlock paragraph => [paragraph.Children],
        CareCardBlock card => [card.Heading],
        DisclosureBlock disclosure => [disclosure.Title],
        ImageBlock image => [image.Caption],
        PathwayBlock pathway => [pathway.Title],
        PathwayStep { Duration: { } duration } step =>
            [[new TextInline(step.Title)], [new TextInline(duration)], .. step.Links.Select(link => link.Note)],
        PathwayStep step => [[new TextInline(step.Title)], .. step.Links.Select(link => link.Note)],
        DefinitionItem item => [item.Name],
        TableRow row => row.Cells.Select(cell => cell.Children),
        TableBlock table => [table.Caption, .. table.Header.Select(cell => cell.Children)],
        LinkListBlock links => links.Links.Select(link => link.Note),
        QuestionsBlock questions => questions.Groups.SelectMany(group =>
            group.Questions.Select(question => question.Children).Prepend([new TextInline(group.Title)])),
        _ => [],
    };

    private static ImmutableArray<Inline> Children(Inline inline) => inline switch
    {
        EmphasisInline emphasis => emphasis.Children,
        ScriptInline script => script.Children,
        LinkInline link => link.Children,
        TermInline term => term.Children,
        FileInline file => file.Children,
        _ => [],
    };

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
