using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using NbSite.Content.Markdown.Parsing;
using NbSite.Content.Yaml;
using NbSite.Model;
using MdHeading = Markdig.Syntax.HeadingBlock;

namespace NbSite.Content.Markdown.Projection;

/// <summary>Attributes at the ends of blocks: anchors and reasons.</summary>
internal sealed partial class BlockProjection
{
    private readonly HashSet<AttributeNode> _doubled = [];

    /// <summary>Takes the anchors that authors wrote before any is made from words, so that theirs never change.</summary>
    private void ReserveIds(ContainerBlock container, int depth)
    {
        if (depth > Deepest) return;
        foreach (var block in container)
        {
            if (block is MdHeading { Inline.LastChild: AttributeNode { Fault: null } attributes } heading)
            {
                _source.Shift = _source.HeadingShift(heading);
                foreach (var item in attributes.Items)
                {
                    if (item.Name != "#" || item.Value is not { } written) continue;
                    var id = ComposedText.Of(written);
                    var span = _source.Span(item.Start, item.Length);
                    if (_ids.Reserve(id, span, out var line) is not null) continue;
                    _bag.Add(Codes.DuplicateAnchor.At(span, Quote.Short(id), line));
                    _doubled.Add(attributes);
                }

                _source.Shift = 0;
            }
            else if (block is ContainerBlock inner && !(block is CustomContainer comment && IsComment(comment)))
            {
                ReserveIds(inner, depth + 1);
            }
        }
    }

    /// <summary>The anchor of a heading's attributes; anything else in them is diagnosed.</summary>
    private string? Anchor(AttributeNode attributes)
    {
        if (Broken(attributes)) return null;
        string? id = null;
        var isGiven = false;
        foreach (var item in attributes.Items)
        {
            var span = _source.Span(item.Start, item.Length);
            if (item.Name != "#") Unknown(item, span, "#");
            else if (isGiven) _bag.Add(Codes.AttributeTwice.At(span, "#"));
            else if (HeadingIds.ReservedStart(item.Value!) is { } start) _bag.Add(Codes.ReservedAnchor.At(span, Quote.Short(item.Value!), start));
            else if (ComposedText.Of(item.Value!) is var name && AnchorName.IsWellFormed(name)) id = name;
            else _bag.Add(Codes.BadAnchor.At(span, Quote.Short(item.Value!)));
            isGiven |= item.Name == "#";
        }

        return _doubled.Contains(attributes) ? null : id;
    }

    /// <summary>The reasons that a block's attributes give; anything else in them is diagnosed.</summary>
    private Reasons ReasonsOf(AttributeNode attributes, bool isPicture = false)
    {
        if (Broken(attributes)) return default;
        var given = new Reasons();
        foreach (var item in attributes.Items)
        {
            if (isPicture && IsCredit(item)) continue;
            var span = _source.Span(item.Start, item.Length);
            var isUncited = item.Name == "uncited";
            if (!isUncited && item.Name != "no-sign") Unknown(item, span, "uncited");
            else if ((isUncited ? given.Uncited : given.NoSign) is not null) _bag.Add(Codes.AttributeTwice.At(span, item.Name));
            else if (string.IsNullOrWhiteSpace(item.Value))
            {
                _bag.Add((isUncited ? Codes.EmptyUncited : Codes.EmptyNoSign).At(span));
                // The missing reason was told; that there is none is not told as well.
                if (!isUncited) given = given with { NoSign = "" };
            }
            else if (PlainText.Check(item.Value, span, item.Name, _bag))
                given = isUncited ? given with { Uncited = item.Value.Trim() } : given with { NoSign = item.Value.Trim() };
        }

        return given;
    }

    /// <summary>Why a block needs no source, and why it may ask for a call without naming a sign.</summary>
    private readonly record struct Reasons(string? Uncited, string? NoSign)
    {
        public T On<T>(T block) where T : Model.Block => block with { Uncited = Uncited ?? block.Uncited, NoSign = NoSign ?? block.NoSign };
    }

    private bool Broken(AttributeNode attributes)
    {
        if (attributes.Fault is not { } fault) return false;
        _bag.Add(Codes.BadAttributes.At(_source.Span(fault.Start, fault.Length), fault.Reason));
        return true;
    }

    private void Unknown(RawAttribute item, Model.SourceSpan span, string known)
    {
        var name = item.Name is "#" or "." ? item.Name + item.Value : item.Name;
        var hint = IsCredit(item)
            ? "It belongs behind a picture that stands alone: ![words](picture.jpg){credit=\"Jane Doe\"}"
            : known.Length > 1 ? Suggestions.Hint(item.Name, [known]) : null;
        _bag.Add(Codes.UnknownAttribute.WithHint(span, hint, Quote.Short(name)));
    }
}
