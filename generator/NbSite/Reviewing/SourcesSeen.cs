using System.Security.Cryptography;
using System.Text;
using NbSite.Commands.Signing;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Publishing.Site.Reviews;

namespace NbSite.Reviewing;

/// <summary>
/// Names the sources that a reviewer sees beside parts, as they are described: who accepts the parts accepts these, and no others.
/// </summary>
internal static class SourcesSeen
{
    private const int Bytes = 10;

    /// <summary>
    /// 20 hexadecimal digits. The title of a page stands for the sources that it shows besides those of its own parts: of words of fact
    /// sheets and of cards, which a look at the whole page covers too.
    /// </summary>
    /// <param name="parts">The parts of one question.</param>
    /// <param name="sheet">What they stand in.</param>
    public static string Of(IEnumerable<SignedBlock> parts, Sheet sheet)
    {
        // No key has a line break, and no description is empty.
        var said = string.Join('\n', Keys(parts, sheet).Select(key => $"{key}={sheet.Index.Get<FormattedReference>(IndexKind.Reference, key)?.DataHash}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, Bytes));
    }

    /// <summary>The keys of the same, each once and in order.</summary>
    public static IEnumerable<string> Keys(IEnumerable<SignedBlock> parts, Sheet sheet) => parts
        .SelectMany(part => part.Block is null ? Others(sheet) : PartSources.Of(part)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Others(Sheet sheet)
    {
        var own = SheetText.Own(sheet.Page).SelectMany(PartSources.Of).ToHashSet(StringComparer.Ordinal);
        return sheet.Parts.Cited.Where(key => !own.Contains(key));
    }
}
