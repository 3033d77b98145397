using NbSite.Disk;
using NbSite.Model;
using NbSite.Publishing.Editions;
using NbSite.Publishing.Reviews;

namespace NbSite.Commands.Signing;

/// <summary>The records of the editions folder as <c>review</c> needs them: texts that were signed, by their codes.</summary>
internal sealed class TextStore(string folder)
{
    private const int HeadBytes = 256;
    private readonly Lazy<ILookup<string, string>> _byCode = new(() => Records(folder)
        .Select(path => (Code: CodeOf(path), Path: path)).Where(pair => pair.Code is not null)
        .ToLookup(pair => pair.Code!, pair => pair.Path, StringComparer.Ordinal));

    /// <summary>Keeps a text; one that is there already costs nothing.</summary>
    public void Keep(EditionRecord record)
    {
        var (name, bytes) = SignedTexts.File(record);
        var path = Path.Combine(folder, name);
        if (File.Exists(path)) return;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Durable.Write(path, bytes);
    }

    /// <summary>The text that a page had under one of the codes; null when it is not kept.</summary>
    public PageContent? Find(IEnumerable<string> codes, string id, string language) =>
        codes.SelectMany(code => _byCode.Value[code]).Select(path => SignedTexts.Page(File.ReadAllBytes(path)))
            .FirstOrDefault(page => page is not null && page.Id == id && page.Language == language);

    private static IEnumerable<string> Records(string folder)
    {
        var records = Path.Combine(folder, "records");
        return Directory.Exists(records)
            ? Directory.EnumerateFiles(records, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }

    private static string? CodeOf(string path)
    {
        using var stream = File.OpenRead(path);
        var head = new byte[HeadBytes];
        return SignedTexts.CodeOf(head.AsSpan(0, stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)));
    }
}
