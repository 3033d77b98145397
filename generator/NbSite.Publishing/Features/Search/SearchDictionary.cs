using System.Collections.Immutable;
using System.Text.Json;
using NbSite.Model;
using NbSite.Publishing.Site.Languages;

namespace NbSite.Publishing.Features.Search;

/// <summary>What the reader loads first: every word, where its postings are, and what search says in the page's language.</summary>
internal sealed record SearchDictionary
{
    public const int Format = 3;
    private const int MostPagesWithTitles = 400;

    public required SearchVocabulary Vocabulary { get; init; }
    public required TermTable Terms { get; init; }
    public required ImmutableArray<SearchEntry> Pages { get; init; }

    /// <summary>The stems of each line that calls for help at once or soon.</summary>
    public required ImmutableArray<Lemma[]> RedFlags { get; init; }
    public required UiWords Words { get; init; }

    /// <summary>Whom to phone for an alarming sign.</summary>
    public required AlarmCalls Calls { get; init; }

    /// <summary>The names of regions.</summary>
    public required SiteRegions Names { get; init; }

    /// <summary>Where pieces and shards lie, beside the dictionary.</summary>
    public required string Folder { get; init; }

    /// <summary>The first stem and the name of each piece; concepts follow the stems.</summary>
    public required ImmutableArray<(int First, string Name)> Pieces { get; init; }

    /// <summary>The first stem and the name of each part with places.</summary>
    public required ImmutableArray<(int First, string Name)> Places { get; init; }

    /// <summary>The first page and the name of each shard.</summary>
    public required ImmutableArray<(int First, string Name)> Shards { get; init; }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("format", Format);
        writer.WriteString("language", Vocabulary.Language.Tag);
        writer.WriteString("folder", Folder);
        writer.WriteNumber("pages", Pages.Length);
        writer.WriteString("terms", Terms.Terms);
        writer.WriteString("lemmas", Terms.References);
        writer.WriteString("counts", Vlq.Text(Terms.Lemmas.Select(lemma => lemma.Posting.Pages)));
        Firsts(writer, "pieces", Pieces);
        Firsts(writer, "places", Places);
        Firsts(writer, "shards", Shards);
        writer.WriteStartObject("names");
        Texts(writer, "pieces", Pieces.Select(piece => piece.Name));
        Texts(writer, "places", Places.Select(piece => piece.Name));
        Texts(writer, "shards", Shards.Select(shard => shard.Name));
        writer.WriteEndObject();
        WritePages(writer);
        WriteConcepts(writer);
        Texts(writer, "spelling", Vocabulary.Language.Spelling.SelectMany(rule => new[] { rule.Pattern, rule.To }));
        if (Vocabulary.Language.IsSpelledAlike) writer.WriteBoolean("alike", true);
        writer.WriteString("stop", string.Join(' ', Vocabulary.StopWords.Union(Denying).Order(StringComparer.Ordinal)));
        WriteWords(writer);
        if (Pages.Length <= MostPagesWithTitles)
        {
            writer.WriteStartArray("titles");
            foreach (var entry in Pages) SearchJson.Page(writer, entry, withText: false);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private ImmutableArray<string> Regions =>
        [.. Pages.SelectMany(entry => entry.Regions).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Words that deny are looked for in alarming phrases only.</summary>
    private HashSet<string> Denying => Words["search.not"].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);

    private void WritePages(Utf8JsonWriter writer)
    {
        var types = Pages.Select(entry => entry.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray();
        var regions = Regions;
        Texts(writer, "types", types);
        Texts(writer, "regions", regions);
        writer.WriteString("typeOf", Vlq.Text(Pages.Select(entry => types.IndexOf(entry.Type))));
        writer.WriteString("regionsOf", Vlq.Text(Pages.Select(entry =>
            entry.Regions.Aggregate(0, (mask, region) => mask | (1 << regions.IndexOf(region))))));
        writer.WriteString("termPages", Vlq.Text(Pages.Select(entry => entry.IsTerm ? 1 : 0)));
        writer.WriteNumber("urgent", Pages.IndexOf(Pages.FirstOrDefault(entry => entry.IsWhenToCall)!));
        WriteReading(writer);
        Calls.Write(writer);
        writer.WriteStartArray("alarms");
        AlarmPhrases.Write(writer, Pages, Vocabulary, Terms, Denying);
        writer.WriteEndArray();
        writer.WriteString("flags", string.Join(' ', RedFlags.Select(Terms.Numbers)));
    }

    /// <summary>Where a reading of a thermometer leads: on the page that says when to phone, else to the most urgent card.</summary>
    private void WriteReading(Utf8JsonWriter writer)
    {
        var cards = Pages.SelectMany((entry, page) => entry.Sections.Select((section, i) => (Entry: entry, Section: section, Page: page, At: i)))
            .Where(place => place.Section.TakesReadings)
            .OrderByDescending(place => place.Entry.IsWhenToCall).ThenByDescending(place => place.Section.Care).ToList();
        if (cards.Count == 0) return;
        writer.WriteStartArray("reading");
        writer.WriteNumberValue(cards[0].Page);
        writer.WriteNumberValue(cards[0].At);
        writer.WriteEndArray();
    }

    private void WriteConcepts(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("concepts");
        foreach (var concept in Vocabulary.Concepts)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(concept.Label);
            writer.WriteStringValue(string.Join(' ', concept.Phrases.Select(phrase =>
                (phrase.Whole.Length > 0 ? "!" : "") + Terms.Numbers(phrase.Words))));
            writer.WriteNumberValue(concept.Posting.Pages);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private void WriteWords(Utf8JsonWriter writer)
    {
        const string Prefix = "search.";
        writer.WriteStartObject("words");
        foreach (var key in Words.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            writer.WriteString(key[Prefix.Length..], Words[key]);
        foreach (var region in Regions) writer.WriteString("region." + region, Names.Name(region, Words.Language));
        writer.WriteEndObject();
    }

    private static void Firsts(Utf8JsonWriter writer, string name, ImmutableArray<(int First, string Name)> parts)
    {
        writer.WriteStartArray(name);
        foreach (var part in parts) writer.WriteNumberValue(part.First);
        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
