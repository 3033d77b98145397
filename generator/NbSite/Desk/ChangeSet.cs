using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NbSite.Console;

namespace NbSite.Desk;

/// <summary>What is to become of files of the content folder: all of it, or nothing. Immutable.</summary>
/// <param name="Title">What is done, in words, such as “Change a paragraph of Surgery”.</param>
/// <param name="Files">Each file once, in order of path.</param>
internal sealed record ChangeSet(string Title, ImmutableArray<FileChange> Files)
{
    /// <summary>What takes it back.</summary>
    public ChangeSet Inverse => new($"Undo: {Title}", [.. Files.Select(file => new FileChange(file.Path, file.After, file.Before))]);

    /// <summary>Names exactly this change, before and after: who saw it says so by this name.</summary>
    public string Print
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in Files)
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path}\0{Name(file.Before)}\0{Name(file.After)}\n"));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>A change of files; what would stay as it is is left out, and the order does not matter.</summary>
    /// <param name="title">What is done, in words.</param>
    /// <param name="files">The files. Throws <see cref="ArgumentException"/> for one that is named twice.</param>
    public static ChangeSet Of(string title, params IEnumerable<FileChange> files)
    {
        var changed = files.Where(file => !FileChange.IsSame(file.Before, file.After)).OrderBy(file => file.Path, StringComparer.Ordinal).ToImmutableArray();
        if (changed.Zip(changed.Skip(1)).Any(pair => pair.First.Path == pair.Second.Path))
            throw new ArgumentException("A file is named twice.", nameof(files));
        return new ChangeSet(title, changed);
    }

    private static string Name(ReadOnlyMemory<byte>? bytes) => FileChange.HashOf(bytes) ?? "none";
}

/// <summary>One file as it was read and as it is to be.</summary>
/// <param name="Path">From the content folder, with forward slashes.</param>
/// <param name="Before">What it held when it was read; null when there was none.</param>
/// <param name="After">What it is to hold; null when it is taken away.</param>
internal sealed record FileChange(string Path, ReadOnlyMemory<byte>? Before, ReadOnlyMemory<byte>? After)
{
    /// <summary>Names what the file held; null when there was none.</summary>
    public string? BeforeHash => HashOf(Before);

    /// <summary>The lines that differ, as Git writes them; a sentence for what is no text. Empty for a file without lines.</summary>
    public string Difference => Text(Before) is { } before && Text(After) is { } after
        ? UnifiedDiff.Of(Path, before, after)
        : $"{Path}: {(Before is null ? "new" : After is null ? "taken away" : "another file")}, {(After ?? Before)!.Value.Length} bytes\n";

    /// <summary>SHA-256 in hex; null for no file.</summary>
    public static string? HashOf(ReadOnlyMemory<byte>? bytes) => bytes is { } some ? Convert.ToHexStringLower(SHA256.HashData(some.Span)) : null;

    /// <summary>Whether both are no file, or files of the same bytes.</summary>
    public static bool IsSame(ReadOnlyMemory<byte>? one, ReadOnlyMemory<byte>? other) =>
        one is { } left && other is { } right ? left.Span.SequenceEqual(right.Span) : one is null && other is null;

    private static string? Text(ReadOnlyMemory<byte>? bytes)
    {
        if (bytes is not { } some) return "";
        if (some.Span.Contains((byte)0)) return null;
        var text = Encoding.UTF8.GetString(some.Span);
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? null : text;
    }
}
