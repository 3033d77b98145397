using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NbSite.Disk;

namespace NbSite.Desk;

/// <summary>
/// Changes that were made, the last one on top, in <c>.nbsite/desk</c> beside the content folder: so they can be taken back after the
/// preview was ended and begun again. Used while the content folder is held, by one at a time.
/// </summary>
/// <param name="site">The folder that holds the content folder.</param>
internal sealed class UndoStack(string site)
{
    private const int Most = 100;
    private const string Ending = ".json";

    /// <summary>Puts a change on top. Throws what the disk throws.</summary>
    /// <returns>Its number.</returns>
    public int Push(ChangeSet change)
    {
        var folder = Folder();
        Directory.CreateDirectory(folder);
        var numbers = Numbers();
        var number = numbers.LastOrDefault() + 1;
        var record = new Record(change.Title, [.. change.Files.Select(file => new Entry(file.Path, file.Before?.ToArray(), file.After?.ToArray()))]);
        Durable.Write(PathOf(number), JsonSerializer.SerializeToUtf8Bytes(record));
        foreach (var old in numbers.SkipLast(Most - 1)) Durable.DeleteIfPossible(PathOf(old));
        return number;
    }

    /// <summary>The change on top with its number; null when there is none, or none that can be read.</summary>
    public (int Number, ChangeSet Change)? Top
    {
        get
        {
            foreach (var number in Numbers().Reverse())
                if (Read(number) is { } change) return (number, change);
            return null;
        }
    }

    /// <summary>Takes a change away from the stack.</summary>
    public void Drop(int number) => Durable.DeleteIfPossible(PathOf(number));

    private ChangeSet? Read(int number)
    {
        try
        {
            return JsonSerializer.Deserialize<Record>(File.ReadAllBytes(PathOf(number))) is { Title: { } title, Files: { IsDefault: false } files }
                ? new ChangeSet(title, [.. files.Select(file => new FileChange(file.Path, Bytes(file.Before), Bytes(file.After)))])
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // Damaged: what was changed before it can be taken back still.
            return null;
        }
    }

    // No array would become a file without bytes by itself.
    private static ReadOnlyMemory<byte>? Bytes(byte[]? bytes) => bytes is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(bytes);

    private ImmutableArray<int> Numbers()
    {
        var folder = Path.Combine(site, StateFolder.Name, "desk");
        if (!Directory.Exists(folder)) return [];
        return
        [
            .. Directory.EnumerateFiles(folder, "*" + Ending).Select(path => Path.GetFileNameWithoutExtension(path))
                .Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
                .Where(number => number > 0).Order(),
        ];
    }

    private string Folder() => Path.Combine(StateFolder.OpenOfSite(site), "desk");

    private string PathOf(int number) =>
        Path.Combine(site, StateFolder.Name, "desk", number.ToString("D6", CultureInfo.InvariantCulture) + Ending);

    private sealed record Record(string Title, ImmutableArray<Entry> Files);

    private sealed record Entry(string Path, byte[]? Before, byte[]? After);
}
