namespace NbSite.Publishing.Features.Brand.Styles;

/// <summary>How large things may be in one place, in pixels, and the fonts that the site has.</summary>
/// <param name="Above">The most room above and below.</param>
/// <param name="Beside">The most room at the sides, which a phone has little of.</param>
/// <param name="ThickestLine">The thickest line.</param>
/// <param name="LargestWords">The largest words.</param>
/// <param name="Families">The fonts of its own.</param>
internal sealed record CssLimits(
    double Above, double Beside, double ThickestLine, double LargestWords, IReadOnlySet<string> Families)
{
    /// <summary>The longest of all lengths.</summary>
    public const double Farthest = 64;

    /// <summary>Those of what a rule chooses: in the header, beside the way to when to call, less than elsewhere.</summary>
    public static CssLimits Of(string selectors, IReadOnlySet<string> families) =>
        Array.Exists(selectors.Split(','), selector => CssSelector.IsInHead(selector.Trim()))
            ? new CssLimits(16, 16, 4, 28, families)
            : new CssLimits(Farthest, 32, 16, 48, families);
}
