using System.Text;
using NbSite.Content.Markdown;
using NbSite.Content.Yaml.Editing;

namespace NbSite.Content.Citations.Pasting;

/// <summary>Proposes the key by which a new source is cited: the first author and the year, with a letter where there is such a key.</summary>
/// <param name="known">The keys of the site.</param>
internal sealed class KeyProposal(IEnumerable<string> known)
{
    private readonly HashSet<string> _taken = new(known, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>A key that is not taken; it is from now on.</summary>
    /// <param name="entry">What is known of the source.</param>
    /// <param name="given">The key that the pasted text gives; null for none.</param>
    public string For(YamlValue.Map entry, string? given)
    {
        if (given is not null && ReferenceKey.IsGood(given) && given.Any(char.IsAsciiLetter) && _taken.Add(given)) return given;
        var year = entry["issued"] is YamlValue.Text { Words: { Length: >= 4 } issued } && issued[..4].All(char.IsAsciiDigit) ? issued[..4] : "";
        var made = Author(entry) is { Length: > 0 } author ? author + year
            : FirstWord(entry) is { Length: > 0 } word ? word + year
            : entry["PMID"] is YamlValue.Text pmid ? "pmid" + Folded(pmid.Words)
            : entry["DOI"] is YamlValue.Text doi ? Slug.From("doi " + doi.Words)
            : "source" + year;
        if (!ReferenceKey.IsGood(made)) made = "source" + year;
        if (_taken.Add(made)) return made;
        // The one that is there is “a”.
        for (var number = _last.GetValueOrDefault(made) + 1; ; number++)
        {
            if (!_taken.Add(made + Letters(number))) continue;
            _last[made] = number;
            return made + Letters(number);
        }
    }

    private static string Author(YamlValue.Map entry) => (entry["author"] ?? entry["editor"]) switch
    {
        YamlValue.List { Items: [YamlValue.Map first, ..] } => Of(first),
        YamlValue.Map first => Of(first),
        YamlValue.List { Items: [YamlValue.Text first, ..] } => Body(first.Words),
        YamlValue.Text first => Body(first.Words),
        _ => "",
    };

    private static string Of(YamlValue.Map name) => name["family"] is YamlValue.Text family ? Folded(family.Words)
        : (name["literal"] ?? name["name"]) is YamlValue.Text body ? Body(body.Words)
        : name["given"] is YamlValue.Text given ? Folded(given.Words) : "";

    // A body's first letters, as people write them: National Health Service is nhs.
    private static string Body(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).ToList();
        return words.Count > 1 ? Folded(string.Concat(words.Select(word => word[0]))) : Folded(name.Split(' ')[0]);
    }

    private static string FirstWord(YamlValue.Map entry) => entry["title"] is YamlValue.Text title
        ? title.Words.Split(' ', '-', ':').Select(Folded).FirstOrDefault(word => word.Length > 3) ?? "" : "";

    private static string Folded(string words)
    {
        var folded = new StringBuilder();
        foreach (var c in words) folded.Append(AsciiFold.Of(c));
        return folded.Length > 40 ? folded.ToString(0, 40) : folded.ToString();
    }

    /// <summary>b for 1, z for 25, then ba.</summary>
    private static string Letters(int number)
    {
        var letters = "";
        for (; number > 0; number /= 26) letters = (char)('a' + (number % 26)) + letters;
        return letters;
    }
}
