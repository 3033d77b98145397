using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Features.Search;

/// <summary>
/// Writes the index as scripts: a dictionary that is loaded first, pieces of postings by stem, places of words for
/// phrases, and shards of pages with their text. The format is told in docs/design/search.md; the reader is Scripts/search of the theme.
/// </summary>
internal static class SearchFiles
{
    /// <summary>
    /// Bytes of a part before compression. A site of some 200 pages has one piece: on a poor network the number of
    /// requests weighs more than the bytes.
    /// </summary>
    private const int PieceSize = 100_000;
    private const int PlacesSize = 20_000;
    private const int ShardSize = 14_000;

    /// <summary>
    /// A large site has larger shards: files cost a build and a CDN more than bytes. Their size grows in steps, so that an
    /// edit seldom cuts all of them elsewhere.
    /// </summary>
    private const int MostShards = 1_000;
    private const int ShardStep = 1_000;

    public static IEnumerable<SearchFile> Make(
        SearchVocabulary vocabulary, ImmutableArray<SearchEntry> entries, ImmutableArray<Lemma[]> redFlags, UiWords words,
        SiteRegions regions, AlarmCalls calls)
    {
        var terms = new TermTable(vocabulary);
        var postings = terms.Lemmas.Select(lemma => lemma.Posting).ToList();
        var pieces = Cut([.. postings.Concat(vocabulary.Concepts.Select(concept => concept.Posting)).Select(posting => posting.Weights)],
            weights => weights.Length, PieceSize, PieceName.Of);
        var places = Cut([.. postings.Select(posting => posting.Places)], list => list.Length, PlacesSize, PieceName.Of);
        var shards = Cut(entries, entry => entry.Length,
            Math.Max(ShardSize, ShardStep * (1 + (int)(entries.Sum(entry => (long)entry.Length) / MostShards / ShardStep))), PieceName.Of);
        var language = vocabulary.Language.Tag;
        var folder = $"{language.ToLowerInvariant()}/";
        var dictionary = new SearchDictionary
        {
            Calls = calls,
            Vocabulary = vocabulary,
            Terms = terms,
            Pages = entries,
            RedFlags = redFlags,
            Words = words,
            Names = regions,
            Folder = folder,
            Pieces = [.. pieces.Select(piece => (piece.First, piece.Name))],
            Places = [.. places.Select(piece => (piece.First, piece.Name))],
            Shards = [.. shards.Select(shard => (shard.First, shard.Name))],
        };
        yield return new SearchFile(SearchAddress.Of(language)[1..], () => Script("dictionary", "", terms.Terms.Length * 2, script => SearchJson.Write(script, dictionary.Write), ""));
        foreach (var piece in pieces.DistinctBy(piece => piece.Name)) yield return List("p", "piece", piece);
        foreach (var piece in places.DistinctBy(piece => piece.Name)) yield return List("w", "places", piece);
        foreach (var shard in shards)
        {
            yield return Part("s", "shard", shard.Name, "[", shard.Length, script => Join(script, shard.Items, ",\n"u8,
                entry => SearchJson.Write(script, writer => SearchJson.Page(writer, entry, withText: true))), "]");
        }

        SearchFile List(string kind, string call, Piece<ReadOnlyMemory<byte>> lists) => Part(kind, call, lists.Name, "\"", lists.Length,
            script => Join(script, lists.Items, " "u8, list => script.Write(list.Span)), "\"");

        SearchFile Part(string kind, string call, string name, string before, long length, Action<ArrayBufferWriter<byte>> write, string after) =>
            new($"assets/search/{folder}{kind}.{name}.js", () => Script(call, $"\"{name}\",{before}", length, write, after));
    }

    private static ReadOnlyMemory<byte> Script(string kind, string before, long length, Action<ArrayBufferWriter<byte>> write, string after)
    {
        var script = new ArrayBufferWriter<byte>((int)(length + (length / 16)) + 200);
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"nbSearch.{kind}({before}"), script);
        write(script);
        Encoding.UTF8.GetBytes(after + ");\n", script);
        return script.WrittenMemory;
    }

    private static void Join<T>(ArrayBufferWriter<byte> script, ImmutableArray<T> items, ReadOnlySpan<byte> between, Action<T> write)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0) script.Write(between);
            write(items[i]);
        }
    }

    private static List<Piece<T>> Cut<T>(ImmutableArray<T> items, Func<T, int> lengthOf, int size, Func<ImmutableArray<T>, string> nameOf)
    {
        var pieces = new List<Piece<T>>();
        var first = 0;
        long length = 0;
        for (var i = 0; i <= items.Length; i++)
        {
            var next = i < items.Length ? lengthOf(items[i]) : 0;
            if (i > first && (i == items.Length || length + next > size))
            {
                var held = items[first..i];
                pieces.Add(new Piece<T>(first, nameOf(held), held, length));
                first = i;
                length = 0;
            }

            length += next + 1;
        }

        return pieces;
    }

    /// <summary>Items that go into one file, the number of the first, the file's name, and about how many bytes they take.</summary>
    private sealed record Piece<T>(int First, string Name, ImmutableArray<T> Items, long Length);
}
