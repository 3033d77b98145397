using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace NbSite.Content.Markdown.Parsing;

/// <summary>The one place that knows how Markdig is set up. Its pipeline is immutable once built.</summary>
internal static class MarkdigReader
{
    private static readonly MarkdownPipeline Pipeline = Build();

    public static MarkdownDocument Parse(string text) => Markdig.Markdown.Parse(text, Pipeline);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        // GitHub's rules, so that a table right under its caption is still a table.
        builder.UsePipeTables(new PipeTableOptions { UseGfmRules = true });
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new DefinitionParser());
        // Underlined headings are refused, and Markdig takes quadratic time over many of them.
        builder.BlockParsers.FindExact<ParagraphBlockParser>()!.ParseSetextHeadings = false;
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.Insert(0, new BraceParser());
        builder.InlineParsers.Insert(0, new ScriptParser());
        builder.InlineParsers.Insert(0, new AddressParser());
        return builder.Build();
    }
}
