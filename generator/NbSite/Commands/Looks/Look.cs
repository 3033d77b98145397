using System.Text.RegularExpressions;

namespace NbSite.Commands.Looks;

/// <summary>
/// A way in which readers meet a page, held fast: whatever their screen is set to, it is shown in this way.
/// </summary>
/// <param name="Name">The name of its folder.</param>
/// <param name="Title">What it is, in words.</param>
internal sealed partial record Look(string Name, string Title)
{
    // Conditions of a style sheet that hold on every screen, and on none; they may stand beside others.
    private const string Always = "(min-width: 0px)";
    private const string Never = "(max-width: 0px)";

    public bool IsDark { get; init; }

    /// <summary>As on paper.</summary>
    public bool IsPrint { get; init; }

    /// <summary>Runs from the right.</summary>
    public bool IsFromTheRight { get; init; }

    /// <summary>Rules that come after all others.</summary>
    public string More { get; init; } = "";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Look> All { get; } =
    [
        new("light", "Light"),
        new("dark", "Dark") { IsDark = true },
        new("large", "Text at 200 %") { More = "html { font-size: 200%; }" },
        new("rtl", "From right to left") { IsFromTheRight = true },
        new("print", "On paper") { IsPrint = true },
    ];

    /// <summary>A style sheet in this look.</summary>
    public string Style(string css) =>
        MediaRule().Replace(css, rule => "@media" + Condition(rule.Groups[1].Value) + "{")
        + $"\n:root {{ color-scheme: {(IsDark ? "dark" : "light")}; }}\n{More}\n";

    /// <summary>A page in this look: which pictures and style sheets it takes.</summary>
    public string Html(string html) =>
        MediaAttribute().Replace(html, attribute => $"media=\"{Condition(attribute.Groups[1].Value)}\"");

    private string Condition(string media)
    {
        var own = IsDark ? "dark" : "light";
        var fixedScheme = Scheme().Replace(media, scheme => scheme.Groups[1].Value == own ? Always : Never);
        return IsPrint ? Screen().Replace(Print().Replace(fixedScheme, Always), Never) : fixedScheme;
    }

    [GeneratedRegex(@"@media([^{;]*)\{")]
    private static partial Regex MediaRule();

    [GeneratedRegex("media=\"([^\"]*)\"")]
    private static partial Regex MediaAttribute();

    [GeneratedRegex(@"\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\bprint\b")]
    private static partial Regex Print();

    [GeneratedRegex(@"\bscreen\b")]
    private static partial Regex Screen();
}
