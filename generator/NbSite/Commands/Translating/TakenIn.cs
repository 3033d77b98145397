using System.Collections.Immutable;
using System.Text;
using NbSite.Content.FrontMatter;
using NbSite.Content.Sources;
using NbSite.Content.Translations;
using NbSite.Model;

namespace NbSite.Commands.Translating;

/// <summary>What a translator's file makes of a page.</summary>
/// <param name="Text">The page; null when nothing in it changes.</param>
/// <param name="Pins">Its pins.</param>
/// <param name="Changed">How many parts have other words.</param>
internal sealed record TakenIn(byte[]? Text, byte[] Pins, int Changed)
{
    /// <summary>Null, with errors in the bag, when something does not fit.</summary>
    public static TakenIn? Of(TranslatedFile page, XliffFile file, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        var byHash = page.Parts.ToLookup(part => part.Hash, StringComparer.Ordinal);
        var words = new Dictionary<string, (string Text, XliffAnswer Answer)>(StringComparer.Ordinal);
        foreach (var answer in file.Answers)
        {
            if (!byHash.Contains(answer.Id))
            {
                own.Add(Codes.XliffSourceChanged.At(answer.Span));
                continue;
            }

            foreach (var part in byHash[answer.Id])
            {
                // What says that it still waits and has the words of before was not worked on.
                if (answer.Text(part.Source, own) is not { } text || (!answer.IsReady && text == part.Words)) continue;
                words[part.Hash + part.Name] = (text, answer);
            }
        }

        if (!own.HasErrors && Written(page, words) is var (written, changed))
        {
            var decoded = new DiagnosticBag();
            if (FrontMatterReader.Read(new ContentFile(page.Path, Encoding.UTF8.GetBytes(written)), decoded) is not { } now)
            {
                bag.AddRange(own.ToImmutable());
                bag.AddRange(decoded.ToImmutable());
                return null;
            }

            if (PinsOf(page, now, words, own) is { } pins)
            {
                bag.AddRange(own.ToImmutable());
                return own.HasErrors ? null : new TakenIn(
                    changed == 0 ? null : Encoding.UTF8.GetBytes(written), Encoding.UTF8.GetBytes(TranslationPinsText.Of(pins)), changed);
            }
        }

        bag.AddRange(own.ToImmutable());
        return null;
    }

    /// <summary>The page with the words in their places, and nothing else changed.</summary>
    private static (string Text, int Changed) Written(TranslatedFile page, Dictionary<string, (string Text, XliffAnswer Answer)> words)
    {
        var text = page.Own!.Text();
        var edits = new List<(int At, int Length, string Text, int Order)>();
        var end = page.Own.BodyOffset;
        foreach (var part in page.Parts)
        {
            var has = words.TryGetValue(part.Hash + part.Name, out var given);
            if (part.Block is { } block)
            {
                if (has && given.Text != block.Text) edits.Add((block.Offset, block.Length, given.Text, edits.Count));
                end = block.Offset + block.Length;
            }
            else if (part.Name is "title" or "summary")
            {
                if (has && part.Own is { } place && given.Text != part.Words) edits.Add((Offset(text.Value, place), place.Length, Quoted(given.Text), edits.Count));
            }
            else if (has)
            {
                // Behind the words of what stands before it in the source.
                var isFirst = end == page.Own.BodyOffset;
                edits.Add((end, 0, isFirst ? given.Text + "\n\n" : "\n\n" + given.Text, edits.Count));
            }
        }

        var written = new StringBuilder(text.Value);
        foreach (var edit in edits.OrderByDescending(edit => edit.At).ThenByDescending(edit => edit.Order))
            written.Remove(edit.At, edit.Length).Insert(edit.At, edit.Text);
        return (written.ToString(), edits.Count);
    }

    /// <summary>What is pinned now; null, with errors in the bag, when a part does not stand in the page as one block.</summary>
    private static TranslationPins? PinsOf(
        TranslatedFile page, PageSource now, Dictionary<string, (string Text, XliffAnswer Answer)> words, DiagnosticBag bag)
    {
        var problems = new DiagnosticBag();
        var cut = PageBlocks.Of(now.Text(), now.BodyOffset, problems);
        foreach (var problem in problems.ToImmutable().Where(each => each.Severity == Severity.Error)) bag.Add(problem);
        // What was given stands where it was put, as one block, in order; what was not stands as before.
        var free = cut.ToList();
        var pins = ImmutableArray.CreateBuilder<TranslationPin>();
        TranslationPin? title = page.Pins?.Title, summary = page.Pins?.Summary;
        foreach (var part in page.Parts)
        {
            var has = words.TryGetValue(part.Hash + part.Name, out var given);
            if (part.Name is "title" or "summary")
            {
                if (!has) continue;
                var said = part.Name == "title" ? now.Keys.Title : now.Keys.Summary;
                if (said != given.Text) bag.Add(Codes.XliffShape.At(given.Answer.Span, page.Path, $"the {part.Name} cannot be written into the page's head"));
                var pin = new TranslationPin(part.Hash, PageBlocks.HashOf(said), SourceSpan.None);
                if (part.Name == "title") title = pin;
                else summary = pin;
                continue;
            }

            var wanted = has ? given.Text : part.Block?.Text;
            if (wanted is null) continue;
            var at = free.FindIndex(block => block.Text == wanted && block.Kind == part.Name);
            if (at < 0 && !has) at = free.FindIndex(block => block.Text == wanted);
            if (at < 0)
            {
                if (has) bag.Add(Codes.XliffShape.At(given.Answer.Span, page.Path, $"it is not one {part.Name}"));
                continue;
            }

            if (has) pins.Add(new TranslationPin(part.Hash, free[at].Hash, SourceSpan.None));
            else if (Kept(page, part, free[at]) is { } kept) pins.Add(kept);
            free.RemoveAt(at);
        }

        return bag.HasErrors ? null : new TranslationPins { Title = title, Summary = summary, Blocks = pins.ToImmutable() };
    }

    // A pin that does not hold stays: it says what the words were made of.
    private static TranslationPin? Kept(TranslatedFile page, TranslatedPart part, TextBlock block) => part.State == TranslationState.Current
        ? new TranslationPin(part.Hash, block.Hash, SourceSpan.None)
        : page.Pins?.Blocks.FirstOrDefault(pin => pin.Translation == block.Hash);

    private static int Offset(string text, SourceSpan span)
    {
        var at = 0;
        for (var line = 1; line < span.Line; line++) at = text.IndexOf('\n', at) + 1;
        return at + span.Column - 1;
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
