using System.Collections.Frozen;
using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using NbSite.Content.Markdown.Parsing;
using NbSite.Content.Yaml;
using NbSite.Model;
using Block = NbSite.Model.Block;
using Inline = NbSite.Model.Inline;
using MdHeading = Markdig.Syntax.HeadingBlock;

namespace NbSite.Content.Markdown.Projection;

/// <summary>Containers: <c>::: name {attributes}</c>.</summary>
internal sealed partial class BlockProjection
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        ["emergency", "urgent", "nonurgent", "key-facts", "note", "warning", "do", "dont", "tasks", "practical", "prognosis", "details", "region", "no-search", "comment",
            "audio", "video", "teach-back"],
        StringComparer.Ordinal);

    private int _closedTwice;
    private int _keyFactsLine;

    private Block? Container(CustomContainer container)
    {
        var head = Head.Read(_source, container);
        var colons = new string(':', container.OpeningFencedCharCount);
        var opening = _source.Span(container.Span.Start, head.Length);
        if (head.Name.Length == 0 && head.Attributes.IsEmpty && head.Fault is null)
        {
            // A closing line that an inner container with as many colons left over has been reported there.
            if (_closedTwice > 0) _closedTwice--;
            else _bag.Add(Codes.StrayContainerEnd.At(opening, colons));
            return container.Count > 0 ? Loose(container) : null;
        }

        var name = _source.Span(head.NameStart, head.Name.Length);
        if (container.Parent is CustomContainer outer && outer.OpeningFencedCharCount <= container.OpeningFencedCharCount
            && Head.Read(_source, outer).Name is { Length: > 0 } around)
        {
            _bag.Add(Codes.ContainerNesting.At(opening, Quote.Short(head.Name), Quote.Short(around)));
            if (container.ClosingFencedCharCount == 0) _closedTwice++;
        }
        else if (container.ClosingFencedCharCount == 0)
        {
            _bag.Add(Codes.UnclosedContainer.At(opening, Quote.Short(head.Name), colons));
        }

        if (head.Fault is { } fault)
            _bag.Add(Codes.BadAttributes.At(_source.Span(fault.Start, fault.Length), fault.Reason));
        if (!Names.Contains(head.Name))
        {
            _bag.Add(Codes.UnknownContainer.WithHint(name, Suggestions.Hint(head.Name, Names), Quote.Short(head.Name)));
            return Loose(container, mayHaveTitle: true);
        }

        var holder = head.Name is not ("region" or "no-search" or "practical" or "note");
        if (!_scope.AllowContainers || (_inCard && holder))
        {
            _bag.Add(Codes.ContainerNotAllowed.At(name, head.Name));
            return Loose(container);
        }

        var regions = ReadAttributes(head, name);
        var span = _source.Span(container.Span);
        return head.Name switch
        {
            "emergency" => Card(container, CareLevel.Emergency, head, opening, span),
            "urgent" => Card(container, CareLevel.Urgent, head, opening, span),
            "nonurgent" => Card(container, CareLevel.NonUrgent, head, opening, span),
            "details" => Disclosure(container, DisclosureKind.Details, head, opening, span),
            "prognosis" => Disclosure(container, DisclosureKind.Prognosis, head, opening, span),
            "key-facts" => KeyFacts(container, head, opening, span),
            "practical" => Group(container, GroupKind.Practical, head, opening, span) is { } practical
                ? practical with { Kind = ContentKind.Practical }
                : null,
            "note" => Group(container, GroupKind.Note, head, opening, span),
            "warning" => Group(container, GroupKind.Warning, head, opening, span),
            "do" => Points(container, GroupKind.Do, head, opening, span),
            "dont" => Points(container, GroupKind.Dont, head, opening, span),
            "audio" => Media(container, GroupKind.Audio, head, opening, span),
            "video" => Media(container, GroupKind.Video, head, opening, span),
            "tasks" => Tasks(container, head, opening, span),
            // It asks and states nothing.
            "teach-back" => Points(container, GroupKind.TeachBack, head, opening, span) is { } asked ? asked with { Kind = ContentKind.Practical } : null,
            "region" => Group(container, GroupKind.Region, head, opening, span) is { } region
                ? region with { Regions = regions }
                : null,
            _ => Group(container, GroupKind.NoSearch, head, opening, span),
        };
    }

    /// <summary>Reads on in a container that was refused, so that what is wrong inside is told in the same run.</summary>
    private Block? Loose(CustomContainer container, bool mayHaveTitle = false)
    {
        var heading = mayHaveTitle && container.Count > 0 ? container[0] as MdHeading : null;
        Title(heading, out _, out _, out _);
        var wasLevel = _level;
        // With its right name, what is inside may be a card or a disclosure, whose headings have ranks of their own.
        if (mayHaveTitle) _level = 6;
        Children(container, heading is null ? 0 : 1);
        _level = wasLevel;
        return null;
    }

    private GroupBlock? KeyFacts(CustomContainer container, Head head, SourceSpan opening, SourceSpan span)
    {
        if (_keyFactsLine > 0) _bag.Add(Codes.KeyFactsTwice.At(opening, _keyFactsLine));
        else _keyFactsLine = opening.Line;
        return Group(container, GroupKind.KeyFacts, head, opening, span);
    }

    /// <summary>What to do, or not to do: a list, perhaps under a heading.</summary>
    private GroupBlock? Points(CustomContainer container, GroupKind kind, Head head, SourceSpan opening, SourceSpan span)
    {
        var group = Group(container, kind, head, opening, span);
        if (group is not null && !group.Children.Any(block => block is NbSite.Model.ListBlock)) _bag.Add(Codes.PointsMissing.At(opening, head.Name));
        return group;
    }

    /// <summary>A list of ways on. Its words point at pages that carry their own sources.</summary>
    private GroupBlock? Tasks(CustomContainer container, Head head, SourceSpan opening, SourceSpan span)
    {
        var group = Points(container, GroupKind.Tasks, head, opening, span);
        foreach (var item in (group?.Children ?? []).OfType<NbSite.Model.ListBlock>().SelectMany(list => list.Items))
            if (item.Children is not [NbSite.Model.ParagraphBlock { Children: [NbSite.Model.LinkInline or UnresolvedLink, ..] }, ..]) _bag.Add(Codes.TaskWithoutLink.At(item.Span));
        return group is null ? null : group with { Kind = ContentKind.Practical };
    }

    private bool IsComment(CustomContainer container) => Head.Read(_source, container).Name == "comment";

    /// <summary>An author's note: nothing of it is read, but it must end, and nothing that readers need may begin in it.</summary>
    private Block? Comment(CustomContainer container)
    {
        var head = Head.Read(_source, container);
        var opening = _source.Span(container.Span.Start, head.Length);
        if (container.ClosingFencedCharCount == 0)
            _bag.Add(Codes.UnclosedContainer.At(opening, head.Name, new string(':', container.OpeningFencedCharCount)));
        foreach (var inner in Markdig.Syntax.MarkdownObjectExtensions.Descendants<CustomContainer>(container))
        {
            var begun = Head.Read(_source, inner);
            if (begun.Name.Length == 0) continue;
            _bag.Add(Codes.ContainerInComment.At(_source.Span(inner.Span.Start, begun.Length), Quote.Short(begun.Name), opening.Line));
            if (inner.ClosingFencedCharCount == 0) _closedTwice++;
        }

        return null;
    }

    private GroupBlock? Group(CustomContainer container, GroupKind kind, Head head, SourceSpan opening, SourceSpan span)
    {
        var before = _bag.Count;
        var children = Children(container);
        if (!children.IsEmpty) return new GroupBlock(kind, children) { Span = span };
        if (_bag.Count == before) _bag.Add(Codes.EmptyContainer.At(opening, head.Name));
        return null;
    }

    private CareCardBlock? Card(CustomContainer container, CareLevel level, Head head, SourceSpan opening, SourceSpan span)
    {
        if (_disclosure is { } disclosure && level >= CareLevel.Urgent)
            _bag.Add(Codes.CardInDisclosure.At(_source.Span(head.NameStart, head.Name.Length), head.Name, disclosure));
        var (wasInCard, wasEmergency, wasLevel) = (_inCard, _inlines.InEmergency, _level);
        _inlines.InEmergency |= level == CareLevel.Emergency;
        var heading = container.Count > 0 && container[0] is MdHeading first ? first : null;
        var words = Title(heading, out var id, out var made, out var rank);
        if (heading is null) _bag.Add(Codes.CardHeadingMissing.At(opening, head.Name));
        _inCard = true;
        var before = _bag.Count;
        var children = Children(container, heading is null ? 0 : 1);
        (_inCard, _inlines.InEmergency, _level) = (wasInCard, wasEmergency, wasLevel);
        if (heading is not null && children.IsEmpty && _bag.Count == before)
            _bag.Add(Codes.CardWithoutPoints.At(opening, head.Name));
        if (words.IsEmpty || children.IsEmpty) return null;
        return new CareCardBlock(level, rank, id, words, children) { Span = span, AnchorOrigin = Origin(made), AnchorWords = made };
    }

    private DisclosureBlock? Disclosure(CustomContainer container, DisclosureKind kind, Head head, SourceSpan opening, SourceSpan span)
    {
        var (wasLevel, wasDisclosure) = (_level, _disclosure);
        var heading = container.Count > 0 && container[0] is MdHeading first ? first : null;
        var words = Title(heading, out var id, out var made, out var rank);
        if (heading is null && kind == DisclosureKind.Details) _bag.Add(Codes.DoorHeadingMissing.At(opening, head.Name));
        if (heading is null) id = _ids.From(made = head.Name);
        _level = heading is null ? wasLevel : rank;
        _disclosure = head.Name;
        var before = _bag.Count;
        var children = Children(container, heading is null ? 0 : 1);
        (_level, _disclosure) = (wasLevel, wasDisclosure);
        if (!children.IsEmpty) return new DisclosureBlock(kind, id, words, children)
        {
            Span = span,
            AnchorOrigin = Origin(made),
            AnchorWords = made,
        };
        if (_bag.Count == before) _bag.Add(Codes.EmptyContainer.At(opening, head.Name));
        return null;
    }

    /// <summary>
    /// The heading of a card or disclosure. Its rank follows from where it stands, so that a card can be copied from one place
    /// to another; only the page title's rank is refused.
    /// </summary>
    private ImmutableArray<Inline> Title(MdHeading? heading, out string id, out string? made, out int rank)
    {
        id = "";
        made = null;
        rank = Math.Min(6, _level + 1);
        if (heading is null) return [];
        if (heading.Level == 1) CheckLevel(heading, _source.Span(heading.Span));
        rank = Math.Max(_scope.MinimumHeadingLevel, Math.Min(heading.Level, rank));
        return HeadingWords(heading, out id, out made);
    }

    /// <summary>The regions of a region container; attributes that do not belong are diagnosed.</summary>
    private ImmutableArray<string> ReadAttributes(Head head, SourceSpan name)
    {
        var regions = ImmutableArray.CreateBuilder<string>();
        var given = false;
        foreach (var item in head.Attributes)
        {
            var span = _source.Span(item.Start, item.Length);
            if (given && item.Name == "in")
            {
                _bag.Add(Codes.AttributeTwice.At(span, "in"));
                continue;
            }

            if (head.Name != "region" || item.Name != "in")
            {
                Unknown(item, span, head.Name == "region" ? "in" : "#");
                continue;
            }

            given = true;
            foreach (var word in (item.Value ?? "").Split(',', StringSplitOptions.TrimEntries))
            {
                if (RegionReader.IsDeclared(word, span, _bag) && !regions.Contains(word)) regions.Add(word);
            }
        }

        if (head.Name == "region" && !given && head.Fault is null) _bag.Add(Codes.MissingAttribute.At(name, head.Name, "in=\"…\""));
        return regions.ToImmutable();
    }

    /// <summary>The opening line of a container, read from the source.</summary>
    private readonly record struct Head(
        string Name, int NameStart, int Length, ImmutableArray<RawAttribute> Attributes, Fault? Fault)
    {
        public static Head Read(Source source, CustomContainer container)
        {
            var text = source.Text;
            var start = container.Span.Start;
            var end = text.AsSpan(start).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : start + end;
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            var at = start;
            while (at < end && text[at] == ':') at++;
            while (at < end && char.IsWhiteSpace(text[at])) at++;
            var nameStart = at;
            while (at < end && text[at] != '{' && !char.IsWhiteSpace(text[at])) at++;
            var name = text[nameStart..at];
            while (at < end && char.IsWhiteSpace(text[at])) at++;
            if (at == end) return new Head(name, nameStart, end - start, [], null);
            if (text[at] != '{')
                return new Head(name, nameStart, end - start, [], new Fault($"“{Quote.Short(text.AsSpan(at, end - at))}” is not in braces", at, end - at));
            var offset = at;
            var items = AttributeList.Read(text.AsSpan(at, end - at), out var read, out var fault);
            if (fault is null && at + read < end)
                fault = new Fault($"“{Quote.Short(text.AsSpan(at + read, end - at - read))}” stands after them", at + read, end - at - read);
            else if (fault is { } broken)
                fault = broken with { Start = offset + broken.Start };
            return new Head(name, nameStart, end - start, [.. items.Select(item => item with { Start = offset + item.Start })], fault);
        }
    }
}
