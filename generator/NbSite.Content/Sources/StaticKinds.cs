using System.Buffers;
using System.Collections.Frozen;

namespace NbSite.Content.Sources;

/// <summary>What a kind of static file is for.</summary>
public enum StaticUse
{
    /// <summary>Read, heard or seen by readers for what it says: somebody must answer for it.</summary>
    Document,

    /// <summary>Data and captions that readers may take with them.</summary>
    Data,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>Read by machines.</summary>
    Machine,
}

/// <summary>A kind of file that may be published as it is.</summary>
/// <param name="Ending">Of its name, in small letters: <c>.pdf</c>.</param>
/// <param name="Word">Its name among the words of the interface, behind <c>file.kind.</c>.</param>
/// <param name="MediaType">As servers say it.</param>
/// <param name="Use">What it is for.</param>
public sealed record StaticKind(string Ending, string Word, string MediaType, StaticUse Use)
{
    /// <summary>No browser shows it: a link saves it.</summary>
    public bool IsSaved { get; init; }
}

/// <summary>The kinds of files that may be published as they are.</summary>
public static class StaticKinds
{
    /// <summary>The folder of files for the root of the site, inside the content folder.</summary>
    public const string Folder = "static";

    /// <summary>The folder at the root of a site in which other programs look for its facts (RFC 8615).</summary>
    public const string WellKnown = ".well-known";

    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private const string Open = "application/vnd.oasis.opendocument.";

    private static readonly FrozenDictionary<string, StaticKind> Kinds = new StaticKind[]
    {
        new(".pdf", "pdf", "application/pdf", StaticUse.Document),
        new(".docx", "word", Office + "wordprocessingml.document", StaticUse.Document) { IsSaved = true },
        new(".xlsx", "excel", Office + "spreadsheetml.sheet", StaticUse.Document) { IsSaved = true },
        new(".pptx", "powerpoint", Office + "presentationml.presentation", StaticUse.Document) { IsSaved = true },
        new(".odt", "odt", Open + "text", StaticUse.Document) { IsSaved = true },
        new(".ods", "ods", Open + "spreadsheet", StaticUse.Document) { IsSaved = true },
        new(".odp", "odp", Open + "presentation", StaticUse.Document) { IsSaved = true },
        new(".epub", "epub", "application/epub+zip", StaticUse.Document) { IsSaved = true },
        new(".mp3", "audio", "audio/mpeg", StaticUse.Document),
        new(".m4a", "audio", "audio/mp4", StaticUse.Document),
        new(".ogg", "audio", "audio/ogg", StaticUse.Document),
        new(".wav", "audio", "audio/wav", StaticUse.Document),
        new(".mp4", "video", "video/mp4", StaticUse.Document),
        new(".webm", "video", "video/webm", StaticUse.Document),
        new(".csv", "csv", "text/csv", StaticUse.Data) { IsSaved = true },
        new(".txt", "text", "text/plain", StaticUse.Data),
        new(".ics", "calendar", "text/calendar", StaticUse.Data),
        new(".vtt", "captions", "text/vtt", StaticUse.Data),
        new(".srt", "captions", "application/x-subrip", StaticUse.Data),
        new(".png", "picture", "image/png", StaticUse.Picture),
        new(".jpg", "picture", "image/jpeg", StaticUse.Picture),
        new(".jpeg", "picture", "image/jpeg", StaticUse.Picture),
        new(".webp", "picture", "image/webp", StaticUse.Picture),
        new(".gif", "picture", "image/gif", StaticUse.Picture),
        new(".svg", "picture", "image/svg+xml", StaticUse.Picture),
        new(".ico", "picture", "image/x-icon", StaticUse.Picture),
        new(".json", "data", "application/json", StaticUse.Machine),
        new(".xml", "data", "application/xml", StaticUse.Machine),
        new(".webmanifest", "data", "application/manifest+json", StaticUse.Machine),
    }.ToFrozenDictionary(kind => kind.Ending, StringComparer.OrdinalIgnoreCase);

    private static readonly StaticKind Plain = new("", "text", "text/plain", StaticUse.Machine);

    /// <summary>Every ending that is known, in order.</summary>
    public static IEnumerable<string> Endings => Kinds.Keys.Order(StringComparer.Ordinal);

    /// <summary>The kind that a name tells by its ending; null for one that is not published.</summary>
    /// <param name="path">A path or an address.</param>
    public static StaticKind? ByEnding(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Kinds.GetValueOrDefault(Path.GetExtension(path));
    }

    /// <summary>The kind of a file below <c>static/</c>: some names without an ending are known there too.</summary>
    /// <param name="path">From the root of the site, such as <c>.well-known/security.txt</c>.</param>
    public static StaticKind? InRoot(string path) => ByEnding(path)
        ?? (IsBareName(path) ? Plain : null);

    /// <summary>
    /// Whether the file may stand beside pages: what readers are given. Pictures are shown there, and .json, .xml and the like are for
    /// machines, which look at the root.
    /// </summary>
    /// <param name="path">A path.</param>
    public static bool IsBesidePages(string path) => ByEnding(path) is { Use: StaticUse.Document or StaticUse.Data };

    /// <summary>
    /// Whether a file is read when it is needed and not kept: many of them together are more than the memory holds. It tells by the
    /// name alone, of files of the content folder and of the site alike.
    /// </summary>
    /// <param name="path">A path.</param>
    public static bool IsReadLater(string path) =>
        PictureFile.Is(path) || ByEnding(path) is { Use: StaticUse.Document or StaticUse.Picture };

    /// <summary>Whether readers are given the file, in words, numbers or pictures; false for what other programs look for.</summary>
    /// <param name="address">On the site.</param>
    public static bool IsForReaders(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return ByEnding(address) is { Use: not StaticUse.Machine, Ending: not ".ico" }
            && !address.TrimStart('/').StartsWith(WellKnown + "/", StringComparison.Ordinal);
    }

    // Names that others look for, which have no ending.
    private static bool IsBareName(string path) => path == "CNAME"
        || (path.StartsWith(WellKnown + "/", StringComparison.Ordinal) && Path.GetExtension(path).Length == 0)
        || IsProof(path);

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>The file by which a search engine is shown whose site it is; the only HTML that may be published, with one set line.</summary>
    /// <param name="path">From the root of the site.</param>
    public static bool IsProof(string path) => path.Length == "google0123456789abcdef.html".Length
        && path.StartsWith("google", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal)
        && !path.AsSpan(6, 16).ContainsAnyExcept(HexDigits);
}
