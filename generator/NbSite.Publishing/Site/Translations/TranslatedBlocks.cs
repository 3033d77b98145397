using System.Collections.Immutable;
using NbSite.Content.Translations;
using NbSite.Model;
using NbSite.Publishing.Site.Pages;

namespace NbSite.Publishing.Site.Translations;

/// <summary>
/// What a pinned translation shows: its source in its present order, each block in the translated words while their pin holds, else in the
/// source's own words, which say in which language they are.
/// </summary>
internal static class TranslatedBlocks
{
    public static ImmutableArray<Block> Of(PageEntry entry, DiagnosticBag bag)
    {
        var (pins, source) = (entry.Translation!.Pins, entry.Translation.Source);
        var own = Cut(entry, bag);
        // What is wrong with the source is told of its own page.
        var match = TranslationMatch.Of(Cut(source, new DiagnosticBag(bag.Regions)), own, pins);
        var language = source.Header.Language;
        var shown = ImmutableArray.CreateBuilder<Block>();
        var waiting = ImmutableArray.CreateBuilder<Block>();
        if (!entry.Translation.Lent.IsEmpty) shown.Add(Lent([], language, entry.Header.Span));
        foreach (var block in match.Blocks)
        {
            if (block.State == TranslationState.Current || block.Source.IsWordless)
            {
                Flush();
                shown.AddRange((block.State == TranslationState.Current ? block.Translation! : block.Source).Blocks);
                continue;
            }

            if (entry.Translation.IsGone) continue;
            waiting.AddRange(block.Translation is { } stale ? WithAnchors(block.Source.Blocks, stale.Blocks) : block.Source.Blocks);
            bag.Add(Told(block, entry.Header.Language, language));
        }

        Flush();
        foreach (var left in match.Left.Where(left => !left.IsWordless))
            bag.Add(Codes.TranslationLeft.At(left.Span, source.Header.Path, left.Kind));
        return shown.ToImmutable();

        void Flush()
        {
            if (waiting.Count > 0) shown.Add(Lent(waiting.ToImmutable(), language, waiting[0].Span));
            waiting.Clear();
        }
    }

    /// <summary>The blocks of a page, for whoever lays them beside those of another language.</summary>
    public static ImmutableArray<TextBlock> Cut(PageEntry entry, DiagnosticBag bag) =>
        entry.Markdown is { } page ? PageBlocks.Of(page.Text(), page.BodyOffset, bag) : [];

    private static GroupBlock Lent(ImmutableArray<Block> blocks, string language, SourceSpan span) =>
        new(GroupKind.Untranslated, blocks) { InLanguage = language, Span = span };

    private static Diagnostic Told(TranslatedBlock block, string language, string lender) => block switch
    {
        { State: TranslationState.Stale, Translation: { } stale } =>
            Codes.TranslationStale.At(stale.Span, stale.Kind, Place(block.Source), lender),
        { State: TranslationState.Unpinned, Translation: { } edited } =>
            Codes.TranslationUnpinned.At(edited.Span, edited.Kind, Place(block.Source), lender),
        _ => Codes.TranslationMissing.At(block.Source.Span, block.Source.Kind, language, lender),
    };

    private static string Place(TextBlock source) => $"{source.Span.Path}:{source.Span.Line}";

    /// <summary>
    /// A heading that waits for its translation keeps the anchor that the translation has: addresses of the page stay what they are,
    /// and links in this language lead there.
    /// </summary>
    private static ImmutableArray<Block> WithAnchors(ImmutableArray<Block> source, ImmutableArray<Block> translation) =>
        source is [HeadingBlock heading] && translation is [HeadingBlock was]
            ? [heading with { Id = was.Id, AnchorOrigin = was.AnchorOrigin, AnchorWords = was.AnchorWords }]
            : source;
}
