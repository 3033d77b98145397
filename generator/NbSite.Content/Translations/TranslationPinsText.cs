using System.Globalization;
using System.Text;

namespace NbSite.Content.Translations;

/// <summary>Writes <c>page.translation.yml</c>: a line for each block, in the order of the source, so that Git can join two people's work.</summary>
public static class TranslationPinsText
{
    public static string Of(TranslationPins pins)
    {
        ArgumentNullException.ThrowIfNull(pins);
        var text = new StringBuilder("# Written by “nbsite translate”. Which words of the source each block of the translation was made of.\n");
        text.Append(CultureInfo.InvariantCulture, $"hash: {TranslationPins.Version}\n");
        if (pins.Title is { } title) text.Append("title: ").Append(Pair(title));
        if (pins.Summary is { } summary) text.Append("summary: ").Append(Pair(summary));
        if (!pins.Blocks.IsEmpty) text.Append("blocks:\n");
        foreach (var pin in pins.Blocks) text.Append("  - ").Append(Pair(pin));
        if (pins.Names.Count > 0) text.Append("words:\n");
        foreach (var (name, pin) in pins.Names.OrderBy(name => name.Key, StringComparer.Ordinal))
            text.Append("  \"").Append(name).Append("\": ").Append(Pair(pin));
        return text.ToString();
    }

    // Digits alone, or with an “e” among them, would be read as a number.
    private static string Pair(TranslationPin pin) => $"{{source: \"{pin.Source}\", translation: \"{pin.Translation}\"}}\n";
}
