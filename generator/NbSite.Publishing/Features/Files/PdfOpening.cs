using System.Globalization;
using System.Text.RegularExpressions;

namespace NbSite.Publishing.Features.Files;

/// <summary>
/// What a PDF does when it is opened (ISO 32000-1, 7.7.2). Going to one of its own pages is usual; all else would happen before
/// the reader has done anything.
/// </summary>
internal sealed partial class PdfOpening
{
    private const string Action = "something that it does by itself when it is opened";
    private const string Elsewhere = "something that is loaded from elsewhere";
    private readonly List<string> _texts = [];
    private readonly List<(string Text, Dictionary<int, int> Starts)> _packed = [];

    /// <summary>Adds what stands outside of streams.</summary>
    public void Add(string text) => _texts.Add(text);

    /// <summary>Adds an unpacked list of objects, which begins with numbers and places.</summary>
    public void AddPacked(string text, int first)
    {
        var starts = new Dictionary<int, int>();
        var words = new PdfText(text, 0);
        while (words.Next() is { } number && words.Next() is { } place && words.At <= first
            && Number(number) is { } of && Number(place) is { } at)
        {
            starts[of] = (int)Math.Min(text.Length, (long)first + at);
        }

        _packed.Add((text, starts));
    }

    /// <summary>What is done or loaded; null for nothing.</summary>
    public string? Find()
    {
        foreach (var text in _texts.Concat(_packed.Select(list => list.Text)))
        {
            // From each “/”, whatever stands before it: a bracket that is never closed hides nothing.
            for (var at = text.IndexOf('/', StringComparison.Ordinal); at >= 0; at = text.IndexOf('/', at + 1))
            {
                var words = new PdfText(text, at);
                var word = words.Next();
                if (word == "/OpenAction" && !IsOwnPage(text, words.At, depth: 0)) return Action;
                if (word == "/FS" && words.Next() == "/URL") return Elsewhere;
            }
        }

        return null;
    }

    private bool IsOwnPage(string text, int at, int depth)
    {
        var words = new PdfText(text, at);
        switch (words.Next())
        {
            case "[" or "null" or "(":
                return true;
            case "<<":
                return IsGoTo(words);
            case { } number when depth < 3 && Number(number) is { } of && words.Next() is { } generation
                && Number(generation) is not null && words.Next() == "R":
                var places = Places(of).ToList();
                return places.Count > 0 && places.TrueForAll(place => IsOwnPage(place.Text, place.At, depth + 1));
            case var other:
                // Such as “/Next 3 0 R”: a name is a place in the file.
                return other is ['/', ..];
        }
    }

    private static bool IsGoTo(PdfText words)
    {
        var (depth, isGoTo) = (1, false);
        while (depth > 0 && words.Next() is { } word)
        {
            if (word is "<<" or "[") depth++;
            else if (word is ">>" or "]") depth--;
            else if (depth == 1 && word == "/Next") return false;
            else if (depth == 1 && word == "/S") isGoTo = words.Next() == "/GoTo";
        }

        return isGoTo;
    }

    private IEnumerable<(string Text, int At)> Places(int number)
    {
        foreach (var text in _texts)
        {
            foreach (Match found in Begins().Matches(text))
                if (Number(found.Groups[1].Value) == number) yield return (text, found.Index + found.Length);
        }

        foreach (var (text, starts) in _packed)
            if (starts.TryGetValue(number, out var at)) yield return (text, at);
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(?<![0-9])([0-9]{1,9})[\0\t\n\f\r ]+[0-9]{1,5}[\0\t\n\f\r ]+obj", RegexOptions.CultureInvariant)]
    private static partial Regex Begins();
}
