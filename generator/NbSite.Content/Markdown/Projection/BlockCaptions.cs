using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Markdown.Projection;

/// <summary>Captions of pictures that stand in running text, where nothing can stand under them.</summary>
internal static class BlockCaptions
{
    public static bool Any(ImmutableArray<Inline> inlines) => inlines.Any(inline => inline switch
    {
        UnresolvedImage image => image.Title is not null,
        _ => Any(BlockWalk.Children(inline)),
    });

    /// <summary>The same text with each caption in brackets after its picture.</summary>
    public static ImmutableArray<Inline> Beside(ImmutableArray<Inline> inlines)
    {
        var result = ImmutableArray.CreateBuilder<Inline>(inlines.Length + 1);
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case UnresolvedImage { Title: { } title } image:
                    result.Add(image with { Title = null });
                    result.Add(new TextInline($" ({title})") { Span = image.Span with { Length = 0 } });
                    break;
                default:
                    result.Add(InlineDescription.Of(inline).WithChildren(inline, Beside(BlockWalk.Children(inline))));
                    break;
            }
        }

        return result.ToImmutable();
    }
}
