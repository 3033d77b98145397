using System.Collections.Immutable;
using System.Text;
using NbSite.Content.Sources;
using NbSite.Publishing.Features.Editions;
using NbSite.Publishing.Site.Editions;

namespace NbSite.Testing.Editions;

/// <summary>An editions folder in memory.</summary>
internal sealed record MemoryEditions(ImmutableSortedDictionary<string, byte[]> Files) : IEditionFiles
{
    public static MemoryEditions None { get; } = new(ImmutableSortedDictionary.Create<string, byte[]>(StringComparer.Ordinal));

    public string Prefix => "../editions/";

    public ImmutableArray<ContentFile> Top =>
        [.. Files.Where(file => !file.Key.Contains('/', StringComparison.Ordinal)).Select(file => new ContentFile(Prefix + file.Key, file.Value))];

    public IEnumerable<string> RecordPaths() => Files.Keys.Where(path => path.StartsWith("records/", StringComparison.Ordinal));

    public ContentFile? Find(string path) => Files.TryGetValue(path, out var bytes) ? new ContentFile(Prefix + path, bytes) : null;

    public MemoryEditions With(string path, byte[] bytes) => new(Files.SetItem(path, bytes));

    public MemoryEditions With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public MemoryEditions Without(string path) => new(Files.Remove(path));

    /// <summary>The folder with one more edition, which follows the newest and holds these pages.</summary>
    public MemoryEditions Publish(EditionManifest edition, params IEnumerable<(EditionPage Page, EditionRecord Record)> pages)
    {
        var files = Files;
        var lines = new List<EditionPage>();
        foreach (var (page, record) in pages)
        {
            var bytes = EditionJson.Write(record);
            var hash = EditionStoreReader.HashOf(bytes);
            files = files.SetItem(EditionNames.RecordPath(hash), bytes);
            lines.Add(page with { Record = hash });
        }

        var store = EditionStoreReader.Read(this);
        var previous = store.Newest is { } newest ? EditionStoreReader.HashOf(Files[EditionNames.FileOf(newest.Name)]) : null;
        var manifest = edition with { Previous = previous, Pages = [.. lines] };
        return new MemoryEditions(files.SetItem(EditionNames.FileOf(edition.Name), EditionJson.Write(manifest)));
    }
}
