using System.Collections.Immutable;
using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>Words of running text, for counting and for search.</summary>
public static class PlainWords
{
    /// <summary>The words of some blocks that authors wrote, in reading order, as they are printed.</summary>
    public static IEnumerable<string> Of(IEnumerable<Block> blocks) =>
        BlockWalk.All(blocks).Where(block => block.Origin != Origin.Generated)
            .SelectMany(BlockWalk.Texts).SelectMany(text => Split(BlockWalk.PlainText(text)));

    /// <summary>How many words some blocks have.</summary>
    public static int Count(IEnumerable<Block> blocks) => Of(blocks).Count();

    /// <summary>Runs of letters, digits and what joins them (“child's”, “high-risk”, “0.5”).</summary>
    public static ImmutableArray<string> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsWord(text, i)) continue;
            var start = i;
            while (i < text.Length && (IsWord(text, i) || (IsJoiner(text[i]) && i + 1 < text.Length && IsWord(text, i + 1)))) i++;
            words.Add(text[start..i]);
        }

        return words.ToImmutable();
    }

    private static bool IsWord(string text, int at) => char.IsLetterOrDigit(text, at) || char.IsLowSurrogate(text[at])
        || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark
            or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsJoiner(char c) => c is '\'' or '’' or '-' or '‑' or '.' or ',';
}
