namespace NbSite.Content.Sources;

/// <summary>Finds places of a text by line and column, as the readers count them: lines may end in any way.</summary>
internal static class Lines
{
    /// <summary>Where a place begins; -1 for one that the text does not have.</summary>
    public static int Offset(string text, int line, int column)
    {
        var at = 0;
        for (var i = 1; i < line; i++)
        {
            at = Next(text, at);
            if (at < 0) return -1;
        }

        // A mark at the beginning of a file is no column.
        if (line == 1 && text.StartsWith('\uFEFF')) at++;
        return Math.Min(at + Math.Max(column - 1, 0), End(text, at));
    }

    /// <summary>Where the line ends, before its line break.</summary>
    public static int End(string text, int at)
    {
        var end = text.AsSpan(at).IndexOfAny('\n', '\r');
        return end < 0 ? text.Length : at + end;
    }

    /// <summary>Where the next line begins; -1 behind the last.</summary>
    public static int Next(string text, int at)
    {
        var end = End(text, at);
        if (end >= text.Length) return -1;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }

    /// <summary>The line break that the text's first line ends with.</summary>
    public static string Break(string text)
    {
        var end = End(text, 0);
        var next = Next(text, 0);
        return next < 0 ? "\n" : text[end..next];
    }
}
