using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Editions;
using NbSite.Publishing.Site.Languages;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Past;

/// <summary>The list of editions, and what changed in one.</summary>
internal static class EditionPages
{
    /// <summary>What is in no edition yet, the list, the newest first, then what was recalled.</summary>
    public static ImmutableArray<Block> Index(CurrentSite today, string language, string prefix, UiWords words)
    {
        var past = today.Past;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (today.NotYetPublished(words).Select(page => NotYet(page, past, words)).ToList() is { Count: > 0 } pages)
        {
            blocks.Add(BlockFactory.Heading(2, "not-yet", words["editions.not-yet"]));
            blocks.Add(BlockFactory.List(pages));
        }

        for (var i = past.Store.Editions.Length - 1; i >= 0; i--)
        {
            var edition = past.Store.Editions[i];
            if (!PastLinks.HasLanguage(edition, language)) continue;
            blocks.Add(BlockFactory.Heading(2, Anchor(edition), words.Format("editions.heading", edition.Name, words.Date(edition.Created))));
            blocks.Add(BlockFactory.Paragraph(edition.Summary));
            blocks.Add(BlockFactory.Paragraph([BlockFactory.Link(PastLinks.Edition(prefix, edition), words.Format("editions.what-changed", edition.Name))]));
        }

        if (Recalls(today, language, words) is { Count: > 0 } recalls)
        {
            blocks.Add(BlockFactory.Heading(2, "recalled-texts", words["editions.recalled"]));
            blocks.Add(BlockFactory.List(recalls));
        }

        return blocks.ToImmutable();
    }

    public static PageHeader Header(EditionManifest edition, string language, string prefix, UiWords words) =>
        GeneratedPages.Header("edition", language, prefix, words.Format("editions.title-of", edition.Name), edition.Summary) with
        {
            Address = PastLinks.Edition(prefix, edition),
        };

    /// <summary>What changed in one edition since the one before.</summary>
    public static ImmutableArray<Block> Blocks(int at, CurrentSite today, string language, UiWords words)
    {
        var editions = today.Past.Store.Editions;
        var now = Pages(editions[at], language).ToList();
        var before = at == 0 ? [] : Pages(editions[at - 1], language).ToDictionary(page => page.Id, StringComparer.Ordinal);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        blocks.Add(BlockFactory.Paragraph(words.Count("editions.made", now.Count, words.Date(editions[at].Created), now.Count)));
        var changed = now.Where(page => before.GetValueOrDefault(page.Id) is { } old && old.Code != page.Code && old.Code != page.Was).ToLookup(IsWithdrawn);
        var added = now.Where(page => !before.ContainsKey(page.Id)).ToList();
        var ids = now.Select(page => page.Id).ToHashSet(StringComparer.Ordinal);
        var gone = before.Values.Where(old => !ids.Contains(old.Id));
        Section("changed", changed[false], editions[at]);
        Section(at == 0 ? "first" : "added", added, editions[at]);
        Section("withdrawn", changed[true].Concat(gone), editions[at]);
        if (blocks.Count == 1) blocks.Add(BlockFactory.Paragraph(words["editions.nothing"]));
        return blocks.ToImmutable();

        void Section(string what, IEnumerable<EditionPage> pages, EditionManifest edition)
        {
            var items = pages.OrderBy(page => page.Title, TitleOrder.For(words)).ThenBy(page => page.Id, StringComparer.Ordinal)
                .Select(page => Item(page, at, today, words)).ToList();
            if (items.Count == 0) return;
            blocks.Add(BlockFactory.Heading(2, what, words["editions." + what]));
            blocks.Add(BlockFactory.List(items));
        }
    }

    private static IEnumerable<EditionPage> Pages(EditionManifest edition, string language) =>
        edition.Pages.Where(page => page.Language == language);

    private static bool IsWithdrawn(EditionPage page) => page.Status == ReviewStatus.Withdrawn;

    private static string Anchor(EditionManifest edition) => "edition-" + edition.Name;

    private static ImmutableArray<Inline> Item(EditionPage page, int at, CurrentSite today, UiWords words)
    {
        var past = today.Past;
        var history = past.HistoryOf(page.Language, page.Id)!;
        var isTold = history.IsTold(today.Page(page.Language, page.Id)?.KnownCode, past);
        var item = ImmutableArray.CreateBuilder<Inline>();
        item.Add(today.Page(page.Language, page.Id) is { } now ? BlockFactory.Link(now.Header.Address, page.Title) : new TextInline(page.Title));
        // A page that is gone since the edition before has no notes in this one.
        var text = history.Texts.FirstOrDefault(text => text.First == at);
        if (text is not null && text.Notes.Length > 0)
            item.Add(new TextInline(": " + string.Join(" ", text.Notes.Select(note => note.Note))));
        if (text is { Number: > 1 } && isTold)
        {
            item.Add(new TextInline(" "));
            item.Add(BlockFactory.Link(history.Address, words.Format("editions.word-for-word", page.Title), HistoryPage.Anchor(text)));
        }

        if (text is not null && past.RecallOf(text.Code) is { } recall)
            item.Add(new TextInline(" " + words.Format("fate.recalled.on", words.Date(recall.On)) + " " + recall.Reason));
        return item.ToImmutable();
    }

    private static ImmutableArray<Inline> NotYet(PageHeader page, SitePast past, UiWords words)
    {
        var name = BlockFactory.Link(page.Address, page.Title);
        return past.HistoryOf(page.Language, page.Id) is { } history
            ? [name, new TextInline(": "), BlockFactory.Link(history.Address, words.Format("editions.word-for-word", page.Title), HistoryPage.Today)]
            : [name, new TextInline(" (" + words["editions.not-yet.new"] + ")")];
    }

    private static List<ImmutableArray<Inline>> Recalls(CurrentSite today, string language, UiWords words) =>
    [
        .. today.Past.Recalls.Select(recall => (Recall: recall, History: today.Past.WithCode(recall.Code)))
            .Where(pair => pair.History?.Language == language)
            .OrderByDescending(pair => pair.Recall.On).ThenBy(pair => pair.Recall.Code, StringComparer.Ordinal)
            .Select(pair => ImmutableArray.Create<Inline>(
                // The code is a part of the link's name: the same page may be named above, at its own address.
                BlockFactory.Link(pair.History!.Address, pair.History.Newest.Page.Title + " (" + pair.Recall.Code + ")"),
                new TextInline(". " + words.Format("fate.recalled.on", words.Date(pair.Recall.On)) + " " + pair.Recall.Reason))),
    ];
}
