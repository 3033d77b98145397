using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using NbSite.Content.Markdown.Parsing;
using NbSite.Content.Yaml;
using NbSite.Model;
using Block = NbSite.Model.Block;
using HeadingBlock = NbSite.Model.HeadingBlock;
using Inline = NbSite.Model.Inline;
using ListBlock = NbSite.Model.ListBlock;
using MdBlock = Markdig.Syntax.Block;
using MdHeading = Markdig.Syntax.HeadingBlock;
using MdList = Markdig.Syntax.ListBlock;
using ParagraphBlock = NbSite.Model.ParagraphBlock;
using QuoteBlock = NbSite.Model.QuoteBlock;

namespace NbSite.Content.Markdown.Projection;

/// <summary>
/// Turns Markdig's blocks into ours and refuses what the content format does not have. One object reads one text; the
/// other parts of the class are attributes, containers, definitions, slips and tables.
/// </summary>
internal sealed partial class BlockProjection
{
    private const int Deepest = 80;
    private readonly Source _source;
    private readonly MarkdownScope _scope;
    private readonly DiagnosticBag _bag;
    private readonly InlineProjection _inlines;
    private readonly HeadingIds _ids = new();
    private int _level;
    private int _depth;
    private bool _inCard;

    /// <summary>The name of the closed container around, if any.</summary>
    private string? _disclosure;

    /// <summary>Inside a list or a quotation, where a heading or a transcluded block has no place.</summary>
    private bool _inFlow;

    public BlockProjection(Source source, MarkdownScope scope, DiagnosticBag bag)
    {
        _source = source;
        _scope = scope;
        _bag = bag;
        _inlines = new InlineProjection(source, scope, bag);
        _level = scope.MinimumHeadingLevel - 1;
    }

    public ImmutableArray<Block> Read(MarkdownDocument document)
    {
        ReserveIds(document, 0);
        return Children(document);
    }

    private ImmutableArray<Block> Children(ContainerBlock container, int skip = 0)
    {
        if (_depth > Deepest)
        {
            _bag.Add(Codes.TooDeep.At(_source.Span(container.Span.Start, 0), Deepest));
            return [];
        }

        _depth++;
        var result = ImmutableArray.CreateBuilder<Block>(container.Count);
        (ImmutableArray<Inline> Words, Block Paragraph)? caption = null;
        for (var i = skip; i < container.Count; i++)
        {
            var block = container[i];
            if (caption is { } lonely && block is not Table)
            {
                _bag.Add(Codes.CaptionWithoutTable.At(lonely.Paragraph.Span));
                caption = null;
            }

            CheckSign(block, i > 0 ? container[i - 1] : null);
            switch (block)
            {
                case Markdig.Syntax.ParagraphBlock paragraph:
                    CheckLines(paragraph);
                    CheckBold(paragraph, i + 1 < container.Count ? container[i + 1] : null);
                    if (Paragraph(paragraph, result) is not { } read) break;
                    if (Pictures(read) is { IsEmpty: false } pictures)
                    {
                        result.AddRange(pictures);
                        break;
                    }

                    if (Caption(read) is { } words) caption = (words, read);
                    else result.Add(read);
                    break;
                case Table table:
                    if (ReadTable(table, caption?.Words ?? []) is { } made)
                        result.Add(made with { Uncited = made.Uncited ?? caption?.Paragraph.Uncited, NoSign = made.NoSign ?? caption?.Paragraph.NoSign });
                    caption = null;
                    break;
                default:
                    if (Other(block) is { } other) result.Add(other);
                    break;
            }
        }

        if (caption is { } last) _bag.Add(Codes.CaptionWithoutTable.At(last.Paragraph.Span));
        _depth--;
        return result.DrainToImmutable();
    }

    private Block? Other(MdBlock block)
    {
        var span = _source.Span(block.Span);
        switch (block)
        {
            case MdHeading heading: return Heading(heading);
            case MdList list: return List(list);
            case DefinitionList list: return Definitions(list);
            case CustomContainer container when IsComment(container): return Comment(container);
            case CustomContainer container: return Container(container);
            case Markdig.Syntax.QuoteBlock { Count: 0 }: _bag.Add(Codes.EmptyQuote.At(span)); return null;
            case Markdig.Syntax.QuoteBlock quote: return InFlow(quote) is { IsEmpty: false } inner ? new QuoteBlock(inner) { Span = span } : null;
            case ThematicBreakBlock: return new DividerBlock { Span = span };
            case HtmlBlock: _bag.Add(Codes.RawHtml.At(span, _source.Excerpt(block.Span))); return null;
            case FencedCodeBlock: _bag.Add(Codes.CodeBlock.At(span)); return null;
            case CodeBlock: _bag.Add(Codes.IndentedText.At(span)); return null;
            case LinkReferenceDefinitionGroup group:
                foreach (var definition in group.OfType<LinkReferenceDefinition>())
                    _bag.Add(Codes.ReferenceLink.At(_source.Span(definition.Span), Quote.Short(definition.Label ?? "")));
                return null;
            default: _bag.Add(Codes.TextUnreadable.At(span, block.GetType().Name)); return null;
        }
    }

