using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Editions;

/// <summary>
/// A record made ready to be rendered: links lead to today's pages, sources have the numbers they had, and what is not there
/// any more is told in words.
/// </summary>
internal sealed class RecordedText
{
    public RecordedText(EditionRecord record, IRecordTargets today, UiWords words)
    {
        var linked = new Links(record, today, words);
        var blocks = linked.Blocks(WithoutEmptyHeadings(record.Page.Blocks));
        Page = record.Page with { Blocks = blocks };
        References =
        [
            .. record.References.Select((reference, i) => (Reference: reference, Number: i + 1, Uses: linked.UsesOf(reference.Key)))
                .Where(entry => entry.Uses > 0)
                .Select(entry => new ReferenceView(entry.Number, Printed(entry.Reference, today.RetractionOf(entry.Reference.Key)), entry.Uses)),
        ];
    }

    public PageContent Page { get; }

    public ImmutableArray<ReferenceView> References { get; }

    private static FormattedReference Printed(RecordedReference reference, string? retraction)
    {
        var text = ImmutableArray.Create<Inline>(new TextInline(reference.Text));
        if (reference.Url is { } url && !reference.Text.Contains(url, StringComparison.Ordinal))
            text = text.AddRange(new TextInline(" "), new LinkInline(null, null, url, [new TextInline(url)]));
        return new FormattedReference(reference.Key, text, reference.Text)
        {
            Title = reference.Text,
            Url = reference.Url,
            Note = retraction,
            IsRetracted = retraction is not null,
        };
    }

    /// <summary>What the generator made is not on record; its headings are, and would stand over nothing.</summary>
    private static ImmutableArray<Block> WithoutEmptyHeadings(ImmutableArray<Block> blocks)
    {
        var kept = new List<Block>();
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            if (blocks[i] is HeadingBlock { Origin: Origin.Generated } heading
                && (kept.Count == 0 || (kept[^1] is HeadingBlock next && next.Level <= heading.Level))) continue;
            kept.Add(blocks[i]);
        }

        kept.Reverse();
        return [.. kept];
    }

    private sealed class Links(EditionRecord record, IRecordTargets today, UiWords words) : BlockRewriter
    {
        private readonly Dictionary<string, int> _numbers = record.References.Select((reference, i) => (reference.Key, Number: i + 1))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

        private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);
        private readonly HashSet<string> _anchors = [.. record.Anchors];

        private bool HasPicture(string asset) => today.HasPicture(asset, record.Page.Language, record.Page.Id);

        public int UsesOf(string key) => _uses.GetValueOrDefault(key);

        protected override IEnumerable<Inline> Rewrite(Inline inline) => inline switch
        {
            LinkInline { PageId: not null } link => Link(link),
            FileInline file => [Then(file)],
            CiteInline cite => [Numbered(cite)],
            ImageInline image when !HasPicture(image.Asset) => [new TextInline(words.Format("past.picture", image.Alt))],
            _ => [inline],
        };

        protected override Block? Rewrite(Block block) => block switch
        {
            ImageBlock image when !HasPicture(image.Asset) =>
                new ParagraphBlock([new TextInline(words.Format("past.picture", image.Alt))]),
            LinkListBlock list => List(list),
            PathwayStep step => Step(step),
            _ => block,
        };

        private IEnumerable<Inline> Link(LinkInline link)
        {
            if (string.IsNullOrEmpty(link.PageId)) return _anchors.Contains(link.Anchor ?? "") ? [link] : link.Children;
            if (Page(link.PageId) is not { } page) return link.Children;
            var anchor = link.Anchor is { } name && today.HasAnchor(page.Language, page.Id, name) ? name : null;
            return [link with { Address = page.Address, Anchor = anchor }];
        }

        /// <summary>A link leads to the file only while that is the one that was linked to.</summary>
        private FileInline Then(FileInline file) => file with
        {
            Today = today.File(record.Page.Language, file.Address) is { } now && now.Sha256 == file.Sha256 ? now : null,
        };

        private CiteInline Numbered(CiteInline cite) => cite with
        {
            Items = [.. cite.Items.Select(item => item with
            {
                Number = _numbers.GetValueOrDefault(item.Key),
                Occurrence = _uses[item.Key] = _uses.GetValueOrDefault(item.Key) + 1,
            })],
        };

        private Block List(LinkListBlock list)
        {
            var gone = Gone(list.Links);
            if (gone.IsEmpty) return list with { Links = Here(list.Links) };
            ImmutableArray<Block> names = [new ListBlock(false, 1, [.. gone.Select(text => new ListItem([new ParagraphBlock(text)]))])];
            var here = Here(list.Links);
            return new GroupBlock(GroupKind.NoSearch, here.IsEmpty ? names : names.Insert(0, list with { Links = here }));
        }

        private PathwayStep Step(PathwayStep step)
        {
            var gone = Gone(step.Links);
            return step with
            {
                Links = Here(step.Links),
                Children = gone.IsEmpty ? step.Children : step.Children.Add(
                    new ListBlock(false, 1, [.. gone.Select(text => new ListItem([new ParagraphBlock(text)]))])),
            };
        }

        private ImmutableArray<PageLink> Here(ImmutableArray<PageLink> links) =>
        [
            .. links.Select(link => (Link: link, Page: Page(link.PageId))).Where(pair => pair.Page is not null)
                .Select(pair => pair.Link with
                {
                    Address = pair.Page!.Address,
                    Anchor = pair.Link.Anchor is { } name && today.HasAnchor(pair.Page.Language, pair.Page.Id, name) ? name : null,
                }),
        ];

        private ImmutableArray<ImmutableArray<Inline>> Gone(ImmutableArray<PageLink> links) =>
        [
            .. links.Where(link => Page(link.PageId) is null)
                .Select(link => link.Note.IsEmpty ? [new TextInline(link.Title)] : link.Note.Insert(0, new TextInline(link.Title + " "))),
        ];

        private PageHeader? Page(string id) => today.Page(record.Page.Language, id);
    }
}
