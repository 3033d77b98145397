using System.Collections.Immutable;
using NbSite.Content.Markdown;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>Reads words of signs: Markdown of one line, checked here as it will be read on a card.</summary>
public static class SignTextReader
{
    /// <summary>Words of a card: no source and no link stands in them.</summary>
    internal static YamlScalar? Card(MapReader map, string key) => Checked(map.Markdown(key), key, mayCite: false, map.Bag);

    internal static YamlScalar? RequiredCard(MapReader map, string key) =>
        Checked(map.RequiredMarkdown(key), key, mayCite: false, map.Bag);

    /// <summary>Words beneath a sign, which name their own sources.</summary>
    internal static YamlScalar? Note(MapReader map, string key) => Checked(map.Markdown(key), key, mayCite: true, map.Bag);

    internal static ImmutableArray<YamlScalar> Cards(MapReader map, string key) =>
    [
        .. map.Items(key).Select(item => Checked(NodeReader.Scalar(item, key, map.Bag), key, mayCite: false, map.Bag)).OfType<YamlScalar>(),
    ];

    /// <summary>The words as a tree; what is wrong with them was told when the file was read.</summary>
    public static ImmutableArray<Inline> Inlines(YamlScalar words) =>
        MarkdownReader.ReadInlines(words.Text, 0, MarkdownScope.Statement, new DiagnosticBag());

    private static YamlScalar? Checked(YamlScalar? words, string key, bool mayCite, DiagnosticBag bag)
    {
        if (words is null) return null;
        var own = new DiagnosticBag(bag.Regions);
        var inlines = MarkdownReader.ReadInlines(words.Text, 0, MarkdownScope.Statement, own);
        foreach (var (what, span) in Refused(inlines, mayCite)) own.Add(Codes.NotInSignWords.At(span, what, key));
        bag.AddRange(own.ToImmutable());
        return own.HasErrors ? null : words;
    }

    private static IEnumerable<(string What, SourceSpan Span)> Refused(ImmutableArray<Inline> inlines, bool mayCite)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case CiteInline when !mayCite:
                    yield return ("A source", inline.Span);
                    break;
                case UnresolvedLink or LinkInline when !mayCite:
                    yield return ("A link", inline.Span);
                    break;
                case EmphasisInline emphasis:
                    foreach (var inner in Refused(emphasis.Children, mayCite)) yield return inner;
                    break;
            }
        }
    }
}
