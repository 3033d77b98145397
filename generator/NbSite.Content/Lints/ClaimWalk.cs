using System.Collections.Immutable;
using NbSite.Content.Entities.Definitions;
using NbSite.Content.Glossary;
using NbSite.Content.Languages;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>The walk over one page.</summary>
internal sealed class ClaimWalk(LanguagePack pack, PhraseMatcher? medicines, UncitedWords bare, DiagnosticBag bag)
{
    private const string Title = "a title";

    public void Blocks(ImmutableArray<Block> blocks, ClaimPlace place, bool headingCovers = false)
    {
        var leadCovers = headingCovers;
        for (var i = 0; i < blocks.Length; i++)
        {
            var inner = Enter(blocks[i], place);
            if (blocks[i] is ParagraphBlock paragraph)
            {
                var list = i + 1 < blocks.Length ? blocks[i + 1] as ListBlock : null;
                leadCovers = Paragraph(paragraph, list, inner);
                continue;
            }

            if (leadCovers && blocks[i] is ListBlock) inner = inner with { Covered = true };
            leadCovers = false;
            One(blocks[i], inner);
        }
    }

    private static ClaimPlace Enter(Block block, ClaimPlace place) => place with
    {
        Kind = block.Kind ?? (block is GroupBlock { Group: GroupKind.Practical } ? ContentKind.Practical : place.Kind),
        Generated = block.Origin == Origin.Generated || (place.Generated && block.Origin == Origin.Own),
        Covered = place.Covered || (block.Uncited is not null && !block.NamesOnly),
    };

    private void One(Block block, ClaimPlace place)
    {
        switch (block)
        {
            case ListBlock list:
                foreach (var item in list.Items) Blocks(item.Children, Enter(item, place) with { What = "list item" });
                break;
            case TableBlock table:
                Table(table, place);
                break;
            case CareCardBlock card:
                var heading = Typed(card.Heading, place);
                // The sources of a card that is made of signs stand together at its foot.
                var foot = card.Children.OfType<GroupBlock>().Any(group => group.Group == GroupKind.Sources);
                Blocks(card.Children, foot ? place with { Covered = true } : place, headingCovers: heading.HasCite);
                break;
            case DisclosureBlock disclosure:
                Heading(disclosure.Title, place);
                Blocks(disclosure.Children, place);
                break;
            case PathwayBlock pathway:
                Pathway(pathway, place);
                break;
            case DefinitionsBlock definitions:
                foreach (var item in definitions.Items) Definition(item, Enter(item, place));
                break;
            case HeadingBlock { Children: [TextInline { Span: { Line: > 0, Path: { } path } } words] } when place.Generated && OwnTypes.Is(path):
                // The words of a field that the site's own file of types says.
                Bare("the title of a field", [words], place with { Generated = false });
                break;
            case HeadingBlock title when IsSectionTitle(title):
                Bare(Title, title.Children, place);
                break;
            case HeadingBlock title:
                Heading(title.Children, place);
                break;
            case LinkListBlock { IsAside: false } list:
                // What is to be known of what a fact sheet names; the rest of such a list is made.
                foreach (var link in list.Links) Words(link.Note, place with { Generated = false });
                break;
            case QuestionsBlock or LinkListBlock:
                // A question states nothing, and neither does the name of another page.
                foreach (var text in BlockWalk.Texts(block)) Values(text, place);
                break;
            case ImageBlock image:
                // Whose it is and how it may be used says nothing of an illness: “CC BY 4.0”.
                Bare("the words under a picture", image.Caption[..Math.Max(0, image.Caption.Length - image.CreditParts)], place);
                Bare("a picture's alternative text", [new TextInline(image.Alt) { Span = image.AltSpan }], place);
                break;
            case NumbersBlock:
                // Its numbers are printed from data.
                break;
            default:
                foreach (var text in BlockWalk.Texts(block)) Words(text, place);
                Blocks(BlockWalk.Children(block), place);
                break;
        }
    }

    /// <summary>True when the paragraph is a lead whose own source covers the list behind it.</summary>
    private bool Paragraph(ParagraphBlock paragraph, ListBlock? list, ClaimPlace place)
    {
        var passage = Typed(paragraph.Children, place);
        if (!passage.HasWords) return false;
        if (paragraph.NamesOnly) return Names(passage, place);
        var from = pack.Sentences.Uncovered(passage.Text);
        if (list is null || !passage.IsLead)
        {
            if (!place.NeedsSource) return false;
            if (!passage.HasCite) bag.Add(Codes.UncitedBlock.At(paragraph.Span, place.What));
            else Signs(passage, from);
            return false;
        }

        var covers = passage.HasCite && string.IsNullOrWhiteSpace(passage.Text[from..]);
        if (place.NeedsSource && !covers)
        {
            // The lead sentence goes on in the items and shares their sources; sentences before it do not.
            var sentences = pack.Sentences.Split(passage.Text, from).ToList();
            foreach (var (start, end) in sentences.Take(sentences.Count - 1)) Sentence(passage, start, end);
        }

        return covers;
    }

