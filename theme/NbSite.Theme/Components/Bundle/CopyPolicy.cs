using System.Security.Cryptography;
using System.Text;

namespace NbSite.Theme.Components;

/// <summary>
/// What a page of an offline copy may do, said in the page itself: no server stands before it that could say so. As on the
/// published site nothing but the copy's own scripts, styles and pictures, and no text that becomes a script.
/// </summary>
internal static class CopyPolicy
{
    // A page that is opened from a folder has no site of its own for “self” to mean, so that files are named as well.
    private const string Own = "'self' file:";

    /// <summary>For pages that have files beside them.</summary>
    public const string OfPage =
        $"default-src 'none'; script-src {Own}; style-src {Own}; img-src {Own} data:; media-src {Own}; form-action {Own}; base-uri 'none'; "
        + "require-trusted-types-for 'script'; trusted-types nbsite";

    /// <summary>For the page that a copy begins with, which has its style and a handler in itself.</summary>
    public static string OfStart(string style, params ReadOnlySpan<string> handlers)
    {
        var known = new StringBuilder();
        foreach (var handler in handlers) known.Append(' ').Append(HashOf(handler));
        return $"default-src 'none'; script-src {Own} 'unsafe-hashes'{known}; style-src {HashOf(style)}; base-uri 'none'; form-action 'none'";
    }

    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
