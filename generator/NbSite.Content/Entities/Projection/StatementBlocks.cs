using System.Collections.Immutable;
using NbSite.Content.Entities.Reading;
using NbSite.Content.Markdown;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>Turns statements into blocks: one becomes what its Markdown says, several become a bulleted list.</summary>
internal static class StatementBlocks
{
    public static ImmutableArray<Block> Of(
        ImmutableArray<Statement> statements, ImmutableArray<CiteItem> fallback, DiagnosticBag bag)
    {
        if (statements is [var only]) return One(only, fallback, bag);
        if (statements.IsEmpty) return [];
        var items = statements.Select(statement => new ListItem(One(statement with { Regions = [] }, fallback, bag))
        {
            Regions = statement.Regions,
            Kind = statement.Kind,
            Span = statement.Text.Span,
        });
        return [new ListBlock(false, 1, [.. items]) { Span = statements[0].Text.Span }];
    }

    private static ImmutableArray<Block> One(Statement statement, ImmutableArray<CiteItem> fallback, DiagnosticBag bag)
    {
        var blocks = MarkdownReader.ReadBlocks(statement.Text.Text, 0, MarkdownScope.Statement, bag);
        var cites = statement.Cites.IsEmpty && !HasCite(blocks) ? fallback : statement.Cites;
        blocks = Cited.With(blocks, cites);
        return statement.Regions.IsEmpty && statement.Kind is null
            ? blocks
            : [.. blocks.Select((block, at) => Held(block, statement, isFirst: at == 0))];
    }

    // Without a labelled lead above it, a list says its regions at each item.
    private static Block Held(Block block, Statement statement, bool isFirst) => block is ListBlock list && isFirst
        ? list with
        {
            Items = [.. list.Items.Select(item => item with { Regions = statement.Regions, Kind = statement.Kind ?? item.Kind })],
        }
        : block with { Regions = statement.Regions, Kind = statement.Kind ?? block.Kind };

    private static bool HasCite(ImmutableArray<Block> blocks) => BlockWalk.AllInlines(blocks).Any(inline => inline is CiteInline);
}
