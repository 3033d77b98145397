using System.Collections.Immutable;
using Markdig.Extensions.DefinitionLists;
using NbSite.Content.Markdown.Parsing;
using NbSite.Model;
using DefinitionItem = NbSite.Model.DefinitionItem;
using Inline = NbSite.Model.Inline;

namespace NbSite.Content.Markdown.Projection;

/// <summary>Words and their explanations.</summary>
internal sealed partial class BlockProjection
{
    private DefinitionsBlock? Definitions(DefinitionList list)
    {
        var items = ImmutableArray.CreateBuilder<DefinitionItem>(list.Count);
        foreach (var entry in list.OfType<DefinitionEntry>())
        {
            var span = _source.Span(entry.Span);
            if (entry.IsLost)
            {
                _bag.Add(Codes.NotADefinition.WithHint(
                    span, "Put an empty line before the word.", _source.Excerpt(entry.Span)));
                continue;
            }

            ImmutableArray<Inline> name = [];
            var skip = 0;
            if (entry is [DefinitionTerm term, ..])
            {
                skip = 1;
                name = BlockCaptions.Beside(_inlines.Block(term.Inline, out var attributes));
                if (attributes is not null) _bag.Add(Codes.MisplacedAttributes.At(_source.Span(attributes.Span)));
            }

            var wasInFlow = _inFlow;
            _inFlow = true;
            var before = _bag.Count;
            var children = Children(entry, skip);
            _inFlow = wasInFlow;
            if (children.IsEmpty && _bag.Count == before) _bag.Add(Codes.EmptyListItem.At(span));
            if (skip == 0 && items.Count > 0) items[^1] = items[^1] with { Children = items[^1].Children.AddRange(children) };
            else items.Add(new DefinitionItem(null, name, children) { Span = span });
        }

        return items.Count == 0 ? null : new DefinitionsBlock(items.ToImmutable()) { Span = _source.Span(list.Span) };
    }
}
