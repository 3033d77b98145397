using NbSite.Content.Markdown;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Import.Tree;
using NbSite.Model;

namespace NbSite.Import.Writing;

/// <summary>Takes pictures and files over, each once, under names that fit into addresses.</summary>
internal sealed class Media(SourceTree tree, string folder, Func<ImportedPage, string> pathOf, FindingList findings)
{
    private const int LargestPicture = 64 * 1024 * 1024;

    private readonly Dictionary<string, string> _placed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly FreeNames _names = new();

    /// <summary>What is to be written, by path in the content folder.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => _files;

    /// <summary>The path from a page to a picture; null, with what is wrong told, when there is none.</summary>
    public string? Picture(ImportedPage page, string address, int line)
    {
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return Inside(page, address, line);
        var path = address.Split('?', '#')[0];
        if (Find(page, path) is not { } file)
        {
            var isElsewhere = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
            findings.Add(Codes.ImportPicture.At(page.At(line), Quote.Short(address), isElsewhere ? "it lies on the web, and an import fetches nothing" : "the file is not there"));
            return null;
        }

        return Place(page, file.Path, file.Length, file.Read, "images", line, isPicture: true);
    }

    /// <summary>The path from a page to a file to take home; null when there is none.</summary>
    /// <param name="page">The page that links to it.</param>
    /// <param name="path">As the page has it.</param>
    /// <param name="line">Where the link stands.</param>
    /// <param name="why">Why a file that is there cannot be linked; null when there is no such file.</param>
    public string? File(ImportedPage page, string path, int line, out string? why)
    {
        why = null;
        if (Find(page, path.Split('?')[0]) is not { } file) return null;
        if (Importer.KindOf(file.Path) is ImportKind.Markdown or ImportKind.Html) return null;
        if (PictureFile.Is(file.Path)) why = "NbSite publishes no links to pictures; show it on the page";
        else if (!StaticKinds.IsBesidePages(file.Path)) why = "files of this kind are not published";
        else if (Place(page, file.Path, file.Length, file.Read, "files", line, isPicture: false) is { } placed) return placed;
        else why = "it is too large";
        return null;
    }

    private SourceFile? Find(ImportedPage page, string path)
    {
        if (Uri.TryCreate(path, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") path = uri.AbsolutePath;
        return tree.Find(page.Source, path);
    }

    private string? Inside(ImportedPage page, string address, int line)
    {
        var comma = address.IndexOf(',');
        var bytes = new byte[Math.Max(0, address.Length - comma)];
        if (comma < 0 || !address[..comma].EndsWith(";base64", StringComparison.OrdinalIgnoreCase) || !Convert.TryFromBase64String(address[(comma + 1)..], bytes, out var length) || PictureFile.EndingOf(bytes.AsSpan(0, length)) is not { } ending)
        {
            findings.Add(Codes.ImportPicture.At(page.At(line), Quote.Short(address), "it cannot be read"));
            return null;
        }

        var stem = Slug.From(page.Title);
        var key = $"{page.Source}#{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes.AsSpan(0, length)))[..16]}{ending}";
        return Place(page, key, length, () => bytes[..length], "images", line, isPicture: true, stem);
    }

    private string? Place(ImportedPage page, string key, long length, Func<byte[]> read, string below, int line, bool isPicture, string? stem = null)
    {
        if (!_placed.TryGetValue(key, out var placed))
        {
            if (length > LargestPicture)
            {
                findings.Add(Codes.ImportPicture.At(page.At(line), Quote.Short(key), "it is too large"));
                return null;
            }

            var bytes = read();
            var name = key[(key.LastIndexOf('/') + 1)..];
            var ending = Path.GetExtension(name).ToLowerInvariant();
            if (isPicture)
            {
                if (PictureFile.EndingOf(bytes) is not { } kind)
                {
                    findings.Add(Codes.ImportPicture.At(page.At(line), Quote.Short(key), "it is no picture that NbSite shows (.svg, .png, .jpg, .webp, .gif)"));
                    return null;
                }

                // A PNG that is called .jpg gets its right name.
                ending = kind;
            }

            var start = $"{folder}/{below}/{Content.Markdown.Slug.From(stem ?? Path.GetFileNameWithoutExtension(name))}";
            placed = _names.First(start, ending);
            _files.Add(placed, bytes);
            _placed.Add(key, placed);
        }

        return From(pathOf(page), placed);
    }

    private static string From(string page, string file)
    {
        var (from, to) = (page.Split('/')[..^1], file.Split('/'));
        var same = 0;
        while (same < from.Length && same < to.Length - 1 && from[same] == to[same]) same++;
        return string.Concat(Enumerable.Repeat("../", from.Length - same)) + string.Join('/', to[same..]);
    }
}
