using System.Security.Cryptography;
using System.Text;

namespace NbSite.Preview.Serving;

/// <summary>
/// Names all of a page that is shown and is not its own words: menu, foot, style sheets, scripts, language. While it is the same, new words can
/// be put in place of the old ones without loading the page again. Told by the finished page, since scripts change the one that is open.
/// </summary>
internal static class PageFrame
{
    /// <summary>Empty for a page without a main part, which is always loaded again.</summary>
    public static string Of(ReadOnlySpan<byte> page)
    {
        var (body, main) = (page.IndexOf("<body"u8), page.IndexOf("<main"u8));
        var end = page.LastIndexOf("</main>"u8);
        if (body < 0 || main < body || end < main) return "";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(page[..Math.Max(0, page.IndexOf("<head"u8))]);
        hash.AppendData(page[body..main]);
        hash.AppendData(page[end..]);
        var head = Encoding.UTF8.GetString(page[..body]);
        foreach (var start in (string[])["<link rel=\"stylesheet\"", "<link rel=\"icon\"", "<script src"])
        {
            for (var at = head.IndexOf(start, StringComparison.Ordinal); at >= 0; at = head.IndexOf(start, at + 1, StringComparison.Ordinal))
                hash.AppendData(Encoding.UTF8.GetBytes(head[at..(head.IndexOf('>', at) is var close and >= 0 ? close : head.Length)]));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
