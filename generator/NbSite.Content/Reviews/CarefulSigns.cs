using System.Globalization;

namespace NbSite.Content.Reviews;

/// <summary>Signs that say what a number is: between its digits, before it and behind it.</summary>
internal static class CarefulSigns
{
    // Units that Unicode has as one sign: “㎎”.
    private const char FirstSquare = '\u3300';
    private const char LastSquare = '\u33FF';

    /// <summary>A unit of one sign.</summary>
    public static bool IsUnit(char c) => c is '%' or '٪' or '％' or '﹪' or '‰' or '°' or '℃' or '℉' or 'µ' or (>= FirstSquare and <= LastSquare);

    /// <summary>A dash or minus of any script.</summary>
    public static bool IsDash(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;

    /// <summary>“&lt;”, “±”, “≥”, “×”.</summary>
    public static bool IsMath(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.MathSymbol;

    /// <summary>What stands between the digits of one number, or of two that belong together: “1.5”, “1〜2”, “3/4”, “8:30”.</summary>
    public static bool IsBetween(char c) =>
        c is '.' or ',' or '/' or '／' or ':' or '：' or '·' or '・' or 'ー' or '\'' or '’' || IsDash(c) || IsMath(c);

    /// <summary>What joins two words to one: every sign but an apostrophe.</summary>
    public static bool Joins(char c) => c != '\'' && (char.IsPunctuation(c) || char.IsSymbol(c));

    /// <summary>A word of signs alone that compares or joins numbers: “&lt;”, “≥”, “+”.</summary>
    public static bool IsOfNumbers(string word) => word.Any(IsMath) && !word.Any(char.IsLetterOrDigit);
}
