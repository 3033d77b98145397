using AngleSharp.Dom;
using NbSite.Import.Tree;

namespace NbSite.Import.Html;

/// <summary>How many words every element of a page holds, counted once, from the leaves up.</summary>
internal sealed class WordCounts
{
    private readonly Dictionary<INode, Held> _held = new(ReferenceEqualityComparer.Instance);

    private readonly record struct Held(int Words, int InParagraphs, bool HasParagraph);

    public WordCounts(IElement root) => Walk(root);

    /// <summary>How many texts were looked at, which is to grow no faster than the page.</summary>
    public int Steps { get; private set; }

    /// <summary>All words of an element.</summary>
    public int Of(IElement element) => _held.GetValueOrDefault(element).Words;

    /// <summary>Those that its paragraphs and items say.</summary>
    public int InParagraphs(IElement element) => _held.GetValueOrDefault(element).InParagraphs;

    private Held Walk(INode node)
    {
        if (HtmlParsing.IsUnseen(node)) return default;
        var (words, paragraphs, has) = (0, 0, false);
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                Steps++;
                words += PlainWords.Split(text.Data).Length;
                continue;
            }

            if (child is not IElement) continue;
            var inner = Walk(child);
            words += inner.Words;
            paragraphs += inner.InParagraphs;
            has |= inner.HasParagraph || child is IElement { LocalName: "p" };
        }

        if (node is IElement { LocalName: "p" } || (node is IElement { LocalName: "li" } && !has)) paragraphs += words;
        return _held[node] = new Held(words, paragraphs, has);
    }
}
