namespace NbSite.Model;

/// <summary>
/// Capitals and small letters of a language, by Unicode's SpecialCasing: in Turkish and Azerbaijani “I” is the capital of “ı” and “İ”
/// that of “i”. Everywhere else the rules that hold for all languages.
/// </summary>
public sealed class LetterCase
{
    private static readonly LetterCase Dotted = new(true);

    private LetterCase(bool isDotted) => IsDotted = isDotted;

    /// <summary>That of all languages without rules of their own.</summary>
    public static LetterCase Plain { get; } = new(false);

    /// <summary>Whether “i” and “ı” are two letters, each with its capital.</summary>
    public bool IsDotted { get; }

    /// <summary>The rules of a language.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public static LetterCase Of(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Split('-')[0].ToUpperInvariant() is "TR" or "AZ" ? Dotted : Plain;
    }

    /// <summary>A text in small letters.</summary>
    /// <param name="text">A text.</param>
    public string Lower(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return (IsDotted ? text.Replace('I', 'ı').Replace('İ', 'i') : text).ToLowerInvariant();
    }

    /// <summary>A letter in its small form.</summary>
    /// <param name="letter">A letter.</param>
    public char Lower(char letter) => !IsDotted ? char.ToLowerInvariant(letter) : letter switch
    {
        'I' => 'ı',
        'İ' => 'i',
        _ => char.ToLowerInvariant(letter),
    };

    /// <summary>A text in capitals.</summary>
    /// <param name="text">A text.</param>
    public string Upper(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // The invariant rules leave “ı” as it is.
        return (IsDotted ? text.Replace('ı', 'I').Replace('i', 'İ') : text).ToUpperInvariant();
    }

    /// <summary>A text that begins with a capital.</summary>
    /// <param name="text">A text.</param>
    public string Capital(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0) return text;
        var first = char.IsHighSurrogate(text[0]) && text.Length > 1 ? 2 : 1;
        return Upper(text[..first]) + text[first..];
    }
}
