using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Search;

/// <summary>
/// Writes the index as scripts: a dictionary that is loaded first, pieces of postings by stem, and shards of pages with
/// their text. Format 1 is told in docs/design/search.md; the reader is Scripts/search of the theme.
/// </summary>
internal static class SearchFiles
{
    public const int Format = 1;

    /// <summary>Characters of a piece or shard before compression.</summary>
    private const int PieceSize = 20_000;
    private const int ShardSize = 14_000;
    private const int MostPagesInDictionary = 400;

    /// <summary>The address of a language's dictionary.</summary>
    public static string Address(string language) => $"/assets/search/{language.ToLowerInvariant()}.js";

    public static IEnumerable<OutputFile> Make(string language, ImmutableArray<SearchEntry> entries, UiWords words)
    {
        var known = SearchLanguage.For(language);
        var builder = new SearchIndexBuilder(known);
        builder.Add(entries);
        var terms = new TermTable(builder);
        var pieces = Cut(terms.Lemmas.Select(lemma => builder.Postings[lemma].Text())
            .Concat(builder.Concepts.Select(concept => concept.Posting.Text())), PieceSize);
        var shards = Cut(entries.Select((entry, _) => PageJson(entry, withText: true)), ShardSize);
        var version = Version(pieces, shards);
        var folder = $"{language.ToLowerInvariant()}-{version}/";
        var dictionary = Dictionary(language, version, folder, entries, words, known, builder, terms, pieces, shards);
        yield return new OutputFile(Address(language)[1..], Script("dictionary", dictionary));
        for (var i = 0; i < pieces.Count; i++)
            yield return new OutputFile($"assets/search/{folder}p{i}.js", Script("piece", $"\"{version}\",{i},\"{string.Join(' ', pieces[i].Items)}\""));
        for (var i = 0; i < shards.Count; i++)
            yield return new OutputFile($"assets/search/{folder}s{i}.js", Script("shard", $"\"{version}\",{i},[{string.Join(",\n", shards[i].Items)}]"));
    }

    private static byte[] Script(string kind, string arguments) => Encoding.UTF8.GetBytes($"nbSearch.{kind}({arguments});\n");

    private static List<(int First, List<string> Items)> Cut(IEnumerable<string> items, int size)
    {
        var pieces = new List<(int First, List<string> Items)>();
        var length = 0;
        var i = 0;
        foreach (var item in items)
        {
            if (pieces.Count == 0 || (length > 0 && length + item.Length > size))
            {
                pieces.Add((i, []));
                length = 0;
            }

            pieces[^1].Items.Add(item);
            length += item.Length + 1;
            i++;
        }

        return pieces;
    }

    private static string Version(
        List<(int First, List<string> Items)> pieces, List<(int First, List<string> Items)> shards)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var item in pieces.Concat(shards).SelectMany(piece => piece.Items))
            hash.AppendData(Encoding.UTF8.GetBytes(item + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 5));
    }

    /// <summary>[title, address, type, regions, state, [[anchor, heading, text], …]]; a hidden section's text is 0.</summary>
    private static string PageJson(SearchEntry entry, bool withText) => Json(writer =>
    {
        writer.WriteStartArray();
        writer.WriteStringValue(entry.Title);
        writer.WriteStringValue(entry.Address);
        writer.WriteStringValue(entry.Type);
        writer.WriteStringValue(string.Join(' ', entry.Regions));
        writer.WriteStringValue(entry.State);
        writer.WriteStartArray();
        foreach (var section in entry.Sections)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(section.Anchor);
            writer.WriteStringValue(section.Heading);
            if (section.Hidden) writer.WriteNumberValue(0);
            else if (withText)
                writer.WriteStringValue(section.Anchor.Length == 0 && section.Text.Length == 0 ? entry.Summary : section.Text);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndArray();
    });

    private static string Dictionary(
        string language, string version, string folder, ImmutableArray<SearchEntry> entries, UiWords words,
        SearchLanguage known, SearchIndexBuilder builder, TermTable terms,
        List<(int First, List<string> Items)> pieces, List<(int First, List<string> Items)> shards) => Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("format", Format);
        writer.WriteString("language", language);
        writer.WriteString("version", version);
        writer.WriteString("folder", folder);
        writer.WriteNumber("pages", entries.Length);
        writer.WriteString("terms", terms.Terms);
        writer.WriteString("lemmas", terms.References);
        writer.WriteString("counts", terms.Counts(builder));
        Numbers("pieces", pieces.Select(piece => piece.First));
        Numbers("shards", shards.Select(shard => shard.First));
        var types = entries.Select(entry => entry.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        writer.WriteStartArray("types");
        foreach (var type in types) writer.WriteStringValue(type);
        writer.WriteEndArray();
        var regions = entries.SelectMany(entry => entry.Regions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        writer.WriteStartArray("regions");
        foreach (var region in regions) writer.WriteStringValue(region);
        writer.WriteEndArray();
        writer.WriteString("typeOf", Joined(entries.Select(entry => types.IndexOf(entry.Type))));
        writer.WriteString("regionsOf", Joined(entries.Select(entry =>
            entry.Regions.Aggregate(0, (mask, region) => mask | (1 << regions.IndexOf(region))))));
        writer.WriteString("termPages", Joined(entries.Select(entry => entry.IsTerm ? 1 : 0)));
        writer.WriteNumber("urgent", entries.IndexOf(entries.FirstOrDefault(entry => entry.IsWhenToCall)!));
        writer.WriteString("flags", string.Join(' ', builder.RedFlags.Select(flag => Joined(flag.Select(terms.NewId)))));
        writer.WriteStartArray("concepts");
        foreach (var concept in builder.Concepts)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(concept.Label);
            writer.WriteStringValue(string.Join(' ', concept.Phrases.Select(phrase => Joined(phrase.Select(terms.NewId)))));
            writer.WriteNumberValue(concept.Posting.Pages);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("spelling");
        foreach (var (pattern, to) in known.Spelling)
        {
            writer.WriteStringValue(pattern);
            writer.WriteStringValue(to);
        }

        writer.WriteEndArray();
        writer.WriteString("stop", string.Join(' ', known.StopWords.Order(StringComparer.Ordinal)));
        writer.WriteStartObject("words");
        foreach (var key in words.Keys.Where(key => key.StartsWith("search.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            writer.WriteString(key["search.".Length..], words[key]);
        foreach (var region in regions) writer.WriteString("region." + region, words["region." + region]);
        writer.WriteEndObject();
        if (entries.Length <= MostPagesInDictionary)
        {
            writer.WritePropertyName("titles");
            writer.WriteRawValue("[" + string.Join(",\n", entries.Select(entry => PageJson(entry, withText: false))) + "]");
        }

        writer.WriteEndObject();

        void Numbers(string name, IEnumerable<int> numbers)
        {
            writer.WriteStartArray(name);
            foreach (var number in numbers) writer.WriteNumberValue(number);
            writer.WriteEndArray();
        }
    });

    private static string Joined(IEnumerable<int> numbers)
    {
        var text = new StringBuilder();
        foreach (var number in numbers) Vlq.Append(text, number);
        return text.ToString();
    }

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        // Scripts are files and not part of a page; letters of every language stand as themselves.
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }))
            write(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length)
            .Replace("\u2028", "\\u2028", StringComparison.Ordinal).Replace("\u2029", "\\u2029", StringComparison.Ordinal);
    }
}
