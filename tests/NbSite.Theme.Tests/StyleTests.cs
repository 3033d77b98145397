using System.Globalization;
using System.Text.RegularExpressions;

namespace NbSite.Theme.Tests;

public sealed partial class StyleTests
{
    [Fact]
    public void The_style_sheet_is_small_and_loads_nothing()
    {
        // Some thirteen kilobytes as they are sent, with figures, grids, sheets and the sheet for the fridge in it.
        Assert.True(Assets.Style.Length <= 90_000, $"{Assets.Style.Length} characters");
        Assert.DoesNotContain("url(", Assets.Style, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", Assets.Style, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_stands_in_a_layer_and_every_token_exists()
    {
        Assert.StartsWith("@layer nb-tokens, nb-base, nb-layout, nb-content, nb-parts, nb-print;", Assets.Style, StringComparison.Ordinal);
        var defined = Defined().Matches(Assets.Style).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.All(Used().Matches(Assets.Style), match => Assert.Contains(match.Groups[1].Value, defined));
    }

    [Fact]
    public void Nothing_moves_on_paper_whatever_a_site_adds()
    {
        // A keyframe wins over every layer, so only what is not animated is printed as it should be.
        var sheet = Regex.Replace(Assets.Style, "\\s", "").Replace(";}", "}", StringComparison.Ordinal);
        foreach (var rule in new[] { "*,::before,::after{animation:none;transition:none}", "::details-content{animation:none;transition:none}" })
        {
            var at = sheet.IndexOf(rule, StringComparison.Ordinal);
            Assert.True(at > 0, rule);
            var layer = sheet[sheet.LastIndexOf("@layer", at, StringComparison.Ordinal)..at];
            Assert.StartsWith("@layernb-print{@mediaprint{", layer, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_length_of_the_screen_is_written_outside_the_tokens()
    {
        // Colours of drawings and lengths of paper are their own; a drawing's letters are measured in its own units.
        string[] apart = ["tokens.css", "print.css", "leaflet.css", "start-here.css", "references.css", "search.css", "in-place.css"];
        var folder = Path.Combine(Assets.Root, "theme/NbSite.Theme/Styles");
        foreach (var path in Directory.GetFiles(folder, "*.css").Where(path => !apart.Contains(Path.GetFileName(path))))
        {
            var rules = Query().Replace(Comment().Replace(File.ReadAllText(path), ""), "");
            var found = rules.Split('\n').Where(line => !line.Contains("fill:", StringComparison.Ordinal) && Length().IsMatch(line));
            Assert.True(!found.Any(), $"{Path.GetFileName(path)}: {string.Join('\n', found)}");
        }
    }

    [Fact]
    public void No_class_belongs_to_two_components()
    {
        // The first word of a class is its component; its own rules, with nothing before it, stand in one file.
        var owners = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var folder = Path.Combine(Assets.Root, "theme/NbSite.Theme/Styles");
        foreach (var path in Directory.GetFiles(folder, "*.css").Where(path => Path.GetFileName(path) is not ("print.css" or "leaflet.css" or "sheet.css" or "start-here.css" or "brand.css")))
        {
            var screen = Comment().Replace(File.ReadAllText(path), "");
            foreach (Match match in OwnRule().Matches(screen))
            {
                if (!owners.TryGetValue(match.Groups[1].Value, out var files)) owners[match.Groups[1].Value] = files = [];
                files.Add(Path.GetFileName(path));
            }
        }

        var shared = owners.Where(owner => owner.Value.Count > 1).Select(owner => $"{owner.Key}: {string.Join(", ", owner.Value.Order())}");
        Assert.Empty(shared);
    }

    [Fact]
    public void Every_icon_that_a_site_may_name_is_drawn() => Assert.Equal(NbSite.Model.IconNames.All, Rendering.Icons.Names);

    [Fact]
    public void The_script_stores_nothing_fetches_nothing_and_is_no_module()
    {
        string[] forbidden = ["fetch(", "XMLHttpRequest", "localStorage", "sessionStorage", "cookie", "import ", "eval(", "innerHTML", ".style"];
        Assert.All(forbidden, word => Assert.DoesNotContain(word, Assets.Script, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text", "page", 7)]
    [InlineData("text", "surface", 7)]
    [InlineData("text", "accent-pale", 7)]
    [InlineData("text", "note-pale", 7)]
    [InlineData("text", "emergency-pale", 7)]
    [InlineData("text", "door-pale", 7)]
    [InlineData("text-soft", "page", 4.5)]
    [InlineData("text-soft", "surface", 4.5)]
    [InlineData("text-soft", "accent-pale", 4.5)]
    [InlineData("text-soft", "door-pale", 4.5)]
    [InlineData("link", "page", 4.5)]
    [InlineData("link", "surface", 4.5)]
    [InlineData("link", "accent-pale", 4.5)]
    [InlineData("link", "note-pale", 4.5)]
    [InlineData("link", "emergency-pale", 4.5)]
    [InlineData("link", "door-pale", 4.5)]
    [InlineData("door", "door-pale", 4.5)]
    [InlineData("on-accent", "accent", 4.5)]
    [InlineData("on-emergency", "emergency", 4.5)]
    [InlineData("on-urgent", "urgent-head", 4.5)]
    [InlineData("on-alarm", "alarm", 4.5)]
    [InlineData("call-ink", "call-ground", 7)]
    [InlineData("emergency-text", "emergency-pale", 4.5)]
    [InlineData("text", "urgent-pale", 7)]
    [InlineData("wait", "wait-pale", 4.5)]
    [InlineData("done", "done-pale", 4.5)]
    [InlineData("text", "tint-learn", 7)]
    [InlineData("text", "tint-care", 7)]
    [InlineData("text", "tint-feel", 7)]
    [InlineData("text", "tint-later", 7)]
    [InlineData("accent", "page", 3)]
    [InlineData("emergency", "page", 3)]
    [InlineData("urgent", "page", 3)]
    [InlineData("field", "surface", 3)]
    public void Colours_differ_enough_in_light_and_dark(string front, string back, double least)
    {
        foreach (var tokens in new[] { Tokens(dark: false), Tokens(dark: true) })
        {
            var ratio = Ratio(tokens[front], tokens[back]);
            Assert.True(ratio >= least, $"{front} on {back}: {ratio.ToString("0.00", CultureInfo.InvariantCulture)}");
        }
    }

    [Fact]
    public void What_is_urgent_never_outshines_an_emergency()
    {
        // A reader in the dark is drawn to what is brightest.
        var dark = Tokens(dark: true);
        Assert.True(Luminance(dark["urgent-head"]) < Luminance(dark["alarm"]));
    }

    private static Dictionary<string, string> Tokens(bool dark)
    {
        var parts = Assets.Style.Split("@media (prefers-color-scheme: dark)", 2);
        var end = parts[1].IndexOf("@layer", StringComparison.Ordinal);
        var palette = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match match in Token().Matches(dark ? parts[0] + parts[1][..end] : parts[0]))
        {
            var value = match.Groups[2].Value;
            palette[match.Groups[1].Value] = value.StartsWith("var(", StringComparison.Ordinal) ? palette[value[9..^1]] : value;
        }

        return palette;
    }

    private static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // WCAG 2.2, relative luminance.
    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = Convert.ToInt32(hex.Substring(at, 2), 16) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));
    }

    [GeneratedRegex(@"--(nb-[\w-]+):")]
    private static partial Regex Defined();

    [GeneratedRegex(@"var\(--(nb-[\w-]+)")]
    private static partial Regex Used();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"@(?:media|container|supports|page)[^{]*\{")]
    private static partial Regex Query();

    [GeneratedRegex(@"(?<![\w.-])\d*\.?\d+(?:rem|px)\b")]
    private static partial Regex Length();

    [GeneratedRegex(@"^  \.(nb-[a-z-]+) \{", RegexOptions.Multiline)]
    private static partial Regex OwnRule();

    [GeneratedRegex(@"--nb-([\w-]+): ?(#[0-9a-f]{6}|var\(--nb-[\w-]+\));")]
    private static partial Regex Token();
}
