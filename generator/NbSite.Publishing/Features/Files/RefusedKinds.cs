using System.Collections.Frozen;
using NbSite.Content.Sources;

namespace NbSite.Publishing.Features.Files;

/// <summary>Why files of well-known kinds are not published.</summary>
internal static class RefusedKinds
{
    private const string Page = "a page that NbSite did not make has no sources, no dates and no checks; write it as Markdown";
    private const string Script = "scripts and style sheets run on the reader's device; pages bring what they need themselves";
    private const string Program = "programs can do harm";
    private const string Macros = "it may hold macros; save it as .docx, .xlsx or .pptx without macros, or as PDF";
    private const string Old = "this format of Office may hold macros that cannot be seen; save it as .docx, .xlsx or .pptx, or as PDF";
    private const string Packed = "what is packed in it cannot be checked; publish the files themselves";
    private const string Video = "browsers do not play it; save it as .mp4 or .webm";
    private const string Sound = "browsers do not play it everywhere; save it as .mp3 or .m4a";
    private const string Image = "browsers do not show it; save it as .jpg, .png or .webp";
    private const string Source = "only the program that made it can open it; export it as PDF";

    private static readonly FrozenDictionary<string, string> Reasons = new (string Endings, string Reason)[]
    {
        (".html .htm .xhtml .shtml .mhtml .php .asp .aspx .jsp .cgi .md .markdown", Page),
        (".js .mjs .css .wasm .swf .map .ts", Script),
        (".exe .msi .bat .cmd .ps1 .sh .apk .dmg .scr .vbs .jar .app .deb .rpm .com .dll", Program),
        (".docm .xlsm .pptm .dotm .xltm .potm .xlsb", Macros),
        (".doc .xls .ppt .rtf .dot .xlt .pot", Old),
        (".zip .7z .rar .tar .gz .tgz .bz2 .xz", Packed),
        (".mov .avi .wmv .mkv .flv .m4v .mpg .mpeg", Video),
        (".flac .wma .aac .aiff .amr .opus", Sound),
        (".heic .heif .tif .tiff .bmp .psd .raw .avif", Image),
        (".pages .numbers .key .indd .ai .pub .vsd", Source),
    }.SelectMany(row => row.Endings.Split(' ').Select(ending => (ending, row.Reason)))
        .ToFrozenDictionary(pair => pair.ending, pair => pair.Reason, StringComparer.OrdinalIgnoreCase);

    /// <summary>The reason for a path.</summary>
    public static string Of(string path) => Path.GetExtension(path) is { Length: > 0 } ending
        ? Reasons.GetValueOrDefault(ending) ?? $"files that end in “{ending}” are not known"
        : $"a file without an ending must be CNAME or stand in {StaticKinds.WellKnown}";
}
