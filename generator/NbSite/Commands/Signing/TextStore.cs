using System.Text;
using NbSite.Content.PageText;
using NbSite.Model;
using NbSite.Publishing.Features.Editions;

namespace NbSite.Commands.Signing;

/// <summary>The records of the editions folder as <c>review</c> needs them: texts that were signed, by their codes.</summary>
internal sealed class TextStore(string folder)
{
    private const int HeadBytes = 256;
    private readonly Dictionary<string, (string Id, string Language)> _known = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, string>> _byCode = new(() => Records(folder)
        .Select(path => (Code: CodeOf(path), Path: path)).Where(pair => pair.Code is not null)
        .ToLookup(pair => pair.Code!, pair => pair.Path, StringComparer.Ordinal));

    /// <summary>The text that a page had under one of the codes; null when it is not kept.</summary>
    public PageContent? Find(IEnumerable<string> codes, string id, string language) =>
        codes.SelectMany(code => _byCode.Value[code])
            .Where(path => !_known.TryGetValue(path, out var known) || known == (id, language))
            .Select(Read).FirstOrDefault(page => page is not null && page.Id == id && page.Language == language);

    /// <summary>The text of a record. Whose it is, is remembered: a file of a hundred signs has as many codes, each asked for by each of them.</summary>
    private PageContent? Read(string path)
    {
        var page = EditionJson.ReadRecord(path, File.ReadAllBytes(path), new DiagnosticBag())?.Page;
        _known[path] = (page?.Id ?? "", page?.Language ?? "");
        return page;
    }

    private static IEnumerable<string> Records(string folder)
    {
        var records = Path.Combine(folder, "records");
        return Directory.Exists(records)
            ? Directory.EnumerateFiles(records, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            : [];
    }

    /// <summary>The version code of a record's text, from the beginning of its file; null when it is no such file.</summary>
    private static string? CodeOf(string path)
    {
        using var stream = File.OpenRead(path);
        var head = new byte[HeadBytes];
        var start = head.AsSpan(0, stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false));
        var at = start.IndexOf("\"text\": \""u8);
        if (at < 0 || start.Length < at + 73) return null;
        var hash = new byte[32];
        var isHash = Convert.FromHexString(Encoding.ASCII.GetString(start.Slice(at + 9, 64)), hash, out _, out _) == System.Buffers.OperationStatus.Done;
        return isHash ? TextHash.Code(hash) : null;
    }
}
