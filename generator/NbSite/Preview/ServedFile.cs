using System.Security.Cryptography;

namespace NbSite.Preview;

/// <summary>A finished file as the browser gets it.</summary>
/// <param name="Bytes">All of it.</param>
internal sealed record ServedFile(ReadOnlyMemory<byte> Bytes)
{
    private string? _hash;

    /// <summary>Names the bytes; worked out when first asked for. Two threads that both do it reach the same answer.</summary>
    public string Hash => _hash ??= Convert.ToHexStringLower(SHA256.HashData(Bytes.Span).AsSpan(0, 12));
}
