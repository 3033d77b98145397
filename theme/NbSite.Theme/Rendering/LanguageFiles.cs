using System.Collections.Immutable;
using System.Text.Json;
using NbSite.Model;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Reads the theme's words. <c>en.json</c> names the language, its direction and months; <c>en.*.json</c> beside it add
/// words by area.
/// </summary>
internal static class LanguageFiles
{
    /// <summary>How the name of a file for checks ends; the generator reads what is in it.</summary>
    public const string Checks = ".checks.yml";

    /// <summary>The files for checks, by language.</summary>
    public static IEnumerable<(string Language, LanguageFile File)> ReadChecks() =>
        ThemeResources.Checks().Select(file => (file.Name[..^Checks.Length], new LanguageFile(file.Name, file.Text)));

    public static IEnumerable<UiWords> Read()
    {
        var files = ThemeResources.Languages().ToLookup(file => file.Name.Split('.')[0], StringComparer.Ordinal);
        foreach (var language in files)
        {
            var words = new Dictionary<string, string>(StringComparer.Ordinal);
            var months = ImmutableArray<string>.Empty;
            var alphabet = default(ImmutableArray<string>);
            var articles = default(ImmutableArray<string>);
            var direction = "ltr";
            foreach (var (name, text) in language)
            {
                using var document = JsonDocument.Parse(text);
                foreach (var property in document.RootElement.EnumerateObject())
                {
                    switch (property.Name)
                    {
                        case "months":
                            months = [.. property.Value.EnumerateArray().Select(month => month.GetString()!)];
                            break;
                        case "alphabet":
                            alphabet = [.. property.Value.EnumerateArray().Select(letters => letters.GetString()!)];
                            break;
                        case "articles":
                            articles = [.. property.Value.EnumerateArray().Select(article => article.GetString()!)];
                            break;
                        case "direction":
                            direction = property.Value.GetString()!;
                            break;
                        default:
                            if (!words.TryAdd(property.Name, property.Value.GetString()!))
                                throw new InvalidOperationException($"“{name}” says “{property.Name}” twice.");
                            break;
                    }
                }
            }

            yield return new UiWords(language.Key, direction, words, months) { Alphabet = alphabet, Articles = articles };
        }
    }
}
