using System.Security.Cryptography;
using System.Text;

namespace NbSite.Publishing.Search;

/// <summary>Names what an index says, so that a reader never joins files of two builds, and files can be kept for ever.</summary>
internal static class SearchVersion
{
    /// <summary>The first 40 bits of SHA-256 of the lists and of all that shards say, as 10 hexadecimal digits.</summary>
    public static string Of(IEnumerable<ReadOnlyMemory<byte>> lists, IEnumerable<SearchEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var list in lists) Add(list.Span);
        foreach (var entry in entries)
        {
            Text(string.Join('\n', [entry.Title, entry.Address, entry.Type, entry.State, entry.Summary, .. entry.Regions]));
            foreach (var section in entry.Sections)
            {
                Text($"{section.Anchor}\n{section.Heading}\n{section.Hidden}");
                Add(section.Text.Bytes.Span);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 5));

        void Text(string text) => Add(Encoding.UTF8.GetBytes(text));

        void Add(ReadOnlySpan<byte> bytes)
        {
            hash.AppendData(bytes);
            hash.AppendData("\n"u8);
        }
    }
}
