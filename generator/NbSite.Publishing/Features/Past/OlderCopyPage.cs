using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>Every code that was published and what became of its text, for a reader with a printed page.</summary>
internal static class OlderCopyPage
{
    public static ImmutableArray<Block> Blocks(UiWords words) => [BlockFactory.Paragraph(words["older-copy.where"])];

    public static OlderCopyWidget Widget(CurrentSite today, string language, UiWords words)
    {
        var codes = new SortedDictionary<string, PublishedCode>(StringComparer.Ordinal);
        foreach (var history in today.Past.Histories.Where(history => history.Language == language))
        {
            // The newest use of a text that was taken up again tells what became of it.
            foreach (var text in history.Texts.Reverse())
                foreach (var code in text.Codes) codes.TryAdd(code, Code(history, text, code, today, words));
        }

        return new OlderCopyWidget([.. codes.Values]);
    }

    private static PublishedCode Code(PageHistory history, PublishedText text, string code, CurrentSite today, UiWords words)
    {
        var fate = TextState.Of(history, text, today);
        var said = ImmutableArray.CreateBuilder<Inline>();
        said.Add(today.Page(history.Language, history.Id)?.Header is { } page
            ? BlockFactory.Link(page.Address, page.Title)
            : new TextInline(text.Page.Title));
        said.Add(new TextInline(". " + fate.Sentence(words) + " "));
        if (fate.Kind == TextStateKind.Replaced && today.RedirectedTo(history) is { } led)
            said.AddRange(new TextInline(words["older-copy.led"] + " "), BlockFactory.Link(led.Address, led.Title), new TextInline(". "));
        if (history.IsTold(today.Page(history.Language, history.Id)?.KnownCode, today.Past))
            said.Add(BlockFactory.Link(history.Address, words["older-copy.history"], HistoryPage.AnchorAfter(history, text, today)));
        return new PublishedCode(code, fate.State(words), fate.Kind == TextStateKind.Current, said.ToImmutable());
    }
}
