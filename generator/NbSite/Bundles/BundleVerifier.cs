using System.Globalization;
using System.Security.Cryptography;
using NbSite.Publishing.Features.Bundles;

namespace NbSite.Bundles;

/// <summary>What was found of a copy. <see cref="Manifest"/> is null when it cannot be told what should be in it.</summary>
internal sealed record BundleFindings(BundleManifest? Manifest, IReadOnlyList<string> Problems, string? Fingerprint);

/// <summary>Compares a copy with its own lists.</summary>
internal static class BundleVerifier
{
    private const int LargestList = 64 * 1024 * 1024;
    private const long LargestCopy = 8L * 1024 * 1024 * 1024;

    public static BundleFindings Verify(BundleContents contents, DateOnly today, CancellationToken cancellation)
    {
        var problems = new List<string>();
        var twice = contents.Paths.GroupBy(path => path, StringComparer.Ordinal).Where(path => path.Count() > 1).Select(path => path.Key).ToHashSet();
        problems.AddRange(twice.Order(StringComparer.Ordinal).Select(path => $"twice: {Shown(path)}"));
        var paths = contents.Paths.ToHashSet(StringComparer.Ordinal);
        if (Small(BundleNames.Manifest) is not { } bytes || BundleManifest.Read(bytes) is not { } manifest)
        {
            problems.Add(BundleManifest.IsOfLaterSchema(Small(BundleNames.Manifest))
                ? $"{BundleNames.Manifest} was written by a newer NbSite: check the copy with that one, or by hand with sha256sum -c {BundleNames.Sums}"
                : $"missing or damaged: {BundleNames.Manifest}");
            return new BundleFindings(null, problems, null);
        }

        if (manifest.Files.Values.Any(file => file.Size < 0) || manifest.Files.Values.Sum(file => (decimal)file.Size) > LargestCopy)
        {
            problems.Add($"damaged: {BundleNames.Manifest} tells of sizes that no copy has");
            return new BundleFindings(null, problems, null);
        }

        foreach (var (path, file) in manifest.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!paths.Contains(path)) problems.Add($"missing: {Shown(path)}");
            else if (!twice.Contains(path) && !Is(path, file)) problems.Add($"changed: {Shown(path)}");
        }

        var sums = Small(BundleNames.Sums);
        var own = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (sums is null) problems.Add($"{(paths.Contains(BundleNames.Sums) ? "changed" : "missing")}: {BundleNames.Sums}");
        else if (!sums.AsSpan().SequenceEqual(manifest.Sums(own))) problems.Add($"changed: {BundleNames.Sums} or {BundleNames.Manifest}");
        problems.AddRange(paths.Where(path => !manifest.Files.ContainsKey(path) && path is not (BundleNames.Manifest or BundleNames.Sums))
            .Order(StringComparer.Ordinal).Select(path => $"added: {Shown(path)}"));
        if (today > manifest.Until)
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"past its date: it was to be used until {manifest.Until:yyyy-MM-dd}"));
        return new BundleFindings(manifest, problems, sums is null ? null : Convert.ToHexStringLower(SHA256.HashData(sums)));

        byte[]? Small(string path)
        {
            if (!paths.Contains(path) || twice.Contains(path)) return null;
            try
            {
                using var stream = contents.Open(path);
                if (stream is null) return null;
                using var read = new MemoryStream();
                var buffer = new byte[1 << 16];
                for (int count; (count = stream.Read(buffer)) > 0;)
                {
                    read.Write(buffer, 0, count);
                    if (read.Length > LargestList) return null;
                }

                return read.ToArray();
            }
            catch (InvalidDataException)
            {
                return null;
            }
        }

        // Stops one byte after the size it should have: a bomb is never unpacked.
        bool Is(string path, BundledFile file)
        {
            try
            {
                using var stream = contents.Open(path);
                if (stream is null) return false;
                using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                var buffer = new byte[1 << 16];
                long size = 0;
                for (int count; (count = stream.Read(buffer)) > 0;)
                {
                    size += count;
                    if (size > file.Size) return false;
                    hash.AppendData(buffer, 0, count);
                }

                return size == file.Size && Convert.ToHexStringLower(hash.GetHashAndReset()) == file.Sha256;
            }
            catch (InvalidDataException)
            {
                return false;
            }
        }
    }

    // A name may hold signs that steer a terminal.
    private static string Shown(string path) =>
        string.Concat(path.Take(200).Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format ? '\uFFFD' : c));
}
