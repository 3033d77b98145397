namespace NbSite.Content.Citations;

/// <summary>Joins pieces of a reference so that no two marks collide: “Really?” and “. ” become “Really? ”.</summary>
internal static class Punctuation
{
    /// <summary>The non-empty parts with delimiters between and affixes around; empty when there are none (CSL's group).</summary>
    public static string Group(string delimiter, string prefix, string suffix, params ReadOnlySpan<string> parts)
    {
        var text = "";
        foreach (var part in parts)
        {
            if (part.Length == 0) continue;
            text = text.Length == 0 ? part : Join(Join(text, delimiter), part);
        }

        return text.Length == 0 ? "" : Join(Join(prefix, text), suffix);
    }

    /// <summary>Two texts, the colliding mark dropped (after citeproc's table of punctuation).</summary>
    public static string Join(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0) return left + right;
        var last = left[^1];
        var first = right[0];
        var drop = (last, first) switch
        {
            (' ', ' ') => Drop.Right,
            ('.', '.') or ('!', '.') or ('?', '.') or (':', '.') or (';', '.') => Drop.Right,
            ('?', ':') or ('!', ':') or (':', ':') or (';', ':') or (';', ';') or (',', ',') => Drop.Right,
            (',', '.') => Drop.Left,
            _ => Drop.None,
        };
        return drop switch
        {
            Drop.Right => left + right[1..],
            Drop.Left => left[..^1] + right,
            _ => left + right,
        };
    }

    private enum Drop
    {
        None,
        Left,
        Right,
    }
}
