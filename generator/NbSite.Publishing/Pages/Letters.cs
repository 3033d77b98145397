using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Pages;

/// <summary>A long list under the letters of the alphabet, which the page's list of contents leads to.</summary>
internal static class Letters
{
    private const string Digits = "0–9";

    /// <summary>The entries, which must be in order already, in one block a letter.</summary>
    public static ImmutableArray<Block> Of<T>(
        IEnumerable<T> entries, Func<T, string> title, Func<ImmutableArray<T>, Block> list)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var group in entries.GroupBy(entry => Letter(title(entry)), StringComparer.Ordinal))
        {
            var id = group.Key == Digits ? "digits" : group.Key.ToLowerInvariant();
            blocks.Add(new HeadingBlock(2, id, [new TextInline(group.Key)]) { Origin = Origin.Generated });
            blocks.Add(list([.. group]));
        }

        return blocks.ToImmutable();
    }

    private static string Letter(string title)
    {
        var first = TitleOrder.Fold(title).FirstOrDefault(char.IsLetterOrDigit);
        return char.IsLetter(first) ? char.ToUpperInvariant(first).ToString() : Digits;
    }
}
