namespace NbSite.Model;

/// <summary>"Did you mean": the nearest known word to a misspelt one.</summary>
public static class Suggestions
{
    /// <summary>
    /// The nearest candidate by Damerau-Levenshtein distance (optimal string alignment), at most a third of the
    /// word's length away (at least 1, at most 3), ignoring case; ties go to the ordinally first. Null when none is near.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var limit = Math.Clamp(word.Length / 3, 1, 3);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) > limit) continue;
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < bestDistance
                || (distance == bestDistance && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                best = candidate;
                bestDistance = distance;
            }
        }

        return bestDistance <= limit ? best : null;
    }

    /// <summary>A ready hint, "Did you mean “x”?", or the fallback when nothing is near.</summary>
    public static string? Hint(string word, IEnumerable<string> candidates, string? fallback = null) =>
        Nearest(word, candidates) is { } near ? $"Did you mean “{near}”?" : fallback;

    /// <summary>Edits (insert, delete, replace, swap of neighbours) that turn one word into the other.</summary>
    public static int Distance(string left, string right)
    {
        var twoBack = new int[right.Length + 1];
        var oneBack = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) oneBack[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(current[j - 1] + 1, oneBack[j] + 1), oneBack[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    value = Math.Min(value, twoBack[j - 2] + 1);
                current[j] = value;
            }

            (twoBack, oneBack, current) = (oneBack, current, twoBack);
        }

        return oneBack[right.Length];
    }
}
