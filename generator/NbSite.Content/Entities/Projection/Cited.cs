using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>Puts the sources of a whole statement behind its words, where a reader looks for them.</summary>
internal static class Cited
{
    /// <summary>
    /// Every paragraph without a citation of its own gets the sources; a list gets them at its lead sentence, or at each
    /// item when it has none.
    /// </summary>
    public static ImmutableArray<Block> With(ImmutableArray<Block> blocks, ImmutableArray<CiteItem> cites)
    {
        if (cites.IsEmpty) return blocks;
        var result = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            var hasLead = result.Count > 0 && result[^1] is ParagraphBlock lead && EndsWithColon(lead.Children);
            result.Add(block switch
            {
                ParagraphBlock paragraph => paragraph with { Children = With(paragraph.Children, cites) },
                ListBlock list when !hasLead => list with
                {
                    Items = [.. list.Items.Select(item => item with { Children = With(item.Children, cites) })],
                },
                _ => block,
            });
        }

        return result.ToImmutable();
    }

    public static ImmutableArray<Inline> With(ImmutableArray<Inline> inlines, ImmutableArray<CiteItem> cites) =>
        cites.IsEmpty || BlockWalk.All(inlines).Any(inline => inline is CiteInline)
            ? inlines
            : inlines.Add(new CiteInline(cites) { Span = cites[0].Span });

    private static bool EndsWithColon(ImmutableArray<Inline> inlines) =>
        BlockWalk.PlainText([.. inlines.Where(inline => inline is not CiteInline)]).EndsWith(':');
}