    private void Table(TableBlock table, ClaimPlace place)
    {
        var caption = Typed(table.Caption, place);
        foreach (var cell in table.Header) Typed(cell.Children, place);
        var cited = table.Rows.Any(HasCite);
        if (place.NeedsSource && !caption.HasCite && !cited) bag.Add(Codes.UncitedBlock.At(table.Span, "table"));
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells) Typed(cell.Children, place);
            if (cited && !caption.HasCite && Enter(row, place).NeedsSource && !HasCite(row))
                bag.Add(Codes.UncitedBlock.At(row.Span, "table row"));
        }
    }

    private void Pathway(PathwayBlock pathway, ClaimPlace place)
    {
        Bare(Title, pathway.Title, place);
        var within = place;
        Blocks(pathway.Intro, within);
        foreach (var step in pathway.Steps)
        {
            var inner = Enter(step, within);
            Bare(Title, [new TextInline(step.Title) { Span = step.Span }], inner);
            Blocks(step.Children, inner);
            foreach (var link in step.Links) Words(link.Note, inner);
            if (step.Duration is not { } duration) continue;
            var text = new Passage([new TextInline(duration) { Span = step.Span }]);
            bare.Said(text);
            if (inner.NeedsSource && !BlockWalk.AllInlines([step]).Any(inline => inline is CiteInline)
                && !BlockWalk.AllInlines(pathway.Intro).Any(inline => inline is CiteInline)) Signs(text, 0);
        }
    }

    private void Definition(DefinitionItem item, ClaimPlace place)
    {
        var name = Typed(item.Name, place);
        Blocks(item.Children, name.HasCite ? place with { Covered = true } : place);
    }

    /// <summary>Words that a block holds itself: an amount or a medicine in them needs a source.</summary>
    private void Words(ImmutableArray<Inline> text, ClaimPlace place)
    {
        var words = Typed(text, place);
        if (place.NeedsSource && words.HasWords) Signs(words, pack.Sentences.Uncovered(words.Text));
    }

    private Passage Typed(ImmutableArray<Inline> text, ClaimPlace place)
    {
        var passage = Values(text, place);
        bare.Said(passage);
        return passage;
    }

    /// <summary>Words that may hold no typed temperature or phone number.</summary>
    private Passage Values(ImmutableArray<Inline> text, ClaimPlace place)
    {
        var passage = new Passage(text);
        if (!place.Generated) pack.Values.Check(passage, bag);
        return passage;
    }

    /// <summary>Words that can hold no source.</summary>
    private void Bare(string what, ImmutableArray<Inline> text, ClaimPlace place)
    {
        Values(text, place);
        if (place.NeedsSource) bare.Add(what, text);
    }

    /// <summary>A short line of a fact sheet: the sheet's own sources cover it, and it can hold no others.</summary>
    private bool Names(Passage passage, ClaimPlace place)
    {
        if (!place.NeedsSource || passage.HasCite) return false;
        foreach (var found in ShortClaims.In(passage, pack, medicines))
        {
            bag.Add(DescriptorOf(found.Kind).WithHint(
                passage.Span(found.Start, found.Length),
                "No source can stand in this field. Write “cite: [key]” in the fact sheet, which then covers it, or say it in a field of statements "
                    + "with [@key] behind it.",
                passage.Text.Substring(found.Start, found.Length)));
        }

        return false;
    }

    /// <summary>A heading may name what its text is about, a medicine too; an amount in it is a claim like any other.</summary>
    private void Heading(ImmutableArray<Inline> text, ClaimPlace place)
    {
        var passage = Typed(text, place);
        if (place.NeedsSource && !passage.HasCite) Sentence(passage, 0, passage.Text.Length, mayName: true);
    }

    // A title in a fact sheet is plain text, in which no source can be named. Headings of Markdown in a section begin at level 3.
    private static bool IsSectionTitle(HeadingBlock heading) =>
        heading.Level == 2 && heading.Span.Path?.EndsWith(".yml", StringComparison.Ordinal) == true;

    private void Signs(Passage passage, int from)
    {
        foreach (var (start, end) in pack.Sentences.Split(passage.Text, from)) Sentence(passage, start, end);
    }

    /// <summary>One message a sentence: what comes first.</summary>
    private void Sentence(Passage passage, int start, int end, bool mayName = false)
    {
        var text = passage.Text;
        var sign = pack.Claims.Amount(text, passage.Figures, start, end);
        if (!mayName && medicines?.Next(text.AsSpan(0, end), start, static _ => true) is { } medicine && (sign is null || medicine.Start < sign.Value.Start))
            sign = new Sign(SignKind.Medicine, medicine.Start, medicine.Length);
        if (sign is not { } found) return;
        bag.Add(DescriptorOf(found.Kind).At(passage.Span(found.Start, found.Length), text.Substring(found.Start, found.Length).ReplaceLineEndings(" ")));
    }

    private static DiagnosticDescriptor DescriptorOf(SignKind kind) => kind switch
    {
        SignKind.Number => Codes.UncitedNumber,
        SignKind.Medicine => Codes.UncitedMedicine,
        _ => Codes.UncitedThreshold,
    };

    private static bool HasCite(TableRow row) =>
        row.Cells.Any(cell => BlockWalk.All(cell.Children).Any(inline => inline is CiteInline));
}
