namespace NbSite.External;

/// <summary>
/// What a site asks of programs in its robots.txt (RFC 9309): the longest rule that fits an address decides.
/// </summary>
internal sealed class Robots
{
    private const int Most = 500_000;

    private readonly List<(string Path, bool IsAllowed)> _rules = [];

    /// <summary>Nothing is asked.</summary>
    public static Robots None { get; } = new();

    /// <summary>The rules for a program: those that name it, else those for all.</summary>
    /// <param name="text">The file.</param>
    /// <param name="name">The program, in small letters.</param>
    public static Robots Read(string text, string name)
    {
        var (own, all) = (new Robots(), new Robots());
        var (isOwn, isAll, isHead, hasOwn) = (false, false, false, false);
        foreach (var line in text[..Math.Min(text.Length, Most)].Split('\n'))
        {
            var rule = line.Split('#')[0];
            var colon = rule.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) continue;
            var (key, value) = (rule[..colon].Trim().ToLowerInvariant(), rule[(colon + 1)..].Trim());
            if (key == "user-agent")
            {
                // Several lines may stand at the head of one group.
                if (!isHead) (isOwn, isAll) = (false, false);
                isHead = true;
                isOwn |= value.Equals(name, StringComparison.OrdinalIgnoreCase);
                isAll |= value == "*";
                hasOwn |= isOwn;
                continue;
            }

            isHead = false;
            if (key is not ("allow" or "disallow") || value.Length == 0) continue;
            if (isOwn) own._rules.Add((value, key == "allow"));
            if (isAll) all._rules.Add((value, key == "allow"));
        }

        return hasOwn ? own : all;
    }

    /// <summary>Whether an address may be asked for.</summary>
    /// <param name="path">With what stands behind “?”.</param>
    public bool Allows(string path) => _rules.Where(rule => Fits(rule.Path, path))
        .OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.IsAllowed).Select(rule => rule.IsAllowed).FirstOrDefault(true);

    private static bool Fits(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
        var at = parts[0].Length;
        foreach (var part in parts.Skip(1))
        {
            var next = path.IndexOf(part, at, StringComparison.Ordinal);
            if (next < 0) return false;
            at = next + part.Length;
        }

        return !isWhole || at == path.Length || (parts.Length > 1 && path.EndsWith(parts[^1], StringComparison.Ordinal));
    }
}
