using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>Regular expressions that a language file lists under <c>name.1</c>, <c>name.2</c> …</summary>
internal static class WordPatterns
{
    /// <param name="words">The words of a language.</param>
    /// <param name="name">What its keys begin with.</param>
    /// <param name="bag">Takes what is no regular expression, or one that needs backtracking.</param>
    public static ImmutableArray<Regex> Read(UiWords words, string name, DiagnosticBag bag)
    {
        var patterns = ImmutableArray.CreateBuilder<Regex>();
        for (var i = 1; words.Has(Key(name, i)); i++)
        {
            try
            {
                // Without backtracking the time is linear, whatever somebody writes.
                patterns.Add(new Regex(
                    words[Key(name, i)], RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
            }
            catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
            {
                bag.Add(Codes.BadWordPattern.At(SourceSpan.None, words[Key(name, i)], words.Language, exception.Message));
            }
        }

        return patterns.ToImmutable();
    }

    private static string Key(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}.{number}");
}
