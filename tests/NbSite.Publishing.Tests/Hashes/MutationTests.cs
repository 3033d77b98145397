using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site.Pages;
using NbSite.Testing;
using Xunit;

namespace NbSite.Publishing.Tests.Hashes;

/// <summary>
/// The hash covers what is drawn, shown by changing everything that can be changed: each property of each kind of block and of
/// running text, found by reflection, drawn by the theme, with only what the design leaves out taken away.
/// </summary>
public sealed class MutationTests
{
    /// <summary>Properties that are not said. The second says what is drawn of them that does not count.</summary>
    private static readonly Dictionary<string, string> Unsaid = new(StringComparer.Ordinal)
    {
        ["*.Span"] = "",
        ["*.Origin"] = "",
        ["*.SourceId"] = "",
        ["*.Uncited"] = "",
        ["*.Kind"] = "",
        // Why words need no sign, and where an anchor comes from: for checks of the build, never drawn.
        ["*.NoSign"] = "",
        // Which claims a short line may make without a source: for checks of the build, never drawn.
        ["*.NamesOnly"] = "",
        ["ImageBlock.AltSpan"] = "",
        // The caption says the same; whose the picture is makes no claim.
        ["ImageBlock.CreditParts"] = "",
        ["*.AnchorOrigin"] = "",
        ["*.AnchorWords"] = "",
        ["PageContent.Id"] = "the page's name",
        ["PageContent.Language"] = "the page's language",
        ["PageContent.Searchable"] = "",
        ["PageContent.Weight"] = "",
        ["PageContent.Aka"] = "",
        ["PageContent.Kind"] = "",
        ["PageContent.Span"] = "",
        ["HeadingBlock.Id"] = "an address",
        ["CareCardBlock.Id"] = "an address",
        ["DisclosureBlock.Id"] = "an address",
        ["CareCardBlock.Unchecked"] = "a status: who looked at the words, not what they say",
        ["CareCardBlock.MayFold"] = "how the card is drawn; on paper it is open",
        ["ListItem.Anchor"] = "an address",
        ["ListItem.Sign"] = "",
        ["LinkInline.Sign"] = "",
        // The words of lists, rows and cells say the same.
        ["ListBlock.Group"] = "how the list is drawn",
        ["ListBlock.Columns"] = "how the list is drawn",
        ["ListItem.Columns"] = "how the list is drawn",
        ["TableBlock.Compares"] = "how the table is drawn",
        ["TableBlock.Figure"] = "how the table is drawn, with every word of it",
        ["TableCell.Mark"] = "a mark beside the words “yes” and “no”, which are said",
        ["TableCell.Part"] = "a bar beside the words",
        ["PathwayBlock.Id"] = "an address",
        ["PathwayStep.Id"] = "an address",
        ["DefinitionItem.Id"] = "an address",
        ["LinkInline.Address"] = "an address: the page itself is said",
        ["PageLink.Address"] = "an address: the page itself is said",
        ["PageLink.Summary"] = "words of the other page",
        ["CiteItem.Number"] = "numbers of citations",
        ["CiteItem.Occurrence"] = "numbers of citations",
        ["CiteItem.Span"] = "",
        ["FactInline.Key"] = "",
        ["FactInline.IsQuoted"] = "",
        ["TermInline.IsAutomatic"] = "",
    };

    private static readonly Lazy<ImmutableArray<Mutant>> All = new(() => [.. Mutants.Of(EveryKind.Page)]);

