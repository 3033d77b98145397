using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Languages;

/// <summary>
/// What a name may carry in a sentence besides its own letters: the s of a plural, the article of Arabic. The part <c>forms</c> of a
/// language's checks. Names are found in these forms, and in no others.
/// </summary>
/// <param name="Starts">What may be written on before it, the longest first.</param>
/// <param name="Ends">What may be written on behind it, the longest first.</param>
/// <param name="Case">The capitals of the language.</param>
public sealed record WordForms(ImmutableArray<string> Starts, ImmutableArray<string> Ends, LetterCase Case)
{
    /// <summary>A name is found as it is written.</summary>
    public static WordForms None { get; } = new([], [], LetterCase.Plain);

    /// <summary>Those that a file lists.</summary>
    internal static WordForms Of(ImmutableArray<string> starts, ImmutableArray<string> ends, LetterCase letterCase) =>
        new(Sorted(starts), Sorted(ends), letterCase);

    private static ImmutableArray<string> Sorted(ImmutableArray<string> parts) =>
        [.. parts.Where(part => part.Length > 0).OrderByDescending(part => part.Length).ThenBy(part => part, StringComparer.Ordinal)];
}
