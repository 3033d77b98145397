using NbSite.Model;

namespace NbSite.Content.PageText;

/// <summary>Names one distinct text.</summary>
/// <param name="Sha256Hex">64 lower-case hexadecimal digits.</param>
/// <param name="VersionCode">The first 40 bits as 8 characters of Crockford's base 32, lower-case.</param>
public sealed record TextHashValue(string Sha256Hex, string VersionCode);

/// <summary>
/// The hash of all that a page says: words with what they stand in, links, pictures, sources, regions and urgency. Not of
/// numbers of citations, links from other pages, definitions, places in files, addresses and dates.
/// </summary>
public static class TextHash
{
    /// <summary>The way of hashing, as records say it: <c>hash: 2</c>. Records without it are of the first (<see cref="FormerHash"/>).</summary>
    public const int Version = 2;

    /// <summary>Part of the hashed bytes, so that a new way of writing them cannot pass for an old text.</summary>
    private const string Format = "nbsite-text-2";

    private const string Crockford = "0123456789abcdefghjkmnpqrstvwxyz";

    public static TextHashValue Of(PageContent page)
    {
        ArgumentNullException.ThrowIfNull(page);
        Span<byte> hash = stackalloc byte[32];
        using var stream = new HashStream();
        Write(stream, page, SaidScope.All);
        stream.Hash(hash);
        return new TextHashValue(Convert.ToHexStringLower(hash), Code(hash));
    }

    /// <summary>Whether two texts say the same but for words that NbSite links to the glossary by itself.</summary>
    public static bool IsSameButTerms(PageContent left, PageContent right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        using var before = new HashStream();
        using var after = new HashStream();
        Write(before, left, SaidScope.All & ~SaidScope.Terms);
        Write(after, right, SaidScope.All & ~SaidScope.Terms);
        return before.Written.SequenceEqual(after.Written);
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

    /// <summary>Whether a text is what <see cref="Code"/> gives.</summary>
    internal static bool IsCode(string? text) => text?.Length == 8 && text.All(c => Crockford.Contains(c, StringComparison.Ordinal));

    /// <summary>The exact bytes that are hashed; for tests and for explaining a difference.</summary>
    internal static byte[] Bytes(PageContent page)
    {
        using var stream = new HashStream();
        Write(stream, page, SaidScope.All);
        return stream.Written.ToArray();
    }

    private static void Write(HashStream stream, PageContent page, SaidScope scope)
    {
        var writer = new SaidWriter(stream, scope);
        stream.Open(Format);
        stream.Mark("type", page.Type);
        writer.Regions(page.Regions, null);
        writer.Words("title", page.Title);
        writer.Words("summary", page.Summary);
        writer.Blocks(page.Blocks, null);
        stream.Close();
    }
}
