using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using NbSite.Content.Packs;
using NbSite.Content.Sources;
using NbSite.Model;
using NbSite.Pipelines;

namespace NbSite.Publishing.Site;

/// <summary>
/// What builds in one program read of files, so that the next one need not read again what it is given again: the very same bytes in the same
/// memory. What a build makes does not depend on it. Of files that are gone nothing is kept. One build uses it at a time.
/// </summary>
public sealed class ReadMemory
{
    private readonly ConcurrentDictionary<(string Reader, string Path), Known> _known = new();

    /// <summary>Names all that what is read of a file depends on beside its bytes.</summary>
    private string _ground = "";

    /// <summary>Begins a build.</summary>
    internal void Begin(BuildInput input)
    {
        var ground = GroundOf(input);
        // What was read with other types or packs is of no use again.
        if (ground != _ground) _known.Clear();
        _ground = ground;
        var paths = input.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var key in _known.Keys.Where(key => !paths.Contains(key.Path))) _known.TryRemove(key, out _);
    }

    /// <summary>What is read of a file, and what is wrong with it: as it was read before, or now.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="file">The file.</param>
    /// <param name="rules">Names what the reader was told of the site.</param>
    /// <param name="read">Reads it now.</param>
    internal (IReadOnlyList<Document> Documents, ImmutableArray<Diagnostic> Problems) Read(
        string reader, ContentFile file, string rules, Func<(IReadOnlyList<Document>, ImmutableArray<Diagnostic>)> read)
    {
        if (!MemoryMarshal.TryGetArray(file.Bytes, out var bytes) || bytes.Array is null) return read();
        if (_known.TryGetValue((reader, file.Path), out var known) && ReferenceEquals(known.Bytes.Array, bytes.Array)
            && known.Bytes.Offset == bytes.Offset && known.Bytes.Count == bytes.Count
            && known.Rules == rules) return (known.Documents, known.Problems);
        var (documents, problems) = read();
        _known[(reader, file.Path)] = new Known(bytes, rules, documents, problems);
        return (documents, problems);
    }

    /// <summary>
    /// The day, the choices, and the files by which others are read: types and packs. What readers take from site.yml is told at each file
    /// (<see cref="ReadingRules"/>). Of values.yml types take the masses of substances and their sources, and what is wrong there may leave their sheets unread.
    /// </summary>
    private static string GroundOf(BuildInput input)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in input.Files)
        {
            if (file.Path is not PackPaths.Lock && !file.Path.StartsWith("types/", StringComparison.Ordinal)
                && !file.Path.StartsWith("languages/", StringComparison.Ordinal) && PackPaths.Split(file.Path).Pack is null) continue;
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.Path}\n{file.Bytes.Length}\n")));
            hash.AppendData(file.Bytes.Span);
        }

        var day = input.Options.Today.ToString("O", CultureInfo.InvariantCulture);
        var types = input.Extensions.Types;
        var sources = types.All.SelectMany(type => type.Fields).SelectMany(field => field.Quantity?.Cites ?? []).Select(cite => cite.Span);
        hash.AppendData(Encoding.UTF8.GetBytes($"{input.OwnTypes?.IsBroken}\n{types.Fingerprint()}\n{string.Join('\n', sources)}"));
        return $"{day} {input.Options.Drafts} {Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    private sealed record Known(ArraySegment<byte> Bytes, string Rules, IReadOnlyList<Document> Documents, ImmutableArray<Diagnostic> Problems);
}
