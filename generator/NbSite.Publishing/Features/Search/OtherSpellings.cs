using System.Collections.Frozen;
using System.Collections.Immutable;
using NbSite.Content.Languages;

namespace NbSite.Publishing.Features.Search;

/// <summary>
/// What forms of a word have in common that no stem tells (<c>spellings.txt</c>), where the language's checks name no spelling. What was
/// typed comes first. As pairs of a pattern and its replacement, in the dialect that JavaScript shares.
/// </summary>
internal static class OtherSpellings
{
    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<WordRule>>> All = new(Read);

    public static ImmutableArray<WordRule> Of(string language) => All.Value.GetValueOrDefault(language, []);

    private static FrozenDictionary<string, ImmutableArray<WordRule>> Read()
    {
        using var stream = typeof(OtherSpellings).Assembly.GetManifestResourceStream("spellings.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
            .SelectMany(parts => parts[0].Split(' ').Select(language => (Language: language, Rule: new WordRule(parts[1], parts.ElementAtOrDefault(2) ?? ""))))
            .GroupBy(each => each.Language, each => each.Rule, StringComparer.Ordinal)
            .ToFrozenDictionary(rules => rules.Key, rules => rules.ToImmutableArray(), StringComparer.Ordinal);
    }
}
