using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Entities.Projection;

/// <summary>
/// Words of a fact sheet that are looked at where they are not rendered, such as for the sources that they name. What is
/// wrong in them is told once, where they are rendered, with what the page knows; so it is not told here.
/// </summary>
internal static class Prose
{
    public static ImmutableArray<Inline> Quietly(YamlScalar text) =>
        MarkdownReader.ReadInlines(text.Text, 0, MarkdownScope.Statement, new DiagnosticBag());

    /// <summary>The sources behind a statement, or in its words.</summary>
    public static ImmutableArray<CiteItem> CitesOf(Reading.Statement statement, ImmutableArray<CiteItem> fallback) =>
        CitesOf(BlockWalk.AllInlines(StatementBlocks.Of([statement], fallback, new DiagnosticBag())));

    public static ImmutableArray<CiteItem> CitesOf(YamlScalar text) => CitesOf(Quietly(text));

    private static ImmutableArray<CiteItem> CitesOf(IEnumerable<Inline> inlines) =>
        [.. BlockWalk.All([.. inlines]).OfType<CiteInline>().SelectMany(cite => cite.Items)];
}
