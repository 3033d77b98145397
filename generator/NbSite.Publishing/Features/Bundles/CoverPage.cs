using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Bundles;

/// <summary>The first page of an offline copy: whose it is, how far to trust it, until when, and how to get the next.</summary>
internal static class CoverPage
{
    public static ImmutableArray<Block> Blocks(BundlePlan plan, ImmutableArray<PageFacts> pages, ISiteIndex index, UiWords words)
    {
        var site = index.Get<SiteView>(IndexKind.Site, "site")!;
        var view = plan.View;
        var blocks = ImmutableArray.CreateBuilder<Block>();
        if (site.Clinic is { } sign) blocks.AddRange(ClinicBlocks.Logo(sign));
        blocks.Add(Paragraph([new EmphasisInline(true, [new TextInline(words.Format("cover.until", words.Date(view.Until)))])]));
        blocks.Add(Paragraph([new TextInline(words["cover.next"] + " "), Address(view.Live)]));
        blocks.Add(new LinkListBlock([.. new[] { site.WhenToCall, site.Home, site.Pack }.OfType<PageLink>()]) { Origin = Origin.Generated });
        blocks.Add(Heading("copy", words["cover.about"]));
        blocks.Add(Definitions(
        [
            ("cover.publisher", site.Publisher),
            ("cover.clinic", site.Clinic?.FullName),
            ("cover.edition", view.Edition ?? words["cover.no-edition"]),
            ("cover.made", words.Date(view.Made)),
            ("cover.checked", Checked(pages, words)),
            ("cover.pages", words.Format("cover.pages-count", pages.Count(page => !page.IsGenerated && plan.Holds(page.Header.Address)))),
        ], words));
        if (site.Clinic is { } own) blocks.AddRange(ClinicBlocks.Numbers(own, words));
        blocks.Add(Heading("check", words["cover.verify"]));
        blocks.Add(Paragraph([new TextInline(words["cover.verify.how"])]));
        return blocks.ToImmutable();
    }

    /// <summary>Every role that looked at a page last, and on how many.</summary>
    private static string Checked(ImmutableArray<PageFacts> pages, UiWords words) => string.Join("; ", pages
        .Where(page => page.Role is not null).GroupBy(page => page.Role!, StringComparer.Ordinal)
        .OrderByDescending(role => role.Count()).ThenBy(role => role.Key, StringComparer.Ordinal)
        .Select(role => words.Count("cover.checked-by", role.Count(), role.Key, role.Count())));

    private static LinkInline Address(Uri live) => new(null, null, live.AbsoluteUri, [new TextInline(live.AbsoluteUri)]);

    private static HeadingBlock Heading(string id, string text) => new(2, id, [new TextInline(text)]) { Origin = Origin.Generated };

    private static ParagraphBlock Paragraph(ImmutableArray<Inline> text) => new(text) { Origin = Origin.Generated };

    private static DefinitionItem Item(string name, ImmutableArray<Inline> text) =>
        new(null, [new TextInline(name)], [Paragraph(text)]) { Origin = Origin.Generated };

    private static DefinitionsBlock Definitions(ReadOnlySpan<(string Word, string? Text)> items, UiWords words)
    {
        var all = ImmutableArray.CreateBuilder<DefinitionItem>();
        foreach (var (word, text) in items)
            if (text is { Length: > 0 }) all.Add(Item(words[word], [new TextInline(text)]));
        return new DefinitionsBlock(all.ToImmutable()) { Origin = Origin.Generated };
    }
}
