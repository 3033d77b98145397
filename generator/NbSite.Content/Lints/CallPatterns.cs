using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace NbSite.Content.Lints;

/// <summary>
/// How a language asks readers to phone: the part <c>calls</c> of its checks, a list of regular expressions. To read one takes
/// some 20 ms, so they are kept with the file that they stand in.
/// </summary>
/// <param name="All">The expressions; none where the language has none.</param>
public sealed record CallPatterns(ImmutableArray<Regex> All)
{
    /// <summary>Nothing is found.</summary>
    public static CallPatterns None { get; } = new([]);
}
