namespace NbSite.Model;

/// <summary>
/// The signs between which a borrowed word stands while a page is rendered: characters that Unicode keeps free for such uses, and that no
/// content may hold. They are replaced before the page is done.
/// </summary>
public static class BorrowedMarks
{
    /// <summary>A borrowed word begins; its language follows.</summary>
    public const char Start = '\uFDD0';

    /// <summary>The language is said.</summary>
    public const char Said = '\uFDD1';

    /// <summary>The borrowed word ends.</summary>
    public const char End = '\uFDD2';

    /// <summary>The word between its marks.</summary>
    /// <param name="word">What is borrowed.</param>
    /// <param name="language">Whose it is; BCP 47.</param>
    public static string Round(string word, string language) => $"{Start}{language}{Said}{word}{End}";

    /// <summary>A text without the marks round all of it.</summary>
    /// <param name="text">Words, perhaps marked.</param>
    public static string Plain(string text) => LanguageOf(text) is { } language && text[^1] == End
        ? text[(language.Length + 2)..^1] : text;

    /// <summary>The language of a text that begins with a borrowed word; null when it does not.</summary>
    /// <param name="text">Words, perhaps marked.</param>
    public static string? LanguageOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text is [Start, ..] && text.IndexOf(Said, StringComparison.Ordinal) is > 0 and var said ? text[1..said] : null;
    }
}
