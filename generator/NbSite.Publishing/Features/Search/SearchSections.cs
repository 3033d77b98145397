using System.Collections.Immutable;
using System.Text;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>Cuts a page into the sections that results lead to.</summary>
internal static class SearchSections
{
    /// <param name="page">The page.</param>
    /// <param name="isThreshold">Whether a value is a temperature at which to phone.</param>
    public static SearchPage Of(PageContent page, Func<string, bool> isThreshold)
    {
        var parts = new List<Part> { new("", "") };
        Walk(page.Blocks, parts, parts[0], isThreshold);
        return new SearchPage([.. parts.Where(part => part.Anchor.Length == 0 || part.Heading.Length > 0 || part.Text.Length > 0)
            .Select(part => new SearchSection(part.Anchor, part.Heading, Utf8Text.Of(part.Text))
            {
                IsOutlook = part.IsOutlook,
                Care = part.Care,
                TakesReadings = part.TakesReadings,
            })]);
    }

    /// <summary>All words that may be shown, in lines: what stands in the disclosure for outlook is left out.</summary>
    public static string Shown(IEnumerable<Block> blocks) => string.Join('\n', blocks.SelectMany(Lines).Where(line => line.Length > 0));

    private static IEnumerable<string> Lines(Block block) => block is DisclosureBlock { Disclosure: DisclosureKind.Prognosis }
        ? []
        : BlockWalk.Texts(block).Select(BlockWalk.PlainText).Concat(BlockWalk.Children(block).SelectMany(Lines));

    private static void Walk(IEnumerable<Block> blocks, List<Part> parts, Part current, Func<string, bool> isThreshold)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case GroupBlock { Group: GroupKind.NoSearch or GroupKind.Differences }:
                    break;
                case HeadingBlock { Level: <= 3 } heading:
                    current = Open(parts, heading.Id, BlockWalk.PlainText(heading.Children), current);
                    break;
                case CareCardBlock card:
                    var urgent = Open(parts, card.Id, BlockWalk.PlainText(card.Heading), current);
                    if (!urgent.IsOutlook) urgent.Care = card.Level;
                    urgent.TakesReadings = !urgent.IsOutlook
                        && BlockWalk.AllInlines([card]).Any(inline => inline is FactInline fact && isThreshold(fact.Key));
                    Walk(card.Children, parts, urgent, isThreshold);
                    break;
                case DisclosureBlock disclosure:
                    var inside = Open(parts, disclosure.Id, BlockWalk.PlainText(disclosure.Title), current);
                    inside.IsOutlook |= disclosure.Disclosure == DisclosureKind.Prognosis;
                    Walk(disclosure.Children, parts, inside, isThreshold);
                    break;
                case PathwayBlock pathway:
                    var steps = Open(parts, pathway.Id, BlockWalk.PlainText(pathway.Title), current);
                    Walk(BlockWalk.Children(pathway), parts, steps, isThreshold);
                    break;
                case LinkListBlock links:
                    foreach (var link in links.Links) current.Add(link.Title);
                    break;
                default:
                    if (block.Origin != Origin.Generated)
                        foreach (var text in BlockWalk.Texts(block)) current.Add(text);
                    Walk(BlockWalk.Children(block), parts, current, isThreshold);
                    break;
            }
        }
    }

    // What stands in the disclosure for outlook stays in it, its headings too: all of it is one section, that of the disclosure.
    private static Part Open(List<Part> parts, string anchor, string heading, Part outer)
    {
        if (outer.IsOutlook)
        {
            outer.Add(heading);
            return outer;
        }

        var part = new Part(anchor, heading);
        parts.Add(part);
        return part;
    }

    private sealed class Part(string anchor, string heading)
    {
        public string Anchor { get; } = anchor;
        public string Heading { get; } = heading;
        public StringBuilder Text { get; } = new(512);

        public bool IsOutlook { get; set; }
        public CareLevel? Care { get; set; }
        public bool TakesReadings { get; set; }

        public void Add(string line) => Add([new TextInline(line)]);

        public void Add(ImmutableArray<Inline> line)
        {
            var end = Text.Length;
            if (end > 0) Text.Append('\n');
            if (!BlockWalk.AppendPlainText(Text, line)) Text.Length = end;
        }
    }
}
