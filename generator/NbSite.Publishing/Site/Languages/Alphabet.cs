using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NbSite.Publishing.Site.Languages;

/// <summary>
/// What the program knows of the order of a language (<c>alphabets.txt</c>): letters of its own, from Unicode's CLDR, and articles that
/// lists leave out of account. Elsewhere a letter with an accent stands with the plain one.
/// </summary>
/// <param name="Letters">Letters in small form behind the letter after which they stand: “z å ä ö” puts three after z.</param>
/// <param name="Articles">What a title may begin with before the letter that it stands under.</param>
internal sealed record Alphabet(ImmutableArray<string> Letters, ImmutableArray<string> Articles)
{
    private static readonly Alphabet None = new([], []);

    private static readonly Lazy<FrozenDictionary<string, Alphabet>> All = new(Read);

    /// <summary>That of a language.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public static Alphabet Of(string language) => All.Value.GetValueOrDefault(language.Split('-')[0], None);

    private static FrozenDictionary<string, Alphabet> Read()
    {
        using var stream = typeof(Alphabet).Assembly.GetManifestResourceStream("alphabets.txt")!;
        using var reader = new StreamReader(stream);
        var all = new Dictionary<string, Alphabet>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] parts = line.Split('\t');
            var alphabet = new Alphabet(Parts(parts[1]), Parts(parts.ElementAtOrDefault(2) ?? ""));
            foreach (var language in parts[0].Split(' ')) all.Add(language, alphabet);
        }

        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static ImmutableArray<string> Parts(string text) => [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries)];
}
