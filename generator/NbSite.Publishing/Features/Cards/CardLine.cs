using System.Collections.Immutable;
using HarfBuzzSharp;
using SkiaSharp;
using Shaping = HarfBuzzSharp.Buffer;

namespace NbSite.Publishing.Features.Cards;

/// <summary>One outline of a line, with its place in units of its font.</summary>
internal readonly record struct CardGlyph(CardFont Font, ushort Glyph, float X, float Y);

/// <summary>A line of words as it is drawn, from left to right, for a size of 1.</summary>
/// <param name="Glyphs">Its outlines.</param>
/// <param name="Width">How wide it is.</param>
internal sealed record CardLine(ImmutableArray<CardGlyph> Glyphs, float Width)
{
    /// <summary>Joins letters as their script asks, and puts them in the order in which they are seen.</summary>
    /// <param name="text">Words of which every letter is in a font.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="isRtl">Whether the words around run to the left.</param>
    /// <param name="fonts">The fonts.</param>
    public static CardLine Of(string text, string language, bool isRtl, CardFonts fonts)
    {
        var glyphs = ImmutableArray.CreateBuilder<CardGlyph>();
        var x = 0f;
        foreach (var run in Seen(Runs(text, isRtl, fonts)))
        {
            using var shaped = new Shaping();
            shaped.AddUtf16(text, run.Start, run.Length);
            shaped.Direction = run.Level % 2 == 1 ? Direction.RightToLeft : Direction.LeftToRight;
            shaped.Language = new Language(language);
            shaped.GuessSegmentProperties();
            run.Font.Rules.Shape(shaped);
            var places = shaped.GlyphPositions;
            var infos = shaped.GlyphInfos;
            float units = run.Font.Units;
            for (var i = 0; i < infos.Length; i++)
            {
                glyphs.Add(new CardGlyph(
                    run.Font, (ushort)infos[i].Codepoint, x + (places[i].XOffset / units), -places[i].YOffset / units));
                x += places[i].XAdvance / units;
            }
        }

        return new CardLine(glyphs.ToImmutable(), x);
    }

    /// <summary>Draws it.</summary>
    /// <param name="canvas">What is drawn on.</param>
    /// <param name="left">Where it begins.</param>
    /// <param name="baseline">Where its letters stand.</param>
    /// <param name="size">How large it is.</param>
    /// <param name="colour">Its colour.</param>
    public void Draw(SKCanvas canvas, float left, float baseline, float size, SKColor colour)
    {
        using var paint = new SKPaint { Color = colour, IsAntialias = true, Style = SKPaintStyle.Fill };
        foreach (var font in Glyphs.GroupBy(glyph => glyph.Font))
        {
            // Outlines and not letters: no machine's hints or smoothing for screens take part.
            using var outlines = new SKFont(font.Key.Outlines, size)
            {
                Hinting = SKFontHinting.None,
                LinearMetrics = true,
            };
            foreach (var glyph in font)
            {
                using var path = outlines.GetGlyphPath(glyph.Glyph);
                if (path is null || path.IsEmpty) continue;
                canvas.Save();
                canvas.Translate(left + (glyph.X * size), baseline + (glyph.Y * size));
                canvas.DrawPath(path, paint);
                canvas.Restore();
            }
        }
    }

    /// <summary>Parts that have one direction, one font and one script, in the order in which they are read.</summary>
    private static List<Run> Runs(string text, bool isRtl, CardFonts fonts)
    {
        var levels = CardScript.Levels(text, isRtl);
        var runs = new List<Run>();
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var length = rune.Utf16SequenceLength;
            var script = UnicodeFunctions.Default.GetScript(rune.Value);
            var isShared = script == Script.Common || script == Script.Inherited;
            var last = runs.Count > 0 ? runs[^1] : null;
            // Blanks and signs are written with the letters before them where that can be.
            var font = last is not null && (CardScript.IsSilent(rune.Value) || (isShared && last.Font.Has(rune.Value)))
                ? last.Font : fonts.Of(rune.Value) ?? last?.Font ?? fonts.Of(' ')!;
            if (last is not null && last.Level == levels[at] && last.Font == font
                && (isShared || last.Script is null || last.Script == script))
            {
                runs[^1] = last with { Length = last.Length + length, Script = isShared ? last.Script : script };
            }
            else
            {
                runs.Add(new Run(at, length, levels[at], font, isShared ? null : script));
            }

            at += length;
        }

        return runs;
    }

    /// <summary>The runs from left to right: each level is turned round, from the highest down.</summary>
    private static List<Run> Seen(List<Run> runs)
    {
        for (var level = runs.Count == 0 ? 0 : runs.Max(run => run.Level); level > 0; level--)
        {
            for (var i = 0; i < runs.Count; i++)
            {
                var end = i;
                while (end < runs.Count && runs[end].Level >= level) end++;
                if (end > i) runs.Reverse(i, end - i);
                i = Math.Max(i, end - 1);
            }
        }

        return runs;
    }

    private sealed record Run(int Start, int Length, int Level, CardFont Font, Script? Script);
}
