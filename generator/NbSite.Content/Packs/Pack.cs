using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace NbSite.Content.Packs;

/// <summary>What a pack says of itself in <c>pack.yml</c>.</summary>
/// <param name="Name">What sites and messages call it.</param>
/// <param name="Version">As its makers count.</param>
internal sealed record PackManifest(string Name, string Version)
{
    /// <summary>The newest format of packs that this program reads, and the only one so far.</summary>
    public const int NewestFormat = 1;

    /// <summary>Under which terms it may be used; null when it does not say.</summary>
    public string? Licence { get; init; }

    /// <summary>Who makes it; null when it does not say.</summary>
    public string? MadeBy { get; init; }

    /// <summary>The languages that it says it has words in.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];
}

/// <summary>A file of a pack.</summary>
/// <param name="Path">From the top of the pack, with forward slashes.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record PackFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The hash of what it holds, in hexadecimal.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Bytes.Span));
}

/// <summary>What many sites share: types, words, signs, fact sheets, values, sources and pictures, of one version.</summary>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Files">All its files, sorted by path.</param>
internal sealed record Pack(PackManifest Manifest, ImmutableArray<PackFile> Files)
{
    /// <summary>What it is called.</summary>
    public string Name => Manifest.Name;

    /// <summary>The hash of all files and their names: the same for a folder and for a zip file of it.</summary>
    public string Sha256 { get; } = HashOf(Files.Select(file => (file.Path, file.Sha256)));

    /// <summary>Files that a site takes over; the others tell of the pack itself.</summary>
    public IEnumerable<PackFile> Content => Files.Where(file => !PackKinds.IsAbout(file.Path));

    /// <summary>The hash of a list of files.</summary>
    /// <param name="files">Their paths and hashes, in any order.</param>
    public static string HashOf(IEnumerable<(string Path, string Sha256)> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(
            files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => $"{file.Sha256}  {file.Path}\n")))));
}
