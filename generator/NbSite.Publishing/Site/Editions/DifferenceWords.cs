using NbSite.Content.PageText;

namespace NbSite.Publishing.Site.Editions;

/// <summary>The words of a signed part, as they are compared and shown.</summary>
public static class DifferenceWords
{
    /// <param name="block">The part.</param>
    /// <param name="sources">Whether its citations are words too, one for each source: [@key].</param>
    public static string[] Of(SignedBlock block, bool sources)
    {
        ArgumentNullException.ThrowIfNull(block);
        var words = new List<string>();
        var cited = false;
        foreach (var word in block.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            // A citation is written [@key;@key, p. 12;] with spaces around it; a locator may have spaces too.
            cited |= word.StartsWith("[@", StringComparison.Ordinal);
            if (!cited || sources) words.Add(word);
            if (cited && word.EndsWith(";]", StringComparison.Ordinal)) cited = false;
        }

        return [.. words];
    }
}
