using System.Collections.Immutable;
using System.Globalization;
using NbSite.Content.Sources;
using NbSite.Content.Yaml;
using NbSite.Model;

namespace NbSite.Content.Site;

/// <summary>The number under <c>format</c> in site.yml: in which form the content is written.</summary>
internal static class SiteFormat
{
    /// <summary>The newest format that this program reads, and the only one so far.</summary>
    public const int Newest = 1;

    private const string Key = "format";
    private const string SiteFile = "site.yml";

    // Far more than there will ever be: a larger number is a slip.
    private const int Most = 9_999;

    /// <summary>
    /// The format that a content folder says it has; 0 when it says none. Null, with an error in the bag, when site.yml cannot
    /// be read, or says something else than a number.
    /// </summary>
    public static int? In(ImmutableArray<ContentFile> files, DiagnosticBag bag)
    {
        if (Root(files, bag) is not { } map) return null;
        return map.Has(Key) ? map.Whole(Key, 1, Most) : 0;
    }

    /// <summary>What is told of content that does not say its format; null when it does, or when it cannot be read.</summary>
    public static Diagnostic? Missing(ImmutableArray<ContentFile> files) =>
        Root(files, new DiagnosticBag()) is { } map && !map.Has(Key) ? Codes.NoFormat.At(map.Span, Newest) : null;

    /// <summary>Whether this program reads content of the format that is written there; if not, an error is in the bag.</summary>
    internal static bool IsKnown(MapReader map)
    {
        if (map.Whole(Key, 1, Most) is not { } format || format <= Newest) return true;
        map.Bag.Add(TooNew(map.Node(Key)!.Span, format, Newest));
        return false;
    }

    /// <summary>What is told of content that is newer than the program.</summary>
    /// <param name="place">Where the number stands.</param>
    /// <param name="format">The number.</param>
    /// <param name="newest">The newest that is known.</param>
    internal static Diagnostic TooNew(SourceSpan place, int format, int newest) => Codes.FormatTooNew.At(place, format, newest);

    /// <summary>Where the number stands; the file when it says none.</summary>
    internal static SourceSpan Place(ImmutableArray<ContentFile> files) =>
        Root(files, new DiagnosticBag())?.Node(Key)?.Span ?? SourceSpan.File(SiteFile);

    /// <summary>The text of site.yml with another number, and all else as it was; null when its form does not allow it.</summary>
    /// <param name="text">The file as it is, with its byte order mark and its line ends.</param>
    /// <param name="format">The number.</param>
    internal static string? With(string text, int format)
    {
        var bag = new DiagnosticBag();
        if (Root(text, bag) is not { Mapping.Entries: [var first, ..] } map) return null;
        var number = format.ToString(CultureInfo.InvariantCulture);
        string changed;
        if (map.Node(Key) is YamlScalar old)
        {
            var at = Offset(text, old.Span);
            changed = text[..at] + number + text[(at + old.Span.Length)..];
        }
        else
        {
            // Before the first key: in the braces that hold all, or on a line of its own.
            var at = Offset(text, first.Key.Span);
            var indent = text[(at - (first.Key.Span.Column - 1))..at];
            var isInBraces = text[Offset(text, map.Span)] == '{';
            changed = $"{text[..at]}{Key}: {number}{(isInBraces ? ", " : Lines.Break(text) + indent)}{text[at..]}";
        }

        return Root(changed, bag) is { } again && again.Whole(Key, 1, Most) == format && !bag.HasErrors
            && again.Mapping.Entries.Length == map.Mapping.Entries.Length + (map.Has(Key) ? 0 : 1)
            ? changed
            : null;
    }

    private static MapReader? Root(ImmutableArray<ContentFile> files, DiagnosticBag bag)
    {
        if (files.FirstOrDefault(file => file.Path == SiteFile) is not { } file)
        {
            bag.Add(Codes.NoSiteFile.At(SourceSpan.File(SiteFile)));
            return null;
        }

        if (file.ReadProblem is { } problem)
        {
            bag.Add(problem);
            return null;
        }

        return SourceDecoder.Decode(SiteFile, file.Bytes, bag) is { } text
            && MapReader.Open(YamlReader.Read(text, bag), SiteFile, bag) is { } map && !bag.HasErrors
            ? map
            : null;
    }

    private static MapReader? Root(string text, DiagnosticBag bag) =>
        Root([new ContentFile(SiteFile, System.Text.Encoding.UTF8.GetBytes(text))], bag);

    private static int Offset(string text, SourceSpan place) => Lines.Offset(text, place.Line, place.Column);
}
