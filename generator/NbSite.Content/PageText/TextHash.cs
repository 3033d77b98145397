using System.Security.Cryptography;
using System.Text;
using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>Names one distinct text.</summary>
/// <param name="Sha256Hex">64 lower-case hexadecimal digits.</param>
/// <param name="VersionCode">The first 40 bits as 8 characters of Crockford's base 32, lower-case.</param>
public sealed record TextHashValue(string Sha256Hex, string VersionCode);

/// <summary>
/// The hash of what a page says: title, summary and the words of its Own and Transcluded blocks, with citation keys and
/// locators, the urgency of cards and the regions that words hold in. Not of what the generator adds: numbers,
/// back-links, definitions, UI words, addresses, dates.
/// </summary>
public static class TextHash
{
    /// <summary>Part of the hashed text, so that a new way of writing it out cannot pass for an old text.</summary>
    private const string Format = "nbsite-text-1\n";

    private const string Crockford = "0123456789abcdefghjkmnpqrstvwxyz";

    public static TextHashValue Of(PageContent page)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Text(page)));
        return new TextHashValue(Convert.ToHexStringLower(hash), Code(hash));
    }

    /// <summary>The exact text that is hashed; for tests and for explaining a difference.</summary>
    public static string Text(PageContent page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var text = new StringBuilder(Format, 4096);
        HashedText.Line(text, page.Title);
        HashedText.Line(text, page.Summary);
        HashedText.Regions(text, page.Regions);
        HashedText.Blocks(text, page.Blocks, generated: false);
        return text.ToString();
    }

    /// <summary>The first 40 bits of a hash as 8 characters.</summary>
    public static string Code(ReadOnlySpan<byte> hash)
    {
        ulong bits = 0;
        for (var i = 0; i < 5; i++) bits = (bits << 8) | hash[i];
        Span<char> code = stackalloc char[8];
        for (var i = 7; i >= 0; i--, bits >>= 5) code[i] = Crockford[(int)(bits & 31)];
        return code.ToString();
    }
}
