using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace NbSite.Publishing.Features.Search;

/// <summary>Counts the words of entries: stems, and concepts under any of their names. Used by several threads at once.</summary>
/// <param name="vocabulary">The index that they go into.</param>
internal sealed class TallyWords(SearchVocabulary vocabulary)
{
    /// <summary>Their room is used again: a page's counts take tens of kilobytes for a moment.</summary>
    private readonly ConcurrentBag<PageTally> _spare = [];

    public TalliedEntry Of(SearchEntry entry)
    {
        if (!_spare.TryTake(out var tally)) tally = new PageTally();
        var redFlags = new Reading(entry, vocabulary, tally).All();
        var (parts, places) = tally.Write();
        tally.Clear();
        _spare.Add(tally);
        return new TalliedEntry { Entry = entry, Parts = parts, Places = places, RedFlags = redFlags };
    }

    private sealed class Reading(SearchEntry entry, SearchVocabulary vocabulary, PageTally tally)
    {
        private const int Title = 22, WholeTitle = 36, NameWeight = 15, WholeName = 30, Asked = 12, WholeAsked = 26;
        private const int Heading = 7, WholeHeading = 11, Summary = 4;

        /// <summary>Words between two fields, so that no phrase is found across them.</summary>
        private const int Gap = 8;

        private readonly List<Lemma> _content = [];
        private readonly List<int> _places = [];

        /// <summary>All words of the field, small ones too, and where among them the telling ones stand.</summary>
        private readonly List<Lemma> _all = [];
        private readonly List<int> _at = [];
        private readonly List<(Lemma Lemma, int Place)> _small = [];
        private int _section;
        private int _place;

        public ImmutableArray<Lemma[]> All()
        {
            var redFlags = ImmutableArray.CreateBuilder<Lemma[]>();
            Field(entry.Title, Title, WholeTitle);
            foreach (var name in entry.Names) Field(name, NameWeight, WholeName);
            foreach (var phrase in entry.SearchWords) Field(phrase, Asked, WholeAsked);
            Field(entry.Summary, Summary, Summary);
            // Where signs are told one by one, it is their words that mean danger, not those of the card around them.
            var hasSigns = entry.Sections.Any(part => part.IsSign);
            foreach (var part in entry.Sections)
            {
                if (_section > 0) _place = 0;
                Field(part.Heading, Heading, WholeHeading);
                // A sign's phrases bring it first as phrases (AlarmPhrases); its page, which holds many, is no better for single words.
                foreach (var phrase in part.Asked) Field(phrase, Heading, WholeHeading);
                var isDanger = part.IsUrgent && entry.IsWhenToCall && !part.IsSign;
                // No text has more characters than bytes in UTF-8.
                var letters = ArrayPool<char>.Shared.Rent(part.Text.Bytes.Length);
                ReadOnlySpan<char> text = letters.AsSpan(0, Encoding.UTF8.GetChars(part.Text.Bytes.Span, letters));
                foreach (var line in text.Split('\n'))
                {
                    Field(text[line], 0, 0);
                    if (isDanger && !hasSigns) RedFlag(_content);
                }

                ArrayPool<char>.Shared.Return(letters);

                if (isDanger) RedFlag(vocabulary.Content(part.Heading));
                _section++;
            }

            return redFlags.ToImmutable();

            void RedFlag(IEnumerable<Lemma> stems)
            {
                Lemma[] flag = [.. stems.Distinct()];
                if (flag.Length > 0) redFlags.Add(flag);
            }
        }

        private void Field(ReadOnlySpan<char> text, int weight, int whole)
        {
            _content.Clear();
            _places.Clear();
            _all.Clear();
            _at.Clear();
            _small.Clear();
            if (text.IsEmpty) return;
            var words = new SearchWords(text, stackalloc char[SearchWords.Room]);
            while (words.MoveNext())
            {
                var lemma = vocabulary.Of(words);
                if (!words.IsGlued) _all.Add(lemma);
                // “ALL” in a text is the illness, where a page has that name; “all” is not, nor “ALL CHILDREN”.
                if (lemma.IsStop && !(lemma.IsAbbreviation && words.IsCapitals && HasSmallLetter(text)))
                {
                    if (weight > 0 && !words.IsGlued) _small.Add((lemma, words.Place));
                    continue;
                }

                tally.Word(lemma, _section, _place + words.Place, Weight(lemma, weight));
                if (words.IsGlued) continue;
                _content.Add(lemma);
                _places.Add(_place + words.Place);
                _at.Add(_all.Count - 1);
            }

            if (_content.Count == 0 && weight >= Asked) SmallWords(weight);
            if (_content.Count == 1 && whole > weight && (weight >= Asked || !_content[0].IsNumber)) tally.Raise(_content[0], whole);
            Concepts(weight, whole);
            _place += Math.Max(0, words.Count - 1) + Gap;
        }

        /// <summary>A title or name of small words only, such as “WHO” or “About us”, is found by them.</summary>
        private void SmallWords(int weight)
        {
            foreach (var (lemma, place) in _small)
            {
                tally.Word(lemma, _section, _place + place, weight);
                _at.Add(_content.Count);
                _content.Add(lemma);
                _places.Add(_place + place);
            }
        }

        private static bool HasSmallLetter(ReadOnlySpan<char> text)
        {
            foreach (var c in text)
            {
                if (char.IsLower(c)) return true;
            }

            return false;
        }

        /// <summary>A number names a thing in a name only; in a heading it is a number like any other.</summary>
        private static int Weight(Lemma lemma, int weight) =>
            !lemma.IsNumber ? weight : weight < Asked ? 0 : Math.Max(weight, NameWeight);

        private void Concepts(int weight, int whole)
        {
            for (var i = 0; i < _content.Count; i++)
            {
                foreach (var phrase in vocabulary.PhrasesFrom(_content[i]))
                {
                    if (!StandsAt(i, phrase)) continue;
                    var isAll = phrase.Words.Length == _content.Count && (phrase.Whole.Length == 0 || phrase.Whole.Length == _all.Count);
                    tally.Concept(phrase.Concept, _section, _places[i], isAll ? whole : weight);
                }
            }
        }

        private bool StandsAt(int i, ConceptPhrase phrase)
        {
            if (i + phrase.Words.Length > _content.Count) return false;
            for (var k = 1; k < phrase.Words.Length; k++)
            {
                if (_content[i + k] != phrase.Words[k]) return false;
            }

            if (phrase.Whole.Length == 0) return true;
            var start = _at[i] - Array.IndexOf(phrase.Whole, phrase.Words[0]);
            if (start < 0 || start + phrase.Whole.Length > _all.Count) return false;
            for (var k = 0; k < phrase.Whole.Length; k++)
            {
                if (_all[start + k] != phrase.Whole[k]) return false;
            }

            return true;
        }
    }
}
