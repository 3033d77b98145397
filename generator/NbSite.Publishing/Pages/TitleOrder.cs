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
        var folded = string.CompareOrdinal(Fold(x ?? ""), Fold(y ?? ""));
        return folded != 0 ? folded : string.CompareOrdinal(x, y);
    }

    /// <summary>Lower case without accents.</summary>
    public static string Fold(string text)
    {
        if (System.Text.Ascii.IsValid(text)) return text.ToLowerInvariant();
        var builder = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                builder.Append(char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }
}
