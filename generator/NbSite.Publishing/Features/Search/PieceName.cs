using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NbSite.Publishing.Features.Search;

/// <summary>
/// Names a piece of the index by what it says: files can be kept for ever, a reader never joins pieces of two builds, and
/// an edit gives a new name to the pieces that it changed only.
/// </summary>
internal static class PieceName
{
    /// <summary>The first 40 bits of SHA-256 of lists, as 10 hexadecimal digits.</summary>
    public static string Of(ImmutableArray<ReadOnlyMemory<byte>> lists)
    {
        using var hash = Begin();
        foreach (var list in lists) Add(hash, list.Span);
        return End(hash);
    }

    /// <summary>The same of all that a shard says of its pages.</summary>
    public static string Of(ImmutableArray<SearchEntry> entries)
    {
        using var hash = Begin();
        foreach (var entry in entries)
        {
            Add(hash, string.Join('\n', [entry.Title, entry.Address, entry.Type, entry.State, entry.Summary, .. entry.Regions]));
            foreach (var section in entry.Sections)
            {
                Add(hash, $"{section.Anchor}\n{section.Heading}\n{section.IsOutlook}");
                Add(hash, section.Text.Bytes.Span);
            }
        }

        return End(hash);
    }

    // The same words in another format are another file.
    private static IncrementalHash Begin()
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, SearchDictionary.Format.ToString(CultureInfo.InvariantCulture));
        return hash;
    }

    private static void Add(IncrementalHash hash, string text) => Add(hash, Encoding.UTF8.GetBytes(text));

    private static void Add(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        hash.AppendData("\n"u8);
    }

    private static string End(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 5));
}
