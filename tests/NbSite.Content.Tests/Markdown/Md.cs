using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Model;

namespace NbSite.Content.Tests.Markdown;

/// <summary>Reads small Markdown texts and prints what came of them.</summary>
internal static class Md
{
    public static ImmutableArray<Block> Read(string text, DiagnosticBag bag, MarkdownScope? scope = null) =>
        MarkdownReader.ReadBlocks(PositionedText.OfFile("en/a.md", text), 0, scope ?? MarkdownScope.Page, bag);

    /// <summary>The blocks of a text without any diagnostic.</summary>
    public static ImmutableArray<Block> Good(string text, MarkdownScope? scope = null)
    {
        var bag = new DiagnosticBag();
        var blocks = Read(text, bag, scope);
        Assert.Equal("", Print(bag));
        return blocks;
    }

    /// <summary>The diagnostics of a text, one a line: “line:column code message”.</summary>
    public static string Bad(string text, MarkdownScope? scope = null)
    {
        var bag = new DiagnosticBag();
        Read(text, bag, scope);
        return Print(bag);
    }

    public static string Print(DiagnosticBag bag)
    {
        var sorted = bag.ToImmutable().Sort(Diagnostic.Compare);
        return string.Join('\n', sorted.Select(each => $"{each.Span.Line}:{each.Span.Column} {each.Code} {each.Message}"));
    }

    public static string Hint(string text)
    {
        var bag = new DiagnosticBag();
        Read(text, bag);
        return Assert.Single(bag.ToImmutable()).Hint ?? "";
    }

    /// <summary>A tree in one line a block, for comparing shapes.</summary>
    public static string Shape(ImmutableArray<Block> blocks) => string.Join('\n', blocks.Select(block => Line(block, 0)));

    private static string Line(Block block, int depth)
    {
        var self = block switch
        {
            HeadingBlock heading => $"h{heading.Level}#{heading.Id} {Text(heading.Children)}",
            ParagraphBlock paragraph => "p " + Text(paragraph.Children),
            ListBlock list => list.Ordered ? $"ol {list.Start}" : "ul",
            ListItem => "li",
            TableBlock table => "table " + Text(table.Caption) + "|" + string.Join('|', table.Header.Select(cell => Text(cell.Children))),
            TableRow row => "tr " + string.Join('|', row.Cells.Select(cell => Text(cell.Children))),
            CareCardBlock card => $"{card.Level} h{card.HeadingLevel}#{card.Id} {Text(card.Heading)}",
            GroupBlock group => group.Group.ToString(),
            DisclosureBlock disclosure => $"{disclosure.Disclosure}#{disclosure.Id} {Text(disclosure.Title)}",
            QuoteBlock => "quote",
            DividerBlock => "hr",
            DefinitionItem item => "dt " + Text(item.Name),
            ImageBlock image => $"image {image.Asset} {image.Alt} {Text(image.Caption)}",
            DirectiveBlock directive => $"directive {directive.Name} {string.Join(' ', directive.Arguments.Select(word => word.Text))}",
            _ => block.GetType().Name,
        };
        if (block.Regions.Length > 0) self += " in " + string.Join(',', block.Regions);
        if (block.Uncited is { } reason) self += " uncited " + reason;
        if (block.Kind is { } kind) self += " kind " + kind;
        if (block.Origin != Origin.Own) self += " " + block.Origin;
        return string.Join('\n', [new string(' ', depth * 2) + self, .. BlockWalk.Children(block).Select(child => Line(child, depth + 1))]);
    }

    public static string Text(ImmutableArray<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
    {
        TextInline text => text.Text,
        EmphasisInline emphasis => (emphasis.Strong ? "<b>" : "<i>") + Text(emphasis.Children) + "</>",
        ScriptInline script => (script.Raised ? "<sup>" : "<sub>") + Text(script.Children) + "</>",
        LineBreakInline => "<br>",
        CiteInline cite => "[" + string.Join(';', cite.Items.Select(item =>
            item.Key + (item.Locator is null ? "" : "," + item.Locator) + (item.Number == 0 ? "" : $"={item.Number}.{item.Occurrence}"))) + "]",
        ValueInline value => "{" + value.Key + (value.Region is null ? "" : " " + value.Region) + "}",
        FactInline fact => "<fact " + fact.Text + (fact.Regions.IsEmpty || fact.IsRegionSaid ? "" : " " + string.Join(',', fact.Regions)) + ">",
        UnresolvedLink link => $"<?{link.Target}>" + Text(link.Children) + "</>",
        LinkInline link => $"<a {link.Href ?? link.PageId + "#" + link.Anchor + " " + link.Address}>" + Text(link.Children) + "</>",
        TermInline term => $"<term {term.TermId}>" + Text(term.Children) + "</>",
        UnresolvedImage image => $"<img ?{image.Target} {image.Alt}{(image.Title is { } title ? $" “{title}”" : "")}>",
        ImageInline image => $"<img {image.Asset} {image.Alt}>",
        _ => inline.GetType().Name,
    }));
}
