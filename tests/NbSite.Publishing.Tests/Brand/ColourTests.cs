using NbSite.Publishing.Features.Brand.Colours;
using NbSite.Publishing.Features.Brand.Styles;
using NbSite.Theme;
using Xunit;

namespace NbSite.Publishing.Tests.Brand;

/// <summary>Colours, their shades, and the contrast of what a brand changes.</summary>
public sealed class ColourTests
{
    private static readonly ThemeTokens Tokens = ThemeTokens.Read(new NbTheme(), out _)!;

    private static IEnumerable<Srgb> Random(int count)
    {
        var random = new Random(20261129);
        for (var each = 0; each < count; each++)
            yield return new Srgb((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.478)]
    [InlineData("#0b5d66", "#fbfaf7", 7.258)]
    [InlineData("#ff0000", "#0000ff", 2.149)]
    public void Contrast_is_that_of_the_standard(string one, string two, double ratio)
    {
        Assert.Equal(ratio, Srgb.Parse(one)!.Value.Contrast(Srgb.Parse(two)!.Value), 0.001);
        Assert.Equal(Srgb.Parse(two)!.Value.Contrast(Srgb.Parse(one)!.Value), Srgb.Parse(one)!.Value.Contrast(Srgb.Parse(two)!.Value));
    }

    // By the numbers of https://bottosson.github.io/posts/oklab/ and of CSS Color 4.
    [Theory]
    [InlineData("#ff0000", 0.62796, 0.25768, 29.234)]
    [InlineData("#00ff00", 0.86644, 0.29483, 142.495)]
    [InlineData("#0000ff", 0.45201, 0.31321, 264.052)]
    public void A_colour_has_the_place_that_the_standard_gives_it(string hex, double lightness, double chroma, double hue)
    {
        var colour = Oklch.From(Srgb.Parse(hex)!.Value);

        Assert.Equal(lightness, colour.Lightness, 0.001);
        Assert.Equal(chroma, colour.Chroma, 0.001);
        Assert.Equal(hue, colour.Hue, 0.1);
    }

    [Fact]
    public void Every_colour_comes_back_as_it_was()
    {
        foreach (var colour in Random(500).Append(Srgb.White).Append(Srgb.Black).Append(new Srgb(255, 0, 0)).Append(new Srgb(0, 0, 255)))
            Assert.Equal(colour, Oklch.From(colour).ToSrgb());
    }

    [Fact]
    public void A_colour_beyond_what_screens_have_keeps_its_lightness_and_hue()
    {
        var shown = Oklch.From(new Oklch(0.7, 0.4, 200).ToSrgb());

        Assert.Equal(0.7, shown.Lightness, 0.01);
        Assert.Equal(200, shown.Hue, 2.0);
        Assert.InRange(shown.Chroma, 0.1, 0.2);
    }

    [Fact]
    public void A_ramp_goes_from_light_to_dark_in_one_hue()
    {
        foreach (var colour in Random(100))
        {
            var ramp = ColourRamp.Of(colour);

            Assert.Equal([50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950], ramp.Select(shade => shade.Step));
            for (var each = 1; each < ramp.Length; each++)
                Assert.True(ramp[each].Colour.Luminance < ramp[each - 1].Colour.Luminance, colour.Hex);
        }
    }

    [Fact]
    public void Every_pair_holds_in_light_and_dark_or_the_colour_is_refused()
    {
        var refused = 0;
        foreach (var colour in Random(500).Concat(new[] { "#ffd21f", "#000000", "#808080", "#ff0000", "#00ff00", "#ffffff" }.Select(hex => Srgb.Parse(hex)!.Value)))
        {
            foreach (var theme in new[] { Tokens.Light, Tokens.Dark })
            {
                var (tokens, failures) = ColourScheme.Of(colour, new Srgb(colour.Blue, colour.Red, colour.Green), theme);
                if (!failures.IsEmpty)
                {
                    refused++;
                    continue;
                }

                Srgb Colour(string token) => tokens.TryGetValue(token, out var own) ? own : theme[token];
                foreach (var pair in ColourPair.All)
                    Assert.True(Colour(pair.Fore).Contrast(Colour(pair.Ground)) >= pair.Least, $"{colour.Hex}: {pair.Said}, dark: {theme.IsDark}");
            }
        }

        // Nearly any colour works: only those that are nearly white do not.
        Assert.InRange(refused, 1, 5);
    }

    // Whatever a rule of the theme puts on a ground must be among the pairs that are held to their contrast.
    [Fact]
    public void Every_pair_of_the_themes_rules_that_a_brand_changes_is_checked()
    {
        var style = System.Text.Encoding.UTF8.GetString(new NbTheme().Assets.First(asset => asset.Role == "style").Bytes.Span);
        string[] branded = ["link", "link-hover", "accent", "accent-pale", "on-accent"];
        var grounds = ColourPair.All.Select(pair => pair.Ground).ToHashSet(StringComparer.Ordinal);
        var seen = 0;
        foreach (System.Text.RegularExpressions.Match rule in System.Text.RegularExpressions.Regex.Matches(style, @"[^{}]+\{[^{}]*\}"))
        {
            string? Token(string property) => System.Text.RegularExpressions.Regex
                .Match(rule.Value, $@"[{{;\s]{property}:\s*var\(--nb-([a-z-]+)\)") is { Success: true } match ? match.Groups[1].Value : null;
            if (Token("background") is not { } ground) continue;
            // What has the ground of a card of danger, or of a page's state, has the theme's own colours.
            if (ground is "page" or "surface" || (ground.EndsWith("-pale", StringComparison.Ordinal) && ground is not ("emergency-pale" or "urgent-pale" or "wait-pale" or "done-pale")))
                Assert.Contains(ground, grounds);
            if (Token("color") is not { } fore || !(branded.Contains(fore) || branded.Contains(ground))) continue;
            seen++;
            Assert.Contains(ColourPair.All, pair => pair.Fore == fore && pair.Ground == ground);
        }

        Assert.InRange(seen, 3, 100);
    }

    [Fact]
    public void Of_a_colour_that_is_too_pale_the_nearest_that_would_do_is_told()
    {
        var white = ColourScheme.Of(Srgb.White, Srgb.White, Tokens.Light);

        var failure = Assert.Single(white.Failures);
        Assert.Equal("links on the page", failure.Pair.Said);
        Assert.InRange(failure.Ratio, 1.0, 1.1);
        Assert.Empty(ColourScheme.Of(failure.Nearest!.Value, failure.Nearest.Value, Tokens.Light).Failures);
    }

    [Fact]
    public void On_a_ground_that_is_neither_light_nor_dark_nothing_can_be_read()
    {
        var grey = Tokens.Light with { Colours = Tokens.Light.Colours.SetItem("page", Srgb.Parse("#757575")!.Value) };

        var failures = ColourScheme.Of(Srgb.Parse("#0a5c63")!.Value, Srgb.Black, grey).Failures;

        Assert.Contains(failures, failure => failure.Pair is { Fore: "link", Ground: "page" } && failure.Ratio < 4.5);
    }
}
