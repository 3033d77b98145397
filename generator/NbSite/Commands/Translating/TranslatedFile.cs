using System.Collections.Immutable;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;
using NbSite.Content.Translations;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Commands.Translating;

/// <summary>A part of a file that is translated as one, with what stands for it.</summary>
/// <param name="Name">“title”, “summary”, the kind of a block, or the name of words of signs.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Source">The words of the source.</param>
/// <param name="Pin">The pin that says that both belong together.</param>
/// <param name="Own">Where the translation stands; null when there is none.</param>
/// <param name="Origin">Where the source stands.</param>
internal sealed record TranslatedPart(string Name, TranslationState State, string Source, TranslationPin? Pin, SourceSpan? Own, SourceSpan Origin)
{
    /// <summary>Whether source and translation are the only ones that could belong together.</summary>
    public bool IsCertain { get; init; } = true;

    /// <summary>The hash of the source's words.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The words of the translation; null when there is none.</summary>
    public string? Words { get; init; }

    /// <summary>The translation in its file; null for what stands in the head.</summary>
    public TextBlock? Block { get; init; }
}

/// <summary>A file that is translated, its source, and what was made of what.</summary>
/// <param name="Language">The language of the translation.</param>
/// <param name="Path">The translated file, also where it is not there yet.</param>
/// <param name="SourcePath">The file of the source.</param>
internal sealed record TranslatedFile(string Language, string Path, string SourcePath)
{
    /// <summary>Whether there is a translation.</summary>
    public bool IsThere { get; init; }

    /// <summary>Whether it says what was made of what.</summary>
    public bool IsPinned { get; init; }

    /// <summary>Whether it tells when to phone: words of signs, and pages that name some.</summary>
    public bool TellsSigns { get; init; }

    /// <summary>The page itself; null for words of signs, and where there is none.</summary>
    public PageSource? Own { get; init; }

    /// <summary>What was pinned; null when nothing was.</summary>
    public TranslationPins? Pins { get; init; }

    /// <summary>In the order of the source.</summary>
    public ImmutableArray<TranslatedPart> Parts { get; init; } = [];

    /// <summary>Blocks of the translation for which the source has none.</summary>
    public ImmutableArray<TextBlock> Left { get; init; } = [];

    /// <summary>Words of the source that wait for their translation.</summary>
    public int WordsToTranslate => Parts.Where(part => part.State != TranslationState.Current)
        .Sum(part => part.Source.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);

    /// <summary>How many parts are in a state.</summary>
    public int Count(TranslationState state) => Parts.Count(part => part.State == state);

    /// <summary>The file of pins beside the translation.</summary>
    public string PinsPath => System.IO.Path.ChangeExtension(Path, null) + TranslationPins.Ending;

    /// <summary>A page laid beside its source.</summary>
    public static TranslatedFile OfPage(string language, string path, PageSource source, PageSource? own, TranslationPins? pins, DiagnosticBag bag)
    {
        var page = new TranslatedFile(language, path, source.File.Path) { TellsSigns = !source.Keys.Signs.Named.IsEmpty };
        var theirs = PageBlocks.Of(source.Text(), source.BodyOffset, new DiagnosticBag());
        var mine = own is null ? [] : PageBlocks.Of(own.Text(), own.BodyOffset, bag);
        var match = TranslationMatch.Of(theirs, mine, pins);
        return page with
        {
            IsThere = own is not null,
            IsPinned = pins is not null,
            Own = own,
            Pins = pins,
            Left = [.. match.Left.Where(left => !left.IsWordless)],
            Parts =
            [
                .. Words("title", source.Keys.Title, own?.Keys.Title, pins?.Title, own?.Keys.TitleSpan, source.Keys.TitleSpan),
                .. Words("summary", source.Keys.Summary, own?.Keys.Summary, pins?.Summary, own?.Keys.SummarySpan, source.Keys.SummarySpan),
                .. match.Blocks.Where(block => !block.Source.IsWordless).Select(block => new TranslatedPart(
                    block.Source.Kind, block.State, block.Source.Text,
                    block.Translation is { } there ? new TranslationPin(block.Source.Hash, there.Hash, SourceSpan.None) : null,
                    block.Translation?.Span, block.Source.Span)
                {
                    IsCertain = block.IsCertain,
                    Hash = block.Source.Hash,
                    Words = block.Translation?.Text,
                    Block = block.Translation,
                }),
            ],
        };
    }

    private static IEnumerable<TranslatedPart> Words(
        string name, string source, string? own, TranslationPin? pin, SourceSpan? span, SourceSpan origin)
    {
        if (source.Length == 0) yield break;
        if (own is not { Length: > 0 })
        {
            yield return new TranslatedPart(name, TranslationState.Missing, source, null, null, origin) { Hash = PageBlocks.HashOf(source) };
            yield break;
        }

        var now = new TranslationPin(PageBlocks.HashOf(source), PageBlocks.HashOf(own), SourceSpan.None);
        var state = pin?.Translation != now.Translation ? TranslationState.Unpinned
            : pin.Source == now.Source ? TranslationState.Current
            : TranslationState.Stale;
        yield return new TranslatedPart(name, state, source, now, span, origin) { Hash = now.Source, Words = own };
    }

    /// <summary>The pins of a file; null where there is none or it has errors.</summary>
    public static TranslationPins? PinsIn(ContentFile? file, DiagnosticBag bag) =>
        file is not null && SourceDecoder.Decode(file.Path, file.Bytes, bag) is { } text
            ? TranslationPinsReader.Read(YamlReader.Read(text, bag), bag)
            : null;
}
