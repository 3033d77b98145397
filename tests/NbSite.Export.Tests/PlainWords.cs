using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using NbSite.Export.Plain;

namespace NbSite.Export.Tests;

/// <summary>What a page says, and what a reader of CommonMark finds in its Markdown.</summary>
internal static class PlainWords
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    /// <summary>The words that a reader finds.</summary>
    public static string Read(string markdown)
    {
        var text = new StringBuilder();
        foreach (var node in Markdig.Markdown.Parse(markdown, Reader).Descendants()) Add(text, node);
        return Exported.Bare(text.ToString());
    }

    /// <summary>The words of passages, with a blank between them.</summary>
    public static string Of(IEnumerable<PlainBlock> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks) Add(text, block);
        return Exported.Bare(text.ToString());
    }

    public static string Of(IEnumerable<PlainRun> runs) => string.Concat(runs.Select(run => run switch
    {
        PlainText words => words.Text,
        PlainCites cites => " [" + string.Join("; ", cites.Cites.Select(cite => cite.Locator is { } place ? $"{cite.Number}, {place}" : $"{cite.Number}")) + "]",
        PlainPicture picture => picture.Alt,
        _ => " ",
    }));

    private static void Add(StringBuilder text, MarkdownObject node)
    {
        if (node is LeafBlock or TableCell) text.Append(' ');
        if (node is LiteralInline words) text.Append(words.Content.AsSpan());
        else if (node is LineBreakInline) text.Append(' ');
        else if (node is HtmlEntityInline entity) text.Append(entity.Transcoded.AsSpan());
        else if (node is AutolinkInline link) text.Append(link.Url);
        else if (node is CodeInline code) text.Append("CODE").Append(code.Content);
        else if (node is CodeBlock and not Markdig.Extensions.Yaml.YamlFrontMatterBlock) text.Append("CODE");
    }

    private static void Add(StringBuilder text, PlainBlock block)
    {
        text.Append(' ');
        switch (block)
        {
            case PlainHeading heading: text.Append(Of(heading.Runs)); break;
            case PlainParagraph paragraph: text.Append(Of(paragraph.Runs)); break;
            case PlainTable table:
                text.Append(Of(table.Caption));
                foreach (var cell in table.Head.Concat(table.Rows.SelectMany(row => row))) text.Append(' ').Append(Of(cell));
                break;
            case PlainFigure figure: text.Append(figure.Alt).Append(' ').Append(Of(figure.Caption)); break;
            case PlainList list:
                foreach (var each in list.Items.SelectMany(item => item)) Add(text, each);
                break;
            case PlainBox box:
                foreach (var each in box.Blocks) Add(text, each);
                break;
            case PlainQuote quote:
                foreach (var each in quote.Blocks) Add(text, each);
                break;
            case PlainPart part:
                foreach (var each in part.Blocks) Add(text, each);
                break;
        }
    }
}
