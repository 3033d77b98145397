using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using NbSite.Model;
using NbSite.Publishing.Site.Words;

namespace NbSite.Hosting;

/// <summary>A word of the interface that a program brings.</summary>
/// <param name="Language">BCP 47 tag.</param>
/// <param name="Key">Such as “helpline.title”.</param>
/// <param name="Word">The word.</param>
internal sealed record HostWord(string Language, string Key, string Word);

/// <summary>Reads and checks the words of a program.</summary>
internal static partial class HostWords
{
    private const int Longest = 2_000;

    /// <summary>The words of an object of JSON; else why they cannot be read.</summary>
    public static string? Read(string language, string json, out ImmutableArray<HostWord> words)
    {
        words = [];
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return "the JSON is no object of words by their keys.";
            var wrong = document.RootElement.EnumerateObject().FirstOrDefault(each =>
                each.Value.ValueKind != JsonValueKind.String);
            if (wrong.Value.ValueKind != JsonValueKind.Undefined) return $"“{wrong.Name}” is no text.";
            words = [.. document.RootElement.EnumerateObject().Select(each =>
                new HostWord(language, each.Name, each.Value.GetString()!))];
            return null;
        }
        catch (JsonException exception)
        {
            return $"the JSON cannot be read: {exception.Message}";
        }
    }

    /// <summary>Everything that is wrong with words, beside those of a theme.</summary>
    public static IEnumerable<string> Problems(ImmutableArray<HostWord> words, ITheme theme)
    {
        var tags = words.Select(word => word.Language).Distinct(StringComparer.Ordinal);
        foreach (var tag in tags.Where(tag => !LanguageFiles.IsTag(tag)))
            yield return $"“{tag}”: this is not the tag of a language, such as “en” or “pt-BR”.";
        foreach (var twice in words.GroupBy(word => (word.Language, word.Key)).Where(same => same.Count() > 1))
            yield return $"“{twice.Key.Language}”: “{twice.Key.Key}” is given twice.";
        var first = words.DistinctBy(word => word.Key).ToDictionary(word => word.Key, StringComparer.Ordinal);
        foreach (var word in words)
            if (Problem(word, Original(word, theme) ?? first[word.Key].Word) is { } problem)
                yield return $"“{word.Language}”: “{word.Key}” {problem}.";
    }

    // A form of a number may leave the number out, as in NbSite's own words.
    private static string? Problem(HostWord word, string original)
    {
        if (!Key().IsMatch(word.Key)) return "is no key: write small letters, digits and “-”, in parts joined by “.”";
        if (string.IsNullOrWhiteSpace(word.Word)) return "has no word";
        if (word.Word.Length > Longest || word.Word.Contains('\n', StringComparison.Ordinal))
            return $"has several lines, or more than {Longest} characters";
        if (Brace().IsMatch(Place().Replace(word.Word, "")))
            return "has a brace; braces stand only round the number of what is filled in, as in {0}";
        var (needed, written) = (InterfaceWords.Places(original), InterfaceWords.Places(word.Word));
        var missing = needed.Except(written)
            .Where(place => InterfaceWords.FormOf(word.Key) is null || place != "{0}").ToList();
        if (missing.Count > 0) return $"lacks {string.Join(", ", missing)}; elsewhere it says: {original}";
        var other = written.Except(needed).ToList();
        return other.Count > 0 ? $"has {string.Join(", ", other)}, which nothing fills; elsewhere it says: {original}"
            : null;
    }

    private static string? Original(HostWord word, ITheme theme)
    {
        var words = theme.Words(word.Language) ?? theme.Words("en") ?? theme.Words(theme.Languages[0])!;
        return words.Has(word.Key) ? words[word.Key] : null;
    }

    [GeneratedRegex("^[a-z0-9]+([.-][a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();

    [GeneratedRegex("[{}]")]
    private static partial Regex Brace();
}
