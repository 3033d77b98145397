using System.Collections.Immutable;
using Markdig.Syntax.Inlines;
using NbSite.Content.Markdown.Parsing;
using NbSite.Content.Yaml;
using NbSite.Model;
using Inline = NbSite.Model.Inline;
using MdEmphasis = Markdig.Syntax.Inlines.EmphasisInline;
using MdInline = Markdig.Syntax.Inlines.Inline;
using MdLineBreak = Markdig.Syntax.Inlines.LineBreakInline;
using MdLink = Markdig.Syntax.Inlines.LinkInline;

namespace NbSite.Content.Markdown.Projection;

/// <summary>Turns Markdig's running text into ours.</summary>
internal sealed class InlineProjection(Source source, MarkdownScope scope, DiagnosticBag bag)
{
    private const int Deepest = 32;
    private readonly LinkProjection _links = new(source, scope, bag);
    private int _depth;
    private bool _inLink;

    /// <summary>Set while the inside of an emergency card is read, where no link may stand.</summary>
    public bool InEmergency { get; set; }

    /// <summary>The inlines of a block, and the attributes that stand at its very end.</summary>
    public ImmutableArray<Inline> Block(ContainerInline? container, out AttributeNode? attributes)
    {
        attributes = container?.LastChild as AttributeNode;
        var result = Many(container, attributes);
        return attributes is null ? result : TrimEnd(result);
    }

    private ImmutableArray<Inline> Many(ContainerInline? container, AttributeNode? except = null)
    {
        if (container?.FirstChild is null) return [];
        var result = ImmutableArray.CreateBuilder<Inline>();
        var run = new TextRun(source, bag, _inLink ? null : Mail);
        Append(container, except, result, ref run);
        run.Flush(result);
        return result.DrainToImmutable();
    }

    private void Append(ContainerInline container, AttributeNode? except, ImmutableArray<Inline>.Builder result, ref TextRun run)
    {
        if (_depth > Deepest)
        {
            bag.Add(Codes.TooDeep.At(source.Span(container.Span.Start, 0), Deepest));
            return;
        }

        _depth++;
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
        {
            if (ReferenceEquals(child, except)) continue;
            switch (child)
            {
                case LiteralInline literal:
                    var escaped = literal.IsFirstCharacterEscaped;
                    run.Add(result, literal.Content.ToString(), literal.Span.Start + (escaped ? 1 : 0), escaped);
                    break;
                case MdLineBreak { IsHard: false } soft:
                    run.SoftBreak(result, soft.Span.Start);
                    break;
                case DelimiterInline opener:
                    // Markdig leaves some openers that never found their end; they and what follows are plain text.
                    run.Add(result, opener.ToLiteral(), opener.Span.Start, false);
                    Append(opener, null, result, ref run);
                    break;
                default:
                    run.Flush(result);
                    if (One(child) is { } inline) result.Add(inline);
                    break;
            }
        }

        _depth--;
    }

    private Inline? One(MdInline inline)
    {
        switch (inline)
        {
            case MdEmphasis emphasis:
                CheckStress(emphasis);
                return new Model.EmphasisInline(emphasis.DelimiterCount == 2, Many(emphasis)) { Span = source.Span(emphasis.Span) };
            case MdLineBreak:
                return new Model.LineBreakInline { Span = source.Span(inline.Span.Start, 1) };
            case CitationNode citation:
                return Citation(citation);
            case DirectiveNode directive:
                return Directive(directive);
            case MdLink { IsImage: true } picture:
                return _links.Picture(picture);
            case MdLink link:
                RefuseInEmergency(link);
                var outer = _inLink;
                _inLink = true;
                var words = Many(link);
                _inLink = outer;
                return _links.Link(link, words);
            case AutolinkInline auto:
                RefuseInEmergency(auto);
                return _links.Auto(auto);
            case AddressNode address when _inLink:
                return new TextInline(address.Text) { Span = source.Span(address.Span) };
            case AddressNode address:
                RefuseInEmergency(address);
                return _links.Bare(address.Text, address.Text, source.Span(address.Span));
            case ScriptNode script:
                return new ScriptInline(script.IsRaised, [new TextInline(script.Text) { Span = source.Span(script.Span.Start + 1, script.Text.Length) }])
                {
                    Span = source.Span(script.Span),
                };
            case HtmlEntityInline entity:
                return Entity(entity);
            case AttributeNode attributes:
                bag.Add(attributes.Fault is { } broken
                    ? Codes.BadAttributes.At(source.Span(broken.Start, broken.Length), broken.Reason)
                    : Codes.MisplacedAttributes.At(source.Span(attributes.Span)));
                return null;
            case FootnoteNode footnote:
                bag.Add(Codes.Footnote.At(source.Span(footnote.Span), Quote.Short(footnote.Mark)));
                return null;
            case HtmlInline html:
                bag.Add(Codes.RawHtml.At(source.Span(html.Span), source.Excerpt(html.Span)));
                return null;
            case CodeInline code:
                bag.Add(Codes.InlineCode.At(source.Span(code.Span)));
                return null;
            default:
                bag.Add(Codes.TextUnreadable.At(source.Span(inline.Span), inline.GetType().Name));
                return null;
        }
    }

