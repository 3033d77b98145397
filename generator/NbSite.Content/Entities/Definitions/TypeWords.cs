using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace NbSite.Content.Entities.Definitions;

/// <summary>Words of the interface that files of types bring, by language and key.</summary>
public sealed class TypeWords
{
    private readonly ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> _words;

    private TypeWords(ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> words) =>
        _words = words;

    /// <summary>No words.</summary>
    public static TypeWords None { get; } = Of([]);

    /// <summary>The languages that have some.</summary>
    public IEnumerable<string> Languages => _words.Keys;

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => _words.IsEmpty;

    internal static TypeWords Of(IEnumerable<TypeWord> words) => new(
        words.GroupBy(word => word.Language, StringComparer.Ordinal).ToImmutableSortedDictionary(
            language => language.Key,
            // What is written twice was told.
            language => language.DistinctBy(word => word.Key)
                .ToImmutableSortedDictionary(word => word.Key, word => word.Word, StringComparer.Ordinal),
            StringComparer.Ordinal));

    /// <summary>The words of a language, by their keys.</summary>
    /// <param name="language">BCP 47 tag.</param>
    public IReadOnlyDictionary<string, string> In(string language) =>
        _words.TryGetValue(language, out var words) ? words : ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Changes when any word changes.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (language, words) in _words)
            foreach (var (key, word) in words) hash.AppendData(Encoding.UTF8.GetBytes($"{language}\0{key}\0{word}\0"));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