    private Block? Paragraph(Markdig.Syntax.ParagraphBlock paragraph, ImmutableArray<Block>.Builder siblings)
    {
        var span = _source.Span(paragraph.Span);
        if (paragraph.Inline is { FirstChild: DirectiveNode node } line && ReferenceEquals(node, line.LastChild)
            && node.Words is [var first, ..] && first.Text != Directives.Value && _scope.AllowDirectives && !_inFlow)
            return _inlines.IsSound(node) ? Directive(node, span) : null;

        var words = _inlines.Block(paragraph.Inline, out var attributes);
        var isPicture = words is [UnresolvedImage];
        if (attributes is not null && words is [UnresolvedImage picture]) words = [Credited(picture, attributes)];
        var reasons = attributes is null ? default : ReasonsOf(attributes, isPicture);
        if (words.IsEmpty)
        {
            if (attributes is null) return null;
            // Standing alone, the attribute is at the end of the block before it: a table or a list.
            if (siblings.Count == 0) _bag.Add(Codes.MisplacedAttributes.At(_source.Span(attributes.Span)));
            else siblings[^1] = reasons.On(siblings[^1]);
            return null;
        }

        if (LooksLikeTable(paragraph.Span)) _bag.Add(Codes.BrokenTable.At(span));
        return reasons.On(new ParagraphBlock(words) { Span = span });
    }

    private DirectiveBlock Directive(DirectiveNode node, Model.SourceSpan span) =>
        new(node.Words[0].Text, [.. node.Words.Skip(1).Select(word =>
            new DirectiveArgument(word.Text, _source.Span(word.Start, word.Text.Length)))])
        {
            Span = span,
        };

    private HeadingBlock? Heading(MdHeading heading)
    {
        var span = _source.Span(heading.Span);
        if (!_scope.AllowHeadings || _inFlow)
        {
            _bag.Add(Codes.HeadingNotAllowed.At(span));
            return null;
        }

        if (_inCard)
        {
            _bag.Add(Codes.CardHeadingExtra.At(span));
            return null;
        }

        CheckLevel(heading, span);
        _level = Math.Max(heading.Level, _scope.MinimumHeadingLevel);
        return HeadingWords(heading, out var id, out var made) is { IsEmpty: false } words
            ? new HeadingBlock(_level, id, words) { Span = span, AnchorOrigin = Origin(made), AnchorWords = made }
            : null;
    }

    private void CheckLevel(MdHeading heading, Model.SourceSpan span)
    {
        if (heading.Level == 1) _bag.Add(Codes.HeadingLevelOne.At(span));
        else if (heading.Level < _scope.MinimumHeadingLevel)
            _bag.Add(Codes.HeadingTooHigh.At(span, heading.Level, _scope.MinimumHeadingLevel));
        else if (heading.Level > _level + 1) _bag.Add(Codes.HeadingSkipped.At(span, heading.Level, _level));
    }

    /// <summary>A heading's words and anchor; an empty heading is diagnosed.</summary>
    /// <param name="heading">The heading.</param>
    /// <param name="id">The anchor, different from all before it.</param>
    /// <param name="made">The anchor that its words alone make; null when one was written.</param>
    private ImmutableArray<Inline> HeadingWords(MdHeading heading, out string id, out string? made)
    {
        _source.Shift = _source.HeadingShift(heading);
        var words = BlockCaptions.Beside(_inlines.Block(heading.Inline, out var attributes));
        var anchor = attributes is null ? null : Anchor(attributes);
        _source.Shift = 0;
        var text = BlockWalk.PlainText(words);
        id = "";
        made = null;
        if (text.Length == 0 && !words.Any(word => word is ValueInline))
        {
            _bag.Add(Codes.HeadingEmpty.At(_source.Span(heading.Span)));
            return [];
        }

        if (anchor is null) made = AnchorName.From(text).Length == 0 ? "" : HeadingIds.SlugOf(text);
        id = anchor ?? _ids.From(text);
        return words;
    }

    private static AnchorOrigin Origin(string? made) => made is null ? AnchorOrigin.Written : AnchorOrigin.Words;

    private ListBlock? List(MdList list)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>(list.Count);
        foreach (var child in list)
        {
            if (child is not ListItemBlock item) continue;
            var span = _source.Span(item.Span);
            CheckTickBox(item);
            var before = _bag.Count;
            var inner = InFlow(item);
            if (!inner.IsEmpty) items.Add(new ListItem(inner) { Span = span });
            else if (_bag.Count == before) _bag.Add(Codes.EmptyListItem.At(span));
        }

        var start = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return items.Count == 0 ? null : new ListBlock(list.IsOrdered, start, items.ToImmutable()) { Span = _source.Span(list.Span) };
    }

    private void CheckTickBox(ListItemBlock item)
    {
        if (item.Count == 0 || item[0] is not Markdig.Syntax.ParagraphBlock first) return;
        var text = _source.Text.AsSpan(first.Span.Start, first.Span.Length);
        if (text.Length > 3 && text[0] == '[' && text[1] is ' ' or 'x' or 'X' && text[2] == ']' && char.IsWhiteSpace(text[3]))
            _bag.Add(Codes.UnsupportedMark.At(_source.Span(first.Span.Start, 3), text[..3].ToString(), "tick boxes are"));
    }

    private ImmutableArray<Block> InFlow(ContainerBlock container)
    {
        var outer = _inFlow;
        _inFlow = true;
        var inner = Children(container);
        _inFlow = outer;
        return inner;
    }
}
