using System.Collections.Immutable;
using NbSite.Model;
using NbSite.Theme.Rendering;

namespace NbSite.Theme.Components;

/// <summary>Where a step stands in the drawing of a pathway to scale.</summary>
/// <param name="Y">The top of its bar and of its words.</param>
/// <param name="Solid">How high the bar is to the shorter length; a fixed height where none is given.</param>
/// <param name="Full">How high it is to the longer length.</param>
/// <param name="Height">What the step takes up: its bar or its words, whichever is higher.</param>
/// <param name="Title">Its name, in lines.</param>
/// <param name="Time">The words of its length, in lines.</param>
/// <param name="Length">Null for a step without a length.</param>
internal sealed record PathwayBar(
    double Y, double Solid, double Full, double Height, IReadOnlyList<string> Title, IReadOnlyList<string> Time, TimeLength? Length);

/// <summary>
/// Lays a pathway out as bars whose heights are lengths of time, all on one scale. A bar is never stretched to make room for
/// words: where these need more, the step takes more room than its bar.
/// </summary>
internal sealed record PathwayBars(ImmutableArray<PathwayBar> Bars, TimeScale Scale, double Height)
{
    public const double Width = 280;
    public const double LineHeight = 20;
    public const double TextX = 72;
    public const double TitleSize = 15;
    public const double TimeSize = 14;

    /// <summary>A bar is never lower, so that the shortest step can be seen.</summary>
    public const double Lowest = 4;

    /// <summary>The height of a step without a length.</summary>
    public const double Unknown = 44;

    public const double Longest = 230;

    // The axis' name stands above the bars.
    private const double Top = 36;
    private const double Gap = 22;

    /// <summary>Null for a pathway in which no step has a length.</summary>
    public static PathwayBars? Of(PathwayBlock pathway, UiWords words)
    {
        var lengths = pathway.Steps.Select(step => step.Length).OfType<TimeLength>().ToList();
        if (lengths.Count == 0) return null;
        var scale = TimeScale.Of(lengths, Longest);
        var bars = ImmutableArray.CreateBuilder<PathwayBar>(pathway.Steps.Length);
        var y = Top;
        for (var i = 0; i < pathway.Steps.Length; i++)
        {
            var step = pathway.Steps[i];
            var title = SvgText.Lines($"{i + 1}. {step.Title}", Width - TextX, TitleSize, isBold: true);
            var time = SvgText.Lines(step.Duration ?? words["pathway.unknown"], Width - TextX, TimeSize);
            var (solid, full) = step.Length is { } length
                ? (Math.Max(Lowest, scale.At(length.Least, length.Unit)), Math.Max(Lowest, scale.At(length.Most, length.Unit)))
                : (Unknown, Unknown);
            var height = Math.Max(full, (title.Count + time.Count) * LineHeight);
            bars.Add(new PathwayBar(y, solid, full, height, title, time, step.Length));
            y += height + Gap;
        }

        return new PathwayBars(bars.ToImmutable(), scale, y - Gap + 8);
    }
}
