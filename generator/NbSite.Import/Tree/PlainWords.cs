using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Import.Tree;

/// <summary>The words of a tree, ours and the site's, so that both can be compared.</summary>
internal static partial class PlainWords
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

    /// <summary>“9” as “⁹” and “1, 2” as “¹, ²”; in brackets where there are no such letters.</summary>
    public static string Signs(string words, bool isRaised)
    {
        var to = isRaised ? "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻" : "₀₁₂₃₄₅₆₇₈₉₊₋";
        if (!words.Any(char.IsAsciiDigit)) return words;
        return !words.All(c => c is ',' or ' ' || From.Contains(c, StringComparison.Ordinal)) ? $"({words})"
            : string.Concat(words.Select(c => c is ',' or ' ' ? c : to[From.IndexOf(c, StringComparison.Ordinal)]));
    }

    private const string From = "0123456789+-";

    public static string Of(IEnumerable<ImportedBlock> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks) Append(text, block);
        return text.ToString();
    }

    /// <summary>
    /// The words of a passage, to be compared with what was written of it. Raised and lowered numbers are words of their own, so that
    /// “10” with a raised “9” is not “109”, however the place of the “9” is kept.
    /// </summary>
    public static ImmutableArray<string> Compared(ImportedBlock block)
    {
        var text = new StringBuilder();
        Append(text, block, isApart: true);
        return Split(Apart(text.ToString()));
    }

    /// <summary>The same of what the site's own reader made of Markdown.</summary>
    public static ImmutableArray<string> Compared(IEnumerable<Block> blocks)
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

        return Split(Apart(text.ToString()));
    }

    private static string Apart(string words) => Numbers().Replace(words, " $0 ");

    private static void Append(StringBuilder text, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline words: text.Append(words.Text); break;
                case LineBreakInline: text.Append('\n'); break;
                case UnresolvedImage image: text.Append(' ').Append(image.Alt).Append(' ').Append(image.Title).Append(' '); break;
                case ScriptInline script:
                    var inner = new StringBuilder();
                    Append(inner, script.Children);
                    Append(text, inner.ToString(), isApart: true);
                    break;
                default: Append(text, BlockWalk.Children(inline)); break;
            }
        }
    }

    /// <summary>Raised or lowered words; with a number among them they stand by themselves.</summary>
    private static void Append(StringBuilder text, string script, bool isApart)
    {
        if (isApart && script.Any(char.IsAsciiDigit)) text.Append(' ').Append(script).Append(' ');
        else text.Append(script);
    }

    private static void Append(StringBuilder text, ImmutableArray<ImportedInline> inlines, bool isApart = false)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Words words: text.Append(words.Text); break;
                case Stress stress: Append(text, stress.Children, isApart); break;
                case Link link: Append(text, link.Children, isApart); break;
                case Script script: Append(text, Of(script.Children), isApart); break;
                case Picture picture: text.Append(' ').Append(picture.Alt).Append(' ').Append(picture.Caption).Append(' '); break;
                default: text.Append('\n'); break;
            }
        }
    }

    private static void Append(StringBuilder text, ImportedBlock block, bool isApart = false)
    {
        text.Append('\n');
        switch (block)
        {
            case ImportedHeading heading: Append(text, heading.Words, isApart); break;
            case ImportedParagraph paragraph: Append(text, paragraph.Words, isApart); break;
            case ImportedList list: foreach (var item in list.Items) Each(text, item, isApart); break;
            case ImportedQuote quote: Each(text, quote.Children, isApart); break;
            case ImportedBox box:
                Append(text, box.Title, isApart);
                Each(text, box.Children, isApart);
                break;
            case ImportedDefinitions definitions:
                foreach (var item in definitions.Items)
                {
                    text.Append('\n');
                    Append(text, item.Term, isApart);
                    Each(text, item.Children, isApart);
                }

                break;
            case ImportedTable table:
                Append(text, table.Caption, isApart);
                foreach (var cell in table.Rows.SelectMany(row => row))
                {
                    text.Append('\n');
                    Append(text, cell, isApart);
                }

                break;
        }

        text.Append('\n');
    }

    private static void Each(StringBuilder text, ImmutableArray<ImportedBlock> blocks, bool isApart)
    {
        foreach (var block in blocks) Append(text, block, isApart);
    }

    [GeneratedRegex("[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]+|[\u2080-\u2089]+")]
    private static partial Regex Numbers();
}
