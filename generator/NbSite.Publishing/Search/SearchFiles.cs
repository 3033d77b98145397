using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Search;

/// <summary>
/// Writes the index as scripts: a dictionary that is loaded first, pieces of postings by stem, places of words for
/// phrases, and shards of pages with their text. Format 1 is told in docs/design/search.md; the reader is Scripts/search of the theme.
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

    /// <summary>The address of a language's dictionary.</summary>
    public static string Address(string language) => $"/assets/search/{language.ToLowerInvariant()}.js";

    public static IEnumerable<OutputFile> Make(
        SearchVocabulary vocabulary, ImmutableArray<TalliedEntry> entries, UiWords words)
    {
        var terms = new TermTable(vocabulary);
        var pieces = Cut(
            terms.Lemmas.Select(lemma => lemma.Posting.Weights()).Concat(vocabulary.Concepts.Select(concept => concept.Posting.Weights())),
            PieceSize);
        var places = Cut(terms.Lemmas.Select(lemma => lemma.Posting.Places()), PlacesSize);
        var shards = Cut(entries.Select(entry => entry.Json), ShardSize);
        var language = vocabulary.Language.Tag;
        var version = Version(pieces.Concat(places).Concat(shards));
        var folder = $"{language.ToLowerInvariant()}-{version}/";
        var dictionary = new SearchDictionary
        {
            Vocabulary = vocabulary,
            Terms = terms,
            Entries = entries,
            Words = words,
            Version = version,
            Folder = folder,
            PieceStarts = [.. pieces.Select(piece => piece.First)],
            PlacesStarts = [.. places.Select(piece => piece.First)],
            ShardStarts = [.. shards.Select(shard => shard.First)],
        };
        yield return new OutputFile(Address(language)[1..], Script("dictionary", "", [dictionary.Json()], "", ""));
        foreach (var file in Parts("p", "piece", "\"", pieces, " ", "\"")) yield return file;
        foreach (var file in Parts("w", "places", "\"", places, " ", "\"")) yield return file;
        foreach (var file in Parts("s", "shard", "[", shards, ",\n", "]")) yield return file;

        IEnumerable<OutputFile> Parts(string name, string kind, string before, List<Piece> parts, string between, string after) =>
            parts.Select((part, i) => new OutputFile(
                $"assets/search/{folder}{name}{i}.js", Script(kind, $"\"{version}\",{i},{before}", part.Items, between, after)));
    }

    private static ReadOnlyMemory<byte> Script(string kind, string before, IReadOnlyList<byte[]> items, string between, string after)
    {
        var script = new ArrayBufferWriter<byte>(items.Sum(item => item.Length + between.Length) + 80);
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"nbSearch.{kind}({before}"), script);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) Encoding.UTF8.GetBytes(between, script);
            script.Write(items[i]);
        }

        Encoding.UTF8.GetBytes(after + ");\n", script);
        return script.WrittenMemory;
    }

    private static List<Piece> Cut(IEnumerable<byte[]> items, int size)
    {
        var pieces = new List<Piece>();
        var length = 0;
        var i = 0;
        foreach (var item in items)
        {
            if (pieces.Count == 0 || (length > 0 && length + item.Length > size))
            {
                pieces.Add(new Piece(i, []));
                length = 0;
            }

            pieces[^1].Items.Add(item);
            length += item.Length + 1;
            i++;
        }

        return pieces;
    }

    private static string Version(IEnumerable<Piece> pieces)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var item in pieces.SelectMany(piece => piece.Items))
        {
            hash.AppendData(item);
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 5));
    }

    /// <summary>Items that go into one file, and the number of the first.</summary>
    private sealed record Piece(int First, List<byte[]> Items);
}
