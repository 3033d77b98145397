using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NbSite.Content.Site;
using NbSite.Model;
using NbSite.Pipelines;
using NbSite.Publishing.Site;

namespace NbSite.Publishing.Features.Brand.Fonts;

/// <summary>A font of the brand that was looked at.</summary>
/// <param name="Key">“headings” or “text”.</param>
/// <param name="File">As it is written.</param>
/// <param name="Measures">How large its letters are.</param>
internal sealed record BrandFont(string Key, OutputFile File, FontMeasures Measures)
{
    /// <summary>What the style sheet calls it.</summary>
    public string Family => "nb-own-" + Key;
}

/// <summary>Looks at the fonts that site.yml names, and says in CSS how pages use them.</summary>
internal static class BrandFonts
{
    /// <summary>The most that one font may weigh, in bytes: two letters' weights are as much as a page.</summary>
    public const int Most = 40_000;

    // How wide a letter of Arial is on the whole; Liberation Sans and Helvetica are the same.
    private const double ArialLetter = 0.4414;

    /// <summary>The fonts that may be used; what is wrong with the others is told.</summary>
    public static ImmutableArray<BrandFont> Look(
        BrandConfig brand, IReadOnlyDictionary<string, SourceFile> held, IReadOnlySet<string> unread,
        Action<Diagnostic> report)
    {
        var fonts = ImmutableArray.CreateBuilder<BrandFont>();
        foreach (var (key, name) in brand.Fonts)
        {
            if (!held.TryGetValue(name.Value, out var source))
            {
                if (!unread.Contains(name.Value))
                    report(Codes.BrandFileMissing.WithHint(
                        name.Span, Suggestions.Hint(name.Value, held.Keys), name.Value));
                continue;
            }

            var bytes = source.File.Bytes.ToArray();
            var place = SourceSpan.File(source.Name);
            if (bytes.Length > Most) report(Codes.BrandFontLarge.At(place, (bytes.Length + 999) / 1000, Most / 1000));
            else if (!Woff2.IsOne(bytes)) report(Codes.BrandFontKind.At(place));
            else if (Woff2.Measures(bytes) is not { } measures) report(Codes.BrandFontUnreadable.At(place));
            else
            {
                var path = ThemeFiles.Fingerprinted("assets/", name.Value.Replace('/', '-'), bytes);
                fonts.Add(new BrandFont(key, new OutputFile(path, bytes), measures));
            }
        }

        return fonts.ToImmutable();
    }

    /// <summary>
    /// The rules: each font, a font of the reader's that takes the same room until it has come, and who is written with
    /// them.
    /// </summary>
    /// <param name="fonts">The fonts.</param>
    /// <param name="theme">The theme's own list of fonts.</param>
    public static string Style(ImmutableArray<BrandFont> fonts, string theme)
    {
        if (fonts.IsEmpty) return "";
        var text = new StringBuilder();
        foreach (var font in fonts)
        {
            var size = font.Measures.Letter / ArialLetter;
            text.Append($$"""
                @font-face {
                font-family: "{{font.Family}}";
                src: url("{{font.File.Path["assets/".Length..]}}") format("woff2");
                font-weight: {{(font.Measures.IsVariable || font.Key != "text" ? "1 1000" : "normal")}};
                font-display: swap;
                }
                @font-face {
                font-family: "nb-room-{{font.Key}}";
                src: local("Arial"), local("Liberation Sans"), local("Helvetica");
                size-adjust: {{Percent(size)}};
                ascent-override: {{Percent(font.Measures.Above / size)}};
                descent-override: {{Percent(font.Measures.Below / size)}};
                line-gap-override: {{Percent(font.Measures.Gap / size)}};
                }

                """.ReplaceLineEndings("\n"));
        }

        text.Append("@layer nb-brand {\n");
        foreach (var font in fonts)
        {
            var list = $"\"{font.Family}\", \"nb-room-{font.Key}\", {theme}";
            text.Append(font.Key == "text"
                ? $":root {{\n--nb-font: {list};\n}}\n"
                : $":is(h1, h2, h3, h4, h5, h6, .nb-brand) {{\nfont-family: {list};\n}}\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>The rules by which what looks the same on every site keeps the theme's fonts.</summary>
    /// <param name="theme">The theme's own list of fonts.</param>
    /// <param name="same">What keeps them.</param>
    public static string Keep(string theme, string same) =>
        $$"""
        @layer nb-brand {
        {{same}} {
        --nb-font: {{theme}};
        font-family: {{theme}};
        }
        {{same}} :is(h1, h2, h3, h4, h5, h6) {
        font-family: inherit;
        }
        }

        """.ReplaceLineEndings("\n");

    private static string Percent(double part) => (part * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
