using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Publishing.Site.Languages;

/// <summary>A long list under the letters of the alphabet, which the page's list of contents leads to.</summary>
public static class AlphabetSections
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
        foreach (var letter in Of(entries, title, order))
        {
            blocks.Add(letter.Heading);
            blocks.Add(list(letter.Entries));
        }

        return blocks.ToImmutable();
    }

    /// <summary>The entries, which must be in order already, by letter.</summary>
    /// <param name="entries">What is listed.</param>
    /// <param name="title">By what an entry is found.</param>
    /// <param name="order">The order of the language.</param>
    public static ImmutableArray<Letter<T>> Of<T>(IEnumerable<T> entries, Func<T, string> title, TitleOrder order) =>
    [
        .. entries.GroupBy(entry => order.Letter(title(entry)) is { Length: > 0 } letter ? letter : Digits, StringComparer.Ordinal)
            .Select(group => new Letter<T>(group.Key, group.Key == Digits ? "digits" : order.Lower(group.Key), [.. group])),
    ];
}

/// <summary>The entries under one letter.</summary>
/// <param name="Name">The letter as it is shown.</param>
/// <param name="Id">Its anchor.</param>
/// <param name="Entries">In order.</param>
public sealed record Letter<T>(string Name, string Id, ImmutableArray<T> Entries)
{
    /// <summary>Its heading.</summary>
    public HeadingBlock Heading => new(2, Id, [new TextInline(Name)]) { Origin = Origin.Generated };

    /// <summary>Its place in an address, which has letters of ASCII only.</summary>
    public string Slug => Id.All(char.IsAsciiLetterOrDigit)
        ? Id
        : "u" + string.Join('-', Id.EnumerateRunes().Select(rune => rune.Value.ToString("x", System.Globalization.CultureInfo.InvariantCulture)));
}
