using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Languages;

/// <summary>A long list under the letters of the alphabet, which the page's list of contents leads to.</summary>
public static class Letters
{
    private const string Digits = "0–9";

    /// <summary>The entries, which must be in order already, in one block a letter.</summary>
    /// <param name="entries">What is listed.</param>
    /// <param name="title">By what an entry is found.</param>
    /// <param name="list">The block of the entries under one letter.</param>
    /// <param name="order">The order of the language.</param>
    public static ImmutableArray<Block> Of<T>(
        IEnumerable<T> entries, Func<T, string> title, Func<ImmutableArray<T>, Block> list, TitleOrder order)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var group in entries.GroupBy(entry => order.Letter(title(entry)) is { Length: > 0 } letter ? letter : Digits, StringComparer.Ordinal))
        {
            var id = group.Key == Digits ? "digits" : order.Lower(group.Key);
            blocks.Add(new HeadingBlock(2, id, [new TextInline(group.Key)]) { Origin = Origin.Generated });
            blocks.Add(list([.. group]));
        }

        return blocks.ToImmutable();
    }
}
