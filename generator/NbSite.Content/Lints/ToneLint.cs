using System.Collections.Immutable;
using NbSite.Content.Languages;
using NbSite.Content.Reading;
using NbSite.Model;

namespace NbSite.Content.Lints;

/// <summary>
/// Advice on how a page speaks: an alarm with nothing to do, words about sources, a run of clipped sentences, a country said
/// twice. None of it is wrong, so nothing fails for it.
/// </summary>
public static class ToneLint
{
    /// <summary>A sentence of so many words or fewer is a short one.</summary>
    public const int ShortSentence = 6;

    /// <summary>So many short sentences, one after the other, are let be.</summary>
    public const int MostShort = 4;

    /// <param name="page">A page whose links and values are resolved.</param>
    /// <param name="pack">What is known of its language.</param>
    /// <param name="regions">The countries that the site declares.</param>
    /// <param name="bag">Takes notes NB0912 to NB0915.</param>
    public static void Check(PageContent page, LanguagePack pack, SiteRegions regions, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(regions);
        ArgumentNullException.ThrowIfNull(bag);
        if (page.Kind == ContentKind.About) return;
        Walk(page.Blocks, new ToneWalk(pack, regions, bag), []);
    }

    private static void Walk(ImmutableArray<Block> blocks, ToneWalk walk, ImmutableArray<string> said)
    {
        foreach (var block in blocks)
        {
            if (block.IsAside || block.Origin == Origin.Generated || block is CareCardBlock or TableBlock) continue;
            var inside = block.Regions.IsEmpty ? said : block.Regions;
            if (block is ParagraphBlock paragraph) walk.Paragraph(new Passage(paragraph.Children), paragraph, inside);
            Walk(BlockWalk.Children(block), walk, inside);
        }
    }

    private sealed class ToneWalk(LanguagePack pack, SiteRegions regions, DiagnosticBag bag)
    {
        public void Paragraph(Passage passage, ParagraphBlock block, ImmutableArray<string> said)
        {
            var (run, start, told) = (0, 0, false);
            foreach (var (from, to) in pack.Sentences.Split(passage.Text, 0))
            {
                var text = passage.Text[from..to];
                var first = from + (text.Length - text.TrimStart([' ', '\t', '\r', '\n', '\u00A0', Passage.Cite]).Length);
                var sentence = text.Replace(Passage.Cite, ' ').Trim();
                var length = ReadingText.Words(sentence).Count();
                if (length == 0) continue;
                Sentence(passage, first, sentence, block);
                if (run == 0) start = first;
                run = length <= ShortSentence ? run + 1 : 0;
                if (run <= MostShort || told) continue;
                told = true;
                bag.Add(Codes.ClippedSentences.At(At(passage, start, 1, block), run));
            }

            if (SaidTwice(passage.Text, said) is { } name)
                bag.Add(Codes.RegionSaidTwice.At(At(passage, passage.Text.IndexOf(name, StringComparison.Ordinal), name.Length, block), name));
        }

        private void Sentence(Passage passage, int at, string sentence, Block block)
        {
            if (pack.Tone.Bare.Any(pattern => pattern.Match(sentence) is { Success: true } match && match.Length == sentence.Length))
                bag.Add(Codes.BareAlarm.At(At(passage, at, sentence.Length, block), sentence));
            else if (pack.Tone.Sources.Select(pattern => pattern.Match(sentence)).FirstOrDefault(match => match.Success) is { } found)
                bag.Add(Codes.SpeaksOfSources.At(At(passage, at, found.Length, block), found.Value.Trim()));
        }

        /// <summary>The name of the one country that the label says already, when it stands in the first four words.</summary>
        private string? SaidTwice(string text, ImmutableArray<string> said)
        {
            if (said is not [var code]) return null;
            var name = regions.Name(code, pack.Language);
            var at = text.IndexOf(name, StringComparison.Ordinal);
            return at >= 0 && text.AsSpan(0, at).Count(' ') <= 3 ? name : null;
        }

        private static SourceSpan At(Passage passage, int at, int length, Block block) =>
            passage.Span(at, length) is { } span && span != SourceSpan.None ? span : block.Span;
    }
}
