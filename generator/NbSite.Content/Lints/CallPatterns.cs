using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>
/// How a language asks readers to phone: the words <c>calls.1</c>, <c>calls.2</c> … of its language file, each a regular
/// expression. To read one takes some 20 ms, so a build reads those of a language once.
/// </summary>
/// <param name="All">The expressions; none where the language has none.</param>
public sealed record CallPatterns(ImmutableArray<Regex> All)
{
    /// <summary>The key of a language's first pattern; without it, nothing is found in that language.</summary>
    public const string FirstKey = "calls.1";

    /// <param name="words">The words of a language.</param>
    /// <param name="bag">Takes what is no regular expression, or one that needs backtracking.</param>
    public static CallPatterns Read(UiWords words, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(bag);
        return new CallPatterns(WordPatterns.Read(words, "calls", bag));
    }
}
