using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NbSite.Model;

namespace NbSite.Export.Word;

/// <summary>Bookmarks and pictures of a document, which have names and numbers of their own.</summary>
/// <param name="anchors">The places on the page that can be led to.</param>
/// <param name="pictures">The page's pictures.</param>
/// <param name="main">Takes them.</param>
internal sealed class WordPlaces(IReadOnlySet<string> anchors, IReadOnlyDictionary<string, ExportedPicture> pictures, MainDocumentPart main)
{
    private const int LongestName = 40;

    private readonly Dictionary<string, string> _pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _parts = new(StringComparer.Ordinal);
    private int _bookmarks;
    private int _drawings;

    /// <summary>The number of the next bookmark.</summary>
    public string NextId() => (_bookmarks++).ToString(CultureInfo.InvariantCulture);

    /// <summary>The bookmark of a place of the page; null when there is no such place.</summary>
    public string? Name(string anchor) => anchors.Contains(anchor) ? Of(anchor) : null;

    /// <summary>A name that Word takes: letters, digits and few signs, at most 40, the first a letter.</summary>
    public static string Of(string anchor) => anchor.Length is > 0 and <= LongestName && char.IsAsciiLetter(anchor[0])
        && anchor.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? anchor
            : "x" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(anchor)))[..30];

    /// <summary>The bookmark of a part: by its hash, and by its place among parts that say the same.</summary>
    public string Part(string hash)
    {
        var at = _parts[hash] = _parts.GetValueOrDefault(hash) + 1;
        return at == 1 ? "nb_" + hash : $"nb_{hash}_{at.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>A picture with its words for those who do not see it; null when there is none.</summary>
    public Drawing? Picture(string asset, string alt)
    {
        if (!pictures.TryGetValue(asset, out var picture)) return null;
        if (!_pictures.TryGetValue(asset, out var id))
        {
            id = _pictures[asset] = "rPicture" + (_pictures.Count + 1).ToString(CultureInfo.InvariantCulture);
            using var bytes = new MemoryStream(picture.Bytes.ToArray());
            main.AddNewPart<ImagePart>(picture.Ending is ".jpg" or ".jpeg" ? "image/jpeg" : "image/png", id).FeedData(bytes);
        }

        return WordPicture.Of(id, ++_drawings, WordRuns.Clean(alt), picture.Width, picture.Height);
    }
}
