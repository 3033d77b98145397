using System.Collections.Immutable;
using NbSite.Content.Languages;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>Words of a page that can hold no source, such as its summary.</summary>
/// <param name="What">What they are called in messages.</param>
/// <param name="Words">The words and their place.</param>
public sealed record SourcelessWords(string What, TextInline Words);

/// <summary>
/// Words in which no source can be named: titles, summaries, captions of pictures and what they say to those who do not see them. An amount
/// in them is a claim like any other; it is covered where a statement of the page says the same number of the same unit, for there it has its
/// source or was told to lack one.
/// </summary>
internal sealed class UncitedWords(LanguagePack pack, DiagnosticBag bag)
{
    private readonly List<Passage> _said = [];
    private readonly List<(string What, Passage Words)> _words = [];

    /// <summary>Takes a statement of the page, which can have a source.</summary>
    public void Said(Passage passage) => _said.Add(passage);

    public void Add(string what, ImmutableArray<Inline> words)
    {
        if (!words.IsEmpty) _words.Add((what, new Passage(words)));
    }

    /// <summary>Tells amounts that stand in such words alone, once all words of the page were taken: one a sentence.</summary>
    public void Check()
    {
        var said = new Lazy<HashSet<(string, string?)>>(SaidNumbers);
        foreach (var (what, words) in _words)
        {
            foreach (var (start, end) in pack.Sentences.Split(words.Text, 0))
            {
                var unsaid = Numbers(words, start, end).Where(each => !each.Counts && !said.Value.Contains((each.Number, each.Unit)))
                    .Select(each => (each.Start, each.End))
                    .Concat(pack.Claims.InWords(words.Text, start, end).Where(each => !IsSaid(words, each))
                        .Select(each => (each.Start, End: each.Start + each.Length)))
                    .ToList();
                if (unsaid.Count == 0) continue;
                var (from, to) = unsaid.Min();
                bag.Add(Codes.UnsaidAmount.At(words.Span(from, to - from), words.Text[from..to].ReplaceLineEndings(" "), what));
            }
        }
    }

    /// <summary>The amounts in digits of a stretch; years, names and numbers of things are none.</summary>
    private IEnumerable<Measure> Numbers(Passage passage, int start, int end)
    {
        var signs = pack.Claims.InDigits(passage.Figures, start, end).ToList();
        return signs.Count == 0 ? []
            : pack.Claims.Measures.In(passage.Figures)
                .Where(each => signs.Exists(sign => each.Start >= sign.Start && each.Start < sign.Start + sign.Length));
    }

    private HashSet<(string Number, string? Unit)> SaidNumbers() =>
        [.. _said.SelectMany(passage => Numbers(passage, 0, passage.Text.Length)).Select(each => (each.Number, each.Unit))];

    /// <summary>Whether a statement says an amount in words, of the same unit.</summary>
    private bool IsSaid(Passage words, Sign sign)
    {
        var amount = words.Text.Substring(sign.Start, sign.Length);
        var unit = UnitBehind(words, sign.Start + sign.Length);
        return _said.Exists(passage => pack.Claims.InWords(passage.Text, 0, passage.Text.Length).Any(each =>
            passage.Text.AsSpan(each.Start, each.Length).Equals(amount, StringComparison.OrdinalIgnoreCase)
            && UnitBehind(passage, each.Start + each.Length) == unit));
    }

    private string? UnitBehind(Passage passage, int at) => pack.Claims.Measures.UnitAt(passage.Figures, at).Unit;
}
