using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Import.Tree;

/// <summary>The words of a tree, ours and the site's, so that both can be compared.</summary>
internal static class PlainWords
{
    /// <summary>Letters and digits that stand together, in order.</summary>
    public static ImmutableArray<string> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        foreach (var each in text.EnumerateRunes())
        {
            var rune = Plain(each);
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                word.Append(rune);
                continue;
            }

            // A soft hyphen and joiners stand inside a word.
            if (rune.Value is 0xAD or 0x200B or 0x200C or 0x200D or 0x2060 or 0xFEFF) continue;
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }

        if (word.Length > 0) words.Add(word.ToString());
        return words.ToImmutable();
    }

    // “⁹” and “₂” are the numbers that they are made of.
    private static Rune Plain(Rune rune) => rune.Value switch
    {
        0xB2 => new Rune('2'),
        0xB3 => new Rune('3'),
        0xB9 => new Rune('1'),
        0x2070 or (>= 0x2074 and <= 0x2079) => new Rune('0' + (rune.Value - 0x2070)),
        >= 0x2080 and <= 0x2089 => new Rune('0' + (rune.Value - 0x2080)),
        _ => rune,
    };

    public static string Of(ImmutableArray<ImportedInline> inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    /// <summary>The words for where no marks may stand: raised and lowered numbers keep their place by signs of their own.</summary>
    public static string Shown(ImmutableArray<ImportedInline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        Words words => words.Text,
        Stress stress => Shown(stress.Children),
        Link link => Shown(link.Children),
        Script script => Signs(Shown(script.Children), script.IsRaised),
        LineEnd => " ",
        _ => "",
    }));

    /// <summary>“9” as “⁹”; with a sign before it where there is no such letter.</summary>
    public static string Signs(string words, bool isRaised)
    {
        var to = isRaised ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻" : "₀₁₂₃₄₅₆₇₈₉₊₋";
        return words.All(c => From.Contains(c, StringComparison.Ordinal)) ? string.Concat(words.Select(c => to[From.IndexOf(c, StringComparison.Ordinal)])) : words.Any(char.IsAsciiDigit) ? $"({words})" : words;
    }

    private const string From = "0123456789+-";

    public static string Of(IEnumerable<ImportedBlock> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks) Append(text, block);
        return text.ToString();
    }

    /// <summary>The words of what the site's own reader made of Markdown.</summary>
    public static string Of(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in BlockWalk.All(blocks))
        {
            text.Append('\n');
            foreach (var words in BlockWalk.Texts(block))
            {
                Append(text, words);
                text.Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline words: text.Append(words.Text); break;
                case LineBreakInline: text.Append('\n'); break;
                case UnresolvedImage image: text.Append(' ').Append(image.Alt).Append(' ').Append(image.Title).Append(' '); break;
                default: Append(text, BlockWalk.Children(inline)); break;
            }
        }
    }

    private static void Append(StringBuilder text, ImmutableArray<ImportedInline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Words words: text.Append(words.Text); break;
                case Stress stress: Append(text, stress.Children); break;
                case Link link: Append(text, link.Children); break;
                case Script script: Append(text, script.Children); break;
                case Picture picture: text.Append(' ').Append(picture.Alt).Append(' ').Append(picture.Caption).Append(' '); break;
                default: text.Append('\n'); break;
            }
        }
    }

    private static void Append(StringBuilder text, ImportedBlock block)
    {
        text.Append('\n');
        switch (block)
        {
            case ImportedHeading heading: Append(text, heading.Words); break;
            case ImportedParagraph paragraph: Append(text, paragraph.Words); break;
            case ImportedList list: foreach (var item in list.Items) Each(text, item); break;
            case ImportedQuote quote: Each(text, quote.Children); break;
            case ImportedBox box:
                Append(text, box.Title);
                Each(text, box.Children);
                break;
            case ImportedDefinitions definitions:
                foreach (var item in definitions.Items)
                {
                    text.Append('\n');
                    Append(text, item.Term);
                    Each(text, item.Children);
                }

                break;
            case ImportedTable table:
                Append(text, table.Caption);
                foreach (var cell in table.Rows.SelectMany(row => row))
                {
                    text.Append('\n');
                    Append(text, cell);
                }

                break;
        }

        text.Append('\n');
    }

    private static void Each(StringBuilder text, ImmutableArray<ImportedBlock> blocks)
    {
        foreach (var block in blocks) Append(text, block);
    }
}