    /// <summary>“2*3*4”: the stars between numbers, or single ones inside a word, are signs.</summary>
    private void CheckStress(MdEmphasis emphasis)
    {
        var before = emphasis.Span.Start > 0 ? source.Text[emphasis.Span.Start - 1] : ' ';
        var after = emphasis.Span.End + 1 < source.Text.Length ? source.Text[emphasis.Span.End + 1] : ' ';
        var isInside = emphasis.DelimiterCount == 1 && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        if (!isInside && !char.IsDigit(before) && !char.IsDigit(after)) return;
        var span = emphasis.Span;
        var around = new Markdig.Syntax.SourceSpan(
            char.IsLetterOrDigit(before) ? span.Start - 1 : span.Start, char.IsLetterOrDigit(after) ? span.End + 1 : span.End);
        bag.Add(Codes.StressAtNumber.At(source.Span(span), source.Excerpt(around), new string(emphasis.DelimiterChar, emphasis.DelimiterCount)));
    }

    private CiteInline? Citation(CitationNode citation)
    {
        if (citation.Fault is { } fault) bag.Add(Codes.BadCitation.At(source.Span(fault.Start, fault.Length), fault.Reason));
        if (_inLink) bag.Add(Codes.CitationInLink.At(source.Span(citation.Span)));
        if (citation.Items.IsEmpty) return null;
        foreach (var item in citation.Items)
            if (item.Locator is { } locator) PlainText.Check(locator, source.Span(item.Start, item.Length), "citation", bag);
        var items = citation.Items.Select(item => new CiteItem(item.Key, item.Locator, source.Span(item.Start, item.Length)));
        return new CiteInline([.. items]) { Span = source.Span(citation.Span) };
    }

    private ValueInline? Directive(DirectiveNode directive)
    {
        if (!IsSound(directive)) return null;
        var name = directive.Words[0].Text;
        if (name != Directives.Value)
        {
            bag.Add(scope.AllowDirectives
                ? Codes.DirectiveInText.At(source.Span(directive.Span), name)
                : Codes.DirectiveNotAllowed.At(source.Span(directive.Span), name));
            return null;
        }

        var region = directive.Words.Length > 2 ? directive.Words[2].Text : null;
        return new ValueInline(directive.Words[1].Text, region) { Span = source.Span(directive.Span) };
    }

    /// <summary>Whether a directive has a known name and the right number of words; problems are added.</summary>
    public bool IsSound(DirectiveNode directive)
    {
        if (directive.Fault is { } fault)
        {
            bag.Add(Codes.BadDirective.At(source.Span(fault.Start, fault.Length), fault.Reason));
            return false;
        }

        var name = directive.Words[0];
        if (!Directives.Known.TryGetValue(name.Text, out var known))
        {
            var hint = name.Text == "card"
                ? "Cards are made of signs: write {{signs a b}} with their ids, or {{cards}} for the page’s own."
                : Suggestions.Hint(name.Text, Directives.Known.Keys);
            bag.Add(Codes.UnknownDirective.WithHint(source.Span(name.Start, name.Text.Length), hint, Quote.Short(name.Text)));
            return false;
        }

        var words = directive.Words.Length - 1;
        if (words < known.Least || words > known.Most)
        {
            var reason = words < known.Least ? $"a word is missing after “{name.Text}”" : "there are too many words";
            bag.Add(Codes.BadDirective.WithHint(source.Span(directive.Span), $"Write it like {known.Example}.", reason));
            return false;
        }

        if (name.Text != Directives.Value || words < 2) return true;
        var region = directive.Words[2];
        return RegionReader.IsDeclared(region.Text, source.Span(region.Start, region.Text.Length), bag);
    }

    private TextInline Entity(HtmlEntityInline entity)
    {
        var text = entity.Transcoded.ToString();
        source.CheckEntity(text, entity.Span, bag);
        return new TextInline(text) { Span = source.Span(entity.Span) };
    }

    /// <summary>An e-mail address that stands in the text without a mark.</summary>
    private Inline? Mail(string address, SourceSpan span)
    {
        if (InEmergency) bag.Add(Codes.LinkInEmergency.At(span));
        return _links.Bare("mailto:" + address, address, span);
    }

    private void RefuseInEmergency(MdInline link)
    {
        if (InEmergency) bag.Add(Codes.LinkInEmergency.At(source.Span(link.Span)));
    }

    private static ImmutableArray<Inline> TrimEnd(ImmutableArray<Inline> inlines)
    {
        if (inlines.IsEmpty || inlines[^1] is not TextInline last) return inlines;
        var text = last.Text.TrimEnd();
        if (text.Length == last.Text.Length) return inlines;
        return text.Length == 0
            ? inlines.RemoveAt(inlines.Length - 1)
            : inlines.SetItem(inlines.Length - 1, last with { Text = text, Span = last.Span with { Length = Math.Min(last.Span.Length, text.Length) } });
    }
}
