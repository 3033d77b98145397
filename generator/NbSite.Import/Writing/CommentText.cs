using NbSite.Import.Tree;

namespace NbSite.Import.Writing;

/// <summary>Writes what the site refuses as a comment, which the next editor sees and readers do not.</summary>
internal static class CommentText
{
    private const int LongestPiece = 7_500;

    /// <summary>The words of a block in a comment that nobody sees.</summary>
    public static string Of(ImportedBlock block)
    {
        var words = PlainWords.Of([block]).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(Pieces).Select(line => InlineWriter.Write([new Words(line)], Care.EverySign));
        return $"::: comment\n{string.Join("\n\n", words)}\n:::";
    }

    // No paragraph may be longer than 20,000 characters, and a sign that is escaped takes two.
    private static IEnumerable<string> Pieces(string line)
    {
        var from = 0;
        while (line.Length - from > LongestPiece)
        {
            var end = line.LastIndexOf(' ', from + LongestPiece - 1, LongestPiece);
            if (end <= from) end = from + LongestPiece - (char.IsHighSurrogate(line[from + LongestPiece - 1]) ? 1 : 0);
            yield return line[from..end].Trim();
            from = end;
        }

        yield return line[from..].Trim();
    }
}
