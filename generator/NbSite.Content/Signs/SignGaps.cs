using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Signs;

/// <summary>A word that a language lacks: what it is for, and in which part of the words.</summary>
/// <param name="Part">The key it must stand under: “signs”, “levels”, “body” …</param>
/// <param name="Name">The sign, level or word that has no words.</param>
public sealed record SignGap(string Part, string Name);

/// <summary>Compares the words of a language with the signs that there are.</summary>
public static class SignGaps
{
    /// <summary>All that the words lack, in the order of the signs.</summary>
    public static ImmutableArray<SignGap> Of(SignSet set, SignWords words)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(words);
        var gaps = ImmutableArray.CreateBuilder<SignGap>();
        void Need(string part, IEnumerable<string> names, Func<string, bool> has) =>
            gaps.AddRange(names.Distinct(StringComparer.Ordinal).Where(name => !has(name)).Select(name => new SignGap(part, name)));
        Need("signs", set.Signs.Select(sign => sign.Id), words.Signs.ContainsKey);
        Need("levels", SignVocabulary.Levels.Where(level => set.Levels.ContainsKey(level.Value)).Select(level => level.Name),
            name => words.Levels.ContainsKey(SignVocabulary.Levels.First(level => level.Name == name).Value));
        Need("body", set.Body, words.Body.ContainsKey);
        Need("during", set.During, words.During.ContainsKey);
        Need("numbers", Targets(set).Select(SignVocabulary.Name), name => words.Numbers.Keys.Any(target => SignVocabulary.Name(target) == name));
        if (set.Signs.Any(sign => !sign.With.IsEmpty)) Need("conditions", ["with", "also"], words.Conditions.ContainsKey);
        return gaps.ToImmutable();
    }

    /// <summary>Reports words for signs, body systems and parts of the journey that there are not.</summary>
    public static void CheckUnknown(SignSet set, SignWords words, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(bag);
        foreach (var (id, text) in words.Signs.Where(sign => set.Find(sign.Key) is null))
        {
            bag.Add(Codes.WordsOfUnknownSign.WithHint(
                text.Span, Suggestions.Hint(id, set.Signs.Select(sign => sign.Id)), "sign", id));
        }

        foreach (var (name, _) in words.Body.Where(word => !set.Body.Contains(word.Key)))
            bag.Add(Codes.WordsOfUnknownSign.WithHint(words.Places.GetValueOrDefault("body " + name, words.Span), Suggestions.Hint(name, set.Body), "body system", name));
        foreach (var (name, _) in words.During.Where(word => !set.During.Contains(word.Key)))
            bag.Add(Codes.WordsOfUnknownSign.WithHint(words.Places.GetValueOrDefault("during " + name, words.Span), Suggestions.Hint(name, set.During), "part of the journey", name));
    }

    private static IEnumerable<CallTarget> Targets(SignSet set) =>
        set.Numbers.SelectMany(country => country.Numbers).Select(number => number.Target)
            .Concat(set.Levels.Values.SelectMany(rules => rules.Values).SelectMany(rule => rule.NoAnswer.Prepend(rule.Call)))
            .Distinct().Order();
}
