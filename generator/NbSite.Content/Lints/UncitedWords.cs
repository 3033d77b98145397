using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Languages;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>Words of a page that can hold no source, such as its summary.</summary>
/// <param name="What">What they are called in messages.</param>
/// <param name="Words">The words and their place.</param>
public sealed record SourcelessWords(string What, TextInline Words);

/// <summary>
/// Words in which no source can be named: titles, summaries, captions of pictures and what they say to those who do not see them. An amount
/// in them is a claim like any other; it is covered where the words of the page say it too, for there it has its source or was told to lack one.
/// </summary>
internal sealed class UncitedWords(LanguagePack pack, DiagnosticBag bag)
{
    private readonly StringBuilder _said = new();
    private readonly List<(string What, Passage Words)> _words = [];

    /// <summary>Takes words of the page that can have a source.</summary>
    public void Said(Passage passage) => _said.Append(passage.Figures).Append('\n');

    public void Add(string what, ImmutableArray<Inline> words)
    {
        if (!words.IsEmpty) _words.Add((what, new Passage(words)));
    }

    /// <summary>Tells amounts that stand in such words alone, once all words of the page were taken.</summary>
    public void Check()
    {
        if (_words.Count == 0) return;
        var said = _said.ToString();
        foreach (var (what, words) in _words)
        {
            foreach (var (start, end) in pack.Sentences.Split(words.Text, 0))
            {
                for (var from = start; pack.Claims.Amount(words.Text, words.Figures, from, end) is { } found; from = found.Start + found.Length)
                {
                    if (IsSaid(said, words.Figures.Substring(found.Start, found.Length))) continue;
                    var text = words.Text.Substring(found.Start, found.Length);
                    bag.Add((found.Kind == SignKind.Number ? Codes.UncitedNumber : Codes.UncitedThreshold).WithHint(
                        words.Span(found.Start, found.Length),
                        $"No source can stand in {what}. Say the amount in the words of the page too, with [@key] behind it, or leave it out here.", text));
                    break;
                }
            }
        }
    }

    /// <summary>Whether an amount stands in a text, and not as a part of another: “5” is not said by “15” or “5.5”.</summary>
    private static bool IsSaid(string text, string amount)
    {
        for (var at = 0; (at = text.IndexOf(amount, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var (before, end) = (at - 1, at + amount.Length);
            var joins = before >= 0 && (char.IsLetterOrDigit(text[before]) || (text[before] is '.' or ',' && before > 0 && char.IsDigit(text[before - 1])));
            var goesOn = end < text.Length && (char.IsDigit(text[end])
                || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsDigit(text[end + 1])));
            if (!joins && !goesOn) return true;
        }

        return false;
    }
}