    [Fact]
    public void Every_kind_is_there()
    {
        var there = Mutants.Types(EveryKind.Page).ToHashSet();
        var kinds = typeof(Block).Assembly.GetTypes().Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(Block)) || type.IsSubclassOf(typeof(Inline))));
        Assert.Empty(kinds.Where(kind => !there.Contains(kind)).Select(kind => kind.Name));
        var properties = All.Value.Select(mutant => mutant.Key).ToHashSet(StringComparer.Ordinal);
        Assert.True(properties.Count > 120, $"{properties.Count} properties");
    }

    [Fact]
    public void What_is_said_changes_the_hash_and_what_is_not_leaves_it_alone()
    {
        var whole = TextHash.Of(EveryKind.Page);
        var wrong = All.Value.Where(mutant => (TextHash.Of((PageContent)mutant.Tree) == whole) != IsUnsaid(mutant, out _)).Select(mutant => mutant.ToString());
        Assert.DoesNotContain(wrong, told => !IsAlike(told));
    }

    [Fact]
    public void What_changes_the_drawn_page_changes_the_hash()
    {
        ImmutableArray<PageContent> pages = [EveryKind.Page, .. All.Value.Where(mutant => !mutant.Property.Equals("Language", StringComparison.Ordinal)).Select(mutant => (PageContent)mutant.Tree)];
        ImmutableArray<Mutant?> mutants = [null, .. All.Value.Where(mutant => !mutant.Property.Equals("Language", StringComparison.Ordinal))];
        var drawn = Draw(pages);
        var whole = TextHash.Of(EveryKind.Page);
        var (said, silent) = (0, 0);
        var wrong = new List<string>();
        for (var i = 1; i < pages.Length; i++)
        {
            var isDrawn = drawn[i] != drawn[0];
            if (isDrawn) said++;
            else silent++;
            if (isDrawn && TextHash.Of(pages[i]) == whole && !(IsUnsaid(mutants[i]!, out var why) && why.Length > 0)) wrong.Add(mutants[i]!.ToString());
        }

        Assert.Empty(wrong);
        Assert.True(said > 200 && silent > 50, $"{said} changes are drawn, {silent} are not");
    }

    [Fact]
    public void A_sign_off_covers_what_the_hash_covers_but_for_levels_of_headings_and_the_order_of_parts()
    {
        var whole = Hashes(EveryKind.Page);
        var wrong = All.Value.Where(mutant => !IsUnsaid(mutant, out _) && !IsAlike(mutant.ToString()) && Hashes((PageContent)mutant.Tree).SequenceEqual(whole))
            .Select(mutant => mutant.ToString()).Distinct().Except(
            [
                "PageContent.Type: null", "PageContent.Type: other", "PageContent.Blocks: turned round", "HeadingBlock.Level: +1", "CareCardBlock.HeadingLevel: +1",
                "PathwayBlock.HeadingLevel: +1", "LinkListBlock.Compact: negated", "DividerBlock.Regions: one more", "DividerBlock.IsAside: negated",
                "GroupBlock.Children: turned round", "DisclosureBlock.Children: turned round", "QuoteBlock.Children: turned round",
                "ListBlock.Items: turned round", "PathwayBlock.Steps: turned round", "DefinitionsBlock.Items: turned round",
            ]);
        Assert.Empty(wrong);

        static IEnumerable<string> Hashes(PageContent page) => SignedBlocks.Of(page).Select(part => part.Hash).Order(StringComparer.Ordinal);
    }

    private static bool IsUnsaid(Mutant mutant, out string why) =>
        Unsaid.TryGetValue(mutant.Key, out why!) || (typeof(Block).IsAssignableFrom(mutant.Type) || typeof(Inline).IsAssignableFrom(mutant.Type)
            ? Unsaid.TryGetValue("*." + mutant.Property, out why!)
            : false);

    /// <summary>Changes that make no other text: a bulleted list has no first number, a fact that is said around is not labelled twice.</summary>
    private static bool IsAlike(string told) => told is "ListBlock.Start: +1";

    /// <summary>The main part of each page as the theme draws it, without what a hash leaves out.</summary>
    private static ImmutableArray<string> Draw(ImmutableArray<PageContent> pages)
    {
        var site = SiteFixture.Of("-- en/glossary.yml --\ntype: glossary-term\nitems:\n  - id: scan\n    title: scan\n    definition: \"A picture. [@src]\"\n");
        for (var i = 0; i < pages.Length; i++)
            site = site.With($"en/p{i}.md", $"---\ntitle: Page {i}\nsummary: Page {i}.\nkind: about\n---\nWords.\n");
        site = site.WithDefaults();
        var module = Module.From<PageDocument, PageDocument>("Mutate", (page, _) =>
        {
            var id = page.Content.Id;
            if (id[0] != 'p' || !int.TryParse(id[1..], out var at)) return page;
            return page with { Content = pages[at] with { Id = id, Language = "en", Span = page.Content.Span } };
        });
        var built = (site with { Extensions = site.Extensions.WithPage(module) }).Build();
        var parser = new HtmlParser();
        return [.. pages.Select((_, i) => MainPart(parser.ParseDocument(built.Text($"p{i}/index.html"))))];
    }

    private static string MainPart(IDocument page)
    {
        foreach (var gone in page.QuerySelectorAll(".nb-review-line, .nb-translations, .nb-contents, .nb-links__summary").ToList()) gone.Remove();
        foreach (var cite in page.QuerySelectorAll(".nb-cite a"))
        {
            // The number goes, the page number in the source stays.
            var said = cite.TextContent.Trim('[', ']');
            cite.OuterHtml = "<i>" + (said.Contains(',', StringComparison.Ordinal) ? said[said.IndexOf(',', StringComparison.Ordinal)..] : "") + "</i>";
        }

        foreach (var named in page.QuerySelectorAll("[id]")) named.RemoveAttribute("id");
        string[] parts = ["h1", ".nb-label", ".nb-regions", ".nb-summary", ".nb-content"];
        return string.Join('\n', parts.Select(part => page.QuerySelector(".nb-article " + part)?.OuterHtml ?? ""));
    }
}
