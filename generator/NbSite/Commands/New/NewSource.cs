using System.Collections.Immutable;
using NbSite.Content.Citations;

namespace NbSite.Commands.New;

/// <summary>A source as somebody described it.</summary>
internal sealed record NewSource
{
    public required string Title { get; init; }
    public required string Type { get; init; }
    public string? Publisher { get; init; }
    public string? Url { get; init; }
    public string? Doi { get; init; }
    public string? Pmid { get; init; }
    public string? Journal { get; init; }
    public ImmutableArray<string> Authors { get; init; } = [];
    public string? Issued { get; init; }
    public string? Accessed { get; init; }

    /// <summary>A stored copy was read, and not the live page.</summary>
    public bool IsCopy { get; init; }

    /// <summary>What names the source for everybody.</summary>
    public IEnumerable<(string Variable, string Value)> Identifiers =>
        new[] { ("DOI", Doi), ("PMID", Pmid), ("URL", Url) }.Where(each => each.Item2 is not null).Select(each => (each.Item1, each.Item2!));

    /// <summary>A key that no source has: made of the first author, the year and the title as for exports, else of the title.</summary>
    public string Key(IReadOnlySet<string> taken)
    {
        var family = Authors.FirstOrDefault()?.Split(',')[0];
        var made = family is null ? null : ReferenceKey.Made(family, Issued, Title);
        var key = made ?? NewRun.Named(Publisher is null ? Title : $"{Short(Publisher)} {Title}");
        // The same key with a number would not say which is which to whoever reads a page; only a made one is told apart so.
        for (var i = 2; taken.Contains(key) && i < 100; i++) key = $"{made ?? NewRun.Named(Title)}-{i}";
        return key;
    }

    /// <summary>The entry's lines.</summary>
    public IReadOnlyList<string> Lines(string id)
    {
        var lines = new List<string> { $"- id: {Yaml(id)}", $"  type: {Yaml(Type)}", $"  title: {Yaml(Title)}" };
        if (!Authors.IsEmpty) lines.Add($"  author: [{string.Join(", ", Authors.Select(Name))}]");
        foreach (var (key, value) in new[]
            { ("container-title", Journal), ("publisher", Publisher), ("issued", Issued), ("accessed", Accessed), ("URL", Url), ("DOI", Doi), ("PMID", Pmid) })
            if (value is not null) lines.Add($"  {key}: {(key is "issued" or "accessed" ? Date(value) : Yaml(value))}");
        if (IsCopy) lines.Add("  custom: {read-as: copy}");
        return lines;
    }

    private static string Name(string author) => author.Split(',', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } family, { Length: > 0 } given]
        ? $"{{family: {Yaml(family)}, given: {Yaml(given)}}}"
        : $"{{literal: {Yaml(author.Trim())}}}";

    // A body's first letters, as people write them: National Health Service is nhs.
    private static string Short(string publisher)
    {
        var words = publisher.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => char.IsUpper(word[0])).ToList();
        return words.Count > 1 ? string.Concat(words.Select(word => word[0])) : publisher;
    }

    private static string Date(string value) => value.All(c => char.IsAsciiDigit(c) || c == '-') ? value : Yaml(value);

    private static string Yaml(string words) => NewRun.Scalar(words) is var scalar && scalar.Contains(',', StringComparison.Ordinal) && scalar[0] != '"'
        ? $"\"{words}\"" : scalar;
}
