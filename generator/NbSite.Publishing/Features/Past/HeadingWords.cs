using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Features.Past;

/// <summary>The words of the headings of a recorded text, by their anchors.</summary>
internal static class HeadingWords
{
    public static Dictionary<string, string> Of(ImmutableArray<Block> blocks)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in BlockWalk.All(blocks))
        {
            var (id, title) = block switch
            {
                HeadingBlock heading => (heading.Id, heading.Children),
                CareCardBlock card => (card.Id, card.Heading),
                DisclosureBlock disclosure => (disclosure.Id, disclosure.Title),
                PathwayBlock pathway => (pathway.Id, pathway.Title),
                _ => ("", []),
            };
            if (id.Length > 0 && !title.IsDefaultOrEmpty) words.TryAdd(id, Plain(title));
        }

        return words;
    }

    /// <summary>Without the numbers that values print: they make no anchor, and may change.</summary>
    private static string Plain(ImmutableArray<Inline> title) => string.Concat(BlockWalk.All(title).Select(inline => inline switch
    {
        TextInline text => text.Text,
        LineBreakInline => " ",
        ImageInline image => image.Alt,
        _ => "",
    })).Trim();
}
