using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>
/// Holds what is said of signs to the heading that it follows: “Phone now if your child” and “has a fit” are read as one sentence, so
/// neither a capital nor a full stop stands between them and the next sign.
/// </summary>
internal static class SignFlow
{
    // Languages whose nouns are written with a capital: there it tells nothing.
    private static readonly string[] CapitalNouns = ["de", "lb", "nds", "gsw", "bar", "frr", "pfl"];

    /// <summary>Tells each “say” of a language that does not run on.</summary>
    /// <param name="words">The words of the language.</param>
    /// <param name="bag">Takes what is told.</param>
    public static void Check(SignWords words, DiagnosticBag bag)
    {
        var runsOn = words.Levels.Count > 0 && words.Levels.Values.All(level => RunsOn(level.Heading.Value));
        string[] texts =
        [
            .. words.Levels.Values.Select(level => level.Heading.Value), .. words.Signs.Values.Select(sign => sign.Say.Value),
            .. words.Signs.Values.Select(sign => sign.Short?.Value ?? ""),
        ];
        foreach (var say in words.Signs.OrderBy(sign => sign.Key, StringComparer.Ordinal).Select(sign => sign.Value.Say))
        {
            if (EndsWithStop(say.Value)) bag.Add(Codes.SignWithFullStop.At(say.Span, Quote.Short(say.Value)));
            if (!runsOn || CapitalNouns.Contains(words.Language.Split('-')[0]) || Capital(say.Value) is not { } first) continue;
            var small = LetterCase.Of(words.Language).Lower(first);
            if (IsName(first, [.. texts, .. words.Signs.Values.SelectMany(sign => sign.Search)])
                || !(texts.Any(text => Holds(text, small)) || AreSmall(words, say))) continue;
            bag.Add(Codes.SignWithCapital.At(say.Span, first, small));
        }
    }

    /// <summary>Whether words end with a full stop. “…” is none.</summary>
    public static bool EndsWithStop(string words) =>
        words.TrimEnd() is var text && (text.EndsWith('。') || (text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal)));

    // “If your child:” and “Phone now.” are followed by sentences of their own.
    private static bool RunsOn(string heading) => heading.Length > 0 && char.IsLetterOrDigit(heading[^1]);

    /// <summary>The first word, where its first letter alone is a capital.</summary>
    private static string? Capital(string words)
    {
        var first = words.Split(' ')[0].TrimEnd(',', ';', ':', '.');
        return first.Length > 1 && char.IsUpper(first[0]) && first.Skip(1).All(letter => char.IsLower(letter) || letter is '’' or '\'') ? first : null;
    }

    /// <summary>What stands with its capital inside other words is a name.</summary>
    private static bool IsName(string word, string[] texts) =>
        texts.Any(text => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var rest && Holds(text[rest..], word));

    /// <summary>Whether the other signs of the language begin with small letters, as far as it tells capitals at all.</summary>
    private static bool AreSmall(SignWords words, YamlScalar say)
    {
        var others = words.Signs.Values.Where(sign => sign.Say != say).Select(sign => sign.Say.Value).Where(text => text.Length > 0).ToList();
        return others.Count(text => char.IsLower(text[0])) >= others.Count(text => char.IsUpper(text[0]));
    }

    private static bool Holds(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end]))) return true;
        }

        return false;
    }
}
