using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Export.Plain;

/// <summary>The larger parts: cards, groups, what readers open, pathways, lists of links and questions.</summary>
internal sealed partial class PlainBlockWriter
{
    private PlainBox Card(CareCardBlock card, PageView view)
    {
        // A card is wholly in one language, also where that is not the page's.
        var inside = card.InLanguage is { } other && view.Words.Main is { } main && main.Language == other ? view with { Words = main } : view;
        var varies = BlockWalk.AllInlines([card]).Any(inline => inline is FactInline { Varies: true });
        if (varies) inside = inside with { ValuesVary = true };
        var (kind, key) = card.Level switch
        {
            CareLevel.Emergency => (BoxKind.Emergency, "card.emergency"),
            CareLevel.Urgent => (BoxKind.Urgent, "card.urgent"),
            _ => (BoxKind.NonUrgent, "card.nonurgent"),
        };
        var heading = Heading(card.HeadingLevel, card.Id,
            [new PlainText((card.Name ?? inside.Words[key]) + ": ", RunStyle.Usual), .. Runs(card.Heading, inside)]);
        var said = ImmutableArray.CreateBuilder<PlainBlock>();
        said.Add(heading);
        if (RegionWords.Before(card.Regions, view) is { IsEmpty: false } label) said.Add(new PlainParagraph(label));
        said.AddRange(Blocks(card.Children, inside));
        if (varies) said.Add(Sentence("* " + inside.Words["varies.note"]));
        if (card.Unchecked is { } unseen) said.Add(Sentence(unseen));
        return new PlainBox(kind, InLanguage(said.ToImmutable(), card.InLanguage));
    }

    private static ImmutableArray<PlainBlock> InLanguage(ImmutableArray<PlainBlock> blocks, string? language) =>
        language is null ? blocks : PlainLanguage.Marked(blocks, language);

    private IEnumerable<PlainBlock> Group(GroupBlock group, PageView view)
    {
        var words = view.Words;
        return group.Group switch
        {
            GroupKind.KeyFacts => Box(BoxKind.Note, words["key-facts.title"], view),
            GroupKind.Region => Box(BoxKind.Note, RegionWords.Sentence(group.Regions, view), RegionWords.Inside(group.Regions, view)),
            GroupKind.Note => Box(BoxKind.Note, null, view),
            GroupKind.Warning => Box(BoxKind.Warning, group.Children is [HeadingBlock, ..] ? null : words["warning.title"], view),
            GroupKind.Do => Box(BoxKind.Note, words["do.title"], view),
            GroupKind.Dont => Box(BoxKind.Warning, words["dont.title"], view),
            GroupKind.TeachBack => Box(BoxKind.Note, words["teach-back.title"], view),
            GroupKind.Untranslated when group.InLanguage is { } lender => Lent(lender, view.Words.Main is { } main && main.Language == lender ? main : words),
            GroupKind.Audio or GroupKind.Video when group.Children.Length > 1 =>
                [.. Blocks(group.Children[..1], view), Label(words["media.words"]), .. Blocks(group.Children[1..], view)],
            _ => Blocks(group.Children, view),
        };

        IEnumerable<PlainBlock> Lent(string lender, UiWords lent) =>
        [
            Sentence(words.Format("untranslated.line", lent["language.name"])),
            .. InLanguage(Blocks(group.Children, view with { Words = lent }), lender),
        ];

        IEnumerable<PlainBlock> Box(BoxKind kind, string? title, PageView inside)
        {
            var said = Blocks(group.Children, inside);
            return [new PlainBox(kind, title is null ? said : said.Insert(0, Label(title)))];
        }
    }

    private IEnumerable<PlainBlock> Disclosure(DisclosureBlock passage, PageView view)
    {
        var isOutlook = passage.Disclosure == DisclosureKind.Prognosis;
        ImmutableArray<PlainRun> title = passage.Title.IsDefaultOrEmpty
            ? [new PlainText(view.Words[isOutlook ? "prognosis.title" : "details.title"], RunStyle.Usual)]
            : Runs(passage.Title, view);
        if (passage.Id.Length > 0) yield return new PlainAnchor(passage.Id);
        yield return new PlainParagraph([.. RegionWords.Before(passage.Regions, view), .. title], IsLabel: true);
        if (isOutlook) yield return Sentence(view.Words["prognosis.note"]);
        foreach (var block in Blocks(passage.Children, view)) yield return block;
    }

    private IEnumerable<PlainBlock> Pathway(PathwayBlock pathway, PageView view)
    {
        var inner = RegionWords.Inside(pathway.Regions, view);
        yield return Heading(pathway.HeadingLevel, pathway.Id, [.. RegionWords.Before(pathway.Regions, view), .. Runs(pathway.Title, view)]);
        foreach (var block in Blocks(pathway.Intro, inner)) yield return block;
        foreach (var step in pathway.Steps)
        {
            var said = ImmutableArray.CreateBuilder<PlainBlock>();
            var name = step.Duration is { } duration ? $"{step.Title} ({duration})" : step.Title;
            said.Add(Heading(pathway.HeadingLevel + 1, step.Id, [.. RegionWords.Before(step.Regions, inner), new PlainText(name, RunStyle.Usual)]));
            said.AddRange(Blocks(step.Children, inner));
            if (step.Links.Length > 0)
            {
                said.Add(Sentence(view.Words["pathway.used"]));
                said.Add(new PlainList(false, 1, [.. step.Links.Select(link => Link(link, false, inner))]));
            }

            if (parts.Of(step) is { } part) yield return new PlainPart(part, said.ToImmutable());
            else foreach (var block in said) yield return block;
        }
    }

    private static ImmutableArray<PlainBlock> Link(PageLink link, bool withSummary, PageView view)
    {
        var style = RunStyle.Usual with
        {
            Href = view.Links.Href(view.Address, link.Anchor is { } anchor ? $"{link.Address}#{anchor}" : link.Address),
            Language = link.InLanguage?.Language,
        };
        var title = link.InLanguage is { } other ? $"{link.Title} ({other.Name})" : link.Title;
        var note = Runs(link.Note, view);
        var line = new PlainParagraph(
        [
            new PlainText(title, style), .. After(link.Regions, view),
            .. note.IsEmpty ? note : note.Insert(0, new PlainText(" ", RunStyle.Usual)),
        ]);
        return withSummary && link.Summary is { } summary
            ? [line, new PlainParagraph([new PlainText(summary, RunStyle.Usual with { Language = link.InLanguage?.Language })])]
            : [line];
    }

    private IEnumerable<PlainBlock> Questions(QuestionsBlock block, PageView view)
    {
        var level = Math.Min(_level + 1, 6);
        foreach (var group in block.Groups)
        {
            if (group.Title.Length > 0) yield return new PlainHeading(level, null, [new PlainText(group.Title, RunStyle.Usual)]);
            yield return PlainList.Of(group.Questions.Select(question => new PlainParagraph(Runs(question.Children, view))));
        }
    }

    private static PlainParagraph Sentence(string words) => PlainParagraph.Of(words);
}
