namespace NbSite.Content.Sources;

/// <summary>The rules for characters of words that stand in no content file: in stores of NbSite's own, and typed as options.</summary>
public static class TextCharacters
{
    /// <summary>What is wrong with the first character that no text may hold; null when all are good.</summary>
    public static string? Problem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CharacterCheck.First(text) is not { } found ? null
            : found.Name is { } name ? $"a hidden character (U+{found.Code:X4}, {name})"
            : $"a control character (U+{found.Code:X4})";
    }

    /// <summary>
    /// The same for what was published: isolates of a reading direction and tags were allowed in content once, and what was
    /// published stays readable.
    /// </summary>
    public static bool IsPublishable(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return CharacterCheck.First(text, past: true) is null;
    }
}
