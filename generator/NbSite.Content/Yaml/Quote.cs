namespace NbSite.Content.Yaml;

/// <summary>An author's words inside a message.</summary>
public static class Quote
{
    private const int Longest = 60;
    private const int MostNamed = 3;

    /// <summary>The first of several names, and how many there are more: “a, b, c and 2 more”.</summary>
    public static string Some(IReadOnlyCollection<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var named = string.Join(", ", names.Take(MostNamed));
        return names.Count > MostNamed ? $"{named} and {names.Count - MostNamed} more" : named;
    }

    /// <summary>The words on one line, cut after 60 characters: a message must stay readable whatever was typed.</summary>
    public static string Short(string words)
    {
        var line = words.Length > 4 * Longest ? words[..(4 * Longest)] : words;
        line = line.Trim().Replace('\n', ' ').Replace('\t', ' ');
        if (line.Length <= Longest && line.Length >= words.Trim().Length) return line;
        var cut = Math.Min(Longest, line.Length);
        // Half of a surrogate pair would print as a lost character.
        if (cut > 0 && char.IsHighSurrogate(line[cut - 1])) cut--;
        return line[..cut].TrimEnd() + "…";
    }
}
