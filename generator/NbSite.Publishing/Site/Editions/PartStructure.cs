using System.Collections.Immutable;
using System.Globalization;
using NbSite.Content.PageText;
using NbSite.Model;

namespace NbSite.Publishing.Site.Editions;

/// <summary>Tells what changed of a part besides its words: each cell by its column and row, each link by where it leads.</summary>
internal static class PartStructure
{
    /// <param name="before">The older part.</param>
    /// <param name="after">The newer, with another hash.</param>
    /// <param name="words">What became of the words.</param>
    public static ImmutableArray<StructureChange> Between(SignedBlock before, SignedBlock after, ImmutableArray<WordRun> words)
    {
        var changes = ImmutableArray.CreateBuilder<StructureChange>();
        Add(changes, StructureKind.Under, string.Join(" › ", before.Place.Under), string.Join(" › ", after.Place.Under));
        Add(changes, StructureKind.In, string.Join(' ', before.Place.In), string.Join(' ', after.Place.In));
        var old = Facts(before);
        var now = Facts(after);
        foreach (var key in old.Select(fact => fact.Key).Concat(now.Select(fact => fact.Key)).Distinct())
        {
            var was = old.Where(fact => fact.Key == key).Select(fact => fact.Value).ToList();
            var values = now.Where(fact => fact.Key == key).Select(fact => fact.Value).ToList();
            foreach (var value in was.ToList())
                if (values.Remove(value)) was.Remove(value);
            for (var i = 0; i < Math.Max(was.Count, values.Count); i++)
            {
                var change = new StructureChange(key.Kind, key.Words, was.ElementAtOrDefault(i), values.ElementAtOrDefault(i));
                // A cell or stress that came or went with its words is told by the words.
                if (change is { Before: not null, After: not null } || IsTold(key.Kind, key.Words, before, after)) changes.Add(change);
            }
        }

        if (changes.Count == 0 && words.All(run => run.Change == WordChange.Same))
            changes.Add(new StructureChange(StructureKind.Other, "", null, null));
        return changes.ToImmutable();
    }

    private static void Add(ImmutableArray<StructureChange>.Builder changes, StructureKind kind, string before, string after)
    {
        if (before != after) changes.Add(new StructureChange(kind, "", before, after));
    }

    private static bool IsTold(StructureKind kind, string words, SignedBlock before, SignedBlock after) =>
        kind is StructureKind.Link or StructureKind.Picture
        || (kind == StructureKind.Stress && Said(before).Contains(words, StringComparison.Ordinal) && Said(after).Contains(words, StringComparison.Ordinal));

    private static string Said(SignedBlock part) => string.Join(' ', DifferenceWords.Of(part, sources: false));

    private static List<((StructureKind Kind, string Words) Key, string Value)> Facts(SignedBlock part)
    {
        var facts = new List<((StructureKind, string), string)>();
        if (part.Block is not { } whole) return facts;
        // A part that holds parts of their own says only its own texts.
        var blocks = whole is CareCardBlock or TableBlock ? BlockWalk.All([whole]) : [whole];
        foreach (var block in blocks)
        {
            if (block is TableBlock table) Cells(table, facts);
            if (block is ImageBlock image) facts.Add(((StructureKind.Picture, image.Alt), image.Asset));
            var links = block switch
            {
                PathwayStep step => step.Links,
                LinkListBlock list => list.Links,
                _ => [],
            };
            foreach (var link in links)
                facts.Add(((StructureKind.Link, link.Title), Target(link.PageId, link.Anchor, null)));
            foreach (var text in BlockWalk.Texts(block).Where(text => !text.IsDefaultOrEmpty)) Inlines(BlockWalk.All(text), facts);
        }

        return facts;
    }

    private static void Cells(TableBlock table, List<((StructureKind, string), string)> facts)
    {
        foreach (var row in table.Rows)
        {
            var name = row.Cells.Length > 0 && table.RowHeadings ? Words(row.Cells[0].Children) : "";
            for (var i = 0; i < row.Cells.Length; i++)
            {
                if (Words(row.Cells[i].Children) is not { Length: > 0 } words) continue;
                var column = i < table.Header.Length ? Words(table.Header[i].Children) : "";
                facts.Add(((StructureKind.Column, words), column.Length > 0 ? column : (i + 1).ToString(CultureInfo.InvariantCulture)));
                if (i > 0 || name.Length == 0) facts.Add(((StructureKind.Row, words), name));
            }
        }
    }

    private static string Words(ImmutableArray<Inline> text) => BlockWalk.PlainText([.. text.Select(ScriptText.Flat)]);

    private static void Inlines(IEnumerable<Inline> inlines, List<((StructureKind, string), string)> facts)
    {
        foreach (var inline in inlines)
        {
            var words = Words([inline]);
            switch (inline)
            {
                case LinkInline link:
                    facts.Add(((StructureKind.Link, words), Target(link.PageId, link.Anchor, link.Href)));
                    break;
                case FileInline file:
                    facts.Add(((StructureKind.Link, words), $"{file.Address} ({file.Sha256.AsSpan(0, 8)})"));
                    break;
                case TermInline { IsAutomatic: false } term:
                    facts.Add(((StructureKind.Link, words), "term:" + term.TermId));
                    break;
                case FactInline { Href: { } href }:
                    facts.Add(((StructureKind.Link, words), href));
                    break;
                case ImageInline image:
                    facts.Add(((StructureKind.Picture, image.Alt), image.Asset));
                    break;
                case EmphasisInline stress:
                    facts.Add(((StructureKind.Stress, words), stress.Strong ? "strong" : "emphasis"));
                    break;
            }
        }
    }

    private static string Target(string? page, string? anchor, string? href) =>
        href ?? (anchor is null ? page : $"{page}#{anchor}") ?? "";
}
