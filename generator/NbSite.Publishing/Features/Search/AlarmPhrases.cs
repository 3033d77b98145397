using System.Collections.Immutable;
using System.Text.Json;
using NbSite.Model;

namespace NbSite.Publishing.Features.Search;

/// <summary>
/// What people type who see something alarming, and where it leads: the search words of a sign's section, and those of a page
/// that has an urgent card. Small words are left out; words that deny (“won't”, “nobody”) are one.
/// </summary>
internal static class AlarmPhrases
{
    /// <summary>[page, section or -1 for the page, level, phrases]; a phrase is the numbers of its stems, after “!” if it denies.</summary>
    public static void Write(Utf8JsonWriter writer, ImmutableArray<SearchEntry> pages, SearchVocabulary vocabulary, TermTable terms, HashSet<string> denying)
    {
        for (var page = 0; page < pages.Length; page++)
        {
            var sections = pages[page].Sections;
            if (sections.Max(section => section.IsOutlook ? null : section.Care) is { } most and not CareLevel.NonUrgent)
                WritePage(page, most);
            for (var i = 0; i < sections.Length; i++)
            {
                // A sign for the next visit is found like any other words; it does not go before the page about it.
                if (sections[i] is { IsOutlook: false, IsUrgent: true } section) Write(page, i, section.Care!.Value, section.Asked);
            }
        }

        // A phrase of the page that one of its signs has too leads to that sign, the most urgent of them.
        void WritePage(int page, CareLevel level)
        {
            var sections = pages[page].Sections;
            var left = Keys(pages[page].SearchWords);
            foreach (var i in Enumerable.Range(0, sections.Length).Where(i => sections[i] is { IsOutlook: false, IsUrgent: true })
                .OrderByDescending(i => sections[i].Care))
            {
                var own = left.Intersect(Keys(sections[i].Asked), StringComparer.Ordinal).ToList();
                WriteKeys(page, i, level, own);
                left = [.. left.Except(own, StringComparer.Ordinal)];
            }

            WriteKeys(page, -1, level, left);
        }

        void Write(int page, int section, CareLevel level, ImmutableArray<string> phrases) => WriteKeys(page, section, level, Keys(phrases));

        List<string> Keys(ImmutableArray<string> phrases) =>
            [.. phrases.Select(Key).Where(key => key.TrimStart('!').Length > 0).Distinct(StringComparer.Ordinal)];

        void WriteKeys(int page, int section, CareLevel level, List<string> keys)
        {
            if (keys.Count == 0) return;
            writer.WriteStartArray();
            writer.WriteNumberValue(page);
            writer.WriteNumberValue(section);
            writer.WriteNumberValue((int)level);
            writer.WriteStringValue(string.Join(' ', keys));
            writer.WriteEndArray();
        }

        string Key(string phrase)
        {
            var stems = new List<Lemma>();
            var denies = false;
            var words = new SearchWords(phrase, stackalloc char[SearchWords.Room]);
            while (words.MoveNext())
            {
                if (words.IsGlued) continue;
                if (denying.Contains(words.Current.ToString())) denies = true;
                else if (vocabulary.Of(words) is { IsStop: false } lemma) stems.Add(lemma);
            }

            return (denies ? "!" : "") + terms.Numbers(stems.Distinct());
        }
    }
}
