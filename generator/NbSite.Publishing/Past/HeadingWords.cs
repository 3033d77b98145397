using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Publishing.Past;

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
                DisclosureBlock door => (door.Id, door.Title),
                PathwayBlock pathway => (pathway.Id, pathway.Title),
                _ => ("", []),
            };
            if (id.Length > 0 && !title.IsDefaultOrEmpty) words.TryAdd(id, InlineText.Of(title));
        }

        return words;
    }
}
