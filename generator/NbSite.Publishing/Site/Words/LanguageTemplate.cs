using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using NbSite.Content.Languages;
using NbSite.Model;
using NbSite.Publishing.Site.Languages;

namespace NbSite.Publishing.Site.Words;

/// <summary>
/// Writes the file in which a language's words are translated: every word that is missing, as a line that waits behind “#”, below what it
/// says in the original.
/// </summary>
public static partial class LanguageTemplate
{
    /// <summary>What lends a language its missing words.</summary>
    public const string Main = "the site's main language";

    /// <summary>The file with what was missing in it; what is written already stays as it is, byte for byte.</summary>
    /// <param name="language">BCP 47 tag.</param>
    /// <param name="catalogue">Every word that there is.</param>
    /// <param name="missing">The keys of those that are borrowed.</param>
    /// <param name="before">The file as it is; null when there is none.</param>
    /// <param name="added">How many words were added.</param>
    /// <param name="lender">In what those that are missing are shown.</param>
    public static string Extend(string language, WordCatalogue catalogue, IEnumerable<string> missing, string? before, out int added,
        string lender = Main)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(missing);
        var named = Named(before ?? "");
        var plurals = PluralRules.For(language);
        var waiting = missing.Where(key => !named.Contains(key))
            .OrderBy(WordPlaces.Order).ThenBy(key => key, StringComparer.Ordinal).ToList();
        added = waiting.Count;
        if (before is not null && added == 0) return before;
        var text = new StringBuilder(before);
        if (before is null) Head(text, language, plurals, lender);
        else if (before.Length > 0 && before[^1] != '\n') text.Append('\n');
        var part = "";
        foreach (var key in waiting)
        {
            if (WordPlaces.Part(key) != part)
            {
                part = WordPlaces.Part(key);
                text.Append("\n# ==== ").Append(part).Append(WordPlaces.Of(key) is { Length: > 0 } place ? ": " + place : "").Append('\n');
            }

            Word(text, key, catalogue, plurals);
        }

        return text.ToString();
    }

    private static void Head(StringBuilder text, string language, PluralRules plurals, string lender)
    {
        var locale = LocaleData.For(language);
        text.Append("# Words of the interface in ").Append(locale?.Name ?? language).Append(" (").Append(language).Append(").\n")
            .Append("# Write a word behind its colon, between the quotation marks, and take the “# ” before its line away. What keeps its “#” is shown in\n# ")
            .Append(lender).Append(", and marked as such. Keep {0}, {1} … : they are filled in; their order may change.\n#\n");
        if (locale is null)
        {
            text.Append("# The program does not know this language. Say which way it is read, its own name, and the months as they stand in a date:\n")
                .Append("# direction: ltr\n# language.name: \"\"\n# months: []\n");
            return;
        }

        text.Append("# The program knows of this language, and these lines are needed only where it is wrong:\n")
            .Append("# direction: ").Append(locale.Direction).Append('\n')
            .Append("# months: [").Append(string.Join(", ", locale.Months.Select(month => $"\"{month}\""))).Append("]\n");
        var order = Alphabet.Of(language);
        Known(text, "alphabet", order.Letters);
        Known(text, "articles", [.. order.Articles.Select(article => article[^1] is ' ' or '\'' ? article.TrimEnd() : article + "-")]);
        foreach (var (key, word) in locale.Words) text.Append("# ").Append(key).Append(": \"").Append(word).Append("\"\n");
        text.Append("#\n# What checks know of the language stands beside this file, in ").Append(language).Append(".checks.yml: ends of sentences, forms of\n")
            .Append("# names, amounts in words, how readers are asked to phone. docs/guide/add-a-language.md says how it is written.\n");
        if (plurals.Forms.Length > 1)
        {
            text.Append("#\n# Beside numbers of things a word has these forms:\n");
            foreach (var form in plurals.Forms) text.Append("#   ").Append(CountedWords.Name(form)).Append(": ").Append(Examples(plurals, form)).Append('\n');
        }
    }

    private static void Known(StringBuilder text, string key, ImmutableArray<string> parts)
    {
        if (!parts.IsEmpty) text.Append("# ").Append(key).Append(": [").Append(string.Join(", ", parts.Select(part => $"\"{part}\""))).Append("]\n");
    }

    private static void Word(StringBuilder text, string key, WordCatalogue catalogue, PluralRules plurals)
    {
        text.Append("\n# Says: ").Append(catalogue.Original(key)).Append('\n');
        if (InterfaceWords.FormOf(key) is not { } form)
        {
            text.Append("# ").Append(key).Append(": \"\"\n");
            return;
        }

        var least = CountedWords.All.First(word => word.Key == form.Word).Least;
        foreach (var each in plurals.From(least))
        {
            text.Append("# ").Append(form.Word).Append('.').Append(CountedWords.Name(each)).Append(": \"\"   # ")
                .Append(Examples(plurals, each)).Append('\n');
        }
    }

    private static string Examples(PluralRules plurals, PluralForm form)
    {
        var numbers = Enumerable.Range(0, 1_000).Where(number => plurals.Of(number) == form).Take(5).ToList();
        return numbers.Count switch
        {
            0 => "millions and other large numbers",
            5 => string.Join(", ", numbers.Take(4)) + " …",
            _ => string.Join(", ", numbers),
        };
    }

    /// <summary>Keys that stand in the file, translated or waiting; of forms, the one for all others too.</summary>
    private static HashSet<string> Named(string text)
    {
        var named = Line().Matches(text).Select(line => line.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var key in named.ToList())
            if (InterfaceWords.FormOf(key) is { } form) named.Add(form.Word + ".other");
        return named;
    }

    [GeneratedRegex(@"^[ \t]*#?[ \t]*[""']?([a-z][a-z0-9.-]*)[""']?[ \t]*:", RegexOptions.Multiline)]
    private static partial Regex Line();
}
