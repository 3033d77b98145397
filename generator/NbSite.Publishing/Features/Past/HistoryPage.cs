using System.Collections.Immutable;
using System.Globalization;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>All texts of one page, the newest first, each with its dates, reasons and what differs from the one before.</summary>
internal static class HistoryPage
{
    /// <summary>The anchor of what the page says today, when that is in no edition.</summary>
    public const string Today = "today";

    public static string Anchor(PublishedText text) => "text-" + text.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Where the history tells what replaced a text; its own place while nothing has.</summary>
    public static string AnchorAfter(PageHistory history, PublishedText text, CurrentSite today) =>
        history.Texts.ElementAtOrDefault(text.Number) is { } next ? Anchor(next)
        : today.Page(history.Language, history.Id) is { } page && page.KnownCode != text.Code ? Today
        : Anchor(text);

    public static PageHeader Header(PageHistory history, CurrentSite today, UiWords words)
    {
        var title = today.Page(history.Language, history.Id)?.Header.Title ?? history.Newest.Page.Title;
        return GeneratedPages.Header(
            "history", history.Language, "", words.Format("history.title", title), words["history.summary"]) with
        {
            Address = history.Address,
        };
    }

    /// <summary>What the page says, and what differs between the texts, each behind its heading.</summary>
    /// <param name="history">The page's texts.</param>
    /// <param name="differences">What differs between each text and the one before it; null where there is nothing to compare.</param>
    /// <param name="today">The site of today.</param>
    /// <param name="words">The words of the page's language.</param>
    public static (ImmutableArray<Block> Blocks, ImmutableArray<PageWidget> Widgets) Of(
        PageHistory history, IReadOnlyList<PageDifference?> differences, CurrentSite today, UiWords words)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var widgets = ImmutableArray.CreateBuilder<PageWidget>();
        var page = today.Page(history.Language, history.Id);
        if (page is not null)
        {
            blocks.Add(BlockFactory.Paragraph([BlockFactory.Link(page.Header.Address, words.Format("history.today", page.Header.Title))]));
        }
        else if (today.RedirectedTo(history) is { } led)
        {
            blocks.Add(BlockFactory.Paragraph([new TextInline(words["history.led"] + " "), BlockFactory.Link(led.Address, led.Title)]));
        }

        if (today.WithdrawalOf(history.Language, history.Id) is { } withdrawn)
            blocks.Add(BlockFactory.Paragraph(words.Format("fate.withdrawn.on", words.Date(withdrawn.On)) + " " + withdrawn.Reason));
        if (page is not null && page.KnownCode != history.Newest.Code) Newer(blocks, widgets, history, page, words);
        foreach (var text in history.Texts.Reverse())
        {
            Text(blocks, text, today, words);
            Difference(blocks, widgets, differences[text.Number - 1], Anchor(text), words);
        }

        return (blocks.ToImmutable(), widgets.ToImmutable());
    }

    private static void Text(ImmutableArray<Block>.Builder blocks, PublishedText text, CurrentSite today, UiWords words)
    {
        var past = today.Past;
        var from = words.Date(past.In(text.First).On);
        blocks.Add(BlockFactory.Heading(2, Anchor(text), past.Until(text) is { } until
            ? words.Format("history.from-to", from, words.Date(until.On))
            : words.Format("history.from", from)));
        if (past.RecallOf(text.Code) is { } recall)
        {
            blocks.Add(BlockFactory.Paragraph([new EmphasisInline(
                true, [new TextInline(words.Format("fate.recalled.on", words.Date(recall.On)) + " " + recall.Reason)])]));
        }

        var (first, last) = (past.Store.Editions[text.First].Name, past.Store.Editions[text.Last].Name);
        var facts = new List<ImmutableArray<Inline>>
        {
            ImmutableArray.Create<Inline>(new TextInline(first == last
                ? words.Format("history.edition", first)
                : words.Format("history.editions", first, last))),
        };
        foreach (var note in text.Notes)
            facts.Add([new TextInline(words.Format("review.change", note.Version, words.Date(note.On), note.Note))]);
        if (text.Page.LastChecked is { } looked)
        {
            facts.Add([new TextInline(text.Page.Role is { } role
                ? words.Format("history.checked-by", words.Date(looked), role)
                : words.Format("review.checked", words.Date(looked)))]);
        }

        facts.Add(
        [
            BlockFactory.Link(PastLinks.Text(text.Code), words.Format("history.read", text.Code)),
        ]);
        blocks.Add(BlockFactory.List(facts));
    }

    /// <summary>What the page says today, when that is not what the newest edition says.</summary>
    private static void Newer(
        ImmutableArray<Block>.Builder blocks,
        ImmutableArray<PageWidget>.Builder widgets,
        PageHistory history,
        PageFacts page,
        UiWords words)
    {
        blocks.Add(BlockFactory.Heading(2, Today, words[history.Has(page.KnownCode) ? "history.again" : "history.not-yet"]));
        var told = history.Texts.SelectMany(text => text.Notes).Select(note => (note.On, note.Note)).ToHashSet();
        var notes = page.Changes.Where(change => !told.Contains((change.On, change.Note)))
            .Select(change => ImmutableArray.Create<Inline>(new TextInline(
                words.Format("review.change", change.Version, words.Date(change.On), change.Note)))).ToList();
        if (notes.Count > 0) blocks.Add(BlockFactory.List(notes));
        Difference(blocks, widgets, page.SinceEdition, Today, words);
    }

    private static void Difference(
        ImmutableArray<Block>.Builder blocks,
        ImmutableArray<PageWidget>.Builder widgets,
        PageDifference? difference,
        string anchor,
        UiWords words)
    {
        if (difference is null) return;
        var heading = anchor + "-changes";
        blocks.Add(BlockFactory.Heading(3, heading, words["history.changes"]));
        if (difference.IsEmpty) blocks.Add(BlockFactory.Paragraph(words["history.only-sources"]));
        else widgets.Add(new DifferenceWidget(difference) { After = heading });
    }
}
