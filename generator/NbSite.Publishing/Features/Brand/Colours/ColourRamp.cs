using System.Collections.Immutable;

namespace NbSite.Publishing.Features.Brand.Colours;

/// <summary>Eleven shades of one colour, from nearly white to nearly black.</summary>
internal static class ColourRamp
{
    // Lightness, and the share of the chroma: pale and dark shades of full chroma glare.
    private static readonly ImmutableArray<(int Step, double Lightness, double Share)> Steps =
    [
        (50, 0.977, 0.12), (100, 0.946, 0.22), (200, 0.895, 0.42), (300, 0.825, 0.68), (400, 0.735, 0.9), (500, 0.645, 1),
        (600, 0.555, 1), (700, 0.475, 0.92), (800, 0.4, 0.8), (900, 0.33, 0.66), (950, 0.25, 0.5),
    ];

    /// <summary>The shades by their steps, 50 to 950.</summary>
    public static ImmutableArray<(int Step, Srgb Colour)> Of(Srgb colour)
    {
        var brand = Oklch.From(colour);
        return [.. Steps.Select(step => (step.Step, (brand with { Lightness = step.Lightness, Chroma = brand.Chroma * step.Share }).ToSrgb()))];
    }
}
