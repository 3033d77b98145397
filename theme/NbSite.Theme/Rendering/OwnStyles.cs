using System.Text;

namespace NbSite.Theme.Rendering;

/// <summary>
/// Rules of a charity's own program. They stand in a layer of their own, <c>nb-own</c>, after the parts of the theme
/// and before paper, so that they win over what a part looks like and never over how pages are printed.
/// </summary>
public static class OwnStyles
{
    private const string Paper = "nb-print";

    // What leaves the layer, or asks for another file.
    private static readonly string[] Refused =
        ["@import", "@charset", "@namespace", "@layer", "@font-face", "url(", "src(", "image-set(", "expression("];

    /// <summary>Why rules cannot be taken; null when they can.</summary>
    /// <param name="css">The rules.</param>
    public static string? Problem(string css)
    {
        ArgumentNullException.ThrowIfNull(css);
        if (Bare(css, out var bare) is { } open) return open;
        var depth = 0;
        for (var at = 0; at < bare.Length; at++)
        {
            switch (bare[at])
            {
                case '{':
                    depth++;
                    break;
                case '}' when --depth < 0:
                    return $"line {Line(bare, at)} has a “}}” that ends nothing";
                // It turns the order of the layers round: a rule that has it wins over paper, and over what must be seen.
                case '!':
                    return $"line {Line(bare, at)} has “!important”: rules of your own do not win over how pages are printed";
                case '<' or '\\':
                    return $"line {Line(bare, at)} has a “{bare[at]}” outside of quotes";
            }
        }

        if (depth > 0) return "a “{” has no “}”";
        foreach (var word in Refused)
        {
            if (bare.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
                return $"line {Line(bare, at)} has “{word.TrimEnd('(')}”: rules stand in a layer of NbSite, and load nothing";
        }

        return null;
    }

    /// <summary>The theme's sheet with the rules.</summary>
    internal static byte[] Over(byte[] sheet, string css)
    {
        var text = Encoding.UTF8.GetString(sheet);
        // The first naming of the layers fixes their order.
        var order = text.IndexOf(Paper, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes($"{text[..order]}nb-own, {text[order..]}@layer nb-own {{\n{css.Trim()}\n}}\n");
    }

    /// <summary>
    /// The rules with comments and what stands in quotes made blank; what is open at the end is told.
    /// </summary>
    private static string? Bare(string css, out string bare)
    {
        var signs = css.ToCharArray();
        bare = "";
        for (var at = 0; at < signs.Length; at++)
        {
            if (signs[at] == '/' && at + 1 < signs.Length && signs[at + 1] == '*')
            {
                var end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
                if (end < 0) return $"line {Line(css, at)} begins a comment that does not end";
                for (; at < end + 2; at++)
                    if (signs[at] != '\n') signs[at] = ' ';
                at--;
            }
            else if (signs[at] is '"' or '\'')
            {
                var (quote, start) = (signs[at], at);
                for (at++; at < signs.Length && css[at] != quote && css[at] != '\n'; at++)
                {
                    if (css[at] == '\\' && at + 1 < signs.Length) signs[at++] = ' ';
                    if (signs[at] != '\n') signs[at] = ' ';
                }

                if (at >= signs.Length || css[at] != quote)
                    return $"line {Line(css, start)} has quotes that do not end";
            }
        }

        bare = new string(signs);
        return null;
    }

    private static int Line(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
