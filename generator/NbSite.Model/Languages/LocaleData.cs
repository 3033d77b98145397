using System.Collections.Frozen;
using System.Collections.Immutable;

namespace NbSite.Model;

/// <summary>
/// What the program knows of a language before anybody writes its words: its direction and own name, how dates, decimals and lists are
/// written. From Unicode's CLDR (<c>locales.txt</c>), so that it is the same on every machine.
/// </summary>
public sealed record LocaleData
{
    private static readonly Lazy<FrozenDictionary<string, LocaleData>> All = new(Read);

    private LocaleData()
    {
    }

    /// <summary>BCP 47 tag of the entry.</summary>
    public required string Tag { get; init; }

    /// <summary>“ltr” or “rtl”.</summary>
    public required string Direction { get; init; }

    /// <summary>The language's name for itself.</summary>
    public required string Name { get; init; }

    /// <summary>Twelve names of months, as they stand in dates.</summary>
    public required ImmutableArray<string> Months { get; init; }

    /// <summary>The settings that CLDR gives, by the keys of the interface's words.</summary>
    public required ImmutableSortedDictionary<string, string> Words { get; init; }

    /// <summary>The tags of all languages that have an entry.</summary>
    public static IEnumerable<string> Tags => All.Value.Keys.Order(StringComparer.Ordinal);

    /// <summary>What is known of a language; null of one that CLDR does not know.</summary>
    /// <param name="language">BCP 47 tag; where there is no entry for all of it, its beginning counts.</param>
    public static LocaleData? For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        for (var tag = language; tag.Length > 0; tag = tag[..Math.Max(0, tag.LastIndexOf('-'))])
            if (All.Value.TryGetValue(tag, out var data)) return data;
        return null;
    }

    private static FrozenDictionary<string, LocaleData> Read()
    {
        using var stream = typeof(LocaleData).Assembly.GetManifestResourceStream("NbSite.Model.Languages.locales.txt")!;
        using var reader = new StreamReader(stream);
        var all = new Dictionary<string, LocaleData>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var parts = line.Split('\t');
            all.Add(parts[0], new LocaleData
            {
                Tag = parts[0],
                Direction = parts[1],
                Name = parts[2],
                Months = [.. parts[7].Split('|')],
                Words = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, string>[]
                {
                    new("language.name", parts[2]), new("number.decimal", parts[3]), new("date.long", parts[4]),
                    new("list.comma", parts[5]), new("list.or", parts[6]),
                }),
            });
        }

        return all.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
