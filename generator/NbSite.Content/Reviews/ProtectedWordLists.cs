using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.Reviews;

/// <summary>The words of a language that a small change may not touch: the part <c>careful</c> of its checks.</summary>
/// <param name="Numbers">Numbers in words.</param>
/// <param name="Units">Units of measure.</param>
/// <param name="Negations">Words that turn or bound what is said.</param>
/// <param name="NegationParts">Beginnings (<c>un-</c>) and ends (<c>-n't</c>) of words that do.</param>
public sealed record ProtectedWordLists(
    ImmutableArray<string> Numbers, ImmutableArray<string> Units, ImmutableArray<string> Negations, ImmutableArray<string> NegationParts)
{
    /// <summary>The capitals of the language.</summary>
    public LetterCase Case { get; init; } = LetterCase.Plain;
}
