using Markdig.Extensions.CustomContainers;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Markdown.Projection;

/// <summary>Recordings and films: a link to the file, for a film its captions, and what is said in words.</summary>
internal sealed partial class BlockProjection
{
    private GroupBlock? Media(CustomContainer container, GroupKind kind, Head head, SourceSpan opening, SourceSpan span)
    {
        // What is said is in a disclosure, and nobody may have to open one to learn when to call.
        var wasDisclosure = _disclosure;
        _disclosure = head.Name;
        var group = Group(container, kind, head, opening, span);
        _disclosure = wasDisclosure;
        if (group is not { Children: [var first, .. var words] }) return group;
        var links = first is NbSite.Model.ParagraphBlock paragraph
            ? BlockWalk.All(paragraph.Children).OfType<UnresolvedLink>().Select(link => (Link: link, Kind: KindOf(link.Target))).ToList()
            : [];
        if (links.Count == 0 || links[0].Kind?.Word != head.Name) _bag.Add(Codes.MediaWithoutFile.At(opening, head.Name));
        else if (kind == GroupKind.Video && !links.Exists(link => link.Kind?.Ending == ".vtt")) _bag.Add(Codes.VideoWithoutCaptions.At(links[0].Link.Span));
        if (words.IsEmpty && links.TrueForAll(link => link.Kind is not null)) _bag.Add(Codes.MediaWithoutWords.At(opening, head.Name));
        // The names of files are no statement that needs a source; what is said in them is.
        return group with { Children = group.Children.SetItem(0, first with { Kind = ContentKind.Practical }) };
    }

    private static StaticKind? KindOf(string target) => StaticKinds.ByEnding(target.Split('#')[0]);
}
