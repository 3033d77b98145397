using System.Globalization;
using System.Text;

namespace NbSite.Publishing.Pages;

/// <summary>
/// The order of titles: letters without their accents and without case, then exact, so that it is the same on every
/// machine whatever its locale.
/// </summary>
public sealed class TitleOrder : IComparer<string>
{
    public static TitleOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var folded = Ascii.IsValid(x) && Ascii.IsValid(y)
            ? CompareAscii(x, y)
            : string.CompareOrdinal(Fold(x ?? ""), Fold(y ?? ""));
        return folded != 0 ? folded : string.CompareOrdinal(x, y);
    }

    private static int CompareAscii(ReadOnlySpan<char> x, ReadOnlySpan<char> y)
    {
        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            var difference = char.ToLowerInvariant(x[i]) - char.ToLowerInvariant(y[i]);
            if (difference != 0) return difference;
        }

        return x.Length - y.Length;
    }

    /// <summary>Lower case without accents.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text)) return text.ToLowerInvariant();
        var builder = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                builder.Append(char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }
}
